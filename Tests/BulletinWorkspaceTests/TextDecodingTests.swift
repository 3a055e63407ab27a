import BulletinText
import Testing

@testable import BulletinWorkspace

struct TextDecodingTests {
  /// “本报讯 区里召开会议。” in GB18030.
  private let gb18030: [UInt8] = [
    0xB1, 0xBE, 0xB1, 0xA8, 0xD1, 0xB6, 0x20, 0xC7, 0xF8, 0xC0, 0xEF, 0xD5, 0xD9, 0xBF, 0xAA,
    0xBB, 0xE1, 0xD2, 0xE9, 0xA1, 0xA3,
  ]

  @Test func readsUTF8() throws {
    let decoded = try TextDecoding.decode(Array("本报讯".utf8))
    #expect(decoded.encoding == .utf8)
    #expect(decoded.text == SourceText("本报讯"))
  }

  @Test func keepsTheByteOrderMark() throws {
    let decoded = try TextDecoding.decode(Array("\u{FEFF}本报讯".utf8))
    #expect(decoded.encoding == .utf8WithByteOrderMark)
    #expect(decoded.text.hasByteOrderMark)
  }

  @Test func readsAndWritesGB18030() throws {
    let decoded = try TextDecoding.decode(gb18030)
    #expect(decoded.encoding == .gb18030)
    #expect(decoded.text == SourceText("本报讯 区里召开会议。"))
    #expect(try TextDecoding.encode(decoded.text.utf8, as: .gb18030) == gb18030)
  }

  @Test func convertsMoreThanOneBuffer() throws {
    let many = Array(repeating: gb18030, count: 20_000).flatMap { $0 }
    let text = try TextDecoding.decode(many).text
    #expect(text.count == 20_000 * "本报讯 区里召开会议。".utf8.count)
    #expect(try TextDecoding.encode(text.utf8, as: .gb18030) == many)
  }

  @Test func anEmptyFileIsText() throws {
    #expect(try TextDecoding.decode([]).text.count == 0)
  }

  @Test func aPageCutInACharacterIsNotTakenForGB18030() {
    let cut = Array("本报讯\n区里召开会议".utf8.dropLast())
    #expect(throws: FileError.Problem.brokenUTF8(line: 2, column: 6)) {
      try TextDecoding.decode(cut)
    }
    #expect(throws: FileError.Problem.unknownEncoding) {
      try TextDecoding.decode(gb18030.dropLast())
    }
  }

  @Test func noiseIsNoText() {
    var state: UInt64 = 1
    let noise = (0..<4096).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    #expect(throws: FileError.Problem.notText) { try TextDecoding.decode(noise) }
    #expect(throws: FileError.Problem.unknownEncoding) {
      try TextDecoding.decode(noise.map { $0 | 0x80 })
    }
    #expect(throws: FileError.Problem.notText) {
      try TextDecoding.decode([UInt8](repeating: 0, count: 100))
    }
  }

  @Test func anEncodingThatIsAskedForIsNotGuessed() throws {
    #expect(try TextDecoding.decode([0x81, 0x40], as: .gb18030).text == SourceText("丂"))
    #expect(throws: FileError.Problem.brokenUTF8(line: 1, column: 1)) {
      try TextDecoding.decode(gb18030, as: .utf8)
    }
  }
}
