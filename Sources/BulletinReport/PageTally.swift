import BulletinKnowledge
package import BulletinLint
import BulletinSyntax
import BulletinText

/// What one page adds to the statistics of a run.
package struct PageTally: Sendable {
  /// An error that the state's rule counts, and what makes another one the same error.
  struct CountedError: Sendable {
    let weight: ErrorWeight
    let known: String
  }

  let file: String
  /// What the issue is known by: its date, else the page alone.
  let issue: String
  /// The length of the page as newsrooms count it.
  let characters: Int
  let errors: [CountedError]

  /// - Parameter page: the page with the findings that are told.
  package init(_ page: PageReport, _ analysis: Analysis) {
    file = page.file
    issue = analysis.facts.issueDate.map(ISODate.string) ?? page.file
    characters = TextLength.of(page.text.utf8)
    let prominent = PageTally.prominent(analysis)
    errors = page.findings.compactMap { finding in
      let isProminent = prominent.contains { $0.overlaps(finding.range) }
      return ErrorWeight(finding, in: page.text, isProminent: isProminent).map {
        CountedError(
          weight: $0, known: "\(finding.rule)\u{0}\(page.text.string(finding.range))")
      }
    }
  }

  init(file: String, issue: String, characters: Int, errors: [CountedError]) {
    self.file = file
    self.issue = issue
    self.characters = characters
    self.errors = errors
  }

  /// The headlines, the heads beside them, and the masthead.
  private static func prominent(_ analysis: Analysis) -> [TextRange] {
    analysis.articles.flatMap { article in
      article.nodes.headline + article.nodes.kickers + article.nodes.subheads.map(\.range)
    } + (analysis.page.masthead?.lines ?? [])
  }
}
