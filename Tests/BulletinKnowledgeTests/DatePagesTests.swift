import BulletinKnowledge
import BulletinText
import FoundationEssentials
import Testing

/// The labelled pages, line by line: what a careful reader marked as a date is found, nothing else.
struct DatePagesTests {
  private struct Label: Decodable {
    var line: Int
    var column: Int
    var text: String
    var weak: Bool?
    var valid: Bool?
  }

  private struct Page: Decodable {
    var dates: [Label]
    var defects: [Label]?
    var heldOut: Bool?
    var masthead: Masthead?
  }

  private struct Masthead: Decodable {
    var line: Int?
    var lines: [Int]?
  }

  private struct Tally {
    var expected = 0
    var found = 0
    var right = 0
    var complaints: [String] = []
  }

  private func tally(_ text: String, _ page: Page) -> Tally {
    var tally = Tally()
    let end = text.contains("\n") || !text.contains("\r") ? "\n" : "\r"
    let lines = text.components(separatedBy: end)
    for (number, line) in lines.enumerated() {
      let labels = page.dates.filter { $0.line == number + 1 }
      let defects = (page.defects ?? []).filter { $0.line == number + 1 }
      let isMasthead =
        page.masthead?.line == number + 1
        || page.masthead?.lines?.contains(number + 1) == true
      let source = ScalarText(line)
      let dates = DateRecognizer.scan(source)
      let strong = labels.filter { $0.weak != true }
      tally.expected += strong.count
      for label in strong {
        let hit = dates.contains {
          $0.lower == label.column - 1
            && day(source.string($0.lower, $0.upper)) == day(ScalarText(label.text).string(0, .max))
            && (($0.problem == nil) == (label.valid != false) || isDefect(label, defects))
        }
        tally.right += hit ? 1 : 0
        if !hit { tally.complaints.append("missed \(number + 1):\(label.text)") }
      }
      for date in dates {
        let label = labels.first {
          $0.column - 1 < date.upper && date.lower < $0.column - 1 + $0.text.unicodeScalars.count
        }
        let text = source.string(date.lower, date.upper)
        // A line that was cut inside a date holds its rest.
        let goesOn = (page.defects ?? []).contains {
          $0.line == number && $0.text.hasSuffix(text)
            && $0.column + $0.text.unicodeScalars.count - 1 > lines[number - 1].unicodeScalars.count
        }
        let isDefect =
          goesOn
          || defects.contains {
            $0.column - 1 < date.upper && date.lower < $0.column - 1 + $0.text.unicodeScalars.count
          }
        if date.problem != nil, label?.valid != false, !isDefect {
          tally.complaints.append("false alarm \(number + 1):\(text)")
        }
        guard !date.isWeak, label?.weak != true, !isMasthead else { continue }
        tally.found += 1
        if label == nil { tally.complaints.append("extra \(number + 1):\(text)") }
      }
    }
    return tally
  }

  /// A date without the part of the day behind it, which not every labeller takes in.
  private func day(_ text: String) -> Substring {
    text.lastIndex { $0 == "日" || $0 == "号" }.map { text[...$0] } ?? text[...]
  }

  /// Whether a defect of any kind stands at a label's place.
  private func isDefect(_ label: Label, _ defects: [Label]) -> Bool {
    defects.contains {
      $0.column < label.column + label.text.unicodeScalars.count
        && label.column < $0.column + $0.text.unicodeScalars.count
    }
  }

  private func tallies(_ folder: URL, _ labels: URL) throws -> [(String, Bool, Tally)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      // A page in GB18030 is another test's matter.
      let path = folder.appending(path: name)
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { return nil }
      let file = labels.appending(path: name.dropLast(4) + ".json")
      let page = try JSONDecoder().decode(Page.self, from: Data(contentsOf: file))
      let lines = text.replacing("\r\n", with: "\n").filter { $0 != "\u{FEFF}" }
      return (name, page.heldOut == true, tally(lines, page))
    }
  }

  @Test func labelledPages() throws {
    let pages = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Pages")
    var sum = Tally()
    for (name, heldOut, tally) in try tallies(pages, pages) {
      if heldOut { continue }
      sum.expected += tally.expected
      sum.found += tally.found
      sum.right += tally.right
      sum.complaints += tally.complaints.map { name + " " + $0 }
    }
    #expect(Double(sum.right) >= 0.97 * Double(sum.expected), "\(sum)")
    #expect(Double(sum.right) >= 0.97 * Double(sum.found), "\(sum)")
    #expect(sum.complaints.allSatisfy { !$0.contains("false alarm") }, "\(sum)")
  }
}
