import BulletinLint
import BulletinText
import JSONWriter

/// reviewdog's diagnostic format. Its columns count bytes of UTF-8 from 1, a byte order mark
/// counted, and its ends are exclusive.
struct RDJSON: ReportForm {
  let style: ReportStyle

  func head() -> [UInt8] {
    Array("{\"source\":{\"name\":\"bulletin\"},\"diagnostics\":[".utf8)
  }

  let separator = [UInt8(ascii: ",")]

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] { Array("]}\n".utf8) }

  func piece(_ page: PageReport) -> [UInt8] {
    let path = RelativePath.string(page.file, in: style.folder)
    let diagnostics = page.findings.map { finding in
      var writer = JSONWriter()
      writer.object { diagnostic in
        diagnostic.member("message", finding.message[style.language])
        location(path, finding.range, page, &diagnostic)
        diagnostic.member("severity", severity(finding.severity))
        diagnostic.key("code")
        diagnostic.object { $0.member("value", finding.rule) }
        suggestions(finding, page, &diagnostic)
        related(finding, path, page, &diagnostic)
      }
      return writer.bytes
    }
    return Array(diagnostics.joined(separator: separator))
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info, .hint: "INFO"
    }
  }

  /// Each fix is one suggestion: its edits and what stands between them as one text. A fix all over
  /// the page is none: nobody reads so long a suggestion, and code hosts refuse it.
  private func suggestions(
    _ finding: Finding, _ page: PageReport, _ writer: inout JSONWriter
  ) {
    let fixes = finding.fixes.filter { !$0.edits.isEmpty && lines($0, page) <= RDJSON.limit }
    guard !fixes.isEmpty else { return }
    writer.key("suggestions")
    writer.array { array in
      for fix in fixes {
        let (whole, text) = joined(fix.edits.sorted { $0.range < $1.range }, page)
        array.object {
          range(whole, page, &$0)
          $0.member("text", text)
        }
      }
    }
  }

  /// The most lines that a suggestion may replace.
  private static let limit = 12

  private func lines(_ fix: Fix, _ page: PageReport) -> Int {
    let ends = fix.edits.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
      .map(page.text.lines.line(at:))
    return (ends.max() ?? 0) - (ends.min() ?? 0) + 1
  }

  private func joined(_ edits: [TextEdit], _ page: PageReport) -> (TextRange, String) {
    var text = ""
    var end = edits.first?.range.lowerBound ?? 0
    let start = end
    for edit in edits {
      text += page.text.string(TextRange(end, edit.range.lowerBound)) + edit.newText
      end = edit.range.upperBound
    }
    return (TextRange(start, end), text)
  }

  private func related(
    _ finding: Finding, _ path: String, _ page: PageReport, _ writer: inout JSONWriter
  ) {
    guard !finding.related.isEmpty else { return }
    writer.key("related_locations")
    writer.array { array in
      for related in finding.related {
        array.object {
          $0.member("message", related.message[style.language])
          location(path, related.range, page, &$0)
        }
      }
    }
  }

  private func location(
    _ path: String, _ range: TextRange, _ page: PageReport, _ writer: inout JSONWriter
  ) {
    writer.key("location")
    writer.object {
      $0.member("path", path)
      self.range(range, page, &$0)
    }
  }

  private func range(_ range: TextRange, _ page: PageReport, _ writer: inout JSONWriter) {
    writer.key("range")
    writer.object {
      position("start", range.lowerBound, page, &$0)
      position("end", range.upperBound, page, &$0)
    }
  }

  private func position(
    _ key: StaticString, _ offset: Int, _ page: PageReport, _ writer: inout JSONWriter
  ) {
    let offset = min(max(offset, 0), page.text.count)
    let line = page.text.lines.line(at: offset)
    writer.key(key)
    writer.object {
      $0.member("line", line + 1)
      $0.member("column", offset - page.text.lines.starts[line] + 1)
    }
  }
}
