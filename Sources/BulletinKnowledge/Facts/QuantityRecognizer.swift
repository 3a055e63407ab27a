package import BulletinText

/// Finds numbers with their units. It looks only where the date scanner met a number that is no
/// date's, so a text without numbers costs nothing here.
package enum QuantityRecognizer {
  /// The quantities of a text, in order and disjoint. Complexity: linear in the numbers.
  package static func scan(_ text: ScalarText) -> [RawQuantity] {
    var scanner = DateScanner()
    scanner.scan(text, at: TextSurvey(text).figures)
    var found: [RawQuantity] = []
    scan(text, at: scanner.numbers, into: &found)
    return found
  }

  /// - Parameters:
  ///   - starts: the indices at which a number may begin, ascending.
  ///   - found: becomes the quantities.
  static func scan(_ text: ScalarText, at starts: [Int32], into found: inout [RawQuantity]) {
    found.removeAll(keepingCapacity: true)
    var end = 0
    for start in starts where Int(start) >= end {
      guard let quantity = quantity(text, Int(start)) else { continue }
      found.append(quantity)
      end = max(quantity.upper, quantity.afterUpper)
    }
  }

  private static func quantity(_ text: ScalarText, _ start: Int) -> RawQuantity? {
    let scalar = text[start]
    let isArabic = DateCharacters.isDigit(scalar)
    if isArabic {
      guard !isCode(text, start) else { return nil }
    } else if let special = special(text, start) {
      return finished(special, text)
    }
    guard let number = PrintedNumber.read(text, at: start) else { return nil }
    if DateCharacters.isLatin(text[number.upper]), !isArabic { return nil }
    var quantity = RawQuantity(number)
    guard number.fault != .mixture || number.upper > start else { return nil }
    if isArabic || number.value >= 1 { readRange(&quantity, number, text) }
    guard readUnit(&quantity, text, isArabic, number) else { return nil }
    readOrdinal(&quantity, text)
    if quantity.isChinese, !quantity.isOrdinal, quantity.last == nil,
      !standsAsCount(quantity, number, text)
    {
      return nil
    }
    return finished(quantity, text)
  }

  private static func finished(_ quantity: RawQuantity, _ text: ScalarText) -> RawQuantity {
    var quantity = quantity
    quantity.afterUpper = quantity.upper
    quantity.beforeLower = quantity.lower
    readApproximation(&quantity, text)
    return quantity
  }

  /// Digits behind a letter, a point or a hyphen, and digits that run into letters, are codes.
  private static func isCode(_ text: ScalarText, _ start: Int) -> Bool {
    let before = text[start - 1]
    if DateCharacters.isLatin(before) || DateCharacters.isDigit(before) { return true }
    switch before {
    case 0x2E, 0x2D, 0x2F, 0x3A, 0x2236, 0x2B, 0x23, 0x5F, 0x40, 0xB7, 0xD7:
      return DateCharacters.isDigit(text[start - 2]) || DateCharacters.isLatin(text[start - 2])
        || before == 0xB7 || before == 0x23
    default: return false
    }
  }

  /// 百分之三十, 三分之二, 三成, 一半.
  private static func special(_ text: ScalarText, _ start: Int) -> RawQuantity? {
    let next = text[start + 1]
    if next == 0x5206, let after = text.end(of: "百分之", at: start) {
      guard let number = PrintedNumber.read(text, at: after) else { return nil }
      var quantity = RawQuantity(number)
      quantity.lower = start
      quantity.kind = .percent
      quantity.isChinese = true
      return quantity
    }
    if text[start] == 0x4E00, next == 0x534A {  // 一半
      var quantity = RawQuantity(
        PrintedNumber(lower: start, upper: start + 2, value: 50, step: 10))
      quantity.kind = .percent
      quantity.isChinese = true
      return quantity
    }
    let digit = ChineseNumber.digit(text[start])
    guard next == 0x5206 || next == 0x6210, digit > 0, ChineseNumber.digit(text[start - 1]) < 0,
      PrintedNumber.factor(text[start - 1]) == nil
    else { return nil }
    if next == 0x5206, let after = text.end(of: "分之", at: start + 1),
      let number = PrintedNumber.read(text, at: after), number.value > 0
    {
      var quantity = RawQuantity(number)
      quantity.lower = start
      quantity.kind = .fraction
      quantity.isChinese = true
      quantity.value = number.value / Double(digit)
      return quantity
    }
    guard next == 0x6210, isShare(text[start + 2], text[start - 1]) else { return nil }
    var quantity = RawQuantity(
      PrintedNumber(
        lower: start, upper: start + 2, value: Double(digit) * 10, step: 10, isChinese: true))
    quantity.kind = .percent
    return quantity
  }

  /// 三成, not 三成立 nor 一成不变.
  private static func isShare(_ next: UInt32, _ before: UInt32) -> Bool {
    !DateCharacters.isOne(next, of: "立为长员功果本熟交绩就型品套语不见效年人都份分新了")
      && before != 0x7B2C
  }

  /// Whether a character of a number may begin one that counts. 一 alone is an article (一个, 一批) and
  /// by far the commonest numeral: it is left here.
  @inline(__always)
  static func mayCount(_ text: ScalarText, _ index: Int, _ scalar: UInt32) -> Bool {
    guard scalar == 0x4E00 else { return !DateCharacters.isLatin(scalar) }
    let next = text[index + 1]
    return next == 0x534A || next == 0x6210 || next == 0x500D || PrintedNumber.factor(next) != nil
      || text[index - 1] == 0x7B2C
  }

  // MARK: Range

  /// 50亿~100亿元, 5至10个, 15—20%.
  private static func readRange(
    _ quantity: inout RawQuantity, _ first: PrintedNumber, _ text: ScalarText
  ) {
    var mark = first.upper
    let percent = text[mark] == 0x25
    if percent { mark += 1 }
    var unit: Automaton.Match?
    if !percent, !DateCharacters.isRangeMark(text[mark]) {
      unit = MeasureWords.all.longest(in: text, at: mark, tags: .max)
      guard let found = unit, found.tags & MeasureWords.Tag.word == 0 else { return }
      mark = found.end
    }
    guard DateCharacters.isRangeMark(text[mark]), text[mark] != 0x5230 else { return }
    let start = text[mark + 1] == text[mark] && text[mark] != 0x81F3 ? mark + 2 : mark + 1
    guard DateCharacters.isDigit(text[start]) == !first.isChinese,
      let last = PrintedNumber.read(text, at: start), last.fault == nil,
      !DateCharacters.isRangeMark(text[last.upper])
    else { return }
    let hasPercent = text[last.upper] == 0x25
    guard hasPercent || MeasureWords.all.longest(in: text, at: last.upper, tags: .max) != nil
    else { return }
    let scale = first.multiplier == 1 && last.multiplier > 1 && unit == nil
    let near = scale ? first.value * last.multiplier : first.value
    guard near < last.value || (scale && first.value < last.value) else { return }
    quantity.value = near
    quantity.last = last.value
    quantity.mark = mark
    quantity.step = last.step
    quantity.unitLower = last.upper
    quantity.upper = last.upper
    quantity.inner = last.inner ?? quantity.inner
    quantity.dropsMultiplier = unit == nil && !percent && (scale || hasPercent)
  }

  // MARK: Unit

  private static func readUnit(
    _ quantity: inout RawQuantity, _ text: ScalarText, _ isArabic: Bool, _ number: PrintedNumber
  ) -> Bool {
    let start = quantity.unitLower
    guard let unit = MeasureWords.all.longest(in: text, at: start, tags: .max),
      unit.tags & MeasureWords.Tag.word == 0
    else { return isArabic && isPlain(text, quantity) || number.fault == .mixture }
    let tags = unit.tags
    if DateCharacters.isLatin(text[unit.end - 1]), DateCharacters.isLatin(text[unit.end]) {
      return false
    }
    if !isArabic {
      let allowed = MeasureWords.Tag.counted | MeasureWords.Tag.multiple
      // 十分重要
      guard text[unit.end - 1] != 0x5206 else { return false }
      let isLarge = number.value >= 10 || quantity.isOrdinal
      guard tags & allowed != 0 || (isLarge && tags & MeasureWords.Tag.measured != 0) else {
        return false
      }
    }
    quantity.upper = unit.end
    if tags & MeasureWords.Tag.percent != 0 { quantity.kind = .percent }
    if tags & MeasureWords.Tag.point != 0 { quantity.kind = .point }
    if tags & MeasureWords.Tag.multiple != 0 {
      guard !DateCharacters.isOne(text[unit.end], of: "率频") else { return false }
      quantity.kind = .multiple
    }
    return true
  }

  /// A number without a unit, no longer than a count and not run into letters.
  private static func isPlain(_ text: ScalarText, _ quantity: RawQuantity) -> Bool {
    let next = text[quantity.upper]
    return !DateCharacters.isLatin(next) && next != 0x2D && next != 0x2F && next != 0x3A
      && next != 0x2236 && next != 0xD7 && quantity.upper - quantity.lower <= 9
  }

  /// 第27次, 前20强: a place in a row.
  private static func readOrdinal(_ quantity: inout RawQuantity, _ text: ScalarText) {
    let before = text[quantity.lower - 1]
    if before == 0x7B2C {
      quantity.isOrdinal = true
      quantity.lower -= 1
    } else if before == 0x524D, text[quantity.upper - 1] == 0x5F3A {
      quantity.isOrdinal = true
      quantity.lower -= 1
    }
  }

  /// 三大要素, 两项任务; not 二十大, 百家讲坛, 上千户.
  private static func standsAsCount(
    _ quantity: RawQuantity, _ number: PrintedNumber, _ text: ScalarText
  ) -> Bool {
    let first = text[number.lower]
    if text[quantity.upper - 1] == 0x5927 {  // 大
      return 2...9 ~= number.value && number.upper - number.lower == 1
        && DateCharacters.isHan(text[quantity.upper]) && text[number.lower - 1] != 0x7684
        && text[number.lower - 1] != 0x5C4A
    }
    // 三点要求; 三点 alone is a time.
    if text[quantity.upper - 1] == 0x70B9,
      points.longest(in: text, at: quantity.upper, tags: .max) == nil
    {
      return false
    }
    if number.value < 2, quantity.kind != .multiple { return false }
    if isPlaceInRow(quantity, number, text) { return false }
    let isBare = number.inner == nil && PrintedNumber.factor(first) != nil && first != 0x5341
    guard isBare else { return true }
    // 百, 千, 万 without a number before them count only what is said to be about as many.
    return DateCharacters.isOne(text[number.lower - 1], of: "近约上超逾达数几过")
  }

  private static let points = Automaton("要求 意见 建议 希望 体会 启示 做法 举措 措施 考虑 想法 经验")

  /// 二期, 十届十二次: without 第, and still a place in a row.
  private static func isPlaceInRow(
    _ quantity: RawQuantity, _ number: PrintedNumber, _ text: ScalarText
  ) -> Bool {
    if number.upper - number.lower == 1, text[number.lower] == 0x4E8C { return true }
    switch text[quantity.upper - 1] {
    case 0x5C4A, 0x671F: return true  // 届 期
    case 0x6B21: return number.value > 9 || text[quantity.lower - 1] == 0x5C4A  // 次
    default: return false
    }
  }

  // MARK: Approximation

  private static func readApproximation(_ quantity: inout RawQuantity, _ text: ScalarText) {
    if let end = Approximation.after(text, quantity.upper) { quantity.afterUpper = end }
    if let start = Approximation.before(text, quantity.lower) {
      quantity.beforeLower = start
      quantity.isReached = text[quantity.lower - 1] == 0x8FBE
    }
  }
}
