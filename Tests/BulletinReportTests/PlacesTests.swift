import BulletinText
import Testing

@testable import BulletinReport

struct PlacesTests {
  @Test(arguments: [
    (0, 1, 1, 1), (3, 1, 2, 2), (7, 1, 3, 4), (8, 2, 1, 1), (99, 2, 2, 2),
  ])
  func countsScalarsAndUTF16(_ offset: Int, _ line: Int, _ column: Int, _ utf16Column: Int) {
    var places = Places(SourceText("汉😀\na"))
    let place = places.place(offset)
    #expect([place.line, place.column, place.utf16Column] == [line, column, utf16Column])
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    var places = Places(SourceText("\u{FEFF}汉字"))
    #expect(places.place(3).column == 1)
    #expect(places.place(6).column == 2)
    #expect(places.place(6).utf16Column == 2)
    #expect(places.place(6).offset == 6)
  }

  @Test func longLinesAreCountedAlike() {
    let text = SourceText("a\n" + String(repeating: "汉😀", count: 5_000))
    var places = Places(text)
    for pair in [4_999, 0, 2_500, 1_170] {
      #expect(places.place(2 + pair * 7).column == pair * 2 + 1)
      #expect(places.place(2 + pair * 7 + 3).utf16Column == pair * 3 + 2)
    }
  }
}
