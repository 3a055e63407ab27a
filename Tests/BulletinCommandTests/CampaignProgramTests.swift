import TestSupport
import Testing

/// `bulletin campaign`: what pages say that a name stands for.
struct CampaignProgramTests {
  private let folder = TemporaryFolder()

  private func run(_ words: [String]) -> BuiltProgram.Outcome {
    BuiltProgram.run(["campaign"] + words + ["--locale", "zh"], in: folder.path)
  }

  private func writePages() {
    folder.write(
      "a.txt",
      "城东区召开会议\n\n本报讯 2024年6月5日，城东区召开会议，再提“三个到位”。\n\n记者 丁越\n")
    folder.write(
      "b.txt",
      "清溪县部署防汛\n\n本报讯 2024年5月6日，清溪县召开会议，做到“三个到位”，即巡查到位、治理到位、保障到位。"
        + "\n\n记者 何岚\n")
  }

  @Test func tellsTheItemsInTheOrderOfTheDays() {
    writePages()
    #expect(
      run(["三个到位"]).output == """
        2024-05-06  3 项：巡查到位、治理到位、保障到位  b.txt:3
        2024-06-05  提到 1 次，未列条目                 a.txt:3

        """)
  }

  @Test func programsReadJSON() {
    writePages()
    #expect(
      run(["三个到位", "a.txt", "--format", "json"]).output == """
        {"version":1,"name":"三个到位","pages":[{"kind":"formulation","count":3,"items":null,"mentions":1,\
        "file":"a.txt","line":3,"article":"城东区召开会议","date":"2024-06-05",\
        "dateText":"2024年6月5日"}]}

        """)
  }

  @Test func aNameThatNoPageHasIsNoError() {
    writePages()
    let done = run(["四个到位"])
    #expect(done.status == 0 && done.output == "")
    #expect(done.errors == "bulletin: 这些版面没有提到“四个到位”\n")
  }
}
