public import JSONWriter

/// The parameters of `client/registerCapability`: one notification that is wanted from now on.
public struct RegistrationParams: Equatable, Sendable, JSONWritable {
  /// What is wanted.
  public enum Wish: Equatable, Sendable {
    /// To be told of changed files.
    ///
    /// - Parameters:
    ///   - patterns: `**/*.json`.
    ///   - folders: from which they count; none is the workspace as a whole.
    case files(patterns: [String], folders: [DocumentURI])
    /// To be told of changed settings.
    case settings(section: String)
  }

  public let wish: Wish
  /// Names the registration, for `client/unregisterCapability`.
  public let id: String

  /// Wishes to be told of changed files.
  ///
  /// - Parameters:
  ///   - watching: the patterns of the files: `**/*.json`.
  ///   - folders: from which they count, for clients with `relativePatternSupport`; none is the
  ///     workspace as a whole.
  public init(watching: [String], in folders: [DocumentURI] = [], id: String) {
    wish = .files(patterns: watching, folders: folders)
    self.id = id
  }

  /// Wishes to be told of changed settings.
  public init(settings section: String, id: String) {
    wish = .settings(section: section)
    self.id = id
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("registrations")
      $0.array { $0.object { writeMembers(to: &$0) } }
    }
  }

  private func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    switch wish {
    case .files(let patterns, let folders):
      writer.member("method", method)
      writer.key("registerOptions")
      writer.object {
        $0.key("watchers")
        $0.array { watchers in
          for folder in folders.isEmpty ? [nil] : folders.map(Optional.some) {
            for pattern in patterns { Self.write(pattern, in: folder, to: &watchers) }
          }
        }
      }
    case .settings(let section):
      writer.member("method", method)
      writer.key("registerOptions")
      writer.object { $0.member("section", section) }
    }
  }

  private static func write(
    _ pattern: String, in folder: DocumentURI?, to writer: inout JSONWriter
  ) {
    writer.object {
      guard let folder else { return $0.member("globPattern", pattern) }
      $0.key("globPattern")
      $0.object {
        $0.member("baseUri", folder)
        $0.member("pattern", pattern)
      }
    }
  }

  /// The notification that is wanted.
  var method: String {
    switch wish {
    case .files: "workspace/didChangeWatchedFiles"
    case .settings: "workspace/didChangeConfiguration"
    }
  }
}

/// The parameters of `client/unregisterCapability`: a notification that is no longer wanted.
public struct UnregistrationParams: Equatable, Sendable, JSONWritable {
  private let registration: RegistrationParams

  /// Takes a wish back.
  public init(_ registration: RegistrationParams) { self.registration = registration }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      // The protocol's own spelling.
      $0.key("unregisterations")
      $0.array {
        $0.object {
          $0.member("id", registration.id)
          $0.member("method", registration.method)
        }
      }
    }
  }
}
