import TestSupport
import Testing

/// The built program asked about changes alone.
struct ChangeProgramTests {
  private let folder = TemporaryFolder()
  private let faulty = "本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何雨田\n"
  private var page: String { "甲地开会\n\n\(faulty)\n乙地开会\n\n\(faulty)" }

  @Test func findsWhatConcernsTheArticlesTouched() {
    folder.write("a.txt", page)
    folder.write("b.txt", page)
    git("init -q", "add .", "commit -qm 1")
    #expect(lint("--changed-since", "HEAD") == [])
    folder.write("a.txt", "要闻\n\n" + String(page.dropLast()) + "  \n")
    #expect(lint("--changed-since", "HEAD") == ["a.txt:11:16"])
    #expect(lint("--staged") == [])
    git("add a.txt")
    #expect(lint("--staged") == ["a.txt:11:16"])
    folder.write("新 c.txt", page)
    #expect(lint("--changed-since", "HEAD") == ["a.txt:11:16", "新 c.txt:3:16", "新 c.txt:9:16"])
    let diff = BuiltProgram.shell(
      "cd \(folder.path) && git diff HEAD >a.diff && \(BuiltProgram.path) lint --format concise "
        + "--select duplicated-word --diff-file a.diff")
    #expect(places(diff) == ["a.txt:11:16"])
  }

  @Test func repairsOnlyThere() {
    folder.write("a.txt", page)
    git("init -q", "add .", "commit -qm 1")
    folder.write("a.txt", page + "记者 江晓帆\n")
    _ = BuiltProgram.run(
      ["lint", "--fix", "--select", "duplicated-word", "--changed-since", "HEAD"], in: folder.path)
    #expect(lint() == ["a.txt:3:16"])
  }

  @Test func theFirstCommitHasNothingBefore() {
    folder.write("a.txt", page)
    git("init -q", "add .")
    #expect(lint("--staged") == ["a.txt:3:16", "a.txt:9:16"])
  }

  @Test func whatGitRefusesIsStatus2() {
    folder.write("a.txt", page)
    let none = BuiltProgram.run(["lint", "--changed-since", "HEAD"], in: folder.path)
    #expect(none.status == 2 && none.errors.contains("git says: "))
    git("init -q")
    let option = BuiltProgram.run(["lint", "--changed-since", "--output=x"], in: folder.path)
    #expect(option.status == 2)
    #expect(folder.names == [".git", "a.txt"])
    let missing = BuiltProgram.run(["lint", "--diff-file", "no.diff"], in: folder.path)
    #expect(missing.status == 2)
    let both = BuiltProgram.run(["lint", "--staged", "--diff-file", "no.diff"], in: folder.path)
    #expect(both.status == 2)
  }

  @Test(arguments: ["git diff HEAD", "git diff HEAD --color=always", "git diff HEAD --relative"])
  func aDiffCountsFromTheFolderOrOneAboveIt(_ diff: String) {
    folder.write("pages/a.txt", page)
    git("init -q", "add .", "commit -qm 1")
    folder.write("pages/a.txt", "要闻\n\n" + String(page.dropLast()) + "  \n")
    let done = BuiltProgram.shell(
      "cd \(folder.path)/pages && \(diff) | \(BuiltProgram.path) lint --format concise "
        + "--select duplicated-word --diff-file -")
    #expect(places(done) == ["a.txt:11:16"], "\(done.errors)")
  }

  @Test func whatIsNoDiffIsStatus2() {
    folder.write("a.txt", page)
    folder.write("empty.diff", "\n")
    let done = BuiltProgram.run(["lint", "--diff-file", "a.txt"], in: folder.path)
    #expect(done.status == 2)
    #expect(
      done.errors
        == "bulletin: a.txt: there is no diff in it, expected what git diff or diff -u prints\n")
    #expect(BuiltProgram.run(["lint", "--diff-file", "empty.diff"], in: folder.path).status == 0)
  }

  @Test func whatIsStagedIsReadThoughTheFileIsRepaired() {
    let good = page.replacing("和和", with: "和")
    folder.write("新/a.txt", good)
    folder.write("b.txt", good)
    git("init -q", "add .", "commit -qm 1")
    // Staged is a fault in the second article; the file is in order, and has lines more above.
    folder.write("新/a.txt", "\(good)\n丙地开会\n\n\(faulty)")
    git("add .")
    folder.write("新/a.txt", "要闻\n\n要闻\n\n\(good)")
    #expect(lint("--staged") == ["新/a.txt:15:16"])
    #expect(lint("--staged", "新/a.txt") == ["新/a.txt:15:16"])
    // The other way about: what is staged is in order, the file is not.
    folder.write("b.txt", good + "\n丙地开会\n\n本报讯 3月8日，会议召开。\n\n记者 何岚\n")
    git("add b.txt")
    folder.write("b.txt", page)
    #expect(lint("--staged", "b.txt") == [])
    #expect(lint("b.txt") == ["b.txt:3:16", "b.txt:9:16"])
    // A repair goes by the file.
    let diff = BuiltProgram.run(
      ["lint", "--staged", "--diff", "--select", "duplicated-word", "b.txt"], in: folder.path)
    #expect(diff.output.contains("+本报讯 3月8日，会议研究防汛和其他工作。"))
  }

  @Test func theReasonWhyNothingWasCheckedIsTheRightOne() {
    folder.write("a.txt", page)
    folder.write("empty", "")
    git("init -q", "add .", "commit -qm 1")
    for (words, zh, en) in [
      (["--changed-since", "HEAD"], "自 HEAD 以来没有版面改过", "no page has changed since HEAD"),
      (["--staged"], "暂存区里没有改过的版面", "no page is staged for the next commit"),
      (["--diff-file", "empty"], "diff 里没有改过的版面", "the diff changes no page"),
      (["--files-from", "empty"], "--files-from 没有写出任何文件", "--files-from names no file"),
      (["--staged", ".git"], "没有找到 *.bulletin", "there is no *.bulletin"),
    ] {
      let chinese = BuiltProgram.run(["lint", "--locale", "zh"] + words, in: folder.path)
      #expect(chinese.errors.hasPrefix("bulletin: 什么也没有检查：\(zh)"), "\(chinese.errors)")
      let english = BuiltProgram.run(["lint"] + words, in: folder.path)
      #expect(english.errors.hasPrefix("bulletin: nothing was checked, because \(en)"))
      #expect(english.status == 0)
    }
    folder.write("b.txt", "milk\n")
    git("add b.txt")
    let none = BuiltProgram.run(["lint", "--staged", "."], in: folder.path)
    #expect(none.errors.contains("because there is no *.bulletin"), "\(none.errors)")
  }

  private func git(_ commands: String...) {
    for command in commands {
      let done = BuiltProgram.shell(
        "cd \(folder.path) && git -c user.name=t -c user.email=t@example.org \(command)")
      #expect(done.status == 0, "\(done.errors)")
    }
  }

  private func lint(_ words: String...) -> [String] {
    places(
      BuiltProgram.run(
        ["lint", "--format", "concise", "--select", "duplicated-word"] + words, in: folder.path))
  }

  private func places(_ done: BuiltProgram.Outcome) -> [String] {
    done.output.split(separator: "\n").map { line in
      line.split(separator: ":").prefix(3).joined(separator: ":")
    }
  }
}
