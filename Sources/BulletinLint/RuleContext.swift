import BulletinKnowledge
import BulletinSyntax
import BulletinText

/// What a rule about one fragment may look at. Ranges count from the fragment's start.
package struct FragmentContext {
  let fragment: Fragment
  let facts: FragmentFacts
  /// The options of the rule that looks.
  var options = RuleOptions([])
  private let utf8: [UInt8]
  private let start: Int

  init(_ fragment: Fragment, _ facts: FragmentFacts, in utf8: [UInt8], from start: Int) {
    self.fragment = fragment
    self.facts = facts
    self.utf8 = utf8
    self.start = start
  }

  /// The runs of characters that nobody sees or can read.
  var others: [TextRange] {
    var found: [TextRange] = []
    func look(_ lower: Int, _ upper: Int) {
      found += CharacterClass.others(in: utf8, TextRange(start + lower, start + upper)).map {
        $0.shifted(by: -start)
      }
    }
    // The survey has seen the texts; what stands between them is short.
    var lower = 0
    if !facts.signs.contains(.other) {
      for piece in facts.units.lazy.flatMap(\.pieces) where piece.lowerBound >= lower {
        look(lower, piece.lowerBound)
        lower = piece.upperBound
      }
    }
    look(lower, fragment.length)
    return found
  }

  /// Goes through the texts whose marks have one of the signs.
  func texts(with signs: TextSigns, _ body: (TextUnit, TextSurvey) -> Void) {
    guard !facts.signs.isDisjoint(with: signs) else { return }
    for unit in facts.units where !unit.survey.signs.isDisjoint(with: signs) {
      body(unit, unit.survey)
    }
  }

  /// Goes through the surveyed words that have one of the tags.
  func words(_ tags: UInt32, _ body: (TextUnit, TextSurvey.Sighting) -> Void) {
    guard facts.wordTags & tags != 0 else { return }
    for unit in facts.units where unit.survey.tags & tags != 0 {
      for word in unit.survey.words where word.tags & tags != 0 { body(unit, word) }
    }
  }

  /// Goes through the quantities, each with the text that it stands in.
  func quantities(_ body: (TextUnit, RawQuantity) -> Void) {
    facts.quantities.visit { body(facts.units[$0], $1) }
  }

  /// The words of a range, as a message quotes them.
  func string(_ range: TextRange) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// The bytes of a range, none of one that leaves the text.
  func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    let page = range.shifted(by: start)
    guard page.lowerBound >= 0, page.upperBound <= utf8.count else { return [] }
    return utf8[page.lowerBound..<page.upperBound]
  }

  /// A finding at scalars `lower..<upper` of a text. Over a column break it takes the first piece,
  /// the rest as related place.
  func finding(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ message: LocalizedText, code: String? = nil,
    fixes: [Fix] = []
  ) -> Finding {
    let ranges = text.ranges(lower, upper).filter { !$0.isEmpty }
    let rest = ranges.dropFirst().map {
      RelatedPlace(range: $0, message: LocalizedText(zh: "后半部分在此", en: "It goes on here"))
    }
    return Finding(
      range: ranges.first ?? text.range(lower, upper), message: message, code: code, related: rest,
      fixes: fixes)
  }

  /// Edits that put `newText` in the place of scalars `lower..<upper`, whatever breaks run through.
  func replacing(_ text: ScalarText, _ lower: Int, _ upper: Int, _ newText: String) -> [TextEdit] {
    text.ranges(lower, upper).enumerated().map { TextEdit($1, $0 == 0 ? newText : "") }
  }
}

