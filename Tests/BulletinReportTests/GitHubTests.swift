import BulletinLint
import BulletinText
import Testing

@testable import BulletinReport

struct GitHubTests {
  @Test func pointsAtTheWords() {
    #expect(
      text([HandMade("一行\n他说⟦3月18日⟧到会").page])
        == "::warning file=版面/a.txt,line=2,endLine=2,col=3,endColumn=8,"
        + "title=made-by-hand::第1处不妥\n")
  }

  @Test func aRangeOverLinesHasNoColumns() {
    #expect(text([HandMade("一⟦二\n三⟧四").page]).contains(",line=1,endLine=2,title="))
  }

  @Test func escapesWhatCommandsAreMadeOf() {
    let made = HandMade("⟦坏⟧", file: "a,b:c%\n::error::d.txt")
    #expect(
      text([made.page]).hasPrefix("::warning file=a%2Cb%3Ac%25␊%3A%3Aerror%3A%3Ad.txt,line=1,"))
    var page = HandMade("⟦坏⟧").page
    var finding = page.findings[0]
    finding.message = LocalizedText(zh: "错了 100%，\r\n::stop-commands::x", en: "")
    page = PageReport(file: "a.txt", text: page.text, findings: [finding])
    #expect(text([page]).hasSuffix("::错了 100%25，␍␊::stop-commands::x\n"))
    #expect(text([page]).split(separator: "\n").count == 1)
  }

  @Test func pathsAreThoseOfTheRepository() {
    let files = ["/desk/news/a.txt", "./a.txt", "x/../a.txt", "/desk/news/./b/../a.txt"]
    for file in files {
      #expect(text([HandMade("⟦坏⟧", file: file).page]).hasPrefix("::warning file=a.txt,"))
    }
    #expect(text([HandMade("⟦坏⟧", file: "/else/a.txt").page]).contains("file=else/a.txt,"))
    #expect(text([HandMade("⟦坏⟧", file: "../a.txt").page]).contains("file=desk/a.txt,"))
  }

  @Test func tenAreShown() {
    let lines = text([page(10, .warning)]).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(!lines.contains { $0.hasPrefix("::notice") })
  }

  @Test func theGravestComeFirstAndTheTenthSaysHowManyMore() {
    let lines = text([page(12, .hint), page(3, .warning), page(2, .error)]).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.prefix(2).allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[2...4].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[5].contains("第1处不妥") && lines[8].contains("第4处不妥"))
    #expect(lines[9].hasPrefix("::notice title=还有 8 处::还有 8 处没有标出"))
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(text([HandMade("好").page]).isEmpty)
  }

  private func page(_ count: Int, _ severity: Severity) -> PageReport {
    HandMade(String(repeating: "⟦坏⟧好", count: count), severity: severity).page
  }

  private func text(_ pages: [PageReport]) -> String {
    String(decoding: HandMade.whole(.github, pages, .chinese), as: UTF8.self)
  }
}
