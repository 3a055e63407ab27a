import BulletinKnowledge
package import BulletinText

/// Changes to the text of a configuration that leave everything else as it stands: comments, layout,
/// trailing commas.
package enum SettingsEdit {
  /// Adds an exception, behind the others.
  ///
  /// - Parameter members: in the order in which they are written.
  /// - Returns: `nil` where the text is no configuration, or `exceptions` no list.
  package static func adding(
    _ members: [(ExceptionKey, String)], to text: SourceText
  ) -> [TextEdit]? {
    let exception = JSONC.object(members.map { ($0.rawValue, .text($1)) })
    guard let root = root(of: text) else { return nil }
    guard let list = root[key: SettingsKey.exceptions.rawValue] else {
      return inserting(
        key: SettingsKey.exceptions.rawValue, JSONC(.list([exception])), into: root, text)
    }
    guard case .list(let elements) = list.content else { return nil }
    return inserting(
      { exception.json(indent: $0) }, behind: elements.last?.range, in: list.range, text)
  }

  /// Switches a rule off.
  ///
  /// - Returns: `nil` where the text is no configuration, or `rules` no object.
  package static func switchingOff(_ rule: String, in text: SourceText) -> [TextEdit]? {
    guard let root = root(of: text) else { return nil }
    guard let rules = root[key: SettingsKey.rules.rawValue] else {
      return inserting(
        key: SettingsKey.rules.rawValue, .object([(rule, .text("off"))]), into: root, text)
    }
    guard case .object = rules.content else { return nil }
    guard let setting = rules[key: rule] else {
      return inserting(key: rule, .text("off"), into: rules, text)
    }
    guard case .object = setting.content else { return [TextEdit(setting.range, "\"off\"")] }
    guard let severity = setting[key: "severity"] else {
      return inserting(key: "severity", .text("off"), into: setting, text)
    }
    return [TextEdit(severity.range, "\"off\"")]
  }

  /// The text of a new configuration, to which the same is done.
  package static let emptyFile = SourceText("{}\n")

  /// The object that a configuration is; of an empty file there is none.
  private static func root(of text: SourceText) -> JSONC? {
    guard let root = try? JSONC(reading: text.utf8), case .object = root.content else { return nil }
    return root
  }

  private static func inserting(
    key: String, _ value: JSONC, into object: JSONC, _ text: SourceText
  ) -> [TextEdit] {
    inserting(
      { "\(JSONC.quoted(key)): \(value.json(indent: $0))" },
      behind: object.members.last?.value.range, in: object.range, text)
  }

  /// Inserts behind the last element of an object or a list.
  ///
  /// - Parameter item: the text to insert, where lines within it have that indent.
  private static func inserting(
    _ item: (Int) -> String, behind last: TextRange?, in container: TextRange, _ text: SourceText
  ) -> [TextEdit] {
    let place = Place(behind: last, in: container, text)
    let isOnOneLine = !text.utf8[container.lowerBound..<container.upperBound].contains(0x0A)
    let lineEnd = String(decoding: text.lineEnd, as: UTF8.self)
    let indent = String(repeating: " ", count: place.indent)
    let written = item(place.indent).replacing("\n", with: lineEnd)
    guard let last else {
      let closing = isOnOneLine ? lineEnd + String(repeating: " ", count: place.outerIndent) : ""
      return [TextEdit(TextRange(at: place.offset), lineEnd + indent + written + closing)]
    }
    let comma = place.hasComma ? [] : [TextEdit(TextRange(at: last.upperBound), ",")]
    let trailing = place.hasComma && !isOnOneLine ? "," : ""
    let before = isOnOneLine ? " " : lineEnd + indent
    let insertion = TextEdit(TextRange(at: place.offset), before + written + trailing)
    // Of two insertions at one place a client may take any first.
    guard let first = comma.first, first.range == insertion.range else {
      return comma + [insertion]
    }
    return [TextEdit(first.range, "," + insertion.newText)]
  }

  /// Where something is inserted into an object or a list.
  private struct Place {
    /// Behind the last element, its comma and a comment on its line.
    private(set) var offset: Int
    private(set) var hasComma = false
    let indent: Int
    let outerIndent: Int

    init(behind last: TextRange?, in container: TextRange, _ text: SourceText) {
      outerIndent = Self.indent(ofLineAt: container.lowerBound, text)
      let outerLine = text.lines.line(at: container.lowerBound)
      let isBelow = last.map { text.lines.line(at: $0.lowerBound) > outerLine } ?? false
      indent =
        isBelow ? Self.indent(ofLineAt: last?.lowerBound ?? 0, text) : outerIndent + 2
      offset = last?.upperBound ?? container.lowerBound + 1
      let end = container.upperBound - 1
      var next = offset
      var isOnSameLine = true
      while next < end {
        switch text.utf8[next] {
        case UInt8(ascii: ","):
          hasComma = true
          next += 1
          offset = next
          isOnSameLine = true
        case UInt8(ascii: "/"):
          next = Self.endOfComment(at: next, before: end, text.utf8)
          // A comment further below speaks of something else; in an empty container it stays above.
          if isOnSameLine || last == nil { offset = next }
        case 0x0A, 0x0D:
          isOnSameLine = false
          next += 1
        default: next += 1
        }
      }
    }

    private static func indent(ofLineAt offset: Int, _ text: SourceText) -> Int {
      let start = text.lines.starts[text.lines.line(at: offset)]
      return text.utf8[start..<offset].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }

    private static func endOfComment(at start: Int, before end: Int, _ utf8: [UInt8]) -> Int {
      var next = start + 1
      if utf8[next] == UInt8(ascii: "/") {
        while next < end, utf8[next] != 0x0A, utf8[next] != 0x0D { next += 1 }
        return next
      }
      next += 1
      while next + 1 < end, utf8[next] != UInt8(ascii: "*") || utf8[next + 1] != UInt8(ascii: "/") {
        next += 1
      }
      return min(next + 2, end)
    }
  }
}
