import FoundationEssentials
import TestSupport
import Testing

/// `bulletin who`: what pages tell of one person.
struct WhoProgramTests {
  private let folder = TemporaryFolder()

  private func run(_ words: [String]) -> BuiltProgram.Outcome {
    BuiltProgram.run(["who"] + words + ["--locale", "zh"], in: folder.path)
  }

  private func writePages() {
    folder.write(
      "later.txt",
      """
      县委常委会召开会议

      本报讯 2024年6月5日，清溪县召开会议。清溪县委常委、常务副县长丁越出席会议。丁越强调，要抓好落实。

      记者 何岚

      """)
    folder.write(
      "earlier.txt",
      """
      清溪县部署防汛工作

      本报讯 2024年5月6日，清溪县召开防汛会议。县领导梁静、丁越出席会议。

      记者 何岚

      """)
  }

  @Test func tellsPostsInTheOrderOfTheDays() {
    writePages()
    #expect(
      run(["丁越"]).output == """
        2024-05-06  （清溪县领导）    earlier.txt:3
        2024-06-05  清溪县委常委      later.txt:3
        2024-06-05  清溪县常务副县长  later.txt:3

        """)
  }

  private struct Dossier: Decodable {
    struct Entry: Decodable, Hashable {
      let post: String
      let file: String
      let line: Int
      let date: String?
    }

    let posts: [Entry]
  }

  /// Everybody of the five real pages, read by hand.
  @Test func theRealPagesTellWhatPeopleReadInThem() throws {
    let timeline = try JSONDecoder().decode(
      [String: Set<Dossier.Entry>].self,
      from: Data(TestFiles.text("Tests/Pages/seeds/timeline.json").utf8))
    for (name, expected) in timeline {
      let done = BuiltProgram.run(
        ["who", name, ".", "--format", "json"], in: TestFiles.root + "/seeds")
      let dossier = try JSONDecoder().decode(Dossier.self, from: Data(done.output.utf8))
      #expect(Set(dossier.posts) == expected, "\(name)")
      #expect(dossier.posts.count == expected.count, "\(name)")
    }
  }

  @Test func namesakesAreListedApart() {
    writePages()
    folder.write(
      "other.txt",
      """
      云台县走访企业

      本报讯 2024年5月9日，云台县副县长丁越走访企业。

      记者 何岚

      """)
    let done = run(["丁越"])
    #expect(
      done.output == """
        2024-05-06  （清溪县领导）    earlier.txt:3
        2024-06-05  清溪县委常委      later.txt:3
        2024-06-05  清溪县常务副县长  later.txt:3

        2024-05-09  云台县副县长  other.txt:3

        """)
    #expect(done.errors.contains("似有 2 人"))
  }

  @Test func programsReadJSON() {
    writePages()
    let done = run(["丁越", "earlier.txt", "--format", "json"])
    #expect(
      done.output == """
        {"version":1,"name":"丁越","posts":[{"person":1,"post":"清溪县领导","collective":true,\
        "file":"earlier.txt","line":3,"article":"清溪县部署防汛工作","date":"2024-05-06",\
        "dateText":"2024年5月6日"}]}

        """)
  }

  /// 原县长 is no 县长 of that day, for people and for programs.
  @Test func aFormerPostSaysSo() {
    folder.write("former.txt", "清溪县召开会议\n\n本报讯 2024年5月6日，原清溪县县长丁越到会。\n\n记者 卞舒\n")
    #expect(run(["丁越", "former.txt"]).output == "2024-05-06  原清溪县县长  former.txt:3\n")
    let json = run(["丁越", "former.txt", "--format", "json"]).output
    #expect(json.contains(#""post":"清溪县县长","collective":false,"standing":"原""#), "\(json)")
  }

  @Test func somebodyUnknownIsNoError() {
    writePages()
    let done = run(["何岚"])
    #expect(done.status == 0 && done.output == "")
    #expect(done.errors == "bulletin: 这些版面没有提到“何岚”的职务\n")
  }

  @Test func needsAName() {
    #expect(run([]).status == 2)
    #expect(run(["丁越", "missing.txt"]).status == 2)
  }
}
