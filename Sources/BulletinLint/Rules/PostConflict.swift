import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// One county has one 县长 on one day.
  static let postConflict = Rule(
    id: "post-conflict", group: .people, severity: .warning,
    title: LocalizedText(zh: "一职两人", en: "Two holders of an exclusive post"),
    explanation: LocalizedText(
      zh: """
        同一机构只有一人担任的职务（书记、县长、主任、主席、局长等），本版或名册在同一时期另有其人。副职、委员、会议职务不算，写明原任、\
        时任或有任免、当选、接任的不报，机构不能肯定是同一个的不报。
        """,
      en: """
        Two persons hold, on one day, a post of one body that only one can hold, on the page or \
        by the roster. Deputies, members, roles of a campaign, former holders and reported \
        handovers are left alone, and so is a body that may be another.
        """),
    source: LocalizedText(zh: "事理", en: "Logic"),
    options: [
      RuleOption(
        "posts",
        .texts(["书记", "长", "主任", "主席", "局长", "部长", "院长", "检察长", "校长", "所长", "董事长"]),
        zh: "只有一人担任的职务，“长”指县长、区长一类", en: "The posts that one person holds; 长 stands for 县长, 区长 …")
    ],
    examples: [
      Example(
        """
        清溪县启动防汛演练

        本报讯 5月6日，清溪县启动防汛演练。县长何岚到会。

        记者 何雨田

        清溪县走访企业

        本报讯 5月6日，⟦清溪县县长⟧丁越走访企业。  ⟵ 清溪县县长同时有何岚、丁越两人

        记者 江晓帆
        """),
      .report(
        "本报讯 2023年5月6日，⟦清溪县县长⟧丁越走访企业。  ⟵ 清溪县县长同时有何岚、丁越两人",
        officials: "何岚,县长,清溪县,2021-03,,"),
      Example(
        """
        清溪县启动防汛演练

        本报讯 5月6日，清溪县副县长何岚、清溪县副县长丁越到会。原清溪县县长卞舒、云台县县长高峰、清溪县县长石磊出席。清溪县防汛指挥部指挥长白露、云台县防汛指挥部指挥长文静通报情况。

        记者 何雨田

        云台县走访企业

        本报讯 5月6日，云台县县长高峰走访企业。县委书记常青陪同。

        记者 江晓帆
        """),
      .report(
        "本报讯 5月6日，清溪县县长何岚主持会议，会议选举丁越为清溪县县长，清溪县县长丁越作了发言。"),
      .report(
        "本报讯 5月6日，清溪县党政代表团来访。清溪县委书记丁越介绍情况，县委书记何岚讲话。清溪县纪委书记卞舒参加。书记何岚要求抓好落实。"),
      .report(
        "本报讯 2023年5月6日，清溪县县长丁越走访企业。",
        officials: "何岚,县长,清溪县,2021-03,2023-05,"),
      .report(
        "本报讯 2023年5月6日，清溪县县长丁越走访企业。", officials: "何岚,县长,清溪县,2016-03,2021年5月,"),
    ],
    check: .page { context, report in
      guard context.facts.officials.contains(where: { !$0.posts.isEmpty }) else { return }
      let people = context.people
      let posts = Set(context.options.texts("posts"))
      let holdings = people.holdings.filter { holding in
        holding.form.isExclusive && posts.contains(holding.form.office) && !holding.isPast
          && !people.movers.contains(holding.name)
          && Surnames.length(in: ScalarText(holding.name), at: 0) > 0
      }
      var holders: [PostForm: Holding] = [:]
      var told: Set<String> = []
      var visits: [Int: Bool] = [:]
      let names = Dictionary(grouping: holdings, by: \.form).mapValues { Set($0.map(\.name)).count }
      for holding in holdings
      where !context.roster.isEmpty || names[holding.form, default: 0] > 1 {
        guard context.isOfToday(holding), isSure(holding, context, &visits) else { continue }
        switch Record(of: holding, context) {
        case .agrees, .isAnothersMatter: continue
        case .says(let other):
          guard told.insert(holding.name + " " + holding.post).inserted else { continue }
          report(finding(other, holding, context))
        case .none:
          let first = holders[holding.form] ?? holding
          holders[holding.form] = first
          guard first.name != holding.name, !isOneName(first.name, holding.name, context.roster),
            !isOfGuest(first, holding, context),
            told.insert(holding.name + " " + holding.post).inserted
          else { continue }
          var finding = finding(first.name, holding, context)
          finding.related.append(
            RelatedPlace(
              range: context.range(of: first),
              message: LocalizedText(zh: "\(first.name)在此", en: "\(first.name) stands here")))
          report(finding)
        }
      }
    })

  /// What the roster says of a holding on the page's day.
  private enum Record {
    /// Nobody, or not for certain.
    case none
    case agrees
    /// The person has another post there, or the recorded name is nearly the same: rules of their
    /// own say so.
    case isAnothersMatter
    case says(String)

    init(of holding: Holding, _ context: PageContext) {
      guard let day = context.day(of: holding.article) else {
        self = .none
        return
      }
      let rows = context.roster.holders(of: holding.form).filter {
        $0.term.mayReach(into: Term(day: day))
      }
      let isKnown = context.roster.entries(of: holding.name).contains { entry in
        entry.forms.contains { $0.isOfSamePlace(as: holding.form) }
      }
      if rows.contains(where: { $0.name == holding.name }) {
        self = .agrees
      } else if let row = rows.first {
        let isVariant = rows.contains { isOneName($0.name, holding.name, context.roster) }
        let isSure = rows.allSatisfy { $0.term.contains(day) }
        self = isKnown || isVariant || !isSure ? .isAnothersMatter : .says(row.name)
      } else {
        self = .none
      }
    }
  }

  private static func finding(
    _ other: String, _ holding: Holding, _ context: PageContext
  ) -> Finding {
    let post = holding.post
    return context.finding(
      holding,
      LocalizedText(
        zh: "\(post)同时有\(other)、\(holding.name)两人",
        en: "Two holders of \(post): \(other) and \(holding.name)"))
  }

  /// One name printed in two ways is no second person, nor is one that was read to two ends.
  private static func isOneName(_ one: String, _ other: String, _ roster: Roster) -> Bool {
    one.hasPrefix(other) || other.hasPrefix(one)
      || !(roster.knows(one) && roster.knows(other))
        && LookAlikes.differ(one, other, by: LookAlikes.Table.allCases)
  }

  /// Whether the body is beyond doubt: printed with its place, or inherited in an article that names the
  /// place and tells of no visit, for a guest's city is named oftener than one's own; a village only
  /// where it is printed.
  ///
  /// - Parameter visits: whether an article tells of a visit, as far as was asked.
  private static func isSure(
    _ holding: Holding, _ context: PageContext, _ visits: inout [Int: Bool]
  ) -> Bool {
    if holding.isPlaceWritten { return true }
    guard context.isPlaceSure(holding), let article = holding.article,
      !["村", "社区"].contains(where: { holding.form.place.hasSuffix($0) }),
      !holding.isBare || isOnlyBody(holding, context)
    else { return false }
    let tells = visits[article] ?? tellsOfVisit(article, context)
    visits[article] = tells
    return !tells && (!isTown(holding.form.place) || names(holding.form.place, article, context))
  }

  private static func tellsOfVisit(_ article: Int, _ context: PageContext) -> Bool {
    context.articles[article].fragments.contains { fragment in
      context.texts[fragment].units.contains {
        $0.text.holds(visitWords, from: 0, to: $0.text.count)
      }
    }
  }

  private static func names(_ place: String, _ article: Int, _ context: PageContext) -> Bool {
    let wanted = place.unicodeScalars.map(\.value)
    return context.articles[article].fragments.contains { fragment in
      context.texts[fragment].units.contains { !$0.text.places(of: wanted).isEmpty }
    }
  }

  /// Whether nobody else of the article has the same office in another body: 院长 beside two courts may be
  /// of either.
  private static func isOnlyBody(_ holding: Holding, _ context: PageContext) -> Bool {
    context.people.holdings.allSatisfy { other in
      other.article != holding.article || other.form.office != holding.form.office
        || other.form.body == holding.form.body
    }
  }

  /// Whether one article prints a post once with its place and once without, and its headline tells of another
  /// place: the holder without may be the host.
  private static func isOfGuest(_ one: Holding, _ other: Holding, _ context: PageContext) -> Bool {
    guard one.article == other.article, one.isPlaceWritten != other.isPlaceWritten,
      let article = one.article
    else { return false }
    let head = context.page.title(of: context.articles[article])
    return !head.contains(one.form.place) && head.prefix(7).contains { "区县市旗".contains($0) }
  }

  private static func isTown(_ place: String) -> Bool {
    ["镇", "乡", "街道"].contains { place.hasSuffix($0) }
  }

  private static let visitWords = Automaton("代表团 考察 来访 会见 拜访 到访 回访 结对 座谈交流 学习交流")
}
