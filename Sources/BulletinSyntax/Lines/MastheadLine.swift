import BulletinText

/// Mastheads, page headers, column heads and other furniture (1.1 of the genre's description).
enum MastheadLine {
  /// Whether a line is a masthead or page header. `atEdge`: it is one of the page's first or last
  /// lines, where weaker signs count.
  static func isHeader(_ text: ScalarText, _ signs: LineSigns, atEdge: Bool) -> Bool {
    guard text.count <= 90, !signs.has(.stop) else { return false }
    if signs.has(.registry) || atEdge && (isPaper(text, signs) || isImprint(text)) { return true }
    if atEdge, isPageHead(text) { return true }
    let weekday = signs.has(.weekday)
    if atEdge, MastheadWords.opensAside(text) { return true }
    guard signs.has(.desk) || signs.has(.digit) || signs.has(.numeral) else { return false }
    guard atEdge || weekday || signs.has(.desk) else { return false }
    let dated = (signs.has(.digit) || signs.has(.numeral)) && fullDate(in: text) != nil
    if dated, weekday { return true }
    guard signs.has(.desk) || signs.has(.digit) else { return false }
    let desk = signs.has(.desk) ? deskRoles(in: text) : 0
    // 本版编辑：何岚　电话：0000-6677001
    if desk == 1, atEdge {
      if signs.has(.contact), signs.has(.digit) || text.contains("@") { return true }
      // 本版编辑　何岚
      if text.count <= 14, opensWithDesk(text) { return true }
    }
    // 清溪报　2版　2021年12月20日: the head of the next page.
    if dated, opensWithPaper(text), folio(in: text) != nil { return true }
    // 策划：何岚　采写：丁越　版式：卞舒 stands under a headline.
    if ["采写", "撰文", "撰稿"].contains(where: { text.contains($0) }) { return false }
    if desk >= 2 || (desk == 1 && (dated || weekday || folio(in: text) != nil)) { return true }
    guard atEdge else { return false }
    if dated, text.count <= 24 || isParted(text) || opensWithPaper(text) || isOffice(text),
      text[0] != 0x28
    {
      return true
    }
    if text.count <= 24, folio(in: text) != nil || text.contains("(总第") { return true }
    return false
  }

  /// 2023年8月9日　　主办：清溪县人民法院: the day with blanks beside it, and no sentence.
  private static func isParted(_ text: ScalarText) -> Bool {
    guard let date = fullDate(in: text) else { return false }
    return (date.lowerBound == 0 || text[date.lowerBound - 1] == 0x20)
      && (text[date.upperBound] == 0x20 || date.upperBound == text.count)
      && text.count <= 50 && !text.contains(",")
  }

  /// A role of the desk in the line's first words: 编辑 何岚, 本版责编：何岚.
  private static func opensWithDesk(_ text: ScalarText) -> Bool {
    let start = text.end(of: "本版", at: 0) ?? 0
    return CreditWords.roles.longest(in: text, at: start, tags: CreditWords.desk) != nil
  }

  /// 清溪镇党委办公室编　　2022年11月25日: who edits a bulletin, before its day.
  private static func isOffice(_ text: ScalarText) -> Bool {
    guard let date = fullDate(in: text), text.count <= 50 else { return false }
    var end = date.lowerBound
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    return end < date.lowerBound
      && ["编", "编印", "主办", "印发"].contains { text.ends(with: $0, at: end) }
  }

  /// Whether a line at the page's edge is the paper's name, alone or before a folio and a section,
  /// or that name in Latin capitals.
  private static func isPaper(_ text: ScalarText, _ signs: LineSigns) -> Bool {
    guard text.count <= 24 else { return false }
    guard signs.has(.han) else {
      return signs.has(.latin) && (0..<text.count).allSatisfy { !isSmall(text[$0]) }
    }
    if let squeezed = squeezed(text) { return isPaper(squeezed, signs) }
    var end = 0
    while text.isHan(end) { end += 1 }
    guard end >= 3, end <= 16, namesPaper(text, end)
    else { return false }
    guard end < text.count else { return text.count <= 8 || text.ends(with: "简报", at: end) }
    guard end <= 10 else { return false }
    // 清溪融媒　·　热线实录　·, 清溪县报◎综合, 清溪日报（汉文版）
    let next = text[text.skippingSpaces(end)]
    if next == 0xB7 || Mark.isBullet(next) || next == 0x28 && text[text.count - 2] == 0x7248 {
      return true
    }
    guard text[end] == 0x20 else { return false }
    // 清溪日报　QINGXI DAILY
    if (end..<text.count).allSatisfy({ text[$0] == 0x20 || (0x41...0x5A).contains(text[$0]) }) {
      return true
    }
    // 清溪区报　抗台特刊, 清溪时讯　汉文版
    return folio(in: text, from: end) != nil || text.ends(with: "刊", at: text.count)
      || text.ends(with: "文版", at: text.count)
  }

