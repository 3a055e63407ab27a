import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A leader's post is the gravest thing to misprint, and the gravest to question wrongly: the
  /// person must be known in that very place, and the post be ruled out by what is recorded.
  static let titleMismatch = Rule(
    id: "title-mismatch", group: .people, severity: .warning,
    title: LocalizedText(zh: "职务不符", en: "Post differs from the record"),
    explanation: LocalizedText(
      zh: """
        领导人的职务与名册在当日的记载不符（错误），或与本版其他稿件不符（警告）；打开 archive 后，与其他版面最近所载不符的也提示。原任、时任、拟任、任免报道、会议职务（指挥长、组长、河长）、\
        别处同名的人，以及名册没有当日记载的，一律不报。
        """,
      en: """
        An official is given a post that the roster rules out for that day (error), or that other \
        articles of the page contradict (warning), or, with the option archive, that differs from \
        what other pages had last (hint). Former and future posts, reports of \
        appointments, roles of a campaign, namesakes elsewhere and days that the roster says \
        nothing of are left alone.
        """),
    source: LocalizedText(
      zh: "校对规范：领导人姓名、职务差错加倍计", en: "Proofreading: errors in leaders' names and posts count double"),
    options: [
      .archive(
        .hint, zh: "是否与其他版面（一起检查的，或编辑器打开的文件夹里的）最近所载的职务比",
        en: "Whether posts are compared with what other pages had last"),
      RuleOption(
        "max-age-days", .number(365), zh: "其他版面所载的职务几天之内算数",
        en: "For how many days what other pages had counts"),
    ],
    examples: [
      .report(
        "本报讯 2023年5月6日，⟦清溪县委书记⟧何岚检查防汛工作。  ⟵ 何岚的职务：此处“清溪县委书记”，名册为“清溪县委副书记、县长”",
        officials: "何岚,县委副书记、县长,清溪县,2021-03,,2"),
      .report(
        "本报讯 2023年5月6日，清溪县启动防汛演练。⟦县长⟧高向明到会。  ⟵ 高向明的职务：此处“县长”，名册为“清溪县县长（—2022-02）”",
        officials: "高向明,县长,清溪县,,2022-02,"),
      .report(
        "本报讯 2023年5月6日，清溪县委常委、⟦宣传部部长⟧丁越来到城关镇。  ⟵ 丁越的职务：此处“宣传部部长”，名册为“清溪县委常委、组织部部长”",
        officials: "丁越,县委常委、组织部部长,清溪县,2021-03,,\n卞舒,县委常委、宣传部部长,清溪县,2021-03,,"),
      Example(
        """
        清溪县启动防汛演练

        本报讯 5月6日，清溪县启动防汛演练。清溪县副县长丁越到会。

        记者 何雨田

        清溪县推进春耕备耕

        本报讯 5月6日，清溪县副县长丁越走访农户。

        记者 江晓帆

        清溪县走访企业

        本报讯 5月6日，⟦清溪县县长⟧丁越走访企业。  ⟵ 丁越的职务：此处“清溪县县长”，本版为“清溪县副县长”

        记者 何雨田
        """),
      .report(
        "本报讯 5月6日，清溪县启动防汛演练。清溪县县长丁越到会。",
        "⟦清溪县副县长⟧丁越强调，要备足物资。"),
      .report(
        "本报讯 5月6日，清溪县人大常委会副主任丁越到会。", "⟦清溪县政协副主席⟧丁越强调，要备足物资。"),
      .report(
        "本报讯 5月6日，清溪县双河镇党委书记丁越到会。清溪县妇联主席高秀云走访企业。",
        "⟦镇党委副书记⟧丁越强调，要备足物资。⟦县总工会主席⟧高秀云表示，将组织活动。"),
      .report(
        "本报讯 5月6日，清溪县住建局副局长丁越介绍情况。", "⟦局长⟧丁越说，将全程代办。"),
      .report(
        "本报讯 5月6日，清溪县县长丁越主持会议，双河镇党委书记卞舒、双河镇人大主席高秀云参加。",
        "⟦清溪县委书记⟧丁越强调，要备足物资。双河镇党委书记、镇长卞舒汇报。"),
      .report(
        "本报讯 5月6日，望川县副县长丁越到清溪县调研。", "⟦石亭县副县长⟧丁越表示，要用好资源。"),
      .report(
        "本报讯 5月6日，县卫健局局长丁越到会。清溪县人民检察院检察长严正平作报告。",
        "⟦县医保局局长⟧丁越强调，要备足物资。⟦清溪县人民法院院长⟧严正平提出，要加强保护。"),
      .report(
        """
        本报讯 2023年5月6日，县长何岚、清溪县委副书记何岚、清溪县防汛指挥部指挥长何岚、清溪县政府党组书记何岚、云台县副县长何岚到会。
        """,
        "原清溪县副县长何岚、时任清溪县委书记何岚曾来过。2019年6月，清溪县副县长何岚在这里调研。",
        officials: "何岚,县长,清溪县,2021-03,,2\n何岚,副县长,清溪县,2018,2021-03,"),
      .report(
        "本报讯 2023年5月6日，清溪县人大常委会任命何岚为清溪县委书记，清溪县委书记何岚作表态发言，当选后何岚表示感谢。",
        officials: "何岚,县长,清溪县,2021-03,,2"),
      .report(
        "本报讯 2023年5月6日，清溪县委书记何岚检查防汛工作。清溪县财政局局长丁越陪同。",
        officials: "何岚,县长,清溪县,2024-03,,2\n丁越,副县长,清溪县,2021-03,,"),
      .report(
        "本报讯 2023年5月6日，⟦清溪县县长⟧丁越到会。  ⟵ 丁越的职务：此处“清溪县县长”，2023年4月3日版面为“清溪县副县长”",
        "清溪县副县长何岚、清溪县政协主席卞舒、清溪县委书记高峰参加。",
        options: ["archive": .text("hint")],
        others: [
          "本报讯 2023年3月2日，清溪县副县长丁越到会。清溪县县长何岚、清溪县政协副主席卞舒参加。",
          "本报讯 2023年4月3日，清溪县副县长丁越到会。清溪县副县长何岚、拟任清溪县政协主席卞舒参加。",
          "本报讯 2020年4月3日，清溪县委副书记高峰到会。",
        ]),
    ],
    check: .page { context, report in
      guard context.facts.officials.contains(where: { !$0.posts.isEmpty }) else { return }
      let people = context.people
      var told: Set<TextRange> = []
      for holding in people.holdings
      where !people.movers.contains(holding.name) && context.roster.knows(holding.name) {
        // Two wrong posts of one chain are one slip.
        guard !told.contains(holding.mention), let record = Contradiction(holding, context) else {
          continue
        }
        told.insert(holding.mention)
        report(record.finding(context))
      }
      for pair in contradictions(on: people, context) {
        told.insert(pair.odd.mention)
        report(finding(pair.odd, pair.usual, context))
      }
      for holding in people.holdings where told.insert(holding.mention).inserted {
        if let past = PastPost(of: holding, context) { report(past.finding(context)) }
      }
    })

  /// Posts that cannot be one person's: of one body's ladder, of two bodies that are apart, of two places.
  private static func contradictions(
    on people: PeopleOfPage, _ context: PageContext
  ) -> [(odd: Holding, usual: Holding)] {
    let known = people.holdings.filter { holding in
      !holding.isPast && !people.movers.contains(holding.name)
        && !context.roster.knows(holding.name) && !holding.printed.isEmpty
        && (holding.form.rank == .head || holding.form.rank == .deputy)
        && !holding.form.body.isEmpty && !isShort(holding, of: people)
    }
    let names = Dictionary(grouping: known, by: \.name).filter { $0.value.count >= 2 }
    return names.sorted { $0.key < $1.key }.flatMap { _, holdings in
      // 清溪县双河镇党委 and 双河镇党委 are one.
      let byBody = Dictionary(grouping: holdings) { "\($0.form.place.suffix(3)) \($0.form.body)" }
      let odd = byBody.values.compactMap { oddOne(of: $0) ?? oddOfTwo($0) }
      return odd.isEmpty ? oddBody(holdings.filter(context.isOfToday)).map { [$0] } ?? [] : odd
    }
  }

  /// 院长何岚 beside 清溪县法院院长何岚.
  private static func isShort(_ holding: Holding, of people: PeopleOfPage) -> Bool {
    holding.isBare
      && people.holdings.contains {
        $0.name == holding.name && $0.form.office == holding.form.office && !$0.isBare
      }
  }

  /// 县长丁越 and 副县长丁越: one of the two is wrong, the later one as far as the page can tell.
  private static func oddOfTwo(_ holdings: [Holding]) -> (odd: Holding, usual: Holding)? {
    let sorted = holdings.sorted { $0.mention < $1.mention }
    guard let first = sorted.first, let last = sorted.last, first.mention != last.mention,
      first.form.office != last.form.office, areOnOneLadder(first.form, last.form)
    else { return nil }
    let odd = sorted.filter { $0.form.office == last.form.office }
    return odd.count * 2 <= sorted.count ? (odd[0], first) : (first, last)
  }

  /// 副区长 and 区长, of one place, whether or not the page names it.
  private static func areOnOneLadder(_ one: PostForm, _ other: PostForm) -> Bool {
    if one.isOfSameLadder(as: other) { return true }
    guard one.place.isEmpty, other.place.isEmpty, one.body == other.body else { return false }
    let steps = [one.office, other.office].map { $0.hasPrefix("副") ? String($0.dropFirst()) : $0 }
    return steps[0] == steps[1]
  }

  /// 县人大常委会副主任丁越 and 县政协副主席丁越: nobody sits at the head of both.
  private static func oddBody(
    _ holdings: [Holding]
  ) -> (odd: Holding, usual: Holding)? {
    let sorted = holdings.sorted { $0.mention < $1.mention }
    guard let first = sorted.first,
      let odd = sorted.first(where: { isOdd($0, beside: first) || isElsewhere($0, beside: first) }),
      first.form.place == odd.form.place || first.form.isOfSamePlace(as: odd.form)
        || isElsewhere(odd, beside: first)
    else { return nil }
    return (odd, first)
  }

  /// 望川县副县长商略 and, in the same article, 石亭县副县长商略.
  private static func isElsewhere(_ holding: Holding, beside first: Holding) -> Bool {
    let (one, two) = (holding.form, first.form)
    return holding.mention != first.mention && holding.article == first.article
      && holding.isPlaceWritten && first.isPlaceWritten && one.office == two.office
      && !isTold(holding) && !isTold(first)
      && one.body == two.body && one.isLeading && one.place.suffix(1) == two.place.suffix(1)
      && !one.isOfSamePlace(as: two)
  }

  /// Whether a later mention gives a post that is apart from an earlier one, and neither names both.
  private static func isOdd(_ holding: Holding, beside first: Holding) -> Bool {
    holding.mention != first.mention && areApart(holding, first)
      && !holding.forms.contains { $0.isSame(as: first.form) }
      && !first.forms.contains { $0.isSame(as: holding.form) }
  }

  /// Nobody sits at the head of two that are apart; of two courts or two departments nobody is the head
  /// in one article.
  private static func areApart(_ one: Holding, _ other: Holding) -> Bool {
    let bodies = [one.form.body, other.form.body]
    if bodies.contains("政协"), bodies.contains(where: { $0 == "人大常委会" || $0 == "人大" }) {
      return true
    }
    guard one.article == other.article, one.form.rank == .head, other.form.rank == .head,
      bodies[0] != bodies[1]
    else { return false }
    if bodies.allSatisfy(leading.contains), !bodies.allSatisfy(joined.contains) { return true }
    if bodies.allSatisfy(associations.contains) { return true }
    return ["局", "委组织部", "委宣传部", "委统战部"].contains { kind in
      kind.count == 1
        ? bodies.allSatisfy { $0.hasSuffix(kind) && $0.count > 2 } && !isShort(bodies[0], bodies[1])
        : bodies.contains(kind) && bodies.allSatisfy { $0.hasPrefix("委") && $0.hasSuffix("部") }
    }
  }

  /// Nobody is at the head of two of these, but that a secretary may preside over the congress.
  private static let leading: Set<String> = ["委", "党委", "政府", "人大常委会", "人大", "法院", "检察院"]
  private static let joined: Set<String> = ["委", "党委", "人大常委会", "人大"]

  /// 丁越（女）: a namesake is told apart.
  private static func isTold(_ holding: Holding) -> Bool {
    let end = holding.chain.upperBound + holding.name.unicodeScalars.count
    return holding.text[end] == 0x28
  }

  private static let associations: Set<String> = [
    "妇联", "总工会", "残联", "科协", "文联", "工商联", "团委", "红十字会",
  ]

  /// The one holding of a body whose office differs from all the others, which stand in two articles
  /// at least.
  private static func oddOne(of holdings: [Holding]) -> (odd: Holding, usual: Holding)? {
    let offices = Dictionary(grouping: holdings, by: \.form.office)
    guard offices.count == 2, let odd = offices.values.first(where: { $0.count == 1 })?.first,
      let usual = offices.values.first(where: { $0.count >= 2 }),
      odd.form.place == usual[0].form.place || odd.form.isOfSamePlace(as: usual[0].form)
    else { return nil }
    let articles = Set(usual.map(\.article))
    guard articles.count >= 2, !articles.contains(odd.article) else { return nil }
    return (odd, usual[0])
  }

  /// 住建局 of 住房和城乡建设局: the characters of one stand in the other in their order.
  private static func isShort(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    var rest = Substring(long)
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  private static func finding(
    _ odd: Holding, _ usual: Holding, _ context: PageContext
  ) -> Finding {
    let (post, known) = (odd.printedText, usual.printedText)
    var finding = context.finding(
      odd,
      LocalizedText(
        zh: "\(odd.name)的职务：此处“\(post)”，本版为“\(known)”",
        en: "\(odd.name) is “\(post)” here, “\(known)” elsewhere on this page"),
      code: "page", newText: known)
    finding.related.append(
      RelatedPlace(
        range: context.range(of: usual),
        message: LocalizedText(zh: "本版其他稿件", en: "Another article of this page")))
    return finding
  }
}

