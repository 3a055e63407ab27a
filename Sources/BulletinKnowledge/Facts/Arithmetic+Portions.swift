import BulletinText

/// Parts of a whole: 占, X率, 为…的.
extension Arithmetic {
  /// What the per cent at an index says of two counts before it.
  func portion(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent || result.kind == .fraction, !result.isApproximate,
      percents(result) <= 150, index >= 2
    else { return nil }
    return named(index) ?? share(index) ?? rate(index) ?? ofWhole(index)
  }

  /// 应到250人，实到235人，到会率94%.
  func attendance(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .percent, !result.isApproximate, result.value <= 100, index >= 2,
      areAlike(index - 2, index - 1), figures.isOneSentence(index - 2, index),
      figures[index - 1].value <= figures[index - 2].value,
      label(index - 2).contains(where: { text[$0] == 0x5E94 }),
      label(index - 1).contains(where: { text[$0] == 0x5B9E })
    else { return nil }
    var end = result.lower
    if let word = figures.word(["达到", "达", "为", "是"], before: end) { end = word }
    return text[end - 1] == 0x7387 ? conflict(index, whole: index - 2, part: index - 1) : nil
  }

  // MARK: 占

  /// 种植晚稻32.5万亩，已收割26万亩，占种植面积的80%; 共250名，其中妇女82名，占32.8%.
  private func share(_ index: Int) -> ArithmeticConflict? {
    let part = index - 1
    guard figures[part].kind == .count, isNear(part, index),
      let base = base(figures[part].upper, figures[index].lower)
    else { return nil }
    let wholes = wholes(of: part, figures[part].value)
    if base.isEmpty || isAll(base) {
      // Of several the first is the sum of the others.
      guard let whole = wholes.last, isWhole(whole, beside: wholes, part) else { return nil }
      // 5214人，吸纳就业408人，其中351人: of either of them.
      guard wholes.allSatisfy({ conflict(index, whole: $0, part: part) != nil }) else { return nil }
      let nearest = wholes[0]
      let isOfNearest = (figures[nearest].upper..<figures[part].lower).contains {
        text.has("其中", at: $0)
      }
      return conflict(index, whole: isOfNearest ? nearest : whole, part: part)
    }
    // 走访120户…占受访户的七成: the only count of households.
    if wholes.count == 1, text[base.upperBound - 1] == text[figures[wholes[0]].unitLower],
      figures[wholes[0]].upper - figures[wholes[0]].unitLower == 1, base.count <= 4,
      !general.contains(where: { text.has($0, at: base.lowerBound) })
    {
      return conflict(index, whole: wholes[0], part: part)
    }
    let isPlan = says(Arithmetic.budgets, base)
    let named = wholes.filter {
      isNamed(figures[$0], by: base) && (!isPlan || says(Arithmetic.budgets, label($0)))
    }
    return named.count == 1 ? conflict(index, whole: named[0], part: part) : nil
  }

  private static let budgets = Automaton("预算 计划 目标 任务")

  /// Whether a count is the whole of which another is a part: 其中 stands between, or its clause says so.
  private func isWhole(_ whole: Int, beside others: [Int], _ part: Int) -> Bool {
    let between = figures[whole].upper..<figures[part].lower
    if between.contains(where: { text.has("其中", at: $0) || text.has("已有", at: $0) }) { return true }
    guard others.count == 1 else { return false }
    return (clauseStart(figures[whole].lower)..<figures[whole].lower).contains {
      DateCharacters.isOne(text[$0], of: "共总全应现") || text.has("计划", at: $0)
        || text.has("受理", at: $0) || text.has("抽", at: $0)
    } || opensInside(figures[whole].upper)
  }

  /// 56个项目里, 128名教职工中: what is told next is a part.
  private func opensInside(_ upper: Int) -> Bool {
    for index in upper..<upper + 8 {
      if DateCharacters.isOne(text[index], of: "中里") { return true }
      guard DateCharacters.isHan(text[index]) else { return false }
    }
    return false
  }

  /// 总数, 总户数, 全部: the whole, whatever it counts.
  private func isAll(_ base: Range<Int>) -> Bool {
    base.contains { text.has("总", at: $0) || text.has("全部", at: $0) }
      && !base.contains {
        text.has("全区", at: $0) || text.has("全市", at: $0) || text.has("全县", at: $0)
      }
  }

  /// The counts before a part, of its kind and not less, in its sentence; the nearest first.
  private func wholes(of part: Int, _ least: Double) -> [Int] {
    var found: [Int] = []
    var place = part - 1
    while place >= 0, part - place <= 6, isOneParagraph(place, part) {
      if areAlike(place, part), figures[place].value >= least { found.append(place) }
      place -= 1
    }
    return found
  }

