package import BulletinKnowledge
package import JSONWriter

/// A dossier as a table for people or as JSON for programs.
package struct DossierReport: JSONWritable {
  private let dossier: Dossier

  package init(_ dossier: Dossier) {
    self.dossier = dossier
  }

  /// One line an entry: day, post, place; a label of leaders in brackets.
  package func table() -> [UInt8] {
    AlignedTable.text(
      dossier.entries.map { entry in
        [
          entry.place.day, entry.isListed ? "（\(entry.post)）" : entry.post, entry.place.reference,
        ]
      })
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
            entry.place.writeMembers(to: &$0)
          }
        }
      }
    }
  }
}
