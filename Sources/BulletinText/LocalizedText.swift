/// A sentence for people in the two languages that the program speaks. Both stand side by side
/// where the sentence is said.
public struct LocalizedText: Hashable, Sendable {
  /// Simplified Chinese.
  public let zh: String
  /// English.
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The sentence in a reader's language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// The languages that the program speaks.
public enum Language: String, Sendable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"

  /// The language of a locale such as `zh-cn`, `zh_CN.UTF-8`, `en`: Chinese for `zh…`, else English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }

  /// The language that somebody has asked for, as `zh`, `zh-CN`, `en`: what names neither is a
  /// mistake and not English.
  public init?(named word: String) {
    guard word.hasPrefix("zh") || word.hasPrefix("en") else { return nil }
    self.init(locale: word)
  }
}
