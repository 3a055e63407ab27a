import TestSupport
import Testing

/// The built program mines rosters and compares pages with them.
struct RosterProgramTests {
  private let folder = TemporaryFolder()

  private func write() {
    folder.write(
      "a.txt", "青川县召开会议\n\n本报讯 2021年5月6日，青川县县长卞清和主持会议，青川县副县长程晓帆参加。\n\n记者 丁越\n")
    folder.write(
      "b.txt", "青川县走访企业\n\n本报讯 2022年5月6日，青川县委副书记、县长程晓帆走访企业，青川县副县长白若溪陪同。\n\n记者 丁越\n")
  }

  private func run(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(["roster"] + words + ["--locale", "zh"], in: folder.path)
  }

  @Test func aFirstRosterSaysWhenceEachRowIs() {
    write()
    let done = run("init", ".")
    #expect(done.status == 0 && done.errors == "", "\(done.errors)")
    let lines = done.output.split { $0.isNewline }.map(String.init)
    #expect(lines.first?.hasSuffix("name,post,organisation,since,until,rank,note") == true)
    #expect(lines.contains("卞清和,县长,青川县,2021-05-06,2022-05-06,,1 处，首见 a.txt:3"), "\(lines)")
    #expect(lines.contains("程晓帆,县长,青川县,2022-05-06,,,1 处，首见 b.txt:3"), "\(lines)")
    #expect(lines.contains("程晓帆,县委副书记,青川县,2022-05-06,,,1 处，首见 b.txt:3"), "\(lines)")
    #expect(lines.count == 6)
    // What is mined is read without complaint.
    folder.write("officials.csv", done.output)
    folder.write(".bulletin.json", "{\"officials\": \"officials.csv\"}")
    let lint = BuiltProgram.run(["lint", "--format", "concise", "."], in: folder.path)
    #expect(lint.output == "" && lint.status == 0, "\(lint.output)")
  }

  @Test func changesSinceADayAreTold() {
    write()
    folder.write(".bulletin.json", "{\"officials\": \"officials.csv\"}")
    folder.write("officials.csv", "name,post,organisation,since\n程晓帆,副县长,青川县,2019\n")
    let done = run("diff", ".", "--since", "2022-01-01")
    #expect(done.status == 0, "\(done.errors)")
    let lines = done.output.split { $0.isNewline }.map(String.init)
    #expect(lines.count == 3, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("变") && $0.contains("青川县县长（青川县副县长）") }, "\(lines)")
    #expect(
      lines.contains { $0.hasPrefix("新") && $0.contains("白若溪") && $0.contains("b.txt:3") },
      "\(lines)")
  }

  @Test func wrongWordsAreUsageErrors() {
    #expect(run("diff", ".").status == 2)
    #expect(run("diff", ".", "--since", "May").status == 2)
    #expect(run("mine").status == 2)
    #expect(run("foo").errors == "bulletin: 这里应为 init、diff，不是“foo”\n")
    let near = BuiltProgram.run(["roster", "dif"], in: folder.path)
    #expect(near.errors == "bulletin: expected init or diff, not “dif”, did you mean “diff”?\n")
    #expect(run().status == 2)
  }
}
