import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `workspace/symbol`: headlines, people and campaigns of all pages: those that are open, then the others,
/// newest first.
package enum WorkspaceSymbolFeature: WorkspaceFeature {
  package static let method = "workspace/symbol"
  package static let summary = LocalizedText(
    zh: "各版面的标题、人名、提法",
    en: "Headlines, people and campaigns of all pages")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.workspaceSymbolProvider = ResolvingOptions(
      resolveProvider: client.placesSymbolsLater)
  }

  /// More than these help nobody who types on.
  private static let most = 256

  package static func answer(
    _ params: WorkspaceSymbolParams, _ workspace: WorkspaceSnapshot
  ) -> [WorkspaceSymbol] {
    let words = params.query.split(separator: " ").map(String.init)
    var found: [WorkspaceSymbol] = []
    for page in workspace.pages {
      found += symbols(of: page, workspace.client).compactMap { matching($0, words) }
      if found.count >= most { break }
    }
    if found.count < most { found += closed(words, workspace) }
    let answer = Array(found.prefix(most))
    return WorkspaceSymbolResolveFeature.finished(answer, for: workspace.client)
  }

  /// Everything on a page, open or not; nothing where the page is not known.
  static func symbols(of uri: DocumentURI, _ workspace: WorkspaceSnapshot) -> [WorkspaceSymbol] {
    if let page = workspace.pages.first(where: { $0.uri == uri }) {
      return symbols(of: page, workspace.client)
    }
    guard let page = workspace.archive.allPages.first(where: { $0.uri == uri }) else { return [] }
    return page.headlines.compactMap(\.self).map { symbol($0, of: page, workspace.client) }
      + page.things.map { symbol($0, of: page, workspace.client) }
  }

  /// The same of pages that are not open: a name once, where the newest page has it.
  private static func closed(
    _ words: [String], _ workspace: WorkspaceSnapshot
  ) -> [WorkspaceSymbol] {
    let names = workspace.archive.names.filter { name in
      words.allSatisfy {
        name.contains($0) || PinyinSearch.matches($0, name, isName: name.count <= 4)
      }
    }
    let named = names.prefix(most).flatMap { name -> [WorkspaceSymbol] in
      guard let page = workspace.closedPages(naming: name).newestFirst.first else { return [] }
      return page.things.filter { $0.name == name }.compactMap {
        matching(symbol($0, of: page, workspace.client), words)
      }
    }
    let titled = workspace.archive.allPages.filter { page in
      page.headlines.contains { headline in
        headline.map { headline in
          words.allSatisfy {
            headline.title.contains($0) || PinyinSearch.matches($0, headline.title, isName: false)
          }
        } ?? false
      }
    }.butFor(workspace.documents).newestFirst.prefix(most)
    return titled.flatMap { page in
      page.headlines.compactMap(\.self).compactMap {
        matching(symbol($0, of: page, workspace.client), words)
      }
    } + named
  }

  private static func symbol(
    _ thing: PageRecord.Thing, of page: PageRecord, _ client: ClientProfile
  ) -> WorkspaceSymbol {
    let container = thing.isCampaign ? page.uri.displayName : thing.titles.joined(separator: "、")
    return WorkspaceSymbol(
      name: thing.name, kind: thing.isCampaign ? .event : .class,
      location: page.location(thing.mentions[0].place, for: client),
      containerName: container.isEmpty
        ? thing.role.map { OtherPerson.name(ofRole: $0)[client.language] } : container)
  }

  private static func symbol(
    _ headline: PageRecord.Headline, of page: PageRecord, _ client: ClientProfile
  ) -> WorkspaceSymbol {
    WorkspaceSymbol(
      name: headline.title, kind: .module, location: page.location(headline.place, for: client),
      containerName: page.uri.displayName)
  }

  /// The symbol, if all words are in it. One that is found by its sounds shows them, for editors drop
  /// what does not have the typed letters in its name.
  private static func matching(
    _ symbol: WorkspaceSymbol, _ words: [String]
  ) -> WorkspaceSymbol? {
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
    var sounding = symbol
    sounding.name = "\(symbol.name) \(sounds)"
    sounding.data = .string(symbol.name)
    return sounding
  }

  private static func symbols(
    of page: Document, _ client: ClientProfile
  ) -> [WorkspaceSymbol] {
    func symbol(
      _ name: String, _ kind: SymbolKind, _ range: TextRange, in container: String
    ) -> WorkspaceSymbol {
      WorkspaceSymbol(
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
        symbol(
          person.name, .class, $0,
          in: person.outlet ?? OtherPerson.name(ofRole: person.role)[client.language])
      }
    }
    let campaigns = facts.campaigns.compactMap { campaign in
      campaign.mentions.first.map { symbol(campaign.name, .event, $0, in: file) }
    }
    return headlines + officials + people + campaigns
  }
}
