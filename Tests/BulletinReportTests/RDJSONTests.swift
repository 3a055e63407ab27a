import BulletinLint
import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

@testable import BulletinReport

struct RDJSONTests {
  /// reviewdog's own example: b in a𐐀b is column 6.
  @Test func columnsCountBytes() throws {
    let found = try diagnostic(HandMade("a𐐀⟦b⟧").page)
    #expect(found.at("location.range.start.column").integer == 6)
    #expect(found.at("location.range.end.column").integer == 7)
    let marked = try diagnostic(HandMade("\u{FEFF}⟦b⟧").page)
    #expect(marked.at("location.range.start.column").integer == 4)
  }

  @Test func aFixOfSeveralEditsIsOneSuggestion() throws {
    var page = HandMade("甲⟦乙⟧丙⟦丁⟧\n戊").page
    var finding = page.findings[0]
    finding.fixes = [
      Fix(
        title: LocalizedText(zh: "改", en: "change"), safety: .safe,
        edits: page.findings.reversed().map { TextEdit($0.range, "好") })
    ]
    page = PageReport(file: "a.txt", text: page.text, findings: [finding])
    let suggestions = try diagnostic(page).at("suggestions").elements
    #expect(suggestions.map { $0.at("text").string } == ["好丙好"])
    #expect(suggestions[0].at("range.start.column").integer == 4)
    #expect(suggestions[0].at("range.end.column").integer == 13)
  }

  @Test func aFixAllOverThePageIsNone() throws {
    let lines = String(repeating: "\n", count: 20)
    var page = HandMade("⟦甲⟧\(lines)⟦乙⟧").page
    var finding = page.findings[0]
    finding.fixes = [
      Fix(
        title: LocalizedText(zh: "改", en: "change"), safety: .safe,
        edits: page.findings.map { TextEdit($0.range, "好") })
    ]
    page = PageReport(file: "a.txt", text: page.text, findings: [finding])
    #expect(try diagnostic(page).at("suggestions").elements.isEmpty)
  }

  @Test func tellsOtherPlaces() throws {
    let found = try diagnostic(HandMade.withFix("⟦坏⟧了\n⟦那⟧里").page)
    #expect(found.at("severity").string == "WARNING")
    #expect(found.at("code.value").string == "made-by-hand")
    #expect(found.at("related_locations.0.location.range.start.line").integer == 2)
  }

  private func diagnostic(_ page: PageReport) throws -> LSPAny {
    try LSPAny(json: HandMade.whole(.rdjson, [page])).at("diagnostics.0")
  }
}
