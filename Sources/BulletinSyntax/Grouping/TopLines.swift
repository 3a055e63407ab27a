/// The paper's own lines at the top of a page, also those that only their place tells from headlines.
enum TopLines {
  /// The index behind the last of them; 0 where the page begins with its text.
  static func end(_ lines: [Line]) -> Int {
    var (end, filled) = (0, 0)
    for index in lines.indices where !lines[index].isBlank {
      filled += 1
      guard filled <= 8, isOwn(lines, index) else { break }
      end = index + 1
    }
    return end
  }

  private static func isOwn(_ lines: [Line], _ index: Int) -> Bool {
    switch lines[index].kind {
    case .header, .furniture: true
    case .columnHead: isBetween(lines, index)
    case .text:
      PageName.isName(lines[index].head) || PageName.isAside(lines[index].head)
        || isBetween(lines, index)
    default: false
    }
  }

  /// 记录身边事　服务老百姓 between the name and the date: short, and a masthead's line follows at once or
  /// behind one more of its kind.
  private static func isBetween(_ lines: [Line], _ index: Int) -> Bool {
    var passed = 0
    for next in index..<min(lines.count, index + 4) where !lines[next].isBlank {
      switch lines[next].kind {
      case .header, .furniture: return passed > 0
      case .text
      where next > index
        && (PageName.isName(lines[next].head) || PageName.isAside(lines[next].head)):
        continue
      case .columnHead where passed < 2: passed += 1
      case .text where lines[next].scalars <= 24 && lines[next].isHeadlineLike && passed < 2:
        guard !HeadlineLine.isComplete(lines[next].head) else { return false }
        passed += 1
      default: return false
      }
    }
    return false
  }
}
