import BulletinText

extension DateScanner {
  /// What an event's mark should be.
  static func eventForm(_ lower: Int, _ upper: Int, _ proper: String) -> DateProblem {
    DateProblem(
      rule: .eventForm, code: "mark", why: LocalizedText(zh: "“\(proper)”", en: "“\(proper)”"),
      lower: lower, upper: upper,
      repairs: [DateRepair(replacement: proper, isSafe: true, lower: lower, upper: upper)])
  }

  /// Whether a month and a day name an event here: the noun of one follows (特大暴雨, 运动), or the day is
  /// a known one. A broadcast's name (3.15晚会) and a price stay as they are.
  func isNamedEvent(_ date: PartialDate, _ index: Int) -> Bool {
    let next = isClosing(text[index]) ? index + 1 : index
    if DateScanner.eventNouns.longest(in: text, at: next, tags: .max) != nil { return true }
    if ownDays.contains(date) { return isClosing(text[index]) && isFree(next) }
    return isClosing(text[index]) && (isKnown(date) || isDayOfYear(next))
      && DateScanner.otherNouns.longest(in: text, at: next, tags: .max) == nil
      && DateCharacters.isHan(text[next])
      && (isDayOfYear(next) || DateScanner.dayNouns.longest(in: text, at: next, tags: .max) != nil)
  }

  /// Whether a day that a newsroom has named an event by is one here, without quotation marks: 8.19事故.
  func isOwnEvent(_ date: PartialDate, _ index: Int) -> Bool {
    ownDays.contains(date)
      && DateScanner.eventNouns.longest(in: text, at: index, tags: .max) != nil
  }

  /// Whether what follows the closing mark makes no price, version or broadcast of it.
  private func isFree(_ next: Int) -> Bool {
    DateScanner.otherNouns.longest(in: text, at: next, tags: .max) == nil
      && !DateCharacters.isOne(text[next], of: DateScanner.units)
  }

  /// 护士节, 全国土地日: a name of up to eight characters that ends in 节 or 日.
  private func isDayOfYear(_ index: Int) -> Bool {
    var end = index
    while end < index + 9, DateCharacters.isHan(text[end]) {
      if end > index, text[end] == 0x8282 || text[end] == 0x65E5 {
        return !DateCharacters.isOne(text[end + 1], of: "前常约目俗省能奏点水气电")
      }
      end += 1
    }
    return false
  }

  private func isKnown(_ date: PartialDate) -> Bool {
    DateScanner.knownDays.contains { $0.0 == date.month && $0.1 == date.day }
  }

  /// “一二九”运动, “一二八”事变: without the dot they read as numbers of their own.
  func undottedEvent(_ first: DateNumeral) -> RawDate? {
    guard first.system == .chinese, first.count == 3, isOpening(text[first.lower - 1]),
      isClosing(text[first.upper]), text.has("一二", at: first.lower),
      DateScanner.undottedNouns.longest(in: text, at: first.upper + 1, tags: .max) != nil
    else { return nil }
    let last = text[first.upper - 1]
    // 九 and 一 belong to December, 八 to January.
    let isDecember = last == 0x4E5D || last == 0x4E00
    guard isDecember || last == 0x516B else { return nil }
    var raw = RawDate(first.lower, first.upper, .eventMark)
    raw.start = PartialDate(
      month: isDecember ? 12 : 1, day: isDecember ? (last == 0x4E5D ? 9 : 1) : 28)
    let cut = first.lower + (isDecember ? 2 : 1)
    raw.problem = DateScanner.eventForm(
      raw.lower, raw.upper,
      text.string(first.lower, cut) + "·" + text.string(cut, first.upper))
    return raw
  }

  private static let undottedNouns = Automaton("运动 事变 抗战 淞沪抗战 惨案")

  private static let eventNouns = Automaton(
    """
    特大暴雨 特大洪水 特大火灾 特大地震 较大道路 较大火灾 较大事故 重大事故 一般事故
    道路交通 消防宣传日 暴雪 雪灾 冰雹 山洪 强降雨 踩踏 车祸 坠机 系列案 系列盗窃
    系列诈骗 系列抢劫 盗窃案 抢劫案 诈骗案 电诈 跨境电诈 跨境电信 跨境赌博 电信网络诈骗
    贩毒 制毒 走私 台风 龙卷风 泥石流 滑坡 旱灾 火灾 爆炸 洪涝 暴雨 洪灾 洪水 水灾
    灾害 灾后 抗洪 事件 事故 事变 地震 大地震 运动 专案 大案 惨案 纪念日 批示 重要批示
    讲话 重要讲话 矿难 空难 案 防灾减灾日 全国防灾减灾日 消费者权益日 国际消费者权益日
    国际禁毒日 国家安全教育日 全民国家安全教育日 国家宪法日 消防日 全国消防日 国际博物馆日
    世界知识产权日 世界环境日 世界水日 全国土地日 国际档案日 全国交通安全日 起义 阅兵
    """)
  private static let dayNouns = Automaton("宣传 主题 活动 系列 期间 当天 当日 国际 全国 世界")
  private static let otherNouns = Automaton("晚会 价 元 版 购物 大促 促销 电商 系统 版本")
  static let knownDays: [(Int, Int)] = [
    (3, 15), (4, 15), (4, 26), (5, 12), (5, 18), (6, 5), (6, 25), (6, 26), (7, 20), (9, 18),
    (11, 9), (12, 1), (12, 2), (12, 4), (12, 13),
  ]
}
