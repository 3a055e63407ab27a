import BulletinText
import Testing

struct SourceTextTests {
  @Test func linesEndInAnyOfThreeWays() {
    let text = SourceText("一\n二\r\n三\r四")
    let lines = (0..<text.lines.count).compactMap { text.content(ofLine: $0) }.map(text.string)
    #expect(lines == ["一", "二", "三", "四"])
  }

  @Test func anEmptyTextHasOneLine() {
    #expect(SourceText("").lines.count == 1)
    #expect(SourceText("一\n").lines.count == 2)
  }

  @Test func anEditOutsideIsRefused() {
    let text = SourceText("一二")
    #expect(text.replacing(TextRange(3, 7), with: []) == nil)
    #expect(text.replacing(TextRange(-1, 0), with: []) == nil)
    #expect(text.replacing(TextRange(3, 6), with: Array("三".utf8)) == SourceText("一三"))
  }

  @Test func editsAreAppliedInOrderAndNeverOverlap() {
    let edits = [
      TextEdit(TextRange(4, 5), "E"), TextEdit(TextRange(0, 2), "x"),
      TextEdit(TextRange(1, 3), "?"),
      TextEdit(TextRange(5, 99), "!"),
    ]
    #expect(
      String(decoding: TextEdit.apply(edits, to: Array("abcdef".utf8)), as: UTF8.self) == "xcdEf")
  }
}