  /// 清溪日报, 清溪县报, 清溪新闻; 社会新闻 is the head of a column.
  static func namesPaper(_ text: ScalarText, _ end: Int) -> Bool {
    CreditWords.endsInOutlet(text, end)
      || text.has("报", at: end - 1) && reports.tags(in: text, end - 2, end) == 0
      || end == 4 && text.ends(with: "新闻", at: end)
        && columns.longest(in: text, at: 0, tags: .max)?.end != end
  }

  /// What ends like a paper's name and is none.
  private static let reports = Automaton("预报 喜报 捷报 通报 汇报 举报 海报 情报 播报 申报 回报 谎报 上报 填报")

  /// 清　溪　日　报 without its blanks; `nil` where a word of two characters or more stands in it.
  static func squeezed(_ text: ScalarText) -> ScalarText? {
    guard text[1] == 0x20, text.count <= 24 else { return nil }
    var letters = 0
    for index in 0..<text.count where text[index] != 0x20 {
      guard text.isHan(index), !text.isHan(index + 1) else { return nil }
      letters += 1
    }
    guard letters >= 2 else { return nil }
    return ScalarText(String(text.string(0, text.count).filter { !$0.isWhitespace }))
  }

  /// 清溪乡音　　清溪镇人民政府主办　　双月刊; 中共清溪县委员会机关报; 内部资料　免费交流.
  private static func isImprint(_ text: ScalarText) -> Bool {
    guard text.count <= 60, !text.contains(",") else { return false }
    var found = 0
    var isLast = false
    var index = 0
    while index < text.count {
      guard let word = imprints.longest(in: text, at: index, tags: .max) else {
        index += 1
        continue
      }
      // 主办 in a sentence has an object.
      let ends = word.end == text.count || text[word.end] == 0x20
      if ends { found += 1 }
      isLast = ends && word.end == text.count
      index = word.end
    }
    return found >= 2
      || found == 1 && text.count <= 40 && (text.contains(" ") || isLast && text.count >= 8)
  }

  private static let imprints = Automaton(
    "主办 主管 主管主办 编印 机关报 出版 免费赠阅 免费交流 内部资料 内部交流 联合主办 承办")

  /// 第二版：民生·社会, 要闻·1: a folio and a section.
  private static func isPageHead(_ text: ScalarText) -> Bool {
    if text.count <= 24, isLunarDay(text), text.count <= 10 || folio(in: text) != nil {
      return true
    }
    guard text.count <= 14 else { return false }
    if let folio = folio(in: text), folio.lowerBound == 0 {
      let next = text.skippingSpaces(folio.upperBound)
      return next < text.count && !text.isHan(folio.upperBound)
    }
    var last = text.count
    while last > 0, text.isDigit(last - 1) { last -= 1 }
    return last < text.count && text.count - last <= 2 && last >= 3 && text[last - 1] == 0xB7
      && columns.longest(in: text, at: 0, tags: .max)?.end == last - 1
  }

  private static func isSmall(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }

  /// Whether a line is furniture wherever it stands: rules, hot-lines, addresses.
  static func isFurniture(_ text: ScalarText, _ signs: LineSigns) -> Bool {
    if text.count <= 16, isDate(text) { return true }
    var marks = true
    for index in 0..<text.count where marks {
      let found = CharacterClass(text[index])
      marks = found == .mark || found == .space || found == .other
    }
    if marks || pointsToPage(text)
      || text.count <= 60 && (text.contains("[打印]") || text.contains("【打印】"))
    {
      return true
    }
    if !signs.has(.stop), signs.has(.digit), text.count <= 70, listsContacts(text),
      signs.has(.contact) || listsNumbers(text)
    {
      return true
    }
    // 今日多云转晴 气温18℃～29℃
    if signs.has(.degrees), signs.has(.digit), !signs.has(.stop), text.count <= 60,
      !text.contains(","), (0..<text.count).contains(where: { tellsWeather(text, $0) })
    {
      return true
    }
    if MastheadWords.leadsElsewhere(text) { return true }
    if isTrail(text) || opensWithService(text) || MastheadWords.creditsColumn(text) { return true }
    return text.count <= 60 && signs.has(.contact) && !signs.has(.stop)
      && (signs.has(.digit) || text.contains("@")) && opensWithLabel(text)
  }

