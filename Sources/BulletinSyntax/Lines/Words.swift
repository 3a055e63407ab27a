import BulletinText

extension ScalarText {
  /// The end of the longest of `words`, separated by spaces, that stands at an index.
  func end(ofAny words: Automaton, at index: Int) -> Int? {
    words.longest(in: self, at: index, tags: .max)?.end
  }

  /// The index after the blanks at an index.
  func skippingSpaces(_ index: Int) -> Int {
    var position = index
    while self[position] == 0x20 || self[position] == 0x09 { position += 1 }
    return position
  }

  /// Whether the scalar at an index is a Han character.
  @inline(__always)
  func isHan(_ index: Int) -> Bool {
    CharacterClass(self[index]) == .han
  }

  @inline(__always)
  func isDigit(_ index: Int) -> Bool {
    self[index] >= 0x30 && self[index] <= 0x39
  }

  /// The index after a month and day (`5月6日`) at an index.
  func end(ofMonthDayAt index: Int) -> Int? {
    var position = index
    while isDigit(position) { position += 1 }
    guard position > index, position - index <= 2, let month = end(of: "月", at: position) else {
      return nil
    }
    position = month
    while isDigit(position) { position += 1 }
    guard position > month, position - month <= 2 else { return nil }
    return end(of: "日", at: position)
  }

  /// Whether `word` stands anywhere from `lower` up to `upper`.
  func contains(_ word: StaticString, from lower: Int = 0, to upper: Int = .max) -> Bool {
    firstIndex(of: word, from: lower, to: upper) != nil
  }

  /// Where `word` stands first from `lower` up to `upper`.
  func firstIndex(of word: StaticString, from lower: Int = 0, to upper: Int = .max) -> Int? {
    var index = max(lower, 0)
    while index < min(upper, count) {
      if let end = end(of: word, at: index), end <= upper { return index }
      index += 1
    }
    return nil
  }

  /// Whether the text up to `upper` ends with `word`.
  func ends(with word: StaticString, at upper: Int) -> Bool {
    let length = word.utf8CodeUnitCount / 3
    return end(of: word, at: upper - length) == upper
  }
}

/// The marks that structure asks for, widths folded.
enum Mark {
  /// Whether a scalar ends a sentence.
  static func isEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
  }

  /// Whether a scalar closes a quotation, bracket or title.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x29, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x5D: true
    default: false
    }
  }

  /// Whether a scalar opens a quotation, bracket or title.
  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x28, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x5B: true
    default: false
    }
  }

  /// The mark that closes a quotation or bracket, 0 for anything else.
  static func closing(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x201C: 0x201D
    case 0x28: 0x29
    case 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014: scalar + 1
    default: 0
    }
  }

  /// Whether a scalar stands only inside a sentence: 、 ， ； and their half-width forms.
  static func isInner(_ scalar: UInt32) -> Bool {
    scalar == 0x3001 || scalar == 0x2C || scalar == 0x3B
  }

  /// Section signs and byline marks: □ ■ ▢ ▣ ◎ ● ○ ▲ △ ◆ ◇ ★ ☆ ※ ⊙ · •.
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25A1, 0x25A0, 0x25A2, 0x25A3, 0x25CE, 0x25CF, 0x25CB, 0x25B2, 0x25B3, 0x25C6, 0x25C7,
      0x2605, 0x2606,
      0x203B, 0x2022, 0x2299:
      true
    default: false
    }
  }

  /// Arrows that stand before a jump or a caption: ▶ ► ◀ ◄ ▼ ▽ →.
  static func isArrow(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25B6, 0x25BA, 0x25B7, 0x25C0, 0x25C4, 0x25C1, 0x25BC, 0x25BD, 0x2192, 0x25B2: true
    default: false
    }
  }
}
