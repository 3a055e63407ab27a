import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
package import LanguageServerProtocol

/// A document that only the server has: `bulletin:/who/丁越.md`.
package enum ContentPage: Equatable, Sendable {
  /// What the open pages tell of a person.
  case who(String)
  /// What they tell of a campaign or formulation.
  case campaign(String)
  /// What a rule is for.
  case rule(String)
  /// The tree of an open page, by its path; of a page without a file, by its name.
  case syntax(String)
  /// How the server is.
  case status

  package static let scheme = "bulletin"

  /// The page of an address; `nil` where it is none of these.
  package init?(_ uri: DocumentURI) {
    guard uri.scheme == Self.scheme, let path = uri.decodedPath else { return nil }
    let parts = path.drop { $0 == "/" }.split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    func name(before ending: String) -> String? {
      guard parts.count == 2, parts[1].hasSuffix(ending) else { return nil }
      let name = parts[1].dropLast(ending.count)
      return name.isEmpty ? nil : String(name)
    }
    switch parts.first {
    case "who": self.init(name(before: ".md"), Self.who)
    case "campaign": self.init(name(before: ".md"), Self.campaign)
    case "rules": self.init(name(before: ".md"), Self.rule)
    case "syntax": self.init(name(before: ".txt"), Self.syntax)
    case "status.md" where parts.count == 1: self = .status
    default: return nil
    }
  }

  private init?(_ name: String?, _ make: (String) -> ContentPage) {
    guard let name else { return nil }
    self = make(name)
  }

  /// The tree of a page.
  package static func syntax(of uri: DocumentURI) -> ContentPage {
    .syntax(String((uri.path ?? uri.displayName).drop { $0 == "/" }))
  }

  package var uri: DocumentURI {
    let path =
      switch self {
      case .who(let name): "/who/\(name).md"
      case .campaign(let name): "/campaign/\(name).md"
      case .rule(let id): "/rules/\(id).md"
      case .syntax(let path): "/syntax/\(path).txt"
      case .status: "/status.md"
      }
    return DocumentURI(scheme: Self.scheme + ":", path: path)
  }

  /// What editors take the text for.
  package var languageId: String {
    if case .syntax = self { "plaintext" } else { "markdown" }
  }

  /// The text as it is now; `nil` where there is no such rule or no such page is open.
  package func text(_ workspace: WorkspaceSnapshot) -> String? {
    let workspace = workspace.forContent
    switch self {
    case .who(let name): return PersonPage.markdown(name, workspace)
    case .campaign(let name): return CampaignPage.markdown(name, workspace)
    case .rule(let id):
      let rule = Rule.all.first { $0.id == id }
      return rule.map { RulePage.markdown($0, workspace.language) }
    case .syntax:
      let page = workspace.pages.first { ContentPage.syntax(of: $0.uri) == self }
      return page.map { $0.page.treeDump + "\n" }
    case .status: return StatusPage.markdown(workspace)
    }
  }
}
