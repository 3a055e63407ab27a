import Testing

/// Below the line there is no input, no output and no system.
struct PurityTests {
  private static let files = below.flatMap { Tree.swiftFiles("Sources/\($0)") }

  @Test(arguments: files)
  func importsNoSystem(_ file: String) {
    let system: Set = ["Glibc", "FoundationEssentials", "Foundation", "Dispatch", "Darwin", "Musl"]
    #expect(system.isDisjoint(with: Tree.imports(file)))
  }

  @Test(arguments: files)
  func opensNothing(_ file: String) {
    for line in Tree.lines(file) where !isComment(line) {
      let calls = line.split { !($0.isLetter || $0 == "(" || $0 == ".") }
      #expect(!calls.contains { $0.hasPrefix("open(") || $0.contains("FileManager") })
    }
  }

  @Test(arguments: files.filter { !$0.hasSuffix("/PositionEncoding.swift") })
  func countsInUTF8(_ file: String) {
    #expect(!Tree.text(file).contains("utf16"))
  }

  /// Beside the line the JSON decoder alone is wanted.
  @Test(arguments: ["JSONWriter", "LanguageServerProtocol"])
  func besideTheLine(_ module: String) {
    let system: Set = ["Glibc", "Foundation", "Dispatch"]
    for file in Tree.swiftFiles("Sources/\(module)") {
      #expect(system.isDisjoint(with: Tree.imports(file)), "\(file)")
    }
  }

  @Test func nobodyImportsTheWholeOfFoundation() {
    for file in Tree.swiftFiles("Sources") + Tree.swiftFiles("Tests") {
      #expect(!Tree.imports(file).contains("Foundation"), "\(file)")
    }
  }

  /// `BulletinText` knows no Chinese word; the marks of `MarkedText` are none.
  @Test(arguments: Tree.swiftFiles("Sources/BulletinText"))
  func textKnowsNoWord(_ file: String) {
    for line in Tree.lines(file) where !isComment(line) {
      let strings = line.split(separator: "\"", omittingEmptySubsequences: false)
      for (index, string) in strings.enumerated() where !index.isMultiple(of: 2) {
        #expect(!string.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      }
    }
  }

  private func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("//")
  }
}
