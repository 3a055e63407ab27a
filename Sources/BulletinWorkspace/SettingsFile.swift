package import BulletinKnowledge
package import BulletinLint
package import BulletinSyntax
package import BulletinText

/// One configuration as it was read, everything with its place.
package struct SettingsFile: Sendable {
  /// A value and where it stands.
  package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let range: TextRange
  }

  /// A level, options, or both, for one rule or for all rules of a group.
  package struct RuleSetting: Sendable {
    package enum Level: Equatable, Sendable {
      case off
      case on(Severity)
    }

    /// The id or the group as it was written.
    package let name: String
    package let rules: [String]
    package var level: Level?
    package var options: [String: OptionValue] = [:]
    package let range: TextRange

    var isGroup: Bool { Rule.Group(rawValue: name) != nil }
  }

  package struct Override: Sendable {
    /// Empty: all files.
    package var files: [PathPattern] = []
    /// Empty: all articles, and what stands outside of them.
    package var kinds: Set<ArticleKind> = []
    package var rules: [RuleSetting] = []
  }

  package struct Exception: Sendable {
    package let rule: String
    /// Empty: all files.
    package let files: [PathPattern]
    package let finding: FindingException
    package let until: CalendarDate?
    package let range: TextRange
  }

  /// As it is told to people.
  package let path: FilePath
  /// `nil` where the settings come from the command line.
  package let text: SourceText?
  /// The absolute folder from which its paths and globs count.
  let folder: [UInt8]

  package var extends: [Located<String>] = []
  package var include: Located<[PathPattern]>?
  package var exclude: Located<[PathPattern]>?
  package var pageDate: Located<DatePattern>?
  package var rules: [RuleSetting] = []
  package var overrides: [Override] = []
  package var exceptions: [Exception] = []
  package var baseline: Located<String>?
  package var locale: Located<Language>?
  package var officials: Located<[String]>?
  package var campaigns: Located<[String]>?

  init(path: FilePath, text: SourceText?, folder: [UInt8]) {
    self.path = path
    self.text = text
    self.folder = folder
  }

  /// A file that this one names, told as its own path is.
  package func file(_ name: String) -> FilePath {
    let bytes = Array(name.utf8)
    if bytes.first == UInt8(ascii: "/") { return FilePath(bytes: bytes) }
    return text == nil ? FilePath(bytes: bytes) : path.folder.appending(bytes)
  }
}
