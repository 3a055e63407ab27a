import BulletinText

/// A number as printed: digits with groups, decimals and 万 or 亿, or Chinese numerals.
struct PrintedNumber {
  var lower: Int
  var upper: Int
  var value: Double
  /// What one step of the last printed digit is worth.
  var step: Double
  /// 余, 多, 几 or 数 inside: 10余万, 十几.
  var inner: Int?
  var isChinese = false
  /// The product of 百, 千, 万 and 亿 behind it.
  var multiplier = 1.0
  var fault: RawQuantity.Fault?

  /// Longer runs of digits are codes.
  private static let mostDigits = 12

  /// The number at an index. Complexity: its length.
  static func read(_ text: ScalarText, at index: Int) -> PrintedNumber? {
    DateCharacters.isDigit(text[index]) ? arabic(text, index) : ChineseNumber.read(text, at: index)
  }

  private static func arabic(_ text: ScalarText, _ index: Int) -> PrintedNumber? {
    var number = PrintedNumber(lower: index, upper: index, value: 0, step: 1)
    guard number.readDigits(text) else { return nil }
    number.readGroups(text)
    number.readDecimals(text)
    number.readMultiplier(text)
    return number
  }

  private mutating func readDigits(_ text: ScalarText) -> Bool {
    while DateCharacters.isDigit(text[upper]) {
      value = value * 10 + Double(text[upper] - 0x30)
      upper += 1
      if upper - lower > PrintedNumber.mostDigits { return false }
    }
    return true
  }

  /// 1,126 and 2 550; 1,00 is no group.
  private mutating func readGroups(_ text: ScalarText) {
    guard upper - lower <= 3 else { return }
    while text[upper] == 0x2C || text[upper] == 0x20, !text.isFullWidth(upper) {
      let start = upper + 1
      var end = start
      while DateCharacters.isDigit(text[end]), end - start <= 5 { end += 1 }
      let isGroup = end - start == 3
      guard isGroup || (text[upper] == 0x2C && end - start >= 2 && text[end] != 0x2C) else {
        return
      }
      // A blank parts two figures as often; only a unit behind tells a group.
      if text[upper] == 0x20, !DateCharacters.isHan(text[end]) { return }
      if !isGroup { fault = .grouping }
      for place in start..<end { value = value * 10 + Double(text[place] - 0x30) }
      upper = end
    }
  }

  private mutating func readDecimals(_ text: ScalarText) {
    guard text[upper] == 0x2E, DateCharacters.isDigit(text[upper + 1]) else { return }
    var end = upper + 1
    while DateCharacters.isDigit(text[end]), end - upper <= PrintedNumber.mostDigits {
      step /= 10
      value += Double(text[end] - 0x30) * step
      end += 1
    }
    upper = end
    guard text[upper] == 0x2E, DateCharacters.isDigit(text[upper + 1]) else { return }
    fault = .twoPoints
    upper += 1
    while DateCharacters.isDigit(text[upper]) || text[upper] == 0x2E { upper += 1 }
  }

  /// 万, 亿 and what stands between them and the digits: 余, 多, 百, 千.
  private mutating func readMultiplier(_ text: ScalarText) {
    readInner(text)
    while let factor = PrintedNumber.factor(text[upper]) {
      let next = text[upper + 1]
      if factor < 10_000 {
        // 千瓦, 千米, 百分点: no thousand, no hundred.
        if factor == 10 || !PrintedNumber.isLarge(next) {
          readSmallFactor(text, factor)
          break
        }
      }
      multiply(factor)
      upper += 1
      if readSmallPlaces(text) { return }
      readInner(text)
    }
  }

  /// 1万2千3百: what goes on behind 万 in Chinese places.
  private mutating func readSmallPlaces(_ text: ScalarText) -> Bool {
    var end = upper
    while DateCharacters.isDigit(text[end]), end - upper < 4 { end += 1 }
    guard end > upper, PrintedNumber.isSmall(text[end]) else { return false }
    readMixture(text)
    return true
  }

