import BulletinLint
import BulletinText
import JSONWriter

/// SARIF 2.1.0, as code scanning services read it. Columns count Unicode scalars.
struct SARIF: ReportForm {
  let language: Language

  func head() -> [UInt8] {
    var tool = JSONWriter()
    tool.object {
      $0.key("driver")
      $0.object { driver in
        driver.member("name", "bulletin")
        driver.member("version", Version.current)
        driver.member("semanticVersion", Version.current)
        driver.member("language", language == .chinese ? "zh-CN" : "en-US")
        driver.key("rules")
        driver.array { for rule in Rule.all { write(rule, &$0) } }
      }
    }
    let open =
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      + "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"tool\":"
    return Array(open.utf8) + tool.bytes + Array(",\"results\":[".utf8)
  }

  let separator = [UInt8(ascii: ",")]

  func foot(_ summary: ReportSummary, kept: [[UInt8]]) -> [UInt8] {
    Array("]}]}\n".utf8)
  }

  func piece(_ page: PageReport) -> [UInt8] {
    var places = Places(page.text)
    var fingerprints = Fingerprints()
    let uri = ArtifactURI.string(page.file)
    let results = page.findings.map { finding in
      var writer = JSONWriter()
      let fingerprint = fingerprints.next(finding, in: page)
      writer.object { result in
        result.member("ruleId", finding.rule)
        result.member("ruleIndex", ifPresent: Rule.all.firstIndex { $0.id == finding.rule })
        result.member("level", level(finding.severity))
        message(finding.message, &result)
        result.key("locations")
        result.array { $0.object { location(uri, finding.range, page, &places, &$0) } }
        related(finding, uri, page, &places, &result)
        result.key("partialFingerprints")
        result.object { $0.member("bulletin/v1", fingerprint) }
        fixes(finding, uri, &places, &result)
      }
      return writer.bytes
    }
    return Array(results.joined(separator: separator))
  }

  private func write(_ rule: Rule, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("id", rule.id)
      text("shortDescription", rule.title, &$0)
      text("fullDescription", rule.explanation, &$0)
      text("help", rule.source, &$0)
      $0.key("defaultConfiguration")
      $0.object {
        $0.member("enabled", rule.isOnByDefault)
        $0.member("level", level(rule.severity))
      }
      $0.key("properties")
      $0.object {
        $0.key("tags")
        $0.array { $0.string(rule.group.rawValue) }
      }
    }
  }

  private func related(
    _ finding: Finding, _ uri: String, _ page: PageReport, _ places: inout Places,
    _ writer: inout JSONWriter
  ) {
    guard !finding.related.isEmpty else { return }
    writer.key("relatedLocations")
    writer.array { array in
      for (index, related) in finding.related.enumerated() {
        array.object {
          $0.member("id", index + 1)
          message(related.message, &$0)
          location(uri, related.range, page, &places, &$0)
        }
      }
    }
  }

  private func fixes(
    _ finding: Finding, _ uri: String, _ places: inout Places, _ writer: inout JSONWriter
  ) {
    let fixes = finding.fixes.filter { !$0.edits.isEmpty }
    guard !fixes.isEmpty else { return }
    writer.key("fixes")
    writer.array { array in
      for fix in fixes {
        array.object { object in
          text("description", fix.title, &object)
          object.key("artifactChanges")
          object.array { $0.object { change(fix, uri, &places, &$0) } }
        }
      }
    }
  }

  private func change(
    _ fix: Fix, _ uri: String, _ places: inout Places, _ writer: inout JSONWriter
  ) {
    writer.key("artifactLocation")
    writer.object { $0.member("uri", uri) }
    writer.key("replacements")
    writer.array { array in
      for edit in fix.edits {
        array.object {
          $0.key("deletedRegion")
          region(edit.range, nil, &places, &$0)
          $0.key("insertedContent")
          $0.object { $0.member("text", edit.newText) }
        }
      }
    }
  }

  private func location(
    _ uri: String, _ range: TextRange, _ page: PageReport, _ places: inout Places,
    _ writer: inout JSONWriter
  ) {
    writer.key("physicalLocation")
    writer.object {
      $0.key("artifactLocation")
      $0.object { $0.member("uri", uri) }
      $0.key("region")
      region(range, page.text.string(range), &places, &$0)
    }
  }

  private func region(
    _ range: TextRange, _ snippet: String?, _ places: inout Places, _ writer: inout JSONWriter
  ) {
    let (start, end) = places.range(range)
    writer.object {
      $0.member("startLine", start.line)
      $0.member("startColumn", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
      if let snippet {
        $0.key("snippet")
        $0.object { $0.member("text", snippet) }
      }
    }
  }

  private func message(_ message: LocalizedText, _ writer: inout JSONWriter) {
    text("message", message, &writer)
  }

  private func text(
    _ key: StaticString, _ value: LocalizedText, _ writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.object { $0.member("text", value[language]) }
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info, .hint: "note"
    }
  }
}