/// A printed post that the roster rules out.
private struct Contradiction {
  private let holding: Holding
  /// The rows that say otherwise, the nearest first.
  private let records: [Roster.Entry]
  /// The post that stands in its place; `nil` where that is not one.
  private let replacement: String?
  private let hasEnded: Bool

  init?(_ holding: Holding, _ context: PageContext) {
    let form = holding.form
    guard !holding.isPast, form.rank == .head || form.rank == .deputy, !form.body.isEmpty
    else { return nil }
    let own = context.roster.entries(of: holding.name).filter { entry in
      entry.forms.contains { $0.isOfSamePlace(as: form) }
    }
    if holding.isBare, own.contains(where: { $0.forms.contains { $0.office == form.office } }) {
      return nil
    }
    let times = context.times(of: holding)
    let valid = own.filter { entry in
      times.isEmpty || times.contains { entry.term.mayReach(into: $0) }
    }
    let forms = valid.flatMap(\.forms).filter { $0.isOfSamePlace(as: form) }
    guard own.allSatisfy(\.term.isSure), !forms.contains(where: { $0.isSame(as: form) }),
      context.isPlaceSure(holding)
    else {
      return nil
    }
    self.holding = holding
    let former = own.filter { entry in entry.forms.contains { $0.isSame(as: form) } }
    if !former.isEmpty, !times.isEmpty,
      former.allSatisfy({ row in times.allSatisfy { row.term.hasEnded(before: $0) } })
    {
      records = valid.isEmpty ? former : valid
      (replacement, hasEnded) = (nil, valid.isEmpty)
      return
    }
    guard former.isEmpty,
      Contradiction.isRuledOut(form, by: forms, holding, times, context)
    else { return nil }
    let nearest = valid.sorted { one, other in
      one.forms.contains { $0.isOfSameBody(as: form) }
        && !other.forms.contains { $0.isOfSameBody(as: form) }
    }
    records = nearest
    hasEnded = false
    replacement = Contradiction.replacement(for: holding, in: nearest)
  }

