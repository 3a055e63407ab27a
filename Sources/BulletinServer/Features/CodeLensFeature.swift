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
    capabilities.codeLensProvider = true
  }

  package static let nothing: [CodeLens]? = nil

  package static func answer(_ params: CodeLensParams, _ snapshot: Snapshot) -> [CodeLens]? {
    guard snapshot.client.settings.codeLens else { return [] }
    let details = ArticleDetails(snapshot)
    var findings: [Int: Int] = [:]
    for finding in snapshot.document.standingFindings {
      if let article = finding.article { findings[article, default: 0] += 1 }
    }
    return snapshot.analysis.articles.compactMap { article in
      guard let headline = article.nodes.headline.first else { return nil }
      let paragraphs = LocalizedText(
        zh: "\(article.nodes.paragraphs.count)段",
        en: "\(article.nodes.paragraphs.count) paragraphs")
      var parts = [details.text(of: article.index), paragraphs[snapshot.language]]
      if let count = findings[article.index] {
        let found = LocalizedText(
          zh: "\(count)处问题", en: count == 1 ? "1 finding" : "\(count) findings")
        parts.append(found[snapshot.language])
      }
      // No command: the words are all there is.
      return CodeLens(
        range: snapshot.lspRange(headline),
        command: Command(title: parts.joined(separator: " · "), command: ""))
    }
  }
}
