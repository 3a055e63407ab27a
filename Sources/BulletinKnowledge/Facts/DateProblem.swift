package import BulletinText

/// What is wrong with a date, for the rule of that name.
package struct DateProblem: Hashable, Sendable {
  package enum Rule: String, Sendable {
    case malformed = "malformed-date"
    case invalid = "invalid-date"
    case reversed = "date-range-reversed"
    case eventForm = "event-date-form"
    case period = "period-mismatch"
  }

  package var rule: Rule
  /// The sub-code of the rule: `missing-unit`, `leap`.
  package var code: String
  /// Completes the rule's message: 缺少“日”.
  package var why: LocalizedText
  /// Scalar indices of the expression to underline.
  package var lower: Int
  package var upper: Int
  /// Likeliest first; empty where a person must decide.
  package var repairs: [DateRepair]
}

/// What few dates have. A problem is large, and a date without one stays cheap to hand about.
struct RareProblem: Hashable, Sendable {
  /// At most one.
  private var problems: [DateProblem] = []

  init(_ problem: DateProblem? = nil) { self.problem = problem }

  var problem: DateProblem? {
    get { problems.first }
    set { problems = newValue.map { [$0] } ?? [] }
  }
}

/// A replacement for scalars `lower..<upper` of the text.
package struct DateRepair: Hashable, Sendable {
  package var replacement: String
  /// It is the only one and cannot change the meaning.
  package var isSafe: Bool
  package var lower: Int
  package var upper: Int
}

/// The sub-codes of both rules and what they say.
enum DateFault {
  case missingYearUnit, missingMonthUnit, missingDayUnit, missingNumber
  case doubledUnit, doubledPart, space, strayMark, wrongCharacter, order
  case digitCount, shortYear, mixedNumerals, mixedWidth, yearAsQuantity, tenForm
  case monthFen, yearDu, incompleteRange, doubledRangeMark, lunarNumerals, timeForm, eventMark

  var code: String {
    switch self {
    case .missingYearUnit, .missingMonthUnit, .missingDayUnit: "missing-unit"
    case .missingNumber: "missing-number"
    case .doubledUnit, .doubledPart: "doubled-unit"
    case .space: "space"
    case .strayMark: "stray-mark"
    case .wrongCharacter: "wrong-character"
    case .order: "unit-order"
    case .digitCount: "digit-count"
    case .shortYear: "short-year"
    case .mixedNumerals: "mixed-numerals"
    case .mixedWidth: "mixed-width"
    case .yearAsQuantity: "year-as-quantity"
    case .tenForm: "ten-form"
    case .monthFen, .yearDu: "month-fen"
    case .incompleteRange, .doubledRangeMark: "incomplete-range"
    case .lunarNumerals: "lunar-numerals"
    case .timeForm: "time-form"
    case .eventMark: "event-mark"
    }
  }

  var why: LocalizedText {
    switch self {
    case .missingYearUnit: LocalizedText(zh: "缺少“年”", en: "年 (year) is missing")
    case .missingMonthUnit: LocalizedText(zh: "缺少“月”", en: "月 (month) is missing")
    case .missingDayUnit: LocalizedText(zh: "缺少“日”", en: "日 (day) is missing")
    case .missingNumber: LocalizedText(zh: "缺少数字", en: "a number is missing")
    case .doubledUnit: LocalizedText(zh: "单位字重复", en: "a unit stands twice")
    case .doubledPart: LocalizedText(zh: "有一部分重复", en: "a part stands twice")
    case .space: LocalizedText(zh: "中间多了空格", en: "a blank stands inside")
    case .strayMark: LocalizedText(zh: "中间多了标点", en: "a punctuation mark stands inside")
    case .wrongCharacter: LocalizedText(zh: "混入形近字符", en: "a look-alike character stands inside")
    case .order: LocalizedText(zh: "年月日顺序颠倒", en: "the order should be year, month, day")
    case .digitCount: LocalizedText(zh: "数字位数不对", en: "wrong number of digits")
    case .shortYear:
      LocalizedText(zh: "年份应写四位数字", en: "the year should have four digits")
    case .mixedNumerals:
      LocalizedText(zh: "混用汉字和阿拉伯数字", en: "Chinese and Arabic numerals are mixed")
    case .mixedWidth:
      LocalizedText(zh: "混用全角和半角数字", en: "full-width and half-width digits are mixed")
    case .yearAsQuantity:
      LocalizedText(zh: "年份应逐位书写", en: "the year should be written digit by digit")
    case .tenForm: LocalizedText(zh: "“十”的写法不对", en: "十 (ten) is not written this way")
    case .monthFen: LocalizedText(zh: "“月份”后不接“日”", en: "月份 takes no day")
    case .yearDu: LocalizedText(zh: "“年度”后不接“月”", en: "年度 takes no month")
    case .incompleteRange: LocalizedText(zh: "缺少截止时间", en: "the range has no end")
    case .doubledRangeMark: LocalizedText(zh: "起止符号重复", en: "two range marks stand together")
    case .lunarNumerals:
      LocalizedText(zh: "农历日期应用汉字数字", en: "lunar dates take Chinese numerals")
    case .timeForm: LocalizedText(zh: "时刻写法不完整或混用", en: "two notations of time are mixed")
    case .eventMark:
      LocalizedText(zh: "应为“月·日”，只用阿拉伯数字", en: "should be month·day in Arabic numerals")
    }
  }

  /// The problem at `lower..<upper`, with these texts in its place.
  func problem(_ lower: Int, _ upper: Int, _ texts: [String] = [], safe: Bool = true)
    -> DateProblem
  {
    DateProblem(
      rule: .malformed, code: code, why: why, lower: lower, upper: upper,
      repairs: texts.map {
        DateRepair(
          replacement: $0, isSafe: safe && texts.count == 1, lower: lower, upper: upper)
      })
  }
}
