public import JSONWriter

/// The parameters of `client/registerCapability`: one notification that is wanted from now on.
public struct RegistrationParams: Equatable, Sendable, JSONWritable {
  /// What is wanted.
  public enum Wish: Equatable, Sendable {
    /// To be told of changed files.
    ///
    /// - Parameter patterns: relative to the workspace: `**/*.json`.
    case files(patterns: [String])
    /// To be told of changed settings.
    case settings(section: String)
  }

  public let wish: Wish
  /// Names the registration, for `client/unregisterCapability`.
  public let id: String

  /// Wishes to be told of changed files.
  ///
  /// - Parameter watching: the patterns of the files, relative to the workspace: `**/*.json`.
  public init(watching: [String], id: String) {
    wish = .files(patterns: watching)
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
    case .files(let patterns):
      writer.member("method", "workspace/didChangeWatchedFiles")
      writer.key("registerOptions")
      writer.object {
        $0.key("watchers")
        $0.array { writer in
          for pattern in patterns { writer.object { $0.member("globPattern", pattern) } }
        }
      }
    case .settings(let section):
      writer.member("method", "workspace/didChangeConfiguration")
      writer.key("registerOptions")
      writer.object { $0.member("section", section) }
    }
  }
}
