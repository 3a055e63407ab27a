import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import LanguageServerProtocol

/// Where a jump leads: the page with the number that it names.
struct JumpTarget {
  /// The headline of the article there; of one that has none the line that says where it comes from; the
  /// top of the page where nothing does.
  let location: Location
  let title: String

  /// The address for a link, with the line as people count.
  var link: String { "\(location.uri.string)#L\(location.range.start.line + 1)" }
}

extension Snapshot {
  /// All jumps of the page, in the order of the text.
  var jumps: [Jump] { analysis.articles.flatMap(\.nodes.jumps).sorted { $0.range < $1.range } }

  /// Where a jump leads: to a page of the same issue, in the same folder before others; `nil` where
  /// there is none, or the jump names none. Complexity: the pages that are not open, where no open one
  /// is meant.
  func target(of jump: Jump) -> JumpTarget? {
    guard let name = jump.target.map(text.string), let folio = Folio(name), folio != document.folio
    else { return nil }
    let numbered = pages.dropFirst().filter { $0.folio == folio && isOfOneIssue($0.issueDay) }
    let beside = numbered.first { $0.uri.folder == uri.folder }
    if let beside { return target(of: jump, in: beside) }
    if let closed = closedPage(folio) { return target(of: jump, in: closed) }
    return numbered.first.map { target(of: jump, in: $0) }
  }

  private func isOfOneIssue(_ day: Int) -> Bool {
    let own = document.issueDay
    return own == 0 || day == 0 || own == day
  }

  /// The page of that number in the same folder that is not open: of this issue, before one that does
  /// not say of which it is.
  private func closedPage(_ folio: Folio) -> PageRecord? {
    let pages = closedPages { $0.folio == folio && isOfOneIssue($0.issueDay) }
      .filter { $0.uri.folder == uri.folder }
    return pages.max { $0.issueDay < $1.issueDay }
  }

  private func target(of jump: Jump, in other: Document) -> JumpTarget {
    let articles = other.analysis.articles
    func counterpart(_ article: Article) -> Jump? {
      article.nodes.jumps.first { leads($0.kind, $0.target.map(other.text.string), back: jump) }
    }
    let article = articles.first { counterpart($0) != nil } ?? articles.first
    let place = article?.headline ?? article.flatMap(counterpart)?.range
    return JumpTarget(
      location: location(place ?? TextRange(at: 0), in: other),
      title: article.map(other.page.title) ?? other.uri.displayName)
  }

  private func target(of jump: Jump, in record: PageRecord) -> JumpTarget {
    let back = record.jumps.first { leads($0.kind, $0.target, back: jump) }
    let headline =
      back.map { record.headlines[$0.article] } ?? record.headlines.first ?? nil
    let top = Location(
      uri: record.uri,
      range: LSPRange(start: Position(line: 0, character: 0), end: Position(line: 0, character: 0)))
    let place = headline?.place ?? back?.place
    return JumpTarget(
      location: place.map { record.location($0, for: client) } ?? top,
      title: headline?.title ?? back?.opening ?? record.uri.displayName)
  }

  /// Whether a jump of the other page is the counterpart of one of this page.
  private func leads(_ kind: Jump.Kind, _ target: String?, back jump: Jump) -> Bool {
    guard kind == (jump.kind == .from ? .to : .from) else { return false }
    return document.folio == nil || target.flatMap(Folio.init) == document.folio
  }
}

extension Document {
  fileprivate var folio: Folio? { page.folio }

  fileprivate var issueDay: Int { analysis.facts.issueDate.map(PageRecord.number) ?? 0 }
}

extension DocumentURI {
  /// The address up to the last slash; empty where it has none.
  fileprivate var folder: Substring { string.lastIndex(of: "/").map { string[...$0] } ?? "" }
}
