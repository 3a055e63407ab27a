import BulletinKnowledge
import BulletinText

/// 一是, 二要, 第三，（四）, 5.: the number that an item bears at the beginning of a clause.
struct Ordinal {
  enum Series: String, CaseIterable {
    /// 一是
    case being = "是"
    /// 一要
    case must = "要"
    /// 第一，
    case ranked = "第"
    /// 其一，
    case among = "其"
    /// （一）
    case bracketed = "（一）"
    /// 一、
    case listed = "一、"
    /// 1. and 1、
    case arabic = "1."
    /// 第一步
    case step = "步"
    /// ①
    case circled = "①"
  }

  let series: Series
  let value: Int
  /// Scalar indices of the whole, and of the number alone.
  let lower: Int
  let upper: Int
  let number: Range<Int>

  /// The ordinals of a text in its order. What stands in a quotation belongs to another's text.
  ///
  /// - Parameter marks: where the text's marks stand; an ordinal begins the text or follows one.
  static func all(in text: ScalarText, marks: TextSurvey.Places) -> [Ordinal] {
    var result: [Ordinal] = []
    if let first = begin(text, 0) { result.append(first) }
    for mark in marks {
      if let found = circled(text, mark) { result.append(found) }
      // （ is a mark and begins an ordinal itself, behind another mark.
      if let found = begin(text, mark + 1) { result.append(found) }
    }
    return result
  }

  private static func begin(_ text: ScalarText, _ index: Int) -> Ordinal? {
    guard mayBegin(text[index]), isClauseStart(text, index), let found = read(text, index),
      !text.isQuoted(at: index)
    else { return nil }
    return found
  }

  /// Whether the ordinal does not follow another one of its series. A new start at one does, and so
  /// does whatever a new speaker says or 首先 begins.
  ///
  /// - Parameter due: what the one before should have been: after 一, 二, 二 the 四 is right.
  func breaks(_ before: Ordinal, due: Int, _ text: ScalarText) -> Bool {
    guard value != before.value + 1, value != due + 1, value != 1, value > 0 else { return false }
    // At the beginning of a paragraph it follows one of another text.
    guard lower > 0 else { return true }
    return !Ordinal.restarts(text, from: before.upper, to: lower)
  }

  /// A number in the way of this one.
  func spelled(_ value: Int) -> String {
    switch series {
    case .arabic: String(value)
    case .circled where value <= 20:
      Unicode.Scalar(0x245F + UInt32(value)).map { String($0) } ?? String(value)
    case .circled: String(value)
    default: ChineseNumber.string(value)
    }
  }

  /// The whole with another number.
  func label(_ number: String, in text: ScalarText) -> String {
    text.string(lower, self.number.lowerBound) + number
      + text.string(self.number.upperBound, upper)
  }

  private static func mayBegin(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0x7B2C || scalar == 0x5176 || ChineseNumber.digit(scalar) != nil
      || (0x30...0x39).contains(scalar)
  }

  private static func isClauseStart(_ text: ScalarText, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch text[index - 1] {
    case 0x3002, 0x3B, 0x3A, 0x2C, 0x21, 0x3F, 0x20, 0x201D: return true
    default: return false
    }
  }

  private static func isSentenceStart(_ text: ScalarText, _ index: Int) -> Bool {
    isClauseStart(text, index) && text[index - 1] != 0x2C && text[index - 1] != 0x20
  }

  private static func read(_ text: ScalarText, _ index: Int) -> Ordinal? {
    switch text[index] {
    case 0x28: return bracketed(text, index)
    case 0x7B2C: return prefixed(.ranked, text, index)
    case 0x5176: return prefixed(.among, text, index)
    case 0x30...0x39: return arabic(text, index)
    default: return plain(text, index)
    }
  }

  private static func bracketed(_ text: ScalarText, _ index: Int) -> Ordinal? {
    guard isSentenceStart(text, index), let (value, end) = ChineseNumber.read(text, index + 1),
      text[end] == 0x29, text.isHanCharacter(end + 1)
    else { return nil }
    return Ordinal(
      series: .bracketed, value: value, lower: index, upper: end + 1, number: (index + 1)..<end)
  }

