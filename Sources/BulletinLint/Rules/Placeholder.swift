import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// XX月XX日, 待核: what somebody meant to fill in.
  static let placeholder = Rule(
    id: "placeholder", group: .wording, severity: .error,
    title: LocalizedText(zh: "占位符未替换", en: "Placeholder left in the text"),
    explanation: LocalizedText(
      zh: "日期、数字、职务后面的姓名用 XX、××、□□、？？ 占着位置，或者文中还留着“待核”“此处插图”“TODO”之类的话。案件报道里隐去的人名地名不算。",
      en: """
        XX, ××, □□ or ？？ stands where a date, a figure or the name after a post belongs, or a note \
        such as 待核 or TODO was left in. Names withheld on purpose do not count.
        """),
    source: .newsroomPractice,
    options: [
      RuleOption(
        "patterns", .texts([]), zh: "另加的占位内容", en: "More texts that stand for missing matter")
    ],
    examples: [
      .report("本报讯 5月6日，城东区收购小麦（数字⟦待核⟧）万吨，志愿服务可兑换（⟦？？⟧）项。"),
      .report(
        "本报讯 5月6日，县委常委⟦某某某⟧出席，共投入资金⟦____⟧万元，供给周边⟦？？⟧户农家，热线【⟦待补充⟧】，受益两百人【数字⟦待核实⟧】（⟦图片后补⟧），反响很好。"
      ),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 ⟦XX⟧月⟦XX⟧日，城东区召开会议，县委书记⟦×××⟧出席。（⟦此处插图⟧）项目投资⟦□□⟧亿元，受益⟦？？⟧万人，选聘河长⟦××⟧名，征集意见⟦XX⟧条，定于12月⟦XX⟧日举办。（⟦待核⟧）  ⟵ 占位内容“XX”未替换

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，区长⟦某某某⟧到会，⟦TODO⟧补充数据。

        记者 何雨田
        """),
      Example(
        """
        警方破获一起盗窃案

        本报讯 5月6日，何某某、李某在××路被民警抓获，××公司经理张××作证，县长办公室××科的两名嫌疑人于20××年×月作案。他身穿XXL号上衣，XX染色体检测有待核实，场地长5×8米，举行3×3篮球赛。

        □何岚

        ■相关链接
        """),
      Example(
        """
        城东区举办文物展

        本报讯 5月6日，展品有A□B□两款，请选“□是□否”。碑文作“永和□□年”。真的吗？？大家都问。回执须写明姓名____、电话____，____年____月____日前寄回。书中写道：“××年××月××日”。名单待核准后公布，缺口待补充，此处风景很好（此处为人行道）。一名XX后青年说，单位是XX市XX公司，张××名下有房，XX项目组、XX人民医院、××家长都来了。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开会议，参会人数⟦【补】⟧。
        """, options: ["patterns": .texts(["【补】"])]),
    ],
    check: .fragment(with: { options in
      options.texts("patterns").map { $0.unicodeScalars.map { ScalarText.folded($0.value) } }
    }) { context, patterns, report in
      context.words(SurveyWords.placeholder) { unit, word in
        // XXX holds XX twice.
        guard word.lower == 0 || unit.text[word.lower - 1] != unit.text[word.lower],
          !goesOn(unit.text, word.lower),
          let range = missing(unit.text, word)
        else { return }
        report(finding(context, unit.text, range.lowerBound, range.upperBound))
      }
      for unit in context.facts.units where !patterns.isEmpty {
        for pattern in patterns {
          for lower in unit.text.places(of: pattern) {
            report(finding(context, unit.text, lower, lower + pattern.count))
          }
        }
      }
    })

  /// X月X日: the day belongs to the month before it.
  private static func goesOn(_ text: ScalarText, _ lower: Int) -> Bool {
    text[lower + 1] == 0x65E5 && text[lower - 1] == 0x6708 && text[lower - 2] == text[lower]
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> Finding {
    let words = text.ranges(lower, upper).map(context.string).joined()
    return context.finding(
      text, lower, upper,
      LocalizedText(
        zh: "占位内容“\(words)”未替换", en: "Placeholder “\(words)” left in the text"))
  }

  /// What stands for missing matter at a word; `nil` where it may be meant.
  private static func missing(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    guard !text.isQuoted(at: word.lower) else { return nil }
    switch text[word.lower] {
    case 0x28: return note(text, word)
    case 0x25A2: return gap(text, word.lower, word.lower + 1)
    case 0x25A1: return gap(text, word.lower, runEnd(text, word.lower))
    case 0x540E: return bracketed(text, word)
    case 0x5F85: return isAlone(text, word) ? word.lower..<word.upper : nil
    case 0x54, 0x46: return latin(text, word)
    case 0x67D0: return someName(text, word)
    default: return stencil(text, word)
    }
  }

  private static func runEnd(_ text: ScalarText, _ lower: Int) -> Int {
    var end = lower
    while text[end] == text[lower] { end += 1 }
    return end
  }

  /// （此处插图）: an instruction to the layout.
  private static func note(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    guard instructions.mayBegin(with: text[word.upper]) else { return nil }
    var end = word.upper
    while end < text.count, text[end] != 0x29 { end += 1 }
    return end < text.count && end - word.lower <= 20 ? (word.lower + 1)..<end : nil
  }

  /// （图片后补）: a note that ends so.
  private static func bracketed(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    guard text[word.upper] == 0x29,
      let open = (word.lower - 6..<word.lower).last(where: { text[$0] == 0x28 })
    else { return nil }
    return open + 1..<word.upper
  }

  private static let instructions = Automaton("插 配 放 加 补 填 缺 附 待 需")

  /// A box for a character inside a sentence; before a name or a choice it is a mark.
  private static func gap(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Range<Int>? {
    text.isHanCharacter(lower - 1) && text.isHanCharacter(upper) ? lower..<upper : nil
  }

  /// 待核 as a note, in brackets or between marks; 待核实 is a word.
  private static func isAlone(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Bool {
    let before = CharacterClass(text[word.lower - 1])
    let after = CharacterClass(text[word.upper])
    // 建成高标准农田待补万亩
    if counted.longest(in: text, at: word.upper, tags: .max) != nil
      || filled.longest(in: text, at: word.upper, tags: .max) != nil
    {
      return text.isHanCharacter(word.lower - 1)
    }
    // （数字待核）, 【数字待核实】
    for (open, close): (UInt32, UInt32) in [(0x28, 0x29), (0x3010, 0x3011)]
    where text[word.upper] == close {
      if (1...6).contains(where: { text[word.lower - $0] == open }) { return true }
    }
    return before == .mark && after == .mark && text[word.lower - 1] != 0x3001
  }

  private static let filled = Automaton("万亩 万人 亿元 亩 件， 件。 个， 个。 名， 名。 元， 元。")

  private static func latin(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    text.isAlphanumeric(word.lower - 1) || text.isAlphanumeric(word.upper)
      ? nil : word.lower..<word.upper
  }

  /// 区长某某某, where nobody's name is withheld.
  private static func someName(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    text[word.upper] != 0x67D0 && followsPost(text, word.lower) && !isAnonymous(text)
      ? word.lower..<word.upper : nil
  }

  /// XX, ××, ??: in a date, a figure or behind a post.
  private static func stencil(_ text: ScalarText, _ word: TextSurvey.Sighting) -> Range<Int>? {
    let lower = word.lower
    let end = runEnd(text, lower)
    guard !text.isAlphanumeric(lower - 1), !CharacterClass.isDigitOrLetter(text[end]),
      !isAnonymous(text)
    else { return nil }
    if end - lower == 1 {
      // X月X日: one sign alone is one only in a date of such.
      let isDate =
        datePairs.tags(in: text, lower, lower + 4) != 0
        || datePairs.tags(in: text, lower - 2, lower + 2) != 0
      return isDate && text[lower - 1] != text[lower] ? lower..<end : nil
    }
    // 签名____　____年____月: a form to fill in.
    if text[lower] == 0x5F, !text.isHanCharacter(lower - 1) || dateUnits.mayBegin(with: text[end]) {
      return nil
    }
    if text[lower] == 0x3F {
      // （？？）项服务
      if text[lower - 1] == 0x28, text[end] == 0x29 { return lower..<end }
      guard text.isHanCharacter(lower - 1), end - lower <= 4 else { return nil }
      // 供给周边？？户农家
      if counters.mayBegin(with: text[end]) { return lower..<end }
    }
    return isUnfilled(text, lower, end) ? lower..<end : nil
  }

  /// Whether what stands around several signs shows that a figure or a name is missing.
  private static func isUnfilled(_ text: ScalarText, _ lower: Int, _ end: Int) -> Bool {
    // 12月XX日, 2023年XX月
    if dateUnits.mayBegin(with: text[lower - 1]), text.isAlphanumeric(lower - 2),
      dateUnits.mayBegin(with: text[end])
    {
      return true
    }
    let isBehindPost = followsPost(text, lower)
    let isBehindWord = text.isHanCharacter(lower - 1)
    if units.longest(in: text, at: end, tags: .max) != nil {
      return isBehindPost || !isBehindWord
        || !(text.isHanCharacter(end + 1) && generations.mayBegin(with: text[end]))
    }
    if counted.longest(in: text, at: end, tags: .max) != nil, !isBehindWord || !isBehindPost {
      return true
    }
    // 达成XX人就业意向, 邀请劳模×××到场
    if text[end] == 0x4EBA, sums.mayBegin(with: text[lower - 1]) { return true }
    if end - lower == 3, text[lower] != 0x3F, honours.tags(in: text, lower - 2, lower) != 0 {
      return true
    }
    if counters.mayBegin(with: text[end]), !text.isHanCharacter(end + 1),
      Surnames.length(in: text, at: lower - 1) == 0
    {
      return true
    }
    return isBehindPost && text[lower] != 0x3F
  }

  private static let sums = Automaton("成 共 达 有 到 了 约 计 为")
  private static let honours = Automaton("劳模 嘉宾 歌手 作家 教授 专家 教练 队长 院士 会长 董事 经理")
  private static let dateUnits = Automaton("年 月 日 时 分")
  private static let datePairs = Automaton("X月X日 ×月×日")
  private static let units = Automaton(
    "年 月 日 时 分 亿元 万元 元 万人 万亩 万吨 亿人 公里 平方米 个百分点 % 人次")
  /// 果长×××名，: a counter that ends its clause; 张××名下, XX项目 go on.
  private static let counters = Automaton("名 户 个 家 项 处 人 亩 吨 辆 台 件 起 次 岁 米 批 条 篇 期 场 组 套")
  /// ××家企业: whole phrases that leave no doubt.
  private static let counted = Automaton(
    "家企业 家单位 家商户 名学生 名群众 名党员 名干部 名志愿者 名选手 个项目 个村 个社区 支队伍 支代表队 份 万元 户群众 户居民 户家庭 人次")
  private static let generations = Automaton("分 时 日")

  /// Whether the title of somebody who is named without reserve stands before an index.
  private static func followsPost(_ text: ScalarText, _ index: Int) -> Bool {
    (2...3).contains { posts.tags(in: text, index - $0, index) != 0 }
  }

  private static let posts = Automaton(
    "常委 委员 院长 校长 书记 区长 县长 市长 镇长 乡长 局长 部长 主任 主席 副区长 副县长 副市长 副局长 副部长 副主任 秘书长")

  /// Whether names are withheld here on purpose: crime, courts, patients, minors.
  private static func isAnonymous(_ text: ScalarText) -> Bool {
    text.holds(withheld, from: 0, to: text.count)
  }

  private static let withheld = Automaton(
    """
    嫌疑 被告 原告 案件 涉案 作案 报案 立案 民警 警方 患者 受害 被害 法院 判决 判处 诈骗 盗窃 受贿 贪污 检察 未成年 当事人 化名
    """)
}

extension CharacterClass {
  /// Whether a scalar is a digit or letter of any width.
  static func isDigitOrLetter(_ scalar: UInt32) -> Bool {
    let found = CharacterClass(scalar)
    return found == .digit || found == .letter
  }
}
