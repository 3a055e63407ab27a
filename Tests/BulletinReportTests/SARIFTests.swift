import FoundationEssentials
import TestSupport
import Testing

@testable import BulletinReport

struct SARIFTests {
  private struct Log: Decodable {
    let version: String
    let runs: [Run]
  }

  private struct Run: Decodable {
    let columnKind: String
    let results: [Result]
  }

  private struct Result: Decodable {
    let ruleId, level: String
    let locations: [Location]
    let fixes: [[String: Ignored]]
    let partialFingerprints: [String: String]
  }

  private struct Location: Decodable {
    let physicalLocation: Physical
  }

  private struct Physical: Decodable {
    let artifactLocation: [String: String]
    let region: Region
  }

  private struct Region: Decodable {
    let startLine, startColumn, endLine, endColumn: Int
  }

  private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }

  @Test func pointsInScalars() throws {
    let bytes = HandMade.withFix("😀⟦坏⟧了\n⟦那⟧里").whole(.sarif)
    let log = try JSONDecoder().decode(Log.self, from: Data(bytes))
    let run = try #require(log.runs.first)
    let result = try #require(run.results.first)
    let place = try #require(result.locations.first).physicalLocation
    #expect([log.version, run.columnKind] == ["2.1.0", "unicodeCodePoints"])
    #expect([result.ruleId, result.level] == ["made-by-hand", "warning"])
    #expect(place.artifactLocation == ["uri": "%E7%89%88%E9%9D%A2/a.txt"])
    #expect([place.region.startColumn, place.region.endColumn] == [2, 3])
    #expect(result.fixes.count == 1)
    #expect(result.partialFingerprints["bulletin/v1"]?.count == 16)
  }

  /// Against the published schema, where this machine has it and Python's jsonschema.
  @Test(.enabled(if: SARIFTests.canValidate))
  func isValid() {
    let folder = TemporaryFolder()
    for (index, marked) in ["😀⟦坏⟧了\n⟦那⟧里", "⟦⟧a\u{0}⟦\n⟧"].enumerated() {
      let file = folder.write("\(index).sarif", HandMade.withFix(marked).whole(.sarif))
      let done = BuiltProgram.shell("python3 -c '\(Self.script)' \(Self.schema) \(file)")
      #expect(done.status == 0, "\(done.errors)")
    }
  }

  private static let schema =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/") + "/Schemas/sarif-schema-2.1.0.json"

  private static let script = """
    import json, sys, jsonschema
    schema, log = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    """

  private static let canValidate =
    BuiltProgram.shell("test -f \(schema) && python3 -c 'import jsonschema'").status == 0
}
