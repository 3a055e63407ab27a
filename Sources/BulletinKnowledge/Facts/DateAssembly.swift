import BulletinSyntax
import BulletinText

/// The dates of a page: raw ones put in the page's order and given their year.
enum DateAssembly {
  static func dates(
    _ page: Page, _ fragments: [FragmentFacts], articleOf: [Int?], issue: CalendarDate?,
    basis: DateBasis?
  ) -> [DateMention] {
    var places: [RawDateInPlace] = []
    var mentions: [DateMention] = []
    for (index, facts) in fragments.enumerated() {
      for (unit, dates) in zip(facts.units, facts.dates) {
        for raw in dates {
          places.append(
            RawDateInPlace(raw, article: articleOf[index], isTarget: isTarget(raw, unit.text)))
          mentions.append(
            mention(raw, unit.text, from: page.starts[index], article: articleOf[index]))
        }
      }
    }
    let resolved = DateResolution.resolve(places, issue: issue, issueBasis: basis)
    for (index, (place, found)) in zip(places, resolved).enumerated() {
      mentions[index].start = found.start
      mentions[index].end = found.end
      mentions[index].resolved = found.iso
      mentions[index].basis = found.basis
      if let year = found.start.year, place.raw.start.year == nil {
        mentions[index].leapProblem = DateRecognizer.leapProblem(of: place.raw, in: year)
        if mentions[index].leapProblem != nil { mentions[index].isValid = false }
      }
    }
    return mentions.sorted { $0.range < $1.range }
  }

  private static func mention(
    _ raw: RawDate, _ text: ScalarText, from start: Int, article: Int?
  ) -> DateMention {
    var mention = DateMention(
      range: text.range(raw.lower, raw.upper).shifted(by: start),
      text: text.string(raw.lower, raw.upper), kind: raw.kind)
    mention.isWeak = raw.isWeak
    mention.weekday = raw.weekday
    if let lower = raw.weekdayLower, let upper = raw.weekdayUpper {
      mention.weekdayRange = text.range(lower, upper).shifted(by: start)
      let closes = text[upper] == 0x29 && text[lower - 1] == 0x28
      mention.rangeWithWeekday =
        text.range(min(raw.lower, lower), max(raw.upper, closes ? upper + 1 : upper))
        .shifted(by: start)
    }
    mention.isValid = raw.problem == nil
    mention.article = article
    return mention
  }

  /// 到2027年: a plan's year tells nothing of the page's.
  private static func isTarget(_ raw: RawDate, _ text: ScalarText) -> Bool {
    text.has("到", at: raw.lower - 1) || text.has("力争", at: raw.lower - 2)
      || text.has("前", at: raw.upper) || text.has("远景", at: raw.upper)
      || text.has("目标", at: raw.upper)
  }
}
