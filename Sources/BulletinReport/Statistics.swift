/// The errors of a run as the state's rule counts them: an estimate, for only what the rules find is
/// counted, and the characters are those of the text, not of the type area.
package struct Statistics: Sendable {
  struct Row: Equatable, Sendable {
    let file: String
    let characters: Int
    /// What the page adds to the run's errors, in tenths.
    let tenths: Int
  }

  /// What has been counted of an issue so far.
  private struct Issue {
    var times: [String: Int] = [:]
    var styleTenths = 0
  }

  /// The errors in 10,000 characters that the rule allows.
  package static let limit = 3.0

  private(set) var rows: [Row] = []
  private var issues: [String: Issue] = [:]

  package init() {}

  /// Counts a page. One error counts three times an issue at most, numerals together one error.
  package mutating func add(_ page: PageTally) {
    var tenths = 0
    var issue = issues[page.issue] ?? Issue()
    for error in page.errors {
      let times = issue.times[error.known, default: 0]
      issue.times[error.known] = times + 1
      guard times < 3 else { continue }
      guard error.weight.kind == .numeralStyle else {
        tenths += error.weight.tenths
        continue
      }
      let counted = min(error.weight.tenths, 10 - issue.styleTenths)
      issue.styleTenths += counted
      tenths += counted
    }
    issues[page.issue] = issue
    rows.append(Row(file: page.file, characters: page.characters, tenths: tenths))
  }

  var characters: Int { rows.reduce(0) { $0 + $1.characters } }

  var tenths: Int { rows.reduce(0) { $0 + $1.tenths } }

  /// Whether there are more errors in 10,000 characters than that.
  package func exceeds(_ limit: Double) -> Bool {
    Double(tenths) * 1000 > limit * Double(characters)
  }

  /// Errors in 10,000 characters, in hundredths; 0 for no characters.
  static func rate(_ tenths: Int, in characters: Int) -> Int {
    characters == 0 ? 0 : (tenths * 100_000 + characters / 2) / characters
  }

  /// A number of tenths or hundredths with its decimal point.
  static func decimal(_ value: Int, places: Int) -> String {
    let digits = String(value)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
