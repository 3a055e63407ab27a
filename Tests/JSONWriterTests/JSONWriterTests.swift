import FoundationEssentials
import JSONWriter
import Testing

struct JSONWriterTests {
  @Test func membersStandInWrittenOrder() {
    check(#"{"z":1,"a":[true,null,{}],"m":{"k":"v"}}"#) {
      $0.object {
        $0.member("z", 1)
        $0.key("a")
        $0.array {
          $0.value(true)
          $0.null()
          $0.object { _ in }
        }
        $0.key(named: "m")
        $0.object { $0.member("k", "v") }
      }
    }
  }

  @Test func anAbsentMemberLeavesNoComma() {
    check(#"{"b":2}"#) {
      $0.object {
        $0.member("a", ifPresent: Int?.none)
        $0.member("b", ifPresent: 2)
        $0.member("c", ifPresent: String?.none)
      }
    }
  }

  @Test func noneIsNull() {
    check(#"[{"a":null},null,[1,null]]"#) {
      $0.array {
        $0.object { $0.member("a", Int?.none) }
        $0.value(String?.none)
        $0.value([1, nil])
      }
    }
  }

  @Test func emptyContainersNest() {
    check("[[],[],{},[[]]]") {
      $0.array {
        $0.array { _ in }
        $0.value([Int]())
        $0.object { _ in }
        $0.value([[String]()])
      }
    }
  }

  @Test func eachLineIsAValue() {
    check("{\"a\":1}\n{\"a\":2}\n") { writer in
      for number in [1, 2] {
        writer.object { $0.member("a", number) }
        writer.endLine()
      }
    }
  }

  @Test func rawJSONIsCopied() {
    check(#"[1,{"raw" : 2},3]"#) {
      $0.array {
        $0.value(1)
        $0.raw(Array(#"{"raw" : 2}"#.utf8))
        $0.value(3)
      }
    }
  }

  @Test(arguments: [0, 7, -7, 10, 1_234_567_890, -100, Int.max, Int.min])
  func integersAreExact(_ value: Int) {
    #expect(text(value.jsonBytes()) == String(value))
  }

  @Test(arguments: [0.0, -0.5, 1e300, .leastNonzeroMagnitude, 1.0 / 3, 16_777_216, -1e-7])
  func finiteNumbersReadBackEqual(_ value: Double) throws {
    #expect(try readBack(value) == value)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, .signalingNaN])
  func otherNumbersAreNull(_ value: Double) {
    #expect(text(value.jsonBytes()) == "null")
  }

  @Test func controlCharactersAreEscaped() {
    #expect(
      text("\"\\/\u{8}\t\n\u{C}\r\0\u{1F}\u{7F}\u{85}\u{9F}".jsonBytes())
        == #""\"\\/\b\t\n\f\r\u0000\u001f\u007f\u0085\u009f""#)
  }

  @Test func lineSeparatorsAreEscaped() {
    #expect(text("“a\u{2028}b\u{2029}”\u{A0}…".jsonBytes()) == "\"“a\\u2028b\\u2029”\u{A0}…\"")
  }

  @Test func keysAreEscapedToo() {
    check(#"{"a\"b":1,"c\nd":2}"#) {
      $0.object {
        $0.member("a\"b", 1)
        $0.key(named: "c\nd")
        $0.value(2)
      }
    }
  }

  @Test func everyScalarReadsBack() throws {
    var all = ""
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      all.unicodeScalars.append(scalar)
    }
    let same = try Array(readBack(all).utf8) == Array(all.utf8)
    #expect(same)
  }

  @Test func noControlCharacterPassesThrough() {
    var all = ""
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      all.unicodeScalars.append(scalar)
    }
    let raw = text(all.jsonBytes()).unicodeScalars.filter {
      $0.properties.generalCategory == .control || [0x2028, 0x2029].contains($0.value)
    }
    #expect(raw.isEmpty)
  }

  @Test func rawValuesAreWritten() {
    enum Level: Int, JSONWritable { case high = 2 }
    enum Name: String, JSONWritable { case first }
    #expect(text([Level.high].jsonBytes()) == "[2]")
    #expect(text(Name.first.jsonBytes()) == #""first""#)
  }

  private func check(
    _ expected: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter()
    body(&writer)
    #expect(text(writer.bytes) == expected, sourceLocation: sourceLocation)
  }

  private func readBack<Value: Decodable & JSONWritable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(value.jsonBytes()))
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
