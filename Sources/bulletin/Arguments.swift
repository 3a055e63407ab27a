import BulletinText

/// The words after a command, sorted into options and operands.
struct Arguments: Equatable, Sendable {
  /// What is no option, in order.
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// No words at all.
  init() {}

  /// Reads `--option=value`, `--option value`, short options, and after `--` operands only.
  init(_ words: some Sequence<String>, _ options: [Option]) throws(UsageError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let (name, attached) = Arguments.parts(word)
      let option = try Arguments.option(name, options)
      let value = try Arguments.value(of: option, attached, &rest)
      values[option.name, default: []].append(value)
    }
  }

  func has(_ option: Option) -> Bool {
    values[option.name] != nil
  }

  /// The value of an option; of one that was repeated, the last.
  func value(_ option: Option) -> String? {
    values[option.name]?.last
  }

  /// All values of an option as they were given.
  func all(_ option: Option) -> [String] {
    values[option.name, default: []]
  }

  /// All values of an option, also those that commas separate.
  func list(_ option: Option) -> [String] {
    values[option.name, default: []].flatMap {
      $0.split(separator: ",").map(String.init)
    }
  }

  /// The value of an option that takes one of a few words. The parser has checked it.
  func choice<Choice: RawRepresentable<String>>(_ option: Option, default: Choice) -> Choice {
    value(option).flatMap(Choice.init) ?? `default`
  }

  /// A number of at least 1.
  func count(_ option: Option) throws(UsageError) -> Int? {
    guard let word = value(option) else { return nil }
    guard let number = Int(word), number >= 1 else {
      throw .badValue(option: option.name, value: word, expected: ["1, 2, 3, …"], nearest: nil)
    }
    return number
  }

  /// The locale that some words ask for, where they are not worth parsing.
  static func locale(in words: [String]) -> String? {
    for (index, word) in words.enumerated() {
      let isNext = word == "--locale" && index + 1 < words.count
      guard word.hasPrefix("--locale=") || isNext else { continue }
      let locale = isNext ? words[index + 1] : String(word.dropFirst("--locale=".count))
      return Language(named: locale) == nil ? nil : locale
    }
    return nil
  }

  private static func parts(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  private static func option(_ name: String, _ options: [Option]) throws(UsageError) -> Option {
    for option in options {
      if name == "--\(option.name)" || option.short.map({ name == "-\($0)" }) == true {
        return option
      }
    }
    let known = options.map { "--\($0.name)" }
    throw .unknownOption(name, nearest: NearestName.of(name, in: known))
  }

  private static func value(
    of option: Option, _ attached: String?, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard option.value != .none else {
      guard attached == nil else { throw .unexpectedValue(option: option.name) }
      return ""
    }
    // The next option is no value: whoever forgot a FILE must not write to one called `--fix`.
    let isForgotten = attached == nil && rest.first?.hasPrefix("--") != false
    guard !isForgotten, let value = attached ?? rest.popFirst() else {
      throw .missingValue(option: option.name)
    }
    switch option.value {
    case .choice(let words) where !words.contains(value):
      throw .badValue(
        option: option.name, value: value, expected: words,
        nearest: NearestName.of(value, in: words))
    case .language where Language(named: value) == nil:
      let words = Language.allCases.map(\.rawValue)
      throw .badValue(
        option: option.name, value: value, expected: words,
        nearest: NearestName.of(value, in: words))
    case .none, .text, .choice, .language: return value
    }
  }
}
