import BulletinText

/// Fragments to articles: an article that others interrupt is found again by its ties (1.5 of the
/// genre's description). Works on summaries alone.
enum Continuations {
  /// Groups the fragments of a page.
  static func groups(_ fragments: [Fragment]) -> [ArticleGroup] {
    var groups: [ArticleGroup] = []
    for (index, fragment) in fragments.enumerated() {
      switch fragment.kind {
      case .furniture: break
      case .article: groups.append(ArticleGroup(fragments: [index], kind: fragment.articleKind))
      case .headless:
        guard let group = owner(of: fragment, among: groups, fragments) else { continue }
        groups[group].fragments.append(index)
      }
    }
    return groups
  }

  /// The article that a text without a head continues: unsigned so far, with more ties to the text
  /// than any other such article, and no fewer than three that no signed article shares.
  private static func owner(
    of fragment: Fragment, among groups: [ArticleGroup], _ fragments: [Fragment]
  ) -> Int? {
    var counts: [(group: Int, ties: Int)] = []
    let others = groups.indices.filter { isSigned(groups[$0], fragments) }
    let common = Set(others.flatMap { groups[$0].fragments.flatMap { fragments[$0].summary.ties } })
    let own = Set(fragment.summary.ties)
    for index in groups.indices where !isSigned(groups[index], fragments) {
      guard groups[index].kind == .news || groups[index].kind == .feature else { continue }
      let ties = Set(groups[index].fragments.flatMap { fragments[$0].summary.ties })
      counts.append((index, ties.intersection(own).subtracting(common).count))
    }
    counts.sort { $0.ties > $1.ties }
    guard let best = counts.first, best.ties >= 3 else { return nil }
    if counts.count > 1, counts[1].ties * 2 > best.ties { return nil }
    return best.group
  }

  private static func isSigned(_ group: ArticleGroup, _ fragments: [Fragment]) -> Bool {
    group.fragments.contains { fragments[$0].summary.isSigned || fragments[$0].summary.jumpsOut }
  }

  /// The hashes of all runs of three Han characters in a text, ascending, each once.
  static func ties(_ utf8: [UInt8], _ pieces: [TextRange]) -> [UInt32] {
    let text = ScalarText(utf8, pieces)
    var hashes: Set<UInt32> = []
    var run = 0
    for index in 0..<text.count {
      run = text.isHan(index) ? run + 1 : 0
      guard run >= 3 else { continue }
      var hash: UInt32 = 2_166_136_261
      for offset in stride(from: 2, through: 0, by: -1) {
        hash = (hash ^ text[index - offset]) &* 16_777_619
      }
      hashes.insert(hash)
    }
    return hashes.sorted()
  }
}
