import BulletinSyntax
import BulletinText

/// Where a personal name ends (4.1 of the genre's description). What stands before it, a post or a
/// label, is the caller's evidence.
enum NameRecognizer {
  /// The end of the name that begins at `index`, `nil` where none does. The right edge is a mark, a
  /// verb of speech or action, 等, 和 or the text's end.
  static func end(in text: ScalarText, at index: Int) -> Int? {
    guard let end = likelyEnd(in: text, at: index), !isDoubtful(text, index, end) else {
      return nil
    }
    return end
  }

  private static func likelyEnd(in text: ScalarText, at index: Int) -> Int? {
    if let transcribed = transcribedEnd(text, index) { return transcribed }
    let surname = Surnames.length(in: text, at: index)
    guard surname > 0 else { return transliteratedEnd(text, index) }
    if surname == 2 { return compoundEnd(text, index) ?? transliteratedEnd(text, index) }
    // 县长向前进，: a run of three between an office and a mark is a name even where it holds a word.
    let isRun = isHan(text, index, index + 3) && edge(text, index + 3) == .mark
    if isWord(text, index), !isRun || isCommon(text, index, index + 3) {
      return transliteratedEnd(text, index)
    }
    let two = isHan(text, index, index + 2) ? edge(text, index + 2) : .none
    let three = isHan(text, index, index + 3) ? edge(text, index + 3) : .none
    if three == .mark { return two == .verb ? preferTwo(text, index) : index + 3 }
    if two == .mark { return index + 2 }
    switch (two, three) {
    case (.none, .none): return transliteratedEnd(text, index)
    case (_, .none): return index + 2
    case (.none, _): return index + 3
    default: return preferTwo(text, index)
    }
  }

  /// 欧阳志远, 司徒静: a compound surname and one or two characters.
  private static func compoundEnd(_ text: ScalarText, _ index: Int) -> Int? {
    let three = isHan(text, index, index + 3) && edge(text, index + 3) != .none
    let four = isHan(text, index, index + 4) && edge(text, index + 4) != .none
    if four, !three || !isParticle(text[index + 3]) { return index + 4 }
    return three ? index + 3 : nil
  }

  private static func isCommon(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    Lexicon.table.tags(in: text, lower, upper) & Lexicon.common != 0
      || holdsOffice(text, lower, upper)
  }

  /// 在, 从, 说: hardly ever the last character of a name.
  private static func isParticle(_ scalar: UInt32) -> Bool {
    particles.mayBegin(with: scalar)
  }

  private static let particles = Automaton(
    "在 从 对 就 到 说 等 也 还 把 则 已 曾 并 是 于 称 做 作 给 因 被 让 带 沿 赴")

  /// Both lengths could end here: a verb of two characters after the second decides for two.
  private static func preferTwo(_ text: ScalarText, _ index: Int) -> Int {
    let verb = Lexicon.table.longest(in: text, at: index + 2, tags: Lexicon.verb)
    if isParticle(text[index + 2]) { return index + 2 }
    guard let verb else { return index + 3 }
    if verb.end - index >= 4 { return index + 2 }
    let next = Lexicon.table.longest(in: text, at: index + 3, tags: Lexicon.verb)
    return next.map { $0.end - index >= 5 } ?? true ? index + 3 : index + 2
  }

  /// The end of a name between separators: two to four characters and no word.
  static func listedEnd(in text: ScalarText, at index: Int) -> Int? {
    if let transcribed = transcribedEnd(text, index) { return transcribed }
    var end = index
    while end < text.count, CharacterClass(text[end]) == .han, end - index < 6 { end += 1 }
    let length = end - index
    guard length >= 2, length <= 5 else { return self.end(in: text, at: index) }
    if edge(text, end) == .mark, length <= 4 {
      let surname = Surnames.length(in: text, at: index)
      let fits = surname > 0 && (length <= 3 || surname == 2)
      if fits, !isWord(text, index) || length == 2, !holdsOffice(text, index, end) { return end }
      if fits, Lexicon.table.tags(in: text, index, end) & Lexicon.common == 0,
        !holdsOffice(text, index, end)
      {
        return end
      }
    }
    return self.end(in: text, at: index)
  }

  /// How strong the right edge of a name is.
  enum Edge { case none, verb, mark }

