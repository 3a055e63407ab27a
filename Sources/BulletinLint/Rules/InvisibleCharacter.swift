import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// What nobody sees and every search stumbles over.
  static let invisibleCharacter = Rule(
    id: "invisible-character", group: .typography, severity: .warning,
    title: LocalizedText(zh: "不可见字符", en: "Invisible or damaged character"),
    explanation: LocalizedText(
      zh: "文中夹有零宽、双向、控制或私用区字符，有替换符（U+FFFD），或者有“锟斤拷”之类的乱码。文件开头的 BOM、各种空格、表情里的连接符不算。",
      en: """
        Zero-width, bidirectional, control and private-use characters, U+FFFD, or the traces of a \
        wrong decoding. A BOM at the file's start, blanks and emoji joiners are fine.
        """),
    source: LocalizedText(zh: "Unicode；文本编码", en: "Unicode; text encoding"),
    options: [
      RuleOption(
        "allow", .texts([]), zh: "允许的字符，如 U+E5E5", en: "Characters that are fine, such as U+E5E5")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛⟦\u{200B}⟧工作会议，何⟦\u{FFFD}⟧岚出席。⟦锟斤拷⟧  ⟵ 不可见字符 U+200B ⟵ 不可见字符 U+FFFD
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开会议。

        ⟦\u{FEFF}⟧城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。
        """),
      Example(
        """
        \u{FEFF}城东区召开防汛工作会议

        本报讯　5月6日，城东区召开\u{A0}会议，𬭎、𠮷两位到场，网友留言👨‍👩‍👧‍👦❤️。
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开\u{E5E5}会议。
        """, options: ["allow": .texts(["U+E5E5"])]),
    ],
    check: .fragment { context, report in
      for range in context.others {
        // A mark of byte order at a fragment's start is the page's question, see below.
        if !isByteOrderMark(range, context) { reportCharacters(context, range, report) }
      }
      context.words(SurveyWords.damage) { unit, word in
        let words = unit.text.string(word.lower, word.upper)
        report(
          context.finding(
            unit.text, word.lower, word.upper,
            LocalizedText(zh: "乱码“\(words)”", en: "Damaged text “\(words)”"), code: "damage"))
      }
    },
    .page { context, report in
      for index in context.page.fragments.indices.dropFirst() {
        let range = TextRange(0, 3)
        let local = context.fragment(index)
        guard isByteOrderMark(range, local) else { continue }
        reportCharacters(local, range) { report(context.placed($0, inFragment: index)) }
      }
    })

  private static func isByteOrderMark(_ range: TextRange, _ context: FragmentContext) -> Bool {
    range == TextRange(0, 3) && context.string(range) == "\u{FEFF}"
  }

  /// Reports a run of such characters as one.
  private static func reportCharacters(
    _ context: FragmentContext, _ range: TextRange, _ report: (Finding) -> Void
  ) {
    let scalars = Array(context.string(range).unicodeScalars)
    guard let first = scalars.first, !isJoiner(scalars, range, context) else { return }
    let hex = String(first.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    guard !context.options.has(code, in: "allow") else { return }
    report(
      Finding(
        range: range,
        message: LocalizedText(zh: "不可见字符 \(code)", en: "Invisible character \(code)"),
        fixes: scalars.allSatisfy(isSafe) ? [deletion(range)] : []))
  }

  private static func deletion(_ range: TextRange) -> Fix {
    Fix(
      title: LocalizedText(zh: "删去不可见字符", en: "Delete the invisible character"), safety: .safe,
      edits: [TextEdit(range, "")])
  }

  /// U+200D between the parts of an emoji.
  private static func isJoiner(
    _ scalars: [Unicode.Scalar], _ range: TextRange, _ context: FragmentContext
  ) -> Bool {
    guard scalars.count == 1, scalars[0].value == 0x200D else { return false }
    let after = context.string(TextRange(range.upperBound, range.upperBound + 4)).unicodeScalars
    return after.first.map { $0.value >= 0x2190 && $0.value < 0x4E00 || $0.value >= 0x1F000 }
      ?? false
  }

  /// What can go without loss: damage and private use stand for something.
  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    !(0xE000...0xF8FF).contains(scalar.value) && scalar.value != 0xFFFD
  }
}
