import BulletinLint
import BulletinText
package import JSONWriter

/// `--format json`: every finding with all its places, fixes and its fingerprint. The keys are
/// promised; `version` counts up when one changes its meaning.
struct JSONReport: ReportForm {
  let language: Language

  func head() -> [UInt8] {
    Array("{\"version\":1,\"findings\":[".utf8)
  }

  let separator = [UInt8(ascii: ",")]

  func piece(_ page: PageReport) -> [UInt8] {
    Array(objects(page).joined(separator: separator))
  }

  /// Each finding of a page as one object.
  func objects(_ page: PageReport) -> [[UInt8]] {
    var places = Places(page.text)
    var fingerprints = Fingerprints()
    return page.findings.map { finding in
      var writer = JSONWriter()
      write(finding, of: page, fingerprints.next(finding, in: page), &places, into: &writer)
      return writer.bytes
    }
  }

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(summary)
    return Array("],\"summary\":".utf8) + writer.bytes + Array("}\n".utf8)
  }

  private func write(
    _ finding: Finding, of page: PageReport, _ fingerprint: String, _ places: inout Places,
    into writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("rule", finding.rule)
      object.member("code", finding.code)
      object.member("group", Rule.all.first { $0.id == finding.rule }?.group.rawValue)
      object.member("severity", finding.severity.name)
      object.member("message", finding.message[language])
      place(finding.range, page, &places, &object)
      object.member("text", page.text.string(finding.range))
      object.member("article", page.headline(of: finding))
      object.key("fixes")
      object.array { for fix in finding.fixes { write(fix, page, &places, &$0) } }
      object.key("related")
      object.array { array in
        for related in finding.related {
          array.object {
            $0.member("message", related.message[language])
            place(related.range, page, &places, &$0)
          }
        }
      }
      object.member("fingerprint", fingerprint)
    }
  }

  private func write(
    _ fix: Fix, _ page: PageReport, _ places: inout Places, _ writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("title", fix.title[language])
      object.member("safe", fix.safety == .safe)
      object.key("edits")
      object.array { array in
        for edit in fix.edits {
          array.object {
            place(edit.range, page, &places, &$0)
            $0.member("newText", edit.newText)
          }
        }
      }
    }
  }

  /// The members of a place.
  private func place(
    _ range: TextRange, _ page: PageReport, _ places: inout Places, _ writer: inout JSONWriter
  ) {
    let (start, end) = places.range(range)
    writer.member("file", page.file)
    writer.member("line", start.line)
    writer.member("column", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
    writer.member("utf16Column", start.utf16Column)
    writer.member("endUtf16Column", end.utf16Column)
    writer.member("offset", start.offset)
    writer.member("endOffset", end.offset)
  }
}

/// The numbers of pages and findings.
extension ReportSummary: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("pages", pages)
      $0.member("error", count(.error))
      $0.member("warning", count(.warning))
      $0.member("info", count(.info))
      $0.member("hint", count(.hint))
    }
  }
}
