import BulletinLint
import BulletinSyntax
import BulletinText

/// Where a jump leads: the open page with the number that it names.
struct JumpTarget {
  let document: Document
  /// The headline of the article there, or the top of the page.
  let range: TextRange
  let title: String
}

extension Snapshot {
  /// All jumps of the page, in the order of the text.
  var jumps: [Jump] { analysis.articles.flatMap(\.nodes.jumps).sorted { $0.range < $1.range } }

  /// Where a jump leads; `nil` where that page is not open, or the jump names none.
  func target(of jump: Jump) -> JumpTarget? {
    guard let name = jump.target.map(text.string), let folio = Folio(name) else { return nil }
    let own = page.masthead?.page.map(text.string).flatMap(Folio.init)
    guard own != folio else { return nil }
    guard let document = pages.dropFirst().first(where: { $0.folio == folio }) else { return nil }
    let counterpart: Jump.Kind = jump.kind == .from ? .to : .from
    let article =
      document.analysis.articles.first { article in
        article.nodes.jumps.contains { back in
          back.kind == counterpart
            && (own == nil || back.target.map(document.text.string).flatMap(Folio.init) == own)
        }
      } ?? document.analysis.articles.first
    return JumpTarget(
      document: document, range: article?.headline ?? TextRange(at: 0),
      title: article.map(document.page.title) ?? document.uri.displayName)
  }
}

extension Document {
  /// The number of the page in its paper, as its masthead has it.
  fileprivate var folio: Folio? { page.masthead?.page.map(text.string).flatMap(Folio.init) }
}

/// The number of a page in its paper: 第3版, 03版 and 三版 are one.
package struct Folio: Equatable {
  private let letter: String
  private let number: Int

  package init?(_ name: String) {
    var letter = ""
    var digits = ""
    for scalar in name.unicodeScalars {
      if let place = Folio.numerals.unicodeScalars.firstIndex(of: scalar) {
        digits += String(
          Folio.numerals.unicodeScalars.distance(
            from: Folio.numerals.unicodeScalars.startIndex, to: place))
      } else if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if ("A"..."Z").contains(scalar), digits.isEmpty {
        letter.unicodeScalars.append(scalar)
      }
    }
    guard let number = digits == "" && name.contains("头") ? 1 : Int(digits) else { return nil }
    self.letter = letter
    self.number = number
  }

  private static let numerals = "〇一二三四五六七八九"
}
