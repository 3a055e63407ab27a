import BulletinText

/// Parts of a whole that the words name otherwise than by 其中, averages, and products.
extension Arithmetic {
  // MARK: Portions

  /// 种植晚稻32.5万亩，已收割26万亩，占种植面积的80%; 计划投资40亿元，完成28亿元，占年度计划的70%: what stands before
  /// the per cent names the whole by words of its own clause.
  func portion(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, result.value <= 100, index >= 2,
      figures[index - 1].kind == .count, figures.isOneSentence(index - 1, index),
      let base = base(figures[index - 1].upper, result.lower)
    else { return nil }
    let part = figures[index - 1]
    var candidates: [Int] = []
    var place = index - 2
    while place >= 0, index - place <= 5, figures.isOneSentence(place, index) {
      if figures.areAlike(place, index - 1), figures[place].value >= part.value,
        isNamed(figures[place], by: base)
      {
        candidates.append(place)
      }
      place -= 1
    }
    guard candidates.count == 1, let whole = candidates.first else { return nil }
    return conflict(index, whole: whole, part: index - 1)
  }

  /// The words between 占 or 完成 and the per cent, where nothing else stands behind the part.
  private func base(_ lower: Int, _ upper: Int) -> Range<Int>? {
    var start = lower
    while start < upper, DateCharacters.isHan(text[start]), start - lower < 6, text[start] != 0x5360
    {
      start += 1
    }
    if text[start] == 0x2C { start += 1 }
    let opener = text[start] == 0x5360 ? start + 1 : text.end(of: "完成", at: start)
    guard let opener, opener < upper else { return nil }
    var end = upper
    if let word = figures.word(["达到", "达", "为", "近", "的"], before: end) { end = word }
    if text[end - 1] == 0x7684 { end -= 1 }
    guard (2...12).contains(end - opener),
      (opener..<end).allSatisfy({ DateCharacters.isHan(text[$0]) })
    else { return nil }
    return opener..<end
  }

  /// Whether the clause of a figure has two neighbouring characters of the words.
  private func isNamed(_ whole: RawQuantity, by base: Range<Int>) -> Bool {
    var start = whole.lower
    while start > 0, whole.lower - start < 16, !Figures.endsClause(text[start - 1]) { start -= 1 }
    return base.dropLast().contains { letter in
      guard !general.contains(where: { text.has($0, at: letter) }) else { return false }
      return (start..<whole.lower - 1).contains {
        text[$0] == text[letter] && text[$0 + 1] == text[letter + 1]
      }
    }
  }

  private var general: [StaticString] { ["全县", "全区", "全市", "全镇", "全年", "年度", "总数", "全部"] }

  /// 收集问题178个，解决163个，办结率91.6%: what was done of what there is, and the rate of what was done.
  func rate(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, result.value <= 100, index >= 2,
      figures.areAlike(index - 2, index - 1), figures.isOneSentence(index - 2, index),
      figures[index - 2].kind == .count, figures[index - 2].value >= figures[index - 1].value
    else { return nil }
    let (whole, part) = (figures[index - 2], figures[index - 1])
    var end = result.lower
    if let word = figures.word(["达到", "达", "为", "是"], before: end) { end = word }
    guard text[end - 1] == 0x7387, text[part.upper] == 0x2C, end - part.upper <= 8,
      doings.longest(in: text, at: end - 3, tags: .max)?.end == end - 1,
      part.lower - whole.upper <= 12, text[whole.upper] == 0x2C || text[whole.upper] == 0x3001,
      (whole.upper..<part.lower).contains(where: {
        doings.longest(in: text, at: $0, tags: .max) != nil
      })
    else { return nil }
    return conflict(index, whole: index - 2, part: index - 1)
  }

  private var doings: Automaton { Arithmetic.doings }
  private static let doings = Automaton(
    "办结 解决 整改 完成 化解 办理 答复 处理 销号 处置 落实 回复 兑现 交付 开工 竣工 投产 签约 合格 通过 达标 录取 收割 播种 栽插 接种 到会 出勤 到岗 入住 改造 拆除 清运 修复 采纳 调解 结案 破案 就业 安置 复工 达产 验收 发放"
  )

  private func conflict(_ result: Int, whole: Int, part: Int) -> ArithmeticConflict? {
    let (all, some, stated) = (figures[whole], figures[part], figures[result])
    guard all.value > 0 else { return nil }
    let share = some.value / all.value * 100
    guard abs(share - stated.value) >= stated.step + share * (blur(all) + blur(some)) else {
      return nil
    }
    return ArithmeticConflict(
      check: .share, result: result, operands: [whole, part],
      formula: number(some) + "÷" + number(all), right: printed(share, as: stated))
  }

  // MARK: From then to now

