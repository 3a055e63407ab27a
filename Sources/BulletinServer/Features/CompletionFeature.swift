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
    // What is found by its sounds is asked for anew with each letter: no client knows them.
    let isIncomplete = proposals.contains { !$0.sounds.isEmpty }
    return items.isEmpty ? nil : CompletionList(isIncomplete: isIncomplete, items: items)
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
    } else if let (card, page) = recordedCard(of: item, workspace) {
      item.documentation = card.content(for: workspace.client, uri: page.uri)
    } else if let (card, page) = closedCard(of: item, workspace) {
      item.documentation = card.content(for: workspace.client, uri: page.uri)
    }
    return item
  }

  /// What the newsroom's tables tell.
  private static func recordedCard(
    of item: CompletionItem, _ workspace: WorkspaceSnapshot
  ) -> (HoverCard, Document)? {
    guard let page = workspace.pages.first else { return nil }
    let snapshot = Snapshot(of: page, in: workspace)
    if item.kind == .constant, let entry = snapshot.glossary.entry(of: item.label) {
      return (HoverCard(recorded: entry.name, kind: entry.kind, snapshot), page)
    }
    if item.kind == .reference, let row = snapshot.roster.entries(of: item.label).first {
      let post = row.posts.joined(separator: "、")
      return (HoverCard(recorded: row.name, post: post, of: row.organisation, snapshot), page)
    }
    return nil
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
    /// The letters before the cursor by whose sounds it was found.
    var sounds = ""

    /// A name is found by its characters and by its sounds; clients compare the beginning with what
    /// was typed.
    var filter: String {
      if !sounds.isEmpty { return sounds + text }
      return kind == .reference ? text + PinyinSearch.full(text, isName: true) : text
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
    let heads = heads(startingWith: before)
    if before.isEmpty || !heads.isEmpty { return heads }
    let letters = letters(before)
    return letters.count >= 2 ? people(read: letters) : officials(before)
  }

  // MARK: Where the cursor is

  /// The Latin letters right before the cursor.
  private func letters(_ before: [Unicode.Scalar]) -> String {
    let letters = before.reversed().prefix { $0.isASCII && $0.properties.isAlphabetic }
    return String(String.UnicodeScalarView(letters.reversed()))
  }

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
    // 认识到位、责任到位 is what somebody said, no name that anybody would write again.
    let open = facts.flatMap(\.campaigns).filter { $0.isQuoted || !$0.name.contains("、") }
    let closed = others.filter { $0.isCampaign && !$0.name.contains("、") }
    let all: [(String, CompletionItemKind, String?)] =
      open.map { ($0.name, .constant, $0.items?.joined(separator: "、")) }
      + closed.map { ($0.name, .constant, $0.meaning?.items?.joined(separator: "、")) }
    let letters = letters(typed)
    guard !letters.isEmpty, letters.utf8.count == typed.count else { return unique(all, typed) }
    return sounding(letters, all, isName: false)
  }

  /// Those that are read as the letters before the cursor say.
  private func sounding(
    _ letters: String, _ all: [(String, CompletionItemKind, String?)], isName: Bool
  ) -> [Proposal] {
    unique(all.filter { PinyinSearch.matches(letters, $0.0, isName: isName) }, []).map {
      Proposal(
        text: $0.text, kind: $0.kind, detail: $0.detail, typed: letters.utf8.count,
        sounds: letters)
    }
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
    return sounding(letters, all, isName: true)
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
    (official.name, .reference, official.titles.joined(separator: "、"))
  }

  /// The message heads of the open pages, and the one that every paper has, which go on with the line.
  private func heads(startingWith line: [Unicode.Scalar]) -> [Proposal] {
    let sources = snapshot.pages.flatMap { page in
      page.analysis.articles.compactMap { $0.nodes.lead?.source }.map(page.text.string)
    }
    let day = snapshot.facts.issueDate.map { "\($0.month)月\($0.day)日，" } ?? ""
    return unique((sources + ["本报讯"]).map { ($0 + " " + day, .text, nil) }, line)
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
