import BulletinText

/// Then and now, more and less.
extension Arithmetic {
  /// What a figure says of two others: how much more, how many per cent, how many times.
  func compared(_ index: Int) -> ArithmeticConflict? {
    guard !figures[index].isApproximate else { return nil }
    return times(index) ?? timesOfThen(index) ?? points(index) ?? gap(index) ?? grown(index)
      ?? byChange(index) ?? stated(index) ?? raised(index)
      ?? statedFirst(index)
      ?? statedBetween(index)
  }

  // MARK: 比去年的10亿元增长20%

  private func stated(_ index: Int) -> ArithmeticConflict? {
    // 6.72亿元，同比增长12%，比去年同期的6亿元增收0.72亿元: the per cent stands between.
    let first = isAside(index - 2) && figures[index - 1].kind == .count ? index - 3 : index - 2
    guard first >= 0, areAlike(first, index - 1), figures.isOneSentence(first, index),
      let verb = figures.verb(before: index),
      figures.isIdle(figures[index - 1].upper, verb.lower)
        || isComparison(figures[index - 1].upper, verb.lower),
      let pair = thenAndNow(first, index - 1),
      // 分别比去年同期的10亿元、5亿元增长: two pairs.
      !(clauseStart(figures[index - 2].lower)..<verb.lower).contains(where: {
        text.has("分别", at: $0)
      }),
      !(index >= 4 && areAlike(index - 3, index - 1) && areAlike(index - 4, index - 1)
        && figures[index - 3].upper + 1 >= figures[index - 2].lower - 12)
    else { return nil }
    return change(pair.then, pair.now, stated: index, verb.falls)
  }

  /// 过去亩产4200公斤，如今提高到5100公斤，足足增加900公斤: what is now stands behind a verb that says so.
  private func raised(_ index: Int) -> ArithmeticConflict? {
    guard let now = amount(before: index), let then = amount(before: now), areAlike(then, now),
      figures[now].kind == .count, areAlike(now, index) || figures[index].kind == .percent,
      isOneParagraph(then, index), isEarlier(then), let verb = figures.verb(before: index),
      figures.word(Arithmetic.reaches, before: figures[now].lower) != nil,
      figures[now].lower - figures[then].upper <= 24,
      isPadding(figures[now].upper, verb.lower)
    else { return nil }
    return change(then, now, stated: index, verb.falls)
  }

  /// The figure before one, 一亩 and its like left out.
  private func amount(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, index - place < 4 {
      if !(figures[place].value == 1 && figures[place].isChinese) { return place }
      place -= 1
    }
    return nil
  }

  /// A comma and nothing that says of what else the change may be.
  private func isPadding(_ lower: Int, _ upper: Int) -> Bool {
    guard text[lower] == 0x2C, upper - lower <= 8 else { return false }
    var index = lower + 1
    while index < upper {
      guard let word = Arithmetic.paddings.longest(in: text, at: index, tags: .max) else {
        return false
      }
      index = word.end
    }
    return index == upper
  }

  private static let reaches: [StaticString] = [
    "提高到", "增加到", "提升到", "上升到", "增长到", "扩大到", "增至", "升至", "提高至", "提升至", "增加至", "降到", "下降到", "减少到",
    "降低到", "降至", "减至", "缩短到", "压缩到", "缩短至", "降低至",
  ]
  private static let paddings = Automaton(
    "足足 整整 净 一下子 就 又 每亩 一亩地 一亩 一共 直接 总共 了 也")

  /// A per cent, or the day of what is compared with: 114米，较20日8时的112米上涨2米.
  private func isAside(_ place: Int) -> Bool {
    guard place >= 1 else { return false }
    let quantity = figures[place]
    return quantity.kind == .percent
      || quantity.upper - quantity.unitLower == 1
        && DateCharacters.isOne(text[quantity.unitLower], of: "日时")
  }

  /// ，同比; 相比，环比: between the earlier figure and the verb.
  func isComparison(_ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower <= 8 else { return false }
    var start = lower
    if text.has("相比", at: start) { start += 2 }
    if text[start] == 0x7684 { start += 1 }
    if text[start] == 0x2C { start += 1 }
    if start == upper { return true }
    return [
      "同比", "环比", "比原来", "比去年", "比上年", "比过去", "比以前", "较上年", "较去年", "一年间", "一年来", "两年间", "两年来",
      "三年间", "三年来", "五年间", "五年来",
    ].contains {
      figures.word([$0], before: upper) == start
    }
  }

