package import BulletinText

/// What one pass over a text shows to all rules about marks and single words, so that none of them
/// passes over the text itself.
package struct TextSurvey: Sendable {
  /// A word of the lexicon and where it stands, as scalar indices.
  package struct Sighting: Sendable {
    package let lower: Int
    package let upper: Int
    /// Of `Lexicon`'s surveyed words.
    package let tags: UInt32
  }

  /// The indices of all that is neither a Han character nor an ASCII letter or digit.
  package private(set) var marks: [Int] = []
  /// The surveyed words, the longest at each place.
  package private(set) var words: [Sighting] = []

  init(_ text: ScalarText) {
    let table = SurveyWords.table
    marks.reserveCapacity(text.count / 6)
    for index in 0..<text.count {
      let scalar = text[index]
      if table.mayBegin(with: scalar), let match = table.longest(in: text, at: index, tags: .max) {
        words.append(Sighting(lower: index, upper: match.end, tags: match.tags))
      }
      if !TextSurvey.isPlain(scalar) { marks.append(index) }
    }
  }

  @inline(__always)
  private static func isPlain(_ scalar: UInt32) -> Bool {
    if scalar >= 0x4E00 { return scalar <= 0x9FFF }
    guard scalar < 0x80 else { return false }
    return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar & ~0x20)
  }
}

/// How often each mark of Chinese text is printed half-width and full-width.
package struct MarkWidths: Hashable, Sendable {
  /// The marks that have both widths.
  package static let scalars: [UInt32] = [0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x28, 0x29]

  /// In the order of `scalars`.
  package private(set) var half = [Int](repeating: 0, count: scalars.count)
  package private(set) var full = [Int](repeating: 0, count: scalars.count)

  package init() {}

  /// Counts the marks of a text that stand beside Chinese.
  package mutating func count(_ text: ScalarText, _ marks: [Int]) {
    for index in marks {
      guard let kind = MarkWidths.kind(text[index]), MarkWidths.isChinese(text, index) else {
        continue
      }
      if text.isFullWidth(index) { full[kind] += 1 } else { half[kind] += 1 }
    }
  }

  package static func += (left: inout MarkWidths, right: MarkWidths) {
    for kind in scalars.indices {
      left.half[kind] += right.half[kind]
      left.full[kind] += right.full[kind]
    }
  }

  /// The place of a mark in `scalars`.
  package static func kind(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2C: 0
    case 0x3B: 1
    case 0x3A: 2
    case 0x3F: 3
    case 0x21: 4
    case 0x28: 5
    case 0x29: 6
    default: nil
    }
  }

  /// Whether a mark belongs to Chinese text: 1,000, 9:30 and English have none beside it.
  package static func isChinese(_ text: ScalarText, _ index: Int) -> Bool {
    (isChinese(text[index - 1]) || isChinese(text[index + 1])) && !isLatin(text[index + 1])
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar & ~0x20) && scalar < 0x80
  }

  private static func isChinese(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3001...0x3015).contains(scalar)
      || (0x2018...0x201D).contains(scalar) || scalar == 0x2026 || scalar == 0x2014
      || (0x3400...0x4DBF).contains(scalar)
  }
}
