import BulletinText
import Testing

@testable import BulletinReport

struct ConciseTests {
  @Test func oneLineAFinding() {
    #expect(
      HandMade("一⟦二⟧\n⟦三⟧").text(.concise, .english) == """
        版面/a.txt:1:2: warning[made-by-hand]: place 1
        版面/a.txt:2:1: warning[made-by-hand]: place 2

        """)
  }
}
