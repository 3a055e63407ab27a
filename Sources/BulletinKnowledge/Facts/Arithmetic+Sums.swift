import BulletinText

/// Wholes, their parts, and what is left of them.
extension Arithmetic {
  // MARK: What is left

  /// 共有楼房18栋，目前15栋已完工，剩余3栋; 应到156名，请假8名，实到148名: the two before it are the only ones that
  /// count the same.
  func remainder(_ index: Int) -> ArithmeticConflict? {
    let rest = figures[index]
    guard rest.kind == .count, rest.hasUnit, !rest.isApproximate,
      says(Arithmetic.lefts, label(index))
    else { return nil }
    var alike: [Int] = []
    var before = index - 1
    while before >= 0, isOneParagraph(before, index) {
      if areAlike(before, index), !isBracketed(before) { alike.insert(before, at: 0) }
      before -= 1
    }
    guard alike.count == 2, case (let whole, let done) = (figures[alike[0]], figures[alike[1]]),
      done.value < whole.value, isDone(alike[1], before: rest),
      abs(whole.value - done.value - rest.value) > tolerance(rest, [whole, done])
    else { return nil }
    return ArithmeticConflict(
      check: .difference, result: index, operands: alike,
      formula: number(whole) + "−" + number(done),
      right: printed(whole.value - done.value, as: rest))
  }

  /// Whether the words say that a part is done with.
  private func isDone(_ place: Int, before rest: RawQuantity) -> Bool {
    says(Arithmetic.dones, label(place).lowerBound..<rest.lower)
  }

  private static let lefts = Automaton(
    "剩余 剩下 还剩 尚剩 仅剩 余下 尚余 其余 空余 尚欠 仍欠 结余 实到 还有 尚有 仍有 还差 尚差 净剩 缺额 未完成")
  private static let dones = Automaton(
    "已 请假 缺席 淘汰 支出 入住 使用 售出 完成 偿还 发放 占用 流转 拆除 完工 实缴 实收 建成 通了 接通 开通 办结 整改 化解 签约 入驻 到位 安装 通过 覆盖 脱贫")

  // MARK: 其中

  /// 共8亿元，其中一期5亿元、二期4亿元.
  func parts(_ index: Int) -> ArithmeticConflict? {
    let whole = figures[index]
    guard whole.kind == .count, !whole.isApproximate, whole.hasUnit, opensParts(index) else {
      return nil
    }
    // “光荣在党50年”纪念章，其中党龄最长的65年: the figure belongs to a name.
    guard Quotation.around(text, whole.lower, whole.upper) == nil else { return nil }
    let parts = parts(of: index)
    // 其中免去13人，任命16人: who leaves one post may take another.
    if let last = parts.last, case let between = whole.upper..<figures[last].lower,
      says(Arithmetic.dismissals, between), says(Arithmetic.appointments, between)
    {
      return nil
    }
    let larger = (0..<index).contains {
      figures.isOneSentence($0, index) && figures.areAlike($0, index)
        && figures[$0].value > whole.value
    }
    guard !larger else { return nil }
    // 三个领域，其中项目4个 count different things.
    let isVague =
      whole.upper - whole.unitLower == 1 && DateCharacters.isOne(text[whole.unitLower], of: "个项种类条")
    if let part = parts.first(where: { figures[$0].value > whole.value }),
      !isVague || parts.count > 1
    {
      return exceeding(part, [part], index)
    }
    let sum = parts.reduce(0) { $0 + figures[$1].value }
    let tolerance = tolerance(whole, parts.map { figures[$0] })
    guard parts.count >= 2, let last = parts.last else { return nil }
    if areCounted(parts, index), figures[last].lower - whole.upper > 36,
      abs(sum - whole.value) > tolerance
    {
      // Of many figures the one that sums them up is looked at first.
      return ArithmeticConflict(
        check: .sum, result: index, operands: parts,
        formula: parts.map { number(figures[$0]) }.joined(separator: "+"),
        right: printed(sum, as: whole))
    }
    if areWhole(parts) || areCounted(parts, index), abs(sum - whole.value) > tolerance {
      return ArithmeticConflict(
        check: .sum, result: last, operands: [index] + parts.dropLast(),
        formula: number(whole) + parts.dropLast().map { "−" + number(figures[$0]) }.joined(),
        right: printed(whole.value - sum + figures[last].value, as: figures[last]))
    }
    // A firm or a project may be of several kinds at once.
    let isOfKinds = DateCharacters.isOne(text[whole.unitLower], of: "家个项户")
    guard areDisjoint(parts) || areEnumerated(parts) || !isOfKinds && !overlap(parts),
      sum - whole.value > tolerance
    else { return nil }
    return exceeding(last, parts, index)
  }

