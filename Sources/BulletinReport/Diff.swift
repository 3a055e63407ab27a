/// The difference of two files as `patch -p1` takes it, in the files' own bytes.
package enum Diff {
  private static let context = 3
  /// How far the two sides are searched for lines that agree again.
  private static let window = 64

  /// A unified diff; empty where the two are equal. Complexity: linear.
  package static func unified(_ path: [UInt8], _ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
    guard old != new else { return [] }
    let (oldLines, newLines) = (lines(old), lines(new))
    let changes = changes(oldLines, newLines)
    var result = Array("--- ".utf8) + name("a/", path) + Array("\n+++ ".utf8) + name("b/", path)
    result.append(UInt8(ascii: "\n"))
    for hunk in hunks(changes) { write(hunk, oldLines, newLines, into: &result) }
    return result
  }

  /// Lines of both sides, half-open, that take each other's place.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Walks both sides together; where they differ, goes on at the nearest two places where they
  /// agree. Fixes are small, so that is near; otherwise a line is replaced by a line.
  private static func changes(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Change] {
    var result: [Change] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        (i, j) = (i + 1, j + 1)
        continue
      }
      let (a, b) = agreement(old, i, new, j)
      if let last = result.last, last.old.upperBound == i, last.new.upperBound == j {
        result[result.count - 1].old = last.old.lowerBound..<a
        result[result.count - 1].new = last.new.lowerBound..<b
      } else {
        result.append(Change(old: i..<a, new: j..<b))
      }
      (i, j) = (a, b)
    }
    return result
  }

  private static func agreement(
    _ old: [ArraySlice<UInt8>], _ i: Int, _ new: [ArraySlice<UInt8>], _ j: Int
  ) -> (Int, Int) {
    for distance in 1...window {
      for skipped in 0...distance {
        let (a, b) = (i + skipped, j + distance - skipped)
        if a < old.count, b < new.count, old[a] == new[b], !isBlank(old[a]) { return (a, b) }
        if a == old.count, b == new.count { return (a, b) }
      }
    }
    return (min(i + 1, old.count), min(j + 1, new.count))
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Changes whose context would touch stand in one hunk.
  private static func hunks(_ changes: [Change]) -> [[Change]] {
    var result: [[Change]] = []
    for change in changes {
      if let last = result.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        result[result.count - 1].append(change)
      } else {
        result.append([change])
      }
    }
    return result
  }

  private static func write(
    _ hunk: [Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>],
    into result: inout [UInt8]
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(context, first.old.lowerBound)
    let after = min(context, old.count - last.old.upperBound)
    let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    result += Array("@@ -\(position(oldRange)) +\(position(newRange)) @@\n".utf8)
    var done = oldRange.lowerBound
    for change in hunk {
      for line in old[done..<change.old.lowerBound] { append(" ", line, &result) }
      for line in old[change.old] { append("-", line, &result) }
      for line in new[change.new] { append("+", line, &result) }
      done = change.old.upperBound
    }
    for line in old[done..<oldRange.upperBound] { append(" ", line, &result) }
  }

  /// `START,COUNT`; of an empty range the start is the line before.
  private static func position(_ range: Range<Int>) -> String {
    range.isEmpty ? "\(range.lowerBound),0" : "\(range.lowerBound + 1),\(range.count)"
  }

  private static func append(
    _ sign: Unicode.Scalar, _ line: ArraySlice<UInt8>, _ result: inout [UInt8]
  ) {
    result.append(UInt8(truncatingIfNeeded: sign.value))
    result += line
    if line.last != UInt8(ascii: "\n") {
      result += Array("\n\\ No newline at end of file\n".utf8)
    }
  }

  /// With their line ends. A lone CR ends no line for `patch`.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var result: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      result.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { result.append(bytes[start...]) }
    return result
  }

  /// A file's name, in C's quotes where it holds what would break the line, as git writes it.
  private static func name(_ prefix: StaticString, _ path: [UInt8]) -> [UInt8] {
    let plain = prefix.withUTF8Buffer { unsafe Array($0) } + relative(path)
    let breaks = plain.contains { $0 <= 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }
    guard breaks else { return plain }
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in plain {
      switch byte {
      case 0x22, 0x5C: result += [UInt8(ascii: "\\"), byte]
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 8)
        result += Array(("\\" + String(repeating: "0", count: 3 - digits.count) + digits).utf8)
      default: result.append(byte)
      }
    }
    return result + [UInt8(ascii: "\"")]
  }

  /// Without a leading `./` or `/`: `patch` takes off one part and refuses what leaves the folder.
  private static func relative(_ path: [UInt8]) -> ArraySlice<UInt8> {
    var rest = path[...]
    while rest.starts(with: [UInt8(ascii: "."), UInt8(ascii: "/")]) { rest = rest.dropFirst(2) }
    return rest.drop { $0 == UInt8(ascii: "/") }
  }
}
