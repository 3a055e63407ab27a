import BulletinKnowledge

extension NameVariants {
  /// An unknown holder of a post that other pages, two at least, give to somebody who is called
  /// nearly so.
  var ofOtherPages: [Variant] {
    let others = context.others
    guard !others.isEmpty else { return [] }
    let named = Set(context.facts.officials.map(\.name) + context.facts.people.map(\.name))
    let people = context.people
    return people.holdings.compactMap { holding in
      guard holding.form.isExclusive || isDeputy(holding), !holding.isPast,
        !context.roster.knows(holding.name), !people.movers.contains(holding.name),
        context.isPlaceSure(holding), others.pages(naming: holding.name).isEmpty
      else { return nil }
      let alike = others.names(like: holding.name).filter {
        differ($0, holding.name) && !named.contains($0) && isHolder($0, holding)
      }
      guard alike.count == 1, let usual = alike.first else { return nil }
      return Variant(range: holding.mention, name: holding.name, usual: usual, usualPlace: nil)
    }
  }

  /// Whether pages of about the time, two at least, give somebody the post.
  private func isHolder(_ name: String, _ holding: Holding) -> Bool {
    let day = context.day(of: holding.article)
    let pages = context.others.pages(naming: name).filter { page in
      guard let day, let other = PageRecord.date(of: page.day) else { return true }
      return abs(day.days(since: other)) <= 365
    }
    return pages.count { page in
      page.things.contains { thing in
        thing.name == name
          && thing.posts.contains {
            !$0.isListed && $0.standing == nil && PostForm($0.post).isSame(as: holding.form)
          }
      }
    } >= 2
  }
}
