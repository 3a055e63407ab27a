package import BulletinText

/// What one pass over a text shows to all rules about marks and single words, so that none of them
/// passes over the text itself.
package struct TextSurvey: Sendable {
  /// A word of the lexicon and where it stands, as scalar indices.
  package struct Sighting: Sendable {
    package let lower: Int
    package let upper: Int
    /// Of `Lexicon`'s surveyed words.
    package let tags: UInt32
  }

  /// All that was found, in one array: the marks, the repeats, the figures, three numbers a word.
  private let store: [Int32]
  private let marksEnd: Int32
  private let repeatsEnd: Int32
  private let figuresEnd: Int32

  /// All tags of the words together.
  package let tags: UInt32
  /// What the marks make worth a look.
  package let signs: TextSigns

  /// The indices of all that is neither a Han character nor an ASCII letter or digit.
  package var marks: Places { Places(store, 0, marksEnd) }
  /// Where a Han character stands that stands again within the next four, ascending.
  package var repeats: Places { Places(store, marksEnd, repeatsEnd) }
  /// Where a date or a number may begin, ascending.
  var figures: Places { Places(store, repeatsEnd, figuresEnd) }
  /// The surveyed words, the longest at each place.
  package var words: Sightings { Sightings(store, figuresEnd) }

  init(_ text: ScalarText) {
    var surveyor = Surveyor()
    self.init(text, &surveyor)
  }

  /// - Parameter surveyor: its lists are used again for the next text.
  init(_ text: ScalarText, _ surveyor: inout Surveyor) {
    surveyor.read(text)
    let (marks, repeats) = (surveyor.marks, surveyor.repeats)
    let (figures, words) = (surveyor.figures, surveyor.words)
    let count = marks.count + repeats.count + figures.count + words.count
    var store: [Int32] = []
    if count > 0 {
      store.reserveCapacity(count)
      store += marks
      store += repeats
      store += figures
      store += words
    }
    self.store = store
    marksEnd = Int32(truncatingIfNeeded: marks.count)
    repeatsEnd = marksEnd + Int32(truncatingIfNeeded: repeats.count)
    figuresEnd = repeatsEnd + Int32(truncatingIfNeeded: figures.count)
    (tags, signs) = (surveyor.tags, surveyor.signs)
  }

  /// Indices of scalars, ascending.
  package struct Places: Sequence, Sendable {
    @usableFromInline let store: [Int32]
    @usableFromInline let lower: Int
    @usableFromInline let upper: Int

    fileprivate init(_ store: [Int32], _ lower: Int32, _ upper: Int32) {
      self.store = store
      (self.lower, self.upper) = (Int(lower), Int(upper))
    }

    /// Places that come from elsewhere.
    package init(_ places: [Int]) {
      self.init(
        places.map { Int32(truncatingIfNeeded: $0) }, 0, Int32(truncatingIfNeeded: places.count))
    }

    @inlinable package var isEmpty: Bool { lower == upper }

    @inlinable @inline(__always)
    package func makeIterator() -> Iterator { Iterator(store, lower, upper) }

    package struct Iterator: IteratorProtocol {
      @usableFromInline let store: [Int32]
      @usableFromInline var index: Int
      @usableFromInline let upper: Int

      @inlinable @inline(__always)
      init(_ store: [Int32], _ index: Int, _ upper: Int) {
        self.store = store
        self.index = index
        self.upper = upper
      }

      @inlinable @inline(__always)
      package mutating func next() -> Int? {
        guard index < upper else { return nil }
        defer { index += 1 }
        return Int(store[index])
      }
    }
  }

  /// Words in the order of the text.
  package struct Sightings: Sequence, IteratorProtocol, Sendable {
    private let store: [Int32]
    private var index: Int

    fileprivate init(_ store: [Int32], _ lower: Int32) {
      self.store = store
      index = Int(lower)
    }

    package mutating func next() -> Sighting? {
      guard index + 2 < store.count else { return nil }
      defer { index += 3 }
      return Sighting(
        lower: Int(store[index]), upper: Int(store[index + 1]),
        tags: UInt32(bitPattern: store[index + 2]))
    }
  }
}

