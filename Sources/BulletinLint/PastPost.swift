import BulletinKnowledge
import BulletinText

/// What other pages had last of somebody's post, where it is another step of the ladder than the one
/// that a page prints: 副县长 a month ago, 县长 here.
struct PastPost {
  private let holding: Holding
  private let known: String
  private let source: LocalizedText

  /// `nil` where nothing differs, or somebody may have moved: a page of that time has the printed post,
  /// too, or calls the person by one that is former or yet to come.
  init?(of holding: Holding, _ context: PageContext) {
    let form = holding.form
    guard !context.others.isEmpty, !holding.isPast, !holding.printed.isEmpty,
      form.rank == .head || form.rank == .deputy, !form.place.isEmpty, !form.body.isEmpty,
      !context.people.movers.contains(holding.name), !context.roster.knows(holding.name),
      context.isPlaceSure(holding), let day = context.day(of: holding.article)
    else { return nil }
    let sightings = PastPost.sightings(of: holding, until: day, context)
    let forms = sightings.map(\.form) + holding.forms
    guard sightings.allSatisfy({ $0.entry.standing == nil && !$0.form.isSame(as: form) }),
      !sightings.contains(where: { seen in holding.forms.contains { $0.isSame(as: seen.form) } }),
      !forms.contains(where: { $0 != form && $0.isOfSamePlace(as: form) && $0.implies(form) }),
      let last = sightings.last(where: { $0.form.isOfSameLadder(as: form) }),
      last.page === sightings.last?.page, let source = last.page.title
    else { return nil }
    self.holding = holding
    known = last.entry.post
    self.source = source
  }

  private typealias Sighting = (entry: Dossier.Entry, form: PostForm, page: PageRecord)

  /// The posts of the same place that pages of that time give, in the order of the days.
  private static func sightings(
    of holding: Holding, until day: CalendarDate, _ context: PageContext
  ) -> [Sighting] {
    let oldest = context.options.count("max-age-days")
    let pages = context.others.pages(naming: holding.name).filter { page in
      PageRecord.date(of: page.day).map { (0...oldest).contains(day.days(since: $0)) } ?? false
    }
    return pages.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.flatMap { _, page in
      let officials = page.things.filter { $0.kind == .official && $0.name == holding.name }
      return officials.flatMap(\.posts).filter { !$0.isListed }
        .map { ($0, PostForm($0.post), page) }
        .filter { $0.1.isOfSamePlace(as: holding.form) }
    }
  }

  func finding(_ context: PageContext) -> Finding {
    let post = holding.printedText
    var finding = context.finding(
      holding,
      LocalizedText(
        zh: "\(holding.name)的职务：此处“\(post)”，\(source.zh)为“\(known)”",
        en: "\(holding.name) is “\(post)” here, “\(known)” on \(source.en)"),
      code: "archive")
    finding.ownSeverity = .hint
    return finding
  }
}
