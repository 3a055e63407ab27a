package import BulletinText

/// How a page's bytes are written in its file.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf8WithByteOrderMark = "utf-8-bom"
  case gb18030
}

/// Which encoding is expected of a file.
package enum EncodingChoice: String, Sendable, CaseIterable {
  /// UTF-8, else GB18030 where the bytes look like it.
  case auto
  case utf8 = "utf-8"
  case gb18030
}

/// A page's text and how its file spells it.
package struct DecodedText: Sendable {
  /// In UTF-8, a byte order mark included.
  package let text: SourceText
  package let encoding: TextEncoding
}

/// Bytes of a file to text and back.
package enum TextDecoding {
  /// The text of a file. Complexity: linear.
  package static func decode(
    _ bytes: [UInt8], as choice: EncodingChoice = .auto
  ) throws(FileError.Problem) -> DecodedText {
    if choice != .gb18030 {
      if isUTF8(bytes) {
        guard !isBinary(bytes) else { throw .notText }
        let text = SourceText(bytes)
        return DecodedText(
          text: text, encoding: text.hasByteOrderMark ? .utf8WithByteOrderMark : .utf8)
      }
      let survey = UTF8Survey(bytes)
      if choice == .utf8 || survey.isMostlyUTF8 {
        throw .brokenUTF8(line: survey.badLine, column: survey.badColumn)
      }
    }
    if choice == .auto {
      guard !isBinary(bytes) else { throw .notText }
      guard looksLikeGB18030(bytes) else { throw .unknownEncoding }
    }
    return DecodedText(text: SourceText(try GB18030.toUTF8(bytes)), encoding: .gb18030)
  }

  /// The bytes of a text in the encoding of its file. Complexity: linear.
  package static func encode(
    _ utf8: [UInt8], as encoding: TextEncoding
  ) throws(FileError.Problem) -> [UInt8] {
    switch encoding {
    case .utf8, .utf8WithByteOrderMark: utf8
    case .gb18030: try GB18030.fromUTF8(utf8)
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  /// Whether more than one byte in a hundred is a control character that no page has.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    // Bits of the control characters that a page has: tab, LF, form feed, CR.
    let usual: UInt32 = 1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D
    var controls = 0
    for byte in bytes where byte < 0x20 && usual >> UInt32(byte) & 1 == 0 { controls += 1 }
    return controls > bytes.count / 100
  }

  /// Whether most characters of two bytes lie in the rows of GB 2312, as those of simplified
  /// Chinese do. Of random bytes about a third does. A NUL is never there.
  private static func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
    var usual = 0
    var all = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead == 0 { return false }
      if lead < 0x80 {
        index += 1
        continue
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      all += 1
      if (0xA1...0xF7).contains(lead), next >= 0xA1 { usual += 1 }
      index += (0x30...0x39).contains(next) ? 4 : 2
    }
    return usual * 4 >= all * 3
  }
}

/// How much of some bytes is UTF-8, and where the first fault is.
private struct UTF8Survey {
  private var wellFormed = 0
  private var faults = 0
  private(set) var badLine = 1
  private(set) var badColumn = 1

  init(_ bytes: [UInt8]) {
    var index = 0
    var (line, column) = (1, 1)
    while index < bytes.count {
      if bytes[index] < 0x80 {
        let isLineEnd = bytes[index] == UInt8(ascii: "\n")
        (line, column) = isLineEnd ? (line + 1, 1) : (line, column + 1)
        index += 1
        continue
      }
      let (scalar, width) = UTF8Decoding.scalar(at: index, in: bytes, before: bytes.count)
      if width >= 3 {
        wellFormed += 1
      } else if width == 1, scalar == UTF8Decoding.replacement {
        if faults == 0 { (badLine, badColumn) = (line, column) }
        faults += 1
      }
      // A byte order mark takes no column.
      if scalar != 0xFEFF || index > 0 { column += 1 }
      index += width
    }
  }

  /// Chinese in GB18030 hardly ever has the form of UTF-8, so a page in which that form prevails is
  /// UTF-8 with a few damaged characters.
  var isMostlyUTF8: Bool { wellFormed > faults }
}
