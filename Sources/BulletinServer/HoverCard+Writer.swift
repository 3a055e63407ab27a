import BulletinKnowledge
import BulletinText
import LanguageServerProtocol

extension HoverCard {
  /// Who signs an article: the role, whose people they are, and how much they have signed here and on other
  /// pages.
  init(writer person: OtherPerson, _ snapshot: Snapshot) {
    let language = snapshot.language
    let role = OtherPerson.name(ofRole: person.role)[language]
    self.init(
      title: person.name,
      summary: [person.outlet, role].compactMap(\.self).joined(separator: "　"))
    addMentions(
      person.mentions.map { range in
        .mention(
          line: snapshot.displayLine(at: range.lowerBound), snapshot.text.quotation(of: range))
      }, language)
    let others = snapshot.closedPages(naming: person.name).filter { page in
      page.thing(person.name, isCampaign: false)?.role != nil
    }
    guard !others.isEmpty else { return }
    let text = LocalizedText(
      zh: "其他 \(others.count) 个版面也有这个署名",
      en: others.count == 1 ? "Signs on one other page" : "Signs on \(others.count) other pages")
    details.append(.sentence(text[language]))
  }
}
