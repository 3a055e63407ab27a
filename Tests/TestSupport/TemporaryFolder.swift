import FoundationEssentials
import Glibc

/// A folder of a test's own, gone with the value.
package final class TemporaryFolder: Sendable {
  /// Without links, so that paths can be compared.
  package let path: String

  package init() {
    let template = FileManager.default.temporaryDirectory.path + "/bulletin-XXXXXX"
    var name = template.utf8.map { CChar(bitPattern: $0) } + [0]
    _ = unsafe mkdtemp(&name)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and the folders on its way; answers its path.
  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) -> String {
    let file = path + "/" + name
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    try? FileManager.default.createDirectory(
      atPath: folder.joined(separator: "/"), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: file, contents: Data(bytes))
    return file
  }

  @discardableResult
  package func write(_ name: String, _ text: String) -> String {
    write(name, Array(text.utf8))
  }

  /// The bytes of a file; empty where there is none.
  package func read(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: path + "/" + name) ?? Data())
  }

  /// Deletes a file.
  package func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Makes a link that leads to `target`.
  package func link(_ name: String, to target: String) {
    unsafe symlink(target, path + "/" + name)
  }

  /// The names in the folder, sorted.
  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