  /// Which of two neighbouring figures was earlier; `nil` where the words do not tell.
  private func thenAndNow(_ first: Int, _ second: Int) -> (then: Int, now: Int)? {
    let (one, two) = (figures[first], figures[second])
    // 比去年的价高0.8元 tells a difference, 户均140亩 an average.
    if DateCharacters.isOne(text[two.lower - 1], of: "高低贵多少")
      || label(first).contains(where: { DateCharacters.isOne(text[$0], of: "均每") })
        && !(says(Arithmetic.indices, label(first)) && says(Arithmetic.thens, label(second)))
    {
      return nil
    }
    // 12亿元，比去年的10亿元: what follows 比 is compared with, and no change by itself.
    let words = isAside(second - 1) ? clauseStart(two.lower)..<two.lower : label(second)
    if text.has("相比", at: two.upper), figures.verb(before: second) == nil { return (second, first) }
    if let start = words.first(where: { compares($0) }), words.upperBound - start <= 16,
      figures.verb(before: second) == nil, !says(Arithmetic.plans, words)
    {
      return text[one.upper] == 0x2C || text[one.upper] == 0x28 || second - first > 1
        ? (second, first) : nil
    }
    // 比上年减少34起 is a change, and no figure of its year.
    guard figures.verb(before: second) == nil else { return nil }
    let (isThen, isLaterThen) = (isEarlier(first), isEarlier(second))
    let (then, now) = isThen ? (label(first), label(second)) : (label(second), label(first))
    // 去年全年, 今年一季度: of unequal length.
    if says(Arithmetic.periods, now) && !says(Arithmetic.periods, then)
      || says(Arithmetic.plans, now)
    {
      return nil
    }
    guard isThen != isLaterThen, one.kind != .count || one.hasUnit, two.lower - one.upper <= 24
    else {
      return nil
    }
    return isThen ? (first, second) : (second, first)
  }

  private func isEarlier(_ place: Int) -> Bool {
    let label = label(place)
    guard says(Arithmetic.thens, label) else { return false }
    // 比去年增加3亿元 is a change.
    return figures.verb(before: place) == nil
  }

  private func compares(_ index: Int) -> Bool {
    (text[index] == 0x6BD4 || text[index] == 0x8F83)
      && !DateCharacters.isOne(text[index - 1], of: "占对")
      && text[index + 1] != 0x8F83
  }

  /// Averages that are compared as they are from year to year.
  private static let indices = Automaton("人均可支配 人均收入 人均纯收入 平均浓度 平均成绩 平均气温 均价")
  private static let periods = Automaton("季度 上半年 月份 前三季度 同期 半年 个月")
  private static let plans = Automaton("计划 目标 预算 任务 序时")
  private static let thens = Automaton(
    "去年 上年 前年 年前 前一年 原来 原先 过去 以前 往年 平日 年初 上月 上学期 上季度 改造前 整治前 搬迁前 上届")

  // MARK: 同比增长25%，达到150万人次，去年同期为120万人次

  private func statedFirst(_ index: Int) -> ArithmeticConflict? {
    guard index + 2 < figures.quantities.count, areAlike(index + 1, index + 2),
      figures[index + 1].kind == .count,
      figures.isOneSentence(index, index + 2), let verb = figures.verb(before: index),
      figures.word(
        ["达到", "达", "为", "升至", "增至", "降至", "减至", "完成", "实现"], before: figures[index + 1].lower)
        != nil, figures[index + 1].lower - figures[index].upper <= 6, isEarlier(index + 2)
    else { return nil }
    return change(index + 2, index + 1, stated: index, verb.falls)
  }

