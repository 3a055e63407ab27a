import BulletinKnowledge
import BulletinLint
package import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// `bulletin/names`: the officials and campaigns of the open pages, for a tree beside the text.
///
/// ```typescript
/// interface BulletinNamesParams { textDocument?: TextDocumentIdentifier }  // that page alone
/// interface BulletinName {
///   name: string;
///   /** Posts, separated by 、; what a campaign is. */
///   detail: string;
///   /** What a campaign lists. */
///   items: string[];
///   /** bulletin:/who/NAME.md, bulletin:/campaign/NAME.md */
///   uri: URI;
///   mentions: Location[];
/// }
/// interface BulletinNames { officials: BulletinName[]; campaigns: BulletinName[] }
/// ```
package enum NamesFeature: WorkspaceFeature {
  package static let method = "bulletin/names"
  package static let summary = LocalizedText(
    zh: "打开的各版面上的领导、提法，供树状列表",
    en: "Officials and campaigns of the open pages, for a tree")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static func answer(
    _ params: NamesParams, _ workspace: WorkspaceSnapshot
  ) -> BulletinNames {
    let pages = workspace.pages.filter { page in
      params.textDocument.map { $0.uri == page.uri } ?? true
    }
    var officials = NameTable()
    var campaigns = NameTable()
    for page in pages {
      func location(_ range: TextRange) -> Location {
        Location(uri: page.uri, range: workspace.client.lspRange(range, in: page.text))
      }
      for official in page.analysis.facts.officials {
        officials.add(
          official.name, details: official.posts + official.listedAs.map { "（\($0)）" },
          uri: ContentPage.who(official.name).uri, official.mentions.map { location($0.range) })
      }
      for campaign in page.analysis.facts.campaigns {
        campaigns.add(
          campaign.name, details: [campaign.kind.name[workspace.language]],
          items: campaign.items ?? [], uri: ContentPage.campaign(campaign.name).uri,
          campaign.mentions.map(location))
      }
    }
    return BulletinNames(officials: officials.names, campaigns: campaigns.names)
  }
}

/// Names as pages tell them, each once.
private struct NameTable {
  private var places: [String: Int] = [:]
  private var all: [BulletinNames.Name] = []

  /// Those that are mentioned most first.
  var names: [BulletinNames.Name] {
    all.enumerated().sorted { left, right in
      (right.element.mentions.count, left.offset) < (left.element.mentions.count, right.offset)
    }.map(\.element)
  }

  mutating func add(
    _ name: String, details: [String], items: [String] = [], uri: DocumentURI,
    _ mentions: [Location]
  ) {
    let place = places[name, default: all.count]
    if place == all.count {
      places[name] = place
      all.append(BulletinNames.Name(name: name, uri: uri))
    }
    all[place].details += details.filter { !all[place].details.contains($0) }
    if all[place].items.isEmpty { all[place].items = items }
    all[place].mentions += mentions
  }
}

/// The parameters of `bulletin/names`.
package struct NamesParams: Decodable, Sendable {
  @Lenient package var textDocument: TextDocumentIdentifier?
}

/// The result of `bulletin/names`.
package struct BulletinNames: Equatable, Sendable, JSONWritable {
  package struct Name: Equatable, Sendable, JSONWritable {
    let name: String
    let uri: DocumentURI
    var details: [String] = []
    var items: [String] = []
    var mentions: [Location] = []

    init(name: String, uri: DocumentURI) {
      self.name = name
      self.uri = uri
    }

    package func write(to writer: inout JSONWriter) {
      writer.object {
        $0.member("name", name)
        $0.member("detail", details.joined(separator: "、"))
        $0.member("items", items)
        $0.member("uri", uri)
        $0.member("mentions", mentions)
      }
    }
  }

  let officials: [Name]
  let campaigns: [Name]

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("officials", officials)
      $0.member("campaigns", campaigns)
    }
  }
}
