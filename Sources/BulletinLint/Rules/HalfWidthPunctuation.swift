import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A whole page typed with half-width marks: one finding for all of them.
  static let halfWidthPunctuation = Rule(
    id: "half-width-punctuation", group: .typography, severity: .info,
    title: LocalizedText(zh: "全文半角标点", en: "Half-width punctuation throughout"),
    explanation: LocalizedText(
      zh: "全版中文里的逗号、分号、冒号、问号、叹号或括号都是半角。每版只报一次；数字、网址和外文里的半角标点不算。",
      en: """
        Commas, colons, brackets and the like stand half-width in Chinese text throughout the page. \
        One finding a page; marks inside numbers, addresses and Latin text do not count.
        """),
    source: .punctuationStandard("5.1"),
    options: [.width],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日⟦,⟧城东区召开防汛工作会议,部署今年的防汛工作,通报去年的灾情,表彰一批先进。  ⟵ 全版有10处半角标点：“,”10处

        会议要求,各街道要压实责任,把物资备足,把队伍练好,把预案改实,确保一旦有险,能够及时处置。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日⟦,⟧城东区召开防汛工作会议,部署今年的防汛工作,通报去年的灾情,表彰一批先进。会议指出：形势严峻；会议认为：准备充分。

        会议要求,各街道要压实责任,把物资备足,把队伍练好,把预案改实,确保一旦有险,能够及时处置。
        """),
      Example(
        """
        城东区开行货运班列

        本报讯 5月6日，城东区今年开行货运班列1,126列，9:30发车，比分3:2，运量12,000吨，产值1,000,000元，分布在K04~05、1,2,3,4号库，详情见example.cn/a,b,c,d,e。

        The train left at noon, on time, with tea, silk, rice, salt, oil, and paper.
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日,城东区召开防汛工作会议,部署今年的防汛工作,通报去年的灾情。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日,城东区召开防汛工作会议,部署今年的防汛工作,通报去年的灾情,表彰一批先进。

        会议要求,各街道要压实责任,把物资备足,把队伍练好,把预案改实,确保一旦有险,能够及时处置。
        """, options: ["width": .text("half")]),
    ],
    check: .page { context, report in
      guard context.options.text("width") != "half" else { return }
      let widths = context.widths
      let kinds = MarkWidths.scalars.indices.filter { kind in
        let (half, full) = (widths.half[kind], widths.full[kind])
        guard half > 0 else { return false }
        return context.options.text("width") == "full" || Double(half) >= 0.8 * Double(half + full)
      }
      let total = kinds.reduce(0) { $0 + widths.half[$1] }
      guard total >= 10, let finding = finding(context, kinds, total, widths) else { return }
      report(finding)
    })

  private static func finding(
    _ context: PageContext, _ kinds: [Int], _ total: Int, _ widths: MarkWidths
  ) -> Finding? {
    let isWanted: @Sendable (ScalarText, Int, Int) -> Bool = { text, index, kind in
      kinds.contains(kind) && !text.isFullWidth(index)
    }
    guard let first = context.marks(atMost: 1, where: isWanted).first else { return nil }
    func counts(_ separator: String, _ unit: String) -> String {
      kinds.sorted { (widths.half[$1], $0) < (widths.half[$0], $1) }
        .map { "“\(MarkWidths.half($0))”\(widths.half[$0])\(unit)" }.joined(separator: separator)
    }
    var finding = Finding(
      range: first.range,
      message: LocalizedText(
        zh: "全版有\(total)处半角标点：\(counts("、", "处"))",
        en: "\(total) half-width marks on this page: \(counts(", ", ""))"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "全版改为全角标点", en: "Make the marks of the page full-width"),
          safety: .safe
        ) {
          context.marks(where: isWanted).map { TextEdit($0.range, MarkWidths.full($0.kind)) }
        }
      ])
    finding.article = first.article
    return finding
  }
}

extension RuleOption {
  /// What a house prints: full-width or half-width marks, or whatever the page mostly has.
  static let width = RuleOption(
    "width", .text("auto"), allowed: ["auto", "full", "half"], zh: "本报的标点宽度；auto 看本版多数",
    en: "The width of the house; auto looks at the page's majority")
}

extension LocalizedText {
  /// A clause of the standard of punctuation.
  static func punctuationStandard(_ clause: String) -> LocalizedText {
    LocalizedText(zh: "GB/T 15834—2011 \(clause)", en: "GB/T 15834-2011 \(clause)")
  }
}

extension MarkWidths {
  /// A mark of `scalars` as it is printed half-width.
  static func half(_ kind: Int) -> String { halves[kind] }

  /// And full-width.
  static func full(_ kind: Int) -> String { fulls[kind] }

  private static let halves = scalars.map(string)
  private static let fulls = scalars.map { string($0 + 0xFEE0) }

  private static func string(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { String($0) } ?? ""
  }
}

/// A mark that has two widths, on the page.
struct PlacedMark {
  let range: TextRange
  /// Its place in `MarkWidths.scalars`.
  let kind: Int
  let article: Int?
}

extension PageContext {
  /// The marks beside Chinese text that a rule asks for, in the order of the text.
  func marks(
    atMost most: Int = .max, where isWanted: (ScalarText, Int, Int) -> Bool
  ) -> [PlacedMark] {
    var result: [PlacedMark] = []
    for fragment in texts.indices {
      for unit in texts[fragment].units {
        let survey = unit.survey
        for index in survey.marks {
          guard let kind = MarkWidths.kind(unit.text[index]),
            MarkWidths.isChinese(unit.text, index), isWanted(unit.text, index, kind)
          else { continue }
          result.append(
            PlacedMark(
              range: unit.text.range(index, index + 1).shifted(by: page.starts[fragment]),
              kind: kind, article: articleOf[fragment]))
          if result.count == most { return result }
        }
      }
    }
    return result
  }
}
