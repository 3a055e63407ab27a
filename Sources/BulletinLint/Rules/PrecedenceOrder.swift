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
        “县领导”等之后并列的姓名，顺序与名册同一单位当日的排序（rank）不符。有人不在名册、没有排序、排序相同的不报，“和”连接的两组分开看。\
        同句里，或者紧跟的括号里写明按发言先后、按姓氏笔画等另有次序的也不报，这样的字眼可以在 exceptions 里增加。
        """,
      en: """
        Leaders in one list stand in another order than the ranks of one organisation in the \
        roster on that day. Lists with somebody unknown or without a rank and groups joined by \
        和 are left alone, and so are lists whose sentence, or the bracket right behind it, says \
        that they stand in order of speech, by strokes or otherwise; exceptions adds words for it.
        """),
    source: LocalizedText(zh: "按任职文件排序", en: "Order of the appointing documents"),
    options: [
      RuleOption(
        "exceptions", .texts([]),
        rows: RowForm(
          zh: "句中写明另有次序的字眼", en: "words that tell of another order", example: "按到会时间",
          pattern: "[^ 　]", reads: { !word($0).isEmpty }),
        zh: "另加的字眼，同句里有它的名单另有次序；内置的有 " + builtIn.joined(separator: "、"),
        en: "More words that say that a list has an order of its own; built in are "
          + builtIn.joined(separator: ", "))
    ],
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
      .report(
        "本报讯 2023年5月6日，清溪县启动防汛演练。按到会时间，县领导高峰、丁越参加。县领导⟦高峰⟧、丁越陪同。",
        options: ["exceptions": .texts(["按到会时间"])],
        officials: "丁越,县委副书记,清溪县,2021-03,,2\n高峰,副县长,清溪县,2021-03,,3"),
      .report(
        "本报讯 2023年5月6日，清溪县启动防汛演练。县领导高峰、丁越参加，名单按抵达早晚排列。县领导高峰、丁越陪同。（按姓氏笔画为序）",
        options: ["exceptions": .texts(["按到会时间", "抵达早晚"])],
        officials: "丁越,县委副书记,清溪县,2021-03,,2\n高峰,副县长,清溪县,2021-03,,3"),
    ],
    check: .page(with: { orders($0.texts("exceptions")) }) { context, orders, report in
      guard !context.roster.isEmpty else { return }
      for list in lists(context, orders) {
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
  private static func lists(_ context: PageContext, _ orders: Automaton) -> [[Name]] {
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
    return lists.filter { $0.count >= 2 && !hasOwnOrder($0, context, orders) }
  }

  /// The list's sentence, or the bracket right behind it, says in which order it is.
  private static func hasOwnOrder(
    _ list: [Name], _ context: PageContext, _ orders: Automaton
  ) -> Bool {
    guard let first = list.first, let last = list.last,
      let place = PeopleOfPage.Place(first.range.lowerBound, context.page, context.texts),
      let end = PeopleOfPage.Place(last.range.lowerBound, context.page, context.texts)
    else { return true }
    let sentence = place.text.sentence(around: place.index)
    return place.fragment != end.fragment || place.text.isQuoted(at: place.index)
      || place.text.holds(
        orders, from: sentence.lowerBound, to: remark(place.text, behind: sentence.upperBound))
  }

  /// Where the bracket behind a full stop closes: 县领导高峰、丁越参加。（以到会先后为序）
  private static func remark(_ text: ScalarText, behind stop: Int) -> Int {
    guard text[stop + 1] == 0x28 else { return stop }
    return (stop..<min(stop + 40, text.count)).first { text[$0] == 0x29 } ?? stop
  }

  /// The built-in words and a newsroom's own.
  private static func orders(_ own: [String]) -> Automaton {
    var table = AutomatonBuilder()
    for word in builtIn + own { table.add(word: Rule.word(word), tags: 1) }
    return Automaton(table)
  }

  /// The scalars of a word as a text has them, without the blanks around it.
  private static func word(_ setting: String) -> [UInt32] {
    let scalars = setting.unicodeScalars.map { ScalarText.folded($0.value) }
    return Array(scalars.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed())
  }

  private static let builtIn = ["先后", "依次", "笔画", "为序", "分别", "轮流", "抽签", "音序", "顺序"]

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
