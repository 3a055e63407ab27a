import TestSupport
import Testing

/// What is written down twice is the same twice: the README's tables between
/// `<!-- generated: bulletin … -->` and `<!-- end -->` are what the program renders.
struct GeneratedFilesTests {
  private static let opening = "<!-- generated: bulletin "

  @Test(arguments: ["rules --format markdown", "help --format markdown", "lsp --capabilities"])
  func theREADMEHasTheTable(_ command: String) {
    #expect(Tree.text("README.md").contains("\(Self.opening)\(command)"))
  }

  @Test func theTablesAreFresh() {
    for (command, table) in tables() {
      let words = command.split(separator: " ").map(String.init)
      let rendered = BuiltProgram.run(words, in: Tree.root)
      #expect(
        trimmed(rendered.output) == trimmed(table),
        "README.md is stale, put in what this prints: bulletin \(command)")
    }
  }

  /// Files that are rendered as a whole, and the command that renews each.
  @Test(arguments: [
    ("editors/vscode/bulletin.schema.json", "config bilingual-schema")
  ])
  func theFilesAreFresh(_ file: String, _ command: String) {
    let words = command.split(separator: " ").map(String.init)
    let rendered = BuiltProgram.run(words, in: Tree.root)
    #expect(rendered.output == Tree.text(file), "stale, run: bulletin \(command) > \(file)")
  }

  /// The commands of the README and what stands under each.
  private func tables() -> [(command: String, table: String)] {
    var result: [(command: String, table: String)] = []
    var open: String?
    var lines: [Substring] = []
    for line in Tree.lines("README.md") {
      if line.hasPrefix(Self.opening), line.hasSuffix(" -->") {
        open = String(line.dropFirst(Self.opening.count).dropLast(4))
        lines = []
      } else if let command = open, line == "<!-- end -->" {
        result.append((command, lines.joined(separator: "\n")))
        open = nil
      } else {
        lines.append(line)
      }
    }
    return result
  }

  private func trimmed(_ text: String) -> Substring {
    var result = text.drop { $0 == "\n" }
    while result.last == "\n" { result.removeLast() }
    return result
  }
}
