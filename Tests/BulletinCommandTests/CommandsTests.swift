import TestSupport
import Testing

/// The smaller commands of the built program.
struct CommandsTests {
  private let folder = TemporaryFolder()
  private let broken = "标题\n\n本报讯 3月8日，会议要求全面跟\n\n踪、严格落实。\n\n记者 何雨田\n"
  private let whole = "标题\n\n本报讯 3月8日，会议要求全面跟踪、严格落实。\n\n记者 何雨田\n"

  @Test func formatChangesTheLayoutAlone() {
    let doubled = "\n大家和和气气。\n"
    folder.write("a.txt", broken)
    folder.write("b.txt", whole)
    let check = run("format", "--check", ".")
    #expect(check.status == 1 && check.output == "a.txt\n")
    let diff = run("format", "--diff", ".")
    #expect(diff.status == 1 && diff.output.contains("+++ b/a.txt"))
    #expect(folder.read("a.txt") == Array(broken.utf8))
    #expect(run("format", ".").status == 0)
    #expect(folder.read("a.txt") == Array(whole.utf8))
    #expect(run("format", "--check", ".").status == 0)
    let faulty = whole + doubled
    #expect(run("format", "-", input: faulty).output == faulty)
    #expect(run("format", "-", input: broken).output == whole)
    #expect(run("format").status == 2)
  }

  @Test func formatHonoursTheConfiguration() {
    folder.write("a.txt", broken)
    folder.write(".bulletin.json", "{\"rules\": {\"broken-paragraph\": \"off\"}}")
    #expect(run("format", "--check", ".").status == 0)
    folder.write(
      ".bulletin.json",
      "{\"exceptions\": [{\"rule\": \"broken-paragraph\", \"why\": \"诗\"}]}")
    #expect(run("format", "--check", ".").status == 0)
  }

  @Test func initBegins() {
    let done = run("init", "--locale", "zh")
    #expect(done.status == 0)
    #expect(folder.names == [".bulletin.json", "campaigns.csv", "officials.csv"])
    folder.write("a.txt", whole)
    #expect(run("lint", "--locale", "en", ".").status == 0)
    let again = run("init", "--locale", "en")
    #expect(again.output == "" && again.errors.contains("is there already"))
  }

  @Test func configExplains() {
    #expect(run("config").output.contains("pageDate"))
    #expect(run("config", "exceptions").output.contains("    until   "))
    #expect(run("config", "schema").output.hasPrefix("{\n  \"$schema\""))
    #expect(run("config", "pageDat").errors.contains("did you mean “pageDate”?"))
  }

  @Test func doctorTellsNoText() {
    folder.write("a.txt", whole)
    let done = run("doctor")
    #expect(done.status == 0 && done.output.contains("version: bulletin "))
    #expect(done.output.contains("files here: 1 ") && !done.output.contains("会议"))
    folder.write(".bulletin.json", "{")
    #expect(run("doctor").status == 2)
  }

  @Test func rulesAreTried() {
    folder.write(
      "good.txt",
      "⟶ 2026-03-08.txt\n标题\n\n本报讯 防汛⟦和和⟧抗旱。 ⟵ duplicated-word\n\n记者 何雨田\n⟶ b.txt\n没有\n")
    folder.write("bad.txt", "标题\n\n本报讯 ⟦防汛⟧和和抗旱。\n\n记者 何雨田\n")
    let good = run("rules", "duplicated-word", "--test", "good.txt")
    #expect(good.status == 0 && good.output == "", "\(good.output)\(good.errors)")
    let bad = run("rules", "duplicated-word", "--test", "bad.txt")
    #expect(bad.status == 1)
    #expect(
      bad.output == """
        bad.txt:3:5: “防汛” was not found
        bad.txt:3:7: “和和” was found without a mark: [duplicated-word] “和和” looks doubled

        """)
    #expect(run("rules", "--test", "no.txt").status == 2)
  }

  @Test func aFaultyRosterPathIsTold() {
    folder.write(".bulletin.json", "{\n\"officials\": [\"*.csv\", \"no.csv\"]}")
    let done = run("lint", ".")
    #expect(done.status == 0 || done.status == 2)
    folder.write("a.txt", whole)
    let told = run("lint", ".")
    #expect(told.status == 2)
    #expect(told.errors.contains(".bulletin.json:2:14: error[bad-value]: cannot read “no.csv”"))
  }

  /// Repeats itself when a file changes, and ends with Ctrl-C.
  @Test func watches() {
    folder.write("a.txt", whole)
    let done = BuiltProgram.shell(
      "cd \(folder.path) && { exec env --default-signal=INT \(BuiltProgram.path) lint --watch --format concise >out 2>err & } ; p=$!; "
        + "n=0; until grep -q waiting err 2>/dev/null || [ $n = 600 ]; do sleep 0.1; n=$((n+1)); done; "
        + "printf '标题\\n\\n本报讯 3月8日，研究防汛和和其他工作。\\n\\n记者 何雨田\\n' >a.txt; "
        + "n=0; until grep -q duplicated out || [ $n = 600 ]; do sleep 0.1; n=$((n+1)); done; "
        + "kill -INT $p; sleep 0.2; kill -KILL $p 2>/dev/null && echo STUCK; cat out")
    #expect(done.output.contains("duplicated-word"), "\(done.errors)")
    #expect(!done.output.contains("STUCK"))
  }

  private func run(_ words: String..., input: String = "") -> BuiltProgram.Outcome {
    BuiltProgram.run(words, in: folder.path, input: Array(input.utf8))
  }
}
