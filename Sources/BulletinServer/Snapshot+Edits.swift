package import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

extension Snapshot {
  /// Edits of this document, tied to the version that they were computed on, where the client knows
  /// how; with the line ends that the document has.
  package func workspaceEdit(_ edits: [TextEdit]) -> WorkspaceEdit {
    var edits = lspEdits(edits)
    guard client.takesVersionedEdits else { return WorkspaceEdit(changes: [uri: edits]) }
    if client.takesSnippets { edits = edits.map(\.withPlaceholders) }
    return WorkspaceEdit(documentChanges: [
      .edit(TextDocumentEdit(uri: uri, version: document.version, edits: edits))
    ])
  }

  /// Edits of this document in the order of the text.
  func lspEdits(_ edits: [TextEdit]) -> [LSPTextEdit] {
    let lineEnd = String(decoding: text.lineEnd, as: UTF8.self)
    return edits.sorted { $0.range < $1.range }.map { edit in
      let lines = edit.newText.split(separator: "\n", omittingEmptySubsequences: false)
      return LSPTextEdit(range: lspRange(edit.range), newText: lines.joined(separator: lineEnd))
    }
  }

  /// Adds a byline to the article at an offset; nothing where it has one, or no text.
  package func bylineInsertion(at offset: Int) -> [TextEdit] {
    let article = analysis.articles.first { $0.parts.contains { $0.touches(offset) } }
    guard let article, article.nodes.bylines.isEmpty,
      let end = article.nodes.paragraphs.last?.range.upperBound
    else { return [] }
    return [TextEdit(TextRange(at: end), "\n\n记者 ▢")]
  }

  /// Joins the pieces of the paragraph at an offset; nothing where it is whole, or something stands
  /// between its pieces.
  package func paragraphJoin(at offset: Int) -> [TextEdit] {
    let paragraphs = analysis.articles.flatMap(\.nodes.paragraphs)
    guard let paragraph = paragraphs.first(where: { $0.range.touches(offset) }) else { return [] }
    return zip(paragraph.pieces, paragraph.pieces.dropFirst()).compactMap { piece, next in
      guard piece.upperBound <= next.lowerBound else { return nil }
      let gap = TextRange(piece.upperBound, next.lowerBound)
      guard text.string(gap).allSatisfy(\.isWhitespace) else { return nil }
      let isLatin =
        text.utf8[..<gap.lowerBound].last.map(Self.isLetter) == true
        && text.utf8[gap.upperBound...].first.map(Self.isLetter) == true
      return TextEdit(gap, isLatin ? " " : "")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension LSPTextEdit {
  /// The box for what somebody has to write, as an editor puts the cursor on it.
  fileprivate static let box: Character = "▢"

  /// The edit as a snippet, where it has boxes.
  fileprivate var withPlaceholders: LSPTextEdit {
    guard newText.contains(LSPTextEdit.box) else { return self }
    var number = 0
    var snippet = self
    snippet.isSnippet = true
    snippet.newText = newText.reduce(into: "") { text, character in
      if character == LSPTextEdit.box {
        number += 1
        text += "${\(number):\(character)}"
      } else {
        if ["\\", "$", "}"].contains(character) { text.append("\\") }
        text.append(character)
      }
    }
    return snippet
  }
}

extension Document {
  /// The safe fixes, of all rules or of one, that leave each other alone, in the order of the text.
  /// Of two that do not, the first is applied and the other found again afterwards, if there is still
  /// need for it.
  package func safeFixes(of rule: String? = nil) -> [Fix] {
    var fixes: [(span: TextRange, fix: Fix)] = []
    for finding in standingFindings where rule == nil || finding.rule == rule {
      guard finding.fixes.count == 1, finding.fixes[0].safety == .safe else { continue }
      let ranges = finding.fixes[0].edits.map(\.range)
      guard let first = ranges.first else { continue }
      fixes.append((ranges.reduce(first) { $0.union($1) }, finding.fixes[0]))
    }
    var end = -1
    return fixes.sorted { $0.span < $1.span }.compactMap { span, fix in
      guard span.lowerBound > end || (span.lowerBound == end && !span.isEmpty) else { return nil }
      end = span.upperBound
      return fix
    }
  }
}