  /// Whether the recorded posts leave no room for the printed one.
  private static func isRuledOut(
    _ form: PostForm, by forms: [PostForm], _ holding: Holding, _ times: [Term],
    _ context: PageContext
  ) -> Bool {
    let offices = forms.filter { $0.rank == .head || $0.rank == .deputy }
    let isKnown =
      offices.contains { $0.isOfSameBody(as: form) }
      || form.isLeading && forms.contains(where: \.isLeading)
    guard isKnown else { return false }
    if offices.contains(where: { $0.isOfSameLadder(as: form) }) { return true }
    if form.isExclusive, isHeldByAnother(form, than: holding.name, times, context) { return true }
    // A chain that names a recorded post may name one more that nobody recorded.
    let names = holding.forms.contains { printed in
      forms.contains { $0.isSame(as: printed) && $0.rank != .member }
    }
    return !names && !offices.isEmpty && !forms.contains { $0.implies(form) }
  }

  private static func isHeldByAnother(
    _ form: PostForm, than name: String, _ times: [Term], _ context: PageContext
  ) -> Bool {
    context.roster.holders(of: form).contains { entry in
      entry.name != name && entry.term.isSure && !times.isEmpty
        && times.allSatisfy { entry.term.mayReach(into: $0) && !entry.term.hasEnded(before: $0) }
    }
  }