  /// 去年产量120万吨，今年150万吨，增长25%: two years' figures in a row, and what has come of them.
  func years(_ index: Int) -> ArithmeticConflict? {
    guard index >= 2, figures.areAlike(index - 2, index - 1), figures[index - 1].kind == .count,
      figures.isOneSentence(index - 2, index), !figures[index].isApproximate,
      let verb = figures.verb(before: index), figures.isIdle(figures[index - 1].upper, verb.lower)
    else { return nil }
    let (before, now) = (figures[index - 2], figures[index - 1])
    guard label(before.lower, Arithmetic.thens) != nil,
      let present = label(now.lower, Arithmetic.nows), present > before.upper,
      verb.falls ? now.value < before.value : now.value > before.value
    else { return nil }
    return change(index - 2, index - 1, stated: index, verb.falls)
  }

  /// Where a word of a table stands in the clause before a figure.
  private func label(_ end: Int, _ words: Automaton) -> Int? {
    var start = end
    while start > 0, end - start < 20, !Figures.endsClause(text[start - 1]) { start -= 1 }
    return (start..<end).first { words.longest(in: text, at: $0, tags: .max) != nil }
  }

  private static let thens = Automaton("去年 上年 前年 原来 过去 以前 改造前 整治前 搬迁前 上月 往年 年初")
  private static let nows = Automaton("今年 如今 现在 目前 改造后 整治后 搬迁后 本月 眼下")

  // MARK: Averages and products

  /// 13个村共开了286场，平均每村22场.
  func average(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, result.hasUnit, !result.isApproximate, index >= 2,
      figures.areAlike(index - 1, index), figures.isOneSentence(index - 2, index),
      let each = each(before: result.lower), case let gap = figures[index - 1].upper..<each.lower,
      gap.count <= 6, gap.isEmpty || text[each.lower - 1] == 0x2C,
      gap.allSatisfy({ text[$0] == 0x2C || DateCharacters.isHan(text[$0]) })
    else { return nil }
    let whole = figures[index - 1]
    let counts = (max(0, index - 4)..<index - 1).filter { place in
      let count = figures[place]
      return figures.isOneSentence(place, index) && count.kind == .count && !count.isApproximate
        && !count.isOrdinal && count.value >= 2 && follows(each.noun, count)
    }
    guard counts.count == 1, let count = counts.first else { return nil }
    let mean = whole.value / figures[count].value
    guard abs(mean - result.value) >= result.step + mean * (blur(whole) + blur(figures[count]))
    else { return nil }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: [count, index - 1],
      formula: number(whole) + "÷" + number(figures[count]), right: printed(mean, as: result))
  }

  /// 平均每村, 户均: where it begins, and what the whole is parted among.
  private func each(before end: Int) -> (lower: Int, noun: Range<Int>)? {
    for length in 1...3 {
      let noun = end - length..<end
      if text.has("平均每个", at: noun.lowerBound - 4) { return (noun.lowerBound - 4, noun) }
      if text.has("平均每", at: noun.lowerBound - 3) { return (noun.lowerBound - 3, noun) }
    }
    guard text[end - 1] == 0x5747, DateCharacters.isOne(text[end - 2], of: "户人村亩校班店") else {
      return nil
    }
    return (end - 2, end - 2..<end - 1)
  }

  /// Whether a count is one of so many of these: 13个村, 20户.
  private func follows(_ noun: Range<Int>, _ count: RawQuantity) -> Bool {
    [count.upper, count.unitLower].contains { start in
      noun.indices.allSatisfy { text[start + $0 - noun.lowerBound] == text[$0] }
    }
  }

  /// 每户补贴2000元，86户共17.2万元.
  func product(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, result.hasUnit, !result.isApproximate, index >= 2,
      figures.areAlike(index - 2, index), figures.isOneSentence(index - 2, index),
      figures.word(
        ["共", "共计", "合计", "总计", "共需", "共补贴", "共发放", "合计发放", "共兑现"], before: result.lower)
        != nil
    else { return nil }
    let (price, count) = (figures[index - 2], figures[index - 1])
    guard count.kind == .count, count.hasUnit, !count.isApproximate, !count.isOrdinal,
      text[count.unitLower] != text[price.unitLower], result.lower - count.upper <= 8
    else { return nil }
    var start = price.lower
    while start > 0, price.lower - start < 8, !Figures.endsClause(text[start - 1]) { start -= 1 }
    guard text[start] == 0x6BCF,
      text[start + 1] == text[count.unitLower] || follows(start + 1..<start + 2, count)
    else { return nil }
    let total = price.value * count.value
    guard abs(total - result.value) > max(result.step, total * (blur(price) + blur(count))) else {
      return nil
    }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: [index - 2, index - 1],
      formula: number(price) + "×" + number(count), right: printed(total, as: result))
  }
}
