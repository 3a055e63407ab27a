package import BulletinKnowledge
package import JSONWriter

/// A dossier as a table for people or as JSON for programs.
package struct DossierReport: JSONWritable {
  private let dossier: Dossier
  private let identity: Identity

  package init(_ dossier: Dossier) {
    self.dossier = dossier
    identity = Identity(dossier.entries)
  }

  /// How many persons the entries are of, as far as their places tell.
  package var personCount: Int { identity.persons.count }

  /// One line an entry: day, post, place; a label of leaders in brackets. A blank line parts namesakes.
  package func table() -> [UInt8] {
    let tables = identity.persons.map { entries in
      AlignedTable.text(
        entries.map { entry in
          [
            entry.place.day, entry.title,
            entry.place.reference,
          ]
        })
    }
    return Array(tables.joined(separator: [0x0A]))
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("version", 1)
      $0.member("name", dossier.name)
      $0.key("posts")
      $0.array { writer in
        for (entry, person) in zip(dossier.entries, identity.numbers) {
          writer.object {
            $0.member("person", person + 1)
            $0.member("post", entry.post)
            $0.member("collective", entry.isListed)
            $0.member("standing", ifPresent: entry.standing)
            entry.place.writeMembers(to: &$0)
          }
        }
      }
    }
  }
}
