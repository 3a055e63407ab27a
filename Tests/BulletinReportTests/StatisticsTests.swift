import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

@testable import BulletinReport

struct StatisticsTests {
  @Test func countsAsNewsroomsDo() {
    #expect(TextLength.of(Array("第3版 ABC，18239台\n".utf8)) == 7)
    #expect(TextLength.of(Array("\u{FEFF}\u{3000}字\r\n".utf8)) == 1)
  }

  @Test func weighsByKind() {
    #expect(tenths("invalid-date", "2月30日") == 10)
    #expect(tenths("lead-date", "近日") == nil)
    #expect(tenths("organisation-mismatch", "县长") == 20)
    #expect(tenths("stray-latin", "a") == 10)
    #expect(tenths("placeholder", "XXXX") == 20)
    #expect(tenths("placeholder", "记者待补充姓名") == 40)
    #expect(tenths("unit-form", "KM") == 1)
    #expect(tenths("missing-byline", "标题") == nil)
    #expect(tenths("unbalanced-punctuation", "”") == nil)
  }

  @Test func headlinesCountDouble() {
    #expect(tenths("invalid-date", "2月30日", isProminent: true) == 20)
  }

  @Test func aFixTellsWhichCharactersAreWrong() {
    let text = SourceText("防汛和和其他")
    var finding = Finding(
      range: TextRange(6, 12), message: LocalizedText(zh: "多字", en: "one too many"))
    finding.rule = "duplicated-word"
    finding.fixes = [
      Fix(
        title: finding.message, safety: .safe, edits: [TextEdit(TextRange(6, 12), "和")])
    ]
    #expect(ErrorWeight(finding, in: text, isProminent: false)?.tenths == 10)
  }

  @Test func oneErrorCountsThreeTimesAnIssueAtMost() {
    #expect(total([tally("placeholder", times: 5)]) == 60)
    #expect(total([tally("placeholder", times: 2), tally("placeholder", times: 2)]) == 60)
    let next = tally("placeholder", times: 2, issue: "2031-03-05")
    #expect(total([tally("placeholder", times: 5), next]) == 100)
  }

  @Test func numeralsCountOneErrorAnIssueAtMost() {
    let many = (0..<30).map { tally("unit-form", text: "\($0)") }
    #expect(total(many) == 10)
  }

  @Test func theRateIsExact() {
    #expect(Statistics.decimal(Statistics.rate(70, in: 15_030), places: 2) == "4.66")
    #expect(Statistics.decimal(Statistics.rate(0, in: 0), places: 2) == "0.00")
    #expect(Statistics.decimal(5, places: 2) == "0.05")
    var statistics = Statistics()
    statistics.add(tally("placeholder", text: "X", characters: 3333))
    #expect(statistics.exceeds(3) && !statistics.exceeds(3.01))
    var level = Statistics()
    level.add(tally("placeholder", text: "X", characters: 10_000))
    #expect(!level.exceeds(1))
  }

  private func tenths(_ rule: String, _ text: String, isProminent: Bool = false) -> Int? {
    weight(rule, text, isProminent)?.tenths
  }

  private func weight(_ rule: String, _ text: String, _ isProminent: Bool = false) -> ErrorWeight? {
    var finding = Finding(
      range: TextRange(0, text.utf8.count), message: LocalizedText(zh: "错", en: "wrong"))
    finding.rule = rule
    return ErrorWeight(finding, in: SourceText(text), isProminent: isProminent)
  }

  private func tally(
    _ rule: String, text: String = "XXXX", times: Int = 1, issue: String = "2031-03-04",
    characters: Int = 1000
  ) -> PageTally {
    let errors = weight(rule, text).map {
      Array(repeating: PageTally.CountedError(weight: $0, known: rule + text), count: times)
    }
    return PageTally(
      file: "a.txt", issue: issue, characters: characters, errors: errors ?? [])
  }

  private func total(_ pages: [PageTally]) -> Int {
    var statistics = Statistics()
    for page in pages { statistics.add(page) }
    return statistics.tenths
  }
}
