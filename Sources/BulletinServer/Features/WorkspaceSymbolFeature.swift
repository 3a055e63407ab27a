import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `workspace/symbol`: headlines, people and campaigns of all open pages.
package enum WorkspaceSymbolFeature: WorkspaceFeature {
  package static let method = "workspace/symbol"
  package static let summary = LocalizedText(
    zh: "打开的各版面的标题、人名、提法",
    en: "Headlines, people and campaigns of the open pages")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.workspaceSymbolProvider = true
  }

  /// More than these help nobody who types on.
  private static let most = 256

  package static func answer(
    _ params: WorkspaceSymbolParams, _ workspace: WorkspaceSnapshot
  ) -> [SymbolInformation] {
    let words = params.query.split(separator: " ").map(String.init)
    var found: [SymbolInformation] = []
    for page in workspace.pages {
      found += symbols(of: page, workspace.client).compactMap { matching($0, words) }
      if found.count >= most { break }
    }
    return Array(found.prefix(most))
  }

  /// The symbol, if all words are in it. One that is found by its sounds shows them, for editors drop
  /// what does not have the typed letters in its name.
  private static func matching(
    _ symbol: SymbolInformation, _ words: [String]
  ) -> SymbolInformation? {
    var isRead = false
    for word in words {
      let isWritten = symbol.name.contains(word) || symbol.containerName?.contains(word) == true
      guard !isWritten else { continue }
      let isName = symbol.kind == .class
      guard PinyinSearch.matches(word, symbol.name, isName: isName) else { return nil }
      isRead = true
    }
    guard isRead else { return symbol }
    let sounds = PinyinSearch.full(symbol.name, isName: symbol.kind == .class)
    return SymbolInformation(
      name: "\(symbol.name) \(sounds)", kind: symbol.kind, location: symbol.location,
      containerName: symbol.containerName)
  }

  private static func symbols(
    of page: Document, _ client: ClientProfile
  ) -> [SymbolInformation] {
    func symbol(
      _ name: String, _ kind: SymbolKind, _ range: TextRange, in container: String
    ) -> SymbolInformation {
      SymbolInformation(
        name: name, kind: kind,
        location: Location(uri: page.uri, range: client.lspRange(range, in: page.text)),
        containerName: container.isEmpty ? nil : container)
    }
    let file = page.uri.displayName
    let headlines = page.analysis.articles.compactMap { article in
      article.headline.map { symbol(page.page.title(of: article), .module, $0, in: file) }
    }
    let facts = page.analysis.facts
    let officials = facts.officials.compactMap { official in
      official.mentions.first.map {
        symbol(official.name, .class, $0.range, in: official.posts.joined(separator: "、"))
      }
    }
    let people = facts.people.compactMap { person in
      person.mentions.first.map {
        symbol(person.name, .class, $0, in: person.outlet ?? person.role)
      }
    }
    let campaigns = facts.campaigns.compactMap { campaign in
      campaign.mentions.first.map { symbol(campaign.name, .event, $0, in: file) }
    }
    return headlines + officials + people + campaigns
  }
}
