import TestSupport
import Testing

/// The built program looks at the pages that are checked together, where an option asks for it.
struct OtherPagesProgramTests {
  private let folder = TemporaryFolder()

  private func write() {
    folder.write(
      "a01.txt",
      "望川日报 A01 要闻 2023年5月8日 星期一\n\n望川县召开会议\n\n本报讯 5月6日，望川县县长何岚主持会议。（下转A02版）\n\n"
        + "双河镇修路\n\n本报讯 5月7日，双河镇动工修路，群众拍手称快。\n\n记者 丁越\n")
    folder.write(
      "a02.txt",
      "望川日报 A02 综合 2023年5月8日 星期一\n\n双河镇动工\n\n本报讯 5月7日，双河镇动工修路，群众拍手称快。\n\n记者 丁越\n\n"
        + "望川县走访企业\n\n本报讯 5月7日，望川县副县长何岚走访企业。\n\n记者 卞舒\n")
  }

  private func lint(_ words: String...) -> [String] {
    let done = BuiltProgram.run(
      ["lint", "--format", "concise", "--min-severity", "hint", "--locale", "zh"] + words,
      in: folder.path)
    return done.output.split { $0.isNewline }.filter {
      $0.contains("jump-target") || $0.contains("duplicate-article")
        || $0.contains("title-mismatch")
    }.map(String.init)
  }

  @Test func nothingIsSaidOfOtherPagesUnasked() {
    write()
    #expect(lint(".") == [])
  }

  @Test func pagesAreHeldAgainstEachOther() {
    write()
    folder.write(
      ".bulletin.json",
      """
      {"rules": {"jump-target": {"archive": "info"}, "duplicate-article": {"archive": "hint"},
                 "title-mismatch": {"archive": "hint"}}}
      """)
    let found = lint(".")
    #expect(found.count == 4, "\(found)")
    #expect(found.contains { $0.contains("a01.txt:5") && $0.contains("第A02版没有与此对应的内容") })
    #expect(found.contains { $0.contains("a02.txt:5") && $0.contains("与2023年5月8日第A01版第9行的稿件重复") })
    #expect(found.contains { $0.contains("a02.txt:11") && $0.contains("2023年5月8日第A01版为“望川县县长”") })
    // What is not checked along with it is not known.
    #expect(lint("a01.txt") == [])
    // The number of workers changes nothing, and standard input is read once.
    #expect(lint(".", "--jobs", "1") == found)
    let piped = BuiltProgram.shell(
      "cd \(folder.path) && \(BuiltProgram.path) lint - --stdin-filename a02.txt --quiet <a02.txt")
    #expect(piped.status == 0 && piped.errors == "", "\(piped.output)\(piped.errors)")
  }

  @Test func aCounterpartIsEnough() {
    write()
    folder.write(
      ".bulletin.json", #"{"rules": {"jump-target": {"archive": "info"}}}"#)
    folder.write(
      "a02.txt", "望川日报 A02 综合 2023年5月8日 星期一\n\n（上接A01版）\n\n会议要求，把工作做细做实。\n")
    #expect(lint(".") == [])
  }

  @Test func anotherValueIsRefused() {
    folder.write(".bulletin.json", #"{"rules": {"jump-target": {"archive": "error"}}}"#)
    folder.write("a.txt", "望川县召开会议\n")
    let done = BuiltProgram.run(["lint", "--locale", "zh", "a.txt"], in: folder.path)
    #expect(done.status == 2 && done.errors.contains("info"), "\(done.errors)")
  }
}
