import BulletinKnowledge
import BulletinSyntax
import BulletinText

/// A post that a page gives somebody at one place, taken apart.
struct Holding: Sendable {
  let name: String
  /// The name as it stands there.
  let mention: TextRange
  /// Completed with the place that it belongs to.
  let post: String
  let form: PostForm
  /// The fragment and the text in it.
  let fragment: Int
  let text: ScalarText
  /// The post as printed; empty where several names share one that stands before the first.
  let printed: Range<Int>
  /// The whole chain of posts, or the name where none stands before it.
  let chain: Range<Int>
  let article: Int?
  /// All posts of the chain.
  let forms: [PostForm]
  /// Somebody has left the post, has it for once, or is yet to have it.
  let isPast: Bool
  /// The place stands in the post itself, not only somewhere in the article.
  let isPlaceWritten: Bool

  var printedText: String { text.string(printed.lowerBound, printed.upperBound) }

  /// 院长, 书记: nothing but the office, whose body is only inherited.
  var isBare: Bool { printedText == form.office }

  /// The sentence that it stands in.
  var sentence: Range<Int> { text.sentence(around: chain.lowerBound) }
}

/// Who has which post on a page, made once for all rules that ask.
struct PeopleOfPage: Sendable {
  /// In the order of the text.
  let holdings: [Holding]
  /// The names that somebody takes office or leaves it with.
  let movers: Set<String>

  init(_ page: Page, _ facts: PageFacts, _ texts: [FragmentFacts]) {
    var holdings: [Holding] = []
    var movers: Set<String> = []
    var forms: [String: PostForm] = [:]
    for official in facts.officials {
      for mention in official.mentions {
        guard let place = Place(mention.range.lowerBound, page, texts) else { continue }
        let sentence = place.text.sentence(around: place.index)
        if place.text.tellsOfHandover(sentence) { movers.insert(official.name) }
        if !mention.posts.isEmpty {
          // 主任常保国、桐花: what follows the one holder of a post is none.
          for post in mention.posts where forms[post] == nil { forms[post] = PostForm(post) }
          holdings += Holding.all(of: official.name, mention, place, page, forms).filter {
            !$0.printed.isEmpty || $0.form.rank != .head
          }
        }
      }
    }
    self.holdings = holdings.sorted { $0.mention < $1.mention }
    self.movers = movers
  }

  /// Where an offset of the page stands.
  struct Place {
    let fragment: Int
    let text: ScalarText
    /// In the text's scalars.
    let index: Int

    init?(_ offset: Int, _ page: Page, _ texts: [FragmentFacts]) {
      guard let fragment = page.fragment(at: offset) else { return nil }
      let local = offset - page.starts[fragment]
      guard
        let unit = texts[fragment].units.first(where: { unit in
          unit.pieces.contains { $0.contains(local) }
        })
      else { return nil }
      self.fragment = fragment
      text = unit.text
      index = unit.text.index(at: local)
    }
  }
}

extension Holding {
  /// The posts of a mention.
  fileprivate static func all(
    of name: String, _ mention: PersonMention, _ place: PeopleOfPage.Place, _ page: Page,
    _ known: [String: PostForm]
  ) -> [Holding] {
    let text = place.text
    let chain =
      mention.post.map { post in
        let start = page.starts[place.fragment]
        let lower = text.index(at: post.lowerBound - start)
        return lower..<max(lower, text.index(at: post.upperBound - start - 1) + 1)
      } ?? place.index..<place.index
    let pieces = pieces(text, chain)
    let forms = mention.posts.map { known[$0] ?? PostForm($0) }
    let isQuoted = text.isQuoted(at: place.index)
    return zip(mention.posts, forms).enumerated().map { number, pair in
      let printed =
        pieces.count == forms.count ? pieces[number] : chain
      // 清河经开区, 经开区: the last three characters of a place are enough.
      let placeEnd = pair.1.place.unicodeScalars.suffix(3).map(\.value)
      return Holding(
        name: name, mention: mention.range, post: pair.0, form: pair.1, fragment: place.fragment,
        text: text, printed: printed, chain: chain,
        article: mention.article, forms: forms,
        isPast: isQuoted || isPast(text, printed) || isPast(text, chain),
        isPlaceWritten: !placeEnd.isEmpty && text.holds(placeEnd[...], in: printed))
    }
  }

  /// The posts of a printed chain, one by one.
  private static func pieces(_ text: ScalarText, _ chain: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var lower = chain.lowerBound
    for index in chain where separators.mayBegin(with: text[index]) {
      if index > lower { pieces.append(lower..<index) }
      lower = text.has("兼任", at: index) ? index + 2 : index + 1
    }
    if lower < chain.upperBound { pieces.append(lower..<chain.upperBound) }
    return pieces
  }

  private static let separators = Automaton("、 , ; 兼 /")

  /// 原, 时任, 拟任 and the like, right before a post or in it; 候选人 behind it.
  private static func isPast(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    return text.holds(past, from: lower - 2, to: min(lower + 2, upper))
      || text.holds(pastOffices, from: lower, to: upper)
      || text.has("候选", at: upper) || text[lower - 1] == 0x524D
  }

