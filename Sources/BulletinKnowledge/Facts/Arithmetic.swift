import BulletinText

/// Figures of one sentence that do not agree.
package struct ArithmeticConflict: Hashable, Sendable {
  package enum Check: String, Sendable, CaseIterable {
    case share, sum, difference, growth, ratio
  }

  package var check: Check
  /// Which quantity states the result.
  package var result: Int
  /// Which it is reckoned from.
  package var operands: [Int]
  /// 235÷250.
  package var formula: String
  /// What the formula gives, as the result is printed.
  package var right: String
}

/// Reckons what a text's figures say of one another. Operands must be exact, of one kind, and their
/// pairing must be plain from the words between them; else nothing is said.
package struct Arithmetic {
  let figures: Figures
  let text: ScalarText
  /// How often half a step of the last digit fits into what figures may be off.
  private let leeway: Double

  /// What figures may be off where nobody says otherwise, in steps of their last printed digit.
  package static let usualTolerance = 0.5

  /// - Parameter tolerance: in steps of the last printed digit. Per cents and means may be cut off as
  ///   well as rounded, and have twice as much; whole counts add up exactly, whatever it is.
  package init(_ figures: Figures, tolerance: Double = Arithmetic.usualTolerance) {
    self.figures = figures
    text = figures.text
    // A figure that is right is never off, however strict one is.
    leeway = tolerance >= 0 ? max(tolerance / Arithmetic.usualTolerance, 1e-6) : 1
  }

  package func conflicts() -> [ArithmeticConflict] {
    var found: [ArithmeticConflict] = []
    for index in figures.quantities.indices {
      let quantity = figures[index]
      guard quantity.fault == nil, !quantity.isOrdinal else { continue }
      if let conflict = conflict(index) {
        found.append(conflict)
      }
    }
    guard figures.quantities.count > 1 else { return found }
    return found + doublings() + hundreds()
  }

  private func conflict(_ index: Int) -> ArithmeticConflict? {
    let changed = change(index) ?? compared(index) ?? beyondPlan(index) ?? exceededPlan(index)
    let shared = changed ?? attendance(index) ?? portion(index)
    let summed =
      shared ?? total(index) ?? wholeTime(index) ?? countedTotal(index) ?? grownTo(index)
      ?? parts(index)
    let left = summed ?? present(index) ?? valid(index) ?? remainder(index)
    return left ?? average(index) ?? product(index) ?? conversion(index)
  }

  // MARK: Change

  /// 由200家增加到250家，增长20%; 增加12家，由30家增至43家.
  private func change(_ index: Int) -> ArithmeticConflict? {
    if let pair = figures.change(to: index - 1) {
      guard let verb = figures.verb(before: index), !figures[index].isApproximate,
        figures.isIdle(figures[index - 1].upper, verb.lower)
          // 同比 compares with what the sentence does not tell.
          || isComparison(figures[index - 1].upper, verb.lower)
            && !text.has("同比", at: verb.lower - 2)
      else { return nil }
      return change(pair.from, pair.to, stated: index, verb.falls)
    }
    guard let pair = figures.change(to: index), pair.from > 0 else { return nil }
    let stated = pair.from - 1
    guard figures.areAlike(stated, index), figures[index].kind == .count,
      let verb = figures.verb(before: stated), opensChange(figures[stated].upper)
    else { return nil }
    let (a, b) = (figures[pair.from], figures[index])
    let expected = verb.falls ? a.value - figures[stated].value : a.value + figures[stated].value
    guard abs(expected - b.value) > tolerance(b, [a, figures[stated]]) else { return nil }
    return ArithmeticConflict(
      check: .difference, result: index, operands: [pair.from, stated],
      formula: number(a) + (verb.falls ? "−" : "+") + number(figures[stated]),
      right: printed(expected, as: b))
  }

  /// 降本5000万元，比计划多1000万元，超计划20%.
  private func beyondPlan(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, index >= 2,
      figures.areAlike(index - 2, index - 1), figures[index - 1].kind == .count,
      figures.isOneSentence(index - 2, index)
    else { return nil }
    let (whole, more) = (figures[index - 2], figures[index - 1])
    let plan = whole.value - more.value
    guard let word = figures.word(["超计划", "超出计划", "超过计划", "超额"], before: result.lower),
      figures.isIdle(more.upper, word), text[whole.upper] == 0x2C, compares(whole.upper + 1),
      text.has("计划", at: whole.upper + 2), plan > 0,
      (whole.upper..<more.lower).contains(where: { DateCharacters.isOne(text[$0], of: "多超") })
    else { return nil }
    return exceeding(
      index, by: more.value / plan * 100, "\(number(more))÷（\(number(whole))−\(number(more))）")
  }

  /// 计划造林1.5万亩，实际完成1.62万亩，超额8%.
  private func exceededPlan(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, index >= 2,
      areAlike(index - 2, index - 1), figures[index - 1].kind == .count,
      figures.isOneSentence(index - 2, index),
      case (let plan, let done) = (figures[index - 2], figures[index - 1]),
      let word = figures.word(Arithmetic.excesses, before: result.lower),
      figures.isIdle(done.upper, word),
      label(index - 2).contains(where: { text.has("计划", at: $0) || text.has("目标", at: $0) }),
      label(index - 1).contains(where: { text.has("完成", at: $0) || text.has("实际", at: $0) }),
      plan.value > 0, done.value > plan.value
    else { return nil }
    return exceeding(
      index, by: (done.value - plan.value) / plan.value * 100,
      "（\(number(done))−\(number(plan))）÷\(number(plan))")
  }

  /// The conflict of a per cent that is not the share by which the two figures before it exceed a plan.
  private func exceeding(_ index: Int, by share: Double, _ formula: String) -> ArithmeticConflict? {
    let (result, operands) = (figures[index], [index - 2, index - 1])
    let blur = operands.reduce(0) { $0 + self.blur(figures[$1]) }
    guard abs(share - result.value) > step(result) + share * blur else { return nil }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: operands, formula: formula,
      right: printed(share, as: result))
  }

  private static let excesses: [StaticString] = [
    "超额完成", "超额完成了", "超额", "超计划", "超出计划", "超过计划", "超目标", "超出目标",
  ]

  /// 比, 较
  private func compares(_ index: Int) -> Bool { text[index] == 0x6BD4 || text[index] == 0x8F83 }

  /// ，由
  private func opensChange(_ index: Int) -> Bool {
    text[index] == 0x2C && (text[index + 1] == 0x7531 || text[index + 1] == 0x4ECE)
  }

  func change(_ from: Int, _ to: Int, stated: Int, _ falls: Bool) -> ArithmeticConflict? {
    let (a, b, result) = (figures[from], figures[to], figures[stated])
    let difference = abs(b.value - a.value)
    let sign = a.value > b.value ? (number(a), number(b)) : (number(b), number(a))
    switch (a.kind, result.kind) {
    case (.count, .count), (.percent, .point):
      guard a.kind == .percent || figures.areAlike(from, stated) else { return nil }
      guard abs(difference - result.value) > tolerance(result, [a, b]) else { return nil }
      return ArithmeticConflict(
        check: .difference, result: stated, operands: [from, to],
        formula: sign.0 + "−" + sign.1, right: printed(difference, as: result))
    case (.count, .percent), (.count, .multiple):
      guard a.value > 0, !(falls && result.kind == .multiple) else { return nil }
      let isPercent = result.kind == .percent
      // 12.6万, 去年15.75万, 增长20%: it has fallen.
      if isPercent, a.value != b.value, falls != (b.value < a.value) {
        return ArithmeticConflict(
          check: .growth, result: stated, operands: [from, to],
          formula: "（\(number(b))−\(number(a))）÷\(number(a))",
          right: (falls ? "增长" : "下降") + printed(difference / a.value * 100, as: result))
      }
      let growth = difference / a.value * (isPercent ? 100 : 1)
      // What is printed may be cut off instead of rounded, and the operands may be rounded too.
      let blur = growth * (blur(a) + blur(b)) + (isPercent ? step(result) : step(result) / 2)
      guard abs(growth - result.value) > blur + 1e-9 else { return nil }
      return ArithmeticConflict(
        check: isPercent ? .growth : .ratio, result: stated, operands: [from, to],
        formula: "（\(sign.0)−\(sign.1)）÷\(number(a))", right: printed(growth, as: result))
    default: return nil
    }
  }

  /// How far a figure may be off, as a part of it: whole counts are exact.
  func blur(_ quantity: RawQuantity) -> Double {
    guard quantity.value > 0, quantity.step != 1 else { return 0 }
    return step(quantity) / quantity.value
  }

  /// A step of a figure's last digit, as long as the tolerance makes it.
  func step(_ quantity: RawQuantity) -> Double { slack(quantity.step) }

  /// What something may be off that may be off so much where nobody says otherwise.
  func slack(_ usual: Double) -> Double { usual * leeway }

  // MARK: Numbers

  /// Half a step of the result's last digit; decimals of the operands are rounded too. What many of
  /// them are off by cancels out in part, so three and more count with the root of their number.
  func tolerance(_ result: RawQuantity, _ operands: [RawQuantity]) -> Double {
    let own = result.isRounded ? step(result) / 2 : 0
    let rounded = operands.filter(\.hasDecimals)
    let sum = rounded.reduce(0) { $0 + step($1) / 2 }
    let count = Double(rounded.count)
    return own + (count > 2 ? sum / count * count.squareRoot() : sum) + 1e-9
  }

  func number(_ quantity: RawQuantity) -> String {
    text.string(quantity.numberLower, quantity.unitLower)
  }

  /// A value in the scale and with the unit of a quantity.
  func printed(_ value: Double, as quantity: RawQuantity) -> String {
    let scaled = (value / quantity.multiplier * 100).rounded() / 100
    let digits =
      scaled == scaled.rounded() && abs(scaled) < 1e15 ? String(Int(scaled)) : String(scaled)
    let factor =
      switch quantity.multiplier {
      case 1e4: "万"
      case 1e8: "亿"
      default: ""
      }
    let unit = text.string(quantity.unitLower, quantity.upper)
    return digits + factor + (quantity.kind == .percent && unit.isEmpty ? "%" : unit)
  }
}
