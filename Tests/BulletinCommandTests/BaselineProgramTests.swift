import TestSupport
import Testing

/// The built program never loses what a baseline knows of pages and rules that a run has not seen.
struct BaselineProgramTests {
  private let folder = TemporaryFolder()
  private let page = "甲地开会\n\n本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何岚\n"

  /// A baseline that knows one finding on each of two pages.
  private func known() -> [UInt8] {
    folder.write("a.txt", page)
    folder.write("b.txt", page)
    #expect(lint("--write-baseline", "known.json", ".").status == 0)
    return folder.read("known.json")
  }

  @Test func aRunThatSeesNothingTakesNothingOut() {
    let before = known()
    folder.write("empty/notes", "")
    let done = lint("--write-baseline", "known.json", "empty")
    #expect(done.errors.contains("known.json: 2 known findings, 0 taken out"))
    #expect(folder.read("known.json") == before)
    folder.remove("a.txt")
    folder.remove("b.txt")
    _ = lint("--write-baseline", "known.json", ".")
    #expect(folder.read("known.json") == before)
    // What is no baseline is not written over either.
    folder.write("notes.json", "{}")
    #expect(lint("--write-baseline", "notes.json", "empty").status == 2)
    #expect(folder.read("notes.json") == Array("{}".utf8))
  }

  @Test func aPageThatIsGoneLeavesOnlyWhereItWasLookedFor() {
    let before = known()
    folder.write("pages/c.txt", "乙地开会\n\n本报讯 3月8日，会议召开。\n\n记者 何岚\n")
    folder.remove("a.txt")
    _ = lint("--write-baseline", "known.json", "pages")
    #expect(folder.read("known.json") == before)
    let done = lint("--write-baseline", "known.json", ".")
    #expect(done.errors.contains("known.json: 1 known findings, 1 taken out"), "\(done.errors)")
  }

  @Test(arguments: [
    ["--select", "typography"], ["--ignore", "wording"], ["--severity", "duplicated-word=off"],
    ["--min-severity", "error"],
  ])
  func aRunOfSomeRulesTakesOutNothingOfTheOthers(_ words: [String]) {
    let before = known()
    let done = lint(["--write-baseline", "known.json", "."] + words)
    #expect(done.errors.contains("known.json: 2 known findings, 0 taken out"), "\(done.errors)")
    #expect(folder.read("known.json") == before)
    // Nor does it keep what a rule that ran does not find any more.
    folder.write("a.txt", "甲地开会\n\n本报讯 3月8日，会议召开。\n\n记者 何岚\n")
    let fewer = lint(["--write-baseline", "known.json", "--select", "wording", "."])
    #expect(fewer.errors.contains("known.json: 1 known findings, 1 taken out"))
  }

  @Test func whatComesInBelongsToTheRulesThatRan() {
    folder.write("a.txt", page.replacing("。", with: "。。"))
    _ = lint("--write-baseline", "known.json", "--select", "wording", ".")
    let done = lint(
      "--write-baseline", "known.json", "--allow-growth", "--select", "typography", ".")
    #expect(done.errors.contains("known.json: 2 known findings, 0 taken out"), "\(done.errors)")
    #expect(lint("--baseline", "known.json", ".").output == "")
  }

  @Test func aPageThatWasMovedKeepsItsEntries() {
    _ = known()
    folder.write("sub/notes", "")
    move("a.txt", "sub/c.txt")
    #expect(lint("--baseline", "known.json", ".").output == "")
    let done = lint("--write-baseline", "known.json", ".")
    #expect(done.status == 0 && done.output == "")
    #expect(done.errors.contains("known.json: 2 known findings, 0 taken out"))
    let written = String(decoding: folder.read("known.json"), as: UTF8.self)
    #expect(written.contains("\"file\": \"sub/c.txt\"") && !written.contains("a.txt"))
    #expect(lint("--baseline", "known.json", "sub").output == "")
  }

  @Test func aCopyIsNotKnownBecauseItsOriginalWas() {
    _ = known()
    folder.write("c.txt", page)
    move("a.txt", "d.txt")
    let done = lint("--baseline", "known.json", ".")
    #expect(done.output.hasPrefix("d.txt:3:16: ") && !done.output.contains("stale"))
    #expect(lint("--baseline", "known.json", ".", "--jobs", "1").output == done.output)
    // The first page has the entries; the other is repaired once, as if there were no baseline.
    _ = lint("--fix", "--baseline", "known.json", ".")
    #expect(
      folder.read("c.txt") == Array(page.utf8) && folder.read("d.txt").count < page.utf8.count)
  }

  @Test func aPageWithOtherFindingsIsNotTheOneThatIsGone() {
    let three = ["甲", "乙", "丙"].map { page.replacing("甲地", with: "\($0)地") }
    folder.write("a.txt", three.joined(separator: "\n"))
    #expect(lint("--write-baseline", "known.json", ".").status == 0)
    folder.remove("a.txt")
    folder.write("b.txt", page)
    let done = lint("--baseline", "known.json", ".")
    #expect(done.output.hasPrefix("b.txt:3:16: "))
    #expect(done.output.contains("known.json:4:5: info[stale-baseline]"))
  }

  @Test func whereItCannotBeWrittenNothingIsSaidToBeFound() {
    folder.write("a.txt", page)
    folder.write("folder/b", "")
    for (name, problem) in [
      ("no/where.json", "there is no such file or folder"),
      ("folder", "this is a folder, a file is expected"),
      ("a.txt/x.json", "there is no such file or folder"),
    ] {
      let done = BuiltProgram.run(
        ["lint", "--write-baseline", name, "--output", "json:a.json", "."], in: folder.path)
      #expect(done.status == 2 && done.output == "")
      #expect(done.errors == "bulletin: \(name): \(problem)\n")
    }
    #expect(folder.names == ["a.txt", "folder"])
  }

  private func move(_ old: String, _ new: String) {
    folder.write(new, folder.read(old))
    folder.remove(old)
  }

  private func lint(_ words: [String]) -> BuiltProgram.Outcome {
    BuiltProgram.run(["lint", "--format", "concise"] + words, in: folder.path)
  }

  private func lint(_ words: String...) -> BuiltProgram.Outcome {
    lint(words)
  }
}
