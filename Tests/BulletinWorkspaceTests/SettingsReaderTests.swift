import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

@testable import BulletinWorkspace

/// Each error names its line, what was expected and found, and the nearest name.
struct SettingsReaderTests {
  @Test func readsEveryKey() {
    let text = """
      {
        "$schema": "bulletin.schema.json",
        "extends": ["../house.json"],
        "officials": ["officials.csv"], "campaigns": "campaigns.csv",
        "include": "**/*.page", "exclude": ["drafts/**"],
        "pageDate": "{yyyy}-{MM}-{dd}_*",
        "rules": {
          "missing-byline": {"severity": "error", "min-characters": 10},
          "structure": "hint",
        },
        "overrides": [{"files": "notices/**", "kinds": ["notice"], "rules": {"dates": "off"}}],
        "exceptions": [{"rule": "duplicated-word", "text": "试试", "why": "口语", "until": "2027-01-01"}],
        "baseline": "known.json",
        "locale": "zh-Hans",
      }
      """
    let reader = read(text)
    #expect(reader.errors == [])
    let file = reader.file
    #expect(file.extends.map(\.value) == ["../house.json"])
    #expect(file.officials?.value == ["officials.csv"] && file.baseline?.value == "known.json")
    #expect(file.rules.map(\.name) == ["structure", "missing-byline"])
    #expect(file.rules[1].options == ["min-characters": .number(10)])
    #expect(file.overrides[0].kinds == [.notice])
    #expect(file.exceptions[0].until?.iso == "2027-01-01")
    #expect(file.locale?.value == .chinese)
    #expect(file.file("known.json") == FilePath("x/known.json"))
  }

  @Test(arguments: [
    ("{\"rulez\": {}}", "1:2 unknown-key there is no setting “rulez”, did you mean “rules”?"),
    (
      "{\n  \"rules\": {\"missing-bylin\": \"off\"}}",
      "2:13 unknown-key there is no rule or group “missing-bylin”, did you mean “missing-byline”?"
    ),
    (
      "{\"rules\": {\"dates\": \"eror\"}}",
      "1:21 bad-value “dates” is \"eror\", expected a level (error, warning, info, hint, off), "
        + "or {\"severity\": level, options…}, did you mean “error”?"
    ),
    (
      "{\"rules\": {\"missing-byline\": {\"min-character\": 1}}}",
      "1:31 unknown-key the rule “missing-byline” has no option “min-character”, did you mean "
        + "“min-characters”?"
    ),
    (
      "{\"rules\": {\"missing-byline\": {\"min-characters\": \"9\"}}}",
      "1:49 bad-value “min-characters” is \"9\", expected a number"
    ),
    (
      "{\"rules\": {\"dates\": {\"min\": 1}}}",
      "1:22 bad-value “dates” is a group of rules and takes a level only, options belong to a rule"
    ),
    (
      "{\"会\": 1}", "1:2 unknown-key there is no setting “会”"
    ),
    (
      "{\"overrides\": [{\"kinds\": [\"notise\"]}]}",
      "1:27 bad-value “kinds” is \"notise\", expected some of news, feature, commentary, notice, "
        + "brief, photo, table, continuation, did you mean “notice”?"
    ),
    ("{\"exceptions\": [{\"rule\": \"dates\"}]}", "1:18 bad-value “why” is missing here"),
    (
      "{\"exceptions\": [{\"rule\": \"dates\", \"why\": \"a\", \"until\": \"2027-02-30\"}]}",
      "1:56 bad-value “until” is \"2027-02-30\", expected a date such as \"2027-01-01\""
    ),
    ("{\"locale\": \"fr\"}", "1:12 bad-value “locale” is \"fr\", expected zh-Hans or en"),
    ("{\"locale\": \"en\", \"locale\": \"zh\"}", "1:18 bad-value “locale” stands here twice"),
    (
      "{\"rules\": {\"event-date-form\": {\"known\": [\"8·19\", \"2·30\"]}}}",
      "1:50 bad-value “known” is \"2·30\", expected “month·day” such as \"8·19\""
    ),
    (
      "{\"rules\": {\"period-mismatch\": {\"bases\": [\"建县\"]}}}",
      "1:42 bad-value “bases” is \"建县\", expected “name=year” such as \"清溪县=1984\""
    ),
    (
      "{\"rules\": {\"precedence-order\": {\"exceptions\": [\" \"]}}}",
      "1:48 bad-value “exceptions” is \" \", expected words that tell of another order such as "
        + "\"按到会时间\""
    ),
    (
      "{\"rules\": {\"typo-confusable\": {\"pairs\": [\"圆卓\"]}}}",
      "1:42 bad-value “pairs” is \"圆卓\", expected “wrong=right” such as \"圆卓=圆桌\""
    ),
    (
      "{\"rules\": {\"arithmetic-mismatch\": {\"tolerance\": -1}}}",
      "1:49 bad-value “tolerance” is -1, expected a number from 0 up"
    ),
    ("[]", "1:1 bad-value “{}” is [], expected settings in braces {…}"),
    (
      "{\n  locale: 1",
      "2:3 bad-value expected the name of a setting in double quotes, or }, found locale"
    ),
    (
      "{\"extends\": 3}",
      "1:13 bad-value “extends” is 3, expected a text, or a list of texts"
    ),
  ])
  func tellsWhatIsWrong(_ text: String, _ expected: String) {
    let errors = read(text).errors
    #expect(errors.map { "\($0.line):\($0.column) \($0.id) \($0.message.en)" } == [expected])
    #expect(errors.allSatisfy { !$0.message.zh.isEmpty })
  }

