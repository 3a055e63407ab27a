import BulletinLint
package import BulletinText
import JSONWriter

/// `--statistics`: findings by rule and page, and the error rate, in place of the findings.
package struct StatisticsReport: Sendable {
  private let summary: ReportSummary
  private let statistics: Statistics
  private let language: Language

  package init(_ summary: ReportSummary, _ statistics: Statistics, _ language: Language) {
    self.summary = summary
    self.statistics = statistics
    self.language = language
  }

  /// The formats that have statistics.
  package static let formats: [ReportFormat] = [.pretty, .json, .markdown]

  /// The report in one of these formats; empty in any other.
  package func bytes(_ format: ReportFormat) -> [UInt8] {
    switch format {
    case .pretty: Array(text.utf8)
    case .markdown: Array(markdown.utf8)
    case .json: json
    case .concise, .grouped, .jsonl, .sarif, .github, .gitlab, .junit, .checkstyle, .rdjson, .html:
      []
    }
  }

  // MARK: For people

  private var text: String {
    var result = ""
    if !rules.isEmpty { result += columns([ruleHeads] + rules) + "\n" }
    result += columns([pageHeads] + pages)
    return result + "\n\(verdict)\n\(estimate[language])\n"
  }

  private var markdown: String {
    var result = rules.isEmpty ? "" : table([ruleHeads] + rules) + "\n"
    result += table([pageHeads] + pages)
    return result + "\n**\(verdict)**\n\n\(estimate[language])\n"
  }

  private var ruleHeads: [String] {
    language == .chinese ? ["规则", "说明", "级别", "数量"] : ["rule", "", "level", "count"]
  }

  private var pageHeads: [String] {
    language == .chinese
      ? ["版面", "字数", "差错", "万分率"] : ["page", "characters", "errors", "per 10,000"]
  }

  private var rules: [[String]] {
    summary.rows.map { rule, count in
      [
        rule, Rule.named(rule)?.title[language] ?? "", count.worst.word[language],
        String(count.count),
      ]
    }
  }

  private var pages: [[String]] {
    let rows = statistics.rows.map { row(Printable.text($0.file), $0.characters, $0.tenths) }
    let total = LocalizedText(zh: "合计", en: "total")[language]
    return rows + (rows.count > 1 ? [row(total, statistics.characters, statistics.tenths)] : [])
  }

  private func row(_ name: String, _ characters: Int, _ tenths: Int) -> [String] {
    let rate = Statistics.rate(tenths, in: characters)
    return [
      name, String(characters), Statistics.decimal(tenths, places: 1),
      Statistics.decimal(rate, places: 2),
    ]
  }

  private var verdict: String {
    let rate = Statistics.rate(statistics.tenths, in: statistics.characters)
    let number = Statistics.decimal(rate, places: 2)
    let passes = !statistics.exceeds(Statistics.limit)
    return LocalizedText(
      zh: "估计差错率 \(number)/万，\(passes ? "合格" : "不合格")（上限 3/万）",
      en: "estimated \(number) errors per 10,000, \(passes ? "passes" : "fails") (limit 3)"
    )[language]
  }

  private let estimate = LocalizedText(
    zh: "只计规则查得出的差错，按《报纸期刊质量管理规定》（2020）所附《报纸编校差错率计算方法》折算，字数按文本计。",
    en: """
      Only what the rules find is counted, by the method that belongs to the Chinese regulation on \
      the quality of newspapers (2020), on the characters of the text.
      """)

  /// Columns two blanks apart; numbers stand at the right.
  private func columns(_ rows: [[String]]) -> String {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return isNumber(column, rows) ? gap + cell : cell + gap
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func table(_ rows: [[String]]) -> String {
    let lines = rows.map { "| \($0.map(Markdown.escaped).joined(separator: " | ")) |\n" }
    let rule = (0..<(rows.first?.count ?? 0)).map { isNumber($0, rows) ? "---:" : "---" }
    return (lines.prefix(1) + ["| \(rule.joined(separator: " | ")) |\n"] + lines.dropFirst())
      .joined()
  }

  /// Whether a column holds numbers, its head aside.
  private func isNumber(_ column: Int, _ rows: [[String]]) -> Bool {
    rows.dropFirst().allSatisfy { row in
      !row[column].isEmpty
        && row[column].utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    }
  }

  // MARK: For programs

  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("version", 1)
      object.key("statistics")
      object.object { statistics in
        statistics.key("rules")
        statistics.array { for row in summary.rows { write(row.rule, row.count, &$0) } }
        statistics.key("pages")
        statistics.array { array in
          for row in self.statistics.rows {
            array.object {
              $0.member("file", row.file)
              counts(row.characters, row.tenths, &$0)
            }
          }
        }
        statistics.key("total")
        statistics.object {
          counts(self.statistics.characters, self.statistics.tenths, &$0)
          $0.member("limit", Statistics.limit)
          $0.member("passes", !self.statistics.exceeds(Statistics.limit))
          $0.member("estimate", true)
        }
      }
      object.member("summary", summary)
    }
    writer.endLine()
    return writer.bytes
  }

  private func write(_ rule: String, _ count: RuleCount, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("rule", rule)
      $0.member("severity", count.worst.name)
      $0.member("count", count.count)
    }
  }

  private func counts(_ characters: Int, _ tenths: Int, _ writer: inout JSONWriter) {
    writer.member("characters", characters)
    writer.member("errors", Double(tenths) / 10)
    writer.member("rate", Double(Statistics.rate(tenths, in: characters)) / 100)
  }
}