  /// The recorded post of the same body, in the form in which the page prints this one.
  private static func replacement(
    for holding: Holding, in records: [Roster.Entry]
  ) -> String? {
    let posts = records.flatMap { entry in
      zip(entry.posts, entry.forms).map { (entry: entry, post: $0, form: $1) }
    }.filter { $0.form.rank == .head || $0.form.rank == .deputy }
    let same = posts.filter { $0.form.isOfSameBody(as: holding.form) }
    guard let found = same.count == 1 ? same.first : posts.count == 1 ? posts.first : nil else {
      return nil
    }
    return holding.isPlaceWritten ? found.entry.withPlace(found.post) : found.post
  }

  func finding(_ context: PageContext) -> Finding {
    let titles = records.prefix(3).map { entry in
      hasEnded ? "\(entry.title)（\(entry.term.text)）" : entry.title
    }
    let known = titles.indices.filter { !titles[..<$0].contains(titles[$0]) }.map { titles[$0] }
      .joined(separator: "、")
    let post = holding.printed.isEmpty ? holding.post : holding.printedText
    var finding = context.finding(
      holding,
      LocalizedText(
        zh: "\(holding.name)的职务：此处“\(post)”，名册为“\(known)”",
        en: "\(holding.name) is “\(post)” here, “\(known)” in the roster"),
      code: "roster", newText: replacement)
    finding.ownSeverity = .error
    return finding
  }
}
