import BulletinKnowledge
package import BulletinLint
import BulletinSyntax
import BulletinText
package import JSONWriter

/// The published record of a page, as `bulletin extract` prints it: one JSON object, whose schema
/// is promised. What the text says stands in `Extract+Facts.swift`.
package struct Extract: JSONWritable {
  let file: String
  let encoding: String
  let page: Page
  let facts: PageFacts

  /// - Parameters:
  ///   - file: the path as it was given.
  ///   - encoding: `utf-8`, `utf-8-bom` or `gb18030`.
  package init(file: String, encoding: String, analysis: Analysis) {
    self.file = file
    self.encoding = encoding
    self.page = analysis.page
    self.facts = analysis.facts
  }

  package func write(to writer: inout JSONWriter) {
    let articles = page.articles
    var spans = Spans(page)
    writer.object {
      $0.member("version", 1)
      $0.member("file", file)
      $0.member("encoding", encoding)
      $0.member("eol", lineEnds())
      $0.key("masthead")
      write(page.masthead, &spans, &$0)
      $0.key("articles")
      $0.array { array in
        for article in articles { write(article, &spans, &array) }
      }
      writeFacts(&spans, &$0)
    }
  }

  /// The kind of the line ends: `mixed` where there are several.
  private func lineEnds() -> String {
    var kinds: Set<String> = []
    let bytes = page.text.utf8.span
    for start in page.text.lines.starts.dropFirst() {
      if bytes[start - 1] == UInt8(ascii: "\r") {
        kinds.insert("cr")
      } else {
        let isPair = start >= 2 && bytes[start - 2] == UInt8(ascii: "\r")
        kinds.insert(isPair ? "crlf" : "lf")
      }
    }
    return kinds.count > 1 ? "mixed" : kinds.first ?? "lf"
  }

  // MARK: Masthead

  private func write(
    _ masthead: Masthead?, _ spans: inout Spans, _ writer: inout JSONWriter
  ) {
    guard let masthead else { return writer.null() }
    writer.object { object in
      object.member("lines", masthead.lines.map { spans.line($0.lowerBound) })
      object.member("paper", masthead.paper.map { spans.text($0) })
      object.key("date")
      writeDate(of: masthead, &spans, &object)
      object.member("weekday", masthead.weekday.map { spans.text($0) })
      object.member("page", masthead.page.map { spans.text($0) })
      object.member("section", masthead.section.map { spans.text($0) })
      object.member("editors", masthead.editors.map { spans.name($0) })
    }
  }

  private func writeDate(
    of masthead: Masthead, _ spans: inout Spans, _ writer: inout JSONWriter
  ) {
    guard let range = masthead.date else { return writer.null() }
    let date = facts.issueBasis == .masthead ? facts.issueDate : nil
    writer.object {
      spans.members(range, &$0)
      $0.member("kind", DateMention.Kind.calendar.rawValue)
      $0.member("year", date?.year)
      $0.member("month", date?.month)
      $0.member("day", date?.day)
      $0.member("resolved", date.map(ISODate.string))
      $0.member("basis", date.map { _ in DateBasis.masthead.rawValue })
    }
  }

  // MARK: Articles

  private func write(
    _ article: Article, _ spans: inout Spans, _ writer: inout JSONWriter
  ) {
    let nodes = article.nodes
    writer.object { object in
      object.member("id", "a\(article.index + 1)")
      object.member("kind", article.kind.rawValue)
      object.member("headline", nodes.headline.map { spans.text($0) }.joined())
      object.member("headlineLines", article.headline.map { spans.lines($0) } ?? [])
      object.member("headlineColumn", article.headline.map { spans.column($0.lowerBound) })
      object.key("kickers")
      spans.array(nodes.kickers, &object)
      object.key("subheads")
      object.array { for subhead in nodes.subheads { write(subhead, &spans, &$0) } }
      object.key("lead")
      writeLead(of: article, &spans, &object)
      object.key("paragraphs")
      object.array { for paragraph in nodes.paragraphs { write(paragraph, &spans, &$0) } }
      object.key("captions")
      spans.array(nodes.captions, &object)
      object.key("bylines")
      object.array { for byline in nodes.bylines { write(byline, &spans, &$0) } }
      object.key("jumps")
      object.array { for jump in nodes.jumps { write(jump, &spans, &$0) } }
      object.key("continuedAt")
      object.array { array in
        for part in article.parts.dropFirst() {
          array.object { $0.member("lines", spans.lines(spans.withoutBlankEnds(part))) }
        }
      }
    }
  }

  private func write(_ subhead: Subhead, _ spans: inout Spans, _ writer: inout JSONWriter) {
    let parts = spans.text(subhead.range).split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    writer.object {
      spans.members(subhead.range, &$0)
      if parts.count > 1 { $0.member("parts", parts) }
      $0.member("role", subhead.role == .subhead ? "subhead" : "crosshead")
    }
  }

  private func write(_ paragraph: Paragraph, _ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("lines", spans.distinctLines(paragraph.pieces))
      $0.member("text", page.string(paragraph.pieces))
    }
  }

  private func writeLead(
    of article: Article, _ spans: inout Spans, _ writer: inout JSONWriter
  ) {
    guard let lead = article.nodes.lead, let first = article.nodes.paragraphs.first else {
      return writer.null()
    }
    let date = facts.leadDate(of: article, in: page)
    writer.object {
      $0.member("line", spans.line((lead.source ?? first.range).lowerBound))
      $0.member("source", lead.source.map { spans.text(framed($0)) })
      $0.key("date")
      write(date, &spans, &$0)
    }
  }

  /// 【本报讯】: the frame belongs to the head.
  private func framed(_ source: TextRange) -> TextRange {
    let utf8 = page.text.utf8
    for (open, close) in [("【", "】"), ("[", "]"), ("［", "］")] {
      let (before, after) = (Array(open.utf8), Array(close.utf8))
      let (lower, upper) = (source.lowerBound - before.count, source.upperBound + after.count)
      if lower >= 0, upper <= utf8.count, utf8[lower..<source.lowerBound].elementsEqual(before),
        utf8[source.upperBound..<upper].elementsEqual(after)
      {
        return TextRange(lower, upper)
      }
    }
    return source
  }

  private func write(_ byline: Byline, _ spans: inout Spans, _ writer: inout JSONWriter) {
    func names(_ role: Credit.Role) -> [String] {
      byline.credits.filter { $0.role == role && $0.outlet == nil }
        .flatMap { $0.names.map { spans.name($0) } }
    }
    writer.object {
      spans.members(byline.range, &$0)
      $0.member("reporters", names(.reporter))
      $0.member("correspondents", names(.correspondent))
      $0.member("photographers", names(.photographer))
      $0.member("interns", names(.intern))
      $0.member("commentators", names(.commentator))
      $0.member("editors", names(.editor))
      $0.key("outlet")
      writeOutlet(of: byline, &spans, &$0)
      $0.member("photo", byline.hasPictures)
      $0.member("placement", byline.placement.rawValue)
      $0.member("afterLead", byline.isAfterLead)
    }
  }

  /// An outlet's people are its own, whatever their role.
  private func writeOutlet(
    of byline: Byline, _ spans: inout Spans, _ writer: inout JSONWriter
  ) {
    let credits = byline.credits.filter { $0.outlet != nil }
    guard let outlet = credits.first?.outlet else { return writer.null() }
    let people = credits.filter { $0.role != .source }.flatMap { $0.names.map { spans.name($0) } }
    writer.object {
      $0.member("name", spans.text(outlet))
      $0.member("people", people)
    }
  }

  private func write(_ jump: Jump, _ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.object {
      spans.members(jump.range, &$0)
      $0.member("kind", jump.kind.rawValue)
      $0.member("target", jump.target.map { spans.text($0) })
    }
  }
}
