import BulletinSyntax
import BulletinText

/// Where a personal name ends that follows a post or stands in a list of names (4.1 of the genre's
/// description). What stands before it is the caller's evidence.
enum NameRecognizer {
  /// How much the words before a name say.
  enum Context: Int, Comparable {
    /// An office alone: 局长.
    case bare
    /// A leaders' label or another name of the list.
    case listed
    /// An organisation and an office, or the head of a government: 县财政局局长, 副县长.
    case complete

    static func < (left: Context, right: Context) -> Bool { left.rawValue < right.rawValue }
  }

  /// A name as one place shows it.
  struct Reading: Hashable {
    let end: Int
    /// The end of another reading, which the rest of the page may prefer.
    var other: Int?
    /// It counts only where the page has the name elsewhere.
    var isDoubtful = false
    /// And only before a verb of speech: it is a word that may open a clause.
    var mustSpeak = false
  }

  /// The name that begins at `index`, `nil` where none does.
  static func read(_ text: ScalarText, at index: Int, _ context: Context) -> Reading? {
    if let end = Transcription.dottedEnd(in: text, at: index) { return Reading(end: end) }
    guard CharacterClass(text[index]) == .han, !text.has("班子", at: index) else { return nil }
    // 法院院长何岚、区人民检察院检察长丁越: a level and its body, whatever surname 区 may be.
    if PlaceLevel.isLevel(text[index]), text.has("人民", at: index + 1) { return nil }
    if text.has("居委", at: index) || text.has("居民区", at: index) { return nil }
    if let end = padded(text, index) { return Reading(end: end) }
    if context == .listed, let end = enclosed(text, index) { return Reading(end: end) }
    if isPredicate(text, index) { return despitePredicate(text, index, context) }
    let surname = Surnames.length(in: text, at: index)
    if surname == 0, !isRare(text[index]) { return withoutSurname(text, index, context) }
    guard !isConjunction(text, index) else { return despiteConjunction(text, index, context) }
    // 教师和教育工作者: behind an office alone it joins, and 主席和市有关部门 behind any.
    if joins.mayBegin(with: text[index]),
      context == .bare || PlaceLevel.isLevel(text[index + 1])
        || joined.longest(in: text, at: index + 1, tags: .max) != nil
    {
      return nil
    }
    guard let best = best(text, index, max(surname, 1), context) else {
      return transcribed(text, index, context)
        ?? unknownVerb(text, index, max(surname, 1), context)
    }
    // 巴彦孟和宣布: a Mongolian name of four may begin like a Chinese one of three.
    if context == .complete,
      let end = Transcription.end(in: text, at: index, isComplete: true), end - index >= 4,
      end > best.end, NameEdge.at(end, in: text) >= .verb
    {
      return Reading(end: end)
    }
    guard isAdverbial(text, index, best.end) else { return best }
    return context == .bare ? nil : Reading(end: best.end, other: best.other, isDoubtful: true)
  }