  /// The words between 占 and the per cent, empty where there are none; `nil` where something else stands
  /// behind the part.
  private func base(_ lower: Int, _ upper: Int) -> Range<Int>? {
    var start = lower
    while start < upper, DateCharacters.isHan(text[start]), start - lower < 8, text[start] != 0x5360
    {
      start += 1
    }
    while text[start] == 0x2C || DateCharacters.isOne(text[start], of: "已约") { start += 1 }
    // 占比最高，达四成五
    if text.has("占比最", at: start) { return start..<start }
    let opener = text[start] == 0x5360 ? start + 1 : text.end(of: "完成", at: start)
    guard var opener, opener <= upper else { return nil }
    if text[opener] == 0x6BD4 { opener += 1 }
    var end = upper
    if let word = figures.word(["达到了", "达到", "达", "为", "近", "的", "比重达", "比例为"], before: end) {
      end = max(word, opener)
    }
    if end > opener, text[end - 1] == 0x7684 { end -= 1 }
    guard end - opener <= 14,
      (opener..<end).allSatisfy({
        DateCharacters.isHan(text[$0]) || text[$0] == 0x201C || text[$0] == 0x201D
      })
    else { return nil }
    return opener..<end
  }

  /// Whether the clause of a figure has two neighbouring characters of the words.
  private func isNamed(_ whole: RawQuantity, by base: Range<Int>) -> Bool {
    // What stands behind the whole counts as well, as far as the words themselves do not begin.
    let clause =
      clauseStart(whole.lower)..<max(whole.upper, min(base.lowerBound, whole.upper + 10))
    return base.dropLast().contains { letter in
      guard !general.contains(where: { text.has($0, at: letter) }) else { return false }
      return clause.dropLast().contains {
        ($0 < whole.lower - 1 || $0 >= whole.upper) && text[$0] == text[letter]
          && text[$0 + 1] == text[letter + 1]
      }
    }
  }

  private var general: [StaticString] {
    ["全县", "全区", "全市", "全镇", "全乡", "全村", "全年", "年度", "总数", "全部"]
  }

  // MARK: X率

  /// 抽检430批次，合格421批次，合格率97.9%; 应接种4500名，实际接种4185名，接种率93%: the rate's own word stands
  /// before the part. 不合格8批次 tells what is left.
  private func named(_ index: Int) -> ArithmeticConflict? {
    var end = figures[index].lower
    if let word = figures.word(["达到了", "达到", "达", "为", "是", "约为", "高达"], before: end) {
      end = word
    }
    // 进度, 得票率
    guard text[end - 1] == 0x7387 || text.has("进度", at: end - 2), isNear(index - 1, index),
      figures[index].value <= 100
    else { return nil }
    let stem = text[end - 1] == 0x7387 ? end - 3..<end - 1 : end - 2..<end - 2
    guard !changes.contains(where: { text.has($0, at: stem.lowerBound) }) else { return nil }
    for part in [index - 1, index - 2] where part >= 1 && figures[part].kind == .count {
      // 2876人被高中录取, or 录取2876人.
      let stop = (figures[part].upper..<end).first { Figures.endsClause(text[$0]) } ?? end
      let behind = figures[part].upper..<stop
      let label = label(part).contains(where: { reads(stem, at: $0) }) ? label(part) : behind
      guard
        let hit = stem.isEmpty
          ? done(label) : label.first(where: { reads(stem, at: $0) && $0 < stem.lowerBound })
      else { continue }
      let wholes = wholes(of: part, figures[part].value)
      guard wholes.count == 1 else { continue }
      // 已开工33个，未开工17个: the one is no part of the other.
      let isRest = self.label(part).contains { DateCharacters.isOne(text[$0], of: "未没") }
      guard !isRest || !self.label(wholes[0]).contains(where: { text[$0] == 0x5DF2 }) else {
        return nil
      }
      if text[hit - 1] == 0x4E0D || text[hit - 1] == 0x672A {
        return complement(index, whole: wholes[0], part: part)
      }
      // 应到率 of those who should have come is no rate of theirs.
      guard text[hit - 1] != 0x5E94 else { continue }
      return conflict(index, whole: wholes[0], part: part)
    }
    return nil
  }

  private func reads(_ word: Range<Int>, at index: Int) -> Bool {
    !word.isEmpty && word.indices.allSatisfy { text[index + $0 - word.lowerBound] == text[$0] }
  }

