import TestSupport
import Testing

/// The built program and what is wrong with the newsroom's tables.
struct TableProgramTests {
  private let folder = TemporaryFolder()

  private func lint(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(
      ["lint", "--format", "concise", "--locale", "en"] + words, in: folder.path)
  }

  @Test func rowsAreToldWithTheirPlace() {
    folder.write(
      ".bulletin.json", "{\"officials\": \"officials.csv\", \"campaigns\": [\"c*.csv\"]}")
    folder.write("officials.csv", "name,post,organisation,since\n何雨田,县长,清溪县,2021-13\n")
    folder.write("campaigns.csv", "name,items\n六个到位,甲、乙\n六个到位,甲、乙\n")
    folder.write("a.txt", "题目\n\n本报讯 3月8日，会议召开。\n\n记者 何雨田\n")
    for words in [["."], ["officials.csv"]] {
      let done = BuiltProgram.run(
        ["lint", "--format", "concise", "--locale", "en"] + words, in: folder.path)
      #expect(done.output.contains("officials.csv:2:12: warning[bad-row]: “since” is “2021-13”"))
      #expect(
        done.output.contains(
          "campaigns.csv:3:1: warning[duplicate-row]: Line 2 has this name already"))
      #expect(done.status == 1)
    }
    #expect(lint("--min-severity", "error", ".").output == "")
    #expect(lint("--no-config", ".").output == "")
  }
}
