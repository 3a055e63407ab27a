import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/codeLens`: above each headline how long the article is and what falls short in it.
package enum CodeLensFeature: Feature {
  package static let method = "textDocument/codeLens"
  package static let summary = LocalizedText(
    zh: "标题上方：日期、记者、字数、段数、问题数",
    en: "Above a headline: date, reporter, length, paragraphs, findings")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.codeLensProvider = ResolvingOptions(resolveProvider: client.fillsLensesLater)
  }

  package static let nothing: [CodeLens]? = nil

  package static func answer(_ params: CodeLensParams, _ snapshot: Snapshot) -> [CodeLens]? {
    guard snapshot.client.settings.codeLens else { return [] }
    let headlines = snapshot.analysis.articles.compactMap { article in
      article.nodes.headline.first.map { (article, snapshot.lspRange($0)) }
    }
    if snapshot.client.fillsLensesLater {
      let data = LaterPart(snapshot).data
      return headlines.map { CodeLens(range: $0.1, command: nil, data: data) }
    }
    let details = ArticleDetails(snapshot)
    let findings = findings(snapshot)
    return headlines.map { article, range in
      CodeLens(range: range, command: words(on: article, details, findings, snapshot))
    }
  }

  /// The number of findings in each article.
  static func findings(_ snapshot: Snapshot) -> [Int: Int] {
    snapshot.document.findingsAtHand.reduce(into: [:]) { findings, finding in
      if let article = finding.article { findings[article, default: 0] += 1 }
    }
  }

  /// No command: the words are all there is.
  static func words(
    on article: Article, _ details: ArticleDetails, _ findings: [Int: Int], _ snapshot: Snapshot
  ) -> Command {
    let paragraphs = LocalizedText(
      zh: "\(article.nodes.paragraphs.count)段", en: "\(article.nodes.paragraphs.count) paragraphs")
    var parts = [details.text(of: article.index), paragraphs[snapshot.language]]
    if let count = findings[article.index] {
      let found = LocalizedText(
        zh: "\(count)处问题", en: count == 1 ? "1 finding" : "\(count) findings")
      parts.append(found[snapshot.language])
    }
    return Command(title: parts.joined(separator: " · "), command: "")
  }
}

/// `codeLens/resolve`: the words above a headline, when it comes into sight.
package enum CodeLensResolveFeature: ResolveFeature {
  package static let method = "codeLens/resolve"
  package static let summary = LocalizedText(
    zh: "标题进入屏幕时才算出", en: "The words above a headline, when it comes into sight")

  package static func answer(
    _ params: CodeLens, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> CodeLens {
    guard let page = try LaterPart.page(of: params.data, workspace) else { return params }
    var lens = params
    let article = page.analysis.articles.first {
      $0.nodes.headline.first.map(page.lspRange) == lens.range
    }
    lens.command = article.map {
      CodeLensFeature.words(on: $0, ArticleDetails(page), CodeLensFeature.findings(page), page)
    }
    return lens
  }
}

extension ClientProfile {
  /// Whether a lens may come without its words. (3.18; clients before do not say.)
  fileprivate var fillsLensesLater: Bool {
    let properties = capabilities.textDocument?.codeLens?.resolveSupport?.properties
    return properties?.contains("command") == true
  }
}
