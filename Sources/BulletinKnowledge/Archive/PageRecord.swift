package import BulletinSyntax
package import BulletinText

/// What one page tells the archive: whom and what it names, where, with which posts and items. It
/// holds no text, so that a hundred thousand of them fit into memory.
package final class PageRecord: Sendable {
  /// A person or a campaign as the page has it.
  package struct Thing: Equatable, Sendable {
    package enum Kind: Sendable {
      case official, person, campaign
    }

    package let kind: Kind
    package let name: String
    /// In the order of the text.
    package let mentions: [Mention]
    /// Where it is introduced: the index of the first full mention.
    package let introduction: Int
    /// Of an official: the posts and labels that its mentions come with.
    package let posts: [Dossier.Entry]
    /// Of anybody else: what the page has the person do.
    package let role: String?
    /// Of a campaign: what the page says it stands for; one element.
    fileprivate let meanings: [CampaignHistory.Entry]

    package var meaning: CampaignHistory.Entry? { meanings.first }

    package var isCampaign: Bool { kind == .campaign }

    /// The posts and labels of an official, each once.
    package var titles: [String] {
      posts.reduce(into: []) { titles, entry in
        if !titles.contains(entry.post) { titles.append(entry.post) }
      }
    }

    /// The articles that name it.
    package var articles: Set<Int> { Set(mentions.compactMap(\.article)) }
  }

  package struct Mention: Equatable, Sendable {
    package let place: PlacedRange
    /// The name stands there in full, not 张主任 for it.
    package let isSpelledOut: Bool
    private let number: Int32

    fileprivate init(_ place: PlacedRange, article: Int?, isSpelledOut: Bool) {
      (self.place, self.isSpelledOut) = (place, isSpelledOut)
      number = Int32(clamping: article ?? -1)
    }

    /// The number of the article; `nil` outside of articles.
    package var article: Int? { number < 0 ? nil : Int(number) }
  }

  package struct Headline: Equatable, Sendable {
    package let title: String
    package let place: PlacedRange
  }

  /// How an article begins, for whoever looks for the same text elsewhere.
  package struct Opening: Equatable, Sendable {
    /// Of the whole paragraph, whatever its blanks and widths.
    package let hash: UInt64
    /// As people count, from 1.
    package let line: Int
  }

  /// A jump to another page of the issue, or from one.
  package struct Jump: Equatable, Sendable {
    package let kind: BulletinSyntax.Jump.Kind
    /// The page as printed: 第3版.
    package let target: String?
    /// The number of the article that goes on there or here.
    package let article: Int
    package let place: PlacedRange
    /// What the article is called by where it has no headline of its own, as what goes on from another
    /// page often has none: its first words.
    package let opening: String?

    fileprivate init(_ jump: BulletinSyntax.Jump, of article: Article, in page: Page) {
      kind = jump.kind
      target = jump.target.map(page.text.string)
      self.article = article.index
      place = PlacedRange(jump.range, in: page.text)
      opening = article.headline == nil ? page.title(of: article) : nil
    }
  }

  /// How whoever made it knows the page.
  package let file: String
  /// Which of two records of one file is the newer: the time of the file, in any unit.
  package let stamp: Int
  /// The issue's day, else the latest that a lead tells, as 20221209; 0 where nothing does.
  package let day: Int
  package let things: [Thing]
  /// By the numbers of the articles; `nil` where one has none.
  package let headlines: [Headline?]
  /// By the numbers of the articles; `nil` where one is no report, or its first paragraph is short.
  package let openings: [Opening?]
  package let jumps: [Jump]
  /// The name of the paper, as the masthead has it.
  package let paper: String?
  /// The page's number in its paper.
  package let folio: Folio?
  /// The day of the issue, as ``day``; 0 where only leads tell one, or nothing.
  package let issueDay: Int
  /// About what it takes in memory.
  package let byteCount: Int

  /// A day as 20221209.
  package static func number(of day: CalendarDate) -> Int {
    (day.year * 100 + day.month) * 100 + day.day
  }

  /// The day that ``day`` and ``issueDay`` tell; `nil` of 0.
  package static func date(of number: Int) -> CalendarDate? {
    guard number != 0 else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The page as people call it: 2022年12月9日第3版; `nil` where it does not tell its day.
  package var title: LocalizedText? {
    guard let date = PageRecord.date(of: day) else { return nil }
    let page = folio.map { "第\($0)版" } ?? "版面"
    return LocalizedText(
      zh: "\(date.year)年\(date.month)月\(date.day)日\(page)",
      en: (folio.map { "page \($0)" } ?? "the page") + " of \(date.iso)")
  }

  /// Complexity: that of the page's facts.
  package init(
    _ page: Page, _ articles: [Article], _ facts: PageFacts, file: String, stamp: Int = 0,
    pool: TextPool? = nil
  ) {
    (self.file, self.stamp) = (file, stamp)
    let leads = articles.compactMap { facts.leadDate(of: $0, in: page)?.calendarDate }
    day = (facts.issueDate ?? leads.max()).map(PageRecord.number) ?? 0
    issueDay = facts.issueDate.map(PageRecord.number) ?? 0
    paper = page.paperName.map { pool?.shared($0) ?? $0 }
    folio = page.folio
    jumps = articles.flatMap { article in
      article.nodes.jumps.map { Jump($0, of: article, in: page) }
    }
    headlines = articles.map { article in
      article.headline.map {
        Headline(title: page.title(of: article), place: PlacedRange($0, in: page.text))
      }
    }
    openings = articles.map(page.opening)
    var reader = ThingReader(page, articles, facts, file: file, pool)
    things =
      facts.officials.compactMap { reader.thing($0) } + facts.people.compactMap { reader.thing($0) }
      + facts.campaigns.compactMap { reader.thing($0) }
    byteCount = PageRecord.size(things, headlines, jumps)
  }

  /// The thing of that name; a person who holds an office comes before a namesake who does not.
  package func thing(_ name: String, isCampaign: Bool) -> Thing? {
    things.first { $0.name == name && $0.isCampaign == isCampaign }
  }

  /// Arrays and objects cost a header, texts of more than fifteen bytes too.
  private static func size(_ things: [Thing], _ headlines: [Headline?], _ jumps: [Jump]) -> Int {
    let header = 32
    // The index has two words for each name; an article, what is shared by all that stands in it.
    var size =
      256 + headlines.count
      * (MemoryLayout<Headline?>.stride + MemoryLayout<Opening?>.stride + 64 + 160)
    if !jumps.isEmpty { size += header + jumps.count * (MemoryLayout<Jump>.stride + 64) }
    for thing in things {
      size += MemoryLayout<Thing>.stride + 32 + header
      size += thing.mentions.count * MemoryLayout<Mention>.stride
      if !thing.posts.isEmpty {
        size += header + thing.posts.count * MemoryLayout<Dossier.Entry>.stride
      }
      if let meaning = thing.meaning {
        size += header + MemoryLayout<CampaignHistory.Entry>.stride
        size += (meaning.items ?? []).reduce(header) { $0 + $1.utf8.count + 16 + header }
      }
    }
    return size
  }
}

extension PageRecord: Equatable {
  package static func == (left: PageRecord, right: PageRecord) -> Bool {
    left === right
      || left.file == right.file && left.day == right.day && left.things == right.things
        && left.headlines == right.headlines && left.openings == right.openings
        && left.jumps == right.jumps && left.paper == right.paper && left.folio == right.folio
        && left.issueDay == right.issueDay
  }
}

/// Makes the things of one page.
private struct ThingReader {
  private let page: Page
  private var occurrences: Occurrences
  private let pool: TextPool?
  private var articleOf: [Int?]

  init(
    _ page: Page, _ articles: [Article], _ facts: PageFacts, file: String, _ pool: TextPool?
  ) {
    (self.page, self.pool) = (page, pool)
    occurrences = Occurrences(of: page, articles, facts, file: file)
    articleOf = [Int?](repeating: nil, count: page.fragments.count)
    for article in articles {
      for fragment in article.fragments { articleOf[fragment] = article.index }
    }
  }

  mutating func thing(_ official: Official) -> PageRecord.Thing? {
    let first = official.mentions.firstIndex { $0.form == .full }
    let posts = Dossier.entries(of: official, &occurrences, pool: pool)
    return thing(
      .official, official.name, official.mentions.map(\.range), introduction: first, posts: posts)
  }

  mutating func thing(_ person: OtherPerson) -> PageRecord.Thing? {
    thing(.person, person.name, person.mentions, role: person.outlet ?? person.role)
  }

  mutating func thing(_ campaign: CampaignMention) -> PageRecord.Thing? {
    guard let first = campaign.mentions.first else { return nil }
    let place = occurrences.at(first.lowerBound, article: article(at: first.lowerBound))
    return thing(
      .campaign, campaign.name, campaign.mentions,
      meanings: [CampaignHistory.Entry(campaign, at: place)])
  }

  private func article(at offset: Int) -> Int? {
    page.fragment(at: offset).flatMap { articleOf[$0] }
  }

  private func thing(
    _ kind: PageRecord.Thing.Kind, _ name: String, _ ranges: [TextRange], introduction: Int? = nil,
    posts: [Dossier.Entry] = [], role: String? = nil, meanings: [CampaignHistory.Entry] = []
  ) -> PageRecord.Thing? {
    guard !ranges.isEmpty else { return nil }
    let introduced = ranges[introduction ?? 0]
    let sorted = ranges.sorted()
    let mentions = sorted.map { range in
      PageRecord.Mention(
        PlacedRange(range, in: page.text), article: article(at: range.lowerBound),
        isSpelledOut: page.text.string(range) == name)
    }
    return PageRecord.Thing(
      kind: kind, name: name, mentions: mentions,
      introduction: sorted.firstIndex(of: introduced) ?? 0, posts: posts, role: role,
      meanings: meanings)
  }
}
