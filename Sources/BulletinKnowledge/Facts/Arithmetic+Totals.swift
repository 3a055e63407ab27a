import BulletinText

/// What is summed up behind its parts.
extension Arithmetic {
  /// 男生120人、女生135人，共255人: all that counts the same before it in the sentence, but for what is told in
  /// brackets.
  func total(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, !result.isApproximate, result.hasUnit, sumsUp(index) else {
      return nil
    }
    var parts: [Int] = []
    var place = index - 1
    while place >= 0, figures.isOneSentence(place, index) {
      if areAlike(place, index), !isBracketed(place) { parts.insert(place, at: 0) }
      place -= 1
    }
    guard parts.count >= 2,
      parts.allSatisfy({ figures[$0].value < result.value || parts.count == 2 }),
      !parts.contains(where: { says(Arithmetic.wholes, label($0)) }) || areOnlyHalves(parts),
      isRow(parts), !isNetwork(index, parts),
      !isOfLongerTime(parts, index)
    else { return nil }
    let off = result.value - sum(parts)
    guard abs(off) > tolerance(result, parts.map { figures[$0] }),
      abs(off) < result.value * 0.5 || abs(result.value / sum(parts) - 10) < 0.01,
      off > 0 || !overlap(parts)
    else { return nil }
    return ArithmeticConflict(
      check: .sum, result: index, operands: parts, formula: added(parts),
      right: printed(sum(parts), as: result))
  }

  /// 其中男生145人、女生118人，共计263人: what they are parts of is told behind them.
  private func areOnlyHalves(_ parts: [Int]) -> Bool {
    parts.count == 2 && areHalves(parts[0], parts[1])
      && text.has("其中", at: label(parts[0]).lowerBound)
      && !says(Arithmetic.wholes, label(parts[1]))
  }

  /// Whether the clause of a figure sums up: ，共255人; ，总数达到18座; ，全天共接待游客2.6万人次.
  private func sumsUp(_ index: Int) -> Bool {
    let lower = figures[index].lower
    // 两家共捐口罩: another count opens the clause.
    let isOpened =
      index > 0 && figures[index - 1].lower <= clauseStart(lower) + 1 && !areAlike(index - 1, index)
    let label = isOpened ? clauseStart(lower)..<lower : label(index)
    guard label.count <= 14,
      text[label.lowerBound - 1] == 0x2C || text[label.lowerBound - 1] == 0x3001
    else { return false }
    // 共8家单位参与: of what took part, not of what was done.
    if figures.word(["共", "一共"], before: lower) == label.lowerBound,
      !DateCharacters.isBoundary(text[figures[index].upper])
    {
      return false
    }
    return says(Arithmetic.totals, label) && !says(Arithmetic.wholes, label)
  }

  /// 新建40公里、拓宽50公里，总里程330公里: what there is of roads, and not only what was built.
  private func isNetwork(_ index: Int, _ parts: [Int]) -> Bool {
    label(index).contains { text.has("总里程", at: $0) || text.has("总面积", at: $0) }
      && parts.contains { says(Arithmetic.works, label($0)) }
  }

  private static let works = Automaton("新建 新增 拓宽 改造 改建 扩建 新改建 硬化 提升")

  /// 累计 may count what came before as well, unless the parts are told as 分别.
  private func isOfLongerTime(_ parts: [Int], _ index: Int) -> Bool {
    label(index).contains { text.has("累计", at: $0) }
      && !(clauseStart(figures[parts[0]].lower)..<figures[parts[0]].lower).contains {
        text.has("分别", at: $0)
      }
  }

