import BulletinText

/// The words that rules look for in every text, in one automaton.
package enum SurveyWords {
  /// 党委书记, 区长, 人大常委会: bodies of a place and their heads.
  package static let body: UInt32 = 1 << 0
  /// 党工委, 管委会, 人大工委: bodies that only a development zone has.
  package static let zoneBody: UInt32 = 1 << 9
  /// 下转, 上接.
  package static let jump: UInt32 = 1 << 1
  /// 按装, 截止: of `Confusables`.
  package static let confusable: UInt32 = 1 << 2
  /// What stands for missing matter, or may.
  package static let placeholder: UInt32 = 1 << 3
  /// 锟斤拷: what a wrong decoding leaves.
  package static let damage: UInt32 = 1 << 4
  /// 截至目前为止: says a thing twice.
  package static let redundant: UInt32 = 1 << 5
  /// 残废人: of `Discouraged`.
  package static let discouraged: UInt32 = 1 << 6
  /// 会议指出, 会议强调: what opens a paragraph of a report.
  package static let opener: UInt32 = 1 << 7
  /// 持续, 进一步: adverbs that do not stand twice in a clause.
  package static let adverb: UInt32 = 1 << 8

  static let table: Automaton = {
    var table = AutomatonBuilder(words: 512)
    table.add(bodies, tags: body)
    table.add("党工委 管委会 人大工委", tags: zoneBody)
    table.add("下转 上接", tags: jump)
    for entry in Confusables.entries { table.add(word: entry.wrong, tags: confusable) }
    table.add(placeholders, tags: placeholder)
    table.add("锟斤拷 烫烫烫 屯屯屯", tags: damage)
    table.add(pleonasms, tags: redundant)
    for entry in Discouraged.entries { table.add(word: entry.term, tags: discouraged) }
    table.add(openers, tags: opener)
    table.add("持续 进一步 不断 全面 切实 认真 积极 大力 扎实 着力 有效 深入", tags: adverb)
    return Automaton(table)
  }()

  private static let bodies: StaticString =
    """
    党委 党委书记 党委副书记 党委委员 人大常委会 人民政府 区长 副区长 委书记 委副书记
    """

  private static let placeholders: StaticString =
    """
    XX xx ×× □□ ▢ 某某某 TODO TBD FIXME 待补 待核 待补充 待核实 待确认 后补 ___ （此处 (此处 ?? X月 ×月 X日 ×日
    """

  private static let pleonasms: StaticString =
    """
    截至目前为止 截止目前为止 截至到 涉及到 波及到 凯旋归来 凯旋而归 免费赠送 亲眼目睹 来自于 报刊杂志
    莘莘学子们 非常酷爱 过分溺爱 胜利凯旋 悬殊很大 彼此相互 互相彼此 提前预告 提前预测 首次开创
    """

  private static let openers: StaticString =
    """
    会议指出 会议强调 会议要求 会议提出 会议认为 会议听取 会议明确 会议决定
    """
}
