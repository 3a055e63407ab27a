import BulletinText

/// Words that stand beside a date: parts of the day, weekdays.
enum DateParts {
  enum DayPart {
    case earlyMorning, morning, forenoon, noon, afternoon, evening
  }

  /// The part of the day at an index, and where it ends.
  static func dayPart(_ text: ScalarText, at index: Int) -> (part: DayPart, upper: Int)? {
    let first = text[index]
    guard DateTriggers.dayPartStarts(first) else { return nil }
    if first != 0x665A, first != 0x591C, !isSecond(text[index + 1]) { return nil }
    for (word, part) in words {
      if let upper = text.end(of: word, at: index) { return (part, upper) }
    }
    return nil
  }

  /// 晨 上 午 后 晚 夜: the second character of every word but 晚 and 夜.
  private static func isSecond(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x6668, 0x4E0A, 0x5348, 0x540E, 0x665A, 0x591C: true
    default: false
    }
  }

  /// The weekday at an index: 1 (Monday) to 7, 0 where the week has no such day.
  static func weekday(_ text: ScalarText, at index: Int) -> (value: Int, upper: Int)? {
    if let start = text.end(of: "星期", at: index) ?? text.end(of: "礼拜", at: index) {
      let scalar = text[start]
      if scalar == 0x65E5 || scalar == 0x5929 { return (7, start + 1) }
      switch DateNumeral.figure(scalar) {
      case .chinese(let value), .digit(let value):
        guard !DateCharacters.isDigit(text[start + 1]) else { return nil }
        return (1...7 ~= value ? value : 0, start + 1)
      case .ten: return (0, start + 1)
      default: return nil
      }
    }
    guard let start = text.end(of: "周", at: index) else { return nil }
    if text[start] == 0x65E5 || text[start] == 0x5929 { return (7, start + 1) }
    if case .chinese(let value) = DateNumeral.figure(text[start]), 1...7 ~= value {
      return (value, start + 1)
    }
    return nil
  }

  private static let words: [(StaticString, DayPart)] = [
    ("凌晨", .earlyMorning), ("清晨", .morning), ("早晨", .morning), ("早上", .morning),
    ("上午", .forenoon), ("中午", .noon), ("午后", .afternoon), ("下午", .afternoon),
    ("傍晚", .evening), ("晚上", .evening), ("晚间", .evening), ("当晚", .evening),
    ("夜间", .evening), ("夜里", .evening), ("深夜", .evening), ("午夜", .evening),
    ("正午", .noon), ("晚", .evening), ("夜", .evening),
  ]
}

extension DateTriggers {
  static func dayPartStarts(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x51CC, 0x6E05, 0x65E9, 0x4E0A, 0x4E2D, 0x5348, 0x4E0B, 0x508D, 0x665A, 0x5F53, 0x591C,
      0x6DF1, 0x6B63:
      true
    default: false
    }
  }
}
