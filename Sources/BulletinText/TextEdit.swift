/// One replacement in a text.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced, in UTF-8 offsets of the text before the edit.
  public let range: TextRange
  /// What stands there afterwards.
  public let newText: String

  public init(_ range: TextRange, _ newText: String) {
    self.range = range
    self.newText = newText
  }

  /// Applies edits that do not overlap. Of two that do, the one that starts first wins; an edit
  /// outside the text is left out. Complexity: a copy of the text, once.
  public static func apply(_ edits: [TextEdit], to utf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var done = 0
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      guard edit.range.lowerBound >= done, edit.range.upperBound <= utf8.count else { continue }
      result.append(contentsOf: utf8[done..<edit.range.lowerBound])
      result.append(contentsOf: edit.newText.utf8)
      done = edit.range.upperBound
    }
    result.append(contentsOf: utf8[done...])
    return result
  }
}