  static func edge(_ text: ScalarText, _ index: Int) -> Edge {
    if index >= text.count { return .mark }
    let found = CharacterClass(text[index])
    if found == .mark || found == .space || found == .lineEnd {
      return text[index] == 0xB7 ? .none : .mark
    }
    if Lexicon.table.longest(in: text, at: index, tags: Lexicon.verb | Lexicon.after) != nil {
      return .verb
    }
    return .none
  }

  private static func isHan(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard upper <= text.count else { return false }
    for index in lower..<upper where CharacterClass(text[index]) != .han { return false }
    return true
  }

  /// Whether a word that is no name begins here, or an office.
  private static func isWord(_ text: ScalarText, _ index: Int) -> Bool {
    if let word = Lexicon.table.longest(in: text, at: index, tags: Lexicon.common) {
      // 万里 and 高峰 are words, and names where a mark follows.
      let isName = Lexicon.table.tags(in: text, index, word.end) & Lexicon.wordName != 0
      if !isName || edge(text, word.end) == .none { return true }
    }
    // 书记和居民: a conjunction and a noun.
    if conjunctions.mayBegin(with: text[index]),
      Lexicon.table.longest(in: text, at: index + 1, tags: Lexicon.business | Lexicon.common) != nil
    {
      return true
    }
    return holdsOffice(text, index, index + 3)
  }

  /// 区长向大家问好: a character that is an adverb or a preposition far more often than a surname
  /// wants a mark or a verb of two characters behind the name.
  private static func isDoubtful(_ text: ScalarText, _ index: Int, _ end: Int) -> Bool {
    guard adverbial.mayBegin(with: text[index]), edge(text, end) == .verb else { return false }
    let verb = Lexicon.table.longest(in: text, at: end, tags: Lexicon.verb | Lexicon.after)
    return (verb?.end ?? end) - end < 2
  }

  private static let adverbial = Automaton("都 向 由 从 将 应 才")

  /// Surnames that join words far more often.
  private static let conjunctions = Automaton("和 同 由 连 从 向 于 应")

  private static func holdsOffice(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    var index = lower
    while index < upper {
      let found = Lexicon.table.longest(
        in: text, at: index, tags: Lexicon.office | Lexicon.noOffice | Lexicon.body)
      if let found, found.end <= upper + 2 { return true }
      index += 1
    }
    return false
  }

  /// `阿力木江·买买提`: parts of one to six characters joined by a middle dot.
  private static func transcribedEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var end = index
    var dot: Int?
    while end < text.count, end - index < 20 {
      if isDot(text[end]), end > index {
        dot = end
      } else if CharacterClass(text[end]) != .han {
        break
      }
      end += 1
    }
    guard let dot, dot - index <= 6 else { return nil }
    var last = dot + 1
    while last < end, last - dot <= 6, last - dot < 3 || edge(text, last) == .none { last += 1 }
    return last - dot > 2 ? last : nil
  }

  private static func isDot(_ scalar: UInt32) -> Bool { scalar == 0xB7 || scalar == 0x2022 }

  /// Tibetan and Mongolian names have no surname: three to five characters that transliterate, with
  /// a strong edge.
  private static func transliteratedEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var end = index
    while transliterating.mayBegin(with: text[end]), end - index < 6 { end += 1 }
    var length = end - index
    while length >= 3 {
      if edge(text, index + length) != .none { return index + length }
      length -= 1
    }
    return nil
  }

  private static let transliterating = Automaton(
    """
    阿 巴 卜 白 班 贝 比 布 才 仓 次 达 丹 旦 德 顿 多 尔 嘎 甘 噶 格 古 哈 海 吉 加 嘉 卡 克 拉 兰 朗 勒 雷 罗 洛
    玛 买 曼 门 米 木 那 纳 娜 尼 努 诺 欧 帕 普 其 奇 恰 琼 热 日 如 瑞 萨 桑 沙 松 苏 索 塔 泰 特 提 图 托 娃 旺
    维 吾 乌 西 希 雅 亚 叶 伊 玉 扎 泽 珠 卓 孜 央 云 花 斯 琴 其 木 苏 荣 根 宝 音 图 朝 克 敖 额 珍 措 毛 先
    """)
}
