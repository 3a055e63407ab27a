import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText

/// The names, posts, campaigns and dates that the program sees in a page: a person can tell at a
/// glance what it takes for what.
struct PageTokens {
  private enum Kind: String, CaseIterable {
    case person, post, organisation, campaign, date

    var name: LocalizedText {
      switch self {
      case .person: LocalizedText(zh: "姓名", en: "person")
      case .post: LocalizedText(zh: "职务", en: "post")
      case .organisation: LocalizedText(zh: "机构", en: "organisation")
      case .campaign: LocalizedText(zh: "提法", en: "campaign")
      case .date: LocalizedText(zh: "日期", en: "date")
      }
    }

    /// Bold green, cyan, blue, magenta, yellow.
    var color: String {
      switch self {
      case .person: "1;32"
      case .post: "36"
      case .organisation: "34"
      case .campaign: "35"
      case .date: "33"
      }
    }
  }

  private let text: SourceText
  /// In the order of the text; none overlap.
  private let tokens: [(kind: Kind, range: TextRange)]

  init(_ analysis: Analysis) {
    text = analysis.page.text
    let facts = analysis.facts
    let mentions = facts.officials.flatMap(\.mentions)
    var all: [(kind: Kind, range: TextRange)] = mentions.map { (.person, $0.range) }
    all += facts.people.flatMap(\.mentions).map { (.person, $0) }
    all += mentions.compactMap(\.post).map { (.post, $0) }
    all += facts.campaigns.flatMap(\.mentions).map { (.campaign, $0) }
    all += facts.dates.map { (.date, $0.range) }
    all += facts.organisations.flatMap(\.mentions).map { (.organisation, $0) }
    var end = 0
    // Of two that overlap the one that starts first stays, the longer of two that start together.
    tokens = all.sorted { $0.range < $1.range }.filter { token in
      guard token.range.lowerBound >= end, !token.range.isEmpty else { return false }
      end = token.range.upperBound
      return true
    }
  }

  /// The page with colours, a legend above it.
  func painted(_ language: Language) -> String {
    let legend = Kind.allCases.map { PageTokens.paint($0.name[language], $0) }
    var result = legend.joined(separator: " ") + "\n\n"
    var offset = 0
    for (kind, range) in tokens {
      result += printable(TextRange(offset, range.lowerBound)) { $0 }
      result += printable(range) { PageTokens.paint($0, kind) }
      offset = range.upperBound
    }
    return result + printable(TextRange(offset, text.count)) { $0 } + "\n"
  }

  /// A line each: the place, the kind, the text.
  func listed(_ file: String, _ language: Language) -> String {
    var places = Places(text)
    return tokens.map { kind, range in
      let place = places.place(range.lowerBound)
      let text = Printable.text(text.string(range))
      return
        "\(Printable.text(file)):\(place.line):\(place.column): \(kind.name[language]) \(text)\n"
    }.joined()
  }

  /// Line by line, so that line ends stay and no colour runs over one.
  private func printable(_ range: TextRange, _ paint: (String) -> String) -> String {
    text.string(range).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "" : paint(Printable.text(String($0))) }.joined(separator: "\n")
  }

  private static func paint(_ text: String, _ kind: Kind) -> String {
    "\u{1B}[\(kind.color)m\(text)\u{1B}[0m"
  }
}
