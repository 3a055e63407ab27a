import BulletinText

extension Page {
  /// The tree as text, for tests and for the editors' command: one node a line, with its place in
  /// the text and how it begins.
  public var treeDump: String {
    var lines: [String] = []
    if let masthead {
      lines.append("masthead " + masthead.lines.map(place).joined(separator: " "))
    }
    for article in articles {
      lines.append(
        "article \(article.kind.rawValue) "
          + article.parts.map(\.description).joined(separator: " "))
      lines += dump(article.nodes).map { "  " + $0 }
    }
    for (index, fragment) in fragments.enumerated() where fragment.kind == .headless {
      if !groups.contains(where: { $0.fragments.contains(index) }) {
        lines.append("orphan \(range(ofFragment: index))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func dump(_ nodes: Nodes) -> [String] {
    var result = nodes.kickers.map { "kicker \(place($0))" }
    result += nodes.headline.map { "headline \(place($0))" }
    result += nodes.subheads.map { "\($0.role) \(place($0.range))" }
    if let source = nodes.lead?.source { result.append("source \(place(source))") }
    for paragraph in nodes.paragraphs {
      result.append("\(paragraph.role) " + paragraph.pieces.map(place).joined(separator: " + "))
    }
    for byline in nodes.bylines {
      result.append("byline \(byline.placement.rawValue) \(place(byline.range))")
      for credit in byline.credits {
        let names = credit.names.map { text.string($0) }.joined(separator: " ")
        let outlet = credit.outlet.map { "[\(text.string($0))] " } ?? ""
        result.append("  \(credit.role) \(outlet)\(names)")
      }
    }
    result += nodes.jumps.map { "\($0.kind.rawValue) \(place($0.range))" }
    result += nodes.captions.map { "caption \(place($0))" }
    return result
  }

  /// `12:3 本报讯 …`: display line and column, then how the range begins.
  private func place(_ range: TextRange) -> String {
    let (line, column) = PositionEncoding.utf32.position(of: range.lowerBound, in: text)
    let words = text.string(range).unicodeScalars
    return "\(line + 1):\(column + 1) " + String(String.UnicodeScalarView(words.prefix(16)))
  }
}
