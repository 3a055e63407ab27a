package import BulletinSyntax
package import BulletinText

extension PageFacts {
  /// The date that an article's lead reports: the first calendar date of its first sentence, else
  /// the first relative day, else the first other date that dates an event. One inside the message head counts only where the
  /// sentence has none. `nil` where the lead tells no date (2.1 of the genre's description).
  package func leadDate(of article: Article, in page: Page) -> DateMention? {
    let paragraphs = article.nodes.paragraphs
    guard article.nodes.lead != nil,
      let paragraph = paragraphs.first(where: { $0.role == .lead }) ?? paragraphs.first
    else { return nil }
    let text = ScalarText(page.text.utf8, paragraph.pieces)
    var end = 0
    while end < text.count, text[end] != 0x3002 { end += 1 }
    let sentence = text.range(0, end)
    let found = dates(in: sentence).filter { !$0.isWeak && sentence.contains($0.range) }
    let head = article.nodes.lead?.source
    let outside = found.filter { date in !(head.map { $0.contains(date.range) } ?? false) }
    return outside.first(where: tellsDay) ?? outside.first { $0.kind == .relative }
      ?? outside.first ?? found.first
  }

  /// 6月22日至20日 tells a day; 2024年 and 上半年 do not.
  private func tellsDay(_ date: DateMention) -> Bool {
    date.kind == .calendar || date.kind == .range && date.start.day != nil
  }

  /// The dates that begin in a range. Complexity: logarithmic, plus their number.
  package func dates(in range: TextRange) -> ArraySlice<DateMention> {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return dates[low...].prefix { $0.range.lowerBound < range.upperBound }
  }
}
