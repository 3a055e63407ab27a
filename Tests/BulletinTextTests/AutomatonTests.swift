import BulletinText
import Testing

struct AutomatonTests {
  private let table: Automaton = {
    var table = Automaton()
    table.add("书记 副书记 书", tags: 1)
    table.add("书记员\n记", tags: 2)
    return table
  }()

  @Test func theLongestWordOfAKindWins() {
    let text = ScalarText("副书记员")
    #expect(table.longest(in: text, at: 0, tags: 3)?.end == 3)
    #expect(table.longest(in: text, at: 1, tags: 1)?.end == 3)
    #expect(table.longest(in: text, at: 1, tags: 3)?.end == 4)
    #expect(table.longest(in: text, at: 3, tags: 3) == nil)
  }

  @Test func growsWithoutLosingAWord() {
    var table = Automaton()
    for number in 0..<5_000 { table.add(word: "w\(number)", tags: 4) }
    for number in 0..<5_000 {
      let text = ScalarText("w\(number)")
      #expect(table.tags(in: text, 0, text.count) == 4)
    }
  }
}
