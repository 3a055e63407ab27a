import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// A blank between two Chinese characters of a sentence.
  static let spaceInText = Rule(
    id: "space-in-text", group: .typography, severity: .info,
    title: LocalizedText(zh: "多余空格", en: "Stray space"),
    explanation: LocalizedText(
      zh: "正文句子里两个汉字之间、标点之前夹了空格。消息头之后、署名、两字姓名中间、表格和名单里的空格不算。",
      en: """
        A blank stands between two Chinese characters of a sentence or before a mark. Blanks after \
        the message head, in bylines, in padded names, tables and rolls do not count.
        """),
    source: LocalizedText(zh: "版式规范", en: "Rules of layout"),
    options: [
      RuleOption(
        "latin", .text("leave"), allowed: ["leave", "require", "forbid"],
        zh: "汉字与西文之间：leave 不管，require 要空格，forbid 不要空格",
        en: "Between Chinese and Latin: leave as it is, require a blank, forbid one")
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议⟦ ⟧强调，要做好防汛工作⟦ ⟧，印发《防汛⟦ ⟧预案》。城东区委书记⟦ ⟧何岚主持会议。  ⟵ 多余空格

        记者 何雨田
        """),
      Example(
        """
        城东区召开会议 部署防汛

        【城东工人报讯】（记者　何　岚　通讯员　丁越）5月6日，副区长高 义主持，今年 GDP 增长，图① 会场。参加会议的有何　岚　丁　越　石　磊等。任命石　磊为供销公司经理。

        　　会议要求，压实责任。

        编者按 今起，本报推出专栏。

        记者 何岚 通讯员 丁越

        责编 何岚  校对 丁越
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，今年⟦ ⟧GDP⟦ ⟧增长。

        记者 何雨田
        """, options: ["latin": .text("forbid")]),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，今⟦年G⟧DP 增长。

        记者 何雨田
        """, options: ["latin": .text("require")]),
    ],
    check: .page { context, report in
      var found: [Finding] = []
      for index in context.texts.indices where mayHold(context, index) {
        let local = context.fragment(index)
        for unit in local.facts.units
        where unit.role == .lead || unit.role == .body {
          guard unit.survey.signs.contains(.blank) || local.options.text("latin") == "require"
          else {
            continue
          }
          found += blanks(local, unit.text, unit.survey.marks).map {
            context.placed($0, inFragment: index)
          }
        }
      }
      // Where there are many, the house sets them.
      if found.count(where: { $0.code == nil }) <= 20 { found.forEach(report) }
    })

  /// Tables and rolls are set with blanks.
  private static func mayHold(_ context: PageContext, _ fragment: Int) -> Bool {
    guard let article = context.articleOf[fragment],
      context.texts[fragment].signs.contains(.blank) || context.options.text("latin") != "leave"
    else { return false }
    return ![.table, .photo, .notice].contains(context.articles[article].kind)
  }

  private static func blanks(
    _ context: FragmentContext, _ text: ScalarText, _ marks: TextSurvey.Places
  ) -> [Finding] {
    var found: [Finding] = []
    var gaps = 0
    var done = 0
    for index in marks where index >= done && text[index] == 0x20 {
      var end = index
      while text[end] == 0x20 { end += 1 }
      done = end
      gaps += 1
      if isStray(text, index, end) {
        found.append(finding(context, text, index, end))
      } else if context.options.text("latin") == "forbid", isBesideLatin(text, index, end) {
        found.append(finding(context, text, index, end, code: "latin"))
      }
    }
    // Many gaps are a roll; without a mark of a sentence it is none.
    guard gaps < 6, marks.contains(where: { text[$0] == 0x3002 || text[$0] == 0x2C }) else {
      return []
    }
    if context.options.text("latin") == "require" { found += missingBlanks(context, text) }
    return found
  }

  private static func isStray(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard lower >= 5, upper - lower <= 2, text.ranges(lower - 1, upper + 1).count == 1,
      isChinese(text[lower - 1])
    else { return false }
    if isInnerMark(text[upper]) { return text.isHanCharacter(lower - 1) }
    guard text.isHanCharacter(lower - 1), text.isHanCharacter(upper) else { return false }
    return !isDateLabel(text, lower) && !isAttribution(text, lower) && !isName(text, lower, upper)
      && !followsLabel(text, lower) && !isInCredits(text, lower) && !closesHead(text, lower)
      && !isInLabel(text, lower, upper)
      && !isInCouplet(text, lower, upper)
  }

  /// ●清溪街道　近日，…: behind the bullet the head of a brief.
  private static func closesHead(_ text: ScalarText, _ upper: Int) -> Bool {
    upper <= 14 && CharacterClass(text[0]) != .han && text[0] > 0x2000
      && (1..<upper).allSatisfy { text.isHanCharacter($0) }
  }

  /// 【实验小学校长 何岚】, 负责人 丁越：: who speaks next.
  private static func isInLabel(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var end = upper
    while text.isHanCharacter(end) { end += 1 }
    guard (2...4).contains(end - upper), text[end] == 0x3011 || text[end] == 0x3A,
      Surnames.length(in: text, at: upper) > 0
    else { return false }
    var start = lower
    while start > 0, text.isHanCharacter(start - 1) { start -= 1 }
    return start == 0 || text[start - 1] == 0x3010
  }

  /// 1926年9月　第一个党小组成立: a timeline.
  private static func isDateLabel(_ text: ScalarText, _ upper: Int) -> Bool {
    upper <= 14
      && (0..<upper).allSatisfy {
        CharacterClass(text[$0]) == .digit || dateMarks.mayBegin(with: text[$0])
      }
  }

  private static let dateMarks = Automaton("年 月 日 至 — - 、 一 二 三 四 五 六 七 八 九 十 上 下 午 初 底")

  /// ——石桥镇中心小学　龚小满: who says so.
  private static func isAttribution(_ text: ScalarText, _ lower: Int) -> Bool {
    var start = lower
    while start > 0, text.isHanCharacter(start - 1) { start -= 1 }
    return text[start - 1] == 0x2014 && text[start - 2] == 0x2014
  }

  /// 《守初心担使命 建设现代农业》, 《坚持好 发展好 完善好清溪经验》: blanks part the halves of a title; in a
  /// slogan only such as have the same length.
  private static func isInCouplet(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var (start, end) = (lower, upper)
    while start > 0, text.isHanCharacter(start - 1) { start -= 1 }
    while text.isHanCharacter(end) { end += 1 }
    let isQuoted = text[start - 1] == 0x201C && text[end] == 0x201D
    if isInSlogan(text, lower) { return true }
    if isQuoted { return lower - start >= 4 && lower - start == end - upper }
    return isInTitle(text, lower) && lower - start >= 3 && end - upper >= 3
  }

  /// “我运动 我健康 我快乐”: a slogan whose parts of three characters and more nothing but blanks set apart.
  private static func isInSlogan(_ text: ScalarText, _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 40, text.isHanCharacter(start - 1) || text[start - 1] == 0x20 {
      start -= 1
    }
    var end = index
    while end - index < 40, text.isHanCharacter(end) || text[end] == 0x20 { end += 1 }
    guard text[start - 1] == 0x201C, text[end] == 0x201D else { return false }
    var length = 0
    for place in start...end {
      if text.isHanCharacter(place) {
        length += 1
      } else if length > 0 {
        guard length >= 3 else { return false }
        length = 0
      }
    }
    return true
  }

  private static func isInTitle(_ text: ScalarText, _ index: Int) -> Bool {
    var start = index
    while start >= 0, index - start < 60, text[start] != 0x300B {
      if text[start] == 0x300A { return true }
      start -= 1
    }
    return false
  }

  private static func isChinese(_ scalar: UInt32) -> Bool { CharacterClass(scalar) == .han }

  /// ， 。 、 ； ： ？ ！ ” 》 ）
  private static func isInnerMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x3002, 0x3001, 0x3B, 0x3A, 0x3F, 0x21, 0x201D, 0x300B: true
    default: false
    }
  }

  /// 高 义: a surname and one character more.
  private static func isName(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard Surnames.length(in: text, at: lower - 1) == 1 else {
      // 周　茂、何岚、雪　松: in a list of names, without a surname.
      return upper - lower >= 2 && text[lower - 2] == 0x3001 && !text.isHanCharacter(upper + 2)
    }
    // 工作会 议: a surname that ends a word is none, unless a post or a mark stands before it.
    let before = text[lower - 2]
    if CharacterClass(before) != .han || posts.mayBegin(with: before) { return true }
    // 任命何　岚为: in a notice of appointments.
    return appointments.tags(in: text, lower - 3, lower - 1) != 0
  }

  private static let posts = Automaton("导 长 记 任 员 席 授 师 士 者 人 理 事 志 由 和 与")

  private static let appointments = Automaton("任命 聘任 免去 聘请 提名 选举 推荐 增补 推选 授予")

  /// 本报讯 …, 记者 何岚, 图① …: the blank belongs to the form.
  private static func followsLabel(_ text: ScalarText, _ lower: Int) -> Bool {
    (1...3).contains { labels.tags(in: text, lower - $0, lower) != 0 }
  }

  /// （记者　何岚　通讯员　丁越）
  private static func isInCredits(_ text: ScalarText, _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 60, text[start] != 0x28, text[start] != 0x29 { start -= 1 }
    guard text[start] == 0x28 else { return false }
    return credits.longest(in: text, at: start + 1, tags: .max) != nil || endsInName(text, index)
  }

  /// （解答律师：某律师事务所 赵钧）: behind the blank nothing but a name.
  private static func endsInName(_ text: ScalarText, _ index: Int) -> Bool {
    var end = index
    while text[end] == 0x20 { end += 1 }
    let length = (2...4).first { text[end + $0] == 0x29 }
    return length.map {
      Surnames.length(in: text, at: end) > 0 && (end..<end + $0).allSatisfy(text.isHanCharacter)
    }
      ?? false
  }

  private static let credits = Automaton("记者 通讯员 本报 实习 见习 首席 全媒体 融媒 特约 文 图 摄")
  private static let labels = Automaton("讯 电 消息 报道 记者 通讯员 摄影 编者按 问 答 图 文 摄 作者 来源 实习生")

  private static func isBesideLatin(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    text.isHanCharacter(lower - 1) && isLatin(text[upper])
      || isLatin(text[lower - 1]) && text.isHanCharacter(upper)
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar < 0x80 && CharacterClass(scalar) == .letter
  }

  /// Where Chinese and Latin stand close together.
  private static func missingBlanks(
    _ context: FragmentContext, _ text: ScalarText
  ) -> [Finding] {
    (1..<max(text.count, 1)).filter {
      text.isHanCharacter($0 - 1) && isLatin(text[$0])
        || isLatin(text[$0 - 1]) && text.isHanCharacter($0)
    }.map { index in
      context.finding(
        text, index - 1, index + 1,
        LocalizedText(zh: "汉字与西文之间缺空格", en: "A blank is missing between Chinese and Latin"),
        code: "latin",
        fixes: [
          Fix(
            title: LocalizedText(zh: "加空格", en: "Add a blank"), safety: .safe,
            edits: [TextEdit(TextRange(at: text.range(index, index + 1).lowerBound), " ")])
        ])
    }
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int,
    code: String? = nil
  ) -> Finding {
    context.finding(
      text, lower, upper, LocalizedText(zh: "多余空格", en: "Stray space"), code: code,
      fixes: [
        Fix(
          title: LocalizedText(zh: "删去空格", en: "Delete the space"), safety: .safe,
          edits: context.replacing(text, lower, upper, ""))
      ])
  }
}