  /// 8.4万人次，比去年同期增长四成，去年同期为6万人次.
  private func statedBetween(_ index: Int) -> ArithmeticConflict? {
    guard index >= 1, index + 1 < figures.quantities.count, areAlike(index - 1, index + 1),
      figures[index - 1].kind == .count, figures.isOneSentence(index - 1, index + 1),
      let verb = figures.verb(before: index), verb.lower - figures[index - 1].upper <= 8,
      text[figures[index - 1].upper] == 0x2C, text[figures[index].upper] == 0x2C,
      isEarlier(index + 1), !isEarlier(index - 1),
      figures[index + 1].lower - figures[index].upper <= 12
    else { return nil }
    return change(index + 1, index - 1, stated: index, verb.falls)
  }

  // MARK: 412起，同比减少88起，下降17.6%

  private func byChange(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, index >= 2, areAlike(index - 2, index - 1),
      figures[index - 1].kind == .count, figures.isOneSentence(index - 2, index),
      let verb = figures.verb(before: index), let by = figures.verb(before: index - 1),
      verb.falls == by.falls, figures.isIdle(figures[index - 1].upper, verb.lower),
      text[figures[index - 2].upper] == 0x2C, by.lower - figures[index - 2].upper <= 8,
      !says(Arithmetic.plans, label(index - 1))
    else { return nil }
    let (now, difference) = (figures[index - 2], figures[index - 1])
    let base = by.falls ? now.value + difference.value : now.value - difference.value
    guard base > 0 else { return nil }
    let growth = difference.value / base * 100
    guard abs(growth - result.value) > step(result) + growth * (blur(now) + blur(difference)) else {
      return nil
    }
    return ArithmeticConflict(
      check: .growth, result: index, operands: [index - 2, index - 1],
      formula: number(difference) + "÷（" + number(now) + (by.falls ? "+" : "−") + number(difference)
        + "）", right: printed(growth, as: result))
  }

  // MARK: 比去年的312家净增47家，达到359家

  private func grown(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard index >= 2, result.kind == .count, areAlike(index - 2, index), areAlike(index - 1, index),
      figures.isOneSentence(index - 2, index), let by = figures.verb(before: index - 1),
      figures.isIdle(figures[index - 2].upper, by.lower),
      label(index - 2).contains(where: { compares($0) }),
      text[figures[index - 1].upper] == 0x2C,
      figures.word(["达到", "达", "增至", "增加到", "升至", "降至", "减至", "减少到"], before: result.lower)
        == figures[index - 1].upper + 1
    else { return nil }
    let (base, change) = (figures[index - 2], figures[index - 1])
    let expected = by.falls ? base.value - change.value : base.value + change.value
    guard abs(expected - result.value) > tolerance(result, [base, change]) else { return nil }
    return ArithmeticConflict(
      check: .difference, result: index, operands: [index - 2, index - 1],
      formula: number(base) + (by.falls ? "−" : "+") + number(change),
      right: printed(expected, as: result))
  }

  // MARK: 两者相差1.48万元

  private func gap(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard index >= 2, areAlike(index - 1, index), areAlike(index - 2, index), result.kind == .count,
      figures.isOneSentence(index - 2, index),
      !(index >= 3 && areAlike(index - 3, index) && figures.isOneSentence(index - 3, index)),
      figures.word(["相差", "相差了", "差距为", "差距达", "差距", "差额为", "价差"], before: result.lower) != nil
        || text.has("的优势", at: result.upper) || text.has("优势", at: result.upper)
        || isCheaper(index)
    else { return nil }
    return differing(index)
  }

  /// The conflict of a figure that is not the difference of the two right before it.
  func differing(_ index: Int) -> ArithmeticConflict? {
    let (result, one, two) = (figures[index], figures[index - 2], figures[index - 1])
    let (more, less) = one.value > two.value ? (one, two) : (two, one)
    let difference = more.value - less.value
    guard abs(difference - result.value) > tolerance(result, [one, two]) else { return nil }
    return ArithmeticConflict(
      check: .difference, result: index, operands: [index - 2, index - 1],
      formula: number(more) + "−" + number(less), right: printed(difference, as: result))
  }

  /// 原价68元的菜卖52元，便宜16元: nothing but the verb behind the two prices.
  private func isCheaper(_ index: Int) -> Bool {
    let words: [StaticString] = ["便宜", "便宜了", "足足便宜", "足足便宜了", "直接便宜", "优惠了"]
    return text[figures[index - 1].upper] == 0x2C
      && figures.word(words, before: figures[index].lower) == figures[index - 1].upper + 1
      && label(index - 2).contains { text.has("原价", at: $0) || text.has("市场价", at: $0) }
  }

