import BulletinText

/// Who signs below a headline without a role, and the verses that stand there.
extension Lookahead {
  /// 丁　越, 感染科　丁卫民: a name, perhaps behind where its bearer works, between a headline and a text
  /// that is no news is its author's.
  static func authorLine(_ lines: [Line], _ index: Int) -> Byline? {
    guard index < lines.count, case .text = lines[index].kind else { return nil }
    let text = lines[index].head
    let isSpeech = isBelowSpeech(lines, index)
    guard text.count <= (isSpeech ? 20 : 16), let next = nextFilled(lines, index),
      case .text = lines[next].kind,
      // 清溪县芙蓉学校 何岚: with where he works an author may tell of a day, too.
      !lines[next].opensWithDate || text.count > 8, !lines[next].opensItem
    else { return nil }
    let isVerse = verseEnd(lines, next, below: [index], isSigned: true) != nil
    // 白露, and 秋分 some lines on: the parts of a text, not its author.
    if text.count == 2, !isVerse, isOneOfWords(lines, index) { return nil }
    guard let name = author(text, isPoet: isVerse, isSpeaker: isSpeech),
      isVerse || !lines[next].isHeadlineLike || isDay(lines[next].head)
    else { return nil }
    return Byline(
      range: text.range(0, text.count),
      credits: [
        Credit(
          role: .reporter, roleRange: nil, names: [text.range(name.lowerBound, name.upperBound)])
      ],
      placement: .underHeadline)
  }

  /// Whether another line of a word's length stands below, or who signed the text, with text between.
  private static func isOneOfWords(_ lines: [Line], _ index: Int) -> Bool {
    for place in (index + 2)..<max(index + 2, min(index + 15, lines.count)) {
      switch lines[place].kind {
      case .byline(let byline):
        return byline.isAuthored && byline.credits.contains { $0.roleRange != nil }
      case .text where lines[place].isHeadlineLike: return lines[place].scalars <= 4
      case .text, .blank: break
      default: return false
      }
    }
    return false
  }

  /// 采　茶 below 山居三章: the head of the first of several short pieces.
  static func isPartOfSeries(_ lines: [Line], _ index: Int, below head: Int) -> Bool {
    let text = lines[head].head
    return lines[index].scalars <= 8 && textFollows(lines, index)
      && series.mayBegin(with: text[text.count - 1])
      && numerals.mayBegin(with: text[text.count - 2])
  }

  private static let series = Automaton("题 则 章 首 篇 帖 记")
  private static let numerals = Automaton("二 三 四 五 六 七 八 九 十 两 2 3 4 5 6 7 8 9")

  /// Whether below a line, or two, stands the day of a speech or a resolution.
  static func dayFollows(_ lines: [Line], _ index: Int) -> Bool {
    guard index > 0, lines[index - 1].isBlank else { return false }
    return (index + 1...index + 2).contains { place in
      place < lines.count && isDay(lines[place].head)
        && (index + 1..<place).allSatisfy { lines[$0].isHeadlineLike }
    }
  }

  /// （2023年5月6日）, （2023年5月6日清溪县第三次党代会通过）: when a speech was held, or a resolution passed.
  private static func isDay(_ text: ScalarText) -> Bool {
    let last = text.count - 1
    return text[0] == 0x28 && text.isDigit(1) && text[last] == 0x29
      && (text.ends(with: "日", at: last) || text.ends(with: "通过", at: last))
  }

  /// Whether a line right above, or the one above that, heads a speech.
  private static func isBelowSpeech(_ lines: [Line], _ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { headsSpeech(lines[$0].head) }
  }

  /// 在开工仪式上的讲话
  static func headsSpeech(_ text: ScalarText) -> Bool {
    speeches.contains { text.ends(with: $0, at: text.count) }
  }

  private static let speeches: [StaticString] = ["讲话", "致辞", "发言", "演讲", "献词"]

