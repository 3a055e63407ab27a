import Testing

@testable import BulletinWorkspace

struct PatchTests {
  @Test func tellsTheLinesOfTheNewFile() {
    let patch = """
      diff --git a/x.txt b/x.txt
      index 1..2 100644
      --- a/x.txt
      +++ b/x.txt
      @@ -1,0 +2,2 @@ head
      +一
      +二
      @@ -5 +7 @@
      -三
      +四
      @@ -9,2 +10,0 @@
      -+++ 五
      --- 六
      diff --git a/y.txt b/z.txt
      --- a/y.txt
      +++ "b/\\350\\247\\243 z.txt"\t2026-03-08
      @@ -1,3 +1,3 @@
       同
      -旧
      +新
       同
      \\ No newline at end of file
      --- a/gone.txt
      +++ /dev/null
      @@ -1 +0,0 @@
      -一
      """
    let lines = Patch(Array(patch.utf8)).lines
    #expect(lines[FilePath("x.txt")] == [2...3, 6...7, 10...11])
    #expect(lines[FilePath("解 z.txt")] == [1...2])
    #expect(lines.count == 2)
  }

  @Test func whatIsNoPatchSaysNothing() {
    #expect(Patch(Array("@@ -1 +1 @@\n+x\n".utf8)).lines == [:])
    #expect(
      Patch(Array("+++ b/a\n@@ -1 +99999999999999999999 @@\n+x\n".utf8)).lines.values.first == [])
    #expect(Patch([]).lines == [:])
  }
}
