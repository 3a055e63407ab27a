import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 张主任 is somebody only where the article has said who.
  static let unresolvedReference = Rule(
    id: "unresolved-reference", group: .people, severity: .hint, isOnByDefault: false,
    isMechanical: false, title: LocalizedText(zh: "指代不明", en: "Short form without a full one"),
    explanation: LocalizedText(
      zh: "“张主任”“李区长”之类的简称，同一稿件前面没有这样职务的同姓的人，或者不止一个。引语和标题里的不算。",
      en: """
        A surname with an office, such as 张主任, has no full name with such a post before it in \
        the article, or has two. Quotations and headlines are left alone.
        """),
    source: .newsroomPractice,
    examples: [
      .report("本报讯 5月6日，清溪县启动防汛演练。⟦张主任⟧说，要压实责任。  ⟵ “张主任”在本文中没有全名"),
      .report(
        "本报讯 5月6日，清溪县政府办公室主任张黎、清溪县教育局办公室主任张岚到会。⟦张主任⟧说，要压实责任。"),
      .report("本报讯 5月6日，清溪县启动防汛演练。⟦该县长⟧说，要压实责任。"),
      .report(
        """
        本报讯 5月6日，清溪县政府办公室副主任张黎到会。张主任说，要压实责任。张先生、张大爷表示感谢。“王主任说了，要抓紧。”他说。高校长期坚持，\
        成立主任委员会。
        """),
    ],
    check: .article { context, report in
      let officials = context.page.facts.officials.filter { official in
        official.mentions.contains { $0.article == context.article.index }
      }
      for fragment in context.article.fragments {
        let start = context.page.page.starts[fragment]
        for unit in context.page.texts[fragment].units where !unit.isHead {
          for short in shortForms(unit.text) {
            let range = unit.text.range(short.lower, short.upper).shifted(by: start)
            let known = officials.filter { official in
              official.mentions.first.map { $0.range < range } == true
                && short.mayBe(official)
            }
            guard known.count != 1 else { continue }
            let text = unit.text.string(short.lower, short.upper)
            report(
              context.page.finding(
                range,
                LocalizedText(
                  zh: "“\(text)”在本文中没有全名",
                  en: "“\(text)” has no full name in this article")))
          }
        }
      }
    })

  private struct ShortForm {
    let lower: Int
    let upper: Int
    /// Empty for 该县长.
    let surname: String
    let office: String

    func mayBe(_ official: Official) -> Bool {
      official.name.hasPrefix(surname) && official.posts.contains { $0.hasSuffix(office) }
    }
  }

  /// A surname and an office at the start of a clause and before a verb of speech.
  private static func shortForms(_ text: ScalarText) -> [ShortForm] {
    var found: [ShortForm] = []
    for index in 0..<text.count where !text.isHanCharacter(index - 1) {
      let isPronoun = text[index] == 0x8BE5
      let length = isPronoun ? 1 : Surnames.length(in: text, at: index)
      guard length > 0, let office = offices.longest(in: text, at: index + length, tags: .max),
        text.speaks(at: office.end), text.isHanCharacter(office.end), !text.isQuoted(at: index)
      else { continue }
      found.append(
        ShortForm(
          lower: index, upper: office.end,
          surname: isPronoun ? "" : text.string(index, index + length),
          office: text.string(index + length, office.end)))
    }
    return found
  }

  private static let offices = Automaton("书记 主任 县长 区长 市长 镇长 乡长 局长 部长 院长 校长 所长 主席 站长 队长 厂长")
}
