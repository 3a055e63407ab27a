import BulletinKnowledge
import BulletinLint
import BulletinText
import LanguageServerProtocol

/// `bulletin:/campaign/NAME.md`: what pages say a name stands for, by their days, and where each
/// names it.
enum CampaignPage {
  static func markdown(_ name: String, _ workspace: WorkspaceSnapshot) -> String {
    let language = workspace.language
    let history = CampaignHistory(
      name: name,
      entries: workspace.pages.meanings(of: name)
        + workspace.closedPages(naming: name).newestFirst.meanings(of: name))
    var text = "# \(Markup.escaped(name))\n"
    if let first = history.entries.first {
      text += "\n\(first.kind.name[language])\n"
    } else {
      text +=
        "\n"
        + LocalizedText(
          zh: "版面没有提到它。", en: "No page names it.")[language] + "\n"
    }
    for entry in history.entries.prefix(PersonPage.longestList) {
      let title = [entry.place.day, entry.place.link(for: workspace.client)]
        .filter { !$0.isEmpty }.joined(separator: "　")
      text += "\n## \(title)\n\n\(meaning(of: entry)[language])\n"
      if let items = entry.items {
        text += "\n" + items.map { "- \(Markup.escaped($0))\n" }.joined()
      }
    }
    return text
      + PersonPage.section(
        LocalizedText(zh: "提及", en: "Mentions")[language], mentions(of: name, workspace))
  }

  private static func meaning(of entry: CampaignHistory.Entry) -> LocalizedText {
    let promise = entry.count.map { LocalizedText(zh: "名称含 \($0) 项，", en: "Promises \($0); ") }
    guard let items = entry.items else {
      return LocalizedText(
        zh: "\(promise?.zh ?? "")提到 \(entry.mentions) 次，没有列出条目",
        en: "\(promise?.en ?? "")named \(entry.mentions)×, no items listed")
    }
    return LocalizedText(
      zh: "\(promise?.zh ?? "")列出 \(items.count) 项", en: "\(promise?.en ?? "")\(items.count) listed"
    )
  }

  private static func mentions(of name: String, _ workspace: WorkspaceSnapshot) -> [String] {
    let open = workspace.pages.flatMap { page in
      page.analysis.facts.campaigns.filter { $0.name == name }.flatMap(\.mentions).map {
        PersonPage.quotation(of: $0, in: page, workspace.client)
      }
    }
    let all = open + PersonPage.closedMentions(of: name, isCampaign: true, workspace)
    return all.prefix(PersonPage.longestList) + PersonPage.rest(of: all.count, workspace.language)
  }
}
