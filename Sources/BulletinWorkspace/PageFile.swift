package import BulletinSyntax
import BulletinText

/// A page and the file that it was read from.
package struct PageFile: Sendable {
  package let path: FilePath
  /// The bytes of the file.
  package let original: [UInt8]
  package let encoding: TextEncoding
  package let page: Page

  /// Reads a page. `nil` where the file was only found in a folder and has no sign of a page.
  package init?(
    reading entry: Discovery.Entry, as choice: EncodingChoice = .auto
  ) throws(FileError) {
    try self.init(entry, holding: FileReader.bytes(of: entry.path), as: choice)
  }

  /// The same of a file with other bytes than it has now, such as those that are about to be
  /// committed.
  package init?(
    _ entry: Discovery.Entry, holding bytes: [UInt8], as choice: EncodingChoice = .auto
  ) throws(FileError) {
    do {
      try self.init(entry.path, bytes, as: choice, isNamed: entry.isNamed)
    } catch {
      // What was only found and is no text is no page either.
      guard entry.isNamed || error != .notText && error != .unknownEncoding else { return nil }
      throw FileError(entry.path, error)
    }
  }

  /// The page of bytes that came by another way, such as standard input.
  package init(
    _ path: FilePath, _ bytes: [UInt8], as choice: EncodingChoice = .auto
  ) throws(FileError) {
    do {
      let decoded = try TextDecoding.decode(bytes, as: choice)
      self.init(path, bytes, decoded)
    } catch {
      throw FileError(path, error)
    }
  }

  private init?(
    _ path: FilePath, _ bytes: [UInt8], as choice: EncodingChoice, isNamed: Bool
  ) throws(FileError.Problem) {
    let decoded = try TextDecoding.decode(bytes, as: choice)
    guard isNamed || PageSign.isPage(decoded.text.utf8) else { return nil }
    self.init(path, bytes, decoded)
  }

  private init(_ path: FilePath, _ bytes: [UInt8], _ decoded: DecodedText) {
    self.path = path
    self.original = bytes
    self.encoding = decoded.encoding
    self.page = Page(decoded.text)
  }

  /// The bytes of the file with another text in it, in the same encoding. Refused where the file's
  /// own bytes would not come back unchanged.
  package func encoded(_ utf8: [UInt8]) throws(FileError) -> [UInt8] {
    do throws(FileError.Problem) {
      if encoding == .gb18030, try TextDecoding.encode(page.text.utf8, as: encoding) != original {
        throw FileError.Problem.notReversible
      }
      return try TextDecoding.encode(utf8, as: encoding)
    } catch {
      throw FileError(path, error)
    }
  }
}
