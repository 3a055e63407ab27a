import BulletinKnowledge
package import BulletinLint
import BulletinSyntax
import BulletinText
import JSONWriter

/// Articles as items of IPTC's ninjs 3.1, a line each, as content systems take them in. The standard
/// refuses properties that it does not know: where names stand and which posts hold when is told by
/// `Extract`, whose articles the items' URIs name.
package struct Ninjs {
  let page: Page
  let facts: PageFacts
  /// What all URIs of the page begin with.
  let uri: String

  /// - Parameter file: the path as it was given.
  package init(file: String, analysis: Analysis) {
    page = analysis.page
    facts = analysis.facts
    uri = "bulletin:/page/" + ArtifactURI.string(RelativePath.string(file, in: ""))
  }

  /// The items of the page, each on a line of its own.
  package func lines() -> [UInt8] {
    var writer = JSONWriter()
    for article in page.articles {
      write(article, &writer)
      writer.endLine()
    }
    return writer.bytes
  }

  private func write(_ article: Article, _ writer: inout JSONWriter) {
    let spans = Spans(page)
    let uri = "\(uri)#a\(article.index + 1)"
    writer.object { item in
      item.member("uri", uri)
      item.member("type", article.kind == .photo ? "picture" : "text")
      item.member("language", Language.chinese.rawValue)
      writeStandard(&item)
      writeDates(of: article, &item)
      writeHeadlines(of: article, spans, &item)
      let bylines = article.nodes.bylines.map { spans.joined($0.range) }
      item.member("by", ifPresent: bylines.isEmpty ? nil : bylines.joined(separator: "；"))
      item.member("located", ifPresent: place(of: article))
      writeNamed(in: article, spans, &item)
      writeBody(of: article, &item)
      writeAssociations(of: article, uri, spans, &item)
      writeSources(of: article, spans, &item)
      writePage(&item)
      item.key("genres")
      item.array { array in
        array.object {
          $0.member("name", Ninjs.genre(article.kind))
          $0.member("literal", article.kind.rawValue)
        }
      }
    }
  }

  private func writeStandard(_ writer: inout JSONWriter) {
    writer.key("standard")
    writer.object {
      $0.member("name", "ninjs")
      $0.member("version", "3.1")
      $0.member("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#")
    }
  }

  /// Of a date only the day is known; the standard wants a time, so it is midnight in China, and a
  /// note says so.
  private func writeDates(of article: Article, _ writer: inout JSONWriter) {
    let issue = facts.issueDate.map(Ninjs.midnight)
    let lead = facts.leadDate(of: article, in: page)
    let created = lead?.isValid == true ? lead?.calendarDate.map(Ninjs.midnight) : nil
    writer.member("firstCreated", ifPresent: issue)
    writer.member("versionCreated", ifPresent: issue)
    writer.member("contentCreated", ifPresent: created)
    guard issue != nil || created != nil else { return }
    writer.member("edNote", "日期只到日，时刻一律记作当地零时。")
  }

  private static func midnight(_ date: CalendarDate) -> String {
    "\(ISODate.string(date))T00:00:00+08:00"
  }

  private func writeHeadlines(
    of article: Article, _ spans: Spans, _ writer: inout JSONWriter
  ) {
    let main = article.nodes.headline.map { spans.text($0) }.joined()
    writer.key("headlines")
    writer.array { array in
      if !main.isEmpty { role("main", main, &array) }
      for kicker in article.nodes.kickers { role("kicker", spans.text(kicker), &array) }
      for subhead in article.nodes.subheads { role("sub", spans.text(subhead.range), &array) }
    }
  }

  private func role(_ role: String, _ value: String, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("role", role)
      $0.member("value", value)
    }
  }

  /// The body as HTML, a paragraph for each logical one.
  private func writeBody(of article: Article, _ writer: inout JSONWriter) {
    let paragraphs = article.nodes.paragraphs.map { page.string($0.pieces) }
    writer.key("bodies")
    writer.array { array in
      array.object {
        $0.member("role", "main")
        $0.member("contentType", "text/html")
        $0.member("charCount", paragraphs.reduce(0) { $0 + TextLength.of(Array($1.utf8)) })
        $0.member(
          "value", paragraphs.map { "<p>\(XMLText.escaped($0))</p>" }.joined(separator: "\n"))
      }
    }
  }

  /// Captions are pictures beside the article; jumps lead to where it goes on or comes from.
  private func writeAssociations(
    of article: Article, _ uri: String, _ spans: Spans, _ writer: inout JSONWriter
  ) {
    let (captions, jumps) = (article.nodes.captions, article.nodes.jumps)
    guard !captions.isEmpty || !jumps.isEmpty else { return }
    writer.key("associations")
    writer.array { array in
      for (index, caption) in captions.enumerated() {
        let text = spans.joined(caption)
        array.object {
          $0.member("name", "picture-\(index + 1)")
          $0.member("uri", "\(uri)-p\(index + 1)")
          $0.member("type", "picture")
          $0.key("descriptions")
          $0.array { role("caption", text, &$0) }
        }
      }
      for (index, jump) in jumps.enumerated() {
        let text = spans.joined(jump.range)
        array.object {
          $0.member("name", text)
          $0.member("uri", "\(uri)-j\(index + 1)")
          $0.member("rel", jump.kind.rawValue)
          $0.member("type", "text")
        }
      }
    }
  }

  private func writePage(_ writer: inout JSONWriter) {
    guard let masthead = page.masthead, masthead.page != nil || masthead.section != nil else {
      return
    }
    writer.key("altIds")
    writer.array { array in
      if let folio = masthead.page { role("page", page.string([folio]), &array) }
      if let section = masthead.section { role("section", page.string([section]), &array) }
    }
  }

  private static func genre(_ kind: ArticleKind) -> String {
    switch kind {
    case .news: "消息"
    case .feature: "通讯"
    case .commentary: "评论"
    case .notice: "公告"
    case .brief: "简讯"
    case .photo: "图片新闻"
    case .table: "表格"
    case .continuation: "续文"
    }
  }
}
