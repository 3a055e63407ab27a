import BulletinLint
import BulletinText
import Testing

@testable import BulletinWorkspace

struct RepairTests {
  @Test func fixesThatMeetWaitForTheNextRound() {
    let one = finding([TextEdit(TextRange(0, 3), "a")])
    let two = finding([TextEdit(TextRange(2, 4), "b")])
    let three = finding([TextEdit(TextRange(4, 5), "c")])
    #expect(Repair.compatible([two, three, one]) == [one.fixes[0], three.fixes[0]])
  }

  @Test func twoInsertionsInOnePlaceMeet() {
    let one = finding([TextEdit(TextRange(at: 3), "a")])
    let two = finding([TextEdit(TextRange(at: 3), "b")])
    #expect(Repair.compatible([one, two]) == [one.fixes[0]])
  }

  @Test func theSameFixOfTwoFindingsIsOne() {
    let one = finding([TextEdit(TextRange(0, 3), "a")])
    #expect(Repair.compatible([one, one]).count == 1)
  }

  @Test func unsafeFixesAreLeftAlone() {
    #expect(Repair.compatible([finding([TextEdit(TextRange(0, 3), "a")], .unsafe)]).isEmpty)
  }

  private func finding(_ edits: [TextEdit], _ safety: Fix.Safety = .safe) -> Finding {
    let text = LocalizedText(zh: "", en: "")
    return Finding(
      range: TextRange(0, 1), message: text,
      fixes: [Fix(title: text, safety: safety, edits: edits)])
  }
}
