import Glibc
import TestSupport
import Testing

/// The built program repairs, and knows when to stop.
struct RepairProgramTests {
  private let folder = TemporaryFolder()
  private let page = "标题\n\n本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何雨田\n"

  @Test func theStatusTellsThatSomethingWasRepaired() {
    folder.write("a.txt", page)
    #expect(lint("--fix", "--exit-non-zero-on-fix", "a.txt").status == 1)
    #expect(lint("--fix", "--exit-non-zero-on-fix", "a.txt").status == 0)
    #expect(lint("--exit-non-zero-on-fix", "a.txt").status == 2)
    #expect(lint("--unsafe-fixes", "a.txt").status == 2)
  }

  @Test func onlyRepairs() {
    folder.write("a.txt", page + "\n第二条标题\n\n本报讯 2月30日，大家开会。\n\n记者 何雨田\n")
    let done = lint("--fix-only", "a.txt")
    #expect(done.status == 0 && done.output == "")
    #expect(done.errors.contains("repaired 1 places on 1 pages"))
    #expect(lint("a.txt").status == 1)
    #expect(lint("--exit-zero", "a.txt").status == 0)
  }

  @Test func printsNoMoreThanIsAskedFor() {
    let faulty = String(repeating: page + "\n", count: 5)
    folder.write("a.txt", faulty)
    folder.write("b.txt", faulty)
    for (limit, lines) in [("3", 3), ("7", 7), ("100", 10)] {
      let done = BuiltProgram.run(
        [
          "lint", "--select", "duplicated-word", "--format", "concise", "--max-findings", limit,
          ".",
        ],
        in: folder.path)
      #expect(done.output.split(separator: "\n").count == lines)
      #expect(done.status == 1)
      #expect(done.errors.contains("more are not printed") == (lines < 10))
    }
  }

  @Test func aFileThatMayNotBeWrittenKeepsItsFindings() {
    folder.write("a.txt", page)
    // Root may write everything; a folder that is no place for a file aside is refused even so.
    let done = BuiltProgram.shell(
      "cd \(folder.path) && (ulimit -f 0; trap '' XFSZ; \(BuiltProgram.path) lint --fix a.txt >/dev/null)"
    )
    #expect(done.status == 2, "\(done.errors)")
    #expect(folder.read("a.txt") == Array(page.utf8))
    #expect(folder.names == ["a.txt"])
  }

  /// Whenever the program is killed, the page is the old one or the new one.
  @Test func killedInTheMiddleAFileIsOldOrNew() {
    let old = String(repeating: page + "\n", count: 300)
    let mended = page.split(separator: "和和").joined(separator: "和")
    let new = String(repeating: mended + "\n", count: 300)
    for signal in ["KILL", "INT"] {
      for delay in stride(from: 0, through: 60, by: 6) {
        folder.write("a.txt", old)
        _ = BuiltProgram.shell(
          "cd \(folder.path) && exec env --default-signal=INT \(BuiltProgram.path) lint --fix "
            + "--select duplicated-word a.txt >/dev/null 2>&1 & p=$!; sleep 0.\(delay < 10 ? "00" : "0")\(delay); kill -\(signal) $p; wait $p"
        )
        let text = String(decoding: folder.read("a.txt"), as: UTF8.self)
        #expect(text == old || text == new)
      }
    }
  }

  @Test func aReportThatCannotBeWrittenIsStatus2() {
    folder.write("a.txt", page)
    let done = lint("--output", "sarif:no/such/a.sarif", "a.txt")
    #expect(done.status == 2)
    #expect(done.errors.contains("no/such/a.sarif"))
  }

  private func lint(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(["lint"] + words, in: folder.path)
  }
}
