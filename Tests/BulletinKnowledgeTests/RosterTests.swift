import BulletinKnowledge
import BulletinText
import Testing

struct RosterTests {
  private func problems(_ csv: String) -> [String] {
    Roster(csv: csv).problems.map { "\($0.place.line) \($0.id) \($0.message.en)" }
  }

  @Test func columnsStandInAnyOrder() throws {
    let roster = Roster(
      csv: """
        职务,note,organisation,name,since,rank
        县委书记,,清溪县,何雨田,2021-03,2
        "县委副书记、县长","one, two",清溪县,丁　越,2019,
        """)
    #expect(roster.problems.isEmpty)
    #expect(roster.entries.map(\.name) == ["何雨田", "丁越"])
    let entry = try #require(roster.entries(of: "丁越").first)
    #expect(entry.posts == ["县委副书记", "县长"] && entry.note == "one, two")
    #expect(entry.place.line == 3 && entry.title == "清溪县委副书记、县长")
    #expect(roster.entries(of: "何雨田").first?.rank == 2)
  }

  /// In the table's own columns, with its separator and line ends; quotation marks where they are needed.
  @Test(
    arguments: [
      ("name,post,organisation\n", "何岚,县委书记,清溪县\n"),
      ("姓名;单位;职务;备注\r\n丁越;云台县;县长;", "\r\n何岚;清溪县;县委书记;\"a;b\"\r\n"),
      ("note\tname\tpost\torganisation\n", "a;b\t何岚\t县委书记\t清溪县\n"),
      ("name,post\n", nil),
      ("", nil),
    ] as [(String, String?)])
  func aRowStandsInTheTablesColumns(_ csv: String, _ expected: String?) throws {
    let row = try #require(RosterRow(name: "何岚", post: "清溪县委书记", note: "a;b"))
    let file = TableFile(path: "officials.csv", text: SourceText(csv))
    let edit = RosterRow.adding([row], to: file)
    #expect(edit?.newText == expected)
    guard let edit else { return }
    #expect(edit.range == TextRange(at: csv.utf8.count))
    let added = Roster(csv: csv + edit.newText)
    #expect(added.problems.isEmpty && added.entries(of: "何岚").first?.title == "清溪县委书记")
  }

  @Test func aTermHoldsFromItsFirstDayUpToItsEnd() throws {
    let roster = Roster(csv: "name,post,organisation,since,until\n何雨田,县长,清溪县,2021-03,2023\n")
    let term = try #require(roster.entries.first?.term)
    func holds(_ year: Int, _ month: Int, _ day: Int) -> Bool {
      term.contains(CalendarDate(year: year, month: month, day: day))
    }
    #expect(!holds(2021, 2, 28) && holds(2021, 3, 1) && holds(2022, 12, 31) && !holds(2023, 1, 1))
    #expect(term.text == "2021-03—2023")
  }

