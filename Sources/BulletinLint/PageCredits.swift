import BulletinSyntax

/// What a page as a whole tells of its credits: counted once, asked for each article.
struct PageCredits: Sendable {
  /// The last fragment of text without a head that no article has taken.
  let lastOrphan: Int?
  /// An article has a byline after its lead and one at its end: the second may be another's.
  let isSignedTwice: Bool
  /// The first report of a page whose house does not sign: four or more reports and no credit at
  /// all. `nil` on any other page.
  let firstUnsigned: Int?

  init(_ page: Page, _ articles: [Article]) {
    let owned = Set(articles.flatMap(\.fragments))
    lastOrphan = page.fragments.indices.last {
      page.fragments[$0].kind == .headless && !owned.contains($0)
    }
    isSignedTwice = articles.contains { article in
      article.nodes.bylines.contains(where: \.isAfterLead)
        && article.nodes.bylines.contains { !$0.isAfterLead && $0.placement != .leadBracket }
    }
    let news = articles.filter { $0.kind == .news || $0.kind == .feature }
    let isUnsignedHouse =
      news.count >= 4 && page.fragments.allSatisfy { !$0.summary.isSigned }
    firstUnsigned = isUnsignedHouse ? news[0].index : nil
  }
}
