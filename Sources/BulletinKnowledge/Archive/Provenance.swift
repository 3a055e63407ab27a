package import BulletinText

/// One of the newsroom's own tables: what it is called, and its text.
package final class TableFile: Sendable {
  /// As it is told to people, or absolute: whoever reads it decides.
  package let path: String
  /// In UTF-8, whatever the file is written in.
  package let text: SourceText

  package init(path: String, text: SourceText) {
    self.path = path
    self.text = text
  }
}

extension TableFile: Hashable {
  package static func == (left: TableFile, right: TableFile) -> Bool {
    left === right || left.path == right.path && left.text == right.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(text.count)
  }
}

/// A cell of one of the newsroom's tables.
package struct TablePlace: Hashable, Sendable {
  package let file: TableFile
  /// In UTF-8 offsets of the table's text.
  package let range: TextRange

  package init(file: TableFile, range: TextRange) {
    self.file = file
    self.range = range
  }

  /// As people count, from 1.
  package var line: Int { file.text.lines.line(at: range.lowerBound) + 1 }

  /// The name of the file without its folders.
  package var fileName: String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }
}

/// Whence a fact is known. What the newsroom writes into its tables comes before all else.
package enum Provenance: Hashable, Sendable {
  case table(TablePlace)
  /// The program's own list, and how well it is borne out.
  case builtIn(Confidence)

  package enum Confidence: String, Sendable {
    /// Compared with a public document.
    case confirmed
    /// Common knowledge of the trade, compared with nothing.
    case knowledge
  }
}
