import BulletinText

/// What the neighbours say of lines that look like furniture, or like none.
enum Furniture {
  /// The paper's name where it has none of a paper's words: alone in the page's first line, right
  /// above a masthead's line. 清溪零距离 over 2022年7月7日　星期四.
  static func paperName(_ lines: [Line]) -> Int? {
    guard let first = lines.firstIndex(where: { !$0.isBlank }), first + 1 < lines.count,
      case .text = lines[first].kind, isHead(lines[first + 1])
    else { return nil }
    let text = lines[first].head
    guard (3...8).contains(text.count),
      (0..<text.count).allSatisfy({ text.isHan($0) || text[$0] == 0xB7 }),
      !HeadlineLine.isComplete(text)
    else { return nil }
    let below = lines[first + 1].head
    return MastheadLine.fullDate(in: below) != nil || MastheadLine.folio(in: below) != nil
      ? first : nil
  }

  /// A masthead's line, or numbers to call beside the day of the issue.
  private static func isHead(_ line: Line) -> Bool {
    switch line.kind {
    case .header, .furniture: true
    default: false
    }
  }

  /// （2021年8月25日县人大常委会第三次会议通过）: under the title of a document, when it was passed.
  static func isPassage(_ text: ScalarText) -> Bool {
    text[0] == 0x28 && text[text.count - 1] == 0x29 && MastheadLine.fullDate(in: text) != nil
      && !text.has("记者", at: 1)
  }

  /// Whether a line that tells numbers to call or the weather belongs to the text above it: it stands
  /// right below the heads that wait, below another such line, or is an item of an open list.
  ///
  /// - Parameters:
  ///   - head: the last of the heads that wait.
  ///   - body: the last line of the open article above.
  static func isText(_ lines: [Line], _ index: Int, below head: Int?, _ body: Int?) -> Bool {
    let line = lines[index]
    guard case .furniture = line.kind, !MastheadLine.isDate(line.head),
      (0..<line.head.count).contains(where: { line.head.isHan($0) })
    else { return false }
    if let head { return head + 1 == index && !lines[head].isAtEdge }
    guard let body, body + 1 == index else { return false }
    if case .furniture = lines[body].kind { return true }
    return SectionHeadLine.isNumberedHead(line.head)
  }
}
