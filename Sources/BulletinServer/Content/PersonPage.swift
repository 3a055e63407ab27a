import BulletinKnowledge
import BulletinLint
import BulletinText
import LanguageServerProtocol

/// `bulletin:/who/NAME.md`: the posts that open pages give somebody by their days, every mention, and
/// who is named in the same articles. Whether it is one person is for the reader to judge.
enum PersonPage {
  static func markdown(_ name: String, _ workspace: WorkspaceSnapshot) -> String {
    let language = workspace.language
    let posts = self.posts(of: name, workspace)
    let mentions = self.mentions(of: name, workspace)
    let company = self.company(of: name, workspace)
    var text = "# \(Markup.escaped(name))\n"
    if mentions.isEmpty {
      text +=
        "\n"
        + LocalizedText(
          zh: "打开的版面没有提到这个名字。", en: "No open page mentions this name.")[language] + "\n"
    }
    text += section(LocalizedText(zh: "职务", en: "Posts")[language], posts)
    text += section(LocalizedText(zh: "提及", en: "Mentions")[language], mentions)
    text += section(LocalizedText(zh: "同一稿件里的人", en: "In the same articles")[language], company)
    return text
  }

  /// A heading and a list; nothing where the list is empty.
  static func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n## \(title)\n\n" + items.map { "- \($0)\n" }.joined()
  }

  private static func posts(of name: String, _ workspace: WorkspaceSnapshot) -> [String] {
    let dossier = Dossier(
      name: name,
      entries: workspace.pages.flatMap { page in
        Dossier.entries(
          of: name, in: page.page, page.analysis.articles, page.analysis.facts,
          file: page.uri.string)
      })
    return dossier.entries.map { entry in
      let post = entry.isListed ? "（\(entry.post)）" : entry.post
      return [entry.place.day, Markup.escaped(post), entry.place.link(for: workspace.client)]
        .filter { !$0.isEmpty }.joined(separator: "　")
    }
  }

  private static func mentions(of name: String, _ workspace: WorkspaceSnapshot) -> [String] {
    workspace.pages.flatMap { page in
      let things = page.namedThings.filter { $0.kind == .person && $0.name == name }
      return things.flatMap(\.mentions).map { range in
        let line = page.text.lines.line(at: range.lowerBound) + 1
        return Markup.place(
          line, of: page.uri.displayName, for: workspace.client, uri: page.uri)
          + "　" + Markup.escaped(page.text.quotation(of: range))
      }
    }
  }

  /// The other officials of the articles that name somebody, those of most articles first.
  private static func company(of name: String, _ workspace: WorkspaceSnapshot) -> [String] {
    var counts: [String: Int] = [:]
    for page in workspace.pages {
      let officials = page.analysis.facts.officials.map { official in
        (name: official.name, articles: Set(official.mentions.compactMap(\.article)))
      }
      let own = officials.filter { $0.name == name }
        .reduce(into: Set<Int>()) { $0.formUnion($1.articles) }
      for other in officials where other.name != name {
        counts[other.name, default: 0] += other.articles.intersection(own).count
      }
    }
    let order = counts.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return order.map { other, count in
      let articles = LocalizedText(
        zh: "\(count) 篇", en: count == 1 ? "1 article" : "\(count) articles")
      return "[\(Markup.escaped(other))](\(ContentPage.who(other).uri.string))　"
        + articles[workspace.language]
    }
  }
}
