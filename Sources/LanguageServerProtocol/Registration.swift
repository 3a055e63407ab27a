public import JSONWriter

/// The parameters of `client/registerCapability` for one `workspace/didChangeWatchedFiles`.
public struct RegistrationParams: Equatable, Sendable, JSONWritable {
  /// The patterns of the files to watch, relative to the workspace: `**/*.json`.
  public let watching: [String]
  /// Names the registration, for `client/unregisterCapability`.
  public let id: String

  public init(watching: [String], id: String) {
    self.watching = watching
    self.id = id
  }

  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.key("registrations")
      $0.array {
        $0.object {
          $0.member("id", id)
          $0.member("method", "workspace/didChangeWatchedFiles")
          $0.key("registerOptions")
          $0.object { writeOptions(to: &$0) }
        }
      }
    }
  }

  private func writeOptions(to writer: inout JSONWriter) {
    writer.key("watchers")
    writer.array { writer in
      for pattern in watching { writer.object { $0.member("globPattern", pattern) } }
    }
  }
}
