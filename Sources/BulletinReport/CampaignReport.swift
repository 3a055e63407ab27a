package import BulletinKnowledge
package import BulletinText
package import JSONWriter

/// What pages tell of a campaign, as a table for people or as JSON for programs.
package struct CampaignReport: JSONWritable {
  private let history: CampaignHistory

  package init(_ history: CampaignHistory) {
    self.history = history
  }

  /// One line a page: day, what the name stands for there, place.
  package func table(_ language: Language) -> [UInt8] {
    AlignedTable.text(
      history.entries.map { entry in
        [entry.place.day, Self.meaning(of: entry)[language], entry.place.reference]
      })
  }

  private static func meaning(of entry: CampaignHistory.Entry) -> LocalizedText {
    guard let items = entry.items else {
      let times = entry.mentions
      return LocalizedText(zh: "提到 \(times) 次，未列条目", en: "named \(times)×, no items")
    }
    let list = items.joined(separator: "、")
    return LocalizedText(zh: "\(items.count) 项：\(list)", en: "\(items.count) items: \(list)")
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("version", 1)
      $0.member("name", history.name)
      $0.key("pages")
      $0.array { writer in
        for entry in history.entries {
          writer.object {
            $0.member("kind", entry.kind.rawValue)
            $0.member("count", entry.count)
            $0.member("items", entry.items)
            $0.member("mentions", entry.mentions)
            entry.place.writeMembers(to: &$0)
          }
        }
      }
    }
  }
}
