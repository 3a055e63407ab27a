package import BulletinSyntax
package import BulletinText

extension PageFacts {
  /// The date that an article's lead reports: the first calendar date of its first sentence, else
  /// the first relative day, else the first other date that dates an event. One inside the message
  /// head counts only where the sentence has none. `nil` where the lead tells no date (2.1 of the
  /// genre's description).
  package func leadDate(of article: Article, in page: Page) -> DateMention? {
    let paragraphs = article.nodes.paragraphs
    guard article.nodes.lead != nil,
      let paragraph = paragraphs.first(where: { $0.role == .lead }) ?? paragraphs.first
    else { return nil }
    let text = ScalarText(page.text.utf8, paragraph.pieces)
    let sentence = text.range(0, firstSentenceEnd(text))
    let found = dates(in: sentence).filter { !$0.isWeak && sentence.contains($0.range) }
    let head = article.nodes.lead?.source
    let outside = found.filter { date in !(head.map { $0.contains(date.range) } ?? false) }
    if let place = outside.firstIndex(where: tellsDay) {
      return explained(by: place, of: outside, page) ?? outside[place]
    }
    return outside.first(where: isRelativeDay) ?? found.first(where: tellsDay)
      ?? outside.first { $0.kind == .relative } ?? outside.first ?? found.first
      ?? dates(in: sentence).first { $0.text == "连日来" }
  }

  /// 昨日 of 昨日（4月15日）: what stands in the brackets only says which day that is.
  private func explained(
    by place: Int, of dates: [DateMention], _ page: Page
  ) -> DateMention? {
    guard place > 0, isRelativeDay(dates[place - 1]) else { return nil }
    let between = TextRange(dates[place - 1].range.upperBound, dates[place].range.lowerBound)
    return ["（", "("].contains(page.text.string(between)) ? dates[place - 1] : nil
  }

  /// Where the first sentence ends: what somebody is quoted with at the start is not the report's.
  private func firstSentenceEnd(_ text: ScalarText) -> Int {
    var depth = 0
    for index in 0..<min(text.count, 400) {
      switch text[index] {
      case 0x201C: depth += 1
      case 0x201D: depth -= 1
      case 0x3002 where depth <= 0: return index
      default: break
      }
    }
    // ……接过聘书，“这片林子，我替大家看着。”: the sentence ends in a quotation.
    if depth == 0, text.count < 400 { return text.count }
    return (0..<text.count).first { text[$0] == 0x3002 } ?? text.count
  }

  /// 近日 and 昨日, but not 今年.
  private func isRelativeDay(_ date: DateMention) -> Bool {
    date.kind == .relative && (date.start.year == nil || date.start.day != nil)
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
