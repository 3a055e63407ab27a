import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// `textDocument/hover` in a configuration: what a setting sets, what a rule is for.
enum SettingsHoverFeature: CounterpartFeature {
  typealias OfPages = HoverFeature

  static func answer(
    _ params: TextDocumentPositionParams, _ snapshot: Snapshot
  ) -> HoverResult? {
    guard let offset = snapshot.offset(params.position) else { return nil }
    // A place inside the quotes: at the first one nothing was read yet.
    let cursor = JSONCursor(in: snapshot.text.utf8, at: min(offset + 1, snapshot.text.count))
    guard !cursor.isNowhere, cursor.typed.count > 2, cursor.typed.contains(offset) else {
      return nil
    }
    let typed = snapshot.text.string(cursor.typed).filter { $0 != "\"" }
    let words =
      cursor.isKey
      ? SettingsVocabulary.keys(at: cursor.path) : SettingsVocabulary.values(at: cursor.path)
    guard let word = words.first(where: { $0.word == typed }) else { return nil }
    return HoverResult(
      contents: content(word, cursor, snapshot), range: snapshot.lspRange(cursor.typed))
  }

  private static func content(
    _ word: SettingsWord, _ cursor: JSONCursor, _ snapshot: Snapshot
  ) -> MarkupContent {
    let isMarkdown = snapshot.client.hoverFormat == .markdown
    if let rule = Rule.all.first(where: { $0.id == word.rule }) {
      let text =
        isMarkdown
        ? RulePage.markdown(rule, snapshot.language)
        : "\(rule.title[snapshot.language])\n\n\(rule.explanation[snapshot.language])"
      return MarkupContent(kind: snapshot.client.hoverFormat, value: text)
    }
    var text = word.summary[snapshot.language]
    if cursor.isKey, cursor.path.isEmpty, let key = SettingsKey(rawValue: word.word) {
      text += isMarkdown ? "\n\n```jsonc\n\(key.example)\n```" : "\n\n\(key.example)"
    }
    let title = isMarkdown ? "**\(Markup.escaped(word.word))**" : word.word
    return MarkupContent(kind: snapshot.client.hoverFormat, value: "\(title)　\(text)")
  }
}
