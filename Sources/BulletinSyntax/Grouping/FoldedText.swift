/// A paragraph that is cut to lines on a page that is not: lines of one width, and a shorter one that
/// ends its sentence.
enum FoldedText {
  /// The lines, of which those that go on in the next are no headlines.
  static func told(_ lines: [Line]) -> [Line] {
    var result = lines
    var start = 0
    while start < lines.count {
      let end = self.end(lines, start)
      for index in start..<end { result[index] = lines[index].asText }
      start = max(end, start + 1)
    }
    return result
  }

  /// The last line of the paragraph that is cut from `start` on; `start` where none is.
  private static func end(_ lines: [Line], _ start: Int) -> Int {
    let first = lines[start]
    guard case .text = first.kind, first.isHeadlineLike, first.scalars >= 15,
      first.head.contains(","),
      !first.head.contains(" ")
    else { return start }
    for index in start + 1..<min(lines.count, start + 8) {
      guard case .text = lines[index].kind, lines[index].indent == 0 else { return start }
      if !lines[index].ending.isOpen {
        return lines[index].scalars <= first.scalars ? index : start
      }
      guard abs(lines[index].scalars - first.scalars) <= 2 else { return start }
    }
    return start
  }
}
