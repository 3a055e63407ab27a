import Testing

@testable import BulletinWorkspace

struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "a/b.txt", false), ("a?c", "abc", true),
    ("a?c", "a/c", false), ("**/b", "b", true), ("**/b", "x/y/b", true), ("a/**", "a/b/c", true),
    ("a/**/z", "a/z", true), ("a/**/z", "a/b/c/z", true), ("a/**/z", "az", false),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[]]x", "]x", true), ("[a", "[a", true),
    ("\\*", "*", true), ("\\*", "a", false), ("", "", true), ("*", "", true),
  ])
  func fits(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(Array(pattern.utf8)).matches(Array(path.utf8)) == expected)
  }

  @Test func manyStarsAreNotSlow() {
    let pattern = Array(repeating: "*a", count: 50).joined()
    #expect(!Glob(Array(pattern.utf8)).matches(Array(repeating: UInt8(ascii: "a"), count: 49)))
  }
}