/// Makes surveys, one after the other.
struct Surveyor: Sendable {
  private(set) var marks: [Int32] = []
  private(set) var repeats: [Int32] = []
  private(set) var figures: [Int32] = []
  /// Beginning, end and tags of each word.
  private(set) var words: [Int32] = []
  private(set) var tags: UInt32 = 0
  private(set) var signs: TextSigns = []
  /// Where the last stop or opening mark stands.
  private var stop = -2

  mutating func read(_ text: ScalarText) {
    marks.removeAll(keepingCapacity: true)
    repeats.removeAll(keepingCapacity: true)
    figures.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    (tags, signs, stop) = (0, [], -2)
    if Surveyor.mayNumber(text, 0) { signs.insert(.ordinal) }
    let interest = Surveyor.interest
    text.withUnits { units in
      // The four scalars before, the nearest first.
      var (first, second, third, fourth): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
      for index in units.indices {
        let scalar = units[index] & ScalarText.scalarBits
        if scalar == first || scalar == second || scalar == third || scalar == fourth,
          scalar >= 0x4E00
        {
          repeated(text, index)
        }
        (first, second, third, fourth) = (scalar, first, second, third)
        let kinds = scalar < 0x10000 ? interest[Int(scalar)] : Surveyor.mark
        if kinds != 0 { note(kinds, scalar, text, index) }
      }
    }
  }

  /// Takes a scalar of some interest.
  @inline(__always)
  private mutating func note(_ kinds: UInt8, _ scalar: UInt32, _ text: ScalarText, _ index: Int) {
    let place = Int32(truncatingIfNeeded: index)
    if kinds & Surveyor.figure != 0 { figures.append(place) }
    if kinds & Surveyor.latin != 0 { signs.insert(.latin) }
    if kinds & Surveyor.other != 0 { signs.insert(.other) }
    if kinds & Surveyor.word != 0,
      let match = SurveyWords.table.longest(in: text, at: index, tags: .max)
    {
      words.append(place)
      words.append(Int32(truncatingIfNeeded: match.end))
      words.append(Int32(bitPattern: match.tags))
      tags |= match.tags
    }
    guard kinds & Surveyor.mark != 0 else { return }
    marks.append(place)
    let found = TextSigns(mark: scalar)
    if found.contains(.stop) {
      if stop == index - 1 { signs.insert(.touching) }
      stop = index
    } else if found.contains(.opening) {
      stop = index
    }
    signs.formUnion(found)
    // ① is an ordinal itself.
    if Surveyor.mayNumber(text, index + 1) || (0x2460...0x2473).contains(scalar) {
      signs.insert(.ordinal)
    }
  }

  /// Notes where the scalar at an index stood before.
  private mutating func repeated(_ text: ScalarText, _ index: Int) {
    for distance in (1...4).reversed() where text[index - distance] == text[index] {
      let place = Int32(truncatingIfNeeded: index - distance)
      // Found from its far end, a place may come behind a later one.
      var position = repeats.count
      while position > 0, repeats[position - 1] > place { position -= 1 }
      if position == 0 || repeats[position - 1] != place { repeats.insert(place, at: position) }
    }
  }

  private static let mark: UInt8 = 1
  private static let word: UInt8 = 2
  private static let figure: UInt8 = 4
  private static let latin: UInt8 = 8
  private static let other: UInt8 = 16

  /// What each scalar of the first plane is of interest for: one look a scalar, and nearly all are
  /// of none.
  private static let interest: [UInt8] = {
    let words = SurveyWords.table
    return (0..<UInt32(0x10000)).map { scalar in
      var kinds: UInt8 = 0
      if !isPlain(scalar) { kinds |= mark }
      if words.mayBegin(with: scalar) { kinds |= word }
      if DateTriggers.table[Int(scalar)] != DateTriggers.none { kinds |= figure }
      if (0x61...0x7A).contains(scalar) || scalar == 0x26 || scalar == 0x3C { kinds |= latin }
      if CharacterClass(scalar) == .other { kinds |= other }
      return kinds
    }
  }()

