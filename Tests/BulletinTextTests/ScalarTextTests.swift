import BulletinText
import Testing

struct ScalarTextTests {
  @Test func piecesReadAsOneRun() {
    let bytes = Array("全面跟\n\n踪、".utf8)
    let text = ScalarText(bytes, [TextRange(0, 9), TextRange(11, 17)])
    #expect(text.string(0, text.count) == "全面跟踪、")
    #expect(text.has("跟踪", at: 2))
    #expect(text.ranges(2, 4) == [TextRange(6, 9), TextRange(11, 14)])
    #expect(text.range(2, 4) == TextRange(6, 14))
    #expect(text.index(at: 11) == 3)
  }

  @Test func widthIsFolded() {
    let text = ScalarText("５月，　A")
    #expect(text.string(0, text.count) == "5月, A")
    #expect(text.isFullWidth(0))
    #expect(!text.isFullWidth(4))
  }

  @Test func outsideIsZero() {
    let text = ScalarText("一")
    #expect(text[-1] == 0)
    #expect(text[1] == 0)
    #expect(text.range(5, 9) == TextRange(3, 3))
  }
}
