package import BulletinKnowledge
import BulletinLint
import BulletinText
import LanguageServerProtocol

/// What is said of officials, campaigns and dates.
extension HoverCard {
  /// More mentions than these are counted, not listed.
  private static let longestList = 12

  /// The name, the posts that the page gives, every mention with the post printed there, and the
  /// posts that other open pages give the name.
  package init(_ official: Official, _ snapshot: Snapshot) {
    let language = snapshot.language
    self.init(title: official.name, summary: official.posts.joined(separator: "、"))
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
    add(mentions, language)
    addPosts(of: official.name, elsewhere: snapshot.pages.dropFirst(), language)
    addPage(.who(official.name), snapshot)
  }

  /// What other open pages tell of the name, by their days. Whether it is the same person is for
  /// the reader to judge, who sees the posts.
  private mutating func addPosts(
    of name: String, elsewhere pages: ArraySlice<Document>, _ language: Language
  ) {
    let dossier = Dossier(
      name: name,
      entries: pages.flatMap { document in
        Dossier.entries(
          of: name, in: document.page, document.analysis.articles, document.analysis.facts,
          file: document.uri.string)
      })
    guard !dossier.entries.isEmpty else { return }
    details.append(
      .sentence(
        LocalizedText(zh: "打开的其他版面上，这个名字：", en: "This name on other open pages:")[language]))
    details += dossier.entries.prefix(Self.longestList).map { entry in
      let day = (entry.place.date ?? entry.place.dateText).map { $0 + "　" } ?? ""
      return .source(DocumentURI(entry.place.file), line: entry.place.line, day + entry.post)
    }
    addRest(of: dossier.entries.count, language)
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
    } else if let count = campaign.count {
      let text = LocalizedText(
        zh: "名称含 \(count) 项，本版没有列出", en: "The name promises \(count); this page lists none")
      details.append(.sentence(text[language]))
    }
    if let entry = snapshot.glossary.entry(of: campaign.name) { add(entry, language) }
    let mentions = campaign.mentions.map { range in
      Detail.mention(
        line: snapshot.displayLine(at: range.lowerBound), snapshot.text.quotation(of: range))
    }
    add(mentions, language)
    addPage(.campaign(campaign.name), snapshot)
  }

  /// The day, its weekday, how far it is from the issue's, and why this year.
  package init(_ date: DateMention, _ snapshot: Snapshot) {
    let language = snapshot.language
    self.init(title: date.resolved ?? date.text, summary: "")
    let day = date.start.complete
    if let day { summary = day.weekdayName[language] }
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
    if let day, let issue = snapshot.facts.issueDate {
      let distance = day.days(since: issue)
      details.append(.sentence(Self.distance(distance, issue)[language]))
    }
  }

  private mutating func add(_ mentions: [Detail], _ language: Language) {
    let count = LocalizedText(
      zh: "本版提到 \(mentions.count) 处：",
      en: mentions.count == 1
        ? "Mentioned once on this page:" : "\(mentions.count) mentions on this page:")
    details.append(.sentence(count[language]))
    details += mentions.prefix(Self.longestList)
    addRest(of: mentions.count, language)
  }

  /// Where there is more, for clients that show it.
  private mutating func addPage(_ page: ContentPage, _ snapshot: Snapshot) {
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
    guard let count = campaign.count else { return found }
    return LocalizedText(
      zh: "名称含 \(count) 项，\(found.zh)", en: "The name promises \(count); \(found.en)")
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
