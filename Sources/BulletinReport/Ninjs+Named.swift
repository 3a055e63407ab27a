import BulletinKnowledge
import BulletinSyntax
import BulletinText
import JSONWriter

extension Ninjs {
  /// The persons, bodies and campaigns of an article.
  func writeNamed(in article: Article, _ spans: Spans, _ writer: inout JSONWriter) {
    let people = credited(article, spans) + officials(in: article)
    array("people", people, &writer) { person, object in
      object.member("name", person.name)
      object.member("rel", person.rel)
      object.member("uri", "bulletin:/who/\(ArtifactURI.string(person.name)).md")
      object.member("literal", ifPresent: person.literal)
    }
    let bodies = facts.organisations.filter { $0.mentions.contains { stands($0, in: article) } }
    array("organisations", bodies, &writer) { organisation, object in
      object.member("name", organisation.name)
      object.member("rel", "about")
    }
    let campaigns = facts.campaigns.filter { $0.mentions.contains { stands($0, in: article) } }
    array("subjects", campaigns, &writer) { campaign, object in
      object.member("name", campaign.name)
      object.member("rel", "about")
      object.member("literal", campaign.kind.rawValue)
    }
  }

  /// The newspaper, and the outlets and suppliers that the bylines name.
  func writeSources(of article: Article, _ spans: Spans, _ writer: inout JSONWriter) {
    var sources: [(name: String, role: String)] = []
    if let paper = page.masthead?.paper { sources.append((spans.name(paper), "publisher")) }
    for credit in article.nodes.bylines.flatMap(\.credits) {
      if let outlet = credit.outlet { sources.append((spans.text(outlet), "source")) }
      guard credit.role == .source else { continue }
      sources += credit.names.map { (spans.name($0), "source") }
    }
    var seen: Set<String> = []
    let distinct = sources.filter { !$0.name.isEmpty && seen.insert("\($0)").inserted }
    array("infoSources", distinct, &writer) { source, object in
      object.member("name", source.name)
      object.member("role", source.role)
    }
  }

  /// The place of an agency's head: 新华社北京5月6日电.
  func place(of article: Article) -> String? {
    guard let source = article.nodes.lead?.source else { return nil }
    let head = page.string([source])
    guard let agency = head.firstIndex(where: { "社网".contains($0) }) else { return nil }
    let rest = head[head.index(after: agency)...]
    // Some characters of place names are numbers to Unicode.
    let printed = rest.prefix { !("0"..."9").contains($0) }
    let place = printed.hasPrefix("客户端") ? printed.dropFirst(3) : printed
    let isName = (1...6).contains(place.count) && printed.endIndex < rest.endIndex
    return isName && place.unicodeScalars.allSatisfy { $0.value >= 0x4E00 } ? String(place) : nil
  }

  /// A person in relation to the article.
  private struct Related: Hashable {
    let name: String
    let rel: String
    var literal: String?
  }

  private func credited(_ article: Article, _ spans: Spans) -> [Related] {
    var seen: Set<Related> = []
    return article.nodes.bylines.flatMap(\.credits).flatMap { credit -> [Related] in
      let rel: String? =
        switch credit.role {
        case .reporter, .commentator: "author"
        case .correspondent, .intern: "contributor"
        case .photographer: "photographer"
        case .editor: "editor"
        case .source: nil
        }
      return rel.map { rel in credit.names.map { Related(name: spans.name($0), rel: rel) } } ?? []
    }.filter { !$0.name.isEmpty && seen.insert($0).inserted }
  }

  private func officials(in article: Article) -> [Related] {
    facts.officials.filter { $0.mentions.contains { $0.article == article.index } }.map {
      let posts = $0.posts.isEmpty ? $0.listedAs : $0.posts
      return Related(
        name: $0.name, rel: "about",
        literal: posts.isEmpty ? nil : posts.joined(separator: "、"))
    }
  }

  private func stands(_ range: TextRange, in article: Article) -> Bool {
    article.parts.contains { $0.contains(range) }
  }

  /// An array of objects, left out where it would be empty.
  private func array<Element>(
    _ key: StaticString, _ elements: [Element], _ writer: inout JSONWriter,
    _ body: (Element, inout JSONWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    writer.key(key)
    writer.array { array in
      for element in elements { array.object { body(element, &$0) } }
    }
  }
}
