/// A number with its unit as one run of text has it. Indices are scalar indices of that text.
package struct RawQuantity: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// So many of something: 12家, 3.5亿元, and a number without a unit.
    case count
    /// 13%, 三成, 一半; the value counts hundredths.
    case percent
    /// 6个百分点.
    case point
    /// 3倍.
    case multiple
    /// 三分之一.
    case fraction
  }

  /// What is wrong with the number as it is printed.
  package enum Fault: UInt8, Sendable {
    /// 1,00: no group of three.
    case grouping
    /// 3.5.2亿元.
    case twoPoints
    /// 2十, 一百20.
    case mixture
    /// 5千户.
    case hundreds
  }

  package var kind = Kind.count
  /// The number and its unit; of an ordinal with 第 or 前.
  package var lower: Int
  package var upper: Int
  /// Where the number proper begins and ends; 万 and 亿 belong to it.
  package var numberLower: Int
  package var unitLower: Int
  /// In absolute units.
  package var value: Double
  /// The far end of a range.
  package var last: Double?
  /// Where the mark of the range stands.
  package var mark: Int?
  /// What one step of the last printed digit is worth: 0.1亿元 of 3.5亿元.
  package var step: Double
  /// The 万 or 亿 that belongs to it, as a factor.
  package var multiplier: Double
  /// Where a word of approximation before it begins (近, 约, 超过), and where one behind it ends
  /// (左右, 以上); where there is none, the quantity's own ends.
  package var beforeLower: Int
  package var afterUpper: Int
  /// Where 余, 多, 几 or 数 stands inside of it.
  package var inner: Int?
  package var isChinese = false
  /// 达286亿元: the word before it makes much of the number, and leaves it exact.
  var isReached = false
  /// It is said to be about so much, and reckoned all the same.
  var isAbout = false
  package var isOrdinal = false
  /// A range whose near end lacks the 万, 亿 or % of the far one: 3—5万人.
  package var dropsMultiplier = false
  package var fault: Fault?

  init(_ number: PrintedNumber) {
    lower = number.lower
    upper = number.upper
    numberLower = number.lower
    unitLower = number.upper
    value = number.value
    step = number.step
    multiplier = number.multiplier
    beforeLower = number.lower
    afterUpper = number.upper
    inner = number.inner
    isChinese = number.isChinese
    fault = number.fault
  }

  /// Whether the text says that the number is not exact.
  package var isApproximate: Bool {
    inner != nil || beforeLower < lower && !isReached || afterUpper > upper || last != nil
  }

  /// Whether it is printed with decimals, and so rounded.
  package var hasDecimals: Bool { step < multiplier }

  /// Whether it is no whole count: 3.5亿, 26万. What is about so many is rounded too.
  var isRounded: Bool { hasDecimals || multiplier > 1 || isAbout }

  package var hasUnit: Bool { unitLower < upper }
}
