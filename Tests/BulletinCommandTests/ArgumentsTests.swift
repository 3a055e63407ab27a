import BulletinReport
import BulletinText
import Testing

@testable import bulletin

struct ArgumentsTests {
  @Test func optionsAndOperandsMayMix() throws {
    let arguments = try Arguments(
      ["a.txt", "--format=json", "-q", "--jobs", "2", "--", "--fix", "-"], LintCommand.options)
    #expect(arguments.operands == ["a.txt", "--fix", "-"])
    #expect(arguments.value(LintOptions.format) == "json")
    #expect(try arguments.count(.jobs) == 2)
    #expect(arguments.has(.quiet) && !arguments.has(LintOptions.fix))
  }

  @Test func theLastValueCountsAndListsAdd() throws {
    let arguments = try Arguments(
      ["--format", "json", "--format", "sarif", "--select", "a,b", "--select=c"],
      LintCommand.options)
    #expect(arguments.value(LintOptions.format) == "sarif")
    #expect(arguments.list(LintOptions.select) == ["a", "b", "c"])
  }

  @Test func anUnknownOptionNamesTheNearest() {
    expect(.unknownOption("--fromat", nearest: "--format"), ["--fromat", "json"])
    expect(.unknownOption("--zzzzzzzz", nearest: nil), ["--zzzzzzzz"])
    expect(.unknownOption("-x", nearest: nil), ["-x"])
  }

  @Test func valuesAreChecked() {
    let formats = ReportFormat.allCases.map(\.rawValue)
    expect(
      .badValue(option: "format", value: "jsn", expected: formats, nearest: "json"),
      ["--format", "jsn"])
    expect(.missingValue(option: "jobs"), ["--jobs"])
    expect(.missingValue(option: "jobs"), ["--jobs", "--fix"])
    expect(.unexpectedValue(option: "fix"), ["--fix=yes"])
    expect(
      .badValue(option: "jobs", value: "0", expected: ["1, 2, 3, …"], nearest: nil),
      ["--jobs", "0"])
    expect(
      .badValue(option: "locale", value: "fr", expected: ["zh-Hans", "en"], nearest: nil),
      ["--locale", "fr"])
    expect(
      .badValue(option: "locale", value: "zn", expected: ["zh-Hans", "en"], nearest: "en"),
      ["--locale=zn"])
    expect(.conflict("fix", "diff"), ["--fix", "--diff"])
    expect(.unknownRule("no-such-rule", nearest: nil), ["--select", "no-such-rule"])
  }

  @Test func groupsAreRulesToo() throws {
    _ = try command(["--ignore", "dates,numbers", "--severity", "people=off"])
    expect(.unknownRule("date", nearest: "dates"), ["--ignore", "date"])
  }

  @Test func everyCommandAndOptionIsSaidInBothLanguages() {
    for command in Commands.all {
      for text in [command.summary] + command.options.map(\.summary) + command.notes {
        #expect(!text.zh.isEmpty && !text.en.isEmpty)
      }
      #expect(Set(command.options.map(\.name)).count == command.options.count)
    }
  }

  private func command(_ words: [String]) throws(UsageError) -> LintCommand {
    try LintCommand(try Arguments(words, LintCommand.options))
  }

  private func expect(
    _ error: UsageError, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: error, sourceLocation: sourceLocation) { try command(words) }
  }
}
