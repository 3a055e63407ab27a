import BulletinText

/// Whether a text reports what happened on a date, or announces it.
enum DateTense {
  /// Whether the sentence around a date tells of it as past. In doubt it does not.
  ///
  /// - Parameters:
  ///   - units: the texts of the fragment.
  ///   - place: which of them has the date.
  static func isReported(_ raw: RawDate, in units: [TextUnit], at place: Int) -> Bool {
    let unit = units[place]
    let text = unit.text
    var start = raw.lower
    while start > 0, raw.lower - start < 400, !Figures.endsSentence(text[start - 1]) { start -= 1 }
    var end = raw.upper
    while end < text.count, end - raw.upper < 400, !Figures.endsSentence(text[end]) { end += 1 }
    if closesCount(raw, text, end) || isDone(raw, text) { return true }
    guard !isAnnounced(raw, text, start, end), Quotation.around(text, raw.lower, raw.upper) == nil
    else { return false }
    if unit.role == .lead, start == 0, opensSentence(raw, text) { return true }
    guard unit.role == .lead || unit.role == .body || unit.role == .caption else { return false }
    // A report of what is to come is so to its end, whatever its later sentences leave out.
    let isTold =
      tellsPast(text, raw.upper, end) || start == raw.lower && tellsDeed(text, raw.upper, end)
    return isTold && !announces(text, 0, start)
      && !units[..<place].contains { announces($0.text, 0, $0.text.count) }
  }

  /// 截至7月15日，已有826户签订: what was counted up to a day was counted after it. 已缴费的考生 are whoever
  /// will have paid.
  private static func closesCount(_ raw: RawDate, _ text: ScalarText, _ end: Int) -> Bool {
    guard text.has("截至", at: raw.lower - 2), text[raw.upper] == 0x2C else { return false }
    let clause = raw.upper + 1..<max(raw.upper + 1, min(end, raw.upper + 30))
    guard
      let word = clause.first(where: { text.has("已", at: $0) || text.has("累计", at: $0) }),
      let figure = (word..<word + 10).first(where: { DateCharacters.isDigit(text[$0]) })
    else { return false }
    return !(word..<figure).contains { text[$0] == 0x7684 || text[$0] == 0x2C }
      && !announces(text, raw.upper, end)
  }

  /// 已于8月9日运抵: done by then, and no 已于8月9日起 or 前.
  private static func isDone(_ raw: RawDate, _ text: ScalarText) -> Bool {
    text.has("已于", at: raw.lower - 2)
      && !DateCharacters.isOne(text[raw.upper], of: "前起止至到之以左")
      && Quotation.around(text, raw.lower, raw.upper) == nil
  }

  /// Nothing but the message head and its bracket stands before the date.
  private static func opensSentence(_ raw: RawDate, _ text: ScalarText) -> Bool {
    var index = raw.lower - 1
    while index >= 0, text[index] == 0x20 || text[index] == 0x2C { index -= 1 }
    // ●5月18日，…: an item of news.
    if index < 0 || text[index] == 0x29
      || index == 0 && DateCharacters.isOne(text[0], of: "●○◆◇■□▲△▶►★☆※▪")
    {
      return true
    }
    // 讯 电 道 息 】
    return DateCharacters.isOne(text[index], of: "讯电道息】：") || text[index] == 0x3A
  }

  private static func isAnnounced(
    _ raw: RawDate, _ text: ScalarText, _ start: Int, _ end: Int
  ) -> Bool {
    let next = text[raw.upper]
    if DateCharacters.isOne(next, of: "前起止是就为将至到（(电之") || next == 0x2D || next == 0x2014 {
      return true
    }
    let before = text[raw.lower - 1]
    if DateCharacters.isOne(before, of: "于至到自从在迎离距") { return true }
    return announces(text, start, end)
  }

  private static func announces(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    for index in start..<max(start, end) {
      if future.mayBegin(with: text[index]),
        future.longest(in: text, at: index, tags: .max) != nil
      {
        return true
      }
    }
    return false
  }

  private static let future = Automaton(
    """
    将于 将在 将举 将召 将开 将正 将迎 将启 将赴 将由 将对 将有 将会 将持续 将继续 将陆续 将全面 将出 将为 将实 将进 将分 将至
    将以 将从 将推 即将 拟于 拟定 拟在 拟举 定于 定在 预计 有望 预定 届时 截至 截止 报名 力争 确保 到来 来临 倒计时
    计划于 计划在 计划举 原定 改期 延期 推迟 预告 预售 购票 抢票 敬请 期待 通知 公告 明天 明日 下周 下月 明年 若 如果 之前 以前
    将结束 将到 将满 将完 将开始 将开启 将投 将竣 将通 将恢复 将停 将供 将迎来 将截 将启用 将上
    有效期 到期 期限 施行 生效 实施日期
    """)

  /// 记者看到, 召开了, 圆满落幕.
  private static func tellsPast(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    var isHeld = false
    for index in start..<max(start, end) {
      // 召开会议，要求: who speaks there has spoken.
      if text.has("召开", at: index) || text.has("举行", at: index) { isHeld = true }
      if isHeld, text.has("要求", at: index) || text.has("强调", at: index) || text.has("指出", at: index)
      {
        return true
      }
      if past.mayBegin(with: text[index]), past.longest(in: text, at: index, tags: .max) != nil {
        return true
      }
      // 召开了, not 了解 nor 为了.
      if text[index] == 0x4E86, text[index + 1] != 0x89E3,
        !DateCharacters.isOne(text[index - 1], of: "为除极罢")
      {
        return true
      }
    }
    return false
  }

  /// 7月11日，县财政局下达……: the sentence opens with the day and says what somebody did on it.
  private static func tellsDeed(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    text[start] == 0x2C
      && (start..<max(start, end)).contains {
        deeds.mayBegin(with: text[$0]) && deeds.longest(in: text, at: $0, tags: .max) != nil
      }
  }

  private static let deeds = Automaton(
    "督导 肯定 下达 走访 慰问 赶赴 赶到 来到 深入 率队 带队 抵达 救出 转移 揭牌 捐赠 捐出 颁奖 登台 开进 走进 落网 抓获 当选 会见")
  private static let past = Automaton(
    "已降 已有 已达 已完成 已全部 已于 记者看到 记者在 记者来到 记者走进 记者了解到 记者获悉 记者从 记者采访 圆满落幕 圆满结束 已经 告诉记者")
}
