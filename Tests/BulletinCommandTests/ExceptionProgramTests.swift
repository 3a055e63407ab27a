import TestSupport
import Testing

/// The built program and what it is to be silent about.
struct ExceptionProgramTests {
  private let folder = TemporaryFolder()
  private let page = "标题\n\n本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何雨田\n"

  @Test func anExceptionSilencesAndIsTakenForUsed() {
    folder.write("a.txt", page)
    configure("\"text\": \"和和\", \"before\": \"防汛\"")
    let done = lint(".")
    #expect(done.output == "" && done.status == 0)
    #expect(lint("--fix", ".").output == "")
    #expect(folder.read("a.txt") == Array(page.utf8))
  }

  @Test func anExceptionThatMatchesNothingIsTold() {
    folder.write("a.txt", page)
    configure("\"text\": \"看看\"")
    let done = lint(".")
    #expect(
      done.output.contains(
        ".bulletin.json:3:4: info[unused-exception]: This exception matches nothing"))
    #expect(done.output.contains("a.txt:3:16: warning[duplicated-word]"))
    // A part of the pages or of the rules cannot tell.
    #expect(!lint("a.txt").output.contains("unused-exception"))
    #expect(!lint("--select", "missing-byline", ".").output.contains("unused-exception"))
    let json = BuiltProgram.run(["lint", "--format", "json", "."], in: folder.path).output
    #expect(json.contains("\"rule\":\"unused-exception\"") && json.contains("\"pages\":1"))
    for format in ["pretty", "sarif", "gitlab", "junit", "html", "markdown", "github"] {
      #expect(BuiltProgram.run(["lint", "--format", format, "."], in: folder.path).status == 1)
    }
  }

  @Test func anExceptionEnds() {
    folder.write("a.txt", page)
    configure("\"text\": \"和和\", \"until\": \"2027-01-01\"")
    #expect(lint(".", day: 1_798_700_000).output == "")
    let done = lint(".", day: 1_798_800_000)
    #expect(done.output.contains("ended on 2027-01-01"))
    #expect(done.output.contains("duplicated-word"))
  }

  @Test func aBaselineSilencesOldFindingsAndShrinks() {
    folder.write("a.txt", page + "\n另题\n\n本报讯 昨日，大家商量抗旱和和补水的办法。\n\n记者 江晓帆\n")
    let written = lint("--write-baseline", "known.json", ".")
    #expect(written.status == 0 && written.output == "", "\(written.errors)")
    #expect(written.errors.contains("known.json: 2 known findings, 0 taken out"))
    #expect(lint("--baseline", "known.json", ".").status == 0)
    // Lines move, one is repaired, a new one comes.
    folder.write("a.txt", "要闻\n\n" + page)
    let fewer = lint("--baseline", "known.json", ".").output
    #expect(fewer.contains("known.json:4:5: info[stale-baseline]"), "\(fewer)")
    #expect(!fewer.contains("duplicated-word"))
    folder.write("b.txt", page)
    let ratchet = lint("--write-baseline", "known.json", ".")
    #expect(ratchet.status == 1 && ratchet.output.contains("b.txt:3:16"))
    #expect(ratchet.errors.contains("1 known findings, 1 taken out, 1 new ones not taken in"))
    #expect(lint("--write-baseline", "known.json", "--allow-growth", ".").status == 0)
    #expect(lint("--baseline", "known.json", ".").output == "")
    folder.write(".bulletin.json", "{\"baseline\": \"known.json\"}")
    #expect(lint(".").output == "")
  }

  @Test func aBaselineOfAnotherVersionIsStatus2() {
    folder.write("a.txt", page)
    folder.write("known.json", "{\"version\": 9, \"findings\": []}")
    let done = lint("--baseline", "known.json", "a.txt")
    #expect(done.status == 2)
    #expect(
      done.errors.hasPrefix(
        "bulletin: known.json:1:13: error[bad-value]: “version” is 9, expected 1"))
    #expect(lint("--write-baseline", "known.json", "a.txt").status == 2)
    #expect(lint("--baseline", "no.json", "a.txt").status == 2)
    #expect(lint("--allow-growth", "a.txt").status == 2)
  }

  private func configure(_ members: String) {
    folder.write(
      ".bulletin.json",
      "{\"exceptions\": [\n  // 例外\n  {\"rule\": \"duplicated-word\", \(members), \"why\": \"试\"}\n]}"
    )
  }

  private func lint(_ words: String..., day: Int = 1_798_700_000) -> BuiltProgram.Outcome {
    BuiltProgram.run(
      ["lint", "--format", "concise"] + words, in: folder.path,
      environment: "SOURCE_DATE_EPOCH=\(day)")
  }
}
