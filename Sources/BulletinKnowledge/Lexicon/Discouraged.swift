/// Terms of the public list 新华社新闻信息报道中的禁用词和慎用词（2016年7月修订） for which it gives a plain
/// replacement that fits wherever the term stands. No persons, no events, no politics.
package enum Discouraged {
  /// A term and what the list says instead.
  package struct Entry: Sendable {
    package let term: String
    package let replacement: String
    /// Characters behind the term that make an idiom or another word of it.
    package let notBefore: String
    /// A word of the sentence without which the term is right; empty where it never is.
    package let onlyWith: String
  }

  static let entries: [Entry] = [
    Entry(term: "残废人", replacement: "残疾人", notBefore: "", onlyWith: ""),
    Entry(term: "瞎子", replacement: "盲人", notBefore: "摸点算阿", onlyWith: ""),
    Entry(term: "聋子", replacement: "聋人", notBefore: "的", onlyWith: ""),
    Entry(term: "弱智儿童", replacement: "智力障碍儿童", notBefore: "", onlyWith: ""),
    Entry(term: "罪犯", replacement: "犯罪嫌疑人", notBefore: "罪", onlyWith: "涉嫌"),
    Entry(
      term: "“一带一路”战略", replacement: "“一带一路”倡议", notBefore: "支合伙对枢节要咨定性", onlyWith: ""),
  ]

  private static let byTerm: [String: Entry] = Dictionary(
    entries.map { ($0.term, $0) }, uniquingKeysWith: { first, _ in first })

  /// The entry of a term.
  package static func entry(_ term: String) -> Entry? { byTerm[term] }
}
