package import BulletinText

/// What the server offers, as Markdown for the README: rendered from the features and commands
/// themselves, so that it cannot say anything else than they do.
package enum CapabilityTable {
  package static func markdown(_ language: Language) -> String {
    let requests = LocalizedText(zh: "| 请求 | 得到什么 |", en: "| request | what it gets |")
    let commands = LocalizedText(zh: "| 命令 | 作用 |", en: "| command | what it does |")
    return table(requests[language], rows: rows.map { ($0, $1[language]) }) + "\n"
      + table(
        commands[language], rows: ServerCommands.all.map { ($0.id, $0.summary[language]) })
  }

  /// The requests in the order of their names, those of our own last.
  private static var rows: [(method: String, summary: LocalizedText)] {
    let features =
      Features.all.map { (method: $0.method, summary: $0.summary) }
      + Features.ofWorkspace.map { (method: $0.method, summary: $0.summary) }
      + [(method: WorkspaceScan.method, summary: WorkspaceScan.summary)]
    return features.sorted { left, right in
      let isOwn = (left.method.hasPrefix("bulletin/"), right.method.hasPrefix("bulletin/"))
      return isOwn.0 == isOwn.1 ? left.method < right.method : isOwn.1
    }
  }

  private static func table(_ head: String, rows: [(String, String)]) -> String {
    "\(head)\n|---|---|\n" + rows.map { "| `\($0)` | \($1) |\n" }.joined()
  }
}
