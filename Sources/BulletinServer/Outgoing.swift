import JSONWriter
import LanguageServerProtocol

/// The server's own requests, and what is to be done with their answers.
struct Outgoing {
  enum Purpose: Equatable {
    /// The answer says nothing.
    case done
    /// The answer has the client's settings: those of everywhere, then those of each folder.
    case settings([DocumentURI])
    /// The answer says whether an edit was made.
    case edit
    /// The answer says whether progress can be shown.
    case progress(Activity.ID)
  }

  private let outbox: Outbox
  private var nextID = 1
  private var waiting: [RequestID: Purpose] = [:]

  init(_ outbox: Outbox) { self.outbox = outbox }

  mutating func request(_ method: String, _ purpose: Purpose = .done) {
    outbox.send(MessageWriter.request(id: newID(purpose), method: method))
  }

  mutating func request(
    _ method: String, _ params: some JSONWritable, _ purpose: Purpose = .done
  ) {
    outbox.send(MessageWriter.request(id: newID(purpose), method: method, params: params))
  }

  func notify(_ method: String, _ params: some JSONWritable) {
    outbox.send(MessageWriter.notification(method: method, params: params))
  }

  /// What a request was for that is answered now; `nil` for an answer to nothing.
  mutating func purpose(of id: RequestID?) -> Purpose? {
    id.flatMap { waiting.removeValue(forKey: $0) }
  }

  private mutating func newID(_ purpose: Purpose) -> RequestID {
    defer { nextID += 1 }
    let id = RequestID.string("bulletin-\(nextID)")
    // A client that never answers must not make this grow.
    if purpose != .done { waiting[id] = purpose }
    return id
  }
}

extension Outgoing.Purpose {
  /// The folders whose settings are asked for.
  var scopes: [DocumentURI]? { if case .settings(let folders) = self { folders } else { nil } }

  /// The work whose progress is asked about.
  var activity: Activity.ID? { if case .progress(let id) = self { id } else { nil } }
}
