import FoundationEssentials

/// The package as files: what the tidy tests read.
enum Tree {
  /// The package's folder.
  static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The Swift files under a folder, as paths from the root, sorted.
  static func swiftFiles(_ folder: String) -> [String] {
    var found: [String] = []
    var open = [folder]
    while let folder = open.popLast() {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
      {
        let path = folder + "/" + name
        if name.hasSuffix(".swift") {
          found.append(path)
        } else if !name.contains(".") {
          open.append(path)
        }
      }
    }
    return found.sorted()
  }

  static func text(_ path: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: root + "/" + path) ?? Data(), as: UTF8.self)
  }

  static func lines(_ path: String) -> [Substring] {
    text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root + "/" + path)
  }

  /// The modules of the product that a file imports.
  static func imports(_ path: String) -> [String] {
    lines(path).compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
        words[..<index].allSatisfy({ ["public", "package", "internal", "@testable"].contains($0) })
      else { return nil }
      return String(words[index + 1])
    }
  }
}

/// The four modules below the line.
let below = ["BulletinText", "BulletinSyntax", "BulletinKnowledge", "BulletinLint"]