  /// 清溪区报　2022年7月7日　第04版: a paper's name before the day.
  private static func opensWithPaper(_ text: ScalarText) -> Bool {
    var end = 0
    while text.isHan(end) { end += 1 }
    return (3...10).contains(end) && text.count <= 60 && text[end] == 0x20
      && (CreditWords.endsInOutlet(text, end) || text.has("报", at: end - 1))
  }

  /// 庚子年五月初四: a day of the old calendar at the line's beginning.
  private static func isLunarDay(_ text: ScalarText) -> Bool {
    let start = text.end(of: "农历", at: 0) ?? 0
    guard start > 0 || text.has("年", at: 2) && stems.mayBegin(with: text[0]) else { return false }
    return (1...10).contains { $0 > start && text.has("月", at: $0) }
      && (0..<min(text.count, 12)).allSatisfy { text.isHan($0) || text[$0] == 0x20 }
  }

  private static let stems = Automaton("甲 乙 丙 丁 戊 己 庚 辛 壬 癸")

  private static func tellsWeather(_ text: ScalarText, _ index: Int) -> Bool {
    weather.longest(in: text, at: index, tags: .max) != nil
  }

  private static let weather = Automaton("晴 多云 阴天 阴转 转阴 小雨 中雨 大雨 阵雨 雷雨 雪 气温 最高 最低 风力 级风 天气")

  /// 天气预报：…, 【潮汐】…, 版权声明：…: what the page tells its readers besides the news.
  private static func opensWithService(_ text: ScalarText) -> Bool {
    if text.has("【广告】", at: 0) || tellsOfPaper(text) { return true }
    // ■ 天气：…
    let start = text[0] == 0x3010 ? 1 : Mark.isBullet(text[0]) ? text.skippingSpaces(1) : 0
    guard let label = services.longest(in: text, at: start, tags: .max),
      text[0] == 0x3010 || start == 0 || !text.contains("。")
    else { return false }
    return text[label.end] == (text[0] == 0x3010 ? 0x3011 : 0x3A) && label.end + 1 < text.count
  }

  /// 欢迎投稿　邮箱：qx@example.cn, 版权所有, 协办：…: of the paper itself, in no sentence.
  private static func tellsOfPaper(_ text: ScalarText) -> Bool {
    guard text.count <= 70, !text.contains(","), !text.contains("。") else { return false }
    if text.contains("@") {
      return ["邮箱", "信箱", "投稿"].contains { text.contains($0) }
    }
    return ["协办:", "ICP备", "公网安备", "版权所有"].contains { text.contains($0) }
  }

  private static let services = Automaton(
    """
    天气 今日天气 天气预报 潮汐 潮汐预报 空气质量 空气质量预报 火险等级 限行 限行尾号 网站声明 版权声明 免责声明 ICP备案号 备案号 ICP备案
    """)

  /// 清溪新闻网 > 首页 > 要闻: where a page stands on a web site.
  private static func isTrail(_ text: ScalarText) -> Bool {
    guard text.count <= 40 else { return false }
    return (1..<max(1, text.count)).count {
      text[$0] == 0x3E && (text[$0 - 1] == 0x20 || text[$0 + 1] == 0x20 || text.isHan($0 + 1))
        && text[$0 - 1] != 0x3E && text[$0 + 1] != 0x3E
    } >= 2
  }

  /// ▌投稿信箱：gxb@example.cn ▌热线：0000-33660: two labels or more, each with what it is for.
  private static func listsContacts(_ text: ScalarText) -> Bool {
    var labels = 0
    var isAddress = false
    for index in 0..<text.count {
      if text[index] == 0x3A, text.isHan(index - 1), text.isHan(index - 2) { labels += 1 }
      if text[index] == 0x40 || text.isDigit(index) && text.isDigit(index + 3) { isAddress = true }
      if text[index] == 0x2C { return false }
    }
    return labels >= 2 && isAddress
  }

  /// 客服中心：0433-0000178　新安街道供热站：0433-0000179: a telephone number behind every colon.
  private static func listsNumbers(_ text: ScalarText) -> Bool {
    (0..<text.count).allSatisfy {
      text[$0] != 0x3A || text.isDigit($0 + 1) && text.isDigit($0 + 3)
    }
  }

  /// ◆ 深山飞出金凤凰    （3版）: a line of the contents.
  private static func pointsToPage(_ text: ScalarText) -> Bool {
    let last = text.count - 1
    guard Mark.isBullet(text[0]) || Mark.isArrow(text[0]), text.count <= 40, text[last] == 0x29,
      text[last - 1] == 0x7248
    else { return false }
    var open = last - 2
    while open > 0, text.isDigit(open) || text[open] == 0x7B2C { open -= 1 }
    return text[open] == 0x28 && open < last - 2 && !text.contains("。")
      && !text.has("下转", at: open + 1)
  }

