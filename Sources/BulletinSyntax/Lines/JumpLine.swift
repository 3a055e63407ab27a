import BulletinText

/// `（下转第3版）`, `▶▶下转A02版`, `上接第1版`, `更多报道见 K04~05`: a line of its own or the end of a
/// paragraph.
enum JumpLine {
  /// The jump that `lower..<upper` (scalar indices) is, brackets and arrows included.
  static func read(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Jump? {
    guard upper - lower <= 40 else { return nil }
    var index = lower
    while isOpener(text[index]) { index += 1 }
    guard let (kind, afterVerb) = verb(text, index) else { return nil }
    index = text.skippingSpaces(afterVerb)
    if text[index] == 0x3A { index = text.skippingSpaces(index + 1) }
    guard let end = page(text, index, kind) ?? blankPage(text, index, kind) else { return nil }
    var rest = afterTitle(text, end)
    while rest < upper, isTrailer(text[rest]) { rest += 1 }
    guard rest == upper || kind == .pointer && pointsOn(text, rest, upper) else { return nil }
    let isBlank = page(text, index, kind) == nil
    return Jump(
      range: text.range(lower, upper), kind: kind,
      target: isBlank ? nil : text.range(index, end))
  }

  /// （上接第1版） before the text of its line, and the UTF-8 offset behind it; `nil` where the jump is
  /// all there is.
  static func opening(_ text: ScalarText) -> (jump: Jump, end: Int)? {
    guard text[0] == 0x28 else { return nil }
    var close = 1
    while close < min(text.count, 20), text[close] != 0x29 { close += 1 }
    guard text[close] == 0x29, let jump = read(text, 0, close + 1), jump.kind == .from,
      case let next = text.skippingSpaces(close + 1), next < text.count
    else { return nil }
    return (jump, text.range(0, next).upperBound)
  }

  private static func isOpener(_ scalar: UInt32) -> Bool {
    scalar == 0x28 || scalar == 0x20 || scalar == 0x3010 || Mark.isArrow(scalar)
      || Mark.isBullet(scalar)
  }

  /// The end of 第 版, whose number is still to come.
  private static func blankPage(_ text: ScalarText, _ index: Int, _ kind: Jump.Kind) -> Int? {
    guard kind != .pointer else { return nil }
    let start = text.skippingSpaces(text.end(of: "第", at: index) ?? index)
    return text.end(of: "版", at: start)
  }

  /// ◆读者来信见3版 ◆副刊见8版: one pointer after the other.
  private static func pointsOn(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var rest = lower
    while rest < upper {
      while rest < upper, isOpener(text[rest]) { rest += 1 }
      guard let (kind, afterVerb) = verb(text, rest), kind == .pointer,
        let end = page(text, text.skippingSpaces(afterVerb), kind), end <= upper
      else { return false }
      rest = end
      while rest < upper, isTrailer(text[rest]) { rest += 1 }
    }
    return true
  }

  /// The jump that ends a paragraph, brackets included, and the scalar index where it begins.
  static func tail(_ text: ScalarText, _ lower: Int, _ upper: Int) -> (jump: Jump, start: Int)? {
    guard upper - lower > 4 else { return nil }
    var start = upper - 1
    let floor = max(lower, upper - 30)
    while start > floor {
      let scalar = text[start]
      let before = text[start - 1]
      let opens = scalar == 0x28 || Mark.isArrow(scalar) || text.has("下转", at: start)
      if opens, before != 0x28, !Mark.isArrow(before),
        !text.isHan(start) || Mark.isEnd(before) || before == 0x20,
        let jump = read(text, start, upper), jump.kind == .to
      {
        return (jump, start)
      }
      start -= 1
    }
    return nil
  }

  private static func verb(_ text: ScalarText, _ index: Int) -> (Jump.Kind, Int)? {
    if let end = text.end(ofAny: out, at: index) { return (.to, end) }
    if let end = text.end(ofAny: back, at: index) { return (.from, end) }
    var position = index
    while position < index + 12, position < text.count {
      if let end = text.end(ofAny: see, at: position) { return (.pointer, end) }
      guard text.isHan(position) else { return nil }
      position += 1
    }
    return nil
  }

  /// The end of `第3版`, `3版`, `A02版`, `一版`, `K04~05`, `今日3版`.
  private static func page(_ text: ScalarText, _ index: Int, _ kind: Jump.Kind) -> Int? {
    var position = text.end(of: "今日", at: index) ?? text.end(of: "本报", at: index) ?? index
    // 上接3月4日1版
    position = text.end(ofMonthDayAt: position) ?? position
    position = text.end(of: "第", at: position) ?? position
    let start = position
    var digits = 0
    while position < start + 8 {
      if text.isDigit(position) || numerals.mayBegin(with: text[position]) {
        digits += 1
      } else if !isFolioPart(text[position]) {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    if let end = text.end(of: "版", at: position) { return end }
    return kind == .pointer ? position : nil
  }

  /// 上接第1版《全县领导干部大会召开》: the headline there belongs to the jump.
  private static func afterTitle(_ text: ScalarText, _ end: Int) -> Int {
    guard text[end] == 0x300A,
      let close = (end + 1..<end + 40).first(where: { text[$0] == 0x300B })
    else { return end }
    return close + 1
  }

  private static func isFolioPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x7E, 0x2D, 0x2014, 0x3001: true
    default: false
    }
  }

  /// What may follow the page: brackets, arrows, circled numbers, a full stop.
  private static func isTrailer(_ scalar: UInt32) -> Bool {
    scalar == 0x29 || scalar == 0x20 || scalar == 0x3011 || scalar == 0x3002
      || Mark.isArrow(scalar) || (0x2460...0x2473).contains(scalar)
  }

  private static let out = Automaton("下转 转 紧接至")
  private static let back = Automaton("上接 紧接 接")
  private static let see = Automaton("报道见 详见 见 内容见 全文见 请看")
  private static let numerals = Automaton("一 二 三 四 五 六 七 八 九 十 头 要闻")
}
