import BulletinLint
import BulletinSyntax
import BulletinText
import FoundationEssentials
import TestSupport
import Testing

/// Sentences with one slip each that they show themselves, and others that are right, written by people
/// who had not seen the rule. Nothing may be said of the right ones; of the others no fewer are found
/// than were.
struct ArithmeticSentencesTests {
  private struct Sentence: Decodable {
    let text: String
  }

  private static let rules: Set<String> = [
    "arithmetic-mismatch", "item-count-mismatch", "percent-point", "period-mismatch",
    "decrease-by-multiple", "date-range-reversed", "approximate-number",
  ]

  private func sentences(_ name: String) throws -> [String] {
    try TestFiles.text("Tests/Pages/arithmetic/\(name).jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Sentence.self, from: Data($0.utf8)).text
    }
  }

  private func findings(_ text: String) -> [Finding] {
    let body = text.replacing("\n", with: "\n\n")
    let page = Page("清溪县推进重点工作落实\n\n本报讯 \(body)\n\n记者 何雨田\n")
    return Analysis(page).findings.filter { Self.rules.contains($0.rule) }
  }

  @Test func nothingIsSaidOfWhatIsRight() throws {
    for text in try sentences("right") {
      #expect(findings(text).map(\.message.zh) == [], "\(text)")
    }
  }

  @Test func slipsAreFound() throws {
    let found = try sentences("wrong").count { !findings($0).isEmpty }
    #expect(found >= 154, "\(found) of 230")
  }
}
