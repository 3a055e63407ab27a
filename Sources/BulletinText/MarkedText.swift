/// Text with marks, as examples and tests write it: `⟦…⟧` a range (may nest, may span lines,
/// numbered as they open), `‸` the cursor, `⟵ …` to the line's end what is expected of the ranges
/// opened on that line, one `⟵` each. None of the four exists in GB 2312, GBK or Big5.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public private(set) var text = ""
  /// The marked ranges in the order in which they open, as UTF-8 offsets of `text`.
  public private(set) var ranges: [TextRange] = []
  /// What is expected of each range; empty where a range has no `⟵`.
  public private(set) var notes: [String] = []
  /// The UTF-8 offset of the last cursor mark.
  public private(set) var cursor: Int?

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var starts: [Int] = []
    var ends: [Int] = []
    var lineNotes: [Int: [String]] = [:]
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: "\n")) }
      let parts = line.split(separator: "⟵", omittingEmptySubsequences: false)
      let content = parts[0].unicodeScalars
      let firstRange = starts.count
      for scalar in parts.count > 1 ? MarkedText.withoutTrailingSpaces(content) : Array(content) {
        switch scalar {
        case "⟦":
          open.append(starts.count)
          starts.append(bytes.count)
          ends.append(bytes.count)
        case "⟧":
          if let range = open.popLast() { ends[range] = bytes.count }
        case "‸":
          cursor = bytes.count
        default:
          bytes.append(contentsOf: String(scalar).utf8)
        }
      }
      if parts.count > 1 {
        lineNotes[firstRange] = parts.dropFirst().map(MarkedText.trimmed)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    ranges = zip(starts, ends).map { TextRange($0, $1) }
    notes = Array(repeating: "", count: ranges.count)
    for (first, texts) in lineNotes {
      for (index, note) in texts.enumerated() where first + index < notes.count {
        notes[first + index] = note
      }
    }
  }

  private static func withoutTrailingSpaces(
    _ scalars: Substring.UnicodeScalarView
  ) -> [Unicode.Scalar] {
    var result = Array(scalars)
    while result.last == " " { result.removeLast() }
    return result
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
