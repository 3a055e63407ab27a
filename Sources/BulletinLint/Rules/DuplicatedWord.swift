import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 和和, 的的, 要求要求: a slip of the keyboard.
  static let duplicatedWord = Rule(
    id: "duplicated-word", group: .wording, severity: .warning,
    title: LocalizedText(zh: "字词重复", en: "Doubled character or word"),
    explanation: LocalizedText(
      zh: "虚词连写了两遍，或者一个不能重叠的词紧接着又出现一遍。能从中间切开成两个词的（目的|的、为了|了解）和本来就能重叠的（研究研究）不算。",
      en: """
        A function character stands twice, or a word that cannot be reduplicated is repeated at \
        once. What can be cut into two words, and what reduplicates by nature, does not count.
        """),
    source: .errorRate,
    options: [
      RuleOption(
        "characters", .text("和与及的地得了在是对把被将而但或为以于从向由并各就也要"), zh: "不能叠用的单字",
        en: "The characters that do not stand twice"),
      RuleOption(
        "words", .texts([]), zh: "另外可以重叠的词", en: "More words that may be said twice"),
    ],
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开会议，研究防汛⟦和和⟧其他工作。  ⟵ “和和”疑为多字

        记者 何雨田
        """),
      .report("本报讯 5月6日，城东区的粮库做到随到随收，来多少收多少。农民工要要回工资。"),
      .report("本报讯 5月6日，城东区要求⟦及时及时⟧上报险情。"),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，群众旁听⟦了了了⟧庭审，会议要求⟦进一步进一步⟧压实责任。  ⟵ “了了了”疑为多字 ⟵ “进一步进一步”疑为多字

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，会议⟦要求要求⟧学校压实责任。  ⟵ “要求要求”疑为多字

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，这次会议的目的的确明确，为了了解情况，重要的是是否落实。各位党工委委员、专班班长、动员部部长作了发言，能不能不签字要想清楚，要研究研究、讨论讨论，新茶试喝试喝就知道，扎扎实实做好平平安安建设，不再将将就就，早已了了然于胸。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，田进来进来了一趟，服务服务中心的窗口一步一步改善，群众看在眼里，一件一件办好。

        记者 何雨田
        """),
      Example(
        """
        大凉山里的小学

        本报讯 5月6日，的的莫史坐在操场上。孩子们说，的的莫史是他们的校长。

        记者 何雨田
        """),
    ],
    check: .fragment(with: { options in
      Listed(
        characters: Set(options.text("characters").unicodeScalars.map(\.value)),
        words: Set(options.texts("words").map { $0.unicodeScalars.map(\.value) }))
    }) { context, listed, report in
      for unit in context.facts.units {
        let text = unit.text
        var next = 0
        for index in unit.survey.repeats where index >= next {
          guard let end = doubledEnd(text, index, listed.characters),
            !listed.words.contains(text.scalars(index, (index + end) / 2)),
            !opensName(context, text, index, end)
          else { continue }
          report(finding(context, text, index, end))
          next = end
        }
      }
    })

  /// What the options name, as scalars.
  private struct Listed: Sendable {
    let characters: Set<UInt32>
    let words: Set<[UInt32]>
  }

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> Finding {
    let isCharacter = text[lower] == text[lower + 1]
    let middle = isCharacter ? lower + 1 : (lower + upper) / 2
    let words = text.string(lower, upper)
    let kept = text.string(lower, middle)
    return context.finding(
      text, lower, upper,
      LocalizedText(zh: "“\(words)”疑为多字", en: "“\(words)” looks doubled"),
      code: isCharacter ? "character" : "word",
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(kept)”", en: "Change to “\(kept)”"),
          safety: isCharacter ? .safe : .unsafe,
          edits: context.replacing(text, middle, upper, ""))
      ])
  }

  /// The end of what stands twice at an index.
  private static func doubledEnd(
    _ text: ScalarText, _ index: Int, _ characters: Set<UInt32>
  ) -> Int? {
    if text[index] == text[index + 1] {
      guard characters.contains(text[index]) else { return nil }
      return isTripledCharacter(text, index)
        ? index + 3 : isDoubledCharacter(text, index) ? index + 2 : nil
    }
    let scalar = text[index]
    for length in 2...4 where text[index + length] == scalar {
      if isDoubledWord(text, index, length) { return index + 2 * length }
    }
    return nil
  }

  /// 的的莫史: the same four characters stand again in the article, as no slip does.
  private static func opensName(
    _ context: FragmentContext, _ text: ScalarText, _ lower: Int, _ upper: Int
  ) -> Bool {
    guard upper - lower == 2, text.isHanCharacter(upper), text.isHanCharacter(upper + 1)
    else { return false }
    let name = text.scalars(lower, upper + 2)
    return context.facts.units.reduce(0) { $0 + $1.text.places(of: name).count } > 1
  }

  // MARK: Characters

  /// 旁听了了了庭审: one of them is too many, whatever words they may end and begin.
  private static func isTripledCharacter(_ text: ScalarText, _ index: Int) -> Bool {
    text[index + 2] == text[index] && text[index + 3] != text[index]
      && text[index - 1] != text[index] && CharacterClass(text[index]) == .han
      && !isInQuotes(text, index)
  }

  private static func isDoubledCharacter(_ text: ScalarText, _ index: Int) -> Bool {
    guard CharacterClass(text[index]) == .han, text[index + 2] != text[index],
      text[index - 1] != text[index], !isInQuotes(text, index)
    else { return false }
    // 是是非非, 的的确确: a word of two doubled characters.
    for pair in [index - 2, index + 2]
    where text[pair] == text[pair + 1] && CharacterClass(text[pair]) == .han { return false }
    // 目的|的: the left one ends a word.
    for length in 2...4 where index + 1 - length >= 0 {
      if wordEnds.tags(in: text, index + 1 - length, index + 1) != 0 { return false }
    }
    // 为了|了解: the right one begins a word.
    return wordStarts.longest(in: text, at: index + 1, tags: .max) == nil
  }

  // MARK: Words

  private static func isDoubledWord(_ text: ScalarText, _ index: Int, _ length: Int) -> Bool {
    guard index + 2 * length <= text.count else { return false }
    for offset in 0..<length {
      guard text[index + offset] == text[index + length + offset],
        CharacterClass(text[index + offset]) == .han,
        !numerals.mayBegin(with: text[index + offset])
          || whole.tags(in: text, index, index + length) != 0
      else { return false }
    }
    guard !isInQuotes(text, index), text[index] != text[index + 1],
      reduplicating.longest(in: text, at: index, tags: .max) == nil,
      !(text[index] == 0x8BD5 && isTried(text, index + 2 * length))
    else { return false }
    // 要把某事办好办好: three times is verse. 天天天天: neither.
    if (0..<length).allSatisfy({ text[index + $0] == text[index + 2 * length + $0] }) {
      return false
    }
    // 县委常委|常务副县长, 区委常委|常委会
    if text.has("委常委常务", at: index) || text.has("常委常委会", at: index) { return false }
    // 能不能不去: a question, and a word that it denies.
    if length == 2, text[index + 1] == 0x4E0D, text.isHanCharacter(index + 4) { return false }
    // 随到随收: 到随 is no word, and the second one goes on with another.
    if length == 2, text[index + 1] == 0x968F, text.isHanCharacter(index + 4) {
      return false
    }
    // 不忙不忙，快了快了: said twice, and nothing else said.
    if length == 2, CharacterClass(text[index - 1]) != .han,
      CharacterClass(text[index + 4]) == .mark
    {
      return false
    }
    // 时运来|运来了瓜: a name that opens the clause, and what its bearer does.
    if length == 2, CharacterClass(text[index - 1]) == .han,
      CharacterClass(text[index - 2]) != .han,
      Surnames.length(in: text, at: index - 1) == 1, perfect.mayBegin(with: text[index + 4])
    {
      return false
    }
    // 要求|要求学校: a verb makes no longer name.
    if verbs.longest(in: text, at: index, tags: .max)?.end == index + length { return true }
    // 服务|服务中心: the second one belongs to a longer name.
    return suffixes.longest(in: text, at: index + 2 * length, tags: .max) == nil
  }

  private static let verbs = Automaton(
    "要求 强调 指出 表示 推进 加强 开展 召开 进行 坚持 提高 确保 实现 促进 推动 加快 落实 完善 深入 切实 认真 积极 努力")
  private static let perfect = Automaton("了 着 过")

  /// 试戴试戴就明白: what one tries, up to what comes of it.
  private static func isTried(_ text: ScalarText, _ end: Int) -> Bool {
    CharacterClass(text[end]) == .mark || ["就", "吧", "看"].contains { text.has($0, at: end) }
  }

  /// Inside “…” or 《…》 of at most forty characters: a slogan or a name.
  private static func isInQuotes(_ text: ScalarText, _ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 40 {
      let scalar = text[position]
      if scalar == 0x201D || scalar == 0x300B || scalar == 0x3002 { return false }
      if scalar == 0x201C || scalar == 0x300A { return true }
      position -= 1
    }
    return false
  }

  private static let numerals = Automaton("一 二 三 四 五 六 七 八 九 十 百 千 万 两 几 第 某 这 那 每 逐 着")

  /// Words with a numeral that count nothing.
  private static let whole = Automaton("进一步 一定 一直 一律 一并 一致 统一 同一")

  /// Words that are said twice on purpose.
  private static let reduplicating = Automaton(
    """
    研究 讨论 商量 打听 学习 休息 锻炼 了解 考虑 照顾 收拾 整理 活动 介绍 放松 参观 检查 比划 溜达 尝试 琢磨 合计 沟通
    交流 体验 感受 认识 熟悉 见识 欣赏 享受 打扮 走动 意思 比较 检验 教育 宣传 反思 回忆 总结 哈哈 呵呵 嘻嘻 嘿嘿
    来来 回回 加油 谢谢 祝贺 好好 大家 等等 常常 快点 慢点 明白 清楚 高兴 热闹 暖和 凉快 轻松 试试 看看
    """)

  /// What makes a longer name of a word: 中心, 局, 员.
  private static let suffixes = Automaton(
    """
    中心 局 部 室 员 者 组 站 所 院 会员 会长 会议室 书 册 单 表 下去 好 红利 处 区 路 法 化 性 力 主义 制 学 业 家 长 科 队 园 厅 馆 点 网 厂 司 县 市 镇 乡 村
    办 委 社 街 桥 线 证 费 款 金 率 量 期 日 月 节 周 型 类 级 方案 条例 办法 规划 计划 工程 项目 行动 活动
    """)

  /// Words that end in a function character.
  private static let wordEnds = Automaton(
    """
    一并 一把 一蹴而就 上将 不但 为了 予以 事由 于是 产地 人为 通人和 从而 以为 以及 众矢之的 但是
    位于 低于 何以 作为 侍从 便于 值得 免不了 共和 关于 兼并 内在 内地 凡是 利于 加以 动向 勇于
    华为 危及 即将 去向 参与 双向 反对 反而 取得 受不了 只是 可以 各各 各地 合并 名将 听从 善于
    因为 因而 土地 在于 场地 基于 基地 处于 外地 大地 大将 好在 存在 定向 实事求是 实在 实地 对于
    导向 将士 少不了 就地 就是 属于 属地 工地 应对 当地 得以 心得 必将 志向 总和 总是 意向 懂得
    成为 成就 或或 所以 所在 所得 担当作为 授与 敢于 方向 无的 旨在 时而 普及 更为 更是 有为 有的
    服从 朝向 本地 来不及 来得及 来由 林地 柔和 标的 核对 棉被 植被 正在 比对 波及 派对 涉及 温和
    湿地 潜在 火把 然而 特别是 现在 理由 用地 由于 的是 目的 相对 祥和 空空如也 等于 终于 给与
    给以 绝对 继而 绿地 缓和 缘由 罢了 耕地 自从 自在 自由 至于 草地 获得 营地 落地 行为 觉得
    认为 记得 谦和 赋与 赢得 走向 趋向 足以 跟从 较为 还是 进而 造就 遍及 针对 铸就 门把 阵地
    需要 主要 重要 必要 只要 首要 纪要 摘要 将要 就要 还要 也要 都要 不要 想要 正要 提要 概要 简要 扼要 紧要 险要 次要
    陆地 除了 难以 难得 非但 面向 面对 顾及 颇为 饱和 驻地 高于 高地 高就
    """)

  /// Words that begin with one.
  private static let wordStarts = Automaton(
    """
    和田 和县 和睦 以工代赈 以旧换新 以案说法 在线 在册 就业 就学 对标 向导 由此及彼
    与之 与其 在职 在任 在编 在读 在途 在逃 在押 在世 在营 在产 在研 在架 在售 在案 在籍 在聘 在园 在户 以往 以免 以期 以至 以致 和顺 和畅 和苑
    与众 与会 与日 与时 与此 为主 为了 为企 为何 为农 为期 为此 为民 为老 为首 也好 也是 也许
    了却 了结 了解 了然 于家 于是 于某 从业 从严 从事 从容 从来 从此 从而 从重 以上 以下 以为 以便
    以内 以前 以及 以后 以外 以来 以案 但愿 但是 及其 及早 及时 及格 各地 各类 各级 向上 向前
    向善 向好 向导 向往 向阳 和平 和气 和睦 和美 和解 和谐 在于 在册 在即 在地 在场 在家 在岗
    在建 在校 在线 在编 地上 地下 地区 地址 地块 地域 地处 地形 地方 地标 地段 地质 地铁 地震
    地面 对于 对口 对外 对手 对接 对方 对照 对策 对话 对象 对面 将军 将士 将来 将要 将近 就业
    就任 就医 就地 就学 就是 就此 就读 就近 就餐 并且 并举 并网 并行 并轨 并重 并非 得以 得出
    得分 得到 得失 或者 或许 把住 把关 把好 把守 把手 把控 把握 把脉 是否 是非 由于 由来 由此
    要回 要账 要饭 要债 要钱 要价 要挟 要约 要好 要点 要么 要求 要闻 要素 要务 要道 要件 要害 要领 要旨 要不 要强 要是 要职 要员 要塞 要地 要案 要事 要命 要紧
    的哥 的士 的确 而且 而今 而后 而立 被动 被告 被子 被害
    """)
}
