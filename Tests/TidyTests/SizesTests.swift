import Testing

/// A file fits a reader's head, a function a screen.
struct SizesTests {
  private static let files = Tree.swiftFiles("Sources") + Tree.swiftFiles("Tests")

  @Test(arguments: files.filter { !$0.contains("/Lexicon/") })
  func filesAreShort(_ file: String) {
    #expect(Tree.lines(file).count <= 401)
  }

  /// A function ends at the first closing brace of its own indent.
  @Test(arguments: files)
  func functionsAreShort(_ file: String) {
    var open: (indent: Int, line: Int)?
    for (number, line) in Tree.lines(file).enumerated() {
      let code = line.drop { $0 == " " }
      let indent = line.count - code.count
      if let start = open, indent == start.indent, code.hasPrefix("}") {
        #expect(number - start.line < 60, "line \(start.line + 1)")
        open = nil
      } else if open == nil, isFunction(code) {
        open = code.hasSuffix("}") ? nil : (indent, number)
      }
    }
  }

  private func isFunction(_ code: Substring) -> Bool {
    let words = code.prefix { $0 != "(" && $0 != "{" }.split(separator: " ")
    return words.contains("func") || words.last.map { $0 == "init" || $0 == "init?" } == true
  }
}
