import BulletinSyntax
import BulletinText

/// Names that open with no surname that we know.
extension NameRecognizer {
  static func withoutSurname(
    _ text: ScalarText, _ index: Int, _ context: Context
  ) -> Reading? {
    if let known = transcribed(text, index, context) { return known }
    // 市人民检察院
    guard !PlaceLevel.isLevel(text[index]) else { return nil }
    guard context != .bare else { return nil }
    if context == .listed, let end = betweenNames(text, index) { return Reading(end: end) }
    if let word = Lexicon.table.longest(in: text, at: index, tags: noName) {
      // 年高强调: a word that cannot stand there.
      let isNoun = word.tags & (noName & ~Lexicon.common) == 0
      return context == .complete && isNoun && NameEdge.at(word.end, in: text) == .speech
        ? Reading(end: word.end, isDoubtful: true) : nil
    }
    for length in 2...3 {
      let end = index + length
      guard isHan(text, index, end), !holdsFunctionWord(text, index, end) else { return nil }
      let edge = NameEdge.at(end, in: text)
      // 玉香罕为队员授旗: a preposition that the page must bear out.
      let isWeak = edge == .particle && length == 3 && context == .complete
      guard edge >= .verb || isWeak, !holdsOffice(text, index, end), !isCut(text, end),
        !isStreet(text, end),
        !endsAsBody(text[end - 1])
      else { continue }
      // The verb may begin one character before.
      if NameEdge.at(end - 1, in: text) >= .verb { return nil }
      return Reading(
        end: end, isDoubtful: edge != .speech || context == .listed, mustSpeak: isWeak)
    }
    return nil
  }

  /// 何岚、能荣、丁越: what stands between two names of a list is one, be its surname as rare as it may.
  private static func betweenNames(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index - 1] == 0x3001,
      let end = (index + 2...index + 5).first(where: { text[$0] == 0x3001 }),
      // 巴图敖其: a longer one only where it writes sounds.
      end - index <= 3 || (index..<end).allSatisfy({ Transcription.writesSound(text[$0]) }),
      isHan(text, index, end), !endsAsNoName(text, end), !endsAsBody(text[end - 1]),
      !holdsOffice(text, index, end),
      !(index..<end).contains(where: {
        Lexicon.table.longest(in: text, at: $0, tags: noName | Lexicon.group) != nil
      }), Surnames.length(in: text, at: end + 1) > 0,
      let next = read(text, at: end + 1, .listed), !next.isDoubtful
    else { return nil }
    return end
  }

  static func transcribed(
    _ text: ScalarText, _ index: Int, _ context: Context
  ) -> Reading? {
    let end = Transcription.end(in: text, at: index, isComplete: context == .complete)
    guard let end,
      !holdsOffice(text, index, end),
      Lexicon.table.longest(in: text, at: index, tags: noName) == nil
    else { return nil }
    return Reading(end: end, isDoubtful: context == .bare && end - index == 2)
  }

  private static let noName =
    Lexicon.common | Lexicon.verb | Lexicon.after | Lexicon.before | Lexicon.body | Lexicon.business

  private static func holdsFunctionWord(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    (lower..<upper).contains { functionWords.mayBegin(with: text[$0]) }
  }

  private static let functionWords = Automaton(
    """
    的 了 在 不 上 下 们 都 很 等 各 这 那 其 该 本 此 几 两 亲 现 当 再 又 还 也 均 曾 已 将 正 并 则 就 便 对 为 是 有
    我 他 她 你 把 被 让 向 从 以 于 与 和 及 或 者 所 而 且 但 若 如 则 每 全 某 第 进 入 到 来 去 带 率 领 包 抓 做
    办 会 责 制 任 职 岗 热 线 网 群 众 工 作 项 目
    """)

  static func endsAsBody(_ scalar: UInt32) -> Bool { bodyEnds.mayBegin(with: scalar) }

  private static let bodyEnds = Automaton(
    "局 部 委 办 处 厅 院 站 所 组 队 司 会 村 镇 乡 区 县 市 校 厂 店 道 室 心 行 社 网 报")
}
