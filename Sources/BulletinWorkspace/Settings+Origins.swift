import BulletinLint
import BulletinSyntax
import BulletinText

/// Which setting holds, and who says so.
package struct SettingOrigin: Equatable, Sendable {
  /// A rule, `rule.option`, with `[notice]` where it is for a kind of articles.
  package let name: String
  package let value: String
  /// `.bulletin.json:3`.
  package let place: String
}

extension Settings {
  /// What the files set of the rules for a page, given by its absolute path; by name.
  package func origins(_ path: FilePath) -> [SettingOrigin] {
    var result: [String: SettingOrigin] = [:]
    func set(_ setting: SettingsFile.RuleSetting, _ file: SettingsFile, _ kinds: String) {
      let place = file.place(setting.range)
      for rule in setting.rules {
        if let level = setting.level {
          result[rule + kinds] = SettingOrigin(name: rule + kinds, value: level.name, place: place)
        }
        for (option, value) in setting.options {
          let name = "\(rule).\(option)\(kinds)"
          result[name] = SettingOrigin(name: name, value: value.text, place: place)
        }
      }
    }
    var holds = overrides(path.bytes)[...]
    for file in files {
      for rule in file.rules { set(rule, file, "") }
      for override in file.overrides where holds.popFirst() == true {
        let kinds = override.kinds.map { " [\($0.rawValue)]" }.sorted()
        for rule in override.rules {
          for kind in kinds.isEmpty ? [""] : kinds { set(rule, file, kind) }
        }
      }
    }
    return result.values.sorted { $0.name < $1.name }
  }
}

extension SettingsFile {
  /// The file and the line of a range.
  func place(_ range: TextRange) -> String {
    guard let text else { return path.string }
    return "\(path.string):\(text.lines.line(at: range.lowerBound) + 1)"
  }
}

extension SettingsFile.RuleSetting.Level {
  var name: String {
    switch self {
    case .off: "off"
    case .on(let severity): severity.name
    }
  }
}
