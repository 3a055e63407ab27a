import BulletinText
import BulletinWorkspace
import Testing

/// What is written into a configuration leaves the rest of it as it stands.
struct SettingsEditTests {
  @Test func aNewMemberComesLast() {
    check(
      "{\n  // 本社\n  \"locale\": \"zh-Hans\" // 说明\n}\n",
      "{\n  // 本社\n  \"locale\": \"zh-Hans\", // 说明\n  \"exceptions\": [\(entry)]\n}\n")
  }

  @Test func anExceptionComesBehindTheOthers() {
    check(
      """
      {
        "exceptions": [
          {"rule": "a", "why": "b"}, // 这一条是老规矩
          {"rule": "c", "why": "d"}
          // 下面还有
        ],
        "rules": {}
      }

      """,
      """
      {
        "exceptions": [
          {"rule": "a", "why": "b"}, // 这一条是老规矩
          {"rule": "c", "why": "d"},
          \(entry)
          // 下面还有
        ],
        "rules": {}
      }

      """)
  }

  @Test func aTrailingCommaStays() {
    check(
      "{\n    \"exceptions\": [\n        {\"rule\": \"a\", \"why\": \"b\"}, /* 甲 */\n    ],\n}",
      "{\n    \"exceptions\": [\n        {\"rule\": \"a\", \"why\": \"b\"}, /* 甲 */\n        \(entry),\n    ],\n}"
    )
  }

  @Test func onOneLineItStaysOneLine() {
    check(
      #"{"exceptions": [{"rule": "a", "why": "b"}]}"#,
      #"{"exceptions": [{"rule": "a", "why": "b"}, \#(entry)]}"#)
  }

  @Test(arguments: [
    ("{}\n", "{\n  \"exceptions\": [ENTRY]\n}\n"),
    ("{\n}\n", "{\n  \"exceptions\": [ENTRY]\n}\n"),
    ("{\n  // 空\n}\n", "{\n  // 空\n  \"exceptions\": [ENTRY]\n}\n"),
    ("{\"exceptions\": []}", "{\"exceptions\": [\n  ENTRY\n]}"),
    (
      "{\r\n  \"locale\": \"en\"\r\n}\r\n",
      "{\r\n  \"locale\": \"en\",\r\n  \"exceptions\": [ENTRY]\r\n}\r\n"
    ),
  ])
  func whatIsEmptyIsFilled(_ before: String, _ after: String) {
    check(before, after.replacing("ENTRY", with: entry))
  }

  @Test(arguments: ["", "[]", "{", #"{"exceptions": {}}"#, #"{"exceptions": 1}"#])
  func whatIsNoConfigurationIsLeftAlone(_ text: String) {
    #expect(SettingsEdit.adding(Self.members, to: SourceText(text)) == nil)
  }

  @Test(arguments: [
    ("{}", "{\n  \"rules\": {\"a-b\": \"off\"}\n}"),
    (#"{"rules": {"a-b": "error"}}"#, #"{"rules": {"a-b": "off"}}"#),
    (#"{"rules": {"c": "error"}}"#, #"{"rules": {"c": "error", "a-b": "off"}}"#),
    (
      #"{"rules": {"a-b": {"severity": "info", "x": 1}}}"#,
      #"{"rules": {"a-b": {"severity": "off", "x": 1}}}"#
    ),
    (#"{"rules": {"a-b": {"x": 1}}}"#, #"{"rules": {"a-b": {"x": 1, "severity": "off"}}}"#),
  ])
  func aRuleIsSwitchedOff(_ before: String, _ after: String) {
    let text = SourceText(before)
    #expect(apply(SettingsEdit.switchingOff("a-b", in: text), to: text) == after)
  }

  // MARK: Parts

  private static let members: [(ExceptionKey, String)] = [
    (.rule, "x-y"), (.text, "试“试”"), (.why, "核过"),
  ]
  private let entry = #"{"rule": "x-y", "text": "试“试”", "why": "核过"}"#

  private func check(
    _ before: String, _ after: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = SourceText(before)
    let result = apply(SettingsEdit.adding(Self.members, to: text), to: text)
    #expect(result == after, sourceLocation: sourceLocation)
    // Edits at one place have no order that every client keeps.
    let starts = SettingsEdit.adding(Self.members, to: text)?.map(\.range.lowerBound) ?? []
    #expect(Set(starts).count == starts.count, sourceLocation: sourceLocation)
  }

  private func apply(_ edits: [TextEdit]?, to text: SourceText) -> String? {
    edits.map { String(decoding: TextEdit.apply($0, to: text.utf8), as: UTF8.self) }
  }
}
