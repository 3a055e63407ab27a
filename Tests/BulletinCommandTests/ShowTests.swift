import TestSupport
import Testing

/// What the built program shows in the place of findings.
struct ShowTests {
  private let folder = TemporaryFolder()
  private let page = "标题\n\n本报讯 3月8日，县委书记高义到会。\n\n记者 何雨田\n"

  @Test func theSettingsOfAPage() {
    folder.write(
      ".bulletin.json",
      """
      {
        "rules": {"missing-byline": {"severity": "error", "min-characters": 10}},
        "overrides": [
          {"files": "a.txt", "kinds": ["notice"], "rules": {"missing-lead": "off"}}
        ]
      }
      """)
    folder.write("a.txt", page)
    let shown = lint("--show-settings", "a.txt")
    #expect(shown.output.contains("configuration: .bulletin.json\n"))
    let lines = shown.output.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.contains("missing-byline error .bulletin.json:2"))
    #expect(lines.contains("missing-byline.min-characters 10 .bulletin.json:2"))
    #expect(lines.contains("missing-lead [notice] off .bulletin.json:4"))
    folder.write("b.txt", page)
    let other = lint("--show-settings", "b.txt")
    #expect(other.status == 0 && !other.output.contains("missing-lead"))
    let none = lint("--show-settings", "c.txt")
    #expect(none.status == 2 && none.output == "")
    #expect(none.errors == "bulletin: c.txt: there is no such file or folder\n")
    #expect(lint("--show-settings", "a.txt", "--set", "a=1").status == 2)
  }

  @Test func theFiles() {
    folder.write("a.txt", page)
    folder.write("b.txt", "milk\n")
    folder.write("c.bulletin", page)
    #expect(lint("--show-files").output == "a.txt\nc.bulletin\n")
  }

  @Test func theNames() {
    folder.write("a.txt", page)
    let lines = lint("--show-tokens", "a.txt").output.split(separator: "\n")
    #expect(lines.contains("a.txt:3:5: date 3月8日"))
    #expect(lines.contains("a.txt:3:14: person 高义"))
    #expect(lines.contains("a.txt:5:4: person 何雨田"))
    let colored = lint("--show-tokens", "a.txt", "--color", "always").output
    #expect(colored.contains("\u{1B}[1;32m高义\u{1B}[0m到会"))
    #expect(lint("--show-tokens", "no.txt").status == 2)
  }

  @Test func theTiming() {
    folder.write("a.txt", page)
    let done = lint("--timing")
    #expect(done.errors.contains("took ") && done.errors.contains("  a.txt\n"))
  }

  private func lint(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(["lint"] + words, in: folder.path)
  }
}
