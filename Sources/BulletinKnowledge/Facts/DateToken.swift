import BulletinText

/// A part of what may be a date: a number, a unit, a blank, a mark. The parts of an expression make
/// a shape such as `NMND` for 3月18日; forms and faults are told apart by their shapes.
struct DateToken {
  /// `N` number, `Y` 年, `M` 月, `D` 日, `H` 号, `F` 份, `U` 度, `S` blank, `C` mark inside a
  /// phrase, `R` range mark, `w` 曰 or 口, `x` 目, `v` 用.
  var kind: UInt8
  var lower: Int
  var upper: Int
  var numeral: DateNumeral?

  /// More parts than any form has are never looked at, which keeps the pass linear.
  static let most = 12

  /// The kind of a scalar that is no number; 0 of one that ends the expression.
  static func kind(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x5E74: 0x59  // 年 Y
    case 0x6708: 0x4D  // 月 M
    case 0x65E5: 0x44  // 日 D
    case 0x53F7: 0x48  // 号 H
    case 0x4EFD: 0x46  // 份 F
    case 0x5EA6: 0x55  // 度 U
    case 0x20: 0x53  // S
    case 0x2C, 0x2E, 0x3001, 0xB7, 0x3A, 0x3002: 0x43  // C
    case 0x66F0, 0x53E3: 0x77  // 曰 口 w
    case 0x76EE: 0x78  // 目 x
    case 0x7528: 0x76  // 用 v
    default: DateCharacters.isRangeMark(scalar) ? 0x52 : 0
    }
  }

  /// Whether a number before this scalar may begin a date.
  static func mayFollow(_ scalar: UInt32) -> Bool { kind(scalar) != 0 }
}

extension DateScanner {
  /// Reads the parts from `index` on into `tokens`.
  mutating func lex(at index: Int) {
    tokens.removeAll(keepingCapacity: true)
    var position = index
    while tokens.count < DateToken.most {
      if let numeral = DateNumeral(text, at: position) {
        tokens.append(
          DateToken(kind: 0x4E, lower: position, upper: numeral.upper, numeral: numeral))
        position = numeral.upper
        if numeral.count > DateNumeral.longest { return }
        continue
      }
      let kind = DateToken.kind(text[position])
      guard kind != 0 else { return }
      tokens.append(DateToken(kind: kind, lower: position, upper: position + 1))
      position += 1
    }
  }

  /// Whether the expression begins with these parts.
  func shape(_ pattern: StaticString) -> Bool {
    DateScanner.shape(tokens, pattern)
  }

  static func shape(_ tokens: [DateToken], _ pattern: StaticString) -> Bool {
    pattern.withUTF8Buffer { buffer in
      guard buffer.count <= tokens.count else { return false }
      for index in 0..<buffer.count where unsafe buffer[index] != tokens[index].kind {
        return false
      }
      return true
    }
  }

  /// The numeral of a part; an empty one where the part is none.
  func numeral(_ token: Int) -> DateNumeral? {
    token < tokens.count ? tokens[token].numeral : nil
  }

  func value(_ token: Int) -> Int { numeral(token)?.value ?? -1 }

  /// The scalar after the first `count` parts.
  func after(_ count: Int) -> UInt32 { text[end(count)] }

  /// The index after the first `count` parts.
  func end(_ count: Int) -> Int {
    count > 0 && count <= tokens.count ? tokens[count - 1].upper : 0
  }

  /// 2023, 二〇二三: four digits, 1000...2999.
  func isYear(_ token: Int) -> Bool {
    guard let numeral = numeral(token) else { return false }
    return numeral.count == 4 && 1000...2999 ~= numeral.value && !numeral.isQuantity
  }

  func isMonth(_ token: Int) -> Bool {
    guard let numeral = numeral(token) else { return false }
    return numeral.count <= 2 && 1...12 ~= numeral.value
  }

  func isDay(_ token: Int, of month: Int? = nil) -> Bool {
    guard let numeral = numeral(token) else { return false }
    let last = month.map { CalendarDate.days(inMonth: $0) } ?? 31
    return numeral.count <= 3 && numeral.value >= 1 && numeral.value <= last
  }

  func isArabic(_ token: Int) -> Bool { numeral(token)?.system == .arabic }
}
