import BulletinKnowledge
import BulletinLint
import BulletinSyntax
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/selectionRange`: name, clause, sentence, paragraph, article, page. Editors know no
/// Chinese words, so a double click takes too much; this grows by what a sentence is made of.
package enum SelectionRangeFeature: Feature {
  package static let method = "textDocument/selectionRange"
  package static let summary = LocalizedText(
    zh: "词 > 分句 > 句子 > 段落 > 稿件 > 版面",
    en: "Word > clause > sentence > paragraph > article > page")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.selectionRangeProvider = true
  }

  package static let nothing: [SelectionRange]? = nil

  package static func answer(
    _ params: SelectionRangeParams, _ snapshot: Snapshot
  ) -> [SelectionRange]? {
    let things =
      snapshot.document.namedThings.flatMap(\.mentions)
      + snapshot.facts.dates.map(\.range)
    return params.positions.map { position in
      let offset = snapshot.offset(position) ?? snapshot.text.count
      let steps = steps(at: offset, snapshot, things)
      return SelectionRange(ranges: steps.map(snapshot.lspRange))
    }
  }

  /// The ranges around an offset, the innermost first, each larger than the one before.
  static func steps(
    at offset: Int, _ snapshot: Snapshot, _ things: [TextRange]
  ) -> [TextRange] {
    var steps = things.filter { $0.touches(offset) }.sorted { $0.count < $1.count }
    let article = snapshot.analysis.articles.first { article in
      article.parts.contains { $0.touches(offset) }
    }
    if let article {
      let nodes = article.nodes
      if let paragraph = nodes.paragraphs.first(where: { $0.range.touches(offset) }) {
        steps += sentences(in: paragraph, at: offset, snapshot.text) + [paragraph.range]
      }
      steps +=
        (nodes.headline + nodes.kickers + nodes.subheads.map(\.range)
        + nodes.bylines.map(\.range) + nodes.captions).filter { $0.touches(offset) }
      steps += [article.headline].compactMap { $0 }.filter { $0.touches(offset) }
      steps += article.parts.filter { $0.touches(offset) }
    }
    steps.append(TextRange(0, snapshot.text.count))
    return growing(steps)
  }

  /// The clause and the sentence at an offset of a paragraph, broken columns joined.
  private static func sentences(
    in paragraph: Paragraph, at offset: Int, _ text: SourceText
  ) -> [TextRange] {
    let words = ScalarText(text.utf8, paragraph.pieces)
    guard words.count > 0 else { return [] }
    let index = min(words.index(at: offset), words.count - 1)
    return [isClauseEnd, isSentenceEnd].map { isEnd in
      var lower = index
      while lower > 0, !isEnd(words[lower - 1]) { lower -= 1 }
      var upper = index
      while upper < words.count, !isEnd(words[upper]) { upper += 1 }
      if isSentenceEnd(words[upper]) { upper += 1 }
      while isClosing(words[upper]) { upper += 1 }
      // A quotation mark behind the last sentence's stop belongs to that one.
      while lower < index, isClosing(words[lower]) { lower += 1 }
      return words.range(lower, max(upper, lower))
    }
  }

  private static func isClauseEnd(_ scalar: UInt32) -> Bool {
    isSentenceEnd(scalar) || scalar == 0x2C || scalar == 0x3B || scalar == 0x3A
  }

  private static func isSentenceEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0x21 || scalar == 0x3F
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    scalar == 0x201D || scalar == 0x2019 || scalar == 0x29 || scalar == 0x300D
  }

  /// Each range once, and none that does not hold the one before.
  private static func growing(_ steps: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for step in steps where !step.isEmpty || steps.count == 1 {
      guard let last = result.last else {
        result.append(step)
        continue
      }
      if step.contains(last), step != last { result.append(step) }
    }
    return result
  }
}
