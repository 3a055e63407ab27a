import BulletinText

/// A run of digits, Chinese numerals and the letters that pass for digits, as a date has them.
struct DateNumeral {
  enum System {
    case arabic, chinese, mixed
  }

  var lower: Int
  var upper: Int
  /// -1 where the run is no number that a date could have.
  var value = -1
  var system = System.arabic
  /// A letter stands for a digit: 2O23.
  var hasLetter = false
  var hasMixedWidth = false
  /// All digits are full-width.
  var isFullWidth = false
  /// 一十二, 二十零.
  var isTenForm = false
  /// 二千零二十三: written as a count.
  var isQuantity = false
  /// The first digit is a padding zero.
  var isPadded = false

  /// The number of scalars.
  var count: Int { upper - lower }

  /// Longer runs are codes; the reader passes over them in one go.
  static let longest = 12

  /// Reads the run at `index`. Complexity: linear in the run.
  init?(_ text: ScalarText, at index: Int) {
    guard DateNumeral.figure(text[index]) != nil else { return nil }
    lower = index
    upper = index
    var arabic = 0
    var chinese = 0
    var wide = 0
    var letters = 0
    while let figure = DateNumeral.figure(text[upper]) {
      switch figure {
      case .digit: arabic += 1
      case .letter: letters += 1
      case .chinese, .ten, .hundred, .thousand: chinese += 1
      }
      if text.isFullWidth(upper), figure.isDigit { wide += 1 }
      upper += 1
    }
    // A word of Latin letters is no number, whatever its letters look like.
    if letters > 0 {
      // 9月l日
      let isDay =
        count == 1 && (text[lower] == 0x6C || text[lower] == 0x49) && text[lower - 1] == 0x6708
        && text[upper] == 0x65E5 && DateNumeral.figure(text[lower - 2]) != nil
      guard arabic + chinese > 0 || isDay, letters <= 2, !DateCharacters.isLatin(text[lower - 1]),
        !DateCharacters.isLatin(text[upper])
      else { return nil }
    }
    hasLetter = letters > 0
    system = chinese == 0 ? .arabic : arabic == 0 ? .chinese : .mixed
    hasMixedWidth = wide > 0 && wide < arabic
    isFullWidth = wide > 0 && wide == arabic
    isPadded = text[lower] == 0x30 && count > 1
    guard count <= DateNumeral.longest else { return }
    evaluate(text)
  }

  /// The end of the run at `index`, whether or not it is a number: what was refused once is not
  /// read again from its second character, which keeps the pass linear.
  static func runEnd(_ text: ScalarText, at index: Int) -> Int {
    var end = index + 1
    while figure(text[end]) != nil { end += 1 }
    return end
  }

  enum Figure: Equatable {
    case digit(Int)
    case letter(Int)
    case chinese(Int)
    case ten, hundred, thousand

    var isDigit: Bool {
      if case .digit = self { true } else { false }
    }
  }

  /// What a scalar is worth in a date's number.
  @inline(__always)
  static func figure(_ scalar: UInt32) -> Figure? {
    if scalar < 0x80 {
      if scalar >= 0x30, scalar <= 0x39 { return .digit(Int(scalar) - 0x30) }
      return letter(scalar)
    }
    switch scalar {
    case 0x3007, 0x96F6, 0x25CB: return .chinese(0)  // 〇 零 ○
    case 0x4E00: return .chinese(1)
    case 0x4E8C: return .chinese(2)
    case 0x4E09: return .chinese(3)
    case 0x56DB: return .chinese(4)
    case 0x4E94: return .chinese(5)
    case 0x516D: return .chinese(6)
    case 0x4E03: return .chinese(7)
    case 0x516B: return .chinese(8)
    case 0x4E5D: return .chinese(9)
    case 0x5341: return .ten
    case 0x767E: return .hundred
    case 0x5343: return .thousand
    default: return nil
    }
  }

  private static func letter(_ scalar: UInt32) -> Figure? {
    switch scalar {
    case 0x4F, 0x6F: .letter(0)  // O o
    case 0x6C, 0x49: .letter(1)  // l I
    case 0x5A: .letter(2)
    case 0x53: .letter(5)
    case 0x42: .letter(8)
    default: nil
    }
  }

  private mutating func evaluate(_ text: ScalarText) {
    var digits = 0
    var total = 0
    var pending = -1
    var tens = 0
    for index in lower..<upper {
      switch DateNumeral.figure(text[index]) {
      case .digit(let digit), .letter(let digit), .chinese(let digit):
        digits = digits * 10 + digit
        // 二十零: nothing follows a ten but 1...9.
        if tens > 0, digit == 0 { isTenForm = true }
        pending = pending < 0 ? digit : pending * 10 + digit
      case .ten:
        if pending == 1, system == .chinese, !isQuantity { isTenForm = true }
        total += (pending < 0 ? 1 : pending) * 10
        tens += 1
        pending = -1
      case .hundred, .thousand:
        isQuantity = true
        total += max(pending, 1) * scale(text, index)
        pending = -1
      case nil: break
      }
    }
    if tens == 0, !isQuantity {
      value = digits
    } else if tens <= 1, pending < 10 {
      value = total + max(pending, 0)
    }
  }

  private func scale(_ text: ScalarText, _ index: Int) -> Int {
    DateNumeral.figure(text[index]) == .hundred ? 100 : 1000
  }

  /// 2023 as 二〇二三.
  static func chineseDigits(_ value: Int) -> String {
    let names = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return String(max(value, 0)).utf8.map { names[Int($0) - 0x30] }.joined()
  }

  /// 23 as 二十三; 1...99.
  static func chineseCount(_ value: Int) -> String {
    guard 1...99 ~= value else { return chineseDigits(value) }
    let ones = value % 10 == 0 ? "" : chineseDigits(value % 10)
    if value < 10 { return ones }
    return (value < 20 ? "" : chineseDigits(value / 10)) + "十" + ones
  }

  /// The digits of a number, full-width where the text around it is.
  static func arabic(_ value: Int, fullWidth: Bool) -> String {
    let digits = String(value)
    guard fullWidth else { return digits }
    var result = String.UnicodeScalarView()
    for scalar in digits.unicodeScalars {
      result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
    }
    return String(result)
  }
}