  private mutating func multiply(_ factor: Double) {
    value *= factor
    step *= factor
    multiplier *= factor
  }

  /// 2十, 3百, 5千5百: Arabic digits with Chinese places.
  private mutating func readSmallFactor(_ text: ScalarText, _ factor: Double) {
    let next = text[upper + 1]
    if DateCharacters.isOne(next, of: "瓦米克伏卡帕赫兆分字足般吨焦姿") { return }
    // 5千亿 was read above; 3百强 and 2十几 stay as they are.
    multiply(factor)
    upper += 1
    fault = fault ?? (factor == 10 ? .mixture : .hundreds)
    guard
      DateCharacters.isDigit(text[upper])
        || ChineseNumber.digit(text[upper]) > 0 && PrintedNumber.isSmall(text[upper + 1])
    else { return readInner(text) }
    readMixture(text)
  }

  /// 5千|5百, 3千|二百, 二千|4百: the rest of a number that goes on in the other script.
  fileprivate mutating func readMixture(_ text: ScalarText) {
    fault = .mixture
    while DateCharacters.isDigit(text[upper]) || PrintedNumber.isSmall(text[upper])
      || ChineseNumber.digit(text[upper]) >= 0
    {
      upper += 1
    }
  }

  private mutating func readInner(_ text: ScalarText) {
    guard inner == nil else { return }
    let scalar = text[upper]
    // 余 多 几 来
    guard scalar == 0x4F59 || scalar == 0x591A || scalar == 0x51E0 else { return }
    inner = upper
    upper += 1
  }

  static func factor(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x5341: 10  // 十
    case 0x767E: 100  // 百
    case 0x5343: 1000  // 千
    case 0x4E07: 1e4  // 万
    case 0x4EBF: 1e8  // 亿
    default: nil
    }
  }

  private static func isLarge(_ scalar: UInt32) -> Bool { scalar == 0x4E07 || scalar == 0x4EBF }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    scalar == 0x5341 || scalar == 0x767E || scalar == 0x5343
  }
}

/// A number in Chinese numerals: 两, 二十四, 一万, 十余, 几十.
enum ChineseNumber {
  /// The digit's worth, -1 where it is none.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x96F6, 0x3007: 0
    default: -1
    }
  }

  static func read(_ text: ScalarText, at index: Int) -> PrintedNumber? {
    var total = 0.0
    var section = 0.0
    var pending = -1
    var step = 1.0
    var end = index
    var number = PrintedNumber(lower: index, upper: index, value: 0, step: 1)
    number.isChinese = true
    while end - index < 16 {
      let digit = digit(text[end])
      if digit >= 0 {
        // 三四十, 一二三产业, 二〇二三: no count.
        if pending > 0 { return nil }
        pending = digit
        step = 1
      } else if let factor = PrintedNumber.factor(text[end]) {
        if factor >= 10_000 {
          // 近万人: the text may leave the one out.
          let units = section + Double(max(pending, 0))
          total = (total + (units == 0 && total == 0 ? 1 : units)) * factor
          section = 0
        } else {
          section += Double(pending < 0 ? 1 : pending) * factor
        }
        step = factor
        pending = -1
      } else if end > index, number.inner == nil, text[end] == 0x4F59 || text[end] == 0x591A {
        number.inner = end
      } else {
        break
      }
      end += 1
    }
    guard end > index, end - index < 16 else { return nil }
    number.value = total + section + Double(max(pending, 0))
    number.step = step
    number.upper = end
    // 几十, 数百: what stands before makes it vague.
    if text[index - 1] == 0x51E0 || text[index - 1] == 0x6570, pending < 0 {
      number.inner = index - 1
    }
    if DateCharacters.isDigit(text[end]), pending < 0, end - index >= 2 {
      number.readMixture(text)
    }
    return number
  }
}
