import BulletinLint
import BulletinReport
import TestSupport
import Testing

@testable import bulletin

/// The built program as people call it.
struct ProgramTests {
  private let folder = TemporaryFolder()
  private let page = "标题\n\n本报讯 3月8日，会议召开。\n\n记者 何雨田\n"

  @Test func tellsItsVersion() {
    for words in [["--version"], ["version"], ["-V"]] {
      let done = run(words)
      #expect(done.status == 0)
      #expect(done.output == "bulletin 0.1.0\n")
    }
  }

  @Test func helps() {
    #expect(run(["--help"]).output.contains("  lint "))
    #expect(run(["help", "lint"]).output == run(["lint", "--help"]).output)
    #expect(run(["help", "lint"]).output.contains("--fail-on"))
    #expect(run(["lint", "--help", "--locale", "zh"]).output.hasPrefix("检查版面"))
    #expect(run([]).status == 2)
    #expect(run(["help", "lin"]).errors.contains("did you mean “lint”?"))
  }

  @Test(arguments: Commands.all.map { $0.name })
  func everyCommandHelps(_ name: String) {
    let done = run([name, "--help"])
    #expect(done.status == 0 && done.output.contains("usage: bulletin \(name)"))
    #expect(run(["help", name]).output == done.output)
  }

  @Test func wrongUsageIsStatus2() {
    for words in [["lnit"], ["lint", "--fromat"], ["extract"], ["rules", "a", "b"]] {
      let done = run(words)
      #expect(done.status == 2)
      #expect(done.output == "" && done.errors.hasPrefix("bulletin: "))
    }
    #expect(
      run(["lint", "--locale=zh", "--fromat"]).errors
        == "bulletin: 没有“--fromat”这个选项，是不是“--format”？\n")
  }

  @Test func theLanguageComesFromTheEnvironment() {
    let chinese = run(["lint", "no"], environment: "LC_ALL= LANG=zh_CN.UTF-8")
    #expect(chinese.errors == "bulletin: no：没有这个文件或文件夹\n")
    let asked = run(["lint", "no", "--locale", "en"], environment: "LC_ALL=zh_CN.UTF-8")
    #expect(asked.errors == "bulletin: no: there is no such file or folder\n")
  }

  @Test func readsStandardInput() {
    let done = run(["extract", "-"], input: page)
    #expect(done.status == 0)
    #expect(done.output.hasPrefix("{\"version\":1,\"file\":\"-\""))
    let named = run(["lint", "--format", "json", "--stdin-filename", "a.txt", "-"], input: page)
    #expect(named.status < 2)
    #expect(named.output.contains("\"pages\":1"))
  }

  @Test func takesPathsFromAFile() {
    folder.write("a.txt", page)
    folder.write("b c.txt", page)
    for list in ["a.txt\nb c.txt\n", "a.txt\r\nb c.txt\r\n", "a.txt\0b c.txt\0"] {
      let done = run(["lint", "--format", "json", "--files-from", "-"], input: list)
      #expect(done.output.contains("\"pages\":2"), "\(done.errors)")
      let records = run(["extract", "--format", "jsonl", "--files-from", "-"], input: list)
      #expect(records.output == run(["extract", "--format", "jsonl", "a.txt", "b c.txt"]).output)
    }
  }

  /// A map of a list to records, whatever the list's length.
  @Test func extractTakesAListAsItIs() {
    folder.write("a.txt", page)
    folder.write("one", "a.txt\n")
    let one = run(["extract", "--files-from", "one"])
    #expect(one.status == 0 && one.output.hasPrefix("[{") && one.output.hasSuffix("}]\n"))
    let none = run(["extract", "--format", "jsonl", "--files-from", "-"], input: "")
    #expect(none.status == 0 && none.output == "" && none.errors == "")
    #expect(run(["extract", "--files-from", "-"], input: "\n").output == "[]\n")
    let wrong = run(["extract", "--files-from", "-"], input: "no.txt\na.txt\n")
    #expect(wrong.status == 2 && wrong.output.hasPrefix("[{"))
    #expect(wrong.errors == "bulletin: no.txt: there is no such file or folder\n")
    #expect(run(["extract", "--files-from", "no"]).status == 2)
    #expect(run(["extract", "--files-from", "-", "-"]).errors.contains("“-” is one word too many"))
    #expect(run(["extract"]).errors.contains("please name PATH"))
    #expect(run(["outline", "--files-from", "one"]).status == 2)
  }

  @Test func severalRecordsAreAnArrayOrLines() {
    folder.write("a.txt", page)
    #expect(run(["extract", "a.txt"]).output.hasPrefix("{"))
    #expect(run(["extract", "."]).output.hasPrefix("[{"))
    folder.write("b.txt", page)
    let lines = run(["extract", "--format", "jsonl", "b.txt", "a.txt"]).output
    #expect(
      lines.split(separator: "\n").map { $0.contains("\"file\":\"b.txt\"") } == [true, false])
  }

  @Test func theOutputIsTheSameForAnyNumberOfJobs() {
    for index in 0..<40 { folder.write("\(index).txt", page + "记者 何雨田  \n") }
    for format in ReportFormat.allCases.map(\.rawValue) {
      let outputs = ["1", "2", "5"].map {
        run(["lint", "--format", format, "--min-severity", "hint", "--jobs", $0, "."]).bytes
      }
      #expect(Set(outputs).count == 1)
    }
  }

  @Test func unknownRulesAreStatus2() {
    #expect(run(["rules", "no-such-rule"]).status == 2)
    #expect(run(["lint", "--select", "no-such-rule"]).status == 2)
    #expect(run(["rules", "--format", "json"]).output.hasPrefix("["))
  }

  private let broken =
    "\u{FEFF}标题\r\n\r\n本报讯 3月8日，会议研究防汛和和其他工作，要求全面跟\r\n\r\n踪、严格落实。\r\n\r\n记者 何雨田\r\n"
  private let mended =
    "\u{FEFF}标题\r\n\r\n本报讯 3月8日，会议研究防汛和其他工作，要求全面跟踪、严格落实。\r\n\r\n记者 何雨田\r\n"

  @Test func fixesKeepByteOrderMarkAndLineEnds() {
    folder.write("a.txt", broken)
    let done = run(["lint", "--fix", "a.txt"])
    #expect(done.status == 0)
    #expect(folder.read("a.txt") == Array(mended.utf8))
    #expect(run(["lint", "--fix", "a.txt"]).status == 0)
    #expect(folder.read("a.txt") == Array(mended.utf8))
    #expect(folder.names == ["a.txt"])
  }

  @Test func theDiffChangesNothingAndGivesWhatFixGives() {
    folder.write("a.txt", broken)
    let diff = BuiltProgram.shell(
      "cd \(folder.path) && \(BuiltProgram.path) lint --diff a.txt >a.diff; cat a.txt")
    #expect(diff.bytes == Array(broken.utf8))
    let patched = BuiltProgram.shell(
      "cd \(folder.path) && patch --binary -p1 -s <a.diff && cat a.txt")
    #expect(patched.bytes == Array(mended.utf8), "\(patched.errors)")
  }

  private func run(
    _ words: [String], input: String = "", environment: String = ""
  ) -> BuiltProgram.Outcome {
    BuiltProgram.run(
      words, in: folder.path, input: Array(input.utf8), environment: environment)
  }
}
