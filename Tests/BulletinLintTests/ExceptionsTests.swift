import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

struct ExceptionsTests {
  private static let page = Page("标题\n\n本报讯 3月8日，会议研究防汛和和其他工作，大家试试看看。\n\n记者 何雨田\n")

  @Test(arguments: [
    (FindingException(rules: ["duplicated-word"], text: "和和"), true),
    (FindingException(rules: ["duplicated-word"], text: nil), true),
    (FindingException(rules: ["missing-byline"], text: "和和"), false),
    (FindingException(rules: ["duplicated-word"], text: "和"), false),
    (FindingException(rules: ["duplicated-word"], text: "和 \n和", before: "防 汛", after: "其他"), true),
    (FindingException(rules: ["duplicated-word"], text: "和和", before: "防火"), false),
    (FindingException(rules: ["duplicated-word"], text: "和和", after: "工作"), false),
  ])
  func goesByTheTextAndItsSurroundings(_ exception: FindingException, _ expected: Bool) throws {
    let finding = try #require(
      Analysis(Self.page).findings.first { $0.rule == "duplicated-word" })
    #expect(exception.covers(finding, in: Self.page.text) == expected)
  }

  @Test func surroundingsMayReachTheEdges() throws {
    let finding = Finding(range: TextRange(0, 6), message: LocalizedText(zh: "", en: ""))
    let exception = FindingException(rules: [""], text: "标题", before: "无", after: "无")
    #expect(!exception.covers(finding, in: Self.page.text))
  }

  @Test func keysCountEqualTexts() {
    let page = Page("标题\n\n本报讯 防汛和和抗旱，排涝和和补水。\n\n记者 何雨田\n")
    let keys = FindingKeys.all(Analysis(page)).filter { $0.rule == "duplicated-word" }
    #expect(keys.map(\.ordinal) == [0, 1])
    #expect(Set(keys.map(\.fingerprint)).count == 2)
    #expect(keys.allSatisfy { $0.article == "标题" && $0.text == "和和" })
  }
}
