/// Whether a text looks like a newspaper's page. Cheap, for every `.txt` of a folder is asked.
package enum PageSign {
  /// How much of a text is read for a sign.
  private static let reach = 1 << 16

  /// Whether some line opens or ends as only lines of a page do: a message head, a byline, a jump,
  /// a masthead's date. The text is UTF-8; of a long one the beginning is read.
  package static func isPage(_ utf8: [UInt8]) -> Bool {
    var rest = utf8.prefix(reach)
    while let start = rest.firstIndex(where: { !isLineEnd($0) }) {
      let line = rest[start...].prefix { !isLineEnd($0) }
      if isSign(Substring(String(decoding: line, as: UTF8.self))) { return true }
      rest = rest[line.endIndex...]
    }
    return false
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isSign(_ raw: Substring) -> Bool {
    let line = trimmed(raw)
    guard !line.isEmpty else { return false }
    let start = line.prefix(24)
    if heads.contains(where: { start.hasPrefix($0) }) { return true }
    if start.contains("讯 ") || start.contains("讯　") || start.contains("讯（") { return true }
    if start.contains("日电") || start.contains("日讯") { return true }
    let end = line.suffix(24)
    return jumps.contains { start.contains($0) || end.contains($0) } || isByline(line, end)
      || isMastheadDate(line)
  }

  /// 记者 with a name of two to four characters at the end of a line.
  private static func isByline(_ line: Substring, _ end: Substring) -> Bool {
    for role in roles {
      guard let found = end.range(of: role) else { continue }
      let rest = end[found.upperBound...].filter { !" 　)）/／文图摄:：".contains($0) }
      if (2...10).contains(rest.count), rest.unicodeScalars.allSatisfy(isHan) { return true }
    }
    return false
  }

  /// A short line that has 年, 月, 日 and a weekday.
  private static func isMastheadDate(_ line: Substring) -> Bool {
    line.count <= 60 && line.contains("年") && line.contains("月") && line.contains("日")
      && (line.contains("星期") || line.contains("责编") || line.contains("编辑"))
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  private static func trimmed(_ line: Substring) -> Substring {
    func isBlank(_ character: Character) -> Bool {
      character.isWhitespace || character == "\u{FEFF}"
    }
    var result = line.drop(while: isBlank)
    while let last = result.last, isBlank(last) { result.removeLast() }
    return result
  }

  private static let heads = ["本报讯", "本报记者", "新华社", "记者 ", "记者　", "通讯员 ", "□", "讯 "]
  private static let jumps = ["下转", "上接"]
  private static let roles = ["记者", "通讯员", "摄影"]
}

extension Substring {
  /// Where a text stands first; the standard library without Foundation has no such search.
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) {
        return start..<index(start, offsetBy: needle.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
