import BulletinLint
import BulletinText
import Testing

@testable import BulletinReport

struct PrettyTests {
  @Test func underlinesWideCharacters() {
    check(
      "一行\n他说⟦3月18日⟧到会",
      """
      警告[made-by-hand]：第1处不妥
       --> 版面/a.txt:2:3
        |
      2 | 他说3月18日到会
        |     ^^^^^^^

      """)
  }

  @Test func tellsFixesAndOtherPlaces() {
    #expect(
      HandMade.withFix("⟦坏⟧了\n⟦那⟧里").text(.pretty) == """
        警告[made-by-hand]：第1处不妥
         --> 版面/a.txt:1:1
          |
        1 | 坏了
          | ^^
          = 可自动修改：改为“好”
          = 另见第 2 行第 1 列：第2处不妥


        """)
  }

  @Test func aRangeOverLinesShowsItsEnds() {
    check(
      "一⟦二\n三\n四⟧五",
      """
      警告[made-by-hand]：第1处不妥
       --> 版面/a.txt:1:2
        |
      1 | 一二
        |   ^^
      ...
      3 | 四五
        | ^^

      """)
  }

  @Test func anEmptyRangeHasACaret() {
    let text = HandMade("一⟦⟧二").text(.pretty)
    #expect(text.contains("1 | 一二\n  |   ^\n"))
  }

  @Test func controlCharactersNeverPassThroughRaw() {
    let made = HandMade(
      "\u{1B}[31m⟦红\u{202E}⟧\u{0}\u{9B}字", file: "a\n\u{1B}[2Jb.txt")
    for format in ReportFormat.allCases {
      let bytes = made.whole(format)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    }
    #expect(made.text(.concise).hasPrefix("a␊␛[2Jb.txt:1:6: "))
    #expect(made.text(.pretty).contains("␛[31m红<U+202E>␀<U+009B>字"))
  }

  @Test func aLongLineIsCutAroundTheRange() {
    let far = String(repeating: "字", count: 10_000)
    let lines = HandMade("\(far)⟦错⟧\(far)").text(.pretty).split(separator: "\n")
    #expect(DisplayWidth.of(String(lines[3])) <= 104)
    #expect(lines[3].hasPrefix("1 | …字") && lines[3].hasSuffix("字…"))
    #expect(lines[3].contains("错"))
    let before = lines[3].prefix { $0 != "错" }
    #expect(DisplayWidth.of(String(before)) == lines[4].prefix { $0 != "^" }.count)
  }

  @Test func coloursAreAskedFor() {
    #expect(!HandMade("⟦a⟧").text(.pretty).contains("\u{1B}"))
    #expect(HandMade("⟦a⟧").text(.pretty, usesColor: true).contains("\u{1B}[1;33m警告"))
  }

  @Test func sumsUp() {
    let made = HandMade.withFix("⟦坏⟧了\n⟦那⟧里")
    var summary = ReportSummary()
    summary.add(made.page)
    let chinese = foot(summary, .chinese)
    let english = foot(summary, .english)
    #expect(String(decoding: chinese, as: UTF8.self) == "检查了 1 个版面：警告 1。其中 1 处可用 --fix 自动修改。\n")
    #expect(
      String(decoding: english, as: UTF8.self)
        == "Checked 1 page: 1 warning. --fix can repair 1 of them.\n")
  }

  private func foot(_ summary: ReportSummary, _ language: Language) -> [UInt8] {
    ReportRun(Report(.pretty, ReportStyle(language: language))).foot(summary)
  }

  private func check(
    _ marked: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(HandMade(marked).text(.pretty) == expected + "\n", sourceLocation: sourceLocation)
  }
}
