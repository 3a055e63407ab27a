public import BulletinText

/// Text to page: lines, fragments, articles.
enum Parser {
  /// The page of a text. Lines and fragments that an old page has word for word, counted from
  /// either end, are taken over, so that what was computed from them stays valid.
  /// Complexity: linear; after an edit only the lines that it touches are read.
  static func parse(_ text: SourceText, reusing old: Page?, after edit: LineEdit? = nil) -> Page {
    let lines = LineReader(text, reusing: old?.lines ?? [], edit).lines
    let grouper = Grouper(lines, starts: text.lines.starts)
    var fragments = build(grouper, text)
    if let old { share(&fragments, lines, with: old) }
    return Page(
      text: text, lines: lines, fragments: fragments,
      masthead: MastheadReader.read(lines, text.lines.starts, paperName: grouper.paperName),
      isHardWrapped: grouper.style.wrap != nil,
      groups: Continuations.groups(fragments, text.utf8))
  }

  private static func build(_ grouper: Grouper, _ text: SourceText) -> [Fragment] {
    var drafts = grouper.drafts
    if drafts.first?.firstLine != 0, text.count > 0 {
      // Blank lines before the first article belong to no article.
      drafts.insert(Draft(kind: .furniture, firstLine: 0), at: 0)
    }
    let starts = text.lines.starts
    return drafts.indices.map { index in
      let draft = drafts[index]
      let nextLine = index + 1 < drafts.count ? drafts[index + 1].firstLine : starts.count
      let end = nextLine < starts.count ? starts[nextLine] : text.count
      return Fragment(
        kind: draft.kind, articleKind: draft.articleKind, length: end - starts[draft.firstLine],
        lineCount: nextLine - draft.firstLine, nodes: draft.nodes, summary: summary(of: draft))
    }
  }

  private static func summary(of draft: Draft) -> FragmentSummary {
    var summary = FragmentSummary()
    summary.isSigned = draft.isSigned
    summary.endsOpen = draft.endsOpen
    summary.isOfColumn = draft.isOfColumn
    summary.mayGoOn = draft.mayGoOn
    summary.jumpsOut = draft.nodes.jumps.contains { $0.kind == .to }
    return summary
  }

  /// Takes over equal fragments of an old page, from the front and from the back.
  private static func share(_ fragments: inout [Fragment], _ lines: [Line], with old: Page) {
    var front = 0
    var line = 0
    let least = min(fragments.count, old.fragments.count)
    while front < least, fragments[front].isEqual(to: old.fragments[front]),
      same(lines, line, old.lines, line, fragments[front].lineCount)
    {
      line += fragments[front].lineCount
      fragments[front] = old.fragments[front]
      front += 1
    }
    var (end, oldEnd) = (lines.count, old.lines.count)
    for back in 1..<max(least - front, 0) + 1 {
      let (new, before) = (fragments.count - back, old.fragments.count - back)
      end -= fragments[new].lineCount
      oldEnd -= old.fragments[before].lineCount
      guard fragments[new].isEqual(to: old.fragments[before]),
        same(lines, end, old.lines, oldEnd, fragments[new].lineCount)
      else { return }
      fragments[new] = old.fragments[before]
    }
  }

  /// Whether `count` lines are the same objects, so the same bytes.
  private static func same(
    _ lines: [Line], _ start: Int, _ others: [Line], _ otherStart: Int, _ count: Int
  ) -> Bool {
    guard start + count <= lines.count, otherStart + count <= others.count else { return false }
    return (0..<count).allSatisfy { lines[start + $0] === others[otherStart + $0] }
  }
}

extension Page {
  /// The page after an edit; fragments that the edit leaves alone are the same objects. `nil` where
  /// the edit leaves the text.
  public func replacing(_ range: TextRange, with bytes: [UInt8]) -> Page? {
    text.replacing(range, with: bytes).map {
      Parser.parse($0, reusing: self, after: LineEdit(from: text, to: $0, range, bytes.count))
    }
  }
}
