import TestSupport
import Testing

/// The built program and its configuration.
struct SettingsProgramTests {
  private let folder = TemporaryFolder()
  private let page = "标题\n\n本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何雨田\n"

  @Test func theConfigurationChangesWhatIsFound() {
    folder.write("a.txt", page)
    #expect(lint("a.txt").output == "a.txt:3:16: warning[duplicated-word]: “和和” looks doubled\n")
    folder.write(
      ".bulletin.json", "{\"rules\": {\"duplicated-word\": \"error\"}, \"locale\": \"en\"}")
    #expect(lint("a.txt").output.hasPrefix("a.txt:3:16: error[duplicated-word]: "))
    folder.write("off.json", "{\"rules\": {\"wording\": \"off\"}}")
    #expect(lint("--config", "off.json", "a.txt").output == "")
    #expect(lint("--no-config", "a.txt").output.contains(": warning["))
    #expect(lint("--set", "rules.duplicated-word=info", "a.txt").output.contains(": info["))
    #expect(lint("--severity", "duplicated-word=hint", "a.txt").output == "")
    #expect(lint("--config", "off.json", "--no-config", "a.txt").status == 2)
  }

  @Test func aFaultyConfigurationIsStatus2AndTheOthersAreChecked() {
    folder.write("a/.bulletin.json", "{\n  \"rulez\": {}\n}")
    folder.write("a/1.txt", page)
    folder.write("b/1.txt", page)
    let done = lint("--fix", ".")
    #expect(done.status == 2)
    #expect(
      done.errors.hasPrefix(
        "bulletin: a/.bulletin.json:2:3: error[unknown-key]: there is no setting “rulez”, "
          + "did you mean “rules”?\n"))
    #expect(folder.read("a/1.txt") == Array(page.utf8))
    #expect(folder.read("b/1.txt") != Array(page.utf8))
    #expect(run("extract", "a/1.txt").status == 2)
  }

  @Test func theLanguageIsTheConfigurations() {
    folder.write(".bulletin.json", "{\"locale\": \"zh-Hans\"}")
    #expect(run("lint", "no.txt").errors == "bulletin: no.txt：没有这个文件或文件夹\n")
    #expect(run("lint", "--locale", "en", "no.txt").errors.contains("there is no such"))
  }

  @Test func theOptionTakesTheLanguagesThatTheConfigurationTakes() {
    folder.write("a.txt", page)
    for word in ["zh-Hans", "zh", "zh_CN.UTF-8", "en", "en-GB", "fr", "", "C"] {
      folder.write(".bulletin.json", "{\"locale\": \"\(word)\"}")
      let configured = run("lint", "--exit-zero", "a.txt").status
      #expect(
        run("lint", "--no-config", "--exit-zero", "--locale", word, "a.txt").status == configured)
      #expect(configured == (word.hasPrefix("zh") || word.hasPrefix("en") ? 0 : 2))
    }
    let done = BuiltProgram.run(
      ["lint", "--locale", "fr"], in: folder.path, environment: "LC_ALL=zh_CN.UTF-8")
    #expect(done.errors == "bulletin: --locale 不能是“fr”，应为 zh-Hans、en\n")
    #expect(run("config", "locale").output.contains("zh-Hans or en"))
    #expect(run("lint", "--help").output.contains("zh-Hans (or zh, zh-CN) or en"))
  }

  @Test func theDateOfTheFileNameIsExtracted() {
    folder.write(".bulletin.json", "{\"pageDate\": \"qx{yyyy}{MM}{dd}\"}")
    folder.write("qx20260308.txt", page)
    #expect(run("extract", "qx20260308.txt").output.contains("2026-03-08"))
  }

  private func lint(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(["lint", "--format", "concise"] + words, in: folder.path)
  }

  private func run(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(words, in: folder.path)
  }
}
