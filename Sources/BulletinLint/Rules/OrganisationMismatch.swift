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
    ],
    check: .page { context, report in
      let settings = Set(context.options.texts("bodies"))
      let mentions = ZoneBody.mentions(context)
      guard mentions.contains(where: \.isRight) else { return }
      for mention in mentions where !mention.isRight {
        guard let body = mention.body, settings.contains(body.setting),
          let right = contradiction(of: mention, body, mentions),
          mention.zone.unicodeScalars.count > 1
            || isAboutZone(mention, right.zone, mentions, context)
        else { continue }
        report(context.placed(finding(mention, body, right, context), inFragment: mention.fragment))
      }
    })

  /// The right form of the same zone, where the page has it at least as often as the wrong one.
  private static func contradiction(
    of mention: ZoneBody.Mention, _ body: ZoneBody, _ mentions: [ZoneBody.Mention]
  ) -> ZoneBody.Mention? {
    let isBare = mention.zone.unicodeScalars.count < 2
    let right = mentions.filter {
      $0.isRight && body.evidence.contains($0.word) && (isBare || $0.zone == mention.zone)
    }
    let plainest = body.evidence.compactMap { word in right.first { $0.word == word } }
    guard let first = plainest.first, Set(right.map(\.zone)).count == 1 else { return nil }
    // Another district on the page may be the one that 区 means.
    if isBare, mentions.contains(where: { $0.isOfDistrict && $0.zone != first.zone }) {
      return nil
    }
    let wrong = mentions.count { !$0.isRight && $0.zone == mention.zone && $0.word == mention.word }
    return right.count >= wrong ? first : nil
  }

  /// 区长 alone is the zone's where the article names the zone and no other district.
  private static func isAboutZone(
    _ mention: ZoneBody.Mention, _ zone: String, _ mentions: [ZoneBody.Mention],
    _ context: PageContext
  ) -> Bool {
    guard mentions.contains(where: { $0.fragment == mention.fragment && $0.zone == zone }) else {
      return false
    }
    return context.texts[mention.fragment].units.allSatisfy { unit in
      (0..<unit.text.count).allSatisfy { index in
        unit.text[index] != 0x533A || !ZoneBody.namesOther(unit.text, index, than: zone)
      }
    }
  }

  private static func finding(
    _ mention: ZoneBody.Mention, _ body: ZoneBody, _ right: ZoneBody.Mention,
    _ page: PageContext
  ) -> Finding {
    let context = page.fragment(mention.fragment)
    let wrong = mention.text.string(mention.lower, mention.upper)
    let form = right.zone + right.word
    let word = mention.word.replacing(body.wrong, with: body.right)
    var finding = context.finding(
      mention.text, mention.lower, mention.upper,
      LocalizedText(
        zh: "“\(wrong)”与本版“\(form)”不一致", en: "“\(wrong)” disagrees with “\(form)” on this page"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(word)”", en: "Change to “\(word)”"), safety: .unsafe,
          edits: context.replacing(
            mention.text, mention.upper - mention.word.unicodeScalars.count, mention.upper, word))
      ])
    let start = page.page.starts[right.fragment] - page.page.starts[mention.fragment]
    finding.related.append(
      RelatedPlace(
        range: right.text.range(right.lower, right.upper).shifted(by: start),
        message: LocalizedText(zh: "本版写法", en: "The page's form")))
    return finding
  }
}

/// A form that a development zone's body does not have, and the one that it has.
struct ZoneBody {
  let wrong: String
  let right: String
  /// The words of the page that show which one is right, the plainest first.
  let evidence: [String]

  var setting: String { "\(wrong)=\(right)" }

  static let all = [
    ZoneBody(wrong: "党委", right: "党工委", evidence: ["党工委"]),
    ZoneBody(wrong: "委书记", right: "党工委书记", evidence: ["党工委"]),
    ZoneBody(wrong: "委副书记", right: "党工委副书记", evidence: ["党工委"]),
    ZoneBody(wrong: "副区长", right: "管委会副主任", evidence: ["管委会", "党工委"]),
    ZoneBody(wrong: "区长", right: "管委会主任", evidence: ["管委会", "党工委"]),
    ZoneBody(wrong: "人民政府", right: "管委会", evidence: ["管委会"]),
    ZoneBody(wrong: "人大常委会", right: "人大工委", evidence: ["人大工委"]),
  ]

