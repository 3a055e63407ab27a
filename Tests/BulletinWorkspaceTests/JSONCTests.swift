import BulletinText
import Testing

@testable import BulletinWorkspace

struct JSONCTests {
  @Test func readsCommentsAndTrailingCommas() throws {
    let text = """
      // 本报
      {
        "a": [1, -2.5e3, true, null,], /* 行内 */
        "b": {"c": "x\\n\\u4f1a\\ud83d\\ude00\\ud83d",},
      }
      """
    let value = try JSONC(reading: Array(text.utf8))
    #expect(value.compactJSON == #"{"a": [1, -2500, true, null], "b": {"c": "x\n会😀�"}}"#)
  }

  @Test func knowsWhereThingsStand() throws {
    let text = "\u{FEFF}{\"会\": \"议\"}"
    let value = try JSONC(reading: Array(text.utf8))
    let source = SourceText(text)
    #expect(source.string(value.members[0].keyRange) == "\"会\"")
    #expect(source.string(value.members[0].value.range) == "\"议\"")
    #expect(source.string(value.range) == "{\"会\": \"议\"}")
  }

  @Test(arguments: [
    ("", 0, JSONC.Expected.value), ("{", 1, .key), ("{a: 1}", 1, .key), ("{\"a\" 1}", 5, .colon),
    ("{\"a\": }", 6, .value), ("{\"a\": 1 \"b\": 2}", 8, .commaOrEndOfObject),
    ("[1 2]", 3, .commaOrEndOfList), ("\"a\nb\"", 2, .closingQuote), ("\"\\x\"", 2, .escape),
    ("/* a", 0, .closingComment), ("1 2", 2, .end), ("nan", 0, .value), ("0x10", 0, .value),
    ("1e999", 0, .value), ("{,}", 1, .key), ("\"\\u+123\"", 3, .escape),
  ])
  func tellsWhatIsMissing(_ text: String, _ offset: Int, _ expected: JSONC.Expected) {
    #expect(throws: JSONC.Fault(offset: offset, expected: expected)) {
      try JSONC(reading: Array(text.utf8))
    }
  }

  @Test func depthIsBounded() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: JSONC.Fault(offset: 32, expected: .shallower)) {
      try JSONC(reading: Array(text.utf8))
    }
  }

  @Test func anyBytesAreReadOrRefused() {
    var random: UInt64 = 11
    let letters = Array("{}[]\",:\\u1a/*\n-.e会".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<20).map { _ in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(random >> 33) % letters.count]
      }
      if let value = try? JSONC(reading: bytes) {
        #expect(value.range.upperBound <= bytes.count)
        #expect((try? JSONC(reading: Array(value.json().utf8)))?.json() == value.json())
      }
    }
  }
}
