import Testing

@testable import BulletinWorkspace

struct PathPatternTests {
  @Test(arguments: [
    ("drafts/**", "drafts/a.txt", true), ("drafts", "x/drafts/a.txt", true),
    ("drafts/", "drafts/a.txt", true), ("x/drafts", "x/drafts/y/a.txt", true),
    ("*.txt", "x/a.txt", true), ("**/*.txt", "a.txt", true), ("./a.txt", "a.txt", true),
    ("/a.txt", "x/a.txt", false), ("draft", "drafts/a.txt", false), ("**", "x/a.txt", true),
    ("x/*.txt", "x/y/a.txt", false), ("通知/*", "通知/a.txt", true),
  ])
  func fits(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(PathPattern(pattern).matches(Array(path.utf8)) == expected)
  }

  @Test func knowsAPlainPath() {
    #expect(PathPattern("a/b.txt").isPlain)
    #expect(!PathPattern("b.txt").isPlain && !PathPattern("a/*.txt").isPlain)
  }

  @Test func pathsAreReckoned() {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    #expect(AbsolutePath.relative(bytes("/a/b"), to: bytes("/a")) == bytes("b"))
    #expect(AbsolutePath.relative(bytes("/ab"), to: bytes("/a")) == nil)
    #expect(AbsolutePath.relative(bytes("/a"), to: bytes("/")) == bytes("a"))
    #expect(AbsolutePath.parent(bytes("/a")) == bytes("/"))
    #expect(AbsolutePath.parent(bytes("/")) == nil)
    #expect(AbsolutePath.plain(bytes("../c/./d"), from: bytes("/a/b")) == bytes("/a/c/d"))
    #expect(AbsolutePath.plain(bytes("../../.."), from: bytes("/a")) == bytes("/"))
  }
}