  /// 第一，, 第一步; 第一、第三 is a ranking, 第一时间 a word.
  private static func prefixed(_ series: Series, _ text: ScalarText, _ index: Int) -> Ordinal? {
    guard let (value, end) = ChineseNumber.read(text, index + 1) else { return nil }
    let number = (index + 1)..<end
    if text[end] == 0x6B65, isPause(text[end + 1]) {
      return Ordinal(series: .step, value: value, lower: index, upper: end + 1, number: number)
    }
    // 第一要守住底线，第二要补上短板: each may open a clause.
    let isMust =
      series == .ranked && text[end] == 0x8981 && text.isHanCharacter(end + 1)
      && !words.mayBegin(with: text[end + 1])
    // ……，其一，……；其三，……: behind a comma as well.
    let opens = isSentenceStart(text, index) || series == .among && isClauseStart(text, index)
    guard isMust || opens && isPause(text[end]) else { return nil }
    return Ordinal(series: series, value: value, lower: index, upper: end, number: number)
  }

  /// 第一要务, 第二要素, 第一要义.
  private static let words = Automaton("务 素 义 紧 件 领 点 求 害 闻 事")

  private static func isPause(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0x3A }

  /// ① where a clause begins and goes on with words; 图①③ and 正确的是①③④ point to something.
  private static func circled(_ text: ScalarText, _ index: Int) -> Ordinal? {
    guard isCircled(text[index]), text.isHanCharacter(index + 1), !isCircled(text[index - 1]),
      index == 0 || !text.isHanCharacter(index - 1) || isClauseStart(text, index),
      !pointed.mayBegin(with: text[index + 1]), !text.isQuoted(at: index)
    else { return nil }
    return Ordinal(
      series: .circled, value: Int(text[index] - 0x245F), lower: index, upper: index + 1,
      number: index..<index + 1)
  }

  private static func isCircled(_ scalar: UInt32) -> Bool { (0x2460...0x2473).contains(scalar) }

  private static let pointed = Automaton("图 为 摄")

  private static func arabic(_ text: ScalarText, _ index: Int) -> Ordinal? {
    var end = index
    while (0x30...0x39).contains(text[end]), end - index < 3 { end += 1 }
    guard isSentenceStart(text, index), end - index <= 2, text[end] == 0x2E || text[end] == 0x3001,
      text.isHanCharacter(end + 1), ChineseNumber.digit(text[end + 1]) == nil
    else { return nil }
    let value = text.scalars(index, end).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return Ordinal(
      series: .arabic, value: value, lower: index, upper: end + 1, number: index..<end)
  }

  /// 一是, 一要, 一、; 一是一 and 二、三 are none.
  private static func plain(_ text: ScalarText, _ index: Int) -> Ordinal? {
    guard let (value, end) = ChineseNumber.read(text, index) else { return nil }
    let series: Series
    switch text[end] {
    case 0x662F: series = .being
    case 0x8981: series = .must
    case 0x3001:
      guard isSentenceStart(text, index) else { return nil }
      series = .listed
    default: return nil
    }
    guard ChineseNumber.digit(text[end + 1]) == nil,
      text.isHanCharacter(end + 1) || text[end + 1] == 0x201C,
      series != .must || !text.has("就", at: end + 1)
    else { return nil }
    return Ordinal(series: series, value: value, lower: index, upper: end + 1, number: index..<end)
  }

  /// Whether somebody else begins to speak, or to count.
  private static func restarts(_ text: ScalarText, from lower: Int, to upper: Int) -> Bool {
    if text.holds(counts, from: lower, to: upper) { return true }
    return (lower..<upper).contains { index in
      guard let verb = speech.longest(in: text, at: index, tags: .max) else { return false }
      return [0x2C, 0x3A, 0x201C].contains(text[verb.end])
    }
  }

  private static let counts = Automaton("首先 首要 其次 分别 一方面")
  private static let speech = Automaton("指出 强调 要求 表示 认为 提出 介绍 说 告诉 坦言 明确 部署")
}

/// 一 to 九十九, as items are numbered.
enum ChineseNumber {
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    default: nil
    }
  }

  /// The number at an index and the index after it.
  static func read(_ text: ScalarText, _ index: Int) -> (value: Int, end: Int)? {
    guard let first = digit(text[index]) else { return nil }
    let second = digit(text[index + 1])
    if first == 10 {
      guard let second, second < 10 else { return second == nil ? (10, index + 1) : nil }
      return digit(text[index + 2]) == nil ? (10 + second, index + 2) : nil
    }
    guard let second else { return (first, index + 1) }
    guard second == 10 else { return nil }
    guard let third = digit(text[index + 2]) else { return (first * 10, index + 2) }
    return third < 10 && digit(text[index + 3]) == nil ? (first * 10 + third, index + 3) : nil
  }

  static func string(_ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1..<100).contains(value) else { return String(value) }
    let tens = value < 10 ? "" : (value < 20 ? "" : digits[value / 10]) + "十"
    return tens + digits[value % 10]
  }
}
