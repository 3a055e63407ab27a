import BulletinText
import Testing

struct MarkedTextTests {
  @Test func marksAreTakenOutAndNumberedAsTheyOpen() {
    let marked = MarkedText("甲⟦乙⟦丙⟧⟧‸丁  ⟵ 外 ⟵ 内\n⟦戊\n己⟧")
    #expect(marked.text == "甲乙丙丁\n戊\n己")
    #expect(marked.ranges.map { SourceText(marked.text).string($0) } == ["乙丙", "丙", "戊\n己"])
    #expect(marked.notes == ["外", "内", ""])
    #expect(marked.cursor == 9)
  }
}
