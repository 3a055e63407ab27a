import BulletinText

/// All words that recognisers look up, in one automaton, built on first use.
enum Lexicon {
  /// 书记, 主任: an office that a person holds.
  static let office: UInt32 = 1 << 0
  /// 委员会, 主席台: looks like an office and is none.
  static let noOffice: UInt32 = 1 << 1
  /// 经理, 代表: a position outside of public office.
  static let business: UInt32 = 1 << 2
  /// 表示, 出席: what follows the name of somebody who acts or speaks.
  static let verb: UInt32 = 1 << 3
  /// 等, 和, 同志: what else may follow a name.
  static let after: UInt32 = 1 << 4
  /// 高度, 任务: a word that begins like a name.
  static let common: UInt32 = 1 << 5
  /// 由, 据, 会见: what may stand before a post and is no part of it.
  static let before: UInt32 = 1 << 6
  /// 党工委, 管委会: a body of the place named before.
  static let body: UInt32 = 1 << 7
  /// 建设, 高峰: a given name or a full name that is a word as well.
  static let wordName: UInt32 = 1 << 8
  /// 高度, 应邀: what stands behind an office as its verb, adverb or noun.
  static let predicate: UInt32 = 1 << 9
  /// 表示, 主持: a verb of speech or attendance.
  static let speech: UInt32 = 1 << 10
  /// 剖析, 反复: what else ends a name.
  static let edge: UInt32 = 1 << 12
  /// 干部, 单位: those who come after the leaders in a list.
  static let group: UInt32 = 1 << 13
  /// 董事长: a position outside of public office, but for one in a firm of the state.
  static let firm: UInt32 = 1 << 11

  /// The offices alone: what begins none is passed over at a glance.
  static let offices: Automaton = {
    var table = AutomatonBuilder()
    table.add(Posts.offices, tags: office)
    table.add(Posts.notOffices, tags: noOffice)
    table.add(Posts.business, tags: business)
    table.add(Posts.firm, tags: firm | business)
    return Automaton(table)
  }()

  static let table: Automaton = {
    var table = AutomatonBuilder()
    table.add(Posts.offices, tags: office)
    table.add(Posts.notOffices, tags: noOffice)
    table.add(Posts.business, tags: business)
    table.add(Posts.firm, tags: firm | business)
    table.add(Posts.bodies, tags: body)
    table.add(ContextWords.verbs, tags: verb)
    table.add(ContextWords.speech, tags: verb | speech)
    table.add(NameEdges.verbs, tags: edge)
    table.add(ContextWords.after, tags: after)
    table.add(ContextWords.before, tags: before)
    table.add(CommonWords.groups, tags: group)
    table.add(CommonWords.predicates, tags: predicate)
    table.add(CommonWords.openers, tags: predicate | edge)
    table.add(CommonWords.likeNames, tags: common)
    table.add(CommonWords.names, tags: wordName)
    return Automaton(table)
  }()
}
