import BulletinText

/// What a newsroom knows to have been founded, and in which year: 清溪县=1984, 建县=1984. An anniversary
/// beside which no base year stands is held against it and the issue's year.
///
/// Only calendar years are known. One more than they make is the other way of counting (虚) and always
/// passes; one less may be last year's, and passes where nothing ties the anniversary to its year, as
/// 今年是建县40周年 does.
package struct AnniversaryBases: Sendable {
  struct Row: Sendable {
    let name: String
    let scalars: [UInt32]
    let year: Int
    /// 建县, 校庆: the deed alone, whoever did it.
    let isDeed: Bool
  }

  /// The longest names first.
  private let rows: [Row]

  /// - Parameter settings: name=year each. What is none is left out; of a name twice the first counts.
  package init(_ settings: [String]) {
    var names: Set<String> = []
    rows = settings.compactMap(AnniversaryBases.row).filter { names.insert($0.name).inserted }
      .map { name, year in
        let scalars = ScalarText(name).scalars(0, .max)
        return Row(
          name: name, scalars: scalars, year: year, isDeed: AnniversaryDeed.isDeed(scalars))
      }
      .sorted { $0.scalars.count > $1.scalars.count }
  }

  package var isEmpty: Bool { rows.isEmpty }

  /// The name and the year of 清溪县=1984; 年 may stand behind it.
  package static func row(_ setting: String) -> (name: String, year: Int)? {
    let parts = setting.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let name = parts.first, !name.isEmpty, !name.contains(" "),
      var digits = parts.last
    else { return nil }
    if digits.last == "年" { digits.removeLast() }
    guard (3...4).contains(digits.utf8.count), let year = Int(digits), year > 0,
      digits.utf8.allSatisfy({ $0 >= 0x30 })
    else { return nil }
    return (String(name), year)
  }

  /// What does not fit, in the fragment's offsets. Complexity: linear in its quantities, for each
  /// anniversary linear in its dates.
  package func conflicts(in facts: FragmentFacts, issue: CalendarDate) -> [AnniversaryConflict] {
    var found: [AnniversaryConflict] = []
    facts.quantities.forEachUnit { place, quantities in
      let text = facts.units[place].text
      let anniversaries = quantities.filter { Anniversaries.isExact($0, in: text) }
      guard !anniversaries.isEmpty else { return }
      let reader = AnniversaryReader(
        rows: rows, text: text, raws: facts.dates[place], issue: issue, told: facts.dates.all)
      for (index, anniversary) in anniversaries.enumerated() {
        // 建县20周年、30周年: a row of them tells of the past.
        let isOfARow = [index - 1, index + 1].contains {
          anniversaries.indices.contains($0)
            && abs(anniversaries[$0].lower - anniversary.lower) <= 10
        }
        if !isOfARow, let conflict = reader.conflict(anniversary) { found.append(conflict) }
      }
    }
    return found
  }
}

/// 建县, 校庆, 成立: the word for what an anniversary counts from.
struct AnniversaryDeed {
  /// Where it begins and ends.
  let lower: Int
  let upper: Int
  /// 县 of 建县, 校 of 校庆: what kind of thing was founded; `nil` where the word does not tell.
  let level: UInt32?

  init(_ text: ScalarText, _ lower: Int, _ upper: Int) {
    (self.lower, self.upper) = (lower, upper)
    level = AnniversaryDeed.level(text.scalars(lower, upper))
  }

  static func isDeed(_ word: [UInt32]) -> Bool {
    if level(word) != nil || word.first == 0x64A4 { return true }  // 撤县设市
    let text = ScalarText(String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init))))
    return words.contains { text.end(of: $0, at: 0) == text.count }
  }

  static func level(_ word: [UInt32]) -> UInt32? {
    guard word.count == 2 else { return nil }
    // 建成, 建立 tell no kind.
    if word[0] == 0x5EFA || word[0] == 0x7F6E {
      return word[1] == 0x6210 || word[1] == 0x7ACB ? nil : word[1]
    }
    return word[1] == 0x5E86 && word[0] != 0x5927 ? word[0] : nil
  }

  static let words: [StaticString] =
    Anniversaries.verbs + [
      "建立", "复建", "建制", "置县", "复县", "设县", "设市", "设区", "挂牌", "开馆", "开园", "开业", "开院",
      "开台", "办学", "办刊", "开播", "开通", "通车", "通航", "通水", "投产",
    ]
}
