import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Leaders are listed in the order of the document that appointed them.
  static let precedenceOrder = Rule(
    id: "precedence-order", group: .people, severity: .info,
    title: LocalizedText(zh: "排序不符", en: "Order of precedence"),
    explanation: LocalizedText(
      zh: """
        “县领导”等之后并列的姓名，顺序与名册同一单位当日的排序（rank）不符。有人不在名册、没有排序、排序相同、按发言先后或按姓氏笔画的不报，\
        “和”连接的两组分开看。
        """,
      en: """
        Leaders in one list stand in another order than the ranks of one organisation in the \
        roster on that day. Lists with somebody unknown or without a rank, in order of speech or \
        by strokes, and groups joined by 和 are left alone.
        """),
    source: LocalizedText(zh: "按任职文件排序", en: "Order of the appointing documents"),
    examples: [
      .report(
        "本报讯 2023年5月6日，清溪县启动防汛演练。县领导⟦高峰⟧、丁越参加。  ⟵ 高峰在名册中列于丁越之后",
        officials: "何岚,县委书记,清溪县,2021-03,,1\n丁越,县委副书记,清溪县,2021-03,,2\n高峰,副县长,清溪县,2021-03,,3"),
      .report(
        "本报讯 2023年5月6日，清溪县启动防汛演练。县领导何岚、⟦高峰⟧、丁越参加。",
        officials: "何岚,县委书记,清溪县,2021-03,,1\n丁越,县委副书记,清溪县,2021-03,,2\n高峰,副县长,清溪县,2021-03,,3"),
      .report(
        """
        本报讯 2023年5月6日，清溪县启动防汛演练。县领导何岚、丁越、高峰参加。县领导高峰、卞舒陪同。县领导高峰、丁越先后发言。县领导高峰、石磊到会。
        """,
        officials:
          "何岚,县委书记,清溪县,2021-03,,1\n丁越,县委副书记,清溪县,2021-03,,2\n高峰,副县长,清溪县,2021-03,,3\n石磊,副县长,清溪县,2021-03,,"
      ),
    ],
    check: .page { context, report in
      guard !context.roster.isEmpty else { return }
      for list in lists(context) {
        let ranks = ranks(of: list, context)
        guard ranks.count == list.count, Set(ranks).count == ranks.count else { continue }
        for (place, rank) in ranks.enumerated() {
          guard let before = ranks[(place + 1)...].firstIndex(where: { $0 < rank }) else {
            continue
          }
          report(finding(list, ranks, place, before, context))
          break
        }
      }
    })

  private typealias Name = (name: String, range: TextRange)

  /// The names that stand under one leaders' label with nothing but 、 between them.
  private static func lists(_ context: PageContext) -> [[Name]] {
    let mentions = context.facts.officials.flatMap { official in
      official.mentions.filter { $0.listedAs != nil && $0.posts.isEmpty }
        .map { (name: official.name, label: $0.listedAs, range: $0.range) }
    }.sorted { $0.range < $1.range }
    var lists: [[Name]] = []
    var last: (label: String?, end: Int)?
    for mention in mentions {
      let gap = last.map { TextRange($0.end, mention.range.lowerBound) }
      let isNext =
        last?.label == mention.label
        && gap.map { $0.count <= 3 && context.page.text.string($0) == "、" } == true
      if isNext {
        lists[lists.count - 1].append((mention.name, mention.range))
      } else {
        lists.append([(mention.name, mention.range)])
      }
      last = (mention.label, mention.range.upperBound)
    }
    return lists.filter { $0.count >= 2 && !hasOwnOrder($0, context) }
  }

  /// The list's sentence says in which order it is, or 和 joins another list to it.
  private static func hasOwnOrder(_ list: [Name], _ context: PageContext) -> Bool {
    guard let first = list.first, let last = list.last,
      let place = PeopleOfPage.Place(first.range.lowerBound, context.page, context.texts),
      let end = PeopleOfPage.Place(last.range.lowerBound, context.page, context.texts)
    else { return true }
    let sentence = place.text.sentence(around: place.index)
    return place.fragment != end.fragment || place.text.isQuoted(at: place.index)
      || place.text.holds(orders, from: sentence.lowerBound, to: sentence.upperBound)
  }

  private static let orders = Automaton("先后 依次 笔画 为序 分别 轮流 抽签 音序 顺序")

  /// The rank of each name within the one organisation that has them all.
  private static func ranks(of list: [Name], _ context: PageContext) -> [Int] {
    let offset = list[0].range.lowerBound
    let article = context.page.fragment(at: offset).flatMap { context.articleOf[$0] }
    let day = context.day(of: article)
    let rows = list.map { name in
      // A page that tells no day is of these days.
      context.roster.entries(of: name.name).filter { entry in
        day.map(entry.term.contains) ?? (entry.term.until == nil)
      }
    }
    let organisations = rows.map { Set($0.filter { $0.rank != nil }.map(\.organisation)) }
    let shared = organisations.dropFirst().reduce(organisations[0]) { $0.intersection($1) }
    guard shared.count == 1, let organisation = shared.first else { return [] }
    return rows.compactMap { entries in
      entries.filter { $0.organisation == organisation }.compactMap(\.rank).min()
    }
  }

  private static func finding(
    _ list: [Name], _ ranks: [Int], _ place: Int, _ before: Int, _ context: PageContext
  ) -> Finding {
    let (name, other) = (list[place].name, list[before].name)
    var finding = context.finding(
      list[place].range,
      LocalizedText(
        zh: "\(name)在名册中列于\(other)之后", en: "\(name) ranks after \(other) in the roster"))
    let sorted = zip(ranks, list).sorted { $0.0 < $1.0 }.map(\.1)
    finding.fixes = [
      Fix(
        title: LocalizedText(zh: "按名册排序", en: "Put in the roster's order"), safety: .unsafe,
        edits: zip(list, sorted).filter { $0.name != $1.name }.map { old, new in
          TextEdit(old.range, new.name)
        })
    ]
    finding.related = [
      RelatedPlace(
        range: list[before].range, message: LocalizedText(zh: "\(other)在此", en: "\(other)"))
    ]
    return finding
  }
}
