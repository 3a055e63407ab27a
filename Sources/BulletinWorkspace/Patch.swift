/// The lines that a diff touches in the files as they are after it.
package struct Patch: Equatable, Sendable {
  /// Line numbers from 1, by the new name of the file.
  package private(set) var lines: [FilePath: [ClosedRange<Int>]] = [:]
  /// Whether there is a diff at all, be it one that leaves no line of a file: something removed,
  /// renamed, or no text.
  package private(set) var isDiff = false

  /// Reads a unified diff, as `git diff` and `diff -u` write it, coloured or not. What is no diff is
  /// passed over. Complexity: linear.
  package init(_ bytes: [UInt8]) {
    var file: FilePath?
    var line = 0
    // How many lines of the old and of the new file a hunk has left: a removed line that begins
    // with “--” is not taken for a file's name.
    var (old, new) = (0, 0)
    for word in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let raw = Patch.uncoloured(word)
      if old > 0 || new > 0 {
        switch raw.first {
        case UInt8(ascii: "+"):
          if let file { touch(file, line...line) }
          line += 1
          new -= 1
        case UInt8(ascii: "-"):
          // What stood there touches the lines around the gap.
          if let file { touch(file, max(1, line - 1)...max(1, line)) }
          old -= 1
        case UInt8(ascii: "\\"): break
        default:
          line += 1
          old -= 1
          new -= 1
        }
      } else if raw.starts(with: "+++ ".utf8) {
        isDiff = true
        file = Patch.name(raw.dropFirst(4))
        if let file, lines[file] == nil { lines[file] = [] }
      } else if raw.starts(with: "@@ -".utf8), let hunk = Patch.hunk(raw) {
        (old, line, new) = hunk
        // A hunk without new lines names the line before the gap.
        if new == 0 { line += 1 }
      } else if raw.starts(with: "diff ".utf8) || raw.starts(with: "Binary files ".utf8) {
        isDiff = true
      }
    }
  }

  /// A line without the colours of a terminal (`ESC [ 32 m`), which git writes when it is told to.
  private static func uncoloured(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let escape: UInt8 = 0x1B
    guard line.contains(escape) else { return line }
    var result: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == escape, rest.first == UInt8(ascii: "[") else {
        result.append(byte)
        continue
      }
      rest = rest.dropFirst().drop { (0x20...0x3F).contains($0) }.dropFirst()
    }
    return result[...]
  }

  private mutating func touch(_ file: FilePath, _ range: ClosedRange<Int>) {
    var ranges = lines[file] ?? []
    if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
      ranges[ranges.count - 1] =
        min(last.lowerBound, range.lowerBound)...max(last.upperBound, range.upperBound)
    } else {
      ranges.append(range)
    }
    lines[file] = ranges
  }

  /// `@@ -1,2 +3,4 @@`: the old lines, the first new line, the new lines.
  private static func hunk(_ raw: ArraySlice<UInt8>) -> (old: Int, line: Int, new: Int)? {
    let words = raw.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count >= 3, let old = numbers(words[1], "-"), let new = numbers(words[2], "+")
    else { return nil }
    return (old.count, new.start, new.count)
  }

  private static func numbers(
    _ word: ArraySlice<UInt8>, _ sign: Unicode.Scalar
  ) -> (start: Int, count: Int)? {
    guard word.first == UInt8(ascii: sign) else { return nil }
    let parts = word.dropFirst().split(separator: UInt8(ascii: ","))
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard let start = parts.first ?? nil, start >= 0, start < 1 << 40 else { return nil }
    guard parts.count > 1 else { return (start, 1) }
    guard let count = parts[1], count >= 0, count < 1 << 40 else { return nil }
    return (start, count)
  }

  /// The path of a `+++` line without `b/`; `nil` for `/dev/null`. A name in quotes is unescaped, a
  /// date after a tab is left out.
  private static func name(_ raw: ArraySlice<UInt8>) -> FilePath? {
    var name = raw
    if name.last == UInt8(ascii: "\r") { name.removeLast() }
    if name.first == UInt8(ascii: "\"") {
      name = unquoted(name.dropFirst())[...]
    } else if let tab = name.firstIndex(of: UInt8(ascii: "\t")) {
      name = name[..<tab]
    }
    if name.elementsEqual("/dev/null".utf8) { return nil }
    if name.starts(with: "b/".utf8) { name = name.dropFirst(2) }
    return FilePath(bytes: Array(name))
  }

  /// The bytes of a name as git quotes it: `\t`, `\"`, `\344`.
  private static func unquoted(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    let escapes: [UInt8: UInt8] = [
      UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10,
      UInt8(ascii: "v"): 11, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13,
    ]
    var result: [UInt8] = []
    var rest = raw
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      let isOctal = (UInt8(ascii: "0")...UInt8(ascii: "3")).contains(next)
      if isOctal,
        let value = UInt8(
          String(decoding: [next] + rest.prefix(2), as: UTF8.self), radix: 8)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(escapes[next] ?? next)
      }
    }
    return result
  }
}
