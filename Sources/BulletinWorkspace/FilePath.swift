import BulletinText

/// The name of a file as the system has it: bytes, which need not be UTF-8.
package struct FilePath: Hashable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ string: String) {
    self.init(bytes: Array(string.utf8))
  }

  /// The path of a command line's word (see `word(_:)`).
  package init(word: String) {
    var bytes: [UInt8] = []
    for scalar in word.unicodeScalars {
      if (FilePath.strayBytes..<FilePath.strayBytes + 0x100).contains(scalar.value) {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += Array(String(Character(scalar)).utf8)
      }
    }
    self.init(bytes: bytes)
  }

  /// A word of the command line as a string from which its bytes can be had again: names of old
  /// archives are not always UTF-8. A stray byte is a private character of the last plane.
  package static func word(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    var offset = 0
    while offset < bytes.count {
      let (value, width) = UTF8Decoding.scalar(at: offset, in: bytes, before: bytes.count)
      let isStray = value == UTF8Decoding.replacement && width == 1
      let scalar = Unicode.Scalar(isStray ? strayBytes + UInt32(bytes[offset]) : value)
      result.append(scalar ?? "\u{FFFD}")
      offset += width
    }
    return String(result)
  }

  private static let strayBytes: UInt32 = 0x10FE00

  /// For people and reports; bytes that are not UTF-8 are U+FFFD.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// With the NUL that the system's calls want.
  package var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The part after the last slash.
  package var lastComponent: ArraySlice<UInt8> {
    bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
  }

  /// The folder that it stands in: `.` where the path names none.
  package var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(bytes: Array(bytes[..<slash]))
  }

  /// A file in this folder. In `.` it is called by its bare name.
  package func appending(_ name: some Collection<UInt8>) -> FilePath {
    if bytes == [UInt8(ascii: ".")] { return FilePath(bytes: Array(name)) }
    let slash = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return FilePath(bytes: bytes + slash + name)
  }

  func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { unsafe bytes.suffix($0.count).elementsEqual($0) }
  }
}

extension FilePath: Comparable {
  /// By bytes, so that the order is the same in every locale.
  package static func < (left: FilePath, right: FilePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
