import BulletinLint
import LanguageServerProtocol
import TestSupport
import Testing

@testable import BulletinReport

struct GitLabTests {
  @Test func saysWhereAndHowGrave() throws {
    let issue = try issues([HandMade("😀⟦坏⟧了", file: "./a.txt", severity: .error).page])[0]
    #expect(issue.at("check_name").string == "made-by-hand")
    #expect(issue.at("severity").string == "critical")
    #expect(issue.at("location.path").string == "a.txt")
    #expect(issue.at("location.positions.begin.column").integer == 2)
    #expect(issue.at("location.positions.end.column").integer == 3)
    #expect(issue.at("fingerprint").string?.count == 16)
  }

  /// GitLab shows findings with one fingerprint once.
  @Test func fingerprintsDifferFromPageToPage() throws {
    let pages = ["a.txt", "b.txt"].map { HandMade("⟦坏⟧⟦坏⟧", file: $0).page }
    #expect(Set(try issues(pages).map { $0.at("fingerprint").string }).count == 4)
    #expect(
      try issues([HandMade("⟦坏⟧", file: "a.txt").page])[0].at("fingerprint").string
        == (try issues([HandMade("新行\n⟦坏⟧", file: "./a.txt").page])[0].at("fingerprint").string))
  }

  @Test func nothingFoundIsAnEmptyList() throws {
    #expect(try issues([HandMade("好").page]).isEmpty)
  }

  private func issues(_ pages: [PageReport]) throws -> [LSPAny] {
    try LSPAny(json: HandMade.whole(.gitlab, pages)).elements
  }
}
