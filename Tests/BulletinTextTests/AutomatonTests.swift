import BulletinText
import Testing

struct AutomatonTests {
  private let table: Automaton = {
    var table = AutomatonBuilder()
    table.add("书记 副书记 书", tags: 1)
    table.add("书记员\n记", tags: 2)
    return Automaton(table)
  }()

  @Test func theLongestWordOfAKindWins() {
    let text = ScalarText("副书记员")
    #expect(table.longest(in: text, at: 0, tags: 3)?.end == 3)
    #expect(table.longest(in: text, at: 1, tags: 1)?.end == 3)
    #expect(table.longest(in: text, at: 1, tags: 3)?.end == 4)
    #expect(table.longest(in: text, at: 3, tags: 3) == nil)
  }

  @Test func growsWithoutLosingAWord() {
    var builder = AutomatonBuilder()
    for number in 0..<5_000 { builder.add(word: "w\(number)", tags: 4) }
    let table = Automaton(builder)
    for number in 0..<5_000 {
      let text = ScalarText("w\(number)")
      #expect(table.tags(in: text, 0, text.count) == 4)
    }
  }
}
