package import BulletinLint
import BulletinSyntax
package import BulletinText

/// One page as a report sees it: its name, its text, and what of its findings is told.
package struct PageReport: Sendable {
  /// The path as it was given.
  package let file: String
  package let text: SourceText
  /// In the order of the text.
  package let findings: [Finding]
  /// The headline of each article with a finding, where it has one, by the article's index.
  let headlines: [Int: String]
  /// The articles of the page, for formats that show its structure.
  let articles: [Article]

  package init(file: String, analysis: Analysis, findings: [Finding]) {
    var headlines: [Int: String] = [:]
    for index in Set(findings.compactMap(\.article)) where index < analysis.articles.count {
      let headline = analysis.articles[index].nodes.headline
      if !headline.isEmpty { headlines[index] = analysis.page.string(headline) }
    }
    self.init(
      file: file, text: analysis.page.text, findings: findings, headlines: headlines,
      articles: analysis.articles)
  }

  /// One of the newsroom's own files: no page, no articles.
  package init(ownFile file: String, text: SourceText, findings: [Finding]) {
    self.init(file: file, text: text, findings: findings)
  }

  /// The page with its first findings only.
  package func prefix(_ count: Int) -> PageReport {
    guard findings.count > count else { return self }
    return PageReport(
      file: file, text: text, findings: Array(findings.prefix(count)), headlines: headlines,
      articles: articles)
  }

  init(
    file: String, text: SourceText, findings: [Finding], headlines: [Int: String] = [:],
    articles: [Article] = []
  ) {
    self.file = file
    self.text = text
    self.findings = findings
    self.headlines = headlines
    self.articles = articles
  }

  /// The headline of the article that a finding is about.
  func headline(of finding: Finding) -> String? {
    finding.article.flatMap { headlines[$0] }
  }
}

/// How many pages were looked at and what was found.
package struct ReportSummary: Equatable, Sendable {
  package private(set) var pages = 0
  private var counts: [Severity: Int] = [:]
  /// The findings of each rule.
  private(set) var rules: [String: RuleCount] = [:]
  /// Findings that `--fix` would repair.
  package private(set) var fixable = 0
  /// Findings that `--unsafe-fixes` would repair beyond these.
  package private(set) var unsafelyFixable = 0

  package init() {}

  package mutating func add(_ page: PageReport) {
    pages += 1
    add(ownFile: page)
  }

  /// Counts the findings alone: one of the newsroom's own files is no page.
  package mutating func add(ownFile page: PageReport) {
    for finding in page.findings {
      counts[finding.severity, default: 0] += 1
      rules[finding.rule, default: RuleCount()].add(finding.severity)
      if finding.fixes.contains(where: { $0.safety == .safe }) {
        fixable += 1
      } else if !finding.fixes.isEmpty {
        unsafelyFixable += 1
      }
    }
  }

  package func count(_ severity: Severity) -> Int {
    counts[severity] ?? 0
  }

  package var findings: Int { counts.values.reduce(0, +) }

  /// The gravest severity found.
  package var worst: Severity? { counts.keys.max() }
}

/// How often a rule found something, and how grave that was at worst.
struct RuleCount: Equatable, Sendable {
  private(set) var count = 0
  private(set) var worst = Severity.hint

  mutating func add(_ severity: Severity) {
    count += 1
    worst = max(worst, severity)
  }
}

extension ReportSummary {
  /// The rules that found something: gravest first, then the most frequent.
  var rows: [(rule: String, count: RuleCount)] {
    rules.map { (rule: $0.key, count: $0.value) }.sorted {
      ($1.count.worst, $1.count.count, $0.rule) < ($0.count.worst, $0.count.count, $1.rule)
    }
  }
}
