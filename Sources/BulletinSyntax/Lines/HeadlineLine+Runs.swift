import BulletinText

/// Headlines that run over two lines or two segments of one.
extension HeadlineLine {
  /// Whether a headline runs over two lines: the first ends in a verb that lacks its object, or in a
  /// leaders' label before a line that opens with a verb.
  static func continues(_ first: ScalarText, _ second: ScalarText) -> Bool {
    if endsInOpenVerb(first, first.count) { return second.count <= 30 }
    // 清溪县教育局 over 关于做好春季招生的通知
    if second.has("关于", at: 0), ColumnHead.isNotice(second) || isPaper(second, of: first),
      !hasEvent(first)
    {
      return true
    }
    if isBodyAlone(first), opensWithVerb(second) { return true }
    // 全区“三个一”活动 over 现场推进会在双河镇召开
    if first[first.count - 1] == 0x201D, !hasEvent(unquoted(first)), opensWithMeeting(second) {
      return true
    }
    if isEventAlone(second), eventScore(first) == 2, !first.contains(" ") { return true }
    if isHeldThere(second, 0, second.count), endsInMeeting(first, first.count) { return true }
    if lacksObject(first), isMeetingAlone(second) { return true }
    if isUnfinished(first) || opensInside(second) && !hasEvent(unquoted(first)),
      !first.contains(" "), first.count <= 14, first.count != second.count,
      first.isHan(first.count - 1) || first[first.count - 1] == 0x201D
    {
      return true
    }
    // 一株老桂树开出 over 护绿兴村“同心花”
    if first.count <= 14, !first.contains(" "), second.count <= 20, endsOutward(first) {
      return true
    }
    let labelled =
      first.ends(with: "领导", at: first.count) || first.ends(with: "负责人", at: first.count)
    return labelled && events.longest(in: second, at: 0, tags: .max) != nil
  }

  /// 市人大常委会: who does it, and not yet what.
  static func isBodyAlone(_ text: ScalarText) -> Bool {
    (4...12).contains(text.count) && (0..<text.count).allSatisfy(text.isHan)
      && bodiesAlone.contains { text.ends(with: $0, at: text.count) }
  }

  private static let bodiesAlone: [StaticString] = [
    "人大常委会", "人民政府", "区政府", "县政府", "市政府", "政协", "区委", "县委", "市委", "常委会", "委员会", "纪委监委",
  ]

  private static func opensWithVerb(_ text: ScalarText) -> Bool {
    events.longest(in: text, at: 0, tags: .max).map { $0.end >= 2 } ?? false
      || verbs.longest(in: text, at: 0, tags: .max) != nil
  }

  private static let verbs = Automaton("视察 听取 审议 专题 集体 赴 研究 学习 传达 任命 表决 通过")

  private static func opensWithMeeting(_ text: ScalarText) -> Bool {
    (2..<max(2, min(10, text.count))).contains { end in
      ["推进会", "启动仪式", "现场会", "动员会", "总结会", "发布会", "大赛", "活动"].contains {
        text.ends(with: $0, at: end)
      }
    } && holdsMeeting(text)
  }

  private static func holdsMeeting(_ text: ScalarText) -> Bool {
    (0..<text.count).contains { holdings.longest(in: text, at: $0, tags: .max) != nil }
      || text.contains("启动")
  }

  /// 关于法院工作报告的决议: what an assembly or an office passes.
  private static func isPaper(_ text: ScalarText, of body: ScalarText) -> Bool {
    offices.mayBegin(with: body[body.count - 1])
      && papers.contains { text.ends(with: $0, at: text.count) }
  }

  private static let offices = Automaton("会 局 委 府 院 厅 办")

  private static let papers: [StaticString] = ["决议", "意见", "批复", "报告", "办法", "方案", "建议"]

  static func hasEvent(_ text: ScalarText) -> Bool {
    (1..<max(1, text.count)).contains { events.longest(in: text, at: $0, tags: .max) != nil }
  }