  @Test(arguments: [
    ("name,post\n何雨田,县长\n", ["1 bad-row The first row names no column “organisation”"]),
    (
      "name,post,organisation,sinc\n何雨田,县长,清溪县,2021",
      ["1 bad-row There is no column “sinc”, did you mean “since”"]
    ),
    (
      "name,name,post,organisation\n何雨田,x,县长,清溪县",
      ["1 bad-row The column “name” stands twice, the second one is left out"]
    ),
    (
      "name,post,organisation,since,until\n何雨田,县长,清溪县,2019,2021年5月\n何雨田,县长,清溪县,2019,2022",
      ["2 bad-row “until” is “2021年5月”, expected YYYY, YYYY-MM or YYYY-MM-DD"]
    ),
    ("name,post,organisation\n,县长,清溪县", ["2 bad-row “name” is empty, the row is left out"]),
    (
      "name,post,organisation,since\n何雨田,县长,清溪县,2021-13",
      ["2 bad-row “since” is “2021-13”, expected YYYY, YYYY-MM or YYYY-MM-DD"]
    ),
    (
      "name,post,organisation\n何雨田,县长,清溪县,多,出",
      ["2 bad-row 5 cells in a table of 3 columns, is a cell lacking its quotes?"]
    ),
    (
      "name,post,organisation\n=A1,县长,清溪县",
      ["2 bad-row “=A1” is a formula and no value, the row is left out"]
    ),
    (
      "name,post,organisation,rank\n何雨田,县长,清溪县,一",
      ["2 bad-row rank is “一”, expected 1, 2, …"]
    ),
    (
      "name,post,organisation\n何雨田,\"县长,清溪县",
      [
        "2 bad-row A quote is never closed, the row ends with its line"
      ]
    ),
    (
      "name,post,organisation,since,until\n何雨田,县长,清溪县,2023,2021",
      ["2 overlapping-terms until is not after since, the row never holds"]
    ),
    (
      "name,post,organisation,since,until\n何雨田,县长,清溪县,2019,2022\n何雨田,县长,清溪县,2021,",
      ["3 overlapping-terms The term overlaps that of line 2"]
    ),
    (
      "name,post,organisation,since\n何雨田,县长,清溪县,2019\n何雨田,县长,清溪县,2019",
      ["3 duplicate-row The same as line 2"]
    ),
    (
      "name,post,organisation,since,until\n何雨田,县长,清溪县,2019,2022\n丁越,县长,清溪县,2021-06,",
      ["3 overlapping-terms 何雨田 in line 2 has this post at the same time"]
    ),
    ("name,post,organisation,since,until\n何雨田,县长,清溪县,2019,2022\n丁越,县长,清溪县,2022,", []),
    ("name,post,organisation\n何雨田,副县长,清溪县\n丁越,副县长,清溪县", []),
    ("name,post,organisation,since\n何雨田,县长,清溪县,2021/3/1", []),
  ])
  func tellsWhatIsWrong(_ csv: String, _ expected: [String]) {
    #expect(problems(csv) == expected)
  }

  @Test func holdersAreFoundByAnyFormOfThePost() {
    let roster = Roster(csv: "name,post,organisation\n何雨田,县委组织部长,清溪县\n丁越,县长,云台县\n")
    #expect(roster.holders(of: PostForm("清溪县委组织部部长")).map(\.name) == ["何雨田"])
    #expect(roster.holders(of: PostForm("清溪县县长")).isEmpty)
  }

  @Test func anEmptyTableIsAnEmptyRoster() {
    for text in ["", "\u{FEFF}", "name,post,organisation\r\n", "\n\n"] {
      #expect(Roster(csv: text).isEmpty && Roster(csv: text).problems.isEmpty)
    }
  }
}

struct GlossaryTests {
  @Test func theNewsroomComesFirst() throws {
    let glossary = Glossary(
      csv: "name,kind,items,level\n“四早”,措施,早查、早治,local\n六个到位,,责任到位、物资到位,far\n六个到位,,甲、乙,\n")
    let own = try #require(glossary.entry(of: "四早"))
    #expect(own.items == ["早查", "早治"] && own.isConfirmed && own.level == .local)
    #expect(glossary.problems.map(\.id) == ["bad-row", "duplicate-row"])
    #expect(glossary.entries.count { $0.name == "四早" } == 1)
  }

  @Test func theProgramKnowsNationalOnes() throws {
    let known = try #require(Glossary.builtIn.entry(of: "四个意识"))
    #expect(known.items.count == 4 && known.isConfirmed && known.level == .national)
    let less = try #require(Glossary.builtIn.entry(of: "四个现代化"))
    #expect(!less.isConfirmed)
    #expect(Glossary.builtIn.entry(of: "五大发展理念")?.name == "新发展理念")
    #expect(Glossary.builtIn.entries.count > 100)
    #expect(Glossary.builtIn.entries.allSatisfy { !$0.name.isEmpty && !$0.kind.isEmpty })
    #expect(Set(Glossary.builtIn.entries.map(\.name)).count == Glossary.builtIn.entries.count)
  }
}
