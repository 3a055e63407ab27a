package import BulletinSyntax
package import BulletinText

/// What a page says, resolved: dates with their year, persons with their posts, campaigns with
/// their items. All ranges are UTF-8 offsets of the page.
package struct PageFacts: Sendable {
  /// In the order of the text; the masthead's own date is not among them.
  package var dates: [DateMention] = []
  /// Dates that contradict one another, and anniversaries that contradict their years.
  package var dateConflicts: [DateConflict] = []
  package var anniversaries: [AnniversaryConflict] = []
  /// Persons with a post or under a leaders' label, in the order of their first mention.
  package var officials: [Official] { named?.value.officials ?? [] }
  /// Everybody else who is named.
  package var people: [OtherPerson] { named?.value.people ?? [] }
  package var campaigns: [CampaignMention] { named?.value.campaigns ?? [] }
  package var organisations: [NamedPlaces] = []
  /// In the order of the text.
  package var quantities: [Quantity] { named?.value.quantities ?? [] }
  /// The issue's date and whence it is known.
  package var issueDate: CalendarDate?
  package var issueBasis: DateBasis?

  /// Who and what is named; `nil` where there is no page. Made when it is first asked for.
  private var named: OnDemand<Named>?

  private struct Named: Sendable {
    let officials: [Official]
    let people: [OtherPerson]
    let campaigns: [CampaignMention]
    let quantities: [Quantity]
  }

  package init() {}

  /// Puts the raw facts of a page's fragments together.
  ///
  /// - Parameters:
  ///   - fragments: one for each fragment of the page, in its order.
  ///   - issueDate: the issue's date where the file's name or the configuration tells it; the
  ///     masthead's own comes first.
  package init(
    _ page: Page, _ articles: [Article], _ fragments: [FragmentFacts],
    issueDate: CalendarDate? = nil, issueBasis: DateBasis? = nil
  ) {
    var articleOf = [Int?](repeating: nil, count: page.fragments.count)
    for article in articles {
      for fragment in article.fragments { articleOf[fragment] = article.index }
    }
    named = OnDemand { [articleOf] in
      let (officials, people) = PersonResolution.resolve(
        page, articles, fragments, articleOf: articleOf)
      return Named(
        officials: officials, people: people,
        campaigns: CampaignResolution.resolve(page, fragments),
        quantities: QuantityAssembly.quantities(page, fragments))
    }
    (self.issueDate, self.issueBasis) = (issueDate, issueBasis)
    readIssueDate(page)
    let assembly = DateAssembly(
      page, fragments, articleOf: articleOf, issue: self.issueDate, basis: self.issueBasis)
    dates = assembly.mentions
    anniversaries = assembly.anniversaries
    dateConflicts = assembly.conflicts
    if let issueDate, issueBasis == .fileName { compareMasthead(page, with: issueDate) }
  }

  /// The file's name and the masthead may tell two dates.
  private mutating func compareMasthead(_ page: Page, with date: CalendarDate) {
    guard issueBasis == .masthead, let issue = issueDate, issue != date,
      let line = page.masthead?.date
    else { return }
    dateConflicts.append(
      DateConflict(
        check: .mastheadFile, range: line, text: page.text.string(line), other: date.iso))
  }

  private mutating func readIssueDate(_ page: Page) {
    guard let line = page.masthead?.date,
      let found = DateRecognizer.issueDate(in: ScalarText(page.text.utf8, line))
    else { return }
    issueDate = found.date
    issueBasis = .masthead
  }
}

/// Where the year of a date comes from, surest first.
package enum DateBasis: String, Sendable {
  case written, range, masthead
  case fileName = "file-name"
  case configuration, article, page, weekday

  /// Whether a rule may rely on it.
  package var isCertain: Bool {
    switch self {
    case .written, .range, .masthead, .fileName, .configuration: true
    case .article, .page, .weekday: false
    }
  }
}

