import BulletinLint
import BulletinSyntax
import BulletinText
import JSONWriter
import Testing

@testable import BulletinReport

struct ExtractTests {
  @Test(arguments: [
    ("a\nb\n", "lf"), ("a\r\nb", "crlf"), ("a\rb", "cr"), ("a\r\nb\n", "mixed"), ("a", "lf"),
  ])
  func tellsTheLineEnds(_ text: String, _ kind: String) {
    let record = Extract(file: "a", encoding: "utf-8", analysis: Analysis(Page(text)))
    #expect(String(decoding: record.jsonBytes(), as: UTF8.self).contains("\"eol\":\"\(kind)\""))
  }

  @Test func namesLoseTheirPadding() {
    #expect(name("⟦高　义⟧") == "高义")
    #expect(name("⟦高\n　　义⟧") == "高义")
    #expect(name("⟦John Smith⟧") == "John Smith")
  }

  @Test func aSpanOverABreakIsJoined() {
    let marked = MarkedText("⟦城东\r\n\r\n　　区⟧")
    var spans = Spans(Page(marked.text))
    var writer = JSONWriter()
    writer.object { spans.members(marked.ranges[0], &$0) }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "{\"line\":1,\"column\":1,\"text\":\"城东区\",\"splitAcross\":[1,3]}")
  }

  private func name(_ source: String) -> String {
    let marked = MarkedText(source)
    return Spans(Page(marked.text)).name(marked.ranges[0])
  }
}
