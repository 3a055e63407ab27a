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

  @Test func coloursAreNoPartOfADiff() {
    let patch = """
      \u{1B}[1mdiff --git a/x.txt b/x.txt\u{1B}[m
      \u{1B}[1m--- a/x.txt\u{1B}[m
      \u{1B}[1m+++ b/x.txt\u{1B}[m
      \u{1B}[36m@@ -2,2 +2,2 @@\u{1B}[m 头
       同
      \u{1B}[31m-旧\u{1B}[m
      \u{1B}[32m+\u{1B}[m\u{1B}[32m新\u{1B}[m\u{1B}[K
      """
    #expect(Patch(Array(patch.utf8)).lines == [FilePath("x.txt"): [2...3]])
  }

  @Test func aDiffThatLeavesNoLinesIsOne() {
    for text in [
      "diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n",
      "diff --git a/x b/x\nindex 1..2\nBinary files a/x and b/x differ\n",
      "--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-一\n",
    ] {
      let patch = Patch(Array(text.utf8))
      #expect(patch.isDiff && patch.lines.isEmpty)
    }
    #expect(!Patch(Array("甲地开会\n\n--- \n3c3\n< 一\n".utf8)).isDiff)
  }

  @Test func whatIsNoPatchSaysNothing() {
    #expect(Patch(Array("@@ -1 +1 @@\n+x\n".utf8)).lines == [:])
    #expect(
      Patch(Array("+++ b/a\n@@ -1 +99999999999999999999 @@\n+x\n".utf8)).lines.values.first == [])
    #expect(Patch([]).lines == [:])
  }
}
