import BulletinText

/// What campaigns and formulations stand for: the newsroom's `campaigns.csv`, then the program's own
/// list of national ones. An object, for all pages share it.
package final class Glossary: Sendable {
  /// How far a formulation is in use.
  package enum Level: String, Sendable, CaseIterable {
    case national, provincial, local
  }

  package struct Entry: Hashable, Sendable {
    /// Without quotation marks around it.
    package let name: String
    /// Free text, as it stands in the table.
    package let kind: String
    /// In their usual order; empty where it lists nothing.
    package let items: [String]
    package let term: Term
    package let level: Level?
    package let note: String
    /// Other sets of items that it has or had.
    package let variants: [[String]]
    package let aliases: [String]
    package let provenance: Provenance

    /// Whether its items are certain enough for a rule to hold a page to them.
    package var isConfirmed: Bool {
      switch provenance {
      case .table, .builtIn(.confirmed): true
      case .builtIn(.knowledge): false
      }
    }
  }

  /// The program's own list alone.
  package static let builtIn = Glossary([])

  package let files: [TableFile]
  /// The newsroom's own in the order of their rows, then the program's.
  package let entries: [Entry]
  package let problems: [TableProblem]
  private let byName: [String: Int]
  /// The entries' names as scalars, by their number.
  private let names: [Int: [(name: String, scalars: [UInt32])]]

  /// Reads tables; the newsroom's word about a name takes the place of the program's.
  package init(_ files: [TableFile]) {
    var reader = GlossaryReader()
    for file in files { reader.read(file) }
    self.files = files
    problems = reader.problems
    let own = Set(reader.entries.map(\.name))
    entries = reader.entries + NationalGlossary.entries.filter { !own.contains($0.name) }
    var byName: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where byName[entry.name] == nil {
      byName[entry.name] = index
    }
    for (index, entry) in entries.enumerated() {
      for alias in entry.aliases where byName[alias] == nil { byName[alias] = index }
    }
    self.byName = byName
    names = Dictionary(
      grouping: entries.map { ($0.name, $0.name.unicodeScalars.map(\.value)) }, by: { $0.1.count })
  }

  /// One table that has no file, such as an example's.
  package convenience init(csv: String) {
    self.init([TableFile(path: "campaigns.csv", text: SourceText(csv))])
  }

  /// What a name or another name of it stands for.
  package func entry(of name: String) -> Entry? { byName[name].map { entries[$0] } }

  package func knows(_ name: String) -> Bool { byName[name] != nil }

  /// The names of so many scalars.
  package func names(ofLength count: Int) -> [(name: String, scalars: [UInt32])] {
    names[count] ?? []
  }
}

extension Glossary: Hashable {
  package static func == (left: Glossary, right: Glossary) -> Bool {
    left === right || left.files == right.files
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(files) }
}

/// The columns of `campaigns.csv`.
enum GlossaryColumn: String, TableColumn {
  case name, kind, items, since, until, level, note

  var isRequired: Bool { self == .name }

  var chinese: [String] {
    switch self {
    case .name: ["名称", "提法"]
    case .kind: ["类别", "种类"]
    case .items: ["内容", "条目"]
    case .since: ["起", "开始"]
    case .until: ["止", "结束"]
    case .level: ["级别", "层级"]
    case .note: ["备注", "说明"]
    }
  }
}

/// Reads the rows of glossaries.
struct GlossaryReader {
  private(set) var entries: [Glossary.Entry] = []
  private(set) var problems: [TableProblem] = []
  private var lines: [String: Int] = [:]

  mutating func read(_ file: TableFile) {
    var table = TableReader<GlossaryColumn>()
    var found: [Glossary.Entry] = []
    var lines = lines
    table.read(file) { row, problems in
      let name = GlossaryReader.withoutMarks(row[.name])
      if let line = lines[name] {
        problems.append(
          TableProblem(kind: .repeatedName(line: line), place: row.place(of: .name)))
        return
      }
      lines[name] = row.place.line
      let level = Glossary.Level(rawValue: row[.level].lowercased())
      if level == nil, !row[.level].isEmpty {
        problems.append(
          TableProblem(kind: .badLevel(row[.level]), place: row.place(of: .level)))
      }
      found.append(
        Glossary.Entry(
          name: name, kind: row[.kind],
          items: row[.items].split(separator: "、").map { GlossaryReader.withoutMarks(String($0)) },
          term: row.term(.since, .until, &problems), level: level, note: row[.note], variants: [],
          aliases: [], provenance: .table(row.place(of: .name))))
    }
    self.lines = lines
    entries += found
    problems += table.problems
  }

  /// “六个到位” is 六个到位.
  private static func withoutMarks(_ text: String) -> String {
    let marks: Set<Unicode.Scalar> = ["“", "”", "\"", " ", "　"]
    var view = Substring(text).unicodeScalars
    while let first = view.first, marks.contains(first) { view.removeFirst() }
    while let last = view.last, marks.contains(last) { view.removeLast() }
    return String(view)
  }
}
