import BulletinText

/// A campaign as one place of a fragment has it, in scalar indices of its unit.
struct RawCampaign: Hashable, Sendable {
  let unit: Int
  /// The name, without quotation marks.
  let lower: Int
  let upper: Int
  let kind: CampaignMention.Kind
  let isDocument: Bool
  let isQuoted: Bool
  let count: Int?
  let items: ItemList?
}

/// Finds formulations, drives, documents and events (section 5 of the genre's description): what
/// stands in “…” and 《…》 by its shape and its neighbours, and fixed national formulas bare.
enum CampaignRecognizer {
  /// Complexity: linear in the text.
  static func scan(_ text: ScalarText, unit: Int, isHead: Bool = false) -> [RawCampaign] {
    var found: [RawCampaign] = []
    let bare = self.bare
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if scalar == 0x201C || scalar == 0x300A || scalar == 0x300C || scalar == 0x300E {
        if let close = closing(text, index) {
          if let campaign = quoted(text, unit, index, close, isHead) { found.append(campaign) }
        }
        index += 1
      } else if scalar == 0x3001 {
        let end = ParallelClauses.read(text, separator: index).map { clauses in
          found.append(
            RawCampaign(
              unit: unit, lower: clauses.lower, upper: clauses.upper, kind: .formulation,
              isDocument: false, isQuoted: false, count: nil,
              items: ItemList.inside(text, clauses.lower, clauses.upper)))
          return clauses.upper
        }
        index = end ?? index + 1
      } else if let match = bare.longest(in: text, at: index, tags: .max) {
        if text[index - 1] != 0x201C || text[match.end] != 0x201D {
          found.append(
            RawCampaign(
              unit: unit, lower: index, upper: match.end, kind: kind(of: match.tags),
              isDocument: false, isQuoted: false,
              count: Numeral.promised(by: text, index, match.end),
              items: ItemList.inside(text, index, match.end)
                ?? ItemList.after(
                  text, match.end, count: Numeral.promised(by: text, index, match.end))
                ?? fixed(text, index, match.end)))
        }
        index = match.end
      } else if let thing = CountedThing.read(text, index) {
        found.append(
          RawCampaign(
            unit: unit, lower: index, upper: thing.end, kind: .formulation, isDocument: false,
            isQuoted: false, count: thing.count, items: thing.items))
        index = thing.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// 创新、协调、绿色、开放、共享的新发展理念: as many items before a name without a numeral as it is known to have.
  private static func fixed(_ text: ScalarText, _ lower: Int, _ upper: Int) -> ItemList? {
    NationalCampaigns.counts.first { name, _ in text.end(of: name, at: lower) == upper }
      .flatMap { ItemList.before(text, lower, count: $1) }
  }

  /// The mark that closes the one at `open`, within 120 characters.
  private static func closing(_ text: ScalarText, _ open: Int) -> Int? {
    let (opens, closes): (UInt32, UInt32) =
      switch text[open] {
      case 0x201C: (0x201C, 0x201D)
      case 0x300E: (0x300E, 0x300F)
      case 0x300A: (0x300A, 0x300B)
      default: (0x300C, 0x300D)
      }
    var depth = 0
    var index = open
    while index < text.count, index < open + 120 {
      if text[index] == opens { depth += 1 }
      if text[index] == closes {
        depth -= 1
        if depth == 0 { return index }
      }
      index += 1
    }
    return nil
  }

  private static func quoted(
    _ text: ScalarText, _ unit: Int, _ open: Int, _ close: Int, _ isHead: Bool
  ) -> RawCampaign? {
    let (lower, upper) = (open + 1, close)
    if text[open] == 0x300A {
      guard DocumentTitle.isDocument(text, lower, upper) else { return nil }
      return RawCampaign(
        unit: unit, lower: lower, upper: upper, kind: .policy, isDocument: true, isQuoted: true,
        count: nil, items: nil)
    }
    guard Catchword.isCampaign(text, lower, upper, isHead: isHead) else { return nil }
    let count = Numeral.promised(by: text, lower, upper)
    let items =
      ItemList.inside(text, lower, upper) ?? whole(text, lower, upper, count)
      ?? count.flatMap { before(text, open, close, count: $0) }
      ?? pattern(text, lower, upper) ?? DigitItems.after(text, lower, upper)
      ?? count.flatMap { SignedItems.items(text, name: lower..<upper, count: $0) }
    return RawCampaign(
      unit: unit, lower: lower, upper: upper, kind: Catchword.kind(text, lower, upper, close),
      isDocument: false, isQuoted: true, count: count, items: items)
  }

  /// The items right before the name; where it lacks some of several kinds, nobody knows which.
  private static func before(
    _ text: ScalarText, _ open: Int, _ close: Int, count: Int
  ) -> ItemList? {
    guard var items = ItemList.before(text, open, count: count) else { return nil }
    if items.isPartial, PatternItems(text, open + 1, close) != nil { return nil }
    items.head = head(of: items, text, open, close)
    return items
  }

  /// 噪声、交通、食宿“三个无忧”: the name's last two characters, where no item has them.
  private static func head(
    of list: ItemList, _ text: ScalarText, _ open: Int, _ close: Int
  ) -> Range<Int>? {
    guard close - open == 5, classifiers.mayBegin(with: text[open + 2]),
      list.items.last?.upperBound == open,
      list.items.allSatisfy({ $0.count == 2 && text[$0.upperBound - 1] != text[close - 1] })
    else { return nil }
    return close - 2..<close
  }

  private static let classifiers = Automaton("个 方 项 类 大 种")

  /// The items behind the name; of a name of several numerals all that they promise, if they are there.
  private static func whole(
    _ text: ScalarText, _ lower: Int, _ upper: Int, _ count: Int?
  ) -> ItemList? {
    let found = ItemList.after(text, upper + 1, count: count)
    guard found?.items.count != count, let pattern = PatternItems(text, lower, upper) else {
      return found
    }
    return pattern.after(upper + 1) ?? found
  }

  private static func pattern(_ text: ScalarText, _ lower: Int, _ upper: Int) -> ItemList? {
    guard let pattern = PatternItems(text, lower, upper) else { return nil }
    return pattern.after(upper + 1) ?? pattern.before(lower - 1)
  }

  private static func kind(of tags: UInt32) -> CampaignMention.Kind {
    switch tags {
    case 1: .campaign
    case 2: .policy
    case 4: .event
    default: .formulation
    }
  }

  private static let bare: Automaton = {
    var table = AutomatonBuilder()
    table.add(NationalCampaigns.campaign, tags: 1)
    table.add(NationalCampaigns.policy, tags: 2)
    table.add(NationalCampaigns.event, tags: 4)
    table.add(NationalCampaigns.formulation, tags: 8)
    return Automaton(table)
  }()
}

/// What a 《…》 names.
enum DocumentTitle {
  /// Whether it is a document of rule or plan; newspapers, books and songs are none.
  static func isDocument(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard upper - lower >= 4 else { return false }
    var end = upper
    if text[end - 1] == 0x29 {
      while end > lower, text[end - 1] != 0x28 { end -= 1 }
      end -= 1
    }
    if text[end - 1] == 0x201D { end -= 1 }
    if text[end - 1] == 0x6761, Numeral.value(text[end - 2]) != nil { return true }
    return endings.contains { ending in
      let length = ending.utf8CodeUnitCount / 3
      return text.end(of: ending, at: end - length) == end
    }
  }

  private static let endings: [StaticString] = [
    "方案", "办法", "条例", "规划", "计划", "意见", "通知", "指引", "规定", "细则", "纲要", "制度", "法", "决定",
    "决议", "公约", "倡议书", "白皮书", "蓝皮书", "标准", "指南", "手册", "清单", "规程", "预案", "协议", "通报",
    "章程", "报告", "措施", "准则", "规范", "若干政策", "要点", "行动", "承诺书", "责任书", "告知书", "建议",
    "安排", "明白卡", "知书", "公告", "批复", "目录", "导则", "规则", "合同", "备忘录", "约定",
  ]
}
