package import BulletinText

/// What is said to be about so much, reckoned with twice the tolerance.
extension Arithmetic {
  /// The conflicts of results behind 约, 近 or 超 with what they are reckoned from, which must be exact.
  /// A count is as exact as its last digit that is not 0: 约300人 may be 260. 超 and 突破 are wrong of what
  /// is less only.
  package static func approximate(
    _ text: ScalarText, _ quantities: OfUnit<RawQuantity>, tolerance: Double
  ) -> [ArithmeticConflict] {
    let about = Set(quantities.indices.filter { isAbout(quantities[$0], text) })
    guard !about.isEmpty else { return [] }
    let reckoned = quantities.indices.map {
      about.contains($0) ? loosened(quantities[$0]) : quantities[$0]
    }
    let figures = Figures(text, OfUnit(reckoned))
    return Arithmetic(figures, tolerance: tolerance).conflicts().filter { conflict in
      let result = quantities[conflict.result]
      guard about.contains(conflict.result), !conflict.operands.contains(where: about.contains)
      else { return false }
      guard isBound(result, text),
        let right = PrintedNumber.read(ScalarText(conflict.right), at: 0)
      else { return true }
      return right.value < result.value
    }
  }

  /// 约98%, 近300家: a word before it and nothing else makes it inexact.
  private static func isAbout(_ quantity: RawQuantity, _ text: ScalarText) -> Bool {
    quantity.beforeLower < quantity.lower && !quantity.isReached && quantity.inner == nil
      && quantity.afterUpper == quantity.upper && quantity.last == nil && !quantity.isOrdinal
      && (isBound(quantity, text) || nearly.contains { stands($0, before: quantity, text) })
  }

  private static func isBound(_ quantity: RawQuantity, _ text: ScalarText) -> Bool {
    beyond.contains { stands($0, before: quantity, text) }
  }

  private static func stands(
    _ word: StaticString, before quantity: RawQuantity, _ text: ScalarText
  ) -> Bool {
    text.end(of: word, at: quantity.beforeLower) == quantity.lower
  }

  private static let nearly: [StaticString] = ["约", "大约", "大概", "约莫", "近", "将近", "接近"]
  private static let beyond: [StaticString] = ["超", "超过", "逾", "突破"]

  /// The same as if the word belonged to the number, and no more exact than that.
  private static func loosened(_ quantity: RawQuantity) -> RawQuantity {
    var result = quantity
    result.lower = quantity.beforeLower
    result.isAbout = true
    if quantity.kind == .count, !quantity.hasDecimals {
      var step = quantity.multiplier
      while step * 10 <= quantity.value,
        quantity.value.truncatingRemainder(dividingBy: step * 10) == 0
      {
        step *= 10
      }
      result.step = step
    }
    result.step *= 2
    return result
  }
}
