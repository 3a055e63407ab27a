import BulletinText

/// Numerals that open a formulation, and what they promise (5.1 of the genre's description).
enum Numeral {
  /// The value of a Chinese or Arabic digit or ten, `nil` for anything else.
  static func value(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar) - 0x30
    case 0x4E00: 1
    case 0x4E8C, 0x4E24, 0x53CC: 2
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

  /// Whether a formulation opens with a numeral (三查两改, 15条, 百千万), alone or as digits.
  static func opens(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    let scalar = text[lower]
    guard upper - lower >= 2, !opensDate(text, lower, upper) else { return false }
    if value(scalar) != nil {
      return upper - lower >= 3 || !isDigit(scalar) || isDigit(text[lower + 1])
    }
    // 百, 千, 万 as many.
    return scalar == 0x767E || scalar == 0x5343 || scalar == 0x4E07
  }

  /// 1月23日，为老人送药: what somebody noted on a day.
  private static func opensDate(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var end = lower
    while end < upper, isDigit(text[end]) { end += 1 }
    guard end > lower, end < upper else { return false }
    switch text[end] {
    case 0x6708, 0x65E5, 0x65F6, 0x70B9, 0x3A: return true  // 月 日 时 点 :
    default: return false
    }
  }

  /// Whether it is a date mark: 7·20, 一二·九.
  static func isEventMark(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var dots = 0
    for index in lower..<upper {
      if text[index] == 0xB7 || text[index] == 0x30FB || text[index] == 0x2022 {
        dots += 1
      } else if value(text[index]) == nil {
        return false
      }
    }
    return dots == 1 && upper - lower >= 3
  }

  /// The number of items that a formulation promises: 五个到位 5, 两网两化 4, 12条举措 12. `nil`
  /// where the numeral is no count: 一体, 千村万户, an ordinal, a date mark, 十四五.
  static func promised(by text: ScalarText, _ lower: Int, _ upper: Int) -> Int? {
    var total = 0
    var index = lower
    guard !(lower..<upper).allSatisfy({ value(text[$0]) != nil }) else { return nil }
    while index < upper {
      if text[index] == 0x7B2C || text[index] == 0xB7 { return nil }
      // 三统一, 五位一体: a word, no number.
      if index > lower, text[index] == 0x4E00,
        text[index - 1] == 0x7EDF || text[index + 1] == 0x4F53
      {
        index += 1
        continue
      }
      // 三个一批: each of the three begins with 一.
      if total > 0, text[index] == 0x4E00, text[index - 1] == 0x4E2A { break }
      guard value(text[index]) != nil else {
        index += 1
        continue
      }
      var number = 0
      var digits = 0
      while index < upper, let digit = value(text[index]) {
        if digit == 10 {
          number = max(number, 1) * 10
        } else if digits > 0, isDigit(text[index]) || number % 10 == 0 {
          number = isDigit(text[index]) ? number * 10 + digit : number + digit
        } else {
          number = digit
        }
        digits += 1
        index += 1
        if digits > 3 { return nil }
      }
      total += number
    }
    guard value(text[lower]) != nil, total >= 2, total < 100 else { return nil }
    return text[lower] == 0x4E00 ? nil : total
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}
