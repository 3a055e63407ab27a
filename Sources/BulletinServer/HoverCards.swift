package import BulletinKnowledge
import BulletinLint
import BulletinText
import LanguageServerProtocol

/// What is said of officials, campaigns and dates.
extension HoverCard {
  /// More mentions than these are counted, not listed.
  private static let longestList = 12

  /// The name, the posts that the page gives, every mention with the post printed there, and the
  /// posts that other pages give the name.
  package init(_ official: Official, _ snapshot: Snapshot) {
    let language = snapshot.language
    self.init(title: official.name, summary: official.titles.joined(separator: "、"))
    if summary.isEmpty {
      let labels = official.listedAs.joined(separator: "、")
      summary = LocalizedText(zh: "列于“\(labels)”名下", en: "listed under “\(labels)”")[language]
    }
    if let person = RosterPerson(official, snapshot) { add(person, language) }
    let mentions = official.mentions.map { mention in
      let post = mention.post.map(snapshot.text.string) ?? ""
      return Detail.mention(
        line: snapshot.displayLine(at: mention.range.lowerBound),
        post + snapshot.text.string(mention.range))
    }
    addMentions(mentions, language)
    addCompany(of: official, snapshot)
    let labels = official.listedAs.map { $0.hasSuffix("领导") ? String($0.dropLast(2)) : $0 }
    addPosts(of: official.name, official.posts + labels, elsewhere: snapshot)
    addPage(.who(official.name), snapshot)
  }

  /// Whom a row of a roster names: all rows of the name, and the posts that pages give it.
  init(recorded name: String, post: String, of organisation: String, _ snapshot: Snapshot) {
    let rows = snapshot.roster.entries(of: name)
    let own = Roster(row: name, post, organisation).entries.first
    self.init(title: name, summary: own?.title ?? "")
    if !rows.isEmpty { add(rows, snapshot.language) }
    let posts =
      (own.map { $0.posts.map($0.withPlace) } ?? [])
      + rows.flatMap { row in
        row.posts.map(row.withPlace)
      }
    addPosts(of: name, posts, elsewhere: snapshot)
    addPage(.who(name), snapshot)
  }

  /// What a row of a glossary is about: its items, and what pages say that it stands for.
  init(recorded name: String, kind: String, _ snapshot: Snapshot) {
    self.init(title: "“\(name)”", summary: kind)
    let entry = snapshot.glossary.entry(of: name)
    if let entry { add(entry, snapshot.language) }
    addMeanings(of: name, beside: entry?.items, elsewhere: snapshot)
    addPage(.campaign(name), snapshot)
  }

  /// What other pages tell of the name, by their days: of whoever has a post in the same place or body,
  /// and of those who may be namesakes.
  mutating func addPosts(
    of name: String, _ posts: [String], elsewhere snapshot: Snapshot
  ) {
    let entries =
      snapshot.pages.dropFirst().posts(of: name)
      + snapshot.closedPages(naming: name).posts(of: name)
    let (same, others) = Identity.split(Dossier(name: name, entries: entries).entries, by: posts)
    add(same, LocalizedText(zh: "其他版面上的职务：", en: "Posts on other pages:"), snapshot.language)
    add(
      others,
      LocalizedText(
        zh: "其他版面上的同名者，是否同一人请核对：", en: "The same name elsewhere, perhaps another person:"),
      snapshot.language)
  }

  /// Each post once, with the days from which and until which pages give it.
  private mutating func add(
    _ entries: [Dossier.Entry], _ heading: LocalizedText, _ language: Language
  ) {
    guard !entries.isEmpty else { return }
    let timeline = Dossier(name: title, entries: entries).timeline
    details.append(.sentence(heading[language]))
    details += timeline.prefix(Self.longestList).map { stretch in
      let place = stretch.first.place
      let post = stretch.first.title
      let count =
        stretch.count == 1
        ? "" : LocalizedText(zh: "（\(stretch.count) 处）", en: " (\(stretch.count)×)")[language]
      let days = stretch.days
      return .source(
        DocumentURI(place.file), line: place.line, (days.isEmpty ? "" : days + "　") + post + count)
    }
    addRest(of: timeline.count, language)
  }

