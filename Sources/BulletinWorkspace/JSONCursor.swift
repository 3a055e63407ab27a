package import BulletinText

/// Where a place of a configuration is, whatever stands behind it and however unfinished: what an
/// editor proposes there.
package struct JSONCursor: Equatable, Sendable {
  /// The keys on the way from the root, `[]` for a list.
  package private(set) var path: [String] = []
  /// Whether a key stands there, or may; otherwise a value.
  package private(set) var isKey = false
  /// What was typed of a word or string up to the place and behind it, quotes included.
  package private(set) var typed: TextRange
  /// The keys that the object has before the place.
  package private(set) var siblings: [String] = []
  /// Whether the place is in a comment, or where nothing may stand.
  package private(set) var isNowhere = false

  /// One object or list that is open.
  private struct Container {
    let isObject: Bool
    /// The key whose value is being read; `nil` before a key.
    var key: String?
    var keys: [String] = []
    /// Whether a colon stands behind the key.
    var hasColon = false
    /// Whether a value stands there and no comma behind it yet.
    var isFull = false
  }

  /// Complexity: linear in the text before the place.
  package init(in utf8: [UInt8], at offset: Int) {
    typed = TextRange(at: offset)
    var open: [Container] = []
    var next = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while next < offset {
      let byte = utf8[next]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append(Container(isObject: byte == UInt8(ascii: "{")))
        next += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = open.popLast()
        Self.close(&open)
        next += 1
      case UInt8(ascii: ","):
        Self.separate(&open)
        next += 1
      case UInt8(ascii: ":"):
        if let last = open.indices.last { open[last].hasColon = true }
        next += 1
      case UInt8(ascii: "/"):
        let end = Self.endOfComment(at: next, utf8)
        if end > offset || end == offset && utf8[min(next + 1, utf8.count - 1)] == byte {
          isNowhere = true
        }
        next = end
      case UInt8(ascii: "\""):
        let (end, isClosed) = Self.endOfString(at: next, utf8)
        if end > offset || !isClosed && end == offset {
          typed = TextRange(next, end)
          next = offset
        } else {
          Self.take(Self.word(utf8[(next + 1)..<max(next + 1, end - 1)]), &open)
          next = end
        }
      case 0x20, 0x09, 0x0A, 0x0D: next += 1
      default:
        let end = Self.endOfWord(at: next, utf8)
        if end >= offset {
          typed = TextRange(next, end)
          next = offset
        } else {
          Self.take(Self.word(utf8[next..<end]), &open)
          next = end
        }
      }
    }
    finish(open)
  }

  private mutating func finish(_ open: [Container]) {
    for (index, container) in open.enumerated() {
      let isLast = index == open.count - 1
      if !container.isObject {
        path.append("[]")
      } else if let key = container.key, container.hasColon || !isLast {
        path.append(key)
      }
    }
    guard let last = open.last else {
      isNowhere = true
      return
    }
    isKey = last.isObject && !last.hasColon
    siblings = last.keys
    if last.isFull || last.isObject && last.key != nil && !last.hasColon { isNowhere = true }
  }

  /// A string or word was read: a key where one may stand, else a value.
  private static func take(_ word: String, _ open: inout [Container]) {
    guard let last = open.indices.last else { return }
    if open[last].isObject, !open[last].hasColon {
      open[last].key = word
      open[last].keys.append(word)
    } else {
      close(&open)
    }
  }

  private static func close(_ open: inout [Container]) {
    if let last = open.indices.last { open[last].isFull = true }
  }

  private static func separate(_ open: inout [Container]) {
    guard let last = open.indices.last else { return }
    open[last].key = nil
    open[last].hasColon = false
    open[last].isFull = false
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Behind the closing quote; a string that has none ends with its line.
  private static func endOfString(
    at start: Int, _ utf8: [UInt8]
  ) -> (end: Int, isClosed: Bool) {
    var next = start + 1
    while next < utf8.count, utf8[next] != 0x0A, utf8[next] != 0x0D {
      if utf8[next] == UInt8(ascii: "\"") { return (next + 1, true) }
      next += utf8[next] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (min(next, utf8.count), false)
  }

  private static func endOfWord(at start: Int, _ utf8: [UInt8]) -> Int {
    var next = start + 1
    while next < utf8.count, utf8[next] > 0x20, !"{}[],:\"/".utf8.contains(utf8[next]) {
      next += 1
    }
    return next
  }

  private static func endOfComment(at start: Int, _ utf8: [UInt8]) -> Int {
    var next = start + 1
    guard next < utf8.count else { return next }
    if utf8[next] == UInt8(ascii: "/") {
      while next < utf8.count, utf8[next] != 0x0A { next += 1 }
      return next
    }
    guard utf8[next] == UInt8(ascii: "*") else { return next }
    next += 1
    while next + 1 < utf8.count {
      if utf8[next] == UInt8(ascii: "*"), utf8[next + 1] == UInt8(ascii: "/") { return next + 2 }
      next += 1
    }
    return utf8.count
  }
}