  /// - Parameters:
  ///   - isPoet: a poem stands below, whose author may call himself anything.
  ///   - isSpeaker: a speech stands below, whose speaker may have posts.
  private static func author(_ text: ScalarText, isPoet: Bool, isSpeaker: Bool) -> Range<Int>? {
    // Two characters without a blank between may be any word but for a surname.
    if text.count == 2, Surnames.length(in: text, at: 0) > 0, text.isHan(1),
      words.longest(in: text, at: 0, tags: .max) == nil
    {
      return 0..<2
    }
    // 讣　告 is nobody.
    if ColumnHead.isNotice(text) { return nil }
    if text.count <= 5 {
      let isPadded = text.count == 3 && text[1] == 0x20
      return text.count >= 3
        && (isPadded && text.isHan(0) && text.isHan(2)
          || NameReader.names(in: text, 0, text.count) == [0..<text.count])
        ? 0..<text.count : nil
    }
    guard let blank = (2..<text.count).first(where: { text[$0] == 0x20 }),
      (0..<blank).allSatisfy({
        text.isHan($0) || text.isDigit($0) || text[$0] == 0x28 || text[$0] == 0x29
          || isSpeaker && text[$0] == 0x3001
      }),
      case let start = text.skippingSpaces(blank), (2...4).contains(text.count - start),
      text.count - start == 3 && text[start + 1] == 0x20
        || isPoet && (start..<text.count).allSatisfy({ text.isHan($0) })
        || NameReader.names(in: text, start, text.count, followsRole: true) == [start..<text.count],
      offices.mayBegin(with: text[blank - 1]) || blank == 2
        || isSpeaker && posts.mayBegin(with: text[blank - 1])
    else { return nil }
    return start..<text.count
  }

  /// What a part of a text may be called as well.
  private static let words = Automaton(
    "夏至 冬至 夏夜 秋天 方言 时光 时间 时节 时代 方法 方向 关于 文化 文学 花开 花语 花落 花事 云朵 云海 山路 山里 山野 水乡 水边 江南 江湖 江边 河边 海边 石头 石榴 金秋 白露 白云 白雪 黄昏 黄河 米香 安全 安居 平安 平凡 幸福 和谐 乐园 成长 成绩 成功 高处 高山 高考 温暖 温度 古城 古镇 古树 古井 万家 全家 全民 家书 农家 农历 常识 常见 景点 景色 风景 雷雨 雪夜 任务 任免 东风 南方 北方 明天 明月 老家 容易 单位 应对 应急 支持 卫生 沙漠 强者 银杏 银河 国家 国庆 终点 党建 党史 党员"
  )

  /// What the units are called where those work who write now and then: a ward, a class, a workshop.
  private static let offices = Automaton(
    "科 室 班 部 院 系 队 组 厂 社 校 局 处 站 所 间 士 师 生 员 友 级 区 村 镇 乡 场 心 会 司 行 馆 台 网")

  /// 县教师进修学校校长　丁越: who holds a speech.
  private static let posts = Automaton("长 记 任 席")

  /// The names of a line that is nothing else: each begins with a surname and is no common word.
  static func names(in text: ScalarText) -> [TextRange]? {
    var names: [TextRange] = []
    var start = 0
    while start < text.count {
      var end = start
      while text.isHan(end) { end += 1 }
      guard (2...4).contains(end - start),
        end - start > 2 || words.longest(in: text, at: start, tags: .max) == nil,
        end - start < 4 || Surnames.length(in: text, at: start) == 2
          || Sounds.spell(text, start, end),
        NameReader.names(in: text, start, end) == [start..<end]
      else { return nil }
      names.append(text.range(start, end))
      let next = text.skippingSpaces(end)
      guard next > end || next == text.count else { return nil }
      start = next
    }
    return names.isEmpty ? nil : names
  }

  /// Whether the line below a headline is its author's.
  static func isAuthored(_ lines: [Line], _ index: Int) -> Bool {
    guard let next = nextFilled(lines, index), lines[index].scalars <= 20 else { return false }
    // 山居三章 and, right below it, （何岚）
    if case .byline(let byline) = lines[next].kind, byline.isAuthored, next == index + 1, index > 0,
      lines[index - 1].isBlank
    {
      return true
    }
    return authorLine(lines, next) != nil
  }

  /// Where the lines of a poem end that begins here; `nil` where none does. Three short lines at least,
  /// below their author, or further in than the heads.
  static func verseEnd(_ lines: [Line], _ start: Int, below heads: [Int], isSigned: Bool) -> Int? {
    guard let head = heads.first, lines[start].scalars <= 20 else { return nil }
    let indent = lines[start].indent
    guard isSigned || indent >= 4 && indent > lines[head].indent else { return nil }
    var (end, found) = (start, 0)
    for index in start..<min(lines.count, start + 80) {
      if lines[index].isBlank, isSigned, index == end, isStanza(lines, index + 1) { continue }
      guard case .text = lines[index].kind, lines[index].isHeadlineLike, lines[index].scalars <= 20,
        lines[index].indent == indent, !lines[index].head.contains(":"), index - end <= 1
      else { break }
      (end, found) = (index + 1, found + 1)
    }
    return found >= 3 ? end : nil
  }

  /// Two short lines, one right below the other.
  private static func isStanza(_ lines: [Line], _ index: Int) -> Bool {
    index + 1 < lines.count
      && [lines[index], lines[index + 1]].allSatisfy { $0.isHeadlineLike && $0.scalars <= 20 }
  }
}