  @Test func aRowThatCannotBeReadLeavesTheOthers() {
    let reader = read(
      "{\"rules\": {\"period-mismatch\": {\"bases\": [\"建县\", \"清溪县=1984\", \"校庆=前年\"]}}}")
    #expect(
      reader.errors.map(\.message.zh) == [
        "“bases”不能是 \"建县\"，应为“名称=年份”，如 \"清溪县=1984\"",
        "“bases”不能是 \"校庆=前年\"，应为“名称=年份”，如 \"清溪县=1984\"",
      ])
    #expect(reader.file.rules[0].options == ["bases": .texts(["清溪县=1984"])])
  }

  @Test func oneFaultDoesNotHideTheNext() {
    let reader = read(
      "{\"a\": 1, \"locale\": \"en\", \"rules\": {\"b\": \"off\", \"dates\": \"hint\"}}")
    #expect(reader.errors.count == 2)
    #expect(reader.file.locale?.value == .english && reader.file.rules.map(\.name) == ["dates"])
  }

  @Test func theExamplesOfTheKeysAreRead() {
    for key in SettingsKey.allCases {
      #expect(read("{\(key.example)}").errors == [], "\(key)")
    }
  }

  @Test func everyTextIsTwofold() {
    let texts =
      SettingsKey.allCases.map(\.summary) + OverrideKey.allCases.map(\.summary)
      + ExceptionKey.allCases.map(\.summary)
    for text in texts { #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en) }
  }

  @Test func theSchemaIsJSONAndNamesEveryRule() throws {
    let schema = try JSONC(reading: Array(SettingsSchema.json([.chinese]).utf8))
    let rules = schema[key: "definitions"]?[key: "rules"]?[key: "properties"]?.members.map(\.key)
    #expect(Set(rules ?? []) == Set(Rule.all.map(\.id) + Rule.Group.allCases.map(\.rawValue)))
    let keys = schema[key: "properties"]?.members.map(\.key)
    #expect(keys == SettingsKey.allCases.map(\.rawValue))
  }

  private func read(_ text: String) -> SettingsReader {
    SettingsReader(FilePath("x/.bulletin.json"), SourceText(text), folder: Array("/x".utf8))
  }
}