  /// Of 进度: what has been done.
  private func done(_ label: Range<Int>) -> Int? {
    label.first { text.has("已", at: $0) || text.has("完成", at: $0) }
  }

  private var changes: [StaticString] {
    ["增长", "下降", "压减", "上升", "满意", "覆盖", "知晓", "贡献", "利用", "周转", "投资", "自给"]
  }

  /// 收集问题178个，解决163个，办结率91.6%: what was done of what there is, and the rate of what was done.
  private func rate(_ index: Int) -> ArithmeticConflict? {
    guard areAlike(index - 2, index - 1), figures.isOneSentence(index - 2, index),
      figures[index].value <= 100,
      figures[index - 2].kind == .count, figures[index - 2].value >= figures[index - 1].value
    else { return nil }
    let (whole, part) = (figures[index - 2], figures[index - 1])
    var end = figures[index].lower
    if let word = figures.word(["达到", "达", "为", "是"], before: end) { end = word }
    guard text[end - 1] == 0x7387, text[part.upper] == 0x2C, end - part.upper <= 8,
      doings.longest(in: text, at: end - 3, tags: .max)?.end == end - 1,
      part.lower - whole.upper <= 20, text[whole.upper] == 0x2C || text[whole.upper] == 0x3001,
      (whole.upper..<part.lower).contains(where: {
        doings.longest(in: text, at: $0, tags: .max) != nil
      })
    else { return nil }
    return conflict(index, whole: index - 2, part: index - 1)
  }

  private var doings: Automaton { Arithmetic.doings }
  private static let doings = Automaton(
    """
    办结 解决 整改 完成 化解 办理 答复 处理 销号 处置 落实 回复 兑现 交付 开工 竣工 投产 签约 录取 收割 播种 栽插 接种 到会 出勤 到岗 入住 改造 拆除
    参选 投票 参保 参训 清运 修复 采纳 调解 结案 破案 就业 安置 复工 达产 验收 发放 回收 收回 签收 成活 治愈 通过 上线 缴费
    落地 履约 查处 认领 达标 建档 筛查 出苗 报到 退还 盘活 流转 打通 报名
    """)

  // MARK: 为…的

  /// 完成收入18.9亿元，为年初预算27亿元的70%: the whole stands right before 的.
  private func ofWhole(_ index: Int) -> ArithmeticConflict? {
    let (part, whole) = (index - 2, index - 1)
    guard areAlike(part, whole), figures[part].kind == .count, figures.isOneSentence(part, index),
      text[figures[whole].upper] == 0x7684, figures[index].lower == figures[whole].upper + 1,
      case let gap = figures[part].upper..<figures[whole].lower, gap.count <= 12,
      text[gap.lowerBound] == 0x2C,
      DateCharacters.isOne(text[gap.lowerBound + 1], of: "为是占")
        || text.has("相当于", at: gap.lowerBound + 1)
        || text.has("完成", at: gap.lowerBound + 1)
    else { return nil }
    return conflict(index, whole: whole, part: part)
  }

  /// 三分之二 in hundredths, as a per cent is.
  private func percents(_ quantity: RawQuantity) -> Double {
    quantity.kind == .fraction ? quantity.value * 100 : quantity.value
  }

  // MARK: The sum itself

  private func conflict(_ result: Int, whole: Int, part: Int) -> ArithmeticConflict? {
    let (all, some) = (figures[whole], figures[part])
    return conflict(
      result, some.value / max(all.value, 1e-9) * 100, blur(all) + blur(some), [whole, part],
      number(some) + "÷" + number(all))
  }

  private func complement(_ result: Int, whole: Int, part: Int) -> ArithmeticConflict? {
    let (all, some) = (figures[whole], figures[part])
    return conflict(
      result, (all.value - some.value) / max(all.value, 1e-9) * 100, blur(all) + blur(some),
      [whole, part], "（\(number(all))−\(number(some))）÷\(number(all))")
  }

  private func conflict(
    _ result: Int, _ share: Double, _ blur: Double, _ operands: [Int], _ formula: String
  ) -> ArithmeticConflict? {
    let stated = figures[result]
    // 四成五 is as good as half a ten.
    let step =
      stated.kind == .fraction
      ? slack(3) : stated.isChinese ? max(step(stated), slack(3)) : step(stated)
    guard abs(share - percents(stated)) >= step + share * blur else { return nil }
    return ArithmeticConflict(
      check: .share, result: result, operands: operands, formula: formula,
      right: printed(share, as: stated))
  }
}
