import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import BulletinWorkspace

/// A page with marks: what stands between ⟦ and ⟧ must be found, nothing else may be. With it a
/// newsroom makes sure that a rule fires where it should.
struct RuleTest {
  /// A mark without a finding, or a finding without a mark.
  struct Difference: Equatable {
    let line: Int
    let column: Int
    let message: LocalizedText
  }

  /// - Parameters:
  ///   - marked: the page with its marks; `⟵ …` after a mark may name the rule or its message.
  ///   - rule: the only rule that counts, if one is asked about.
  static func differences(
    _ marked: String, rule: String?, _ settings: LintSettings
  ) -> [Difference] {
    let expected = MarkedText(marked)
    let page = Page(SourceText(expected.text))
    var settings = settings
    if let rule { settings.selected = [rule] }
    var found = Analysis(page, settings: settings).findings
    if rule == nil { found = found.filter { $0.severity >= .info } }
    var places = Places(page.text)
    var result: [Difference] = []
    func differ(_ range: TextRange, _ message: LocalizedText) {
      let place = places.place(range.lowerBound)
      result.append(Difference(line: place.line, column: place.column, message: message))
    }
    for (range, note) in zip(expected.ranges, expected.notes) {
      let match = found.firstIndex { finding in
        finding.range == range
          && [finding.rule, finding.message.zh, finding.message.en, ""].contains(note)
      }
      if let match {
        found.remove(at: match)
      } else {
        let text = page.text.string(range)
        let zh = note.isEmpty ? "" : "（\(note)）"
        let en = note.isEmpty ? "" : " (\(note))"
        differ(
          range, LocalizedText(zh: "“\(text)”没有报\(zh)", en: "“\(text)” was not found\(en)"))
      }
    }
    for finding in found {
      let text = page.text.string(finding.range)
      differ(
        finding.range,
        LocalizedText(
          zh: "“\(text)”不该报：[\(finding.rule)] \(finding.message.zh)",
          en: "“\(text)” was found without a mark: [\(finding.rule)] \(finding.message.en)"))
    }
    return result.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }
}

extension RuleTest {
  /// Tests a file: pages that stand after `⟶ name` are pages of their own.
  ///
  /// - Returns: what differs, a line each, and how many marks and pages there were.
  static func run(
    _ text: String, file: FilePath, rule: String?, _ language: Language
  ) -> (report: String, pages: Int, marks: Int, differences: Int) {
    var result = (report: "", pages: 0, marks: 0, differences: 0)
    for page in pages(text) {
      let settings = LintSettings().dated(by: FilePath(page.name ?? file.string))
      let differences = differences(page.text, rule: rule, settings)
      result.pages += 1
      result.marks += MarkedText(page.text).ranges.count
      result.differences += differences.count
      for difference in differences {
        let line = difference.line + page.line
        result.report +=
          "\(Printable.text(file.string)):\(line):\(difference.column): "
          + "\(Printable.text(difference.message[language]))\n"
      }
    }
    return result
  }

  /// The pages of a file, each with its name and the number of lines before it.
  private static func pages(_ text: String) -> [(name: String?, text: String, line: Int)] {
    var pages: [(name: String?, lines: [Substring], line: Int)] = [(nil, [], 0)]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("⟶") {
        let name = line.dropFirst().drop { $0 == " " }
        pages.append((String(name), [], number + 1))
      } else {
        pages[pages.count - 1].lines.append(line)
      }
    }
    return pages.filter { $0.name != nil || $0.lines.contains { !$0.isEmpty } }.map {
      ($0.name, $0.lines.joined(separator: "\n"), $0.line)
    }
  }
}
