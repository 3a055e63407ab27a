import BulletinKnowledge
import BulletinSyntax
import BulletinText

/// What becomes of a mention when a name is changed.
struct Renaming {
  /// A part of a mention, and what stands there afterwards.
  struct Part: Equatable {
    let range: TextRange
    let newText: String
  }

  private let wanted: NamedThing
  private let newName: [Unicode.Scalar]
  private let oldName: [Unicode.Scalar]

  init(_ wanted: NamedThing, to newName: String) {
    self.wanted = wanted
    self.newName = Array(newName.unicodeScalars)
    oldName = Array(wanted.name.unicodeScalars)
  }

  /// How a mention is printed.
  enum Form: Equatable {
    /// The whole name, perhaps padded or cut by the end of a line.
    case full([Part])
    /// 何局长, 小岚同志: what of it changes with the name.
    case short([Part])
  }

  /// The form of a mention; `nil` where it is neither the name nor short for it.
  func form(of range: TextRange, in text: SourceText) -> Form? {
    let runs = Renaming.runs(of: range, in: text)
    let printed = runs.flatMap(\.scalars)
    if printed == oldName { return .full(parts(for: runs, of: range)) }
    guard wanted.kind == .person, runs.count == 1, let run = runs.first else { return nil }
    return shortParts(run).map(Form.short)
  }

  // MARK: Runs

  /// Characters of a mention that stand side by side.
  private struct Run {
    var scalars: [Unicode.Scalar] = []
    var range: TextRange
    /// Behind the end of a line, not only behind a blank.
    let opensLine: Bool
  }

  private static func runs(of range: TextRange, in text: SourceText) -> [Run] {
    var runs: [Run] = []
    var offset = range.lowerBound
    var (isApart, opensLine) = (true, false)
    for scalar in text.string(range).unicodeScalars {
      let next = offset + scalar.utf8.count
      if scalar.properties.isWhitespace {
        isApart = true
        opensLine = opensLine || scalar == "\n" || scalar == "\r"
      } else {
        if isApart {
          runs.append(Run(range: TextRange(at: offset), opensLine: opensLine))
          (isApart, opensLine) = (false, false)
        }
        runs[runs.count - 1].scalars.append(scalar)
        runs[runs.count - 1].range = TextRange(runs[runs.count - 1].range.lowerBound, next)
      }
      offset = next
    }
    return runs
  }

  /// The new name in the place of the old one; where a line ends in it, it goes on ending there.
  private func parts(for runs: [Run], of range: TextRange) -> [Part] {
    guard runs.contains(where: \.opensLine) else {
      return [Part(range: range, newText: string(newName[...]))]
    }
    var rest = newName[...]
    return runs.enumerated().map { index, run in
      let count = index == runs.count - 1 ? rest.count : min(run.scalars.count, rest.count)
      defer { rest = rest.dropFirst(count) }
      return Part(range: run.range, newText: string(rest.prefix(count)))
    }
  }

  // MARK: Short forms

  /// The surname in 何局长 and 老何, the rest of the name in 小岚同志.
  private func shortParts(_ run: Run) -> [Part]? {
    // 古丽娜 for 古丽娜·买买提 has no counterpart in a name of another kind.
    guard oldName.contains("·") == newName.contains("·") else { return [] }
    let (old, new) = (Renaming.split(oldName), Renaming.split(newName))
    let printed = run.scalars[...]
    let isOld = printed.first == "老"
    let body = isOld ? printed.dropFirst() : printed
    guard
      let (part, replacement) = [(old.surname, new.surname), (old.given, new.given)].first(
        where: { !$0.0.isEmpty && body.starts(with: $0.0) })
    else { return nil }
    guard part != replacement, !replacement.isEmpty else { return [] }
    let lower = run.range.lowerBound + (isOld ? 3 : 0)
    let upper = lower + part.reduce(0) { $0 + $1.utf8.count }
    return [Part(range: TextRange(lower, upper), newText: string(replacement))]
  }

  /// The surname and the rest; what stands before the dot of a transcribed name is its short form.
  private static func split(
    _ name: [Unicode.Scalar]
  ) -> (surname: ArraySlice<Unicode.Scalar>, given: ArraySlice<Unicode.Scalar>) {
    if let dot = name.firstIndex(of: "·") { return (name[..<dot], []) }
    let text = ScalarText(string(name[...]))
    let length = max(1, Surnames.length(in: text, at: 0))
    return (name.prefix(length), name.dropFirst(length))
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { Renaming.string(scalars) }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