  /// The kind, the items as a list, how many were promised and found, and where it is mentioned.
  package init(_ campaign: CampaignMention, _ snapshot: Snapshot) {
    let language = snapshot.language
    let name = campaign.isDocument ? "《\(campaign.name)》" : "“\(campaign.name)”"
    self.init(title: name, summary: campaign.kind.name[language])
    if let items = campaign.items {
      let line = campaign.itemsRange.map { snapshot.displayLine(at: $0.lowerBound) }
      details.append(.sentence(Self.count(campaign, items, line: line)[language]))
      details += items.map(Detail.item)
    } else if let count = campaign.count, campaign.kind != .group {
      let text = LocalizedText(
        zh: "名称含 \(count) 项，本版没有列出", en: "The name promises \(count); this page lists none")
      details.append(.sentence(text[language]))
    }
    if let entry = snapshot.glossary.entry(of: campaign.name) { add(entry, language) }
    addMeanings(of: campaign.name, beside: campaign.items, elsewhere: snapshot)
    let mentions = campaign.mentions.map { range in
      Detail.mention(
        line: snapshot.displayLine(at: range.lowerBound), snapshot.text.quotation(of: range))
    }
    addMentions(mentions, language)
    addPage(.campaign(campaign.name), snapshot)
  }

  /// What other pages say that it stands for: each list once, with the first page that has it; and
  /// since when pages name it.
  private mutating func addMeanings(
    of name: String, beside items: [String]?, elsewhere snapshot: Snapshot
  ) {
    let history = CampaignHistory(
      name: name,
      entries: snapshot.pages.dropFirst().meanings(of: name)
        + snapshot.closedPages(naming: name).meanings(of: name))
    guard let first = history.entries.first else { return }
    let count = history.entries.count
    let heading = LocalizedText(
      zh: "其他 \(count) 个版面提到，最早：",
      en: count == 1 ? "One other page names it:" : "\(count) other pages name it, the first:")
    details.append(.sentence(heading[snapshot.language]))
    details.append(
      .source(
        DocumentURI(first.place.file), line: first.place.line,
        [first.place.day, first.place.article ?? ""].filter { !$0.isEmpty }.joined(separator: "　")))
    let lists = history.meanings.filter { $0.items != items }
    guard !lists.isEmpty else { return }
    let other = LocalizedText(zh: "其他版面列出的条目：", en: "Listed on other pages:")
    details.append(.sentence(other[snapshot.language]))
    details += lists.prefix(Self.longestList).map { entry in
      .source(
        DocumentURI(entry.place.file), line: entry.place.line,
        (entry.items ?? []).joined(separator: "、"))
    }
    addRest(of: lists.count, snapshot.language)
  }

  /// The day, its weekday, how far it is from the issue's, and why this year.
  package init(_ date: DateMention, _ snapshot: Snapshot) {
    let language = snapshot.language
    self.init(title: date.resolved ?? date.text, summary: "")
    let day = date.start.complete
    let last = date.end?.complete
    summary = [day, last].compactMap { $0?.weekdayName[language] }.joined(separator: "—")
    guard date.isValid else {
      summary = LocalizedText(zh: "没有这一天", en: "there is no such date")[language]
      return
    }
    if let basis = date.basis, date.resolved != nil {
      details.append(.sentence(basis.explanation[language]))
    } else if date.resolved == nil {
      let text = LocalizedText(
        zh: "本版没有可以据以确定的年份", en: "Nothing on this page tells which year")
      details.append(.sentence(text[language]))
    }
    if let day, let last, case let count = last.days(since: day) + 1, count > 1 {
      let text = LocalizedText(zh: "首尾共 \(count) 天", en: "\(count) days in all")
      details.append(.sentence(text[language]))
    } else if let day, let issue = snapshot.facts.issueDate {
      let distance = day.days(since: issue)
      details.append(.sentence(Self.distance(distance, issue)[language]))
    }
  }

  /// The issue's own day.
  init(issue day: CalendarDate, _ language: Language) {
    self.init(title: day.iso, summary: day.weekdayName[language])
    details = [.sentence(LocalizedText(zh: "本期出版日", en: "The day of this issue")[language])]
  }