  /// The figures behind a whole that count the same, as far as nothing else comes between.
  private func parts(of index: Int) -> [Int] {
    var parts: [Int] = []
    var next = index + 1
    while figures.isOneSentence(index, next) {
      // 100户以上安置点5个, 元旦3天186人次: a figure of the part's label; （含…）: of a part.
      let isLabel =
        bounds.longest(in: text, at: figures[next].upper, tags: .max) != nil
        || isBracketed(next) && !isBracketed(index) && text[figures[index].upper] != 0x28
        || !areAlike(index, next) && next + 1 < figures.quantities.count
          && figures[next + 1].lower - figures[next].upper <= 4 && areAlike(index, next + 1)
        || parts.isEmpty && figures[next].upper <= partsStart(index)
      if isLabel {
        next += 1
        continue
      }
      guard areAlike(index, next),
        parts.last.map({ figures[next].lower - figures[$0].upper <= 24 }) ?? true,
        !isOfAnother(next, after: parts.isEmpty ? partsStart(index) : nil)
      else { break }
      parts.append(next)
      next += 1
    }
    return parts
  }

  /// 52个，其中, 16名专家进驻县医院，其中: the parts follow the whole, or the clause that it stands in. 全村1256人，
  /// 男性648人 needs no 其中.
  private func opensParts(_ index: Int) -> Bool {
    let end = partsStart(index)
    if text[figures[index].upper] == 0x28 { return text.has("其中", at: figures[index].upper + 1) }
    guard text[end] == 0x2C, figures.isOneSentence(index, index + 1) else { return false }
    if text.has("其中", at: end + 1) { return true }
    // 46所中小学中，已有45所
    if DateCharacters.isOne(text[end - 1], of: "中里"), end - figures[index].upper <= 10,
      text.has("已", at: end + 1)
    {
      return true
    }
    return hasRest(index) && says(Arithmetic.alls, label(index))
      || says(Arithmetic.alls, label(index)) && areDisjointLabels(index)
  }

  /// Where the clause of a whole ends, or the one behind it where 其中 follows that.
  private func partsStart(_ index: Int) -> Int {
    var end = figures[index].upper
    let floor = end + 24
    while end < floor, text[end] != 0x2C, !Figures.endsClause(text[end]) { end += 1 }
    // 每人限报一项，其中: one clause without a figure may stand between.
    if text[end] == 0x2C, !text.has("其中", at: end + 1) {
      let next = figures.quantities.count > index + 1 ? figures[index + 1].lower : end
      let later = (end + 1..<max(end + 1, min(next, end + 16))).first {
        text[$0] == 0x2C && text.has("其中", at: $0 + 1)
      }
      return later ?? end
    }
    return end
  }

  /// 全乡十二个村，平原村五个，丘陵村四个，其余三个: the last of some is the rest.
  private func hasRest(_ index: Int) -> Bool {
    (index + 2..<max(index + 2, min(index + 6, figures.quantities.count))).contains {
      isOneParagraph(index, $0) && areAlike(index, $0) && says(rests, label($0))
    }
  }

  /// 第一产业…第二产业…, 男…女…: two figures behind the whole exclude one another.
  private func areDisjointLabels(_ index: Int) -> Bool {
    let next = index + 1
    return next + 1 < figures.quantities.count && areAlike(index, next) && areAlike(index, next + 1)
      && figures.isOneSentence(index, next + 1)
      && (areDisjoint([next, next + 1]) || areHalves(next, next + 1))
      && !isOfAnother(next) && !isOfAnother(next + 1)
  }

  private static let alls = Automaton("全 共 总 受理 现有 应 有")

  /// Whether somebody or something may be counted in two of the parts.
  func overlap(_ parts: [Int]) -> Bool {
    !areDisjoint(parts) && parts.contains { says(Arithmetic.qualities, label($0)) }
  }

  /// Whether nothing can be left beside the parts: the last one is the rest, or the two are this and
  /// everything else.
  private func areWhole(_ parts: [Int]) -> Bool {
    guard let last = parts.last else { return false }
    let label = figures[last - 1].upper..<figures[last].lower
    if label.contains(where: { rests.longest(in: text, at: $0, tags: .max) != nil }) { return true }
    guard parts.count == 2 else { return false }
    return areHalves(parts[0], parts[1])
  }

  /// 男 and 女, 城区 and 乡镇: there is no third.
  func areHalves(_ one: Int, _ two: Int) -> Bool {
    let label = figures[two - 1].upper..<figures[two].lower
    let first = max(0, figures[one].lower - 14)..<figures[one].lower
    return Arithmetic.halves.contains { one, other in
      first.contains { text.has(one, at: $0) } && label.contains { text.has(other, at: $0) }
        || first.contains { text.has(other, at: $0) } && label.contains { text.has(one, at: $0) }
    }
  }

