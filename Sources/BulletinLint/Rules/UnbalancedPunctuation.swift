import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A quotation mark, bracket or title mark without its partner in the logical paragraph.
  static let unbalancedPunctuation = Rule(
    id: "unbalanced-punctuation", group: .typography, severity: .error,
    title: LocalizedText(zh: "标点不配对", en: "Unbalanced quotes or brackets"),
    explanation: LocalizedText(
      zh: "引号、括号、书名号要成对出现，方向要对，不能交叉。被断行拆开的段落接起来以后再看；连续几段的引文，每段开头有引号、只在最后一段收住，不算错。",
      en: """
        Quotation marks, brackets and title marks come in pairs, in the right direction and not \
        crossed. A paragraph that a break cuts is read joined; a quotation of several paragraphs \
        opens each of them and closes the last.
        """),
    source: LocalizedText(zh: "GB/T 15834—2011 4.8、4.9、4.15", en: "GB/T 15834-2011 4.8, 4.9, 4.15"),
    options: [
      RuleOption(
        "across-paragraphs", .flag(true), zh: "允许引文跨几个自然段",
        en: "Allow quotations of several paragraphs")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议强调，要做好⟦“⟧一户一策工作，建立帮扶台账。  ⟵ ““”没有配对

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区印发⟦《⟧城东区防汛预案，明确各部门职责。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，要坚持“一手抓防汛⟦“⟧，守牢安全底线。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议要求做好⟦“⟧白名单工作，坚持“一户一策”原则。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议要求做到“会商研判

        同步”，确保安全度汛。

        记者 何雨田
        """),
      Example(
        """
        老渠长的心里话

        本报讯 5月6日，老渠长回忆起当年的情景。

        “那时候没有机械，全靠肩挑背扛。

        “后来日子好了，水渠也该修了。”

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议安排：1)查隐患；2)备物资。《〈城东区防汛预案〉解读》同日印发。

        记者 何雨田
        """),
    ],
    check: .fragment { context, report in
      for (index, unit) in context.facts.units.enumerated() {
        for fault in PairScanner.faults(in: unit) {
          if context.options.flag("across-paragraphs"),
            opensSeveralParagraphs(fault, index, context)
          {
            continue
          }
          report(finding(context, unit.text, fault))
        }
      }
    })

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ fault: PairScanner.Fault
  ) -> Finding {
    let mark = context.string(text.range(fault.index, fault.index + 1))
    var fixes: [Fix] = []
    if let turned = fault.turned {
      fixes = [
        Fix(
          title: LocalizedText(zh: "改为“\(turned)”", en: "Change to “\(turned)”"), safety: .safe,
          edits: context.replacing(text, fault.index, fault.index + 1, turned))
      ]
    }
    return context.finding(
      text, fault.index, fault.index + 1,
      LocalizedText(zh: "“\(mark)”没有配对", en: "“\(mark)” has no partner"), code: fault.code,
      fixes: fixes)
  }

  /// A quotation of several paragraphs: each opens with “ and the last one closes, or the first opens
  /// and the last closes. The partner stands in a neighbouring paragraph, up to eight away.
  private static func opensSeveralParagraphs(
    _ fault: PairScanner.Fault, _ index: Int, _ context: FragmentContext
  ) -> Bool {
    let units = context.facts.units
    guard fault.code == "quote", units[index].role == .body || units[index].role == .lead else {
      return false
    }
    if fault.isOpening {
      let next = units.index(after: index)
      if units.indices.contains(next), units[next].text[0] == 0x201C { return true }
      if fault.index == 0, index > 0, units[index - 1].text[0] == 0x201C { return true }
      return units[next...].prefix(8).contains { PairScanner.quoteBalance($0) < 0 }
    }
    return units[..<index].suffix(8).contains { PairScanner.quoteBalance($0) > 0 }
  }
}

/// Finds marks without a partner in one text.
enum PairScanner {
  struct Fault {
    let index: Int
    /// quote, bracket or title.
    let code: String
    let isOpening: Bool
    /// The mark in the other direction, where that alone mends it.
    var turned: String?
  }

  /// The marks that are open at a place, outermost first.
  private struct OpenMarks {
    private(set) var all: [(index: Int, pair: Pair)] = []
    /// Where the quotation marks “ among them stand, so that none need be searched.
    private var quotes: [Int] = []

    var lastQuote: Int? { quotes.last }

    mutating func push(_ pair: Pair, at index: Int) {
      if pair.isQuote { quotes.append(all.count) }
      all.append((index, pair))
    }

    /// Takes out a mark and all that opened after it.
    mutating func remove(from place: Int) {
      all.removeSubrange(place...)
      while let quote = quotes.last, quote >= place { quotes.removeLast() }
    }
  }

  /// The faults of a text in its order. Complexity: linear.
  static func faults(in unit: TextUnit) -> [Fault] {
    let text = unit.text
    var faults: [Fault] = []
    var open = OpenMarks()
    var balance: Int?
    for index in unit.survey.marks {
      let scalar = text[index]
      // ， 。 、 are most of the marks.
      guard scalar != 0x2C, scalar != 0x3002, scalar != 0x3001, !isSign(text, index) else {
        continue
      }
      if let pair = Pair.opened(by: scalar) {
        let quote = pair.isQuote ? open.lastQuote : nil
        let excess = balance ?? quoteBalance(unit)
        balance = excess
        if let quote, excess >= 2, isClause(text, open.all[quote].index, index) {
          // An opening mark where the closing one belongs: “甲“.
          balance = excess - 2
          faults.append(Fault(index: index, code: pair.code, isOpening: true, turned: "”"))
          open.remove(from: quote)
        } else {
          open.push(pair, at: index)
        }
      } else if let pair = Pair.closed(by: scalar) {
        close(pair, at: index, text, &open, &faults)
      }
    }
    guard !faults.isEmpty || !open.all.isEmpty else { return [] }
    faults += open.all.map { Fault(index: $0.index, code: $0.pair.code, isOpening: true) }
    return faults.sorted { $0.index < $1.index }
  }

  private static func close(
    _ pair: Pair, at index: Int, _ text: ScalarText, _ open: inout OpenMarks,
    _ faults: inout [Fault]
  ) {
    // Crossed, or an opened mark in between never closes: it stays as a fault. No further than
    // three marks back.
    if let place = open.all.suffix(3).lastIndex(where: { $0.pair == pair }) {
      faults += open.all[(place + 1)...].map {
        Fault(index: $0.index, code: $0.pair.code, isOpening: true)
      }
      open.remove(from: place)
    } else if !isListNumber(text, index) {
      faults.append(Fault(index: index, code: pair.code, isOpening: false))
    }
  }

  /// （0，5], :) and 》》: intervals, emoticons and pointers are no pairs.
  private static func isSign(_ text: ScalarText, _ index: Int) -> Bool {
    switch text[index] {
    case 0x28: return isInterval(text, index + 1)
    case 0x5B: return isInterval(text, index + 1)
    case 0x29: return text[index - 1] == 0x3A || isIntervalEnd(text, index)
    case 0x5D: return isIntervalEnd(text, index)
    case 0x300B: return text[index + 1] == 0x300B || text[index - 1] == 0x300B
    default: return false
    }
  }

  /// Whether two numbers and a comma follow up to a bracket of another kind.
  private static func isInterval(_ text: ScalarText, _ start: Int) -> Bool {
    guard let end = numbersEnd(text, start) else { return false }
    return text[start - 1] == 0x28 ? text[end] == 0x5D : text[end] == 0x29
  }

  private static func isIntervalEnd(_ text: ScalarText, _ end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 16, isNumeric(text[start - 1]) { start -= 1 }
    return start < end && isInterval(text, start) && numbersEnd(text, start) == end
  }

  private static func numbersEnd(_ text: ScalarText, _ start: Int) -> Int? {
    var end = start
    while end - start < 16, isNumeric(text[end]) { end += 1 }
    return end > start && (start..<end).contains { text[$0] == 0x2C } ? end : nil
  }

  private static func isNumeric(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || scalar == 0x2C || scalar == 0x2E || scalar == 0x20
      || scalar == 0x25
  }

  /// 1) and a): the number of an item.
  private static func isListNumber(_ text: ScalarText, _ index: Int) -> Bool {
    let found = CharacterClass(text[index - 1])
    guard text[index] == 0x29, found == .digit || found == .letter else { return false }
    var start = index - 1
    while start > 0, CharacterClass(text[start - 1]) == found { start -= 1 }
    let before = CharacterClass(text[start - 1])
    return index - start <= 2 && (start == 0 || before == .mark || before == .space)
  }

  /// Whether nothing but a few words stands between two opening marks: then the second was meant to
  /// close. Over a comma or a stop it is a quotation of its own, and the first one lacks its end.
  private static func isClause(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower > 1, upper - lower <= 24 else { return false }
    return !((lower + 1)..<upper).contains {
      CharacterClass(text[$0]) == .mark && text[$0] != 0x3001
    }
  }

  /// How many more “ than ” the text has.
  static func quoteBalance(_ unit: TextUnit) -> Int {
    unit.survey.marks.reduce(0) { balance, mark in
      balance + (unit.text[mark] == 0x201C ? 1 : unit.text[mark] == 0x201D ? -1 : 0)
    }
  }

  /// The pairs of GB/T 15834 and those of other typesetting; widths are folded.
  enum Pair: CaseIterable {
    case double, corner, whiteCorner, round, tortoise, lenticular, square, title, angle

    var code: String {
      switch self {
      case .double, .corner, .whiteCorner: "quote"
      case .round, .tortoise, .lenticular, .square: "bracket"
      case .title, .angle: "title"
      }
    }

    var isQuote: Bool { self == .double }

    static func opened(by scalar: UInt32) -> Pair? {
      switch scalar {
      case 0x201C: .double
      case 0x300C: .corner
      case 0x300E: .whiteCorner
      case 0x28: .round
      case 0x3014: .tortoise
      case 0x3010: .lenticular
      case 0x5B: .square
      case 0x300A: .title
      case 0x3008: .angle
      default: nil
      }
    }

    static func closed(by scalar: UInt32) -> Pair? {
      switch scalar {
      case 0x201D: .double
      case 0x300D: .corner
      case 0x300F: .whiteCorner
      case 0x29: .round
      case 0x3015: .tortoise
      case 0x3011: .lenticular
      case 0x5D: .square
      case 0x300B: .title
      case 0x3009: .angle
      default: nil
      }
    }
  }
}
