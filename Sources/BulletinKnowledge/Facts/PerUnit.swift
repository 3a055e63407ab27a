/// What was found in each text of a fragment, all of it in one array: most texts have a date or a
/// number at most.
package struct PerUnit<Element: Sendable>: Sendable {
  /// All elements, in the order of the texts.
  package private(set) var all: [Element] = []
  /// Where the elements of each text end.
  @usableFromInline private(set) var ends: [Int32] = []

  package init() {}

  /// The elements of one text.
  @inlinable
  package subscript(_ unit: Int) -> OfUnit<Element> {
    OfUnit(all, unit > 0 ? Int(ends[unit - 1]) : 0, Int(ends[unit]))
  }

  /// Makes room for so many texts.
  mutating func reserve(_ units: Int) { ends.reserveCapacity(units) }

  /// Takes the elements of the next text.
  mutating func append(_ elements: [Element]) {
    all += elements
    ends.append(Int32(truncatingIfNeeded: all.count))
  }

  /// Goes through all elements with the number of the text that each stands in.
  @inlinable @inline(__always)
  package func visit(_ body: (_ unit: Int, Element) -> Void) {
    var index = 0
    var unit = 0
    while index < all.count {
      while index >= Int(ends[unit]) { unit += 1 }
      body(unit, all[index])
      index += 1
    }
  }

  /// Goes through the texts that have `least` elements or more.
  @inlinable @inline(__always)
  package func forEachUnit(atLeast least: Int = 1, _ body: (_ unit: Int, OfUnit<Element>) -> Void) {
    guard all.count >= least else { return }
    var lower = 0
    for unit in ends.indices {
      let upper = Int(ends[unit])
      if upper - lower >= least { body(unit, OfUnit(all, lower, upper)) }
      lower = upper
    }
  }
}

/// The elements of one text, counted from 0.
package struct OfUnit<Element: Sendable>: Sendable, RandomAccessCollection {
  @usableFromInline let all: [Element]
  @usableFromInline let lower: Int
  package let endIndex: Int

  @inlinable
  init(_ all: [Element], _ lower: Int, _ upper: Int) {
    self.all = all
    self.lower = lower
    endIndex = upper - lower
  }

  package init(_ elements: [Element]) { self.init(elements, 0, elements.count) }

  @inlinable package var startIndex: Int { 0 }

  @inlinable
  package subscript(_ index: Int) -> Element { all[lower + index] }
}
