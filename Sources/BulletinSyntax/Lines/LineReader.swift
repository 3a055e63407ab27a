import BulletinText

/// Reads the lines of a text; after an edit only those that it touches.
struct LineReader {
  private(set) var lines: [Line]

  /// - Parameters:
  ///   - old: the lines of the text before an edit, empty where there was none.
  ///   - edit: which of them stay.
  init(_ text: SourceText, reusing old: [Line], _ edit: LineEdit?) {
    let count = text.lines.count
    let prefix = min(edit?.prefix ?? 0, old.count, count)
    let suffix = min(edit?.suffix ?? 0, old.count - prefix, count - prefix)
    let shapes = (prefix..<count - suffix).map { LineReader.shape(text, $0) }
    func isBlank(_ line: Int) -> Bool {
      if line < prefix { return old[line].isBlank }
      if line >= count - suffix { return old[old.count - (count - line)].isBlank }
      return shapes[line - prefix].isBlank
    }
    let top = LineReader.edge(0..<count, isBlank)
    let bottom = LineReader.edge((0..<count).reversed(), isBlank)
    func read(_ shape: LineShape, _ line: Int) -> Line {
      LineClassifier.classify(
        shape, at: text.lines.starts[line], in: text.utf8,
        isAtEdge: line <= top || line >= bottom)
    }
    lines = []
    lines.reserveCapacity(count)
    lines.append(contentsOf: old[..<prefix])
    for line in prefix..<count - suffix { lines.append(read(shapes[line - prefix], line)) }
    lines.append(contentsOf: old[(old.count - suffix)...])
    // The page's first and last lines may be others now.
    for line in lines.indices where line < prefix || line >= count - suffix {
      let isAtEdge = line <= top || line >= bottom
      if lines[line].mayBeHeader, lines[line].isAtEdge != isAtEdge {
        lines[line] = read(lines[line].shape, line)
      }
    }
  }

  private static func shape(_ text: SourceText, _ line: Int) -> LineShape {
    let starts = text.lines.starts
    let end = line + 1 < starts.count ? starts[line + 1] : text.count
    return LineShape(text.utf8.span, starts[line], end)
  }

  /// The fourth line that is not blank, or the last index there is.
  private static func edge(_ lines: some Sequence<Int>, _ isBlank: (Int) -> Bool) -> Int {
    var found = 0
    var last = 0
    for line in lines {
      last = line
      if !isBlank(line) { found += 1 }
      if found == 4 { break }
    }
    return last
  }
}

/// Which lines of a text an edit leaves alone, counted from either end.
struct LineEdit {
  let prefix: Int
  let suffix: Int

  /// The edit that put `count` bytes in the place of `range`.
  init(from old: SourceText, to new: SourceText, _ range: TextRange, _ count: Int) {
    let (oldStarts, newStarts) = (old.lines.starts, new.lines.starts)
    // A line that ends right before the edit stays, unless a CR may meet a LF there.
    var prefix = old.lines.line(at: range.lowerBound)
    if prefix > 0, oldStarts[prefix] == range.lowerBound,
      old.utf8[range.lowerBound - 1] == UInt8(ascii: "\r")
    {
      prefix -= 1
    }
    self.prefix = prefix
    let distance = count - range.count
    var suffix = 0
    // The page's first line may open with a byte order mark, which is one only there.
    while suffix < oldStarts.count - 1, suffix < newStarts.count - 1,
      oldStarts[oldStarts.count - 1 - suffix] >= range.upperBound,
      oldStarts[oldStarts.count - 1 - suffix] + distance
        == newStarts[newStarts.count - 1 - suffix]
    {
      suffix += 1
    }
    self.suffix = suffix
  }
}