  /// 区法院“” of 区法院“云上法庭”: what stands in the marks is a name.
  private static func unquoted(_ text: ScalarText) -> ScalarText {
    guard let open = text.firstIndex(of: "“"), let close = closingQuote(text, open) else {
      return text
    }
    return ScalarText(text.string(0, open + 1) + text.string(close, text.count))
  }

  /// 山梁脚下, 全区首批: where, or how many, and not yet what.
  private static func isUnfinished(_ text: ScalarText) -> Bool {
    text.count <= 8 && unfinished.contains { text.ends(with: $0, at: text.count) }
  }

  private static let unfinished: [StaticString] = ["脚下", "首批", "首个", "首家", "首座", "首条", "首届"]

  /// 把院子变成了课堂, 走出两代守林人: done by whoever the line above names.
  static func opensInside(_ text: ScalarText) -> Bool {
    predicates.longest(in: text, at: 0, tags: .max) != nil && text.count >= 5
  }

  private static let predicates = Automaton(
    """
    把 让 被 走出 变成 成了 成为 变身 迎来 有了 换装 获评 入选 荣获 上线 开进 走进 搬进 驶入 跻身 喜获 落户 亮相 登上 跑出 种出 闯出 唱响
    """)

  /// The headline's segments of a line: up to the first blank, or to the second where the first
  /// segment ends in a verb that lacks its object; the rest is one subhead.
  static func segments(_ text: ScalarText) -> (headline: [Range<Int>], subhead: Range<Int>?) {
    guard let (end, next) = gap(text, from: 0) else { return ([0..<text.count], nil) }
    // 谋有新招 干有状态 ——专访何岚: the dash opens the subhead, whatever blanks stand before.
    if let dash = (next..<text.count).first(where: {
      text[$0] == 0x2014 && text[$0 + 1] == 0x2014 && text[$0 - 1] == 0x20
    }), dash > next {
      let end = (0..<dash).last { text[$0] != 0x20 } ?? 0
      return ([0..<end + 1], dash..<text.count)
    }
    if endsInOpenVerb(text, end) {
      guard let (secondEnd, third) = gap(text, from: next) else {
        return ([0..<end, next..<text.count], nil)
      }
      return ([0..<end, next..<secondEnd], third..<text.count)
    }
    if endsInMeeting(text, end), isHeldThere(text, next, text.count) {
      return ([0..<end, next..<text.count], nil)
    }
    return ([0..<end], next..<text.count)
  }

  private static func endsInMeeting(_ text: ScalarText, _ end: Int) -> Bool {
    meetings.contains { text.ends(with: $0, at: end) }
  }

  /// 在清溪县召开: where and that it was held, of a meeting that stands before.
  private static func isHeldThere(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    text.has("在", at: lower) && upper - lower <= 16
      && holdings.longest(in: text, at: upper - 2, tags: .max)?.end == upper
  }

