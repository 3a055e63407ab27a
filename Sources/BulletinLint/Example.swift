package import BulletinKnowledge
import BulletinSyntax
package import BulletinText

/// A page that shows a rule: with marks what it finds, without any where it is silent. Marks are
/// those of `MarkedText`; the examples are the rule's tests.
package struct Example: Sendable {
  package let page: String
  /// The rule's options that the page is read with, where they are not the declared ones.
  package let options: [String: OptionValue]
  /// The rows of `officials.csv` and of `campaigns.csv` that the newsroom has; empty: no such table.
  package let officials: String
  package let campaigns: String
  /// The newsroom's other pages.
  package let others: [String]

  package init(
    _ page: String, options: [String: OptionValue] = [:], officials: String = "",
    campaigns: String = "", others: [String] = []
  ) {
    self.page = page
    self.options = options
    self.officials = officials
    self.campaigns = campaigns
    self.others = others
  }

  /// What the newsroom has beside the page as people read it, line by line: the name of each table
  /// and page, then its rows or lines.
  package func given(_ language: Language) -> [String] {
    let page = LocalizedText(zh: "另一版", en: "another page")[language]
    let all =
      [("officials.csv", officials), ("campaigns.csv", campaigns)] + others.map { (page, $0) }
    return all.filter { !$0.1.isEmpty }
      .flatMap { name, rows in [name] + rows.split(separator: "\n").map { "  \($0)" } }
  }

  /// The tables, as rules see them.
  package var roster: Roster {
    officials.isEmpty
      ? .empty : Roster(csv: "name,post,organisation,since,until,rank\n" + officials)
  }
  package var glossary: Glossary {
    campaigns.isEmpty ? .builtIn : Glossary(csv: "name,items,level\n" + campaigns)
  }

  /// The other pages, as rules see them.
  package var otherPages: OtherPages {
    guard !others.isEmpty else { return .none }
    var archive = Archive()
    for (number, text) in others.enumerated() {
      archive.insert(PageRecord(Analysis(Page(text)), file: String(number)))
    }
    return OtherPages(ArchiveIndex(archive), but: "")
  }

  /// Whether the rule must be silent on the page.
  package var isSilent: Bool { !page.contains("⟦") }
}
