import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// `bulletin roster init|diff PATH…`: a first roster mined from pages, and what they tell that the
/// roster does not.
struct RosterCommand: Command {
  static let name = "roster"
  static let summary = LocalizedText(
    zh: "从版面整理领导名册，或找出名册没有的变动",
    en: "Mine a first roster from pages, or find what has changed since")
  static let operands = "init|diff [PATH…]"
  static let options = [since] + PageSource.options + Option.common
  static let notes = [
    LocalizedText(
      zh: "init：输出 officials.csv。每行注明出处，拿不准的写“疑”；since 是首见的日期，until 是同一职务另有其人的日期，都要核对。",
      en: """
        init: print an officials.csv. Each row says whence it is and what is doubtful; since is the \
        day of the first page, until that of the next holder: both need a person's eye.
        """),
    LocalizedText(
      zh: "diff：列出 --since 那天起版面上的新人和新职务，名册（.bulletin.json 的 officials）和更早的版面里有的不列。",
      en: """
        diff: print the names and posts of pages from --since on that neither the roster (officials \
        in .bulletin.json) nor earlier pages have.
        """),
  ]

  private static let since = Option(
    "since", .text("DATE"),
    LocalizedText(zh: "diff：从哪一天起，YYYY-MM-DD", en: "diff: from which day on, YYYY-MM-DD"))

  private enum Task {
    case initial
    case changes(since: String)
  }

  private let task: Task
  private let source: PageSource

  init(_ arguments: Arguments) throws(UsageError) {
    switch arguments.operands.first {
    case "init"?:
      if arguments.has(Self.since) { throw .unexpectedOperand("--since") }
      task = .initial
    case "diff"?:
      guard let day = arguments.value(Self.since) else { throw .missingOperand("--since DATE") }
      guard CalendarDate(iso: day) != nil else {
        throw .badValue(option: "since", value: day, expected: ["YYYY-MM-DD"], nearest: nil)
      }
      task = .changes(since: day)
    case let word?:
      let tasks = ["init", "diff"]
      throw .unknownTask(word, expected: tasks, nearest: NearestName.of(word, in: tasks))
    case nil: throw .missingOperand("init|diff")
    }
    source = try PageSource(arguments, after: 1)
  }

  func run(_ console: Console) async -> ExitStatus {
    let (found, status) = await source.collect(console) { file, analysis in
      (
        sightings: PostSighting.all(
          in: analysis.page, analysis.articles, analysis.facts, file: file.path.string),
        roster: analysis.settings.roster
      )
    }
    let sightings = found.flatMap(\.sightings)
    switch task {
    case .initial:
      let roster = MinedRoster(sightings)
      console.print(RosterReport.csv(roster, console.language))
      note(
        roster.homeless, console, zh: "处职务看不出属于哪里，没有列入",
        en: "posts belong to no place that is known and were left out")
    case .changes(let day):
      let roster = found.map(\.roster).first { !$0.isEmpty } ?? .empty
      let changes = RosterChanges(sightings, since: day, roster: roster)
      console.print(RosterReport.table(changes, console.language))
      note(
        changes.undated, console, zh: "处职务所在的稿件没有日期，没有比较",
        en: "posts stand in articles without a day and were not compared")
    }
    return status
  }

  private func note(_ count: Int, _ console: Console, zh: String, en: String) {
    guard count > 0 else { return }
    console.complain(LocalizedText(zh: "\(count) \(zh)", en: "\(count) \(en)"))
  }
}
