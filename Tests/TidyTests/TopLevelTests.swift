import FoundationEssentials
import Testing

/// Six names and dotfiles, nothing else.
struct TopLevelTests {
  @Test func sixNames() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Tree.root)
    let six: Set = ["Package.swift", "Sources", "Tests", "editors", "seeds", "README.md"]
    #expect(names.filter { !$0.hasPrefix(".") && !six.contains($0) } == [])
  }
}
