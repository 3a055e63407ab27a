import BulletinText

/// What mastheads and page headers tell: paper, date, weekday, folio, section, desk staff.
enum MastheadReader {
  /// The masthead of a page's lines, `nil` where no line is a header.
  ///
  /// - Parameter paperName: the line that is the paper's name by its place alone.
  static func read(_ lines: [Line], _ starts: [Int], paperName: Int?) -> Masthead? {
    var masthead = Masthead()
    if let paperName {
      masthead.paper = lines[paperName].content.shifted(by: starts[paperName])
      masthead.lines.append(lines[paperName].content.shifted(by: starts[paperName]))
    }
    for (line, start) in zip(lines, starts) {
      guard case .header = line.kind else { continue }
      masthead.lines.append(line.content.shifted(by: start))
      read(line.head, from: start, into: &masthead)
    }
    return masthead.lines.isEmpty ? nil : masthead
  }

  private static func read(_ text: ScalarText, from start: Int, into masthead: inout Masthead) {
    func range(_ lower: Int, _ upper: Int) -> TextRange {
      text.range(lower, upper).shifted(by: start)
    }
    if masthead.date == nil, let date = MastheadLine.fullDate(in: text) {
      masthead.date = range(date.lowerBound, date.upperBound)
    }
    if masthead.weekday == nil, let weekday = weekday(in: text) {
      masthead.weekday = range(weekday, weekday + 1)
    }
    if masthead.page == nil, let folio = MastheadLine.folio(in: text),
      !pointsElsewhere(text, folio.lowerBound)
    {
      masthead.page = range(folio.lowerBound, folio.upperBound)
    }
    readWords(text, from: start, into: &masthead)
  }

  /// 教育大会召开……02版, 导读→2版: an entry of the contents.
  private static func pointsElsewhere(_ text: ScalarText, _ folio: Int) -> Bool {
    var before = folio - 1
    while before > 0, text[before] == 0x20 { before -= 1 }
    return text[before] == 0x2026 || Mark.isArrow(text[before])
  }

  /// The 二 of 星期二, or of 周二 between blanks.
  private static func weekday(in text: ScalarText) -> Int? {
    if let word = text.firstIndex(of: "星期"), word + 2 < text.count { return word + 2 }
    return (1..<max(1, text.count)).first {
      text[$0 - 1] == 0x5468 && days.mayBegin(with: text[$0]) && !text.isHan($0 + 1)
        && (!text.isHan($0 - 2) || text[$0 - 2] == 0x65E5)
    }
  }

  private static let days = Automaton("一 二 三 四 五 六 日 天")

  /// 清  溪  日  报: where a name begins whose characters stand apart.
  private static func spacedStart(_ text: ScalarText, _ index: Int) -> Int {
    var start = index
    while true {
      var before = start
      while before > 0, text[before - 1] == 0x20 { before -= 1 }
      guard before < start, before > 0, text.isHan(before - 1), !text.isHan(before - 2) else {
        return start
      }
      start = before - 1
    }
  }

  /// What stands between a role of the desk and its names: : / 、 and blanks.
  private static func isBetween(_ scalar: UInt32) -> Bool {
    scalar == 0x3A || scalar == 0x20 || scalar == 0x3001 || scalar == 0x2F
  }

  /// Reads the words between separators: a paper's name, a section, desk staff after their role.
  private static func readWords(
    _ text: ScalarText, from start: Int, into masthead: inout Masthead
  ) {
    var index = 0
    var afterRole = false
    while index < text.count {
      guard text.isHan(index) else {
        if !isBetween(text[index]) { afterRole = false }
        index += 1
        continue
      }
      var end = index
      while text.isHan(end) { end += 1 }
      if let role = CreditWords.roles.longest(in: text, at: index, tags: CreditWords.desk),
        role.end <= end
      {
        afterRole = true
        index = role.end
        continue
      }
      let range = text.range(index, end).shifted(by: start)
      // 校对：丁越　清溪晚报
      let isPaper =
        CreditWords.endsInOutlet(text, end) || text.ends(with: "报", at: end) && end - index >= 3
      if afterRole, !isPaper {
        if end - index >= 2, end - index <= 4 { masthead.editors.append(range) }
      } else if CreditWords.endsInOutlet(text, end) || text.ends(with: "报", at: end)
        || index == 0 && MastheadLine.namesPaper(text, end)
      {
        let lower = end - index == 1 ? spacedStart(text, index) : index
        if masthead.paper == nil, end - index <= 10 {
          masthead.paper = text.range(lower, end).shifted(by: start)
        }
      } else if isSection(text, index, end), masthead.section == nil {
        masthead.section = range
      }
      index = end
    }
  }

  private static func isSection(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    MastheadLine.isColumnHead(ScalarText(text.string(lower, upper)))
  }
}
