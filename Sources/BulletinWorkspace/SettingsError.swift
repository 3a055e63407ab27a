package import BulletinText

/// What is wrong with a configuration or a baseline: where, what was expected, what was found.
package struct SettingsError: Error, Equatable, Sendable {
  /// What a setting must be.
  package enum Expectation: Equatable, Sendable {
    case text, texts, flag, number, object, objects, level, levelOrOptions, date, locale
    case datePattern
    /// A number from this one up.
    case numberFrom(Double)
    /// A text of a list, in a form of its own.
    case row(LocalizedText, example: String)
    case oneOf([String])
    /// Several of these.
    case someOf([String])
    /// A baseline that this program has written.
    case version(Int)
  }

  package enum Problem: Equatable, Sendable {
    /// No JSON.
    case syntax(JSONC.Expected, found: String)
    case unknownKey(String, nearest: String?)
    case repeatedKey(String)
    case missingKey(String)
    case badValue(key: String, found: String, expected: Expectation, nearest: String?)
    case unknownRule(String, nearest: String?)
    case unknownOption(String, rule: String, nearest: String?)
    /// A group of rules has a level only.
    case optionsOfGroup(String)
    /// The files that extend each other, the first one again at the end.
    case cyclicExtends([String])
    /// A file that the configuration names, or itself.
    case unreadable(String, FileError.Problem)
    /// A word of `--set` that is not KEY=VALUE.
    case notKeyValue(String)
  }

  /// The configuration as it was given, or as it was found.
  package let file: FilePath
  /// In the file's UTF-8; empty at 0 where the problem is the file itself.
  package let range: TextRange
  /// From 1; 0 where there is no line, as of an option of the command line.
  package let line: Int
  /// In Unicode scalars, from 1.
  package let column: Int
  package let problem: Problem

  package init(_ file: FilePath, _ text: SourceText?, _ range: TextRange, _ problem: Problem) {
    self.file = file
    self.range = range
    self.problem = problem
    guard let text else {
      (line, column) = (0, 0)
      return
    }
    let index = text.lines.line(at: range.lowerBound)
    let before = TextRange(text.lines.starts[index], range.lowerBound)
    line = index + 1
    let mark = index == 0 && text.hasByteOrderMark ? 1 : 0
    column = max(1, text.string(before).unicodeScalars.count + 1 - mark)
  }

  /// The name that was probably meant by the one at ``range``.
  package var nearest: String? {
    switch problem {
    case .unknownKey(_, let nearest), .badValue(_, _, _, let nearest), .unknownRule(_, let nearest),
      .unknownOption(_, _, let nearest):
      nearest
    case .syntax, .repeatedKey, .missingKey, .optionsOfGroup, .cyclicExtends, .unreadable,
      .notKeyValue:
      nil
    }
  }

  /// The stable English name of the problem.
  package var id: String {
    switch problem {
    case .unknownKey, .unknownRule, .unknownOption: "unknown-key"
    default: "bad-value"
    }
  }

  /// `.bulletin.json:3:5`, without numbers where there is no line.
  package var place: String {
    line > 0 ? "\(file.string):\(line):\(column)" : file.string
  }
}
