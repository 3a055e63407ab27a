import LanguageServerProtocol
import Synchronization

/// The semantic tokens that clients have, to tell what has changed. What is not in it is told whole,
/// so it may forget at any time.
package final class TokenCache: Sendable {
  private let known = Mutex<[DocumentURI: SemanticTokens]>([:])

  package init() {}

  /// The numbers that the client has by that name.
  func data(of uri: DocumentURI, _ resultId: String) -> [Int]? {
    known.withLock { known in
      known[uri].flatMap { $0.resultId == resultId ? $0.data : nil }
    }
  }

  func keep(_ tokens: SemanticTokens, of uri: DocumentURI) {
    known.withLock { $0[uri] = tokens }
  }

  func forget(_ uri: DocumentURI) {
    known.withLock { $0[uri] = nil }
  }
}
