import BulletinText

/// What pages are called: a paper and a section, a number, a folio.
enum PageName {
  /// Whether a line is nothing but the name of a page: 清溪周刊　人物, 夕照红·月报, 校园服务专页.
  static func isName(_ text: ScalarText) -> Bool {
    guard text.count <= 50, !text.contains(","), !text.contains("。"), !text.contains("“") else {
      return false
    }
    let parts = parts(of: text)
    // 第 244 期
    if parts.count == 3, text.count <= 9, text[0] == 0x7B2C, text.ends(with: "期", at: text.count) {
      return true
    }
    if parts.count == 1, let only = parts.first {
      return only.count <= 10
        && (names(text, only) || isWeekday(text, only) || isNumber(text, only))
    }
    guard (2...8).contains(parts.count), parts.allSatisfy({ $0.count <= 14 }) else { return false }
    // 锚定新高地　干出新气象 calls out, and so does whatever has a verb.
    guard !HeadlineLine.isComplete(text) else { return false }
    return parts.contains {
      names(text, $0) || text.has("本期", at: $0.lowerBound)
        || sections.tags(in: text, $0.lowerBound, $0.upperBound) != 0
        || isIssue(text, $0) || isWeekday(text, $0)
    }
  }

  /// 导读　……→2版, 今日看点　02 ……, 扫码关注…….
  static func isAside(_ text: ScalarText) -> Bool {
    guard let word = asides.longest(in: text, at: 0, tags: .max) else { return false }
    return word.tags == scans || text[word.end] == 0x20 || text[word.end] == 0x3A
  }

  private static let scans: UInt32 = 2
  private static let asides: Automaton = {
    var table = AutomatonBuilder()
    table.add("主办 主管 编写 编印 承办", tags: 1)
    table.add("导读 今日看点 看点 今日导读 本期看点 要目 本期要目", tags: 1)
    table.add("扫码关注 扫描二维码 关注微信 微信扫码 扫码看", tags: scans)
    return Automaton(table)
  }()

  /// The parts between blanks, bars and dots, without the marks that frame the line.
  private static func parts(of text: ScalarText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in 0...text.count
    where index == text.count || isSeparator(text[index]) || Mark.isBullet(text[index]) {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    return parts
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x7C || scalar == 0xB7 || scalar == 0x2502 || scalar == 0x203B
      || scalar == 0x2605 || scalar == 0x28 || scalar == 0x29
  }

  private static func names(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    // 奎屯河口　镇报
    let isShort = part.count == 2 && part.count < text.count
    guard part.count >= 3 || isShort, part.allSatisfy({ text.isHan($0) }) else { return false }
    if ends.contains(where: { text.ends(with: $0, at: part.upperBound) }) { return true }
    return text.has("报", at: part.upperBound - 1)
      && !reports.mayBegin(with: text[part.upperBound - 2])
  }

  /// 第14期, 第二版, 四版.
  private static func isIssue(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    let last = text[part.upperBound - 1]
    guard part.count >= 2, last == 0x671F || last == 0x7248 else { return false }
    let number = part.last { text.has("第", at: $0) }
    let start = number.map { $0 + 1 } ?? part.lowerBound
    return start < part.upperBound - 1
      && (start..<part.upperBound - 1).allSatisfy {
        text.isDigit($0) || numerals.mayBegin(with: text[$0])
      }
  }

  private static func isWeekday(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    part.count == 3 && text.has("星期", at: part.lowerBound)
  }

  private static func isNumber(_ text: ScalarText, _ part: Range<Int>) -> Bool {
    part.count <= 3 && part.allSatisfy { text.isDigit($0) }
  }

  private static let ends: [StaticString] = [
    "专页", "专版", "专栏", "专刊", "副刊", "周刊", "月刊", "季刊", "月报", "旬报", "园地", "之窗", "天地", "之家", "之友", "之声",
    "视界", "文摘", "公开栏", "工作站", "法苑", "医苑", "热线", "大众", "通讯", "乡讯", "一刊", "特刊", "办公室编", "编印", "主办",
    "时空", "广角",
  ]
  /// 通报, 汇报, 警报: no papers.
  private static let reports = Automaton("通 汇 警 情 喜 捷 预 海 回 举 申 填 上 谎")
  private static let numerals = Automaton("一 二 三 四 五 六 七 八 九 十")
  private static let sections = Automaton(
    """
    要闻 时政要闻 综合 综合新闻 民生 经济 社会 文化 人物 访谈 教育 健康 法治 生态 党建 副刊 视点 关注 专题 时政 镇街 乡镇 基层 检察动态 工作动态 乡镇动态 部门动态 怀念
    青春 学术 校园 生活 公告 月报 周刊 专刊 专版
    """)
}
