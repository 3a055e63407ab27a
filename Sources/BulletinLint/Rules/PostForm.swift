import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 北岭市市委书记 doubles the level, 省人大副主任 leaves the standing committee out.
  static let postForm = Rule(
    id: "post-form", group: .people, severity: .info,
    title: LocalizedText(zh: "职务称谓不规范", en: "Form of a post"),
    explanation: LocalizedText(
      zh: """
        “北岭市市委书记”应为“北岭市委书记”，“省人大副主任”应为“省人大常委会副主任”，“人大常委”应为“人大常委会委员”，\
        “原清溪县财政局局长”应为“清溪县财政局原局长”，“村长”应为“村主任”。引文、作品名不算，“北岭市市长”是对的，已撤销机构的“原”放在前面也是对的。
        """,
      en: """
        A post in a form that Xinhua's public list rejects: the level twice, a congress without \
        its standing committee, 原 before the body in place of the office, 村长. Quotations and \
        titles of works are left alone, 市市长 is right, and 原 may stand before a body that is gone.
        """),
    source: LocalizedText(
      zh: "新华社新闻信息报道中的禁用词和慎用词（2016年7月修订）法律法规类",
      en: "Xinhua's list of words to avoid (July 2016), on law"),
    options: [
      RuleOption(
        "forms",
        .texts([
          "人大主任=人大常委会主任", "人大副主任=人大常委会副主任", "政协主任=政协主席", "政协副主任=政协副主席", "村长=村主任",
        ]), rows: .replacement(example: "村长=村主任", reads: { pair($0) != nil }),
        zh: "不用的称谓和规范的称谓，写作“错=正”", en: "Forms and what they should be, each as “wrong=right”")
    ],
    examples: [
      .report("本报讯 5月6日，北岭市⟦市⟧委书记何岚到会。  ⟵ 宜称“北岭市委书记”"),
      .report("本报讯 5月6日，省⟦人大副主任⟧何岚到会。  ⟵ 宜称“人大常委会副主任”"),
      .report("本报讯 5月6日，清溪县⟦人大常委⟧何岚到会。  ⟵ 宜称“人大常委会委员”"),
      .report("本报讯 5月6日，⟦原清溪县财政局局长⟧何岚到会。  ⟵ 宜称“清溪县财政局原局长”"),
      .report("本报讯 5月6日，石桥村⟦村长⟧何岚介绍情况。  ⟵ 宜称“村主任”"),
      .report(
        """
        本报讯 5月6日，北岭市市长何岚、原清溪地区行署专员丁越、海淀区区长高峰、区委书记卞舒、清溪县人大常委会主任石磊、省人大常委会委员白露到会。\
        我市市委书记、全县县委书记座谈会召开，原清溪县环保局局长文静参加。北岭市唐县县委书记庄澄考察。
        """,
        "清溪县人大主任会议讨论了议案，“村长”何岚说：“我是村长何岚的邻居。”《村长何岚》上演。县人大常委会召开会议。"),
    ],
    check: .fragment(with: { options in
      let forms = options.texts("forms").compactMap(pair)
      var table = AutomatonBuilder()
      for word in firsts { table.add(word: word, tags: 1) }
      for form in forms { table.add(word: form.wrong, tags: 2) }
      return (forms: forms, table: Automaton(table))
    }) { context, prepared, report in
      for unit in context.facts.units {
        for index in 0..<unit.text.count
        where prepared.table.mayBegin(with: unit.text[index]) {
          if let finding = finding(context, unit.text, index, prepared.forms, prepared.table) {
            report(finding)
          }
        }
      }
    })

  /// What else may begin with a post that is not regular.
  private static let firsts = ["市", "县", "区", "省", "旗", "人大常委", "原"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// What is found at an index.
  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ index: Int,
    _ forms: [(wrong: [UInt32], right: String)], _ table: Automaton
  ) -> Finding? {
    if let end = doubledLevel(text, index) { return doubled(context, text, index, end) }
    if text.has("人大常委", at: index), isMember(text, index + 4) {
      return finding(context, text, index..<(index + 4), "人大常委会委员")
    }
    if text[index] == 0x539F, let former = former(text, index) {
      return finding(context, text, index..<former.end, former.text)
    }
    guard table.longest(in: text, at: index, tags: 2) != nil else { return nil }
    return form(forms, text, index).map { wrong, right in
      finding(context, text, index..<(index + wrong.count), right)
    }
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ range: Range<Int>, _ right: String
  ) -> Finding {
    context.finding(
      text, range.lowerBound, range.upperBound,
      LocalizedText(zh: "宜称“\(right)”", en: "Usual form: “\(right)”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"), safety: .unsafe,
          edits: context.replacing(text, range.lowerBound, range.upperBound, right))
      ])
  }

  // MARK: 市市委书记

  /// The end of the post whose level stands twice, the second time at an index.
  private static func doubledLevel(_ text: ScalarText, _ index: Int) -> Int? {
    guard levels.mayBegin(with: text[index]), text[index - 1] == text[index],
      text[index + 1] == 0x59D4, text.isHanCharacter(index - 2), text.isHanCharacter(index - 3),
      !generic.mayBegin(with: text[index - 2]), !PlaceNames.isShortCounty(text, index - 1),
      !text.isQuoted(at: index),
      let office = offices.longest(in: text, at: index + 2, tags: .max)
    else { return nil }
    return office.end
  }

  private static let levels = Automaton("市 县 区 省 旗 州")
  /// 我市市委, 全县县委, 社区区委: no place's name.
  private static let generic = Automaton("我 全 该 本 各 两 此 社 小 校 园 城 矿 新 老 郊 山 个 贵 你 他 外 跨 每 和 与 及")
  private static let offices = Automaton("书记 副书记 常委 委员 秘书长 副秘书长")

  private static func doubled(
    _ context: FragmentContext, _ text: ScalarText, _ index: Int, _ end: Int
  ) -> Finding {
    var lower = index - 1
    while lower > 0, index - lower < 4, text.isHanCharacter(lower - 1) { lower -= 1 }
    let right = text.string(max(lower, index - 3), index) + text.string(index + 1, end)
    return context.finding(
      text, index, index + 1, LocalizedText(zh: "宜称“\(right)”", en: "Usual form: “\(right)”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(right)”", en: "Change to “\(right)”"), safety: .safe,
          edits: context.replacing(text, index, index + 1, ""))
      ])
  }

  // MARK: 原清溪县财政局局长

  /// 原 before a department that is still there: where the post ends, and its regular form.
  private static func former(_ text: ScalarText, _ index: Int) -> (end: Int, text: String)? {
    guard !text.isHanCharacter(index - 1), !text.isQuoted(at: index) else { return nil }
    var level: Int?
    var position = index + 1
    while position < index + 18, text.isHanCharacter(position) {
      if level == nil, position >= index + 3, levels.mayBegin(with: text[position]) {
        level = position
      }
      if level != nil, text[position] == 0x5C40,
        let office = bureauOffices.longest(in: text, at: position + 1, tags: .max),
        text.isHanCharacter(office.end)
      {
        guard !text.holds(gone, from: index, to: position + 1) else { return nil }
        let body = text.string(index + 1, position + 1)
        return (office.end, body + "原" + text.string(position + 1, office.end))
      }
      position += 1
    }
    return nil
  }

  private static let bureauOffices = Automaton("局长 副局长")
  /// Bodies of earlier reforms: their name itself is former.
  private static let gone = Automaton(
    """
    地区 行署 公社 革委会 环保局 环境保护局 国土 工商 质监 质量技术监督 食药监 食品药品 计生 卫生局 文化局 文广新 旅游局 农业局 畜牧 安监 \
    安全生产监督 粮食局 物价局 地税 国税 房管 规划局 建设局 人事局 劳动 社会保障局 广电 体育局 法制 经贸 商业局 物资 乡镇企业 水产 农机 \
    扶贫 林业局 监察局 民宗 机械 冶金 纺织 轻工 化工 邮电
    """)

  // MARK: Forms of the table

  private static func form(
    _ forms: [(wrong: [UInt32], right: String)], _ text: ScalarText, _ index: Int
  ) -> (wrong: [UInt32], right: String)? {
    forms.first { wrong, _ in
      text.scalars(index, index + wrong.count) == wrong
        && isPost(text, index, index + wrong.count)
    }
  }

  /// A holder follows, and no quotation or title is around.
  private static func isPost(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard text.isHanCharacter(upper), !followers.mayBegin(with: text[upper]),
      !text.isQuoted(at: lower)
    else { return false }
    return Surnames.length(in: text, at: upper) > 0
      && !text.has("会议", at: upper) && text[lower - 1] != 0x526F
  }

  private static let followers = Automaton("会 们 一 的 和 在 是 任 办 等 及 与 候 由 要 也 就 都 说 对 把 让 为 助")

  /// 人大常委何岚: somebody's name follows.
  private static func isMember(_ text: ScalarText, _ index: Int) -> Bool {
    text[index] != 0x4F1A && isPost(text, index - 4, index)
  }
}