  /// 新闻热线:0371-…, 抢修电话 …: a label of a few characters and what it is for, no sentence.
  private static func opensWithLabel(_ text: ScalarText) -> Bool {
    var index = 0
    while Mark.isBullet(text[index]) || text[index] == 0x20 { index += 1 }
    let start = index
    while index <= start + 6, text.isHan(index) {
      if let match = contacts.longest(in: text, at: index, tags: .max) {
        var next = text.skippingSpaces(match.end)
        if text[next] == 0x3A { next = text.skippingSpaces(next + 1) }
        // 投稿邮箱：: the label goes on.
        if next > match.end && !text.isHan(next) || text.isDigit(match.end)
          || text[match.end - 1] == 0x3A || text.has("地址", at: index)
        {
          return true
        }
      }
      index += 1
    }
    return false
  }

  /// Whether a line is a written date and nothing else, as below a notice.
  static func isDate(_ text: ScalarText) -> Bool {
    fullDate(in: text) == 0..<text.count
  }

  /// `2023年5月8日` in a line, as scalar indices.
  static func fullDate(in text: ScalarText) -> Range<Int>? {
    var index = 0
    while index + 8 <= text.count {
      if let end = fullDateEnd(text, index) { return index..<end }
      index += 1
    }
    return nil
  }

  private static func fullDateEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard !text.isDigit(index - 1), isYearDigit(text[index]) else { return nil }
    var position = index
    while isYearDigit(text[position]) { position += 1 }
    guard position - index == 4 else { return nil }
    if let year = text.end(of: "年", at: position) {
      var end = year
      while end < text.count, end < year + 12 {
        if text[end] == 0x65E5 { return end + 1 }
        guard isYearDigit(text[end]) || text[end] == 0x6708 || text[end] == 0x5341 else {
          return nil
        }
        end += 1
      }
      return nil
    }
    guard text.isDigit(index), text[position] == 0x2D || text[position] == 0x2E else { return nil }
    let mark = text[position]
    let end = position + 6
    return text.isDigit(position + 1) && text.isDigit(position + 2) && text[position + 3] == mark
      && text.isDigit(position + 4) && text.isDigit(position + 5) && !text.isDigit(end) ? end : nil
  }

  private static func isYearDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || yearDigits.mayBegin(with: scalar)
  }

  /// `A02`, `第3版`, `02版` as scalar indices.
  static func folio(in text: ScalarText, from start: Int = 0) -> Range<Int>? {
    var index = start
    while index < text.count {
      if let end = folioEnd(text, index) { return index..<end }
      index += 1
    }
    return nil
  }

  private static func folioEnd(_ text: ScalarText, _ index: Int) -> Int? {
    let before = CharacterClass(text[index - 1])
    guard index == 0 || (before != .digit && before != .letter) else { return nil }
    var position = text.end(of: "第", at: index) ?? index
    let numbered = position > index
    if (0x41...0x5A).contains(text[position]) { position += 1 }
    let start = position
    while text.isDigit(position) || (numbered && yearDigits.mayBegin(with: text[position])) {
      position += 1
    }
    guard position > start, position - start <= 2 else { return nil }
    if let end = text.end(of: "版", at: position) { return end }
    let lettered = start > index && !numbered
    let after = CharacterClass(text[position])
    guard lettered || position - start == 2, after != .digit, after != .letter,
      position >= text.count || after == .space || after == .mark, !isNumberMark(text[position])
    else { return nil }
    return lettered || index == 0 || text[index - 1] == 0x20 && text.count <= 24 ? position : nil
  }

  private static func isNumberMark(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2D || scalar == 0x25 || scalar == 0x3A || scalar == 0x2C
  }

  private static func deskRoles(in text: ScalarText) -> Int {
    var found = 0
    var index = 0
    while index < text.count {
      if let role = CreditWords.roles.longest(in: text, at: index, tags: CreditWords.desk),
        text[role.end] == 0x3A || text[role.end] == 0x20 || text[role.end] == 0x2F
      {
        found += 1
        index = role.end
      } else {
        index += 1
      }
    }
    return found
  }

  private static let contacts = Automaton(
    "热线 网址 电话 邮箱 地址: 邮编 投稿 印刷 零售价 订阅 扫码 版式设计 爆料: 线索:")
  private static let yearDigits = Automaton("〇 零 一 二 三 四 五 六 七 八 九 十")
}
