package import BulletinText

/// A place as reports name it: all numbers but the offset from 1, a byte order mark taking no
/// column.
package struct Place: Equatable, Sendable {
  package let line: Int
  /// In Unicode scalars.
  package let column: Int
  package let utf16Column: Int
  /// UTF-8 bytes of the text from 0, a byte order mark counted.
  package let offset: Int
}

/// Tells places of a text. Long lines are counted once, so that many findings on one line of 50 MB
/// cost no more than on many lines.
package struct Places: Sendable {
  private let text: SourceText
  /// The counts before each block of bytes; made when the first long line is asked about.
  private var blocks: [Count] = []

  private struct Count: Sendable {
    var scalars = 0
    var utf16 = 0

    /// Counts the characters that begin in a range of well-formed UTF-8.
    mutating func add(_ utf8: [UInt8], _ lower: Int, _ upper: Int) {
      let bytes = utf8.span
      for index in lower..<max(lower, upper) {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { scalars += 1 }
        if byte & 0xC0 != 0x80 { utf16 += byte >= 0xF0 ? 2 : 1 }
      }
    }
  }

  private static let blockSize = 4096

  package init(_ text: SourceText) {
    self.text = text
  }

  /// The place of an offset; one past the end is the end. Complexity: logarithmic in the lines.
  package mutating func place(_ offset: Int) -> Place {
    let offset = min(max(offset, 0), text.count)
    let line = text.lines.line(at: offset)
    let start = text.lines.starts[line]
    let mark = line == 0 && text.hasByteOrderMark && offset >= 3 ? 3 : 0
    let count = count(from: start + mark, to: offset)
    return Place(
      line: line + 1, column: count.scalars + 1, utf16Column: count.utf16 + 1, offset: offset)
  }

  /// Both ends of a range.
  package mutating func range(_ range: TextRange) -> (start: Place, end: Place) {
    (place(range.lowerBound), place(range.upperBound))
  }

  private mutating func count(from start: Int, to offset: Int) -> Count {
    if offset - start <= Places.blockSize {
      var count = Count()
      count.add(text.utf8, start, offset)
      return count
    }
    let (before, all) = (count(before: start), count(before: offset))
    return Count(scalars: all.scalars - before.scalars, utf16: all.utf16 - before.utf16)
  }

  private mutating func count(before offset: Int) -> Count {
    if blocks.isEmpty { countBlocks() }
    let block = min(offset / Places.blockSize, blocks.count - 1)
    var count = blocks[block]
    count.add(text.utf8, block * Places.blockSize, offset)
    return count
  }

  private mutating func countBlocks() {
    blocks.reserveCapacity(text.count / Places.blockSize + 1)
    var count = Count()
    for start in stride(from: 0, through: text.count, by: Places.blockSize) {
      blocks.append(count)
      count.add(text.utf8, start, min(start + Places.blockSize, text.count))
    }
  }
}