/// What a rule about an article may look at. Ranges are the page's.
package struct ArticleContext {
  var article: Article { known.article }
  var fragments: [Fragment] { known.fragments }
  var page: PageContext
  private let known: Known

  /// An object, for each rule is handed a context.
  private final class Known: Sendable {
    let article: Article
    let fragments: [Fragment]

    init(_ article: Article, _ fragments: [Fragment]) {
      self.article = article
      self.fragments = fragments
    }
  }

  init(_ article: Article, in page: PageContext) {
    self.page = page
    known = Known(article, article.fragments.map { page.page.fragments[$0] })
  }

  /// The options of the rule that looks.
  var options: RuleOptions {
    get { page.options }
    set { page.options = newValue }
  }

  /// Whether somebody answers for the article.
  var isSigned: Bool { fragments.contains { $0.summary.isSigned } }

  /// Where a finding about the article as a whole stands.
  var title: TextRange {
    article.headline ?? article.nodes.lead?.source ?? article.nodes.paragraphs.first?.pieces.first
      ?? TextRange(at: article.parts.first?.lowerBound ?? 0)
  }

  /// The headline as a message quotes it.
  var headline: String { page.page.title(of: article) }
}

/// What a rule about a page may look at.
package struct PageContext: Sendable {
  var page: Page { known.page }
  var articles: [Article] { known.articles }
  var facts: PageFacts { known.facts }
  var credits: PageCredits { known.credits }
  /// The facts of each fragment.
  var texts: [FragmentFacts] { known.texts }
  /// The article of each fragment.
  var articleOf: [Int?] { known.articleOf }
  /// The widths of the marks of the page.
  var widths: MarkWidths { known.widths }
  /// The newsroom's own tables.
  var roster: Roster { known.roster }
  var glossary: Glossary { known.glossary }
  /// The newsroom's other pages; none unless the rule's options ask for them.
  var others: OtherPages { options.askOthers ? known.others : .none }
  /// Who has which post; read when the first rule asks.
  var people: PeopleOfPage { known.people.value }
  /// The day that the lead of each article tells; read when the first rule asks.
  var leadDays: [CalendarDate?] { known.leadDays.value }
  /// The issue of the page; `nil` where its masthead does not tell.
  var issue: Issue? { Issue(paper: page.paperName, day: facts.issueDate) }
  /// The options of the rule that looks.
  var options = RuleOptions([])
  private let known: Known

  /// An object, for each rule is handed a context.
  private final class Known: Sendable {
    let page: Page
    let articles: [Article]
    let facts: PageFacts
    let credits: PageCredits
    let texts: [FragmentFacts]
    let articleOf: [Int?]
    let widths: MarkWidths
    let roster: Roster
    let glossary: Glossary
    let others: OtherPages
    let people: OnDemand<PeopleOfPage>
    let leadDays: OnDemand<[CalendarDate?]>

    init(
      _ page: Page, _ articles: [Article], _ facts: PageFacts, _ texts: [FragmentFacts],
      _ roster: Roster, _ glossary: Glossary, _ others: OtherPages
    ) {
      var articleOf = [Int?](repeating: nil, count: texts.count)
      for article in articles {
        for fragment in article.fragments { articleOf[fragment] = article.index }
      }
      self.page = page
      self.articles = articles
      self.facts = facts
      self.texts = texts
      self.articleOf = articleOf
      (self.roster, self.glossary, self.others) = (roster, glossary, others)
      people = OnDemand { PeopleOfPage(page, facts, texts) }
      leadDays = OnDemand {
        articles.map { article in
          guard let lead = facts.leadDate(of: article, in: page), lead.basis?.isCertain == true
          else { return nil }
          return lead.calendarDate
        }
      }
      credits = PageCredits(page, articles)
      widths = texts.reduce(into: MarkWidths()) { $0 += $1.widths }
    }
  }

  init(
    page: Page, articles: [Article], facts: PageFacts, texts: [FragmentFacts],
    roster: Roster = .empty, glossary: Glossary = .builtIn, others: OtherPages = .none
  ) {
    known = Known(page, articles, facts, texts, roster, glossary, others)
  }

  /// One of the fragments, as a rule about fragments sees it.
  func fragment(_ index: Int) -> FragmentContext {
    var context = FragmentContext(
      page.fragments[index], texts[index], in: page.text.utf8, from: page.starts[index])
    context.options = options
    return context
  }

  /// What was found in a fragment, in the page's offsets.
  func placed(_ finding: Finding, inFragment index: Int) -> Finding {
    finding.shifted(by: page.starts[index], article: articleOf[index])
  }

  /// The number of a line as people count, from 1.
  func displayLine(_ offset: Int) -> Int { page.text.lines.line(at: offset) + 1 }
}
