package import BulletinKnowledge
package import BulletinText

/// A mined roster as `officials.csv`, and what has changed since as a table for people.
package enum RosterReport {
  /// The table, as a spreadsheet opens it: UTF-8 with its mark, CRLF. The note of each row says
  /// whence it is and what is doubtful.
  package static func csv(_ roster: MinedRoster, _ language: Language) -> [UInt8] {
    let head = "\u{FEFF}name,post,organisation,since,until,rank,note\r\n"
    let rows = roster.rows.map { row in
      [
        row.name, row.post, row.organisation, row.first ?? "", row.until ?? "", "",
        note(row, language),
      ].map(CSV.written).joined(separator: ",") + "\r\n"
    }
    return Array((head + rows.joined()).utf8)
  }

  private static func note(_ row: MinedRoster.Row, _ language: Language) -> String {
    let source = row.source.reference
    var parts = [
      LocalizedText(
        zh: "\(row.count) 处，首见 \(source)", en: "\(row.count)×, first in \(source)")[language]
    ]
    if row.first == nil {
      parts.append(LocalizedText(zh: "疑：稿件没有日期", en: "doubt: no day is told")[language])
    }
    if !row.rivals.isEmpty {
      let names = row.rivals.joined(separator: "、")
      parts.append(
        LocalizedText(zh: "疑：同时有\(names)", en: "doubt: also held by \(names)")[language])
    }
    if let name = row.alike {
      parts.append(
        LocalizedText(zh: "疑：与\(name)是否一人", en: "doubt: the same as \(name)?")[language])
    }
    return parts.joined(separator: "；")
  }

  /// One line a change: day, name, post, what was known, place, the words of the page.
  package static func table(_ changes: RosterChanges, _ language: Language) -> [UInt8] {
    let new = LocalizedText(zh: "新", en: "new")[language]
    let changed = LocalizedText(zh: "变", en: "changed")[language]
    return AlignedTable.text(
      changes.changes.map { change in
        let sighting = change.sighting
        let known = change.known.isEmpty ? "" : "（\(change.known.joined(separator: "、"))）"
        return [
          change.known.isEmpty ? new : changed, sighting.place.day, sighting.name,
          sighting.post + known, sighting.place.reference, "“\(sighting.quotation)”",
        ]
      })
  }
}
