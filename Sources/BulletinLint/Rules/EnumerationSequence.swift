import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 一是…二是…四是…: an item is lost, or counted twice.
  static let enumerationSequence = Rule(
    id: "enumeration-sequence", group: .structure, severity: .warning,
    title: LocalizedText(zh: "序号不连续", en: "Enumeration out of sequence"),
    explanation: LocalizedText(
      zh: "同一篇稿件里一组序号（一是、一要、第一、第一步、其一、（一）、1.、①）跳号、重号或者倒着来。重新从一数起、换人说话和引文里的不算。",
      en: """
        The ordinals of one series skip, repeat or run backwards within an article. A new start at \
        one, a new speaker and quotations do not count.
        """),
    source: LocalizedText(zh: "校对规范（序号）", en: "Proofreaders' practice"),
    options: [
      RuleOption(
        "series", .texts(Ordinal.Series.allCases.map(\.rawValue)),
        allowed: Ordinal.Series.allCases.map(\.rawValue), zh: "要查的序号种类",
        en: "The kinds of ordinals that are looked at")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求一是压实责任；二是备足物资；⟦四是⟧练好队伍。  ⟵ “二是”之后应为“三是”

        会议强调，一要查隐患。

        二要备物资。

        ⟦二要⟧练队伍。  ⟵ “二要”之后应为“三要”

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，安排三项工作：

        （一）压实责任。各街道要把责任落实到人。

        （二）备足物资。各街道要把物资备足。

        ⟦（四）⟧练好队伍。各街道要把队伍练好。  ⟵ “（二）”之后应为“（三）”

        记者 何雨田
        """),
      .report(
        "本报讯 5月6日，清溪县召开防汛工作会议，要求一要查隐患；二要备物资；⟦二要⟧练队伍；四要查责任。  ⟵ “二要”之后应为“三要”",
        "整改分三步走：第一步，摸清底数；第二步，集中整治；⟦第四步⟧，巩固提升。",
        "重点抓好：①查隐患；②备物资；⟦④⟧练队伍。  ⟵ “②”之后应为“③”",
        "何岚说，第一要守住底线，第二要补上短板，⟦第四⟧要备足物资。"),
      .report("本报讯 5月6日，代表们认为，要管好夜市，其一，应合理布局；⟦其三⟧，应配套公厕。"),
      .report(
        "本报讯 5月6日，清溪县召开防汛工作会议。老周走出第一步，又迈出第三步。第一要务是发展，第二要素是人才。",
        "重点抓好：①查隐患②备物资③练队伍。第一步，摸清底数；第二步，集中整治。见图①③④，正确的是①③④。第一，坚持领导。第二，坚持发展。第一要义是发展。第三，坚持为民。"),
      .report(
        "本报讯 5月6日，清溪县召开防汛工作会议，要求一要查隐患；二要备物资；⟦四要⟧练队伍；⟦六要⟧查责任。  ⟵ “二要”之后应为“三要” ⟵ “四要”之后应为“五要”"),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。老周说话一是一、二是二，第一时间赶到，第一书记也来了，他一要就是十年的承诺。

        何岚要求，一是压实责任；二是备足物资。丁越强调，一是查隐患；二是练队伍；三是守纪律。高峰指出，首先要重视，二是要落实，三是要督查。

        会议通报，一是进度偏慢。同时，要加快进度。比赛结果，第一，城东队，第三，城西队。“一是好，三是妙，五是巧”，他在诗里写道。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，二、三产业的代表参加。要做到：1.压实责任；2.备足物资；3.5万人受益。十一是国庆。

        一要学；二要做；三要评；四要改；五要建；六要管；七要查；八要督；九要考；十要奖；十一要罚。

        第二，要备足物资；第三，要练好队伍。（下转第3版）
        """),
    ],
    check: .page(with: { options in
      Set(options.texts("series").compactMap(Ordinal.Series.init))
    }) { context, series, report in
      for article in context.articles where article.kind != .table {
        let isWhole = isWhole(article, context)
        for fragment in article.fragments where context.texts[fragment].signs.contains(.ordinal) {
          // Of each series the last one, and what it should have been.
          var last: [(ordinal: Ordinal, due: Int, text: ScalarText)] = []
          let local = context.fragment(fragment)
          for unit in local.facts.units
          where unit.role != .headline && unit.role != .kicker {
            // Of an article that goes on elsewhere each paragraph is read by itself.
            if !isWhole { last = [] }
            guard unit.survey.signs.contains(.ordinal) else {
              last = []
              continue
            }
            let ordinals = Ordinal.all(in: unit.text, marks: unit.survey.marks).filter {
              series.contains($0.series)
            }
            if ordinals.isEmpty, last.isEmpty { continue }
            last = last.filter {
              ordinals.first?.series == $0.ordinal.series && ordinals.first?.lower == 0
            }
            for ordinal in ordinals {
              let place = last.firstIndex { $0.ordinal.series == ordinal.series }
              var due = ordinal.value
              if let place, isWhole || ordinal.lower > 0,
                ordinal.breaks(last[place].ordinal, due: last[place].due, unit.text),
                !isFilled(ordinals, between: last[place].due, ordinal)
              {
                due = last[place].due + 1
                report(
                  context.placed(
                    broken(ordinal, unit.text, after: last[place], local), inFragment: fragment))
              }
              if let place { last.remove(at: place) }
              last.append((ordinal, due, unit.text))
            }
          }
        }
      }
    })

  /// 一是…二要…三是: the number between is there, in another form.
  private static func isFilled(
    _ ordinals: [Ordinal], between due: Int, _ ordinal: Ordinal
  ) -> Bool {
    let before = ordinals.prefix { $0.lower < ordinal.lower }
    let others = before.suffix(from: (before.lastIndex { $0.series == ordinal.series } ?? -1) + 1)
    return ordinal.value == due + 2 && others.contains { $0.value == due + 1 }
  }

  /// Nothing of it stands on another page or elsewhere on this one.
  private static func isWhole(_ article: Article, _ context: PageContext) -> Bool {
    article.kind != .continuation && article.kind != .table && article.fragments.count == 1
      && article.nodes.jumps.allSatisfy { $0.kind == .pointer }
  }

  private static func broken(
    _ ordinal: Ordinal, _ text: ScalarText,
    after before: (ordinal: Ordinal, due: Int, text: ScalarText), _ context: FragmentContext
  ) -> Finding {
    // After 一, 二, 二 comes 四; after 一, 二, 四 comes 五.
    let isRepeated = before.ordinal.value <= before.due
    let right = ordinal.spelled((isRepeated ? before.due : before.ordinal.value) + 1)
    let last = before.text.string(before.ordinal.lower, before.ordinal.upper)
    let place = before.text.range(before.ordinal.lower, before.ordinal.upper)
    let printed = { (text: String) in
      text.replacing("(", with: "（").replacing(")", with: "）")
    }
    var finding = context.finding(
      text, ordinal.lower, ordinal.upper,
      LocalizedText(
        zh: "“\(printed(last))”之后应为“\(printed(ordinal.label(right, in: text)))”",
        en: "After “\(printed(last))” comes “\(printed(ordinal.label(right, in: text)))”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"), safety: .unsafe,
          edits: context.replacing(
            text, ordinal.number.lowerBound, ordinal.number.upperBound, right))
      ])
    finding.related.append(
      RelatedPlace(range: place, message: LocalizedText(zh: "前一项在此", en: "The one before")))
    return finding
  }
}
