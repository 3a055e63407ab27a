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
  private let figures: Figures
  private let text: ScalarText

  package init(_ figures: Figures) {
    self.figures = figures
    text = figures.text
  }

  package func conflicts() -> [ArithmeticConflict] {
    var found: [ArithmeticConflict] = []
    for index in figures.quantities.indices {
      let quantity = figures[index]
      guard quantity.fault == nil, !quantity.isOrdinal else { continue }
      if let conflict = change(index) ?? comparison(index) ?? share(index) ?? total(index)
        ?? parts(index)
      {
        found.append(conflict)
      }
    }
    return found
  }

  // MARK: Change

  /// 由200家增加到250家，增长20%; 增加12家，由30家增至43家.
  private func change(_ index: Int) -> ArithmeticConflict? {
    if let pair = figures.change(to: index - 1) {
      guard let verb = figures.verb(before: index), !figures[index].isApproximate,
        figures.isIdle(figures[index - 1].upper, verb.lower)
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

  /// 12亿元，比去年的10亿元增长25%.
  private func comparison(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, index >= 2,
      figures.areAlike(index - 2, index - 1), figures.isOneSentence(index - 2, index),
      let verb = figures.verb(before: index), figures.isIdle(figures[index - 1].upper, verb.lower)
    else { return nil }
    let (now, base) = (figures[index - 2], figures[index - 1])
    guard text[now.upper] == 0x2C, compares(now.upper + 1), base.lower - now.upper <= 12,
      verb.falls ? now.value < base.value : now.value > base.value
    else { return nil }
    return change(index - 1, index - 2, stated: index, verb.falls)
  }

  /// 比, 较
  private func compares(_ index: Int) -> Bool { text[index] == 0x6BD4 || text[index] == 0x8F83 }

  /// ，由
  private func opensChange(_ index: Int) -> Bool {
    text[index] == 0x2C && (text[index + 1] == 0x7531 || text[index + 1] == 0x4ECE)
  }

  private func change(_ from: Int, _ to: Int, stated: Int, _ falls: Bool) -> ArithmeticConflict? {
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
      let growth = difference / a.value * (isPercent ? 100 : 1)
      // What is printed may be cut off instead of rounded, and the operands may be rounded too.
      let blur = growth * (blur(a) + blur(b)) + (isPercent ? result.step : result.step / 2)
      guard abs(growth - result.value) > blur + 1e-9 else { return nil }
      return ArithmeticConflict(
        check: isPercent ? .growth : .ratio, result: stated, operands: [from, to],
        formula: "（\(sign.0)−\(sign.1)）÷\(number(a))", right: printed(growth, as: result))
    default: return nil
    }
  }

  /// How far a figure may be off, as a part of it: whole counts are exact.
  private func blur(_ quantity: RawQuantity) -> Double {
    guard quantity.value > 0, quantity.step != 1 else { return 0 }
    return quantity.step / quantity.value
  }

  // MARK: Share

  /// 应到250人，实到235人，到会率98%.
  private func share(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, index >= 2, result.value <= 100,
      figures.areAlike(index - 2, index - 1), figures.isOneSentence(index - 2, index),
      !figures.isOneSentence(index - 3, index) || !figures.areAlike(index - 3, index - 2),
      figures[index - 2].kind == .count
    else { return nil }
    let (whole, part) = (figures[index - 2], figures[index - 1])
    guard part.value <= whole.value, whole.value > 0, names(result, whole, part) else { return nil }
    let share = part.value / whole.value * 100
    guard abs(share - result.value) >= result.step + share * (blur(whole) + blur(part))
    else { return nil }
    return ArithmeticConflict(
      check: .share, result: index, operands: [index - 2, index - 1],
      formula: number(part) + "÷" + number(whole), right: printed(share, as: result))
  }

  /// Whether the words say that the per cent is the part of the whole: 到会率 of 应到 and 实到; 其中…，占.
  private func names(_ result: RawQuantity, _ whole: RawQuantity, _ part: RawQuantity) -> Bool {
    var end = result.lower
    if let start = figures.word(["达到", "达", "为", "是", "仅为"], before: end) { end = start }
    var start = end
    while start > part.upper, !Figures.endsClause(text[start - 1]) { start -= 1 }
    guard end - start <= 8, start - part.upper <= 12 else { return false }
    let between = whole.upper..<part.lower
    if figures.word(["占", "占比", "占总数的", "占全部的", "占总人数的"], before: end) == start {
      return start - part.upper <= 1 && between.contains { text.has("其中", at: $0) }
    }
    guard text[end - 1] == 0x7387, end - start >= 3, end - start <= 5 else { return false }
    let stem = start..<(end - 1)
    // 压减率, 增长率: of a change, no part of a whole.
    if stem.contains(where: { DateCharacters.isOne(text[$0], of: "增减降升压涨跌缩") }) {
      return false
    }
    let isNamed = stem.contains { letter in
      (whole.upper..<start).contains { text[$0] == text[letter] }
    }
    var clause = whole.lower - 1
    var isWhole = false
    while clause >= 0, whole.lower - clause <= 16, !Figures.endsClause(text[clause]) {
      if DateCharacters.isOne(text[clause], of: "应共总全抽检参") { isWhole = true }
      clause -= 1
    }
    return isNamed && isWhole
  }

  // MARK: Sum

  /// 男生120人、女生135人，共265人.
  private func total(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, !result.isApproximate, result.hasUnit,
      let word = figures.word(["共", "共计", "合计", "总计", "一共"], before: result.lower),
      text[word - 1] == 0x2C, DateCharacters.isBoundary(text[result.upper])
    else { return nil }
    var first = index
    while figures.isOneSentence(first - 1, index) { first -= 1 }
    guard index - first >= 2, text[figures[index - 1].upper] == 0x2C else { return nil }
    let parts = Array(first..<index)
    let isList =
      parts.allSatisfy { figures.areAlike($0, index) }
      && zip(parts, parts.dropFirst()).allSatisfy { figures[$1].lower - figures[$0].upper <= 12 }
    guard isList, !(figures[first].upper..<word).contains(where: { text.has("其中", at: $0) })
    else { return nil }
    let sum = parts.reduce(0) { $0 + figures[$1].value }
    let off = result.value - sum
    guard abs(off) > tolerance(result, parts.map { figures[$0] }) else { return nil }
    // Of groups that overlap the whole is less than the sum.
    guard off > 0 || areDisjoint(parts) else { return nil }
    return ArithmeticConflict(
      check: .sum, result: index, operands: parts,
      formula: parts.map { number(figures[$0]) }.joined(separator: "+"),
      right: printed(sum, as: result))
  }

  /// 共8亿元，其中一期5亿元、二期4亿元.
  private func parts(_ index: Int) -> ArithmeticConflict? {
    let whole = figures[index]
    guard whole.kind == .count, !whole.isApproximate, whole.hasUnit, opensParts(index) else {
      return nil
    }
    var parts: [Int] = []
    var next = index + 1
    while figures.isOneSentence(index, next) {
      // 100户以上安置点5个: a figure of the part's label.
      if bounds.longest(in: text, at: figures[next].upper, tags: .max) != nil {
        next += 1
        continue
      }
      guard figures.areAlike(index, next) || figures.countPeople(index, next),
        parts.isEmpty || figures[next].lower - figures[next - 1].upper <= 16, !isOfAnother(next)
      else { break }
      parts.append(next)
      next += 1
    }
    let larger = (0..<index).contains {
      figures.isOneSentence($0, index) && figures.areAlike($0, index)
        && figures[$0].value > whole.value
    }
    guard !larger else { return nil }
    if let part = parts.first(where: { figures[$0].value > whole.value }) {
      return exceeding(part, [part], index)
    }
    let sum = parts.reduce(0) { $0 + figures[$1].value }
    let tolerance = tolerance(whole, parts.map { figures[$0] })
    guard parts.count >= 2, let last = parts.last else { return nil }
    if areWhole(parts), abs(sum - whole.value) > tolerance {
      return ArithmeticConflict(
        check: .sum, result: last, operands: [index] + parts.dropLast(),
        formula: number(whole) + parts.dropLast().map { "−" + number(figures[$0]) }.joined(),
        right: printed(whole.value - sum + figures[last].value, as: figures[last]))
    }
    guard areDisjoint(parts) || areEnumerated(parts), sum - whole.value > tolerance else {
      return nil
    }
    return exceeding(last, parts, index)
  }

  /// 52个，其中, 16名专家进驻县医院，其中: the parts follow the whole, or the clause that it stands in.
  private func opensParts(_ index: Int) -> Bool {
    var end = figures[index].upper
    if text[end] == 0x28 { return text.has("其中", at: end + 1) }
    let floor = figures[index].upper + 20
    while end < floor, text[end] != 0x2C, !Figures.endsClause(text[end]) { end += 1 }
    return text[end] == 0x2C && text.has("其中", at: end + 1)
      && figures.isOneSentence(index, index + 1) && figures[index + 1].lower > end
  }

  /// Whether nothing can be left beside the parts: the last one is the rest, or the two are this and
  /// everything else.
  private func areWhole(_ parts: [Int]) -> Bool {
    guard let last = parts.last else { return false }
    let label = figures[last - 1].upper..<figures[last].lower
    if label.contains(where: { rests.longest(in: text, at: $0, tags: .max) != nil }) { return true }
    guard parts.count == 2 else { return false }
    let first = max(0, figures[parts[0]].lower - 14)..<figures[parts[0]].lower
    return Arithmetic.halves.contains { one, other in
      first.contains { text.has(one, at: $0) } && label.contains { text.has(other, at: $0) }
        || first.contains { text.has(other, at: $0) } && label.contains { text.has(one, at: $0) }
    }
  }

  private var bounds: Automaton { Arithmetic.bounds }
  private var rests: Automaton { Arithmetic.rests }
  private static let bounds = Automaton("以上 以下 以内 及以上 及以下")
  private static let rests = Automaton("其他 其余 其它")
  private static let halves: [(StaticString, StaticString)] = [("以上", "以下"), ("以内", "以外")]

  /// 大学生团队19个、返乡农民工团队11个、科技人员团队7个: kinds of one thing in a row. Persons have several
  /// qualities at once.
  private func areEnumerated(_ parts: [Int]) -> Bool {
    for (one, two) in zip(parts, parts.dropFirst()) {
      guard text[figures[one].upper] == 0x3001 else { return false }
      let label = figures[one].upper + 1..<figures[two].lower
      guard label.count >= 2,
        !label.contains(where: { qualities.longest(in: text, at: $0, tags: .max) != nil })
      else { return false }
    }
    guard let first = parts.first, parts.count == 2 else { return true }
    let (one, two) = (figures[first].lower, figures[parts[1]].lower)
    return text[one - 1] == text[two - 1] && text[one - 2] == text[two - 2]
  }

  private var qualities: Automaton { Arithmetic.qualities }
  private static let qualities = Automaton(
    "党员 团员 女 男 老 少数民族 岁 学历 本科 硕士 博士 研究生 职称 代表 委员 干部 新增 首次 国家级 省级 市级 重点 以上 农民 职工")

  private func exceeding(_ result: Int, _ parts: [Int], _ whole: Int) -> ArithmeticConflict {
    ArithmeticConflict(
      check: .sum, result: result, operands: [whole] + parts.filter { $0 != result },
      formula: "其中各项之和", right: "不超过" + text.string(figures[whole].lower, figures[whole].upper))
  }

  /// 总投资, 累计: the figure is none of the whole's parts.
  private func isOfAnother(_ index: Int) -> Bool {
    let (lower, upper) = (figures[index - 1].upper, figures[index].lower)
    return (lower..<upper).contains {
      DateCharacters.isOne(text[$0], of: "总累计共超比较达增降每均")
        || (text[$0] == 0x2C && $0 > lower && !text.has("其中", at: $0 + 1))
    }
  }

  /// Whether the labels of the parts exclude one another: 一期 and 二期, 男 and 女.
  private func areDisjoint(_ parts: [Int]) -> Bool {
    Arithmetic.families.contains { family in
      let members = parts.compactMap { part in
        family.firstIndex { word in
          let lower = figures[part].lower - 8
          return (lower..<figures[part].lower).contains {
            text.has(word, at: $0) && !Figures.endsClause(text[$0 + 1])
              && $0 > (part > 0 ? figures[part - 1].upper - 1 : -1)
          }
        }
      }
      return members.count == parts.count && Set(members).count == parts.count
    }
  }

  private static let families: [[StaticString]] = [
    ["一期", "二期", "三期", "四期"], ["男", "女"], ["上半年", "下半年"], ["城镇", "农村"], ["城区", "乡镇"],
    ["中央", "省级", "市级", "县级", "区级"], ["第一产业", "第二产业", "第三产业"], ["新建", "改建", "扩建", "续建"],
    ["一季度", "二季度", "三季度", "四季度"], ["财政", "自筹", "贷款", "社会资本", "群众"],
    ["小学", "初中", "高中"], ["本科", "专科"],
  ]

  // MARK: Numbers

  /// Half a step of the result's last digit; decimals of the operands are rounded too.
  private func tolerance(_ result: RawQuantity, _ operands: [RawQuantity]) -> Double {
    let own = result.hasDecimals || result.multiplier > 1 ? result.step / 2 : 0
    return operands.reduce(own) { $0 + ($1.hasDecimals ? $1.step / 2 : 0) } + 1e-9
  }

  private func number(_ quantity: RawQuantity) -> String {
    text.string(quantity.numberLower, quantity.unitLower)
  }

  /// A value in the scale and with the unit of a quantity.
  private func printed(_ value: Double, as quantity: RawQuantity) -> String {
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
