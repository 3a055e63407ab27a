import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// What the catalogue says that the five real pages must yield at warning and above.
struct SeedTests {
  private static let expected: [String: [String: [Int]]] = [
    "000_540565be5d0a7094": ["broken-paragraph": [9, 17, 21, 34, 42], "duplicated-word": [46]],
    "001_6c199235f94af08b": [
      "broken-paragraph": [7, 11, 15, 30, 53, 57, 75, 79], "duplicated-word": [7],
    ],
    "002_2b3caee9ad273ae9": [
      "broken-paragraph": [19, 23, 25, 39, 45, 59], "organisation-mismatch": [17],
    ],
    "003_8727214cb3b0a05c": [
      "broken-paragraph": [9, 13, 19, 29, 35, 53, 57, 67, 69], "continued-article": [75],
    ],
    "004_1ec0d84a71b63b4a": ["broken-paragraph": [11, 13, 23, 29], "stray-latin": [29]],
  ]

  @Test(arguments: expected.keys.sorted())
  func yieldsTheCatalogue(_ name: String) throws {
    let page = Page(try TestFiles.text("seeds/\(name).txt"))
    var found: [String: [Int]] = [:]
    for finding in Analysis(page).findings where finding.severity >= .warning {
      let line = page.text.lines.line(at: finding.range.lowerBound) + 1
      found[finding.rule, default: []].append(line)
    }
    #expect(found == SeedTests.expected[name])
  }

  /// At info, one half-width page each and what the catalogue allows besides.
  @Test(arguments: expected.keys.sorted())
  func saysLittleAtInfo(_ name: String) throws {
    let found = Analysis(Page(try TestFiles.text("seeds/\(name).txt"))).findings
    let infos = found.filter { $0.severity == .info }.map(\.rule)
    #expect(infos.filter { $0 != "campaign-name-variant" } == ["half-width-punctuation"])
  }

  /// What is off by default and found when it is switched on: page, rule, line.
  private static let optional: [(String, String, Int)] = [
    ("001_6c199235f94af08b", "byline-placement", 67),
    ("002_2b3caee9ad273ae9", "byline-placement", 11),
    ("004_1ec0d84a71b63b4a", "byline-placement", 5),
    ("004_1ec0d84a71b63b4a", "headline-format", 35),
    ("004_1ec0d84a71b63b4a", "headline-format", 43),
    ("000_540565be5d0a7094", "headline-format", 54),
    ("002_2b3caee9ad273ae9", "dunhao-hierarchy", 17),
    ("004_1ec0d84a71b63b4a", "merged-paragraph", 15),
    ("002_2b3caee9ad273ae9", "blank-lines", 6), ("004_1ec0d84a71b63b4a", "blank-lines", 6),
    ("001_6c199235f94af08b", "redundant-wording", 65),
  ]

  @Test func findsMoreWhenAsked() throws {
    for (name, rule, line) in SeedTests.optional {
      var settings = LintSettings()
      settings.selected = [rule]
      settings.options["byline-placement"] = ["place": .text("own-line")]
      let page = Page(try TestFiles.text("seeds/\(name).txt"))
      let lines = Analysis(page, settings: settings).findings.map {
        page.text.lines.line(at: $0.range.lowerBound) + 1
      }
      #expect(lines.contains(line), "\(name) \(rule) \(lines)")
    }
  }

  @Test(arguments: try TestFiles.pages)
  func incrementalFindingsEqualFull(_ path: String) throws {
    var random = SplitMix64(seed: 7 &+ UInt64(path.utf8.count))
    var analysis = Analysis(Page(try TestFiles.text(path)))
    for step in 0..<20 {
      let edit = RandomEdits.next(for: analysis.page.text.utf8, using: &random)
      let edited = analysis.replacing(TextRange(edit.lower, edit.upper), with: edit.new)
      analysis = try #require(edited)
      let fresh = Analysis(Page(analysis.page.text))
      #expect(analysis.findings == fresh.findings, "\(path), step \(step)")
      #expect(analysis.facts.officials == fresh.facts.officials, "\(path), step \(step)")
    }
  }
}
