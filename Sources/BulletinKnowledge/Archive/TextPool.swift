import Synchronization

/// Texts that many pages have in common, each held once: posts above all.
package final class TextPool: Sendable {
  private let texts = Mutex<Set<String>>([])

  package init() {}

  /// The text itself, in the one copy that all share.
  func shared(_ text: String) -> String {
    // Up to fifteen bytes stand in the value.
    guard text.utf8.count > 15 else { return text }
    return texts.withLock { $0.insert(text).memberAfterInsert }
  }
}
