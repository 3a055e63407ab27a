package import BulletinKnowledge
import BulletinText
package import JSONWriter

/// A dossier as a table for people or as JSON for programs.
package struct DossierReport: JSONWritable {
  private let dossier: Dossier

  package init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  /// One line an entry: day, post, place; columns aligned as a terminal shows them.
  package func table() -> [UInt8] {
    let rows = dossier.entries.map { entry in
      [
        entry.date ?? entry.dateText ?? "—",
        entry.isListed ? "（\(entry.post)）" : entry.post, "\(entry.file):\(entry.line)",
      ].map(Printable.text)
    }
    let widths = (0..<2).map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let lines = rows.map { row in
      (0..<2).map { column in
        row[column]
          + String(repeating: " ", count: widths[column] - DisplayWidth.of(row[column]) + 2)
      }.joined() + row[2] + "\n"
    }
    return Array(lines.joined().utf8)
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("version", 1)
      $0.member("name", dossier.name)
      $0.key("posts")
      $0.array { writer in
        for entry in dossier.entries {
          writer.object {
            $0.member("post", entry.post)
            $0.member("collective", entry.isListed)
            $0.member("file", entry.file)
            $0.member("line", entry.line)
            $0.member("article", entry.article)
            $0.member("date", entry.date)
            $0.member("dateText", entry.dateText)
          }
        }
      }
    }
  }
}