  /// 6个受理点共收到112份，其中…: as many parts are named as there are places in all.
  private func areCounted(_ parts: [Int], _ whole: Int) -> Bool {
    guard parts.count >= 3, figures.isOneSentence(whole - 1, whole),
      case let count = figures[whole - 1],
      count.kind == .count, !count.isApproximate, !count.isOrdinal,
      figures[whole].lower - count.upper <= 12
    else { return false }
    return count.value == Double(parts.count)
      && zip(parts, parts.dropFirst()).allSatisfy {
        text[figures[$0].upper] == 0x3001 && $1 == $0 + 1
      }
  }

  private static let dismissals = Automaton("免去 免职 撤销 辞去")
  private static let appointments = Automaton("任命 任职 决定任")
  private var bounds: Automaton { Arithmetic.bounds }
  private var rests: Automaton { Arithmetic.rests }
  private static let bounds = Automaton("以上 以下 以内 及以上 及以下")
  private static let rests = Automaton("其他 其余 其它")
  private static let halves: [(StaticString, StaticString)] = [
    ("以上", "以下"), ("以内", "以外"), ("男", "女"), ("城镇", "农村"), ("城区", "镇村"), ("城区", "乡镇"), ("城市", "农村"),
    ("公办", "民办"), ("线上", "线下"), ("室内", "室外"), ("本地", "外地"), ("省内", "省外"), ("区内", "区外"),
    ("国内", "国外"),
    ("城镇", "乡村"), ("幼儿园", "中小学"), ("老城区", "新城区"), ("已脱贫", "未脱贫"), ("初次", "再次"),
  ]

  /// 大学生团队19个、返乡农民工团队11个、科技人员团队7个: kinds of one thing in a row. Persons have several
  /// qualities at once.
  private func areEnumerated(_ parts: [Int]) -> Bool {
    for (one, two) in zip(parts, parts.dropFirst()) {
      guard text[figures[one].upper] == 0x3001 else { return false }
      let label = figures[one].upper + 1..<figures[two].lower
      guard label.count >= 2,
        areGroups(one, two)
          || !label.contains(where: { qualities.longest(in: text, at: $0, tags: .max) != nil })
      else { return false }
    }
    guard let first = parts.first, parts.count == 2 else { return true }
    let (one, two) = (figures[first].lower, figures[parts[1]].lower)
    // 镇级9家、村级21家: one thing is of one class.
    return text[one - 1] == text[two - 1]
      && (text[one - 2] == text[two - 2] || DateCharacters.isOne(text[one - 1], of: "级类档"))
  }

  /// 大学生团队19个、农民工团队11个: who is in them is no quality of theirs.
  private func areGroups(_ one: Int, _ two: Int) -> Bool {
    Arithmetic.groups.contains { word in
      [one, two].allSatisfy { figures.word([word], before: figures[$0].lower) != nil }
    }
  }

  private static let groups: [StaticString] = ["团队", "企业", "公司", "村", "社区", "队伍", "班级", "项目", "产业"]
  private var qualities: Automaton { Arithmetic.qualities }
  static let qualities = Automaton(
    "党员 团员 女 男 老 少数民族 岁 学历 本科 硕士 博士 研究生 职称 代表 委员 干部 新增 首次 国家级 省级 市级 重点 以上 农民 职工")

  func exceeding(_ result: Int, _ parts: [Int], _ whole: Int) -> ArithmeticConflict {
    ArithmeticConflict(
      check: .sum, result: result, operands: [whole] + parts.filter { $0 != result },
      formula: "其中各项之和", right: "不超过" + text.string(figures[whole].lower, figures[whole].upper))
  }

  /// 总投资, 累计: the figure is none of the whole's parts.
  func isOfAnother(_ index: Int, after start: Int? = nil) -> Bool {
    var lower = max(figures[index - 1].upper, start ?? 0)
    if text[lower] == 0x29 { lower += 1 }
    let upper = figures[index].lower
    return (lower..<max(lower, upper)).contains {
      DateCharacters.isOne(text[$0], of: "总累计共超比较增降每均")
        || text[$0] == 0x8FBE && $0 < upper - 1
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
    ["农村", "社区", "机关"], ["中央", "省级", "市级", "县级", "区级"], ["第一产业", "第二产业", "第三产业"],
    ["新建", "改建", "扩建", "续建"],
    ["一季度", "二季度", "三季度", "四季度"], ["财政", "自筹", "贷款", "社会资本", "群众"],
    ["一等奖", "二等奖", "三等奖"], ["金牌", "银牌", "铜牌"], ["民事", "刑事", "行政", "执行"], ["上午", "下午"],
    ["高速", "国道", "省道", "县道", "乡道"], ["赞成", "反对", "弃权"], ["元旦", "春节", "清明", "五一", "端午", "中秋", "国庆"],
    ["小学", "初中", "高中"], ["本科", "专科"], ["企业", "个体工商户", "专业合作社"], ["工业", "农业", "服务业"],
    ["国有", "民营", "外资"], ["门诊", "住院"], ["猪", "牛", "羊"], ["省内", "省外"], ["国内", "境外"],
  ]
}
