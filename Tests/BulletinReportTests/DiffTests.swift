import TestSupport
import Testing

@testable import BulletinReport

struct DiffTests {
  @Test func writesHunks() {
    #expect(
      diff("a\nb\nc\nd\ne\nf\n", "a\nb\nC\nd\ne\nf\n") == """
        --- a/x.txt
        +++ b/x.txt
        @@ -1,6 +1,6 @@
         a
         b
        -c
        +C
         d
         e
         f

        """)
  }

  @Test func equalFilesHaveNone() {
    #expect(diff("a\n", "a\n") == "")
  }

  @Test func namesThatBreakALineAreQuoted() {
    let bytes = Diff.unified(Array("./a\n\"b.txt".utf8), [1], [2])
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("--- \"a/a\\012\\\"b.txt\"\n"))
  }

  /// What `patch -p1` makes of the old file is the new one, whatever was changed.
  @Test(arguments: [
    ("a\nb\nc\n", "a\nc\n"), ("a\nc\n", "a\nb\nc\n"), ("a", "b"), ("a\n", "a"), ("", "a\nb\n"),
    ("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n"), ("甲乙\n\n丙丁", "甲乙丙丁"), ("a\rb\rc", "a\rB\rc"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n",
      "0\n1\n2\n3\n4\n5\n6\n7\n9\n10\n11\n12\n13\n14\n15\nx\ny\n16\n17\n18\n19"
    ),
  ])
  func patchTakesIt(_ old: String, _ new: String) {
    let folder = TemporaryFolder()
    folder.write("x.txt", old)
    folder.write("x.diff", diff(old, new))
    let done = BuiltProgram.shell("cd \(folder.path) && patch -p1 --binary < x.diff")
    #expect(done.status == 0, "\(done.output)")
    #expect(String(decoding: folder.read("x.txt"), as: UTF8.self) == new)
  }

  private func diff(_ old: String, _ new: String) -> String {
    String(
      decoding: Diff.unified(Array("x.txt".utf8), Array(old.utf8), Array(new.utf8)), as: UTF8.self)
  }
}