  /// Whether the parts are told one after the other, each with words of its own.
  private func isRow(_ parts: [Int]) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { one, two in
      figures[two].lower - figures[one].upper <= 20
    }
  }

  private static let totals = Automaton("共 合计 总计 总数 总投入 总投资 累计 总值 总额 总人数 总面积 总长 全长 总里程 总重 共有")
  private static let wholes = Automaton(
    "其中 占 比 较 增加了 减少 增长 下降 去年 上年 同期 计划 平均 每 人均 户均 目标 预计 此前 以来 年初 累计完成")

  // MARK: 上午60公斤，下午45公斤，全天105公斤

  /// The two halves of a time, and the whole of it.
  func wholeTime(_ index: Int) -> ArithmeticConflict? {
    guard index >= 2, figures[index].kind == .count, !figures[index].isApproximate,
      areAlike(index - 2, index), areAlike(index - 1, index),
      figures.isOneSentence(index - 2, index),
      !(index - 2...index).contains(where: { says(Arithmetic.wholes, label($0)) }),
      Arithmetic.times.contains(where: { first, second, whole in
        holds(first, label(index - 2)) && holds(second, label(index - 1))
          && holds(whole, label(index))
      }), case let parts = [index - 2, index - 1],
      abs(sum(parts) - figures[index].value) > tolerance(figures[index], parts.map { figures[$0] })
    else { return nil }
    return ArithmeticConflict(
      check: .sum, result: index, operands: parts, formula: added(parts),
      right: printed(sum(parts), as: figures[index]))
  }

  private func holds(_ word: StaticString, _ label: Range<Int>) -> Bool {
    label.contains { text.has(word, at: $0) }
  }

  private static let times: [(StaticString, StaticString, StaticString)] = [
    ("上午", "下午", "全天"), ("上午", "下午", "一天"), ("上半年", "下半年", "全年"), ("第一天", "第二天", "两天"),
    ("首日", "次日", "两天"), ("春季", "秋季", "全年"),
  ]

  // MARK: 三场活动下来，累计

  /// 1月10日写春联350副；1月14日420副。两场活动下来，累计送出770副: as many amounts before it, over the sentences of the
  /// paragraph, as its own clause counts.
  func countedTotal(_ index: Int) -> ArithmeticConflict? {
    let (result, number) = (figures[index], index - 1)
    guard result.kind == .count, result.hasUnit, !result.isApproximate, index >= 3,
      says(Arithmetic.totals, label(index)), case let count = figures[number],
      count.kind == .count, !count.isApproximate, !count.isOrdinal, (2...6).contains(count.value),
      figures.isOneSentence(number, index), result.lower - count.upper <= 16,
      clauseStart(count.lower) + 2 >= count.lower
    else { return nil }
    let isOfTimes = DateCharacters.isOne(text[count.unitLower], of: "场次批天处轮站期趟")
    var parts: [Int] = []
    var place = number - 1
    while place >= 0, count.lower - figures[place].upper < 200 {
      if areAlike(place, index), !isBracketed(place) { parts.insert(place, at: 0) }
      place -= 1
    }
    guard !isOfAnotherLevel(count.upper, parts) else { return nil }
    // 三个片区累计: of what is no time, all in one sentence.
    guard parts.count == Int(count.value), isOfTimes || figures.isOneSentence(parts[0], index),
      !parts.contains(where: { says(Arithmetic.wholes, label($0)) }),
      abs(sum(parts) - result.value) > tolerance(result, parts.map { figures[$0] })
    else { return nil }
    return ArithmeticConflict(
      check: .sum, result: index, operands: parts, formula: added(parts),
      right: printed(sum(parts), as: result))
  }

  /// 柳河村300亩、上湾村200亩，两个镇共1200亩: what is counted is no village.
  private func isOfAnotherLevel(_ noun: Int, _ parts: [Int]) -> Bool {
    let level = text[noun]
    return Arithmetic.levels.mayBegin(with: level)
      && !DateCharacters.isOne(text[noun + 1], of: "镇区村")
      && parts.contains { part in
        let label = label(part)
        return !label.contains { text[$0] == level }
          && label.contains { Arithmetic.levels.mayBegin(with: text[$0]) }
      }
  }

  private static let levels = Automaton("村 镇 乡 县 区 市")

  // MARK: 此前已建成18个，今年又新建7个，总数达到25个

  /// What there was, what came, and what there is now.
  func grownTo(_ index: Int) -> ArithmeticConflict? {
    let result = figures[index]
    guard result.kind == .count, result.hasUnit, !result.isApproximate, index >= 2,
      areAlike(index - 2, index), areAlike(index - 1, index),
      figures.isOneSentence(index - 2, index), says(Arithmetic.nows, label(index)),
      says(Arithmetic.stocks, label(index - 2)), says(Arithmetic.additions, label(index - 1)),
      !says(Arithmetic.removals, figures[index - 2].upper..<result.lower),
      index < 3 || !(areAlike(index - 3, index) && figures.isOneSentence(index - 3, index)),
      case let parts = [index - 2, index - 1],
      abs(sum(parts) - result.value) > tolerance(result, parts.map { figures[$0] })
    else { return nil }
    return ArithmeticConflict(
      check: .sum, result: index, operands: parts, formula: added(parts),
      right: printed(sum(parts), as: result))
  }

  private static let nows = Automaton("总数 总量 共有 累计 增至 增加到 达到 总计")
  private static let stocks = Automaton("此前 原有 已有 已建成 原先 之前 以前建")
  private static let additions = Automaton("新建 新增 又建 又新 再添 再增 又添 再建 增设 新开")
  private static let removals = Automaton("撤销 关闭 合并 减少 停用了 淘汰 拆除了 撤并")
}
