import BulletinLint
import BulletinText
import Testing

@testable import BulletinReport

struct GroupedTests {
  @Test func namesThePageOnceAndAlignsTheRest() {
    let lines = String(repeating: "好\n", count: 9)
    #expect(
      HandMade("⟦坏⟧\n\(lines)⟦坏⟧").text(.grouped) == """
        版面/a.txt
           1:1  警告  made-by-hand  第1处不妥
          11:1  警告  made-by-hand  第2处不妥


        """)
    #expect(
      HandMade("⟦坏⟧", severity: .hint).text(.grouped, .english).contains("1:1  hint     made"))
    #expect(HandMade("好").text(.grouped).isEmpty)
  }

  @Test func jsonLinesAreTheFindingsOfJSON() {
    let made = HandMade.withFix("⟦坏⟧了\n⟦坏⟧\n⟦那⟧里")
    let lines = String(decoding: made.whole(.jsonl), as: UTF8.self).split(separator: "\n")
    let json = String(decoding: made.whole(.json), as: UTF8.self)
    #expect(lines.count == 2)
    #expect(json.hasPrefix("{\"version\":1,\"findings\":[\(lines.joined(separator: ","))],"))
  }
}
