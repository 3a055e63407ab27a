import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// `textDocument/completion` in a configuration: settings, rules, options, levels.
enum SettingsCompletionFeature: CounterpartFeature {
  typealias OfPages = CompletionFeature

  static func answer(_ params: CompletionParams, _ snapshot: Snapshot) -> CompletionList? {
    guard let offset = snapshot.offset(params.position) else { return nil }
    let cursor = JSONCursor(in: snapshot.text.utf8, at: offset)
    guard !cursor.isNowhere else { return nil }
    let words =
      cursor.isKey
      ? SettingsVocabulary.keys(at: cursor.path).filter { !cursor.siblings.contains($0.word) }
      : SettingsVocabulary.values(at: cursor.path)
    let range = snapshot.lspRange(cursor.typed)
    // A client takes no range over several lines.
    guard !words.isEmpty, range.start.line == range.end.line else { return nil }
    let colon = cursor.isKey && !hasColon(behind: cursor.typed.upperBound, snapshot) ? ": " : ""
    let items = words.enumerated().map { place, word in
      let text = word.isLiteral ? word.word : JSONC.quoted(word.word)
      return CompletionItem(
        label: word.word, kind: .constant, detail: word.summary[snapshot.language],
        sortText: String(place + 10_000), filterText: filter(text, cursor, snapshot),
        textEdit: LSPTextEdit(range: range, newText: text + colon))
    }
    return CompletionList(isIncomplete: false, items: items)
  }

  /// What was typed is compared with this: with the quote, where one was typed.
  private static func filter(_ text: String, _ cursor: JSONCursor, _ snapshot: Snapshot) -> String {
    let typed = snapshot.text.string(cursor.typed)
    return typed.isEmpty || typed.hasPrefix("\"") ? text : text.filter { $0 != "\"" }
  }

  private static func hasColon(behind offset: Int, _ snapshot: Snapshot) -> Bool {
    snapshot.text.utf8[offset...].first { $0 > 0x20 } == UInt8(ascii: ":")
  }
}