  /// A body or its head with the zone that is named before it.
  struct Mention {
    let fragment: Int
    let text: ScalarText
    let zone: String
    let word: String
    /// From the zone to the word's end, as scalar indices.
    let lower: Int
    let upper: Int
    /// It is a form that only zones have.
    var isRight: Bool { word == "党工委" || word == "管委会" || word == "人大工委" }
    /// 城东区人大常委会, 区委书记: of a district with bodies of its own.
    var isOfDistrict: Bool { !isRight && (zone.unicodeScalars.count > 1 || word.hasPrefix("委")) }

    /// Its wrong form, if it is one.
    var body: ZoneBody? {
      ZoneBody.all.first { word.hasPrefix($0.wrong) }
    }
  }

  /// All mentions of a page in the order of the text.
  static func mentions(_ context: PageContext) -> [Mention] {
    var result: [Mention] = []
    for fragment in context.texts.indices {
      let facts = context.texts[fragment]
      for (unit, survey) in zip(facts.units, facts.surveys) {
        var before: Mention?
        for word in survey.words where word.tags & SurveyWords.body != 0 {
          guard let mention = mention(fragment, unit.text, word, after: before) else { continue }
          before = mention
          if !mention.isRight, isReformed(unit.text, word.lower) { continue }
          result.append(mention)
        }
      }
    }
    return result
  }

  private static func mention(
    _ fragment: Int, _ text: ScalarText, _ word: TextSurvey.Sighting, after before: Mention?
  ) -> Mention? {
    let name = text.string(word.lower, word.upper)
    // 经开区党工委、管委会: one zone, two bodies.
    if let before, before.isRight, text[word.lower - 1] == 0x3001, before.upper == word.lower - 1 {
      return Mention(
        fragment: fragment, text: text, zone: before.zone, word: name, lower: word.lower,
        upper: word.upper)
    }
    // 副区长: what stands before 区长 is the zone, not 副.
    var lower = word.lower
    while lower > 0, word.lower - lower <= 10, text.isHanCharacter(lower - 1),
      !boundaries.mayBegin(with: text[lower - 1])
    {
      lower -= 1
    }
    let length = word.lower - lower
    if length == 0, name == "区长" || name == "副区长" {
      return Mention(
        fragment: fragment, text: text, zone: "", word: name, lower: word.lower, upper: word.upper)
    }
    guard (1...8).contains(length), text[word.lower - 1] == 0x533A else { return nil }
    let zone = text.string(lower, word.lower)
    guard !notZones.contains(where: zone.hasSuffix) else { return nil }
    if length == 1, name != "人大常委会", !name.hasPrefix("委") { return nil }
    return Mention(
      fragment: fragment, text: text, zone: zone, word: name, lower: lower, upper: word.upper)
  }

  /// Whether 区 at an index ends the name of another district than the zone.
  static func namesOther(_ text: ScalarText, _ index: Int, than zone: String) -> Bool {
    guard text.isHanCharacter(index - 1), text.isHanCharacter(index - 2), text[index + 1] != 0x57DF
    else { return false }
    let name = text.string(index - 7, index + 1)
    return !name.hasSuffix(zone) && !notZones.contains(where: name.hasSuffix)
      && !districts.mayBegin(with: text[index - 1])
  }

  /// 社区, 园区, 市区: a kind of place, no name; 区区长 is one word after another.
  private static let districts = Automaton(
    "社 小 校 片 街 厂 库 地 辖 全 景 园 市 城 山 矿 林 灾 灌 疫 禁 本 该 各 区 两 老 新")

  /// What joins a name to the words before it.
  private static let boundaries = Automaton("的 和 与 及 由 在 向 任 为 到 了 等 兼 随 受")
  private static let notZones = ["社区", "小区", "校区", "片区", "街区", "厂区", "库区", "地区", "辖区", "全区", "景区"]

  /// A body that was changed is named by its old and its new form.
  private static func isReformed(_ text: ScalarText, _ index: Int) -> Bool {
    let sentence = text.sentence(around: index)
    return text.holds(reform, from: sentence.lowerBound, to: sentence.upperBound)
  }

  private static let reform = Automaton("撤销 更名 改设 改为 改制 合并 前身 机构改革 划归 升格 过渡")
}
