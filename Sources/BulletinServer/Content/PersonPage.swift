import BulletinKnowledge
import BulletinLint
import BulletinText
import LanguageServerProtocol

/// `bulletin:/who/NAME.md`: the posts that pages give somebody by their days, the mentions, newest page
/// first, and who is named in the same articles. Namesakes stand apart.
enum PersonPage {
  static func markdown(_ name: String, _ workspace: WorkspaceSnapshot) -> String {
    let language = workspace.language
    let persons = self.persons(of: name, workspace)
    let mentions = self.mentions(of: name, workspace)
    let company = self.company(of: name, workspace)
    var text = "# \(Markup.escaped(name))\n"
    if mentions.isEmpty {
      text +=
        "\n"
        + LocalizedText(
          zh: "版面没有提到这个名字。", en: "No page mentions this name.")[language] + "\n"
    }
    for (number, person) in persons.enumerated() {
      // Nothing ties the persons of one name: the reader judges.
      let title = LocalizedText(
        zh: persons.count == 1 ? "职务" : "职务（同名者之\(number + 1)）",
        en: persons.count == 1 ? "Posts" : "Posts (namesake \(number + 1))")
      text += section(title[language], posts(of: person, workspace))
    }
    text += section(LocalizedText(zh: "提及", en: "Mentions")[language], mentions)
    text += section(LocalizedText(zh: "同一稿件里的人", en: "In the same articles")[language], company)
    return text
  }

  /// A heading and a list; nothing where the list is empty.
  static func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n## \(title)\n\n" + items.map { "- \($0)\n" }.joined()
  }

  /// Who has the name, by the posts that pages give it.
  private static func persons(of name: String, _ workspace: WorkspaceSnapshot) -> [Dossier] {
    let entries =
      workspace.pages.posts(of: name)
      + workspace.closedPages(naming: name).newestFirst.posts(of: name)
    let persons = Identity(Dossier(name: name, entries: entries).entries).persons
    return persons.map { Dossier(name: name, entries: $0) }
  }

  private static func posts(of person: Dossier, _ workspace: WorkspaceSnapshot) -> [String] {
    person.entries.prefix(longestList).map { entry in
      let post = entry.title
      return [entry.place.day, Markup.escaped(post), entry.place.link(for: workspace.client)]
        .filter { !$0.isEmpty }.joined(separator: "　")
    } + rest(of: person.entries.count, workspace.language)
  }

  /// More than these help nobody, and editors are slow to show them.
  static let longestList = 500

  /// The line that says how many are not listed.
  static func rest(of count: Int, _ language: Language) -> [String] {
    guard count > longestList else { return [] }
    let rest = count - longestList
    return [LocalizedText(zh: "另有 \(rest) 处", en: "\(rest) more")[language]]
  }

  private static func mentions(of name: String, _ workspace: WorkspaceSnapshot) -> [String] {
    let open = workspace.pages.flatMap { page in
      let things = page.namedThings.filter { $0.kind == .person && $0.name == name }
      return things.flatMap(\.mentions).map { quotation(of: $0, in: page, workspace.client) }
    }
    let all = open + closedMentions(of: name, isCampaign: false, workspace)
    return all.prefix(longestList) + rest(of: all.count, workspace.language)
  }

  /// Where a page that is open has a name, and the words around it.
  static func quotation(
    of range: TextRange, in page: Document, _ client: ClientProfile
  ) -> String {
    let line = page.text.lines.line(at: range.lowerBound) + 1
    return Markup.place(line, of: page.uri.displayName, for: client, uri: page.uri) + "　"
      + Markup.escaped(page.text.quotation(of: range))
  }

  /// Where pages that are not open have a name, and the headline above it.
  static func closedMentions(
    of name: String, isCampaign: Bool, _ workspace: WorkspaceSnapshot
  ) -> [String] {
    workspace.closedPages(naming: name).newestFirst.flatMap { page in
      (page.thing(name, isCampaign: isCampaign)?.mentions ?? []).map { mention in
        let headline = mention.article.flatMap { page.headlines[$0] }?.title
        let uri = page.uri
        return Markup.place(
          mention.place.line + 1, of: uri.displayName, for: workspace.client, uri: uri)
          + (headline.map { "　" + Markup.escaped($0) } ?? "")
      }
    }
  }

  /// The other officials of the articles that name somebody, those of most articles first.
  private static func company(of name: String, _ workspace: WorkspaceSnapshot) -> [String] {
    var company = Company(of: name)
    for page in workspace.pages { company.add(page.analysis.facts) }
    for page in workspace.closedPages(naming: name) { company.add(page) }
    return company.inOrder.prefix(longestList).map { other, count in
      let articles = LocalizedText(
        zh: "\(count) 篇", en: count == 1 ? "1 article" : "\(count) articles")
      return "[\(Markup.escaped(other))](\(ContentPage.who(other).uri.string))　"
        + articles[workspace.language]
    }
  }
}
