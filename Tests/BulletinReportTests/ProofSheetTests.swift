import BulletinLint
import BulletinText
import Testing

@testable import BulletinReport

struct ProofSheetTests {
  @Test func marksAreNumberedWhereTheyEnd() {
    check(
      "一⟦二⟧三\n\n⟦四⟧",
      """
      <p class="body" data-n="1">一<mark class="w">二</mark>[1]三</p>
      <p class="blank" data-n="2"></p>
      <p class="body" data-n="3"><mark class="w">四</mark>[2]</p>

      """)
  }

  @Test func nestedAndCrossingMarksStayWellFormed() {
    check(
      "⟦一⟦二⟧三⟧四",
      """
      <p class="body" data-n="1"><mark class="w">一</mark><mark class="w">二</mark>[2]\
      <mark class="w">三</mark>[1]四</p>

      """)
  }

  @Test func aMarkOverLinesIsOneOnEach() {
    check(
      "一⟦二\r\n三⟧四",
      """
      <p class="body" data-n="1">一<mark class="w">二</mark></p>
      <p class="body" data-n="2"><mark class="w">三</mark>[1]四</p>

      """)
  }

  @Test func aMarkUpToTheLineEndStaysOnItsLine() {
    check(
      "一⟦二\n⟧三",
      """
      <p class="body" data-n="1">一<mark class="w">二</mark>[1]</p>
      <p class="body" data-n="2">三</p>

      """)
  }

  @Test func anEmptyRangeHasACaret() {
    check("一⟦⟧", "<p class=\"body\" data-n=\"1\">一<mark class=\"w\">‸</mark>[1]</p>\n")
  }

  @Test func thePageIsTextAndNothingElse() {
    let made = HandMade("<script>alert(1)</script>⟦\u{1B}⟧", file: "\"><img src=x>.txt")
    let text = String(decoding: made.whole(.html), as: UTF8.self)
    #expect(!text.contains("<script") && !text.contains("<img"))
    #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;<mark class=\"w\">␛</mark>"))
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("url("))
    #expect(text.contains("default-src 'none'"))
  }

  @Test func notesStandBesideTheirLine() {
    let made = HandMade.withFix("好\n⟦坏⟧了\n\n⟦那⟧里\n⟦又⟧")
    let text = String(decoding: made.whole(.html, .chinese), as: UTF8.self)
    #expect(text.contains("start=\"1\" style=\"grid-row:2/span 2\""))
    #expect(text.contains("<span class=\"fix\">改为“好”</span>"))
    #expect(text.contains("<span class=\"more\">另见第 5 行：第3处不妥</span>"))
  }

  @Test func everyLinkLeadsSomewhere() {
    let pages = ["a.txt", "b.txt"].map { HandMade("⟦坏⟧\n⟦坏⟧", file: $0).page }
    let text = String(decoding: HandMade.whole(.html, pages), as: UTF8.self)
    let ids = values(of: "id=\"", in: text)
    #expect(Set(ids).count == ids.count)
    #expect(Set(values(of: "href=\"#", in: text)).isSubset(of: Set(ids)))
    #expect(values(of: "href=\"#", in: text).count == 10)
  }

  /// The values of an attribute in the order of the text.
  private func values(of opening: String, in text: String) -> [Substring] {
    text.split(separator: opening).dropFirst().map { $0.prefix { $0 != "\"" } }
  }

  /// The lines of the page, numbers in brackets.
  private func check(
    _ marked: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var text = ProofText(HandMade(marked).page, key: "k").html
    for number in 1...3 {
      let link = "<a id=\"mk-\(number)\" href=\"#nk-\(number)\">\(number)</a>"
      text = text.replacing("<sup class=\"w\">\(link)</sup>", with: "[\(number)]")
    }
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}