  /// 丁　越: a name of two characters, padded to the width of three.
  private static func padded(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index + 1] == 0x20, Surnames.length(in: text, at: index) == 1 else { return nil }
    var last = index + 2
    while text[last] == 0x20, last - index < 4 { last += 1 }
    guard CharacterClass(text[last]) == .han, NameEdge.at(last + 1, in: text) == .mark else {
      return nil
    }
    return last + 1
  }

  /// 丁越、步行、卞舒: between the marks of a list of leaders anything with a surname is a name, but
  /// for those who come after the leaders.
  private static func enclosed(_ text: ScalarText, _ index: Int) -> Int? {
    let surname = Surnames.length(in: text, at: index)
    guard surname > 0, text[index - 1] == 0x3001, text[index + 1] != 0x67D0 else { return nil }
    for length in max(2, surname + 1)...surname + 2 {
      let end = index + length
      guard isHan(text, index, end), !endsAsNoName(text, end) else { return nil }
      guard text[end] == 0x3001 || isLastJoin(text, end) else { continue }
      let isGroup = Lexicon.table.longest(in: text, at: index, tags: Lexicon.group) != nil
      return isGroup || holdsOffice(text, index, end) ? nil : end
    }
    return nil
  }

  /// 和 before the last name, which a verb or mark follows.
  private static func isLastJoin(_ text: ScalarText, _ index: Int) -> Bool {
    guard text[index] == 0x548C || text[index] == 0x53CA,
      Surnames.length(in: text, at: index + 1) > 0
    else { return false }
    return (3...4).contains { NameEdge.at(index + $0, in: text) >= .verb }
  }

  // MARK: With a surname

  /// 局长申明辉介绍: a full name that a verb seems to open; the page must bear it out.
  private static func despitePredicate(
    _ text: ScalarText, _ index: Int, _ context: Context
  ) -> Reading? {
    guard context == .complete, Surnames.length(in: text, at: index) == 1 else { return nil }
    if let word = wordAlone(text, index) { return word }
    guard isHan(text, index, index + 3), case let edge = NameEdge.at(index + 3, in: text),
      edge == .speech
        || edge == .mark && (text[index + 3] != 0x3001 || isOfNames(text[index + 2])),
      Lexicon.table.longest(in: text, at: index, tags: anyVerb)?.end == index + 2,
      Lexicon.table.longest(in: text, at: index + 2, tags: anyVerb) == nil,
      !strict.mayBegin(with: text[index + 2]), !holdsOffice(text, index, index + 3)
    else { return nil }
    return Reading(end: index + 3, isDoubtful: !isOfNames(text[index + 2]))
  }

  /// 何能斌，: characters that hardly stand in anything but names.
  static func isOfNames(_ scalar: UInt32) -> Bool { ofNames.mayBegin(with: scalar) }

  private static let ofNames = Automaton(
    """
    刚 勇 斌 彬 娟 霞 婷 琳 芬 萍 莉 玲 艳 倩 媛 颖 瑶 莹 茹 蕾 薇 菲 璐 娜 婕 妍 姝 娥 娇 嫣 芸 苓 莎 蓉 岚 晖 昊 昱 晟 杰 涛 \
    磊 鹏 峰 鑫 琦 琪 瑜 瑾 璇 珊 珺 骏 骥 晗 皓 炜 烨 煜 焱 钊 锴 铭 锐 镇 钰 勋 伟 毅 翰 翔 岳 峻 崇 嵩 淼 渊 潇 滢 沁 洁 \
    梅 兰 菊 桂 松 柏 楠 桦 彪 豪 健 俊 凯 轩 辉 龙 虎 贤 贵 福 禄 祥 祺 禹 舜 尧 熙 晨 曦
    """)

  /// 书记施政主持会议: a name of two characters that is a verb as well, and another verb behind it.
  private static func wordAlone(_ text: ScalarText, _ index: Int) -> Reading? {
    guard isHan(text, index, index + 2),
      Lexicon.table.longest(in: text, at: index, tags: anyVerb | Lexicon.common)?.end == index + 2,
      case let edge = NameEdge.at(index + 2, in: text), edge == .verb || edge == .speech
    else { return nil }
    return Reading(end: index + 2, isDoubtful: true, mustSpeak: true)
  }

  private static let anyVerb =
    Lexicon.verb | Lexicon.after | Lexicon.edge | Lexicon.predicate

  private struct Candidate {
    let end: Int
    let score: Int
    let isDoubtful: Bool
  }

  private static func best(
    _ text: ScalarText, _ index: Int, _ surname: Int, _ context: Context
  ) -> Reading? {
    var first: Candidate?
    var second: Candidate?
    let lengths = surname == 2 ? 2...4 : 2...3
    for length in lengths {
      guard let next = candidate(text, index, length, surname, context) else { continue }
      if first.map({ next.score > $0.score }) ?? true {
        second = first
        first = next
      } else if second.map({ next.score > $0.score }) ?? true {
        second = next
      }
    }
    guard let first else { return nil }
    return Reading(end: first.end, other: second?.end, isDoubtful: first.isDoubtful)
  }

  /// A name behind a complete post and before a verb that the lexicon does not know: the page must
  /// bear it out.
  private static func unknownVerb(
    _ text: ScalarText, _ index: Int, _ surname: Int, _ context: Context
  ) -> Reading? {
    guard context == .complete, isHan(text, index, index + surname + 2),
      Lexicon.table.longest(in: text, at: index, tags: Lexicon.common) == nil,
      !holdsOffice(text, index, index + surname + 2)
    else { return nil }
    return Reading(end: index + surname + 2, other: index + surname + 1, isDoubtful: true)
  }

  private static func candidate(
    _ text: ScalarText, _ index: Int, _ length: Int, _ surname: Int, _ context: Context
  ) -> Candidate? {
    let end = index + length
    guard isHan(text, index, end), length > surname || length == 2, !endsAsNoName(text, end),
      !(index + 1..<end).contains(where: { neverInside.mayBegin(with: text[$0]) }),
      length == 2 || !never.mayBegin(with: text[end - 1]), text[index + 1] != 0x67D0
    else { return nil }
    // 何清和与: two that join stand side by side only where the first belongs to the name.
    let edge =
      length == surname + 2 && joinsAgain(text, end)
      ? .particle : NameEdge.at(isAll(text, end) ? end + 1 : end, in: text)
    guard edge != .none,
      !holdsOffice(text, index, end, opened: context == .complete && length == 3),
      !isCut(text, end), !isStreet(text, end)
    else { return nil }
    var score = edge == .particle ? 10 : 30
    if length == surname + 2 { score += 10 }
    // 欧阳 alone is a full name far more seldom than 欧阳某某.
    if length == surname { score -= 15 }
    // 钟离|主持会议: behind a surname of two characters, which may be a whole name, a verb.
    if surname == 2, length == 4, Lexicon.table.tags(in: text, end - 2, end) & anyVerb != 0 {
      score -= 40
    }
    score -= lastPenalty(text, end - 1, edge, isShort: length == 2)
    guard let word = wordEvidence(text, index, end, edge, context) else { return nil }
    return Candidate(end: end, score: score - (word ? 5 : 0), isDoubtful: word)
  }

  /// The last character is a verb or particle, or opens a verb that goes on behind the name.
  private static func lastPenalty(
    _ text: ScalarText, _ last: Int, _ edge: NameEdge, isShort: Bool
  ) -> Int {
    // 局长尤可为、局长丁越: no preposition ends a clause.
    if !isShort, prepositions.mayBegin(with: text[last]),
      text[last + 1] == 0x3001 || text[last + 1] == 0x3002
    {
      return 0
    }
    if strict.mayBegin(with: text[last]) { return isShort ? 20 : 40 }
    if !isShort, joinsAgain(text, last + 1) { return 0 }
    if !isShort, isAll(text, last) { return 40 }
    // 丁岩和|组织委员: joins two posts, as it does not in 丁志和主持会议; 丁志刚为 is a name.
    if text[last] == 0x548C, !isShort,
      edge < .verb || opensOffice(text, last + 1)
        || others.longest(in: text, at: last + 1, tags: .max) != nil
    {
      return 35
    }
    if isOfNames(text[last]) { return 0 }
    let verb = Lexicon.table.longest(
      in: text, at: last, tags: Lexicon.verb | Lexicon.after | Lexicon.edge)
    guard let verb else { return NameEdge.at(last, in: text) >= .verb ? 30 : 0 }
    if verb.end > last + 1 {
      // 清点评: 清点 and 评, or 清 and 点评.
      let next = Lexicon.table.longest(in: text, at: last + 1, tags: Lexicon.speech)
      return next.map { $0.end > verb.end } ?? false ? 8 : 30
    }
    return NameEdge.at(last, in: text) >= .verb ? 30 : edge == .particle ? 12 : 8
  }

  /// 组织委员, 宣传委员: a verb, and an office right behind it.
  private static func opensOffice(_ text: ScalarText, _ index: Int) -> Bool {
    guard let verb = Lexicon.table.longest(in: text, at: index, tags: anyVerb) else { return false }
    return Lexicon.offices.longest(in: text, at: verb.end, tags: Lexicon.office) != nil
  }

  /// Whether a word that is no name lies over the candidate: `nil` forbids it, true wants proof.
  private static func wordEvidence(
    _ text: ScalarText, _ index: Int, _ end: Int, _ edge: NameEdge, _ context: Context
  ) -> Bool? {
    guard let word = Lexicon.table.longest(in: text, at: index, tags: Lexicon.common) else {
      return false
    }
    if word.end > end {
      // 万里 is a name where 万里长 is none.
      return Lexicon.table.tags(in: text, index, end) & Lexicon.wordName != 0 && edge == .mark
        ? true : nil
    }
    if word.end == end {
      // 院长平安介绍，: what else should somebody have told?
      if edge == .speech { return context == .bare && !isTold(text, end) }
      if Lexicon.table.tags(in: text, index, end) & Lexicon.wordName != 0 {
        return edge == .particle
          ? (context == .complete ? true : nil) : context == .bare && edge != .mark
      }
      if edge == .particle {
        // 何雨田、丁大河、平安等委员: the last name of a list.
        return context == .listed && text[end] == 0x7B49 && text[index - 1] == 0x3001 ? true : nil
      }
      return context == .bare ? (edge == .verb ? true : nil) : edge != .mark
    }
    // A word of two characters and one more: 万家 and 万家兴, but 华东|在.
    if strict.mayBegin(with: text[end - 1]) { return nil }
    if edge == .mark || edge == .speech { return context == .bare && edge == .speech }
    // 书记谷雨晨在现场
    if context == .complete, edge == .particle, isOfNames(text[end - 1]) { return false }
    if context == .complete, edge == .verb { return !isPlainVerb(text, end) }
    return nil
  }

  /// 说， 介绍： a verb of speech, and the mark that what was said follows.
  private static func isTold(_ text: ScalarText, _ index: Int) -> Bool {
    guard let verb = Lexicon.table.longest(in: text, at: index, tags: Lexicon.speech) else {
      return false
    }
    return text[verb.end] == 0x2C || text[verb.end] == 0x3A
  }

  /// 党建国陪同: a verb of two characters, which no word begins one character before.
  private static func isPlainVerb(_ text: ScalarText, _ index: Int) -> Bool {
    guard let verb = Lexicon.table.longest(in: text, at: index, tags: anyVerb) else { return false }
    return verb.end - index >= 2
      && Lexicon.table.longest(in: text, at: index - 1, tags: anyVerb | Lexicon.common) == nil
  }

  // MARK: Evidence

  /// A character beyond the common ones hardly stands in anything but a name.
  static func isRare(_ scalar: UInt32) -> Bool {
    CharacterClass(scalar) == .han && !(0x4E00...0x9FA5).contains(scalar) && scalar != 0x3007
  }

  static func isHan(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard upper <= text.count else { return false }
    for index in lower..<upper where CharacterClass(text[index]) != .han { return false }
    return true
  }

  /// 亲自, 高度, 应邀: what officials do, and how.
  private static func isPredicate(_ text: ScalarText, _ index: Int) -> Bool {
    if let word = Lexicon.table.longest(in: text, at: index, tags: Lexicon.predicate) {
      return word.end - index >= 2
    }
    let verb = Lexicon.table.longest(in: text, at: index, tags: Lexicon.verb | Lexicon.edge)
    return verb.map { $0.end - index >= 2 && $0.tags & Lexicon.common == 0 } ?? false
  }

  /// 书记和居民: a conjunction and a noun.
  private static func isConjunction(_ text: ScalarText, _ index: Int) -> Bool {
    conjunctions.mayBegin(with: text[index])
      && Lexicon.table.longest(
        in: text, at: index + 1, tags: Lexicon.business | Lexicon.common | Lexicon.predicate) != nil
  }

  /// Surnames that join words far more often.
  private static let conjunctions = Automaton("和 同 由 连 从 向 于 应")

  /// 区长向大家问好: a character that is an adverb or a preposition far more often than a surname
  /// wants a mark or a verb of two characters behind the name.
  private static func isAdverbial(_ text: ScalarText, _ index: Int, _ end: Int) -> Bool {
    adverbial.mayBegin(with: text[index]) && NameEdge.at(end, in: text) < .verb
  }

  private static let adverbial = Automaton("都 向 由 从 将 应 才 连")

  /// Never in a given name.
  private static let neverInside = Automaton("各 该 这 您 你 他 她 吗 呢 吧 啊")

  /// Never the last character of a name. 张某 is nobody.
  private static let never = Automaton("的 了 着 地 得 们 某 等")

  /// Hardly ever the last character of a name.
  private static let strict = Automaton(
    "在 从 对 就 到 说 等 也 还 把 则 已 曾 并 是 于 称 做 作 给 因 被 让 带 沿 赴 将 向 为 与 及 的 了 着 地 又 却 便 即 找 要")

  private static let prepositions = Automaton("为 向 与 从 对 于 因 由")

  static func isStrict(_ scalar: UInt32) -> Bool { strict.mayBegin(with: scalar) }

  /// The name would end inside a word that goes on: an organisation, an office.
  static func isCut(_ text: ScalarText, _ end: Int) -> Bool {
    Lexicon.table.longest(in: text, at: end - 1, tags: Lexicon.body | Lexicon.noOffice) != nil
  }

  /// - Parameter opened: 路长青, 田长河: a surname and 长 may open a name of three.
  static func holdsOffice(
    _ text: ScalarText, _ lower: Int, _ upper: Int, opened: Bool = false
  ) -> Bool {
    for index in lower..<upper {
      let found = Lexicon.table.longest(
        in: text, at: index, tags: Lexicon.office | Lexicon.noOffice | Lexicon.body)
      guard let found, found.end <= upper + 2 else { continue }
      if opened, index == lower, found.end == lower + 2, text[lower + 1] == 0x957F { continue }
      return true
    }
    return false
  }

  /// 沐阿姨, 包街道: a form of address or a kind of place ends there.
  static func endsAsNoName(_ text: ScalarText, _ end: Int) -> Bool {
    noNames.tags(in: text, end - 2, end) != 0
  }

  private static let noNames = Automaton(
    "阿姨 奶奶 爷爷 大妈 大爷 大叔 大姐 大哥 大娘 大伯 婆婆 伯伯 叔叔 师傅 老师 老汉 女士 先生 医生 同志 街道 社区 乡镇 村组 小区 片区 苏木 嘎查")

  /// 桐花街|道党工委: the name would end inside 街道.
  static func isStreet(_ text: ScalarText, _ end: Int) -> Bool {
    text.has("街道", at: end - 1)
  }
}
