import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Somebody leads a place whose leaders the roster knows, and is not among them.
  static let unknownOfficial = Rule(
    id: "unknown-official", group: .people, severity: .hint, isOnByDefault: false,
    title: LocalizedText(zh: "名册中无此人", en: "Official not in the roster"),
    explanation: LocalizedText(
      zh: """
        名册收有其领导的地方或机构，版面上另有一位领导不在名册里。打开这条规则，就是说名册对这些单位是齐全的；只对一部分齐全的，用 \
        organisations 列出。一版里每人只报一次。
        """,
      en: """
        An official with a leading post of a place that the roster covers is not in it. Whoever \
        switches the rule on says that the roster is complete, or names the organisations for \
        which it is. Everybody is told once a page.
        """),
    source: LocalizedText(zh: "名册", en: "The roster"),
    options: [
      RuleOption(
        "organisations", .texts([]), zh: "名册对哪些单位是齐全的；不写是所有收有领导的单位",
        en: "The organisations for which the roster is complete; by default all that it names")
    ],
    examples: [
      .report(
        "本报讯 2023年5月6日，清溪县副县长⟦卞舒⟧到会，卞舒讲话。县领导⟦石磊⟧参加。  ⟵ 名册中没有卞舒",
        officials: "何岚,县长,清溪县,2021-03,,2"),
      .report(
        """
        本报讯 2023年5月6日，清溪县县长何岚到会。云台县副县长卞舒、石桥村党支部书记文静、清溪县财政局局长白露、清溪县消防救援大队大队长常青参加，\
        原清溪县副县长高峰发言。
        """,
        officials: "何岚,县长,清溪县,2021-03,,2"),
    ],
    check: .page { context, report in
      guard !context.roster.isEmpty else { return }
      let covered = Coverage(context)
      for official in context.facts.officials where !context.roster.knows(official.name) {
        let holding = context.people.holdings.first { holding in
          holding.name == official.name && !holding.isPast && covered.has(holding.form)
        }
        let listed = official.mentions.first { mention in
          mention.posts.isEmpty && mention.listedAs.map(covered.hasLabel) == true
        }
        guard let range = holding?.mention ?? listed?.range else { continue }
        report(
          context.finding(
            range,
            LocalizedText(
              zh: "名册中没有\(official.name)", en: "\(official.name) is not in the roster")))
      }
    })
}

/// What the roster claims to know all leaders of.
private struct Coverage {
  private let roster: Roster
  /// Empty: all places of the roster.
  private let places: Set<String>

  init(_ context: PageContext) {
    roster = context.roster
    places = Set(context.options.texts("organisations").map { PostForm("主任", of: $0).place })
  }

  func has(_ form: PostForm) -> Bool {
    guard form.rank != .other, !form.place.isEmpty, isComplete(form.place) else { return false }
    return roster.posts(in: form.place).contains { known in
      form.isLeading ? known.isLeading : known.isOfSameBody(as: form)
    }
  }

  /// 清溪县领导: the place's leaders without their posts.
  func hasLabel(_ label: String) -> Bool {
    let words = label.split(separator: "领", maxSplits: 1)
    guard words.count == 2, words[1].hasPrefix("导") else { return false }
    let place = String(words[0])
    return isComplete(place) && roster.posts(in: place).contains(where: \.isLeading)
  }

  private func isComplete(_ place: String) -> Bool { places.isEmpty || places.contains(place) }
}
