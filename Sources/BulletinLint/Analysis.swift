package import BulletinKnowledge
package import BulletinSyntax
package import BulletinText

/// A page, what it says and what falls short: the one way to findings. The linter, the server and
/// `--fix` all call it.
package struct Analysis: Sendable {
  package let page: Page
  package let settings: LintSettings
  /// The articles of the page.
  package let articles: [Article]
  package let facts: PageFacts
  /// In the order of the text.
  package let findings: [Finding]
  /// What was computed from each fragment, in the page's order.
  private let locals: [FragmentAnalysis]

  /// Analyses a page. Complexity: linear.
  package init(_ page: Page, settings: LintSettings = LintSettings()) {
    self.init(page, settings: settings, after: nil)
  }

  /// The analysis after an edit: what belongs to fragments that did not change is taken over.
  /// `nil` where the edit leaves the text.
  package func replacing(_ range: TextRange, with bytes: [UInt8]) -> Analysis? {
    page.replacing(range, with: bytes).map { Analysis($0, settings: settings, after: self) }
  }

  /// The analysis beside other pages; no fragment can tell the difference.
  package func beside(_ others: OtherPages) -> Analysis {
    var settings = settings
    settings.others = others
    return Analysis(page, settings: settings, after: self)
  }

  private init(_ page: Page, settings: LintSettings, after old: Analysis?) {
    self.page = page
    self.settings = settings
    let known = old.map { old in
      Dictionary(
        zip(old.page.fragments.map(ObjectIdentifier.init), old.locals),
        uniquingKeysWith: { a, _ in a })
    }
    var reader = FactsReader()
    locals = page.fragments.indices.map { index in
      let fragment = page.fragments[index]
      return known?[ObjectIdentifier(fragment)]
        ?? FragmentAnalysis(
          fragment, in: page.text.utf8, from: page.starts[index], steps: settings.plan.ofFragments,
          &reader)
    }
    articles = page.articles
    facts = PageFacts(
      page, articles, locals.map(\.facts), issueDate: settings.issueDate,
      issueBasis: settings.issueDate.map { _ in settings.issueBasis })
    findings = Analysis.findings(
      PageContext(
        page: page, articles: articles, facts: facts, texts: locals.map(\.facts),
        roster: settings.roster, glossary: settings.glossary, others: settings.others),
      locals, settings)
  }

  private static func findings(
    _ context: PageContext, _ locals: [FragmentAnalysis], _ settings: LintSettings
  ) -> [Finding] {
    var findings: [Finding] = []
    for (index, local) in locals.enumerated() {
      let article = context.articleOf[index]
      let kind = article.map { context.articles[$0].kind }
      for (finding, audience) in local.findings where audience.contains(kind) {
        findings.append(finding.shifted(by: context.page.starts[index], article: article))
      }
    }
    var scopes = PageScopes(context)
    for step in settings.plan.ofPages {
      scopes.run(step) { finding in
        findings.append(finding)
        findings[findings.count - 1].rule = step.id
      }
    }
    for index in findings.indices {
      let kind = findings[index].article.map { context.articles[$0].kind }
      findings[index].severity = settings.plan.severity(of: findings[index], in: kind)
    }
    return Precedence.settle(findings).sorted { ($0.range, $0.rule) < ($1.range, $1.rule) }
  }
}

/// A page and its articles as rules see them, made once for all rules.
private struct PageScopes {
  private var page: PageContext
  private var articles: [ArticleContext]

  init(_ page: PageContext) {
    self.page = page
    articles = page.articles.map { ArticleContext($0, in: page) }
  }

  /// Runs a check of an article's or the page's scope.
  mutating func run(_ step: RulePlan.Step, _ report: (Finding) -> Void) {
    switch step.check {
    case .fragment, .prepared: break
    case .page(let check):
      page.options = step.options
      check(page) { finding in
        let kind = finding.article.map { page.articles[$0].kind }
        if step.audience.contains(kind) { report(finding) }
      }
    case .article(let check):
      for index in articles.indices where step.audience.contains(articles[index].article.kind) {
        articles[index].options = step.options
        let article = articles[index].article.index
        check(articles[index]) { finding in
          var finding = finding
          finding.article = article
          report(finding)
        }
      }
    }
  }
}

/// What was computed from one fragment: its raw facts and its own findings, in its offsets.
final class FragmentAnalysis: Sendable {
  let facts: FragmentFacts
  /// With the kinds of articles in which each counts: what kind of article the fragment belongs to
  /// is not known here.
  let findings: [(Finding, RulePlan.Audience)]

  init(
    _ fragment: Fragment, in utf8: [UInt8], from start: Int, steps: [RulePlan.Step],
    _ reader: inout FactsReader
  ) {
    facts = FragmentFacts(fragment, in: utf8, from: start, &reader)
    var context = FragmentContext(fragment, facts, in: utf8, from: start)
    var found: [(Finding, RulePlan.Audience)] = []
    for step in steps {
      guard case .fragment(let check) = step.check else { continue }
      context.options = step.options
      check(context) { finding in
        found.append((finding, step.audience))
        found[found.count - 1].0.rule = step.id
      }
    }
    findings = found
  }
}

extension Finding {
  /// The finding of a fragment in the page's offsets.
  func shifted(by distance: Int, article: Int?) -> Finding {
    var result = self
    result.article = article
    result.range = range.shifted(by: distance)
    result.related = related.map {
      RelatedPlace(range: $0.range.shifted(by: distance), message: $0.message)
    }
    result.fixes = fixes.map { fix in
      Fix(
        title: fix.title, safety: fix.safety,
        edits: fix.edits.map { TextEdit($0.range.shifted(by: distance), $0.newText) })
    }
    return result
  }
}
