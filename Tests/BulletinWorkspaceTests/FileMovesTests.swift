import BulletinText
import Testing

@testable import BulletinWorkspace

/// What names a file that moves names it afterwards, and nothing else changes.
struct FileMovesTests {
  @Test(arguments: [
    // In place, from the folder, by dots, from the root; a neighbour of a longer name is another file.
    ("officials.csv", "/p/officials.csv", "/p/名册.csv", "名册.csv"),
    ("./officials.csv", "/p/officials.csv", "/p/tables/officials.csv", "./tables/officials.csv"),
    ("../house.json", "/house.json", "/shared/house.json", "../shared/house.json"),
    ("/house.json", "/house.json", "/h.json", "/h.json"),
    ("officials.csv", "/p/officials", "/p/o", nil),
    // With its folder, out of it, into it.
    ("tables/officials.csv", "/p/tables", "/p/t", "t/officials.csv"),
    ("officials.csv", "/p/officials.csv", "/officials.csv", "../officials.csv"),
    ("../officials.csv", "/officials.csv", "/p/officials.csv", "officials.csv"),
    // The configuration itself moves, alone and with what it names.
    ("officials.csv", "/p/.bulletin.json", "/p/q/.bulletin.json", "../officials.csv"),
    ("officials.csv", "/p", "/q", nil), ("../house.json", "/p", "/q/p", "../../house.json"),
    // A glob is no name.
    ("tables/*.csv", "/p/tables/a.csv", "/p/tables/b.csv", nil),
  ])
  func paths(name: String, old: String, new: String, expected: String?) {
    let moves = FileMoves([(FilePath(old), FilePath(new))])
    let home = moves.home(of: Array("/p/.bulletin.json".utf8))
    #expect(moves.renamed(path: name, in: home) == expected)
  }

  @Test(arguments: [
    ("/a.txt", "/p/a.txt", "/p/b.txt", "/b.txt"),
    ("notices/a.txt", "/p/notices/a.txt", "/p/notices/b.txt", "notices/b.txt"),
    ("./notices/a.txt", "/p/notices/a.txt", "/p/n/a.txt", "./n/a.txt"),
    // One name alone would fit files of that name anywhere.
    ("notices/a.txt", "/p/notices/a.txt", "/p/a.txt", "/a.txt"),
    ("notices/", "/p/notices", "/p/n", "n/"), ("/x/y/", "/p/x", "/p/z", "/z/y/"),
    // A bare name, unless others have it.
    ("a.txt", "/p/a.txt", "/p/b.txt", "b.txt"), ("a.txt", "/p/a.txt", "/p/q/a.txt", nil),
    ("c.txt", "/p/c.txt", "/p/d.txt", nil),
    // What stands for itself in a glob keeps doing so.
    (#"/a\[1\].txt"#, "/p/a[1].txt", "/p/b?.txt", #"/b\?.txt"#),
    // Out of reach, and left open.
    ("/a.txt", "/p/a.txt", "/a.txt", nil), ("**/a.txt", "/p/a.txt", "/p/b.txt", nil),
  ])
  func globs(glob: String, old: String, new: String, expected: String?) {
    let moves = FileMoves([(FilePath(old), FilePath(new))])
    let home = moves.home(of: Array("/p/.bulletin.json".utf8))
    let pages = ["/p/a.txt", "/p/c.txt", "/p/q/c.txt"].map { Array($0.utf8) }
    #expect(moves.renamed(glob: glob, in: home, pages: pages) == expected)
  }

  /// A folder moves, and a file of it gets another name as well.
  @Test func aFilesOwnMoveCounts() {
    let moves = FileMoves([
      (FilePath("/p/q"), FilePath("/p/r")), (FilePath("/p/q/a.csv"), FilePath("/p/r/b.csv")),
    ])
    let home = moves.home(of: Array("/p/.bulletin.json".utf8))
    #expect(moves.renamed(path: "q/a.csv", in: home) == "r/b.csv")
    #expect(moves.renamed(path: "q/c.csv", in: home) == "r/c.csv")
  }

  @Test func commentsAndLayoutStay() {
    let text = SourceText(
      """
      {
        // 本社
        "officials": ["名册.csv", "other.csv"], /* 表 */
        "overrides": [{"files": "/a.txt", "rules": {}}],
        "exceptions": [
          {"rule": "a", "files": ["/a.txt", "**/b.txt"], "text": "/a.txt", "why": "b"},
        ],
      }

      """)
    let moves = FileMoves([
      (FilePath("/p/a.txt"), FilePath("/p/c.txt")), (FilePath("/p/名册.csv"), FilePath("/p/r.csv")),
    ])
    let edits = moves.edits(inSettings: text, at: Array("/p/.bulletin.json".utf8), [])
    let changed = String(decoding: TextEdit.apply(edits, to: text.utf8), as: UTF8.self)
    #expect(
      changed == """
        {
          // 本社
          "officials": ["r.csv", "other.csv"], /* 表 */
          "overrides": [{"files": "/c.txt", "rules": {}}],
          "exceptions": [
            {"rule": "a", "files": ["/c.txt", "**/b.txt"], "text": "/a.txt", "why": "b"},
          ],
        }

        """)
  }
}
