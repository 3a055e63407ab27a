import BulletinSyntax
import BulletinText

extension Rule {
  /// A column break that the export left in the text.
  static let brokenParagraph = Rule(
    id: "broken-paragraph", group: .structure, severity: .warning,
    title: LocalizedText(zh: "段落被断行", en: "Paragraph broken in mid-sentence"),
    explanation: LocalizedText(
      zh: "一句话在行末中断，到下一个非空行才接着说，多半是分栏排版留下的断行。可以放心接上，中间什么也不加。",
      en: """
        A sentence breaks off at the end of a line and goes on in the next one, as typeset columns \
        leave it. Joining the lines, with nothing in between, is safe.
        """),
    source: .layoutResidue,
    options: [
      RuleOption(
        "hard-wrap", .text("auto"), allowed: ["auto", "never"],
        zh: "auto：按固定宽度断行的版面只报一次；never：逐处报",
        en: "auto gives a page that is cut at a fixed width one finding, never gives one a break")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道建立巡查制度，⟦全面跟⟧  ⟵ 句子在此断行，应与第5行相接

        踪、严格落实各项措施。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        会议要求如下：

        一要压实责任。

        记者 何雨田
        """),
      Example(
        """
        城东区领导
        调研督导河道治理工作

        本报讯 5月6日，城东区领导调研督导河道治理工作。

        记者 何雨田
        """),
    ],
    check: .page { context, report in
      if context.page.isHardWrapped, context.options.text("hard-wrap") == "auto" {
        if let finding = hardWrapped(context) { report(finding) }
        return
      }
      for article in context.articles {
        for (piece, next) in breaks(of: article, context) {
          var finding = broken(piece, next, context)
          finding.article = article.index
          report(finding)
        }
      }
    })

  /// Where the paragraphs of an article break: a piece, and the one in a later line that goes on with
  /// it. A message head alone on its line is no sentence, so nothing breaks after it.
  private static func breaks(
    of article: Article, _ context: PageContext
  ) -> [(TextRange, TextRange)] {
    article.nodes.paragraphs.flatMap { paragraph in
      zip(paragraph.pieces, paragraph.pieces.dropFirst()).filter { piece, next in
        context.displayLine(piece.upperBound) < context.displayLine(next.lowerBound)
          && !(article.nodes.lead?.source.map { $0.contains(piece) } ?? false)
      }
    }
  }

  private static func broken(
    _ piece: TextRange, _ next: TextRange, _ context: PageContext
  ) -> Finding {
    let line = context.displayLine(next.lowerBound)
    var fixes: [Fix] = []
    if let edit = joining(piece, next, context) {
      fixes = [
        Fix(
          title: LocalizedText(zh: "与第\(line)行相接", en: "Join with line \(line)"), safety: .safe,
          edits: [edit])
      ]
    }
    return Finding(
      range: lastClause(of: piece, context),
      message: LocalizedText(
        zh: "句子在此断行，应与第\(line)行相接", en: "The sentence breaks off here; join line \(line)"),
      related: [
        RelatedPlace(
          range: opening(of: next, context),
          message: LocalizedText(zh: "下文在此", en: "It goes on here"))
      ],
      fixes: fixes)
  }

  /// Takes out what stands between two pieces. `nil` where that is more than blanks and line ends: a
  /// caption or a byline in between is not for a machine to delete.
  private static func joining(
    _ piece: TextRange, _ next: TextRange, _ context: PageContext
  ) -> TextEdit? {
    let gap = TextRange(piece.upperBound, next.lowerBound)
    let utf8 = context.page.text.utf8
    guard isBlank(gap, utf8.span) else { return nil }
    let isLatin = isWord(utf8[gap.lowerBound - 1]) && isWord(utf8[gap.upperBound])
    return TextEdit(gap, isLatin ? " " : "")
  }

  private static func isBlank(_ gap: TextRange, _ utf8: Span<UInt8>) -> Bool {
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(at: offset, in: utf8, before: gap.upperBound)
      let found = CharacterClass(scalar)
      guard found == .space || found == .lineEnd else { return false }
      offset += width
    }
    return true
  }

  /// The first ten characters of a piece.
  private static func opening(of piece: TextRange, _ context: PageContext) -> TextRange {
    let utf8 = context.page.text.utf8.span
    var end = piece.lowerBound
    for _ in 0..<10 where end < piece.upperBound {
      end += UTF8Decoding.scalar(at: end, in: utf8, before: piece.upperBound).width
    }
    return TextRange(piece.lowerBound, end)
  }

  /// Two Latin words that a break cut apart were two words; digits were one number.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// The words after the piece's last mark, eight characters at most.
  private static func lastClause(of piece: TextRange, _ context: PageContext) -> TextRange {
    let text = ScalarText(
      context.page.text.utf8, TextRange(wholeScalar(piece, context), piece.upperBound))
    var lower = text.count - 1
    while lower > 0, text.count - lower < 8, CharacterClass(text[lower - 1]) == .han { lower -= 1 }
    return text.range(max(lower, 0), text.count)
  }

  /// Where the last bytes of a piece begin a character.
  private static func wholeScalar(_ piece: TextRange, _ context: PageContext) -> Int {
    var start = max(piece.lowerBound, piece.upperBound - 48)
    while start < piece.upperBound, context.page.text.utf8[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// A page that is cut at a fixed width has one finding, not one a line.
  private static func hardWrapped(_ context: PageContext) -> Finding? {
    let breaks = context.articles.flatMap { self.breaks(of: $0, context) }
    guard let (piece, _) = breaks.first else { return nil }
    let fixes = breaks.compactMap { joining($0.0, $0.1, context) }
    return Finding(
      range: lastClause(of: piece, context),
      message: LocalizedText(
        zh: "本版正文按固定宽度断行，共\(breaks.count)处",
        en: "The text of this page is cut at a fixed width, in \(breaks.count) places"),
      code: "hard-wrap",
      fixes: [
        Fix(
          title: LocalizedText(zh: "接上全部断行", en: "Join all lines"), safety: .safe, edits: fixes)
      ])
  }
}
