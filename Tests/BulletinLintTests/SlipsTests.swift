import BulletinLint
import BulletinSyntax
import BulletinText
import FoundationEssentials
import TestSupport
import Testing

/// Small pages with one fault each, and as many with what looks like one and is right, written by somebody
/// who had not seen the rules' code. Where nothing is wrong the rule says nothing; of the faults no
/// fewer are found than were.
struct SlipsTests {
  private struct Slip: Decodable {
    let rule: String
    let text: String
    let fires: Bool
    /// The wrong piece, or the one that tempts.
    let quote: String
  }

  private func slips(_ name: String) throws -> [Slip] {
    try TestFiles.text("Tests/Pages/slips/\(name).jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Slip.self, from: Data($0.utf8))
    }
  }

  private func finds(_ slip: Slip) -> Bool {
    Analysis(Page(slip.text)).findings.contains { $0.rule == slip.rule }
  }

  @Test(arguments: ["looked-at", "held-out"]) func nothingIsSaidOfWhatIsRight(_ name: String) throws
  {
    for slip in try slips(name) where !slip.fires {
      #expect(!finds(slip), "\(slip.rule): \(slip.quote)\n\(slip.text)")
    }
  }

  /// Those held out never served to tune a rule.
  @Test(arguments: [("looked-at", 638), ("held-out", 244)]) func faultsAreFound(
    _ name: String, _ least: Int
  ) throws {
    let faults = try slips(name).filter(\.fires)
    let found = faults.count(where: finds)
    #expect(found >= least, "\(found) of \(faults.count)")
  }
}
