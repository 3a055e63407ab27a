import BulletinLint
import BulletinText
import Testing

@testable import BulletinReport

/// The two formats of XML. Real readers take them in `.ci/run`.
struct XMLReportTests {
  @Test func checkstyleHasAFileForEachPage() {
    check(
      .checkstyle, [HandMade("一⟦二⟧", file: "a&b.txt").page, HandMade("好", file: "c.txt").page],
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <checkstyle version="10.0">
        <file name="a&amp;b.txt">
          <error line="1" column="2" severity="warning" message="第1处不妥" source="bulletin.made-by-hand"/>
        </file>
        <file name="c.txt">
        </file>
      </checkstyle>

      """)
  }

  @Test func inJUnitAFindingIsATest() {
    check(
      .junit, [HandMade("一⟦二⟧⟦二⟧", file: "a.txt").page, HandMade("好", file: "c.txt").page],
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="bulletin">
        <testsuite name="a.txt" tests="2" failures="2" errors="0" skipped="0" time="0">
          <testcase name="made-by-hand “二”" classname="a.txt" time="0">
            <failure message="第1处不妥" type="warning">a.txt:1:2: 第1处不妥</failure>
          </testcase>
          <testcase name="made-by-hand “二” 2" classname="a.txt" time="0">
            <failure message="第2处不妥" type="warning">a.txt:1:3: 第2处不妥</failure>
          </testcase>
        </testsuite>
        <testsuite name="c.txt" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testcase name="bulletin" classname="c.txt" time="0"/>
        </testsuite>
      </testsuites>

      """)
  }

  @Test func whatIsOnlyWorthKnowingDoesNotFail() {
    let text = whole(.junit, [HandMade("⟦二⟧", severity: .info).page])
    #expect(text.contains("failures=\"0\"") && text.contains("<system-out>"))
  }

  @Test func nothingStandsThereThatXMLCannotHold() {
    let made = HandMade("⟦\u{0}\u{8}<\u{FFFE}>\"'&\u{FFFF}⟧", file: "\u{1}<a>\"")
    for format in [ReportFormat.checkstyle, .junit] {
      let text = whole(format, [made.page])
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!text.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF })
      #expect(text.contains("\"␁&lt;a&gt;&quot;\""))
    }
  }

  private func whole(_ format: ReportFormat, _ pages: [PageReport]) -> String {
    String(decoding: HandMade.whole(format, pages, .chinese), as: UTF8.self)
  }

  private func check(
    _ format: ReportFormat, _ pages: [PageReport], _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(whole(format, pages) == expected, sourceLocation: sourceLocation)
  }
}
