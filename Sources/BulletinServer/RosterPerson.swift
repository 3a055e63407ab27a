package import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import LanguageServerProtocol

/// What the newsroom's tables say of somebody whom a page names.
package struct RosterPerson: Sendable {
  /// The rows of the person, by their terms; of a namesake where `isCertain` is false.
  package let rows: [Roster.Entry]
  /// A row is of a place or body in which the page gives the person a post.
  package let isCertain: Bool
  /// The day of the page or article.
  package let day: CalendarDate?

  /// `nil` where the tables do not know the name.
  package init?(_ official: Official, _ snapshot: Snapshot) {
    let rows = snapshot.roster.entries(of: official.name)
    guard !rows.isEmpty else { return nil }
    let places = official.posts.map { PostForm($0) }
    let labels = official.mentions.compactMap(\.listedAs)
    let own = rows.filter { row in
      row.forms.contains { form in
        places.contains { $0.isOfSamePlace(as: form) }
          || !form.place.isEmpty && labels.contains { $0.hasPrefix(form.place) }
      }
    }
    // The same name elsewhere is somebody else.
    isCertain = !own.isEmpty
    self.rows = (own.isEmpty ? rows : own).sorted {
      ($0.term.since?.iso ?? "", $0.place.range) < ($1.term.since?.iso ?? "", $1.place.range)
    }
    day = snapshot.day(at: official.mentions.first?.range.lowerBound ?? 0)
  }

  /// The rows that hold on the page's day, the nearest to the organisation's head first.
  package var valid: [Roster.Entry] {
    guard let day else { return [] }
    return rows.filter { $0.term.contains(day) }.sorted { ($0.rank ?? .max) < ($1.rank ?? .max) }
  }

  /// The row that definition leads to.
  package var main: Roster.Entry? { valid.first ?? rows.last }
}

extension Snapshot {
  package var roster: Roster { analysis.settings.roster }
  package var glossary: Glossary { analysis.settings.glossary }

  /// The issue's day, else the one that the lead of the article there tells for certain.
  func day(at offset: Int) -> CalendarDate? {
    if let issue = facts.issueDate { return issue }
    let fragment = page.fragment(at: offset)
    guard
      let article = analysis.articles.first(where: { $0.fragments.contains { $0 == fragment } }),
      let lead = facts.leadDate(of: article, in: page), lead.basis?.isCertain == true
    else { return nil }
    return lead.calendarDate
  }

  /// A cell of a table as the client counts.
  func location(_ place: TablePlace) -> Location {
    Location(
      uri: DocumentURI(path: place.file.path),
      range: client.lspRange(place.range, in: place.file.text))
  }
}

// MARK: Hover

extension HoverCard {
  /// Puts the post of the page's day first and the rows of the tables below it.
  mutating func add(_ person: RosterPerson, _ language: Language) {
    let valid = person.valid
    if person.isCertain, !valid.isEmpty {
      summary = valid.map(\.title).joined(separator: "、")
    }
    details.append(.sentence(RosterPerson.heading(person)[language]))
    addRows(person.rows)
  }

  /// All rows of a name, where no page tells which of them matter.
  mutating func add(_ rows: [Roster.Entry], _ language: Language) {
    details.append(.sentence(LocalizedText(zh: "名册：", en: "The roster:")[language]))
    addRows(rows)
  }

  private mutating func addRows(_ rows: [Roster.Entry]) {
    details += rows.prefix(24).map { row in
      let term = row.term.text.isEmpty ? "" : row.term.text + "　"
      let note = row.note.isEmpty ? "" : "（\(row.note)）"
      return .source(
        DocumentURI(path: row.place.file.path), line: row.place.line, term + row.title + note)
    }
  }

  /// What the glossary has a name stand for.
  mutating func add(_ entry: Glossary.Entry, _ language: Language) {
    guard !entry.items.isEmpty else { return }
    let term = entry.term.text
    let years = term.isEmpty ? "" : "（\(term)）"
    switch entry.provenance {
    case .table(let place):
      let text = LocalizedText(zh: "提法表\(years)：", en: "The glossary\(years):")[language]
      details.append(.sentence(text))
      details.append(
        .source(
          DocumentURI(path: place.file.path), line: place.line,
          entry.items.joined(separator: "、")))
    case .builtIn(let confidence):
      let text =
        switch confidence {
        case .confirmed:
          LocalizedText(zh: "全国通行的表述\(years)：", en: "The national formula\(years):")
        case .knowledge:
          LocalizedText(
            zh: "全国通行的表述\(years)，未经核实，仅供参考：",
            en: "The national formula\(years), not compared with a document:")
        }
      details.append(.sentence(text[language]))
      details += entry.items.map(Detail.item)
    }
  }
}

extension RosterPerson {
  fileprivate static func heading(_ person: RosterPerson) -> LocalizedText {
    guard person.isCertain else {
      return LocalizedText(
        zh: "名册中有这个姓名，是否同一人请核对：", en: "The roster has this name, perhaps another person:")
    }
    guard let day = person.day else { return LocalizedText(zh: "名册：", en: "The roster:") }
    return person.valid.isEmpty
      ? LocalizedText(
        zh: "名册中 \(day.iso) 没有职务：", en: "The roster has no post on \(day.iso):")
      : LocalizedText(
        zh: "名册（上面是 \(day.iso) 的职务）：", en: "The roster (above, the post on \(day.iso)):")
  }
}
