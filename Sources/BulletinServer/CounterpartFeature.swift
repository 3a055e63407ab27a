import BulletinText
import LanguageServerProtocol

/// What answers a request in a document that is no page: a configuration or a table. The page's feature
/// of the same request has the name, the summary and the declaration.
protocol CounterpartFeature: Feature {
  associatedtype OfPages: Feature where OfPages.Params == Params, OfPages.Answer == Answer
}

extension CounterpartFeature {
  static var method: String { OfPages.method }
  static var summary: LocalizedText { OfPages.summary }
  static var nothing: Answer { OfPages.nothing }

  /// Nothing beyond what the page's feature declares.
  static func declare(in capabilities: inout ServerCapabilities, for client: ClientProfile) {}
}
