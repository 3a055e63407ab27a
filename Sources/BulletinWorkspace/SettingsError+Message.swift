import BulletinLint
package import BulletinText

extension SettingsError {
  /// The problem in words, without its place.
  package var message: LocalizedText {
    switch problem {
    case .syntax(let expected, let found): SettingsError.syntax(expected, found)
    case .unknownKey(let key, let nearest):
      LocalizedText(
        zh: "没有“\(key)”这个设置" + nearest.suggestionZH,
        en: "there is no setting “\(key)”" + nearest.suggestionEN)
    case .repeatedKey(let key):
      LocalizedText(zh: "“\(key)”写了两次", en: "“\(key)” stands here twice")
    case .missingKey(let key):
      LocalizedText(zh: "这里缺少“\(key)”", en: "“\(key)” is missing here")
    case .badValue(let key, let found, let expected, let nearest):
      LocalizedText(
        zh: "“\(key)”不能是 \(found)，应为\(expected.text.zh)" + nearest.suggestionZH,
        en: "“\(key)” is \(found), expected \(expected.text.en)" + nearest.suggestionEN)
    case .unknownRule, .unknownOption, .optionsOfGroup: ruleMessage
    case .cyclicExtends, .unreadable, .notKeyValue: fileMessage
    }
  }

  private var ruleMessage: LocalizedText {
    switch problem {
    case .unknownRule(let id, let nearest):
      LocalizedText(
        zh: "没有“\(id)”这条规则或这个类别" + nearest.suggestionZH,
        en: "there is no rule or group “\(id)”" + nearest.suggestionEN)
    case .unknownOption(let name, let rule, let nearest):
      LocalizedText(
        zh: "规则“\(rule)”没有“\(name)”这个选项" + nearest.suggestionZH,
        en: "the rule “\(rule)” has no option “\(name)”" + nearest.suggestionEN)
    case .optionsOfGroup(let group):
      LocalizedText(
        zh: "“\(group)”是一类规则，只能设级别，选项要写在某一条规则下",
        en: "“\(group)” is a group of rules and takes a level only, options belong to a rule")
    default: message
    }
  }

  private var fileMessage: LocalizedText {
    switch problem {
    case .cyclicExtends(let files):
      LocalizedText(
        zh: "配置互相引用，绕成了圈：" + files.joined(separator: " → "),
        en: "the configurations extend each other in a circle: "
          + files.joined(separator: " → "))
    case .unreadable(let file, let problem):
      LocalizedText(
        zh: "读不了“\(file)”：\(problem.message.zh)", en: "cannot read “\(file)”: \(problem.message.en)"
      )
    case .notKeyValue(let word):
      LocalizedText(
        zh: "“\(word)”应写成 KEY=VALUE，如 rules.missing-byline=error",
        en: "“\(word)” should be KEY=VALUE, such as rules.missing-byline=error")
    default: message
    }
  }

  private static func syntax(_ expected: JSONC.Expected, _ found: String) -> LocalizedText {
    let (zh, en) =
      switch expected {
      case .value: ("一个值", "a value")
      case .key: ("一个加双引号的设置名，或 }", "the name of a setting in double quotes, or }")
      case .colon: ("冒号 :", "a colon")
      case .commaOrEndOfList: ("逗号或 ]", "a comma or ]")
      case .commaOrEndOfObject: ("逗号或 }", "a comma or }")
      case .closingQuote: ("右边的双引号", "the closing double quote")
      case .closingComment: ("注释结尾的 */", "the comment's closing */")
      case .escape: ("\\n、\\\" 这样的转义", "an escape such as \\n or \\\"")
      case .end: ("文件到此为止", "the end of the file")
      case .shallower: ("少几层括号", "fewer brackets within brackets")
      }
    return LocalizedText(
      zh: "这里应是\(zh)，却是 \(found)", en: "expected \(en), found \(found)")
  }
}

extension SettingsError.Expectation {
  /// What is expected, to stand after “应为” and “expected”.
  package var text: LocalizedText {
    switch self {
    case .text: LocalizedText(zh: "加双引号的文字", en: "a text in double quotes")
    case .texts: LocalizedText(zh: "文字，或方括号里的几个文字", en: "a text, or a list of texts")
    case .flag: LocalizedText(zh: " true 或 false", en: "true or false")
    case .number: LocalizedText(zh: "数字", en: "a number")
    case .numberFrom(let least):
      LocalizedText(
        zh: "不小于 \(OptionValue.number(least).text) 的数字",
        en: "a number from \(OptionValue.number(least).text) up")
    case .row(let shape, let example):
      LocalizedText(
        zh: "\(shape.zh)，如 \"\(example)\"", en: "\(shape.en) such as \"\(example)\"")
    case .object: LocalizedText(zh: "花括号里的设置 {…}", en: "settings in braces {…}")
    case .objects:
      LocalizedText(zh: "方括号里的几组设置 [{…}]", en: "a list of settings in braces [{…}]")
    case .level:
      LocalizedText(
        zh: " error、warning、info、hint 或 off", en: "error, warning, info, hint or off")
    case .levelOrOptions:
      LocalizedText(
        zh: "级别（error、warning、info、hint、off），或 {\"severity\": 级别, 选项…}",
        en: "a level (error, warning, info, hint, off), or {\"severity\": level, options…}")
    case .date: LocalizedText(zh: "日期，如 \"2027-01-01\"", en: "a date such as \"2027-01-01\"")
    case .locale: LocalizedText(zh: " zh-Hans 或 en", en: "zh-Hans or en")
    case .datePattern:
      LocalizedText(
        zh: "文件名的样子，年月日各写一次：{yyyy} 或 {yy}、{MM} 或 {M}、{dd} 或 {d}，其余可用 * 代替",
        en: "a file's name with one year {yyyy} or {yy}, one month {MM} or {M} and one day {dd} "
          + "or {d}, * for anything else")
    case .oneOf(let words):
      LocalizedText(
        zh: " " + words.joined(separator: "、"), en: words.joined(separator: ", "))
    case .someOf(let words):
      LocalizedText(
        zh: "其中几个：" + words.joined(separator: "、"),
        en: "some of " + words.joined(separator: ", "))
    case .version(let number):
      LocalizedText(zh: " \(number)", en: "\(number)")
    }
  }
}

extension String? {
  fileprivate var suggestionZH: String { map { "，是不是“\($0)”？" } ?? "" }
  fileprivate var suggestionEN: String { map { ", did you mean “\($0)”?" } ?? "" }
}
