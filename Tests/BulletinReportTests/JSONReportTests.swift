import FoundationEssentials
import Testing

@testable import BulletinReport

struct JSONReportTests {
  private struct File: Decodable {
    let version: Int
    let findings: [Item]
    let summary: [String: Int]
  }

  private struct Item: Decodable {
    let rule: String
    let code: String?
    let group: String?
    let severity, message, file, text, fingerprint: String
    let line, column, endLine, endColumn, utf16Column, endUtf16Column, offset, endOffset: Int
    let article: String?
    let fixes: [Repair]
    let related: [Related]
  }

  private struct Repair: Decodable {
    let title: String
    let safe: Bool
    let edits: [Edit]
  }

  private struct Edit: Decodable {
    let file, newText: String
    let line, endColumn: Int
  }

  private struct Related: Decodable {
    let message: String
    let line, column: Int
  }

  @Test func saysAllThatIsPromised() throws {
    let made = HandMade.withFix("😀⟦坏⟧了\n⟦那⟧里")
    let file = try JSONDecoder().decode(File.self, from: Data(made.whole(.json)))
    let item = try #require(file.findings.first)
    #expect(file.version == 1)
    #expect(file.summary == ["pages": 1, "error": 0, "warning": 1, "info": 0, "hint": 0])
    #expect([item.rule, item.code, item.severity] == ["made-by-hand", "sub", "warning"])
    #expect([item.file, item.text, item.article] == ["版面/a.txt", "坏", "标题"])
    #expect([item.line, item.column, item.endLine, item.endColumn] == [1, 2, 1, 3])
    #expect([item.utf16Column, item.endUtf16Column, item.offset, item.endOffset] == [3, 4, 4, 7])
    #expect(item.fixes.map(\.safe) == [true])
    #expect(item.fixes.first?.edits.map(\.newText) == ["好"])
    #expect(item.related.map(\.line) == [2])
  }

  @Test func fingerprintsOutliveOtherLines() throws {
    let before = try fingerprints(HandMade("⟦甲⟧⟦甲⟧⟦乙⟧"))
    let after = try fingerprints(HandMade("新的一行\n⟦甲⟧⟦甲⟧⟦乙⟧"))
    #expect(before == after)
    #expect(Set(before).count == 3)
  }

  @Test func aCleanPageIsAFileToo() throws {
    let file = try JSONDecoder().decode(File.self, from: Data(HandMade("好").whole(.json)))
    #expect(file.findings.isEmpty && file.summary["pages"] == 1)
  }

  private func fingerprints(_ made: HandMade) throws -> [String] {
    try JSONDecoder().decode(File.self, from: Data(made.whole(.json))).findings.map(\.fingerprint)
  }
}
