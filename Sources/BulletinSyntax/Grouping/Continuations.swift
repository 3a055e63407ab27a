import BulletinText

/// Fragments to articles: an article that others interrupt is found again by its ties (1.5 of the
/// genre's description). Works on summaries alone.
enum Continuations {
  /// Groups the fragments of a page.
  static func groups(_ fragments: [Fragment], _ utf8: [UInt8]) -> [ArticleGroup] {
    var groups: [ArticleGroup] = []
    let page = TiedFragments(fragments, utf8)
    for (index, fragment) in fragments.enumerated() {
      switch fragment.kind {
      case .furniture: break
      case .article: groups.append(ArticleGroup(fragments: [index], kind: fragment.articleKind))
      case .headless:
        guard !fragment.summary.isOfColumn else { continue }
        if let group = owner(of: index, among: groups, page) {
          groups[group].fragments.append(index)
        } else if fragment.summary.mayGoOn, !groups.isEmpty {
          groups[groups.count - 1].fragments.append(index)
        }
      }
    }
    return groups
  }

  fileprivate static let numerals = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// How many articles back an interrupted one is looked for.
  private static let reach = 12

  /// The article that a text without a head continues: unsigned so far, with more ties to the text
  /// than any other such article, and no fewer than three that no signed article shares. One will do
  /// where a single signed article stands between, and the text has a byline of its own.
  /// Complexity: linear in the ties of the articles within reach.
  private static func owner(
    of fragment: Int, among groups: [ArticleGroup], _ page: TiedFragments
  ) -> Int? {
    let near = groups.indices.suffix(reach)
    let candidates = near.filter { isCandidate(groups[$0], page.fragments) }
    guard !candidates.isEmpty else { return nil }
    var table = TieTable(page.ties(of: fragment))
    for index in near where !candidates.contains(index) {
      for part in groups[index].fragments { table.strike(page.ties(of: part)) }
    }
    let counts = candidates.map { index in
      let parts = groups[index].fragments
      let isNext = parts.contains { page.counts(on: fragment, from: $0) }
      return (group: index, ties: table.count(parts.map(page.ties), index) + (isNext ? 3 : 0))
    }.sorted { $0.ties > $1.ties }
    let summary = page.fragments[fragment].summary
    let isBehindOne =
      summary.isSigned && !summary.mayGoOn && counts.first?.group == groups.count - 2
    guard let best = counts.first, best.ties >= (isBehindOne ? 1 : 3) else { return nil }
    if counts.count > 1, counts[1].ties * 2 > best.ties { return nil }
    return best.group
  }

  private static func isCandidate(_ group: ArticleGroup, _ fragments: [Fragment]) -> Bool {
    (group.kind == .news || group.kind == .feature)
      && !group.fragments.contains {
        fragments[$0].summary.isSigned || fragments[$0].summary.jumpsOut
      }
  }

  /// The hashes of all runs of three Han characters in a text, in its order.
  static func ties(_ utf8: [UInt8], _ pieces: [TextRange], from start: Int) -> [UInt32] {
    let text = ScalarText(utf8, pieces, base: start)
    var hashes: [UInt32] = []
    hashes.reserveCapacity(text.count)
    var run = 0
    for index in 0..<text.count {
      run = text.isHan(index) ? run + 1 : 0
      guard run >= 3 else { continue }
      var hash: UInt32 = 2_166_136_261
      for offset in [2, 1, 0] { hash = (hash ^ text[index - offset]) &* 16_777_619 }
      hashes.append(hash)
    }
    return hashes
  }
}

/// The fragments of a page and where they stand.
private struct TiedFragments {
  let fragments: [Fragment]
  private let utf8: [UInt8]
  private var starts: [Int] = []

  init(_ fragments: [Fragment], _ utf8: [UInt8]) {
    self.fragments = fragments
    self.utf8 = utf8
    guard fragments.contains(where: { $0.kind == .headless }) else { return }
    var start = 0
    for fragment in fragments {
      starts.append(start)
      start += fragment.length
    }
  }

  /// 三要…… behind 二要……: whether the text goes on with the numbers of an earlier one.
  func counts(on fragment: Int, from earlier: Int) -> Bool {
    guard let next = ordinals(of: fragment).first else { return false }
    return ordinals(of: earlier).last.map { $0.number + 1 == next.number && $0.word == next.word }
      ?? false
  }

  /// The numbers that the paragraphs open with, each with the word behind it: 要, 是.
  private func ordinals(of fragment: Int) -> [(number: Int, word: UInt32)] {
    fragments[fragment].nodes.paragraphs.compactMap { paragraph in
      guard let first = paragraph.pieces.first else { return nil }
      let head = TextRange(first.lowerBound, min(first.upperBound, first.lowerBound + 6))
      let text = ScalarText(utf8, head.shifted(by: starts[fragment]))
      guard let number = Continuations.numerals.firstIndex(of: text[0]),
        text[1] == 0x8981 || text[1] == 0x662F
      else { return nil }
      return (number, text[1])
    }
  }

  func ties(of fragment: Int) -> [UInt32] {
    fragments[fragment].ties(in: utf8, from: starts[fragment])
  }
}

/// The ties of one text, each with who else has it.
private struct TieTable {
  private var keys: [UInt32]
  /// 0 for nobody so far, -1 for a signed article, else one more than the last group that counted.
  private var marks: [Int]
  private var isFilled: [Bool]

  init(_ ties: [UInt32]) {
    var size = 16
    while size < ties.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    marks = Array(repeating: 0, count: size)
    isFilled = Array(repeating: false, count: size)
    for tie in ties {
      let slot = slot(of: tie)
      keys[slot] = tie
      isFilled[slot] = true
    }
  }

  /// The slot that holds a key, or the free one where it would stand.
  private func slot(of key: UInt32) -> Int {
    var slot = Int(key &* 0x9E37_79B9) & (keys.count - 1)
    while isFilled[slot], keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Takes out what a signed article has too.
  mutating func strike(_ ties: [UInt32]) {
    for tie in ties {
      let slot = slot(of: tie)
      if isFilled[slot] { marks[slot] = -1 }
    }
  }

  /// How many different ties a group shares with the text.
  mutating func count(_ parts: [[UInt32]], _ group: Int) -> Int {
    var count = 0
    for tie in parts.joined() {
      let slot = slot(of: tie)
      guard isFilled[slot], marks[slot] >= 0, marks[slot] != group + 1 else { continue }
      marks[slot] = group + 1
      count += 1
    }
    return count
  }
}