  /// Who else stands in the articles that name an official.
  private mutating func addCompany(of official: Official, _ snapshot: Snapshot) {
    var company = Company(of: official.name)
    company.add(snapshot.facts)
    let names = company.inOrder.map(\.name)
    guard !names.isEmpty else { return }
    let (first, rest) = (names.prefix(8), names.count - 8)
    let text = LocalizedText(
      zh: "同稿：\(first.joined(separator: "、"))\(rest > 0 ? "等 \(names.count) 人" : "")",
      en:
        "In the same articles: \(first.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")"
    )
    details.append(.sentence(text[snapshot.language]))
  }

  mutating func addMentions(_ mentions: [Detail], _ language: Language) {
    let count = LocalizedText(
      zh: "本版提到 \(mentions.count) 处：",
      en: mentions.count == 1
        ? "Mentioned once on this page:" : "\(mentions.count) mentions on this page:")
    details.append(.sentence(count[language]))
    details += mentions.prefix(Self.longestList)
    addRest(of: mentions.count, language)
  }

  /// Where there is more, for clients that show it.
  mutating func addPage(_ page: ContentPage, _ snapshot: Snapshot) {
    let client = snapshot.client
    guard client.followsLineLinks, client.opensContent, client.hoverFormat == .markdown else {
      return
    }
    details.append(.page(page))
  }

  private mutating func addRest(of count: Int, _ language: Language) {
    guard count > Self.longestList else { return }
    let rest = count - Self.longestList
    details.append(.item(LocalizedText(zh: "另有 \(rest) 处", en: "\(rest) more")[language]))
  }

  private static func count(
    _ campaign: CampaignMention, _ items: [String], line: Int?
  ) -> LocalizedText {
    let place = line.map { LocalizedText(zh: "第\($0)行", en: " in line \($0)") }
    let open = campaign.isPartial ? LocalizedText(zh: "（等）", en: " (open list)") : nil
    let found = LocalizedText(
      zh: "\(place?.zh ?? "本版")列出 \(items.count) 项\(open?.zh ?? "")",
      en: "\(items.count) listed\(place?.en ?? "")\(open?.en ?? "")")
    // 三管三必须: of several numerals nobody knows which ones the items are of.
    guard let count = campaign.count,
      count == items.count || campaign.name.split(whereSeparator: { !isNumeral($0) }).count == 1
    else { return found }
    return LocalizedText(
      zh: "名称含 \(count) 项，\(found.zh)", en: "The name promises \(count); \(found.en)")
  }

  private static func isNumeral(_ letter: Character) -> Bool {
    letter.isWholeNumber || "两百千".contains(letter)
  }

  private static func distance(_ days: Int, _ issue: CalendarDate) -> LocalizedText {
    let date = issue.iso
    return switch days {
    case 0: LocalizedText(zh: "出版当天（\(date)）", en: "The day of this issue (\(date))")
    case ..<0:
      LocalizedText(zh: "出版日（\(date)）前 \(-days) 天", en: "\(-days) days before this issue (\(date))")
    default:
      LocalizedText(zh: "出版日（\(date)）后 \(days) 天", en: "\(days) days after this issue (\(date))")
    }
  }
}

extension DateBasis {
  /// Why a date has this year, in plain words.
  var explanation: LocalizedText {
    switch self {
    case .written: LocalizedText(zh: "年份是原文写明的", en: "The year is written there")
    case .range: LocalizedText(zh: "年份取自同一起止时间", en: "The year is that of the same range")
    case .masthead: LocalizedText(zh: "年份据报头日期推定", en: "The year follows from the masthead")
    case .fileName: LocalizedText(zh: "年份据文件名中的日期推定", en: "The year follows from the file's name")
    case .configuration: LocalizedText(zh: "年份据配置推定", en: "The year follows from the configuration")
    case .article:
      LocalizedText(
        zh: "年份据同一稿件中写明的年份推定，仅供参考",
        en: "The year is a guess from one that the same article writes")
    case .page:
      LocalizedText(
        zh: "年份据同版其他稿件推定，仅供参考", en: "The year is a guess from other articles of the page")
    case .weekday:
      LocalizedText(zh: "年份据星期推定，仅供参考", en: "The year is a guess from the weekday")
    }
  }
}
