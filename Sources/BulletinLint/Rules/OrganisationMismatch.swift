import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A development zone has a 党工委, a 管委会 and a 人大工委; a form that the page itself contradicts is a
  /// slip.
  static let organisationMismatch = Rule(
    id: "organisation-mismatch", group: .people, severity: .warning,
    title: LocalizedText(zh: "机构与职务不符", en: "Organisation and post do not fit"),
    explanation: LocalizedText(
      zh: "同一个开发区，本版一处写“党工委”“管委会”“人大工委”，另一处却写成“党委书记”“区长”“区人大常委会”。村、镇、学校、企业的党委和开发区所在城区的机构不算。",
      en: """
        A zone's body occurs in a form that the same page contradicts: its 党工委 as 党委, its 管委会 as \
        a 区长, its 人大工委 as a 人大常委会. Bodies of villages, schools, firms and of the district that \
        houses the zone do not count.
        """),
    source: LocalizedText(
      zh: "新华社：机构名称用全称或规范简称；开发区设派出机构",
      en: "Xinhua: bodies bear their full name or regular short name"),
    options: [
      RuleOption(
        "bodies", .texts(ZoneBody.all.map(\.setting)), allowed: ZoneBody.all.map(\.setting),
        zh: "要查的写法，写作“错=正”", en: "The forms that are looked for, each as “wrong=right”")
    ],
    examples: [
      Example(
        """
        清溪新区代表票选实事

        本报讯 5月6日，清溪新区人大工委组织代表票选。新区人大工委将全程监督，⟦区人大常委会⟧公布结果。  ⟵ “区人大常委会”与本版“清溪新区人大工委”不一致

        记者 何雨田
        """),
      Example(
        """
        经开区召开防汛工作会议

        本报讯 5月6日，经开区党工委、管委会班子成员参加会议。北岭新区管委会副主任、⟦经开区党委书记⟧何岚讲话。  ⟵ “经开区党委书记”与本版“经开区党工委”不一致

        记者 何雨田
        """),
      Example(
        """
        高新区召开防汛工作会议

        本报讯 5月6日，高新区党工委、管委会召开会议，⟦高新区区长⟧何岚出席，⟦高新区委书记⟧高峰讲话。  ⟵ “高新区区长”与本版“高新区管委会”不一致 ⟵ “高新区委书记”与本版“高新区党工委”不一致

        记者 何雨田
        """),
      Example(
        """
        高新区领导走访企业

        本报讯 5月6日，高新区管委会主任何岚走访辖区企业。⟦区长⟧当场答复了问题。  ⟵ “区长”与本版“高新区管委会”不一致

        记者 何雨田
        """),
      Example(
        """
        经开区领导走访企业

        本报讯 5月6日，北岭经开区党工委召开会议，部署走访工作。⟦经开区党委书记⟧何岚讲话。  ⟵ “经开区党委书记”与本版“北岭经开区党工委”不一致

        记者 何雨田
        """),
      .report(
        "本报讯 5月6日，清溪县翠湖街道召开座谈会，街道党工委书记何岚到会。何岚说，⟦翠湖街道党委⟧将公布排名。  ⟵ “翠湖街道党委”与本版“街道党工委”不一致"),
      .report(
        "本报讯 5月6日，清溪高新区召开会议，高新区党工委书记何岚到会。何岚代表⟦高新区党委⟧要求，要按期完成。  ⟵ “高新区党委”与本版“高新区党工委”不一致"),
      .report("本报讯 5月6日，清溪县翠湖街道党工委书记何岚到会，石桥村党委、城西镇党委汇报。翠湖街道人民政府参加。"),
      Example(
        """
        北岭经开区与云台经开区交流

        本报讯 5月6日，北岭经开区党工委、云台经开区党工委联合召开会议。经开区党委书记何岚讲话。

        记者 何雨田
        """),
      Example(
        """
        高新区领导会见客人

        本报讯 5月6日，高新区管委会主任何岚来到城东区，区长高峰迎接。

        记者 何雨田
        """),
      Example(
        """
        高新区召开防汛工作会议

        本报讯 5月6日，高新区人大工委主任丁越主持会议，⟦区人大常委会⟧委员参加。  ⟵ “区人大常委会”与本版“高新区人大工委”不一致

        记者 何雨田
        """),
      Example(
        """
        经开区召开防汛工作会议

        本报讯 5月6日，经开区党工委、管委会班子成员参加会议。石桥村党委书记何岚、城西镇党委书记高峰、区直机关党委书记丁越、清河集团公司党委书记石磊、经开区实验学校党委书记白露发言。城东区委书记、城东区区长到会。城西镇人民政府、城东区人民政府作汇报，原经开区党委书记也来了。

        记者 何雨田
        """),
      .report(
        "本报讯 5月6日，⟦北岭经开区党委书记⟧何岚介绍情况。  ⟵ “北岭经开区党委书记”与名册“北岭经开区党工委”不一致",
        officials: "丁越,党工委副书记,北岭经开区,2021-03,,"),
      Example(
        """
        经开区深化改革

        本报讯 5月6日，经开区党委书记何岚介绍情况。

        记者 何雨田
        """),
      Example(
        """
        高新区与城东区合并

        本报讯 5月6日，撤销高新区党工委，高新区党委书记何岚到任。

        记者 何雨田
        """),
      Example(
        """
        高新区与城东区联合检查

        本报讯 5月6日，高新区人大工委、城东区人大常委会联合检查。城东区委常委到会，区人大常委会委员提出建议。

        记者 何雨田
        """),
      Example(
        """
        高新区召开防汛工作会议

        本报讯 5月6日，高新区人大工委主任丁越主持会议，区委书记何岚讲话，区人大常委会委员参加。

        记者 何雨田
        """),
    ],
    check: .page(with: { options in
      let settings = Set(options.texts("bodies"))
      return ZoneBody.all.filter { settings.contains($0.setting) }
    }) { context, bodies, report in
      guard context.texts.contains(where: { $0.wordTags & SurveyWords.body != 0 }),
        !context.roster.isEmpty
          || context.texts.contains(where: { $0.wordTags & SurveyWords.zoneBody != 0 })
      else { return }
      let zones = ZoneForms(context)
      for mention in zones.wrong {
        guard let body = mention.body(of: bodies) else { continue }
        if let right = zones.contradiction(of: mention, body) {
          guard mention.zone.count > 1 || isAboutZone(mention, right.zone, context) else {
            continue
          }
          let finding = finding(mention, body, .page(right), context)
          report(context.placed(finding, inFragment: mention.fragment))
        } else if let form = recorded(mention, body, context.roster) {
          let finding = finding(mention, body, .roster(form), context)
          report(context.placed(finding, inFragment: mention.fragment))
        }
      }
    })

  /// The body that the roster has for a zone, where it has nobody of the printed one.
  private static func recorded(
    _ mention: ZoneMention, _ body: ZoneBody, _ roster: Roster
  ) -> String? {
    guard mention.zone.count > 2, !roster.isEmpty else { return nil }
    let zone = mention.text.string(mention.zoneLower, mention.zoneLower + mention.zone.count)
    let rows = roster.posts(in: zone)
    guard !rows.contains(where: { ["委", "政府", "人大常委会"].contains($0.body) }) else { return nil }
    return body.evidence.map { "\($0)" }.first { word in rows.contains { $0.body == word } }
      .map { zone + $0 }
  }

  /// 区长 alone is the zone's where the article names a body of the zone and no other district.
  private static func isAboutZone(
    _ mention: ZoneMention, _ zone: [UInt32], _ context: PageContext
  ) -> Bool {
    let units = context.texts[mention.fragment].units
    let names = units.contains { !$0.text.places(of: zone).isEmpty }
    return names
      && units.allSatisfy { unit in
        (0..<unit.text.count).allSatisfy { index in
          unit.text[index] != 0x533A || !ZoneMention.namesOther(unit.text, index, than: zone)
        }
      }
  }

  /// What contradicts a form.
  private enum Evidence {
    case page(ZoneMention)
    /// The form that the roster has.
    case roster(String)
  }

  private static func finding(
    _ mention: ZoneMention, _ body: ZoneBody, _ evidence: Evidence, _ page: PageContext
  ) -> Finding {
    let context = page.fragment(mention.fragment)
    let wrong = mention.text.string(mention.lower, mention.upper)
    let kept = mention.wordLower + body.wrong.utf8CodeUnitCount / 3
    let word = body.right + mention.text.string(kept, mention.upper)
    let fix = Fix(
      title: LocalizedText(zh: "改为“\(word)”", en: "Change to “\(word)”"), safety: .unsafe,
      edits: context.replacing(mention.text, mention.wordLower, mention.upper, word))
    switch evidence {
    case .roster(let form):
      return context.finding(
        mention.text, mention.lower, mention.upper,
        LocalizedText(
          zh: "“\(wrong)”与名册“\(form)”不一致", en: "“\(wrong)” disagrees with “\(form)” in the roster"),
        fixes: [fix])
    case .page(let right):
      let zone = right.text.string(right.zoneLower, right.zoneLower + right.zone.count)
      let form = zone + right.word
      var finding = context.finding(
        mention.text, mention.lower, mention.upper,
        LocalizedText(
          zh: "“\(wrong)”与本版“\(form)”不一致", en: "“\(wrong)” disagrees with “\(form)” on this page"),
        fixes: [fix])
      let start = page.page.starts[right.fragment] - page.page.starts[mention.fragment]
      finding.related.append(
        RelatedPlace(
          range: right.text.range(right.lower, right.upper).shifted(by: start),
          message: LocalizedText(zh: "本版写法", en: "The page's form")))
      return finding
    }
  }
}