  private static let past = Automaton("原 前任 时任 曾任 曾 历任 首任 拟任 候任 提名 离任 当时 一度 挂名 名誉")
  private static let pastOffices = Automaton(
    "代市长 代县长 代区长 代镇长 代乡长 代省长 代主任 代书记 代院长 代检察长 代局长 代理 人选 原书记 原副 原主任 原主席 原局长 原部长 原院长 原校长 原县长 原区长 原市长 原镇长 原乡长 原检察长 原常委 候选 名誉"
  )

  /// Words of a sentence in which somebody takes office or leaves it.
  static let handover = Automaton(
    """
    任命 当选 免去 接任 继任 不再担任 不再兼任 辞去 辞职 卸任 离任 履新 到任 上任 就任 选举 任免 任职 提名 决定任命 调任 转任 \
    升任 接替 交接 拟任 代理 另有任用 换届 人事任免 人事调整 人事变动 人事事项 就职 出任 改任 新任 去世 逝世 病逝 落马 双开 被查
    """)
}

extension ScalarText {
  /// Whether in a sentence somebody takes office or leaves it. 请村民担任护井员 does not: 担任 is followed by an
  /// office.
  func tellsOfHandover(_ sentence: Range<Int>) -> Bool {
    if holds(Holding.handover, from: sentence.lowerBound, to: sentence.upperBound) { return true }
    return sentence.contains { index in
      has("担任", at: index)
        && (index + 2..<max(index + 2, min(index + 14, sentence.upperBound))).contains {
          ScalarText.officeEnds.mayBegin(with: self[$0])
        }
    }
  }

  private static let officeEnds = Automaton("长 记 席 任 部 委")
}

extension PageContext {
  /// The range of a holding's printed post, of the name where it has none of its own.
  func range(of holding: Holding) -> TextRange {
    guard !holding.printed.isEmpty else { return holding.mention }
    return holding.text.range(holding.printed.lowerBound, holding.printed.upperBound)
      .shifted(by: page.starts[holding.fragment])
  }

  /// A finding at a holding's printed post, over a column break at its first piece.
  func finding(
    _ holding: Holding, _ message: LocalizedText, code: String? = nil, newText: String? = nil
  ) -> Finding {
    guard !holding.printed.isEmpty else {
      return Finding(range: holding.mention, message: message, code: code)
    }
    let context = fragment(holding.fragment)
    let (lower, upper) = (holding.printed.lowerBound, holding.printed.upperBound)
    let fixes = newText.map { text in
      Fix(
        title: LocalizedText(zh: "改为“\(text)”", en: "Change to “\(text)”"), safety: .unsafe,
        edits: context.replacing(holding.text, lower, upper, text))
    }
    let finding = context.finding(
      holding.text, lower, upper, message, code: code, fixes: fixes.map { [$0] } ?? [])
    return placed(finding, inFragment: holding.fragment)
  }

  /// A finding at a name.
  func finding(
    _ name: TextRange, _ message: LocalizedText, code: String? = nil, newText: String? = nil
  ) -> Finding {
    var finding = Finding(
      range: name, message: message, code: code,
      fixes: newText.map {
        [
          Fix(
            title: LocalizedText(zh: "改为“\($0)”", en: "Change to “\($0)”"), safety: .unsafe,
            edits: [TextEdit(name, $0)])
        ]
      } ?? [])
    finding.article = page.fragment(at: name.lowerBound).flatMap { articleOf[$0] }
    return finding
  }

  /// The days that a holding may be about: those that its sentence tells, and the page's.
  func times(of holding: Holding) -> [Term] {
    let sentence = holding.sentence
    let range = holding.text.range(sentence.lowerBound, sentence.upperBound)
      .shifted(by: page.starts[holding.fragment])
    let told = facts.dates(in: range).filter {
      range.contains($0.range) && $0.isValid && $0.kind != .relative
    }
    .compactMap { date -> Term? in
      guard date.start.year != nil else { return nil }
      return Term(covering: date.start)
    }
    return told + (day(of: holding.article).map { [Term(day: $0)] } ?? [])
  }

  /// Whether a holding's sentence tells of no other time than the page's.
  func isOfToday(_ holding: Holding) -> Bool {
    guard let day = day(of: holding.article) else { return times(of: holding).isEmpty }
    let today = Term(day: day)
    return times(of: holding).allSatisfy { $0.mayReach(into: today) }
  }

  /// The issue's day, else the one that an article's lead tells for certain.
  func day(of article: Int?) -> CalendarDate? {
    facts.issueDate ?? article.flatMap { leadDays[$0] }
  }

  /// Whether the place of a post is sure: it stands there, or the article names no other of its
  /// level.
  func isPlaceSure(_ holding: Holding) -> Bool {
    if holding.isPlaceWritten { return true }
    guard !holding.form.place.isEmpty else { return false }
    let fragments = holding.article.map { articles[$0].fragments } ?? [holding.fragment]
    return fragments.allSatisfy { !texts[$0].namesOther(than: holding.form.place) }
  }
}
