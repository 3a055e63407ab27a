import Testing

/// Each module knows those below it, and only those.
struct LayersTests {
  /// What each module imports of ours: the table of the architecture and what follows from it.
  private static let layers: [String: Set<String>] = {
    let lint = Set(below)
    let workspace = lint.union(["BulletinWorkspace"])
    let report = lint.union(["BulletinReport", "JSONWriter"])
    let server = workspace.union(report).union(["LanguageServerProtocol"])
    return [
      "BulletinText": [],
      "BulletinSyntax": ["BulletinText"],
      "BulletinKnowledge": ["BulletinSyntax", "BulletinText"],
      "BulletinLint": ["BulletinKnowledge", "BulletinSyntax", "BulletinText"],
      "JSONWriter": [],
      "LanguageServerProtocol": ["JSONWriter"],
      "BulletinWorkspace": lint,
      "BulletinReport": lint.union(["JSONWriter"]),
      "BulletinServer": server,
      "bulletin": server.union(["BulletinServer"]),
    ]
  }()

  @Test(arguments: layers.keys.sorted())
  func declaresItsLayer(_ module: String) {
    #expect(LayersTests.declared(module) == LayersTests.layers[module])
  }

  @Test(arguments: layers.keys.sorted())
  func importsNothingElse(_ module: String) {
    let allowed = LayersTests.layers[module, default: []]
    for file in Tree.swiftFiles("Sources/\(module)") {
      let ours = Set(Tree.imports(file)).intersection(LayersTests.layers.keys)
      #expect(ours.isSubset(of: allowed), "\(file)")
    }
  }

  /// The dependencies that Package.swift gives a module: the quoted words of the bracket after its
  /// name.
  private static func declared(_ module: String) -> Set<String> {
    let words = Tree.text("Package.swift").split(separator: "\"", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() where word == module && !index.isMultiple(of: 2) {
      let opening = words[index - 1]
      guard
        opening.hasSuffix("module(") || opening.hasSuffix("module(\n      ")
          || opening.hasSuffix("executableTarget(\n      name: ")
      else { continue }
      var result: Set<String> = []
      var next = index + 1
      while next + 1 < words.count, !words[next].contains("]") {
        result.insert(String(words[next + 1]))
        next += 2
      }
      return result
    }
    return []
  }
}
