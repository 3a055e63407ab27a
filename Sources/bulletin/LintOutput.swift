import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// Where the reports of a run go: one at most to standard output, any number to files.
struct LintOutput: Equatable, Sendable {
  /// `nil` for standard output.
  let file: FilePath?
  let format: ReportFormat

  static let option = Option(
    "output", .text("FORMAT[:FILE]"),
    LocalizedText(
      zh: "再写一份报告，可重复；不写 FILE 就代替标准输出上的报告。每份要么写全，要么不写",
      en: """
        write another report, may be repeated; without FILE in place of the one on standard output. \
        Each is written whole or not at all
        """))

  static let statistics = Option(
    "statistics",
    LocalizedText(
      zh: "不列问题，按规则和版面统计，估算差错率（pretty、json、markdown）",
      en: "in place of findings print their numbers by rule and page and an estimated error rate"))

  /// The outputs that the arguments ask for, standard output first.
  static func all(_ arguments: Arguments) throws(UsageError) -> [LintOutput] {
    var outputs: [LintOutput] = []
    for word in arguments.all(option) { outputs.append(try LintOutput(word)) }
    let printed = outputs.filter { $0.file == nil }
    if printed.count > 1 { throw .sameOutput(nil) }
    if !printed.isEmpty, arguments.has(LintOptions.format) { throw .conflict("format", "output") }
    var places: Set<FilePath> = []
    for file in outputs.compactMap(\.file) where !places.insert(LintOutput.place(file)).inserted {
      throw .sameOutput(file.string)
    }
    let format = arguments.choice(LintOptions.format, default: ReportFormat.pretty)
    let standard = printed.first ?? LintOutput(file: nil, format: format)
    guard !arguments.has(statistics) || StatisticsReport.formats.contains(standard.format) else {
      throw .badValue(
        option: "format", value: standard.format.rawValue,
        expected: StatisticsReport.formats.map(\.rawValue), nearest: nil)
    }
    return [standard] + outputs.filter { $0.file != nil }
  }

  /// Where a file is or would be, whichever way it is named.
  private static func place(_ file: FilePath) -> FilePath {
    file.absolute ?? file.inRealFolder ?? file
  }

  private init(file: FilePath?, format: ReportFormat) {
    self.file = file
    self.format = format
  }

  private init(_ word: String) throws(UsageError) {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let known = ReportFormat.allCases.map(\.rawValue)
    guard let name = parts.first.map(String.init), let format = ReportFormat(rawValue: name) else {
      throw .badValue(
        option: LintOutput.option.name, value: word, expected: known.map { "\($0)[:FILE]" },
        nearest: NearestName.of(parts.first.map(String.init) ?? "", in: known))
    }
    let file = parts.count > 1 ? FilePath(word: String(parts[1])) : FilePath("-")
    guard !file.bytes.isEmpty else { throw .missingValue(option: LintOutput.option.name) }
    self.init(file: file == FilePath("-") ? nil : file, format: format)
  }
}

/// From where on a run has failed: a severity, an error rate, or either.
struct FailOn: Equatable, Sendable {
  private(set) var severity: Severity?
  /// Errors in 10,000 characters.
  private(set) var rate: Double?

  static let option = Option(
    "fail-on", .text("LEVEL"),
    LocalizedText(
      zh: "达到这一级（error、warning、info、hint、never）时以状态 1 退出，默认 warning；rate:3 为差错率超过 3/万时",
      en: """
        exit with 1 from this level on: error, warning (default), info, hint, never; or with rate:3 \
        above 3 errors in 10,000 characters
        """))

  init(_ arguments: Arguments) throws(UsageError) {
    guard arguments.has(FailOn.option) else {
      severity = .warning
      return
    }
    for word in arguments.list(FailOn.option) { try add(word) }
  }

  /// Whether the findings of a run are too grave or too many.
  func isReached(_ summary: ReportSummary, _ statistics: Statistics) -> Bool {
    if let rate, statistics.exceeds(rate) { return true }
    guard let severity, let worst = summary.worst else { return false }
    return worst >= severity
  }

  private mutating func add(_ word: String) throws(UsageError) {
    if let level = Severity.allCases.first(where: { $0.name == word }) {
      severity = level
    } else if word == "never" {
      severity = nil
    } else if word.hasPrefix("rate:"), let number = Double(word.dropFirst(5)), number >= 0 {
      rate = number
    } else {
      let known = ["error", "warning", "info", "hint", "never", "rate:3"]
      throw .badValue(
        option: FailOn.option.name, value: word, expected: known,
        nearest: NearestName.of(word, in: known))
    }
  }
}
