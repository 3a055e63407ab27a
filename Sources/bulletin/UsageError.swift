import BulletinText

/// A command line that cannot be carried out.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case unexpectedValue(option: String)
  case missingValue(option: String)
  case badValue(option: String, value: String, expected: [String], nearest: String?)
  case unknownRule(String, nearest: String?)
  case unknownSetting(String, nearest: String?)
  case missingOperand(String)
  case unexpectedOperand(String)
  /// A word where one of a few others is expected.
  case unknownTask(String, expected: [String], nearest: String?)
  case conflict(String, String)
  /// Two reports for one file; `nil`: for standard output.
  case sameOutput(String?)
  /// The first is of no use without the second.
  case needs(String, String)
  case unknownShell(String, nearest: String?)

  /// What was expected and what was found.
  var message: LocalizedText {
    switch self {
    case .unknownCommand(let name, let nearest):
      LocalizedText(
        zh: "没有“\(name)”这个命令" + UsageError.zh(nearest),
        en: "there is no command “\(name)”" + UsageError.en(nearest))
    case .unknownOption(let name, let nearest):
      LocalizedText(
        zh: "没有“\(name)”这个选项" + UsageError.zh(nearest),
        en: "there is no option “\(name)”" + UsageError.en(nearest))
    case .unknownRule(let id, let nearest):
      LocalizedText(
        zh: "没有“\(id)”这条规则" + UsageError.zh(nearest),
        en: "there is no rule “\(id)”" + UsageError.en(nearest))
    case .unknownSetting(let key, let nearest):
      LocalizedText(
        zh: "没有“\(key)”这个设置" + UsageError.zh(nearest),
        en: "there is no setting “\(key)”" + UsageError.en(nearest))
    case .badValue(let option, let value, let expected, let nearest):
      LocalizedText(
        zh: "--\(option) 不能是“\(value)”，应为 \(expected.joined(separator: "、"))"
          + UsageError.zh(nearest),
        en: "--\(option) is “\(value)”, expected \(expected.joined(separator: ", "))"
          + UsageError.en(nearest))
    case .unknownShell(let name, let nearest):
      LocalizedText(
        zh: "不会为“\(name)”补全" + UsageError.zh(nearest),
        en: "there are no completions for “\(name)”" + UsageError.en(nearest))
    case .unknownTask(let word, let expected, let nearest):
      LocalizedText(
        zh: "这里应为 \(expected.joined(separator: "、"))，不是“\(word)”" + UsageError.zh(nearest),
        en: "expected \(expected.joined(separator: " or ")), not “\(word)”"
          + UsageError.en(nearest))
    case .unexpectedValue, .missingValue, .missingOperand, .unexpectedOperand, .conflict, .needs,
      .sameOutput:
      plainMessage
    }
  }

  private var plainMessage: LocalizedText {
    switch self {
    case .unexpectedValue(let option):
      LocalizedText(zh: "--\(option) 后面不带值", en: "--\(option) takes no value")
    case .missingValue(let option):
      LocalizedText(zh: "--\(option) 后面要有一个值", en: "--\(option) needs a value")
    case .missingOperand(let operand):
      LocalizedText(zh: "请写明 \(operand)", en: "please name \(operand)")
    case .unexpectedOperand(let word):
      LocalizedText(zh: "“\(word)”是多余的", en: "“\(word)” is one word too many")
    case .conflict(let one, let other):
      LocalizedText(
        zh: "--\(one) 和 --\(other) 不能同时使用",
        en: "--\(one) and --\(other) do not go together")
    case .sameOutput(let file):
      LocalizedText(
        zh: "两个 --output 都写到\(file.map { " \($0)" } ?? "标准输出")，请给其中一个另写 FILE",
        en: "two --output write to \(file ?? "standard output"), give one of them another FILE")
    case .needs(let one, let other):
      LocalizedText(
        zh: "--\(one) 要和 --\(other) 同用", en: "--\(one) is of use with --\(other) only")
    case .unknownCommand, .unknownOption, .unknownRule, .unknownSetting, .unknownShell,
      .unknownTask, .badValue:
      message
    }
  }

  private static func zh(_ nearest: String?) -> String {
    nearest.map { "，是不是“\($0)”？" } ?? ""
  }

  private static func en(_ nearest: String?) -> String {
    nearest.map { ", did you mean “\($0)”?" } ?? ""
  }
}