  // MARK: 是平日2400件的4倍

  private func times(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .multiple, index >= 2, areAlike(index - 2, index - 1),
      figures[index - 1].kind == .count, text[figures[index - 1].upper] == 0x7684,
      result.lower == figures[index - 1].upper + 1, figures.isOneSentence(index - 2, index),
      text[figures[index - 2].upper] == 0x2C,
      case let verb = figures[index - 2].upper + 1,
      DateCharacters.isOne(text[verb], of: "是为达") || text.has("相当于", at: verb)
    else { return nil }
    let (now, base) = (figures[index - 2], figures[index - 1])
    guard base.value > 0, case let ratio = now.value / base.value,
      abs(ratio - result.value) > step(result) / 2 + ratio * (blur(now) + blur(base))
    else { return nil }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: [index - 2, index - 1],
      formula: number(now) + "÷" + number(base), right: printed(ratio, as: result))
  }

  /// 去年200万人次，今年350万人次，是去年的1.75倍.
  private func timesOfThen(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .multiple, index >= 2, areAlike(index - 2, index - 1),
      figures[index - 1].kind == .count, figures.isOneSentence(index - 2, index),
      let word = figures.word(Arithmetic.ofThen, before: result.lower),
      text[figures[index - 1].upper] == 0x2C, word - figures[index - 1].upper <= 4,
      let pair = thenAndNow(index - 2, index - 1)
    else { return nil }
    let (now, base) = (figures[pair.now], figures[pair.then])
    guard base.value > 0, case let ratio = now.value / base.value,
      abs(ratio - result.value) > step(result) / 2 + ratio * (blur(now) + blur(base))
    else { return nil }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: [index - 2, index - 1],
      formula: number(now) + "÷" + number(base), right: printed(ratio, as: result))
  }

  private static let ofThen: [StaticString] = [
    "去年的", "上年的", "去年同期的", "上年同期的", "原来的", "过去的", "以前的", "前年的", "平日的", "改造前的",
  ]

  // MARK: 全省平均5%，我县7%，高出2个百分点

  /// Two per cents and by how many points the one is higher.
  private func points(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .point, index >= 2, figures[index - 1].kind == .percent,
      figures[index - 2].kind == .percent, !figures[index - 1].isApproximate,
      !figures[index - 2].isApproximate, figures.isOneSentence(index - 2, index),
      let word = figures.word(
        ["高出", "高于", "领先", "高", "低于", "低", "相差", "快", "慢"], before: result.lower),
      text[figures[index - 1].upper] == 0x2C, word - figures[index - 1].upper <= 6,
      index < 3 || figures[index - 3].kind != .percent
        || !figures.isOneSentence(index - 3, index)
    else { return nil }
    return differing(index)
  }

  // MARK: 翻了一番

  /// 从2000亩扩大到3500亩，翻了一番: once doubled is twice, twice doubled four times as much.
  func doublings() -> [ArithmeticConflict] {
    (1..<max(1, text.count)).compactMap { index in
      guard text[index] == 0x756A, let count = Arithmetic.doubled.firstIndex(of: text[index - 1]),
        text.has("翻", at: index - 2) || text.has("翻了", at: index - 3),
        !DateCharacters.isOne(text[index + 1], of: "多半"),
        let to = figures.quantities.indices.last(where: { figures[$0].upper <= index }),
        to >= 1, areAlike(to - 1, to), index - figures[to].upper <= 8,
        let pair = figures.change(to: to).map({ (then: $0.from, now: $0.to) })
      else { return nil }
      let (then, now) = (figures[pair.then], figures[pair.now])
      var factor = 2.0
      for _ in 0..<count { factor *= 2 }
      guard then.value > 0, abs(now.value / then.value / factor - 1) > 0.1 else { return nil }
      return ArithmeticConflict(
        check: .ratio, result: pair.now, operands: [pair.then],
        formula: number(then) + "×" + String(Int(factor)),
        right: printed(then.value * factor, as: now))
    }
  }

  /// 一, 两, 三
  private static let doubled: [UInt32] = [0x4E00, 0x4E24, 0x4E09]
}
