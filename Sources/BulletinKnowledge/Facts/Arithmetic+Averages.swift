import BulletinText

/// Averages, products, and one amount in two units.
extension Arithmetic {
  // MARK: 平均每村22场

  func average(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, result.hasUnit, !result.isApproximate, index >= 2,
      let noun = shared(label(index))
    else { return nil }
    let before = (max(0, index - 5)..<index).filter {
      isOneParagraph($0, index) && !isBracketed($0)
    }
    let wholes = before.filter {
      areAlike($0, index) && figures[$0].value > result.value
    }
    let counts = before.filter { place in
      let count = figures[place]
      return count.kind == .count && !count.isApproximate && !count.isOrdinal && count.value >= 2
        && count.fault == nil && follows(noun, count) && !areAlike(place, index)
    }
    guard wholes.count == 1, counts.count == 1, let whole = wholes.first, let count = counts.first,
      areShares(whole, count)
        || areOfOneDeed(
          label(whole), noun.upperBound + (text[noun.upperBound] == 0x5747 ? 1 : 0)..<result.lower)
    else { return nil }
    let (all, number) = (figures[whole], figures[count])
    let mean = all.value / number.value
    guard abs(mean - result.value) >= step(result) + mean * (blur(all) + blur(number)) else {
      return nil
    }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: [count, whole],
      formula: self.number(all) + "÷" + self.number(number), right: printed(mean, as: result))
  }

  /// 86.4万元，分给入社的360户: the whole is what they share.
  private func areShares(_ whole: Int, _ count: Int) -> Bool {
    whole < count
      && (figures[whole].upper..<figures[count].lower).contains {
        text.has("分给", at: $0) || text.has("发给", at: $0) || text.has("平分", at: $0)
      }
  }

  /// 共增收852万元，户均增收: the same is told of the whole; what says nothing of it tells nothing else.
  private func areOfOneDeed(_ whole: Range<Int>, _ mean: Range<Int>) -> Bool {
    let words = mean.filter {
      DateCharacters.isHan(text[$0]) && !DateCharacters.isOne(text[$0], of: "约达为近")
    }
    guard words.count > 1 else {
      return words.isEmpty || whole.contains { text[$0] == text[words[0]] }
    }
    return words.dropLast().contains { word in
      whole.dropLast().contains { text[$0] == text[word] && text[$0 + 1] == text[word + 1] }
    }
  }

  /// Among what something is shared out: 村 of 平均每村, 户 of 户均增收, 亩 of 平均亩产.
  private func shared(_ label: Range<Int>) -> Range<Int>? {
    for index in label {
      if let start = text.end(of: "平均每个", at: index) ?? text.end(of: "平均每", at: index) {
        var end = start
        while end < label.upperBound, end - start < 2,
          !Arithmetic.averaged.mayBegin(with: text[end])
        {
          end += 1
        }
        return end > start ? start..<end : nil
      }
      if text[index] == 0x5747, DateCharacters.isOne(text[index - 1], of: "户人亩村日班校店"),
        text[index - 2] != 0x5E73,
        !(index..<label.upperBound).contains(where: { DateCharacters.isOne(text[$0], of: "月日年天") })
      {
        return index - 1..<index
      }
      if text.has("平均亩产", at: index) || text.has("亩产", at: index) {
        let place = text.has("平均", at: index) ? index + 2 : index
        return place..<place + 1
      }
    }
    return nil
  }

  private static let averaged = Automaton("检 增 收 开 投 拥 配 有 达 为 约")

  /// Whether a count is one of so many of these: 13个村, 20户, 120名 for 人.
  private func follows(_ noun: Range<Int>, _ count: RawQuantity) -> Bool {
    if noun.count == 1, DateCharacters.isOne(text[noun.lowerBound], of: "人"),
      DateCharacters.isOne(text[count.unitLower], of: "名人位")
    {
      return true
    }
    if noun.count == 1, text[noun.lowerBound] == 0x65E5, text[count.unitLower] == 0x5929 {
      return true
    }
    // 8支队伍 for 队, 3个月 for 月
    let within = (count.unitLower..<max(count.unitLower, count.upper - noun.count + 1)).contains {
      start in
      noun.indices.allSatisfy { text[start + $0 - noun.lowerBound] == text[$0] }
    }
    if within { return true }
    return [count.upper, count.unitLower].contains { start in
      noun.indices.allSatisfy { text[start + $0 - noun.lowerBound] == text[$0] }
    }
  }

  // MARK: 每户补贴2000元，86户共17.2万元

  func product(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, result.hasUnit, !result.isApproximate, index >= 2,
      says(Arithmetic.sums, label(index))
    else { return nil }
    let before = (max(0, index - 4)..<index).filter {
      isOneParagraph($0, index) && !isBracketed($0)
    }
    let prices = before.filter { areAlike($0, index) && each($0) != nil }
    guard prices.count == 1, let price = prices.first, let noun = each(price) else { return nil }
    let counts = before.filter { place in
      let count = figures[place]
      return place != price && count.kind == .count && count.hasUnit && !count.isApproximate
        && !count.isOrdinal && count.fault == nil && follows(noun, count)
    }
    guard counts.count == 1, let count = counts.first,
      !before.contains(where: { $0 != price && areAlike($0, index) })
    else { return nil }
    let (one, number) = (figures[price], figures[count])
    // 每月发放1次: how often is told elsewhere. 120名队员和裁判: of others too.
    let isRepeated = (price + 1..<max(price + 1, index)).contains { place in
      label(place).contains { text[$0] == 0x6BCF }
    }
    guard !isRepeated, !isJoined(result.upper) else { return nil }
    var factors = [one, number]
    if let period = label(price).first(where: {
      text[$0] == 0x6BCF && text[$0 + 1] != text[noun.lowerBound]
    }) {
      guard let months = months(before, of: period) else { return nil }
      factors.append(months)
    }
    let total = factors.reduce(1) { $0 * $1.value }
    guard
      abs(total - result.value) > max(
        result.isRounded ? step(result) : 0,
        total * (blur(one) + blur(number)))
        + 1e-9
    else { return nil }
    return ArithmeticConflict(
      check: .ratio, result: index, operands: [price, count],
      formula: factors.map(self.number).joined(separator: "×"), right: printed(total, as: result))
  }

  /// 每人每月300元: for how many months must be told too.
  private func months(_ before: [Int], of period: Int) -> RawQuantity? {
    guard text[period + 1] == 0x6708 else { return nil }
    return before.lazy.map { figures[$0] }.first {
      text.has("个月", at: $0.unitLower) && !$0.isApproximate && $0.fault == nil
    }
  }

  /// Whether what is counted goes on with 和 or 及.
  private func isJoined(_ upper: Int) -> Bool {
    for index in upper..<upper + 8 {
      guard DateCharacters.isHan(text[index]) else { return false }
      if DateCharacters.isOne(text[index], of: "和及与") { return true }
    }
    return false
  }

  /// 每户, 每公斤, 每人: what the price is for.
  private func each(_ place: Int) -> Range<Int>? {
    let label = label(place)
    // 平均亩产550公斤
    if let yield = label.first(where: { text.has("亩产", at: $0) }) { return yield..<yield + 1 }
    guard label.count <= 18, let start = label.first(where: { text[$0] == 0x6BCF }) else {
      return nil
    }
    let noun = start + 1
    // 每公斤, 每千瓦时
    if text.has("公斤", at: noun) || text.has("公里", at: noun) || text.has("平方", at: noun) {
      return noun..<noun + 2
    }
    return noun < label.upperBound || noun == figures[place].lower ? noun..<noun + 1 : nil
  }

  private static let sums = Automaton("共 合计 总计 收入 可节 累计 计 总额 总产 全年发放 全年支出 花费 支付 需要 总价")

  // MARK: 1500亩（合100公顷）

  func conversion(_ index: Int) -> ArithmeticConflict? {
    let (one, other) = (index - 1, index)
    guard one >= 0, figures.isOneSentence(one, other), !figures[one].isApproximate,
      figures[other].kind == .count, figures[one].kind == .count, figures[other].last == nil,
      let word = figures.word(
        ["合", "约合", "即", "也就是", "折合", "约折合", "相当于", "约相当于", "就是"],
        before: figures[other].beforeLower),
      case let gap = figures[one].upper..<word, gap.count <= 2,
      gap.allSatisfy({ text[$0] == 0x2C || text[$0] == 0x28 }), let unit = size(one),
      let wanted = size(other), unit.kind == wanted.kind
    else { return nil }
    let right = figures[one].value * unit.size / wanted.size
    let result = figures[other]
    guard result.value > 0, abs(right / result.value - 1) > 0.05 else { return nil }
    // The same number in the same unit is no conversion.
    return ArithmeticConflict(
      check: .ratio, result: other, operands: [one],
      formula: text.string(figures[one].lower, figures[one].upper),
      right: printed(right, as: result))
  }

  /// What a figure's unit is worth, and of what.
  private func size(_ place: Int) -> (kind: Int, size: Double)? {
    let quantity = figures[place]
    let unit = text.string(quantity.unitLower, quantity.upper)
    return Arithmetic.sizes[unit]
  }

  private static let sizes: [String: (kind: Int, size: Double)] = [
    "亩": (0, 1), "公顷": (0, 15), "公斤": (1, 1), "千克": (1, 1), "斤": (1, 0.5), "吨": (1, 1000),
    "米": (2, 1),
    "公里": (2, 1000), "千米": (2, 1000), "里": (2, 500), "元": (3, 1), "分钟": (4, 1), "小时": (4, 60),
    "个小时": (4, 60), "平方米": (5, 1), "平方公里": (5, 1_000_000),
  ]
}
