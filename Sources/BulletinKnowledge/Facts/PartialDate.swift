/// A date of which the page may tell only a part.
package struct PartialDate: Hashable, Sendable {
  private var storedYear = CompactInt()
  private var storedMonth = CompactInt()
  private var storedDay = CompactInt()

  package var year: Int? {
    get { storedYear.value }
    set { storedYear.value = newValue }
  }
  package var month: Int? {
    get { storedMonth.value }
    set { storedMonth.value = newValue }
  }
  package var day: Int? {
    get { storedDay.value }
    set { storedDay.value = newValue }
  }

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// A number that may be missing, in four bytes: the scanner hands dates about by the thousand, and
/// most of what it tries comes to nothing.
struct CompactInt: Hashable, Sendable {
  private var stored = none
  /// No year, day or offset of a text is this number.
  private static let none = Int32.min

  var value: Int? {
    @inline(__always)
    get { stored == CompactInt.none ? nil : Int(stored) }
    @inline(__always)
    set { stored = newValue.map(Int32.init(truncatingIfNeeded:)) ?? CompactInt.none }
  }
}
