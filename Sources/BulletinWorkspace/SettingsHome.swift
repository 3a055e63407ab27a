import BulletinKnowledge
package import BulletinText

/// The configuration into which a decision about a page is written: the nearest one upward, or the
/// one that would be made.
package struct SettingsHome: Equatable, Sendable {
  /// Absolute.
  package let path: FilePath
  /// As it was read; `nil` where there is no such file yet.
  package let text: SourceText?
  /// The glob that fits the page alone.
  package let pattern: String
  /// As people know it: several folders of a paper may have one each.
  package private(set) var label = SettingsStore.fileName

  /// A configuration that is not there yet, in a folder on the page's way.
  package init(missingIn folder: FilePath, for page: FilePath) {
    path = folder.appending(Array(SettingsStore.fileName.utf8))
    text = nil
    pattern = Self.pattern(
      AbsolutePath.relative(page.bytes, to: folder.bytes) ?? Array(page.lastComponent))
  }

  /// - Parameter relative: the page as the configuration's globs see it.
  init(_ path: FilePath, _ text: SourceText, _ relative: [UInt8]) {
    self.path = path
    self.text = text
    pattern = Self.pattern(relative)
  }

  /// The same, called by the way from a folder that people have open.
  package func labelled(from folder: FilePath) -> SettingsHome {
    var home = self
    home.label = String(
      decoding: AbsolutePath.walk(path.bytes, from: folder.bytes), as: UTF8.self)
    return home
  }

  /// From the configuration's folder, so that no other page of the same name is meant.
  private static func pattern(_ relative: [UInt8]) -> String {
    var result = [UInt8(ascii: "/")]
    for byte in relative {
      if "*?[\\".utf8.contains(byte) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension SettingsStore {
  /// The configuration that holds for a page, if there is one.
  package mutating func home(of path: FilePath) -> SettingsHome? {
    let absolute = absolute(path)
    let settings = settings(of: path)
    guard let file = settings.files.last(where: { $0.text != nil }), let text = file.text else {
      return nil
    }
    let relative = settings.relative(absolute, file)
    // An editor knows the folder as it was opened, links and all.
    let depth = relative.count { $0 == UInt8(ascii: "/") }
    let named = (0..<depth).reduce(path.folder) { folder, _ in folder.folder }
    let folder =
      FolderReader.absolute(named) == file.folder ? named : FilePath(bytes: file.folder)
    return SettingsHome(folder.appending(Array(file.path.lastComponent)), text, relative)
  }
}
