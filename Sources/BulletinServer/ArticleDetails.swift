import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText

/// What stands beside an article's headline in the outline: date · reporter · length.
struct ArticleDetails {
  private let snapshot: Snapshot
  private let articles: [Article]
  /// The first date of each article that dates an event.
  private var dates: [Int: String] = [:]

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    articles = snapshot.analysis.articles
    for date in snapshot.facts.dates where !date.isWeak && date.kind == .calendar {
      guard let article = date.article, dates[article] == nil else { continue }
      dates[article] = date.resolved ?? date.text
    }
  }

  /// The details of the article of that index; empty where nothing is known.
  func text(of article: Int) -> String {
    guard articles.indices.contains(article) else { return "" }
    let length = length(of: articles[article])
    let words = LocalizedText(zh: "\(length)字", en: "\(length) characters")
    return [dates[article] ?? "", reporters(of: articles[article]), words[snapshot.language]]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func reporters(of article: Article) -> String {
    let credits = article.nodes.bylines.flatMap(\.credits)
    let reporters = credits.filter { $0.role == .reporter }
    let names = (reporters.isEmpty ? credits.filter { $0.role != .editor } : reporters)
      .flatMap(\.names)
    // A name of two characters is padded in print.
    return names.map { snapshot.text.string($0).filter { !$0.isWhitespace } }
      .reduce(into: []) { unique, name in if !unique.contains(name) { unique.append(name) } }
      .joined(separator: "、")
  }

  /// The length of an article's text, its headlines and bylines left out.
  func length(of article: Article) -> Int {
    article.nodes.paragraphs.reduce(0) { length, paragraph in
      length + TextLength.of(paragraph.pieces.flatMap { Array(snapshot.text.string($0).utf8) })
    }
  }
}
