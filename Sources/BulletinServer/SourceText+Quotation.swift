import BulletinText

extension SourceText {
  /// A range with a few characters of its line on both sides, so that one line tells where it is.
  func quotation(of range: TextRange) -> String {
    guard let line = content(ofLine: lines.line(at: range.lowerBound)) else { return "" }
    let before = string(TextRange(line.lowerBound, max(line.lowerBound, range.lowerBound)))
    let after = string(TextRange(min(range.upperBound, line.upperBound), line.upperBound))
    let reach = 8
    return (before.count > reach ? "…" : "") + before.suffix(reach) + string(range)
      + after.prefix(reach) + (after.count > reach ? "…" : "")
  }
}
