import FoundationEssentials
import Testing

/// The program knows the genre, not the five pages.
struct SeedStringsTests {
  private static let length = 8
  /// Formulations of public documents, which every paper prints word for word.
  private static let formulas = "Sources/BulletinKnowledge/Lexicon/NationalGlossary.swift"

  @Test func noRunOfASeedStandsInTheSources() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Tree.root + "/seeds")
    let seeds = names.reduce(into: Set<String>()) { $0.formUnion(runs("seeds/" + $1)) }
    #expect(!seeds.isEmpty)
    for file in Tree.swiftFiles("Sources") where file != SeedStringsTests.formulas {
      #expect(seeds.intersection(runs(file)).sorted() == [], "\(file)")
    }
  }

  /// All runs of eight Han characters of a file.
  private func runs(_ path: String) -> Set<String> {
    var result: Set<String> = []
    let words = Tree.text(path).unicodeScalars.split { !(0x4E00...0x9FFF).contains($0.value) }
    for word in words where word.count >= SeedStringsTests.length {
      let scalars = Array(word)
      for start in 0...(scalars.count - SeedStringsTests.length) {
        var run = String.UnicodeScalarView()
        run.append(contentsOf: scalars[start..<start + SeedStringsTests.length])
        result.insert(String(run))
      }
    }
    return result
  }
}