  /// The first run of blanks between two segments of at least four characters.
  static func gap(_ text: ScalarText, from start: Int) -> (end: Int, next: Int)? {
    var index = start
    while index < text.count {
      // “送温暖 进工地”活动
      if text[index] == 0x201C, let close = closingQuote(text, index) {
        index = close
        continue
      }
      if text[index] == 0x20 {
        let next = text.skippingSpaces(index)
        // An ideographic space parts even 重阳近 from what follows; one blank may pad a name.
        let least = text.isFullWidth(index) ? 3 : 4
        if index - start >= least, next < text.count, segmentLength(text, next) >= 3,
          text.isHan(index - 1) || CharacterClass(text[index - 1]) == .mark
        {
          return (index, next)
        }
        index = next
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func closingQuote(_ text: ScalarText, _ open: Int) -> Int? {
    (open + 1..<max(open + 1, min(text.count, open + 24))).first { text[$0] == 0x201D }
  }

  private static func segmentLength(_ text: ScalarText, _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x20 { index += 1 }
    return index - start
  }

  /// 召开 that wants an object; a meeting before it has been its subject already.
  private static func endsInOpenVerb(_ text: ScalarText, _ end: Int) -> Bool {
    openVerbs.contains { text.ends(with: $0, at: end) }
      && !(text.ends(with: "启动", at: end) && !bodies.mayBegin(with: text[end - 3]))
      && !meetings.contains { text.ends(with: $0, at: end - 2) }
      && !(2..<end).contains { meetingsIn.longest(in: text, at: $0, tags: .max) != nil }
  }

  /// Who may start something, by the last character; “回访月”启动 is done.
  private static let bodies = Automaton("省 市 区 县 旗 镇 乡 村 州 局 厅 委 院 校 司 部 会 办 团")

  /// 现场会在某乡召开: where the meeting was held stands between.
  private static let meetingsIn = Automaton("会在 议在 仪式在 活动在 赛在 节在 展在 班在 演练在 论坛在")

  /// What can be the subject of 召开 and 举行, by its last characters.
  private static let meetings: [StaticString] = [
    "会", "会议", "仪式", "活动", "赛", "节", "展", "班", "演练", "论坛", "周", "日", "讲座", "课堂", "典礼", "行动",
    "工程", "项目", "月", "晚会", "工作",
  ]

  /// 火热开赛: what a subject on the line above does, and no object.
  private static func isEventAlone(_ text: ScalarText) -> Bool {
    text.count >= 2 && text.count <= 6
      && events.longest(in: text, at: text.count - 2, tags: .max) != nil
  }

  /// 清溪市举行三季度重点项目: held, and what was held is not said yet.
  private static func lacksObject(_ text: ScalarText) -> Bool {
    guard !text.contains(" "),
      let verb = (2..<max(2, text.count)).first(where: { index in
        holdings.longest(in: text, at: index, tags: .max) != nil
      })
    else { return false }
    return !(verb + 2..<text.count).contains { index in
      gatherings.contains { text.ends(with: $0, at: index + 1) }
    }
  }

  private static let gatherings: [StaticString] = [
    "会", "会议", "仪式", "活动", "赛", "节", "展", "班", "演练", "论坛", "讲座", "课堂", "典礼", "晚会",
  ]

  private static let holdings = Automaton("召开 举行 举办")

  /// 集中开工仪式: the meeting, with no verb of its own before it.
  private static func isMeetingAlone(_ text: ScalarText) -> Bool {
    text.count <= 14 && !text.contains(" ")
      && gatherings.contains { text.ends(with: $0, at: text.count) }
      && !(0..<text.count).contains { holdings.longest(in: text, at: $0, tags: .max) != nil }
  }

  /// What comes out of something, or is set up, stands behind these.
  private static let outward: [StaticString] = [
    "撑起", "端起", "架起", "挺起", "托起", "点亮", "激活", "铺就", "绘就", "谱写", "书写", "擦亮", "打造", "迎来", "奔向", "变成",
  ]

  /// 开出, 刻出; 演出 and 展出 want nothing.
  private static func endsOutward(_ text: ScalarText) -> Bool {
    let last = text.count - 1
    guard !text.contains("被") else { return false }
    return outward.contains { text.ends(with: $0, at: last + 1) }
      || last >= 4 && text[last] == 0x51FA && !finished.mayBegin(with: text[last - 1])
  }

  private static let finished = Automaton("演 支 退 突 付 外 输 展 播 推 派 进 杰 胜 复 转 发 提 指 作 选 评 列 而 日 产")

  /// Verbs of event that want an object.
  private static let openVerbs: [StaticString] = [
    "召开", "举行", "举办", "开展", "推进", "启动", "组织", "出席", "部署", "参加", "印发", "发布", "推出", "荣获", "喜获", "获评",
  ]
}