/// A date or time as the text has it, and what it means.
package struct DateMention: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case calendar, month, year, range, relative
    case eventMark = "event-mark"
    case time, lunar
  }

  package var range: TextRange
  /// As printed, widths folded, joined where a break runs through it.
  package var text: String
  package var kind: Kind
  /// It dates no event: 目前, 当前.
  package var isWeak = false
  package var start = PartialDate()
  /// The end of a range.
  package var end: PartialDate?
  /// ISO 8601 where the year is known: `2022-12-09`, `2022-12`, `2022`, a range as start/end.
  package var resolved: String?
  package var basis: DateBasis?
  /// 1 (Monday) to 7, where a weekday stands beside it.
  package var weekday: Int?
  /// Where that weekday stands.
  package var weekdayRange: TextRange?
  /// From the date to the weekday, with the bracket that closes after it.
  package var rangeWithWeekday: TextRange?
  /// It lies after the issue's day, and its sentence tells of it as past.
  package var isReported = false
  /// False: malformed or impossible.
  package var isValid = true
  /// What only the page's year shows: 29 February of a common year.
  package var leapProblem: DateProblem?
  package var article: Int?

  /// Whether it is more than a clock time or a weekday that stands alone: 每周三9时 tells the hour and
  /// the day of any week. What is written wrongly is kept.
  package var isDated: Bool {
    !isValid || !isWeak || kind != .time && (kind != .relative || weekday == nil)
  }

  /// The day, where year, month and day are known and in the calendar.
  package var calendarDate: CalendarDate? {
    guard let year = start.year, let month = start.month, let day = start.day else { return nil }
    let date = CalendarDate(year: year, month: month, day: day)
    return date.isValid ? date : nil
  }
}

/// A person with a post, or listed among leaders.
package struct Official: Hashable, Sendable {
  package var name: String
  /// Each completed with the place or body that it inherits: 清河区管委会主任.
  package var posts: [String] = []
  /// The leaders' labels under which the name is listed without a post.
  package var listedAs: [String] = []
  /// In the order of the text.
  package var mentions: [PersonMention] = []
}

/// One mention of a person.
package struct PersonMention: Hashable, Sendable {
  package enum Form: String, Sendable {
    case full, short
  }

  /// The name alone.
  package var range: TextRange
  /// The post or label printed directly before it.
  package var post: TextRange?
  /// The posts that the text gives here, completed; empty where it names the person again.
  package var posts: [String] = []
  /// Of posts that are not simply held, by the post, the word that says so: 原, 时任, 拟任.
  package var standings: [String: String] = [:]
  /// The leaders' label of the list that the mention stands in, completed: 清河区领导.
  package var listedAs: String?
  package var form: Form = .full
  package var article: Int?
}

/// Somebody without a post: a reporter, a resident.
package struct OtherPerson: Hashable, Sendable {
  package var name: String
  /// reporter, correspondent, photographer, intern, commentator, editor, businessperson, resident,
  /// other.
  package var role: String
  package var outlet: String?
  package var mentions: [TextRange] = []
}

/// A campaign, formulation, document or event with all its mentions.
package struct CampaignMention: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case formulation, campaign, policy, project, event, group
  }

  package var name: String
  package var kind: Kind
  /// In 《》.
  package var isDocument = false
  /// What its numeral promises.
  package var count: Int?
  /// What the text lists; `nil` where it lists nothing.
  package var items: [String]?
  /// The list is open (…等).
  package var isPartial = false
  package var isQuoted = false
  package var mentions: [TextRange] = []
  /// Where the items stand.
  package var itemsRange: TextRange?
}

/// A name and where it stands.
package struct NamedPlaces: Hashable, Sendable {
  package var name: String
  package var mentions: [TextRange] = []
}

/// A number with its unit.
package struct Quantity: Hashable, Sendable {
  package var range: TextRange
  /// In absolute units: 365万只 is 3 650 000.
  package var value: Double
  /// The far end of a range.
  package var last: Double?
  package var unit: String?
  /// The word that makes it inexact: 近, 余, 左右.
  package var modifier: String?
}
