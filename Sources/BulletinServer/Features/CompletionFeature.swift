import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/completion`: names behind a post or a role, catchwords behind a quotation mark,
/// message heads at the beginning of a line, from all pages that are open, then from the newest of the
/// others.
package enum CompletionFeature: Feature {
  package static let method = "textDocument/completion"
  package static let summary = LocalizedText(
    zh: "职务后的人名、引号里的提法、署名、消息头；配置里的设置、规则、选项；名册、提法表里的栏目、姓名、职务",
    en:
      "Names behind posts, campaigns in quotes, bylines, message heads; settings, rules and options in a configuration; columns, names and posts in the newsroom's tables"
  )

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.completionProvider = CompletionOptions(
      triggerCharacters: ["“", "《", "、", " ", "　", "（", "(", "\""],
      resolveProvider: client.resolvesDocumentation)
  }

  package static let nothing: CompletionList? = nil

  package static func answer(_ params: CompletionParams, _ snapshot: Snapshot) -> CompletionList? {
    guard let offset = snapshot.offset(params.position),
      let line = snapshot.text.content(ofLine: snapshot.text.lines.line(at: offset))
    else { return nil }
    let before = Array(
      snapshot.text.string(TextRange(line.lowerBound, max(line.lowerBound, offset)))
        .unicodeScalars)
    let proposals = Proposals(snapshot).all(for: before)
    let items = proposals.enumerated().map { place, proposal in
      let range = TextRange(offset - proposal.typed, offset)
      return CompletionItem(
        label: proposal.text, kind: proposal.kind, detail: proposal.detail,
        sortText: String(place + 10_000), filterText: proposal.filter,
        textEdit: LSPTextEdit(range: snapshot.lspRange(range), newText: proposal.text))
    }
    return items.isEmpty ? nil : CompletionList(isIncomplete: false, items: items)
  }
}

/// `completionItem/resolve`: what the open pages tell of a name, when the user looks at it.
package enum CompletionResolveFeature: ResolveFeature {
  package static let method = "completionItem/resolve"
  package static let summary = LocalizedText(
    zh: "所选人名、提法的说明",
    en: "What the pages tell of the proposed name")

  package static func answer(
    _ params: CompletionItem, _ workspace: WorkspaceSnapshot
  ) -> CompletionItem {
    var item = params
    let cards = workspace.pages.lazy.compactMap { page -> (HoverCard, Document)? in
      card(of: item, Snapshot(of: page, in: workspace)).map { ($0, page) }
    }
    if let (card, page) = cards.first {
      item.documentation = card.content(for: workspace.client, uri: page.uri)
    } else if let (card, page) = closedCard(of: item, workspace) {
      item.documentation = card.content(for: workspace.client, uri: page.uri)
    }
    return item
  }

  /// What the newest page tells that is not open.
  private static func closedCard(
    of item: CompletionItem, _ workspace: WorkspaceSnapshot
  ) -> (HoverCard, PageRecord)? {
    let isCampaign = item.kind == .constant
    return workspace.closedPages(naming: item.label).newestFirst.lazy.compactMap { page in
      page.thing(item.label, isCampaign: isCampaign).map { thing in
        let summary = thing.titles + (thing.meaning?.items ?? [])
        return (HoverCard(title: thing.name, summary: summary.joined(separator: "、")), page)
      }
    }.first
  }

  private static func card(of item: CompletionItem, _ page: Snapshot) -> HoverCard? {
    switch item.kind {
    case .reference:
      page.facts.officials.first { $0.name == item.label }.map { HoverCard($0, page) }
    case .constant:
      page.facts.campaigns.first { $0.name == item.label }.map { HoverCard($0, page) }
    case .text, nil: nil
    }
  }
}

extension ClientProfile {
  /// Whether a proposal may come without what there is to know about it.
  fileprivate var resolvesDocumentation: Bool {
    let properties = capabilities.textDocument?.completion?.completionItem?.resolveSupport?
      .properties
    return properties?.contains("documentation") == true
  }
}

/// What may stand behind some words.
private struct Proposals {
  struct Proposal {
    let text: String
    let kind: CompletionItemKind
    let detail: String?
    /// How many bytes before the cursor are replaced.
    let typed: Int

    /// A name is found by its characters and by its sounds.
    var filter: String {
      kind == .reference ? text + PinyinSearch.full(text, isName: true) : text
    }
  }

  private let snapshot: Snapshot
  private let facts: [PageFacts]
  /// What the newest pages name that are not open.
  private let others: [PageRecord.Thing]

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    facts = snapshot.pages.map(\.analysis.facts)
    others = snapshot.recentPages.flatMap(\.things)
  }

  /// - Parameter before: the line up to the cursor.
  func all(for before: [Unicode.Scalar]) -> [Proposal] {
    if let typed = openQuotation(before) { return campaigns(startingWith: typed) }
    if let typed = afterRole(before) { return reporters(startingWith: typed) }
    if before.isEmpty { return heads }
    let letters = before.reversed().prefix { $0.isASCII && $0.properties.isAlphabetic }
    if letters.count >= 2 {
      return people(read: String(String.UnicodeScalarView(letters.reversed())))
    }
    return officials(before)
  }

  // MARK: Where the cursor is

  /// What was typed since a quotation mark that is still open.
  private func openQuotation(_ before: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard let open = before.lastIndex(where: { "“《".unicodeScalars.contains($0) }),
      !before[open...].contains(where: { "”》。".unicodeScalars.contains($0) })
    else { return nil }
    return Array(before[(open + 1)...])
  }

  /// What was typed behind 记者 or 通讯员 on a line that is a byline so far.
  private func afterRole(_ before: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    let words = String(String.UnicodeScalarView(before)).split(
      omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)
    guard words.count > 1, words.count <= 8, let role = words.first,
      role.hasSuffix("记者") || role.hasSuffix("通讯员"), role.count <= 8
    else { return nil }
    return words.last.map { Array($0.unicodeScalars) }
  }

  // MARK: What may stand there

  private func campaigns(startingWith typed: [Unicode.Scalar]) -> [Proposal] {
    unique(
      facts.flatMap(\.campaigns).map { campaign in
        (campaign.name, CompletionItemKind.constant, campaign.items?.joined(separator: "、"))
      }
        + others.filter(\.isCampaign).map {
          ($0.name, .constant, $0.meaning?.items?.joined(separator: "、"))
        }, typed)
  }

  private func reporters(startingWith typed: [Unicode.Scalar]) -> [Proposal] {
    let roles = ["reporter", "correspondent"]
    let people = facts.flatMap(\.people).filter { roles.contains($0.role) }
    let others = others.filter { $0.role.map(roles.contains) ?? false }
    return unique(
      people.map { ($0.name, .reference, $0.outlet) } + others.map { ($0.name, .reference, nil) },
      typed)
  }

  /// The officials whose post stands before the cursor; else those whose name was begun.
  private func officials(_ before: [Unicode.Scalar]) -> [Proposal] {
    let line = String(String.UnicodeScalarView(before))
    let recorded = tablePeople
    let held =
      recorded.filter { $0.row.posts.contains { ends(line, with: $0) } }.map(proposal)
      + facts.flatMap(\.officials).filter { $0.posts.contains { ends(line, with: $0) } }
      .map(proposal)
      + otherOfficials.filter { $0.posts.contains { ends(line, with: $0.post) } }.map(proposal)
    if !held.isEmpty { return unique(held, []) }
    let all =
      recorded.map(proposal) + facts.flatMap(\.officials).map(proposal)
      + otherOfficials.map(proposal)
    for length in [3, 2, 1] where before.count >= length {
      let begun = unique(all, Array(before.suffix(length)))
      if !begun.isEmpty { return begun }
    }
    return []
  }

  /// Those whose name is read as the letters before the cursor say.
  private func people(read letters: String) -> [Proposal] {
    let all =
      tablePeople.map(proposal) + facts.flatMap(\.officials).map(proposal)
      + otherOfficials.map(proposal)
    return unique(all.filter { PinyinSearch.matches(letters, $0.0, isName: true) }, []).map {
      Proposal(text: $0.text, kind: $0.kind, detail: $0.detail, typed: letters.utf8.count)
    }
  }

  private var otherOfficials: [PageRecord.Thing] { others.filter { $0.kind == .official } }

  private func proposal(_ thing: PageRecord.Thing) -> (String, CompletionItemKind, String?) {
    (thing.name, .reference, thing.titles.joined(separator: "、"))
  }

  private typealias Recorded = (row: Roster.Entry, isValid: Bool)

  /// The rows of the roster, those that hold on the page's day first, each group by rank. No more
  /// than anybody looks through.
  private var tablePeople: [Recorded] {
    let day = snapshot.day(at: 0)
    let rows = snapshot.roster.entries.prefix(20_000).map { row in
      (row: row, isValid: day.map(row.term.contains) ?? (row.term.until == nil))
    }
    return rows.filter(\.isValid).sorted { ($0.row.rank ?? .max) < ($1.row.rank ?? .max) }
      + rows.filter { !$0.isValid }
  }

  private func proposal(_ recorded: Recorded) -> (String, CompletionItemKind, String?) {
    let term = recorded.row.term.text
    let detail = recorded.row.title + (recorded.isValid || term.isEmpty ? "" : "（\(term)）")
    return (recorded.row.name, .reference, detail)
  }

  /// Whether a line ends as a post does, the deputy's apart from the chief's.
  private func ends(_ line: String, with post: String) -> Bool {
    guard post.count >= 2, line.hasSuffix(String(post.suffix(2))) else { return false }
    return line.dropLast(2).hasSuffix("副") == post.dropLast(2).hasSuffix("副")
  }

  private func proposal(_ official: Official) -> (String, CompletionItemKind, String?) {
    (official.name, .reference, official.posts.joined(separator: "、"))
  }

  /// The message heads of the open pages, and the one that every paper has.
  private var heads: [Proposal] {
    let sources = snapshot.pages.flatMap { page in
      page.analysis.articles.compactMap { $0.nodes.lead?.source }.map(page.text.string)
    }
    let day = snapshot.facts.issueDate.map { "\($0.month)月\($0.day)日，" } ?? ""
    return unique((sources + ["本报讯"]).map { ($0 + " " + day, .text, nil) }, [])
  }

  /// Each text once that goes on with what was typed, in the order of the pages.
  private func unique(
    _ all: [(String, CompletionItemKind, String?)], _ typed: [Unicode.Scalar]
  ) -> [Proposal] {
    let prefix = String(String.UnicodeScalarView(typed))
    var seen: Set<String> = []
    return all.compactMap { text, kind, detail in
      guard text.hasPrefix(prefix), text != prefix, seen.insert(text).inserted else { return nil }
      let shown = detail.flatMap { $0.isEmpty ? nil : $0 }
      return Proposal(text: text, kind: kind, detail: shown, typed: prefix.utf8.count)
    }
  }
}
