import BulletinSyntax
import BulletinText

/// The quantities of a page in the page's offsets.
enum QuantityAssembly {
  static func quantities(_ page: Page, _ fragments: [FragmentFacts]) -> [Quantity] {
    var result: [Quantity] = []
    for (index, facts) in fragments.enumerated() {
      facts.quantities.visit { unit, raw in
        let text = facts.units[unit].text
        if isTold(raw, text) { result.append(quantity(raw, text, from: page.starts[index])) }
      }
    }
    return result.sorted { $0.range < $1.range }
  }

  /// Numbers without a unit are codes as often as counts, and those of a catchword count nothing.
  private static func isTold(_ raw: RawQuantity, _ text: ScalarText) -> Bool {
    guard raw.fault == nil, raw.hasUnit || raw.kind != .count else { return false }
    guard let quotation = Quotation.around(text, raw.lower, raw.upper) else { return true }
    return text[quotation.open] == 0x201C && quotation.close - quotation.open > 16
  }

  private static func quantity(
    _ raw: RawQuantity, _ text: ScalarText, from start: Int
  ) -> Quantity {
    var quantity = Quantity(
      range: text.range(raw.lower, raw.upper).shifted(by: start), value: raw.value, last: raw.last)
    quantity.unit =
      raw.kind == .percent
      ? "%" : raw.hasUnit ? text.string(raw.unitLower, raw.upper) : nil
    if raw.beforeLower < raw.lower {
      quantity.modifier = text.string(raw.beforeLower, raw.lower)
    } else if let inner = raw.inner {
      quantity.modifier = text.string(inner, inner + 1)
    } else if raw.afterUpper > raw.upper {
      quantity.modifier = text.string(raw.upper, raw.afterUpper)
    }
    return quantity
  }
}
