import FoundationEssentials
import TestSupport
import Testing

@testable import bulletin

/// What pre-commit and GitHub start.
struct HooksTests {
  private let folder = TemporaryFolder()
  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// A hook that names an option that is gone would fail at everybody's next commit.
  @Test func theHooksNameWhatThereIs() throws {
    let text = String(
      decoding: FileManager.default.contents(atPath: Self.root + "/.pre-commit-hooks.yaml")
        ?? Data(), as: UTF8.self)
    let entries = text.split(separator: "\n").compactMap { line in
      line.hasPrefix("  entry: bulletin ") ? line.dropFirst("  entry: bulletin ".count) : nil
    }
    #expect(entries.count == 3)
    for entry in entries {
      let words = entry.split(separator: " ").map(String.init)
      let command = try #require(Commands.all.first { $0.name == words[0] })
      _ = try command.init(try Arguments(words.dropFirst(), command.options))
    }
  }

  @Test func theActionAnnotatesAndSumsUp() {
    folder.write("pages/a.txt", "标题\n\n本报讯 3月8日，研究防汛和和其他工作。\n\n记者 何雨田\n")
    folder.write("summary.md", "")
    let bin = BuiltProgram.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let done = BuiltProgram.shell(
      "cd \(folder.path) && PATH=\(bin):$PATH BULLETIN_PATHS=pages BULLETIN_SARIF=a.sarif "
        + "BULLETIN_OPTIONS='--fail-on error' GITHUB_STEP_SUMMARY=summary.md "
        + "bash \(Self.root)/.github/actions/lint/lint.sh")
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("::warning "))
    #expect(String(decoding: folder.read("summary.md"), as: UTF8.self).contains("duplicated-word"))
    #expect(String(decoding: folder.read("a.sarif"), as: UTF8.self).contains("2.1.0"))
  }
}