  /// Whether an item's ordinal may begin at an index.
  @inline(__always)
  private static func mayNumber(_ text: ScalarText, _ index: Int) -> Bool {
    switch text[index] {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x7B2C,
      0x5176, 0x28:
      true
    case 0x30...0x39:
      text[index + 1] == 0x2E || text[index + 1] == 0x3001 || isDigit(text[index + 1])
    default: false
    }
  }

  @inline(__always)
  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  @inline(__always)
  private static func isPlain(_ scalar: UInt32) -> Bool {
    if scalar >= 0x4E00 { return scalar <= 0x9FFF }
    guard scalar < 0x80 else { return false }
    return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar & ~0x20)
  }
}

/// What the marks of a text make worth a look.
package struct TextSigns: OptionSet, Sendable {
  package let rawValue: UInt32

  /// A blank.
  package static let blank = TextSigns(rawValue: 1)
  /// A mark that ends or divides: 。 ， 、 ； ：
  package static let stop = TextSigns(rawValue: 2)
  /// A mark that opens a quotation, title or bracket.
  package static let opening = TextSigns(rawValue: 4)
  /// A stop right after a stop or an opening mark.
  package static let touching = TextSigns(rawValue: 8)
  /// . • ・: a dot that may stand in a name.
  package static let dot = TextSigns(rawValue: 16)
  /// . · - — ―: what ellipses and dashes are made of.
  package static let dash = TextSigns(rawValue: 32)
  /// A small Latin letter, or what opens a residue of HTML.
  package static let latin = TextSigns(rawValue: 128)
  /// A number or 第 at the beginning of a clause.
  package static let ordinal = TextSigns(rawValue: 64)
  /// A control character, a bad byte, an invisible character.
  package static let other = TextSigns(rawValue: 256)

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  @inline(__always)
  init(mark: UInt32) {
    self =
      switch mark {
      case 0x20: .blank
      case 0x3002, 0x2C, 0x3001, 0x3B, 0x3A: .stop
      case 0x201C, 0x300A, 0x28, 0x300C: .opening
      case 0x2E: [.dot, .dash]
      case 0x2022, 0x30FB, 0x2027, 0x22C5, 0xFF65: .dot
      case 0xB7, 0x2D, 0x2014, 0x2015: .dash
      default: []
      }
  }
}

/// How often each mark of Chinese text is printed half-width and full-width.
package struct MarkWidths: Hashable, Sendable {
  /// The marks that have both widths.
  package static let scalars: [UInt32] = [0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x28, 0x29]

  /// In the order of `scalars`.
  package private(set) var half = SIMD8<Int>()
  package private(set) var full = SIMD8<Int>()

  package init() {}

  /// Counts the marks of a text that stand beside Chinese.
  package mutating func count(_ text: ScalarText, _ marks: TextSurvey.Places) {
    for index in marks {
      guard let kind = MarkWidths.kind(text[index]), MarkWidths.isChinese(text, index) else {
        continue
      }
      if text.isFullWidth(index) { full[kind] += 1 } else { half[kind] += 1 }
    }
  }

  package static func += (left: inout MarkWidths, right: MarkWidths) {
    left.half &+= right.half
    left.full &+= right.full
  }

  /// The place of a mark in `scalars`.
  package static func kind(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x2C: 0
    case 0x3B: 1
    case 0x3A: 2
    case 0x3F: 3
    case 0x21: 4
    case 0x28: 5
    case 0x29: 6
    default: nil
    }
  }

  /// Whether a mark belongs to Chinese text: 1,000, 9:30 and English have none beside it.
  package static func isChinese(_ text: ScalarText, _ index: Int) -> Bool {
    (isChinese(text[index - 1]) || isChinese(text[index + 1])) && !isLatin(text[index + 1])
  }

  private static func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar & ~0x20) && scalar < 0x80
  }

  private static func isChinese(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3001...0x3015).contains(scalar)
      || (0x2018...0x201D).contains(scalar) || scalar == 0x2026 || scalar == 0x2014
      || (0x3400...0x4DBF).contains(scalar)
  }
}
