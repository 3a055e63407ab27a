public import JSONWriter

/// How important a message to the user is.
public enum MessageType: Int, Sendable, Decodable, JSONWritable {
  /// Something went wrong.
  case error = 1
  /// Something may go wrong.
  case warning = 2
  /// Something is worth knowing.
  case info = 3
  /// Something is worth keeping.
  case log = 4
  /// Something for whoever writes servers; not before 3.18.
  case debug = 5
}

/// The parameters of `window/showMessage` and of `window/logMessage`.
public struct MessageParams: Equatable, Sendable {
  /// How important it is.
  public var type: MessageType
  /// What the user reads.
  public var message: String

  /// A message to the user.
  public init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }
}

extension MessageParams: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", type)
      $0.member("message", message)
    }
  }
}

/// The parameters of `window/showMessageRequest`; its result is one of the actions, or `null`.
public struct ShowMessageRequestParams: Equatable, Sendable {
  /// How important it is.
  public var type: MessageType
  /// What the user reads.
  public var message: String
  /// What the user may choose.
  public var actions: [MessageActionItem]

  /// A question to the user.
  public init(type: MessageType, message: String, actions: [MessageActionItem]) {
    self.type = type
    self.message = message
    self.actions = actions
  }
}

extension ShowMessageRequestParams: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", type)
      $0.member("message", message)
      $0.member("actions", actions)
    }
  }
}

/// What a user may choose.
public struct MessageActionItem: Equatable, Sendable, Decodable, JSONWritable {
  /// What stands on the button.
  public var title: String

  /// A button.
  public init(title: String) { self.title = title }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("title", title) }
  }
}

/// The parameters of `window/workDoneProgress/create` and of `window/workDoneProgress/cancel`.
public struct WorkDoneProgressParams: Equatable, Sendable, Decodable, JSONWritable {
  /// What the progress is known by.
  public var token: ProgressToken

  /// The progress of that name.
  public init(token: ProgressToken) { self.token = token }

  public func write(to writer: inout JSONWriter) {
    writer.object { $0.member("token", token) }
  }
}

/// The parameters of `$/progress`: a ``WorkDoneProgress``, or a part of a result.
public struct ProgressParams<Value: JSONWritable>: JSONWritable {
  /// What the progress is known by.
  public var token: ProgressToken
  /// What is reported.
  public var value: Value

  /// A report.
  public init(token: ProgressToken, value: Value) {
    self.token = token
    self.value = value
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("token", token)
      $0.member("value", value)
    }
  }
}

extension ProgressParams: Equatable where Value: Equatable {}
extension ProgressParams: Sendable where Value: Sendable {}

/// How far something has come: one beginning, any number of reports, one end.
public enum WorkDoneProgress: Equatable, Sendable {
  /// It begins; `percentage`, 0 to 100, is absent in all reports or in none.
  case begin(title: String, cancellable: Bool, message: String?, percentage: Int?)
  /// It goes on.
  case report(message: String?, percentage: Int?)
  /// It is over.
  case end(message: String?)
}

extension WorkDoneProgress: JSONWritable {
  public func write(to writer: inout JSONWriter) {
    writer.object {
      switch self {
      case .begin(let title, let cancellable, let message, let percentage):
        $0.member("kind", "begin")
        $0.member("title", title)
        $0.member("cancellable", cancellable)
        $0.member("message", ifPresent: message)
        $0.member("percentage", ifPresent: percentage)
      case .report(let message, let percentage):
        $0.member("kind", "report")
        $0.member("message", ifPresent: message)
        $0.member("percentage", ifPresent: percentage)
      case .end(let message):
        $0.member("kind", "end")
        $0.member("message", ifPresent: message)
      }
    }
  }
}
