import BulletinText

/// The columns of `officials.csv`.
enum RosterColumn: String, TableColumn {
  case name, post, organisation, since, until, rank, note

  var isRequired: Bool { self == .name || self == .post || self == .organisation }

  var chinese: [String] {
    switch self {
    case .name: ["姓名", "名字"]
    case .post: ["职务", "职位"]
    case .organisation: ["单位", "机构", "部门"]
    case .since: ["起", "任职时间", "到任", "开始"]
    case .until: ["止", "离任", "结束"]
    case .rank: ["排序", "排名", "次序"]
    case .note: ["备注", "说明"]
    }
  }
}

/// Reads the rows of rosters.
struct RosterReader {
  private(set) var entries: [Roster.Entry] = []
  private(set) var problems: [TableProblem] = []

  mutating func read(_ file: TableFile) {
    var table = TableReader<RosterColumn>()
    var found: [Roster.Entry] = []
    table.read(file) { row, problems in
      found.append(
        Roster.Entry(
          name: RosterReader.withoutBlanks(row[.name]), posts: RosterReader.posts(row[.post]),
          organisation: row[.organisation], term: row.term(.since, .until, &problems),
          rank: RosterReader.rank(row, &problems), note: row[.note], place: row.place(of: .name)))
    }
    entries += found
    problems += table.problems
  }

  /// 何　岚: padded to a column.
  private static func withoutBlanks(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where ScalarText.folded(scalar.value) != 0x20 {
      result.append(scalar)
    }
    return String(result)
  }

  private static func posts(_ cell: String) -> [String] {
    cell.split { $0 == "、" || $0 == ";" || $0 == "；" || $0 == "，" || $0 == "," }
      .map { withoutBlanks(String($0)) }.filter { !$0.isEmpty }
  }

  private static func rank(
    _ row: TableReader<RosterColumn>.Row, _ problems: inout [TableProblem]
  ) -> Int? {
    let text = row[.rank]
    guard !text.isEmpty else { return nil }
    if let rank = Int(text), (1...1_000_000).contains(rank) { return rank }
    problems.append(TableProblem(kind: .badRank(text), place: row.place(of: .rank)))
    return nil
  }
}

extension Roster.Entry {
  init(
    name: String, posts: [String], organisation: String, term: Term, rank: Int?, note: String,
    place: TablePlace
  ) {
    self.name = name
    self.posts = posts
    self.organisation = organisation
    self.term = term
    self.rank = rank
    self.note = note
    self.place = place
    forms = posts.map { PostForm($0, of: organisation) }
  }
}

/// What rows say against one another.
enum RosterCheck {
  /// - Parameter groups: the rows of each name.
  static func problems(
    _ entries: [Roster.Entry], _ groups: some Sequence<[Int]>
  ) -> [TableProblem] {
    var problems: [TableProblem] = []
    for group in groups where group.count > 1 {
      // Whoever has a thousand rows is no person; nobody waits for all pairs of them.
      for (later, index) in group.prefix(256).enumerated() {
        for earlier in group.prefix(later) {
          if let kind = conflict(entries[index], entries[earlier]) {
            problems.append(TableProblem(kind: kind, place: entries[index].place))
            break
          }
        }
      }
    }
    return problems + secondHolders(entries)
  }

  private static func conflict(
    _ entry: Roster.Entry, _ earlier: Roster.Entry
  ) -> TableProblem.Kind? {
    guard entry.organisation == earlier.organisation, entry.posts == earlier.posts,
      entry.term.isSure, earlier.term.isSure
    else { return nil }
    if entry.term == earlier.term { return .duplicateRow(line: earlier.place.line) }
    return entry.term.overlaps(earlier.term) ? .overlappingTerms(line: earlier.place.line) : nil
  }

  /// Two holders at once of what only one may hold.
  private static func secondHolders(_ entries: [Roster.Entry]) -> [TableProblem] {
    var holders: [PostForm: [Int]] = [:]
    var problems: [TableProblem] = []
    for (index, entry) in entries.enumerated() {
      for form in entry.forms where form.isExclusive {
        let earlier = (holders[form] ?? []).suffix(64).first {
          entries[$0].name != entry.name && entries[$0].term.overlaps(entry.term)
        }
        if let earlier {
          problems.append(
            TableProblem(
              kind: .secondHolder(entries[earlier].name, line: entries[earlier].place.line),
              place: entry.place))
        }
        holders[form, default: []].append(index)
      }
    }
    return problems
  }
}
