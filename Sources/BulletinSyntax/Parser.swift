public import BulletinText

/// Text to page: lexer, lines, fragments, articles.
enum Parser {
  /// The page of a text. Fragments that an old page has word for word, counted from either end, are
  /// taken over, so that what was computed from them stays valid. Complexity: linear.
  static func parse(_ text: SourceText, reusing old: Page?) -> Page {
    let lexer = Lexer(text)
    let lines = LineClassifier.classify(lexer.lines, text.utf8)
    let grouper = Grouper(lines)
    var fragments = build(grouper, lexer, text)
    if let old { share(&fragments, text, with: old) }
    return Page(
      text: text, fragments: fragments, masthead: MastheadReader.read(lines),
      isHardWrapped: grouper.style.wrapWidth != nil, groups: Continuations.groups(fragments))
  }

  private static func build(_ grouper: Grouper, _ lexer: Lexer, _ text: SourceText) -> [Fragment] {
    var drafts = grouper.drafts
    if drafts.first?.firstLine != 0, text.count > 0 {
      // Blank lines before the first article belong to no article.
      drafts.insert(Draft(kind: .furniture, firstLine: 0), at: 0)
    }
    let needsTies = drafts.contains { $0.kind == .headless }
    var fragments: [Fragment] = []
    fragments.reserveCapacity(drafts.count)
    var token = 0
    for (index, draft) in drafts.enumerated() {
      let start = lexer.lines[draft.firstLine].range.lowerBound
      let end =
        index + 1 < drafts.count
        ? lexer.lines[drafts[index + 1].firstLine].range.lowerBound : text.count
      let firstToken = token
      while token < lexer.tokens.count, Int(lexer.tokens[token].end) <= end { token += 1 }
      let tokens = lexer.tokens[firstToken..<token].map {
        Token(end: $0.end - UInt32(start), characterClass: $0.characterClass)
      }
      var summary = summary(of: draft)
      if needsTies, draft.kind != .furniture {
        summary.ties = Continuations.ties(
          text.utf8, draft.nodes.headline + draft.nodes.paragraphs.flatMap(\.pieces))
      }
      fragments.append(
        Fragment(
          kind: draft.kind, articleKind: draft.articleKind, length: end - start, tokens: tokens,
          nodes: draft.nodes.shifted(by: -start), summary: summary))
    }
    return fragments
  }

  private static func summary(of draft: Draft) -> FragmentSummary {
    var summary = FragmentSummary()
    summary.isSigned = draft.isSigned
    summary.endsOpen = draft.endsOpen
    summary.jumpsOut = draft.nodes.jumps.contains { $0.kind == .to }
    return summary
  }

  /// Takes over equal fragments of an old page, from the front and from the back.
  private static func share(_ fragments: inout [Fragment], _ text: SourceText, with old: Page) {
    var front = 0
    var offset = 0
    let least = min(fragments.count, old.fragments.count)
    while front < least,
      same(fragments[front], offset, text, old.fragments[front], offset, old.text)
    {
      offset += fragments[front].length
      fragments[front] = old.fragments[front]
      front += 1
    }
    var (end, oldEnd) = (text.count, old.text.count)
    for back in 1..<max(least - front, 0) + 1 {
      let (new, before) = (fragments.count - back, old.fragments.count - back)
      end -= fragments[new].length
      oldEnd -= old.fragments[before].length
      guard same(fragments[new], end, text, old.fragments[before], oldEnd, old.text) else { return }
      fragments[new] = old.fragments[before]
    }
  }

  private static func same(
    _ fragment: Fragment, _ start: Int, _ text: SourceText, _ other: Fragment, _ otherStart: Int,
    _ otherText: SourceText
  ) -> Bool {
    guard fragment.isEqual(to: other), otherStart + other.length <= otherText.count else {
      return false
    }
    return text.utf8[start..<start + fragment.length]
      == otherText.utf8[otherStart..<otherStart + other.length]
  }
}

extension Page {
  /// The page after an edit; fragments that the edit leaves alone are the same objects. `nil` where
  /// the edit leaves the text.
  public func replacing(_ range: TextRange, with bytes: [UInt8]) -> Page? {
    text.replacing(range, with: bytes).map { Parser.parse($0, reusing: self) }
  }
}
