import BulletinText

/// Letters to the paper: how they open, who wrote them, and what the paper did about it.
extension Lookahead {
  /// Whether the next line that is not blank opens a letter to the paper.
  static func letterFollows(_ lines: [Line], _ index: Int) -> Bool {
    guard let next = nextFilled(lines, index) else { return false }
    let text = lines[next].head
    if opensLetter(text) { return true }
    // ……上的讲话 over who held it, the day, and 同志们：
    if headsSpeech(lines[index].head),
      (next..<min(lines.count, next + 4)).contains(where: {
        audiences.longest(in: lines[$0].head, at: 0, tags: .max) != nil
      })
    {
      return true
    }
    // 居民来信：……, 读者丁女士问：……
    guard let colon = (1...14).first(where: { text[$0] == 0x3A }) else { return false }
    return ["来信", "来电", "提问", "问", "留言"].contains { text.ends(with: $0, at: colon) }
      && (0..<colon).allSatisfy { text.isHan($0) || text[$0] == 0x201C || text[$0] == 0x201D }
  }

  /// 编辑同志：
  static func opensLetter(_ text: ScalarText) -> Bool {
    salutations.longest(in: text, at: 0, tags: .max) != nil
  }

  private static let audiences = Automaton("同志们: 各位代表: 各位委员: 各位同志: 同学们: 老师们 各位来宾 朋友们")
  private static let salutations = Automaton("编辑同志: 编辑: 贵报编辑: 编辑老师: 尊敬的 记者同志: 亲爱的")
}

extension Grouper {
  /// 东园小区居民 何岚 below a letter: who wrote it.
  func letterWriter(_ index: Int) -> Byline? {
    let text = lines[index].head
    guard heads.isEmpty, let last = drafts.last, last.kind == .article, !last.isSigned,
      !last.endsOpen,
      text.count <= 16, let blank = text.firstIndex(of: " "),
      ["居民", "市民", "村民", "读者", "业主", "家长", "职工", "网友", "学生", "商户"].contains(where: {
        text.ends(with: $0, at: blank)
      }), case let name = text.skippingSpaces(blank), (2...4).contains(text.count - name),
      (name..<text.count).allSatisfy(text.isHan),
      opensWithLetter(last, before: index)
    else { return nil }
    let credit = Credit(
      role: .commentator, roleRange: nil, names: [text.range(name, text.count)])
    return Byline(range: text.range(0, text.count), credits: [credit], placement: .ownLine)
  }

  /// 记者了解情况后…… below a letter that its writer has signed: what the paper did about it.
  func isAnswer(_ index: Int) -> Bool {
    guard let last = drafts.last, last.kind == .article,
      Grouper.answers.longest(in: lines[index].head, at: 0, tags: .max) != nil
    else { return false }
    return opensWithLetter(last, before: index)
  }

  /// Whether an article is a letter: it opens as one, within a few lines of its head.
  private func opensWithLetter(_ draft: Draft, before index: Int) -> Bool {
    (draft.firstLine..<min(index, draft.firstLine + 12)).contains {
      Lookahead.opensLetter(lines[$0].head)
    }
  }

  private static let answers = Automaton(
    "记者了解 记者联系 记者来到 记者随即 记者调查 记者采访 接到来信 接到反映 收到来信 编辑回复 经了解 经核实 据了解")
}
