import BulletinKnowledge
import BulletinText

extension Rule {
  /// A few marks of the other width on a page that otherwise has one; brackets that differ from their
  /// partner.
  static let mixedWidthPunctuation = Rule(
    id: "mixed-width-punctuation", group: .typography, severity: .info,
    title: LocalizedText(zh: "标点全半角混用", en: "Mixed full- and half-width punctuation"),
    explanation: LocalizedText(
      zh: "同一种标点在本版绝大多数是一种宽度，少数几个却是另一种；或者一对括号一半全角、一半半角。数字、网址和外文里的标点不算。",
      en: """
        Nearly all marks of one kind have one width on this page, and a few have the other; or the \
        two brackets of a pair differ. Marks inside numbers, addresses and Latin do not count.
        """),
    source: .punctuationStandard("5.1"),
    options: [
      RuleOption(
        "threshold", .number(0.8), zh: "多数占到多少才算", en: "The share from which one is the majority"),
      .width,
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作，通报去年的灾情，表彰一批先进。

        会议要求，各街道要压实责任⟦,⟧把物资备足，把队伍练好，把预案改实，确保一旦有险，能够及时处置。  ⟵ 本版“，”多为全角
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日,城东区召开防汛工作会议,部署今年的防汛工作,通报去年的灾情,表彰一批先进。

        会议要求,各街道要压实责任⟦，⟧把物资备足,把队伍练好，把预案改实,确保一旦有险,能够及时处置。  ⟵ 本版“,”多为半角
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯（记者 何雨田⟦)⟧5月6日，城东区召开防汛工作会议。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区印发预案（试行⟦)⟧，部署今年的防汛工作。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日,城东区召开防汛工作会议,部署今年的防汛工作,通报去年的灾情,表彰一批先进。

        会议要求,各街道要压实责任,把物资备足,把队伍练好,把预案改实,确保一旦有险,能够及时处置。“五员”、《预案》。
        """),
      Example(
        """
        城东区开行货运班列

