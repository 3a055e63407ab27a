import BulletinText
import TestSupport
import Testing

struct PositionEncodingTests {
  private let text = SourceText("何a𬭎岚\r\n\u{FEFF}二\r三")

  @Test(arguments: PositionEncoding.allCases)
  func positionsOfCharactersRoundTrip(_ encoding: PositionEncoding) {
    var offset = 0
    while offset < text.count {
      let position = encoding.position(of: offset, in: text)
      let inLineEnd = text.utf8[offset] == 10 || text.utf8[offset] == 13
      if !inLineEnd {
        #expect(encoding.offset(line: position.line, column: position.column, in: text) == offset)
      }
      offset += UTF8Decoding.scalar(at: offset, in: text.utf8, before: text.count).width
    }
  }

  @Test func aColumnPastTheLineIsItsEnd() {
    #expect(PositionEncoding.utf16.offset(line: 0, column: 99, in: text) == 11)
  }

  @Test func aLineThatIsNotThereIsOutside() {
    #expect(PositionEncoding.utf16.offset(line: 3, column: 0, in: text) == nil)
    #expect(PositionEncoding.utf16.offset(line: -1, column: 0, in: text) == nil)
    #expect(PositionEncoding.utf16.offset(line: 0, column: -1, in: text) == nil)
  }

  @Test func halfACharacterIsItsStart() {
    #expect(PositionEncoding.utf16.offset(line: 0, column: 3, in: text) == 4)
  }

  @Test(arguments: 0..<20)
  func neverOutsideOnAnyBytes(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let text = SourceText(bytes)
    for encoding in PositionEncoding.allCases {
      for line in -1...text.lines.count {
        for column in [0, 1, 7, 1_000] {
          guard let offset = encoding.offset(line: line, column: column, in: text) else { continue }
          #expect((0...text.count).contains(offset), "seed \(seed)")
        }
      }
    }
  }
}
