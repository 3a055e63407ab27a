import BulletinText
import BulletinWorkspace

/// The files and folders that a command line names, by its words and by a list.
struct NamedPaths: Sendable {
  static let filesFrom = Option(
    "files-from", .text("FILE"),
    LocalizedText(
      zh: "从文件（- 为标准输入）读取路径，一行一个或以 NUL 分隔",
      en: "read paths from a file (- is standard input), a line each or separated by NUL"))

  /// The words, without what the list says.
  let words: [FilePath]
  private let list: FilePath?

  /// - Parameter skipped: how many operands come before the paths.
  init(_ arguments: Arguments, after skipped: Int = 0) throws(UsageError) {
    words = arguments.operands.dropFirst(skipped).map(FilePath.init(word:))
    list = arguments.value(NamedPaths.filesFrom).map(FilePath.init(word:))
    // Standard input is a list or a page.
    if list == FilePath("-"), words.contains(FilePath("-")) { throw .unexpectedOperand("-") }
  }

  /// Whether there is a list, which may be empty: then nothing is named, and that is no mistake.
  var hasList: Bool { list != nil }

  /// Whether standard input is read, for the list or as a page.
  var readsStandardInput: Bool { list == FilePath("-") || words.contains(FilePath("-")) }

  /// All paths: the words, then those of the list.
  ///
  /// - Parameter usual: what is meant where there are neither words nor a list.
  func all(usual: [FilePath] = []) throws(FileError) -> [FilePath] {
    guard let list else { return words.isEmpty ? usual : words }
    let bytes =
      try list == FilePath("-") ? FileReader.standardInput() : FileReader.bytes(of: list)
    let separator: UInt8 = bytes.contains(0) ? 0 : UInt8(ascii: "\n")
    return words
      + bytes.split(separator: separator).map { line in
        let isReturned = separator != 0 && line.last == UInt8(ascii: "\r")
        return FilePath(bytes: Array(isReturned ? line.dropLast() : line))
      }.filter { !$0.bytes.isEmpty }
  }
}
