import BulletinReport
import TestSupport
import Testing

@testable import bulletin

/// Several reports of one run, statistics, and what ends a run with status 1.
struct OutputTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("a.txt", "标题\n\n本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何雨田\n")
    folder.write("b.txt", "副题\n\n本报讯 3月9日，会议召开。\n\n记者 何雨田\n")
  }

  @Test func everyReportIsTheOneThatItsFormatPrints() {
    let words = ReportFormat.allCases.flatMap { ["--output", "\($0.rawValue):\($0.rawValue).out"] }
    let done = run(["--format", "concise"] + words)
    #expect(done.status == 1 && done.errors.isEmpty)
    for format in ReportFormat.allCases {
      #expect(folder.read("\(format.rawValue).out") == run(["--format", format.rawValue]).bytes)
    }
    #expect(done.bytes == run(["--format", "concise"]).bytes)
  }

  @Test func withoutAFileItTakesStandardOutput() {
    #expect(run(["--output", "github"]).bytes == run(["--format", "github"]).bytes)
    #expect(run(["--output", "github:-"]).bytes == run(["--format", "github"]).bytes)
    #expect(run(["--output=json:j,k.json"]).output.contains("a.txt:3:16"))
    #expect(folder.names == ["a.txt", "b.txt", "j,k.json"])
  }

  @Test func whatDoesNotGoTogetherIsStatus2() {
    for words in [
      ["--output", "github", "--output", "json"], ["--output", "github", "--format", "json"],
      ["--output", "json:x", "--output", "sarif:x"], ["--output", "sarf:x"],
      ["--output", "sarif:"],
      ["--statistics", "--format", "sarif"], ["--fail-on", "rate:x"], ["--fail-on", "waring"],
    ] {
      let done = run(words)
      #expect(done.status == 2 && done.output.isEmpty, "\(words)")
    }
    #expect(
      run(["--output", "json:x", "--output", "sarif:./x", "--locale", "zh"]).errors
        == "bulletin: 两个 --output 都写到 ./x，请给其中一个另写 FILE\n")
    #expect(
      run(["--output", "json:x", "--output", "json:x"]).errors
        == "bulletin: two --output write to x, give one of them another FILE\n")
    #expect(
      run(["--output", "github", "--output", "concise"]).errors
        == "bulletin: two --output write to standard output, give one of them another FILE\n")
    #expect(run(["--output", "sarf:x"]).errors.contains("did you mean “sarif”?"))
    #expect(folder.names == ["a.txt", "b.txt"])
  }

  @Test func aReportThatCannotBeWrittenIsStatus2() {
    let done = run(["--output", "json:no/where.json", "--output", "sarif:ok.sarif"])
    #expect(done.status == 2)
    #expect(
      done.errors
        == "bulletin: the report no/where.json was not written: there is no such file or folder\n")
    #expect(done.output.contains("a.txt:3:16"))
    #expect(!folder.read("ok.sarif").isEmpty)
    #expect(run(["--output", "json:."]).errors.contains("this is a folder"))
  }

  @Test func anOldReportIsReplacedWholeAndKeepsItsMode() {
    folder.write("old.json", String(repeating: "old ", count: 10_000))
    let mode = BuiltProgram.shell(
      "cd \(folder.path) && chmod 640 old.json && \(BuiltProgram.path) lint a.txt -q "
        + "--output json:old.json >/dev/null; stat -c %a old.json")
    #expect(mode.output == "640\n")
    #expect(folder.read("old.json") == run(["--format", "json"], ["a.txt"]).bytes)
    #expect(folder.names == ["a.txt", "b.txt", "old.json"])
  }

  /// What is no regular file is written into: renaming onto it would destroy it.
  @Test func aPipeIsWrittenInto() {
    let done = BuiltProgram.shell(
      "cd \(folder.path) && mkfifo p && (cat p >copy & \(BuiltProgram.path) lint a.txt "
        + "--output json:p >/dev/null; wait; test -p p)")
    #expect(done.status == 0)
    #expect(folder.read("copy") == run(["--format", "json"], ["a.txt"]).bytes)
  }

  @Test func filesAreWholeThoughNobodyReadsTheOutput() {
    for index in 0..<300 {
      folder.write("many/\(index).txt", String(decoding: folder.read("a.txt"), as: UTF8.self))
    }
    _ = BuiltProgram.shell(
      "cd \(folder.path) && \(BuiltProgram.path) lint many --output jsonl:all.jsonl | head -1")
    let whole = run(["--format", "jsonl"], ["many"]).bytes
    #expect(folder.read("all.jsonl") == whole && whole.count { $0 == 0x0A } >= 300)
  }

  @Test func statisticsStandInPlaceOfFindings() {
    let done = run(["--statistics", "--locale", "zh"])
    #expect(done.status == 1)
    #expect(done.output.contains("duplicated-word  字词重复  警告     1\n"))
    #expect(done.output.contains("不合格（上限 3/万）"))
    #expect(run(["--statistics", "--format", "json"]).output.contains("\"estimate\":true"))
    #expect(run(["--statistics", "--output", "concise:c"]).output.contains("per 10,000"))
    #expect(String(decoding: folder.read("c"), as: UTF8.self).hasPrefix("a.txt:3:16: "))
  }

  @Test func statisticsOfWhatIsLeftAfterAFix() {
    let done = run(["--fix", "--statistics"])
    #expect(done.status == 0 && done.output.contains("estimated 0.00 errors"))
    #expect(done.errors == "bulletin: repaired 1 places on 1 pages\n")
  }

  @Test func aRateCanFail() {
    #expect(run(["--fail-on", "rate:3"]).status == 1)
    #expect(run(["--fail-on", "rate:3"], ["b.txt"]).status == 0)
    #expect(run(["--fail-on", "rate:1000"]).status == 0)
    #expect(run(["--fail-on", "rate:1000,warning"]).status == 1)
    #expect(run(["--fail-on", "never", "--fail-on", "rate:3"]).status == 1)
  }

  private func run(_ words: [String], _ files: [String] = ["a.txt", "b.txt"])
    -> BuiltProgram.Outcome
  {
    BuiltProgram.run(["lint"] + words + files, in: folder.path)
  }
}