        本报讯 5月6日，城东区今年开行货运班列1,126列，9:30发车，比分3:2，详见K04~05，网址是www.example.cn/a,b，也可以拨打电话，前往现场，写信留言，发送短信，随时查询。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作,通报去年的灾情,表彰先进。
        """),
    ],
    check: .page { context, report in
      let widths = context.widths
      let minorities = MarkWidths.scalars.indices.map { minority(of: $0, widths, context.options) }
      let isMixed = minorities.contains { $0 != nil }
      let places =
        !isMixed
        ? []
        : context.marks { text, index, kind in
          minorities[kind].map { $0 == text.isFullWidth(index) } ?? false
        }
      for line in linesOf(places, context) { report(finding(line, minorities)) }
      let reported = Set(places.map(\.range))
      for fragment in context.texts.indices {
        for finding in unequalPairs(context.fragment(fragment), widths) {
          let finding = context.placed(finding, inFragment: fragment)
          if !reported.contains(finding.range) { report(finding) }
        }
      }
    })

  /// Whether the marks of a kind that are out of step are the full-width ones; `nil` where none are.
  private static func minority(
    of kind: Int, _ widths: MarkWidths, _ options: RuleOptions
  ) -> Bool? {
    let (half, full) = (widths.half[kind], widths.full[kind])
    guard half > 0, full > 0 else { return nil }
    switch options.text("width") {
    case "full": return false
    case "half": return true
    default:
      guard half + full >= 10 else { return nil }
      let needed = max(options.number("threshold"), 0.5) * Double(half + full)
      if Double(full) >= needed { return false }
      return Double(half) >= needed ? true : nil
    }
  }

  /// The marks by their lines and kinds.
  private static func linesOf(
    _ places: [PlacedMark], _ context: PageContext
  ) -> [[PlacedMark]] {
    var lines: [[PlacedMark]] = []
    var line = -1
    for place in places {
      let number = context.displayLine(place.range.lowerBound)
      if number != line { lines.append([]) }
      line = number
      lines[lines.count - 1].append(place)
    }
    return lines
  }

  private static func finding(_ line: [PlacedMark], _ minorities: [Bool?]) -> Finding {
    let kind = line[0].kind
    // A page of half-width marks is for `half-width-punctuation` to mend as a whole.
    let isHalfWidthPage = minorities[kind] == true
    var finding = Finding(
      range: line[0].range,
      message: message(kind, isHalfWidth: isHalfWidthPage),
      related: line.dropFirst().map {
        RelatedPlace(range: $0.range, message: LocalizedText(zh: "还有此处", en: "Here too"))
      },
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为本版多用的宽度", en: "Use the width of the page"),
          safety: isHalfWidthPage ? .unsafe : .safe,
          edits: line.map {
            let isFull = minorities[$0.kind] == true
            return TextEdit($0.range, isFull ? MarkWidths.half($0.kind) : MarkWidths.full($0.kind))
          })
      ])
    finding.article = line[0].article
    return finding
  }

  private static func message(_ kind: Int, isHalfWidth: Bool) -> LocalizedText {
    let mark = isHalfWidth ? MarkWidths.half(kind) : MarkWidths.full(kind)
    return LocalizedText(
      zh: "本版“\(mark)”多为\(isHalfWidth ? "半角" : "全角")",
      en: "“\(mark)” is \(isHalfWidth ? "half" : "full")-width elsewhere on this page")
  }

  // MARK: Pairs

  /// Brackets whose partner has the other width. The page's majority is right, else the full width.
  private static func unequalPairs(
    _ context: FragmentContext, _ widths: MarkWidths
  ) -> [Finding] {
    var found: [Finding] = []
    let own = context.facts.widths
    let hasBoth = own.half[5] + own.half[6] > 0 && own.full[5] + own.full[6] > 0
    for unit in context.facts.units where hasBoth {
      let survey = unit.survey
      found += unequalPairs(unit.text, survey.marks, widths, context)
    }
    for byline in context.facts.bylines where hasBothWidths(byline) {
      found += unequalPairs(byline, 0..<byline.count, widths, context)
    }
    return found
  }

  private static func hasBothWidths(_ text: ScalarText) -> Bool {
    var (hasHalf, hasFull) = (false, false)
    for index in 0..<text.count where text[index] == 0x28 || text[index] == 0x29 {
      if text.isFullWidth(index) { hasFull = true } else { hasHalf = true }
    }
    return hasHalf && hasFull
  }

  private static func unequalPairs(
    _ text: ScalarText, _ marks: some Sequence<Int>, _ widths: MarkWidths,
    _ context: FragmentContext
  ) -> [Finding] {
    var open: Int?
    var found: [Finding] = []
    for index in marks {
      if text[index] == 0x28 { open = index }
      guard text[index] == 0x29, let start = open else { continue }
      open = nil
      guard text.isFullWidth(start) != text.isFullWidth(index),
        text.isHanCharacter(start + 1) || text.isHanCharacter(index - 1)
      else { continue }
      let prefersHalf = widths.half[5] + widths.half[6] > widths.full[5] + widths.full[6] + 2
      let wrong = text.isFullWidth(start) == prefersHalf ? start : index
      found.append(pair(text, wrong, isHalfWidth: prefersHalf, context))
    }
    return found
  }

  private static func pair(
    _ text: ScalarText, _ index: Int, isHalfWidth: Bool, _ context: FragmentContext
  ) -> Finding {
    let kind = text[index] == 0x28 ? 5 : 6
    let right = isHalfWidth ? MarkWidths.half(kind) : MarkWidths.full(kind)
    return context.finding(
      text, index, index + 1,
      LocalizedText(zh: "这对括号宽度不一", en: "The brackets of this pair differ in width"), code: "pair",
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"), safety: .safe,
          edits: context.replacing(text, index, index + 1, right))
      ])
  }
}
