import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import TestSupport
import Testing

@testable import BulletinWorkspace

struct SettingsStoreTests {
  private let folder = TemporaryFolder()

  @Test func theNearestConfigurationHolds() {
    folder.write(".bulletin.json", "{\"rules\": {\"dates\": \"off\"}}")
    folder.write("a/.bulletin.json", "{\"rules\": {\"missing-byline\": \"error\"}}")
    var store = SettingsStore()
    #expect(severities(&store, "a/b/1.txt") == ["missing-byline": "error"])
    #expect(severities(&store, "c/1.txt")["lead-date"] == "off")
    #expect(store.newErrors() == [])
  }

  @Test func whatIsExtendedHoldsWhereNothingElseIsSaid() {
    folder.write(
      "house.json",
      "{\"rules\": {\"missing-byline\": \"error\", \"missing-lead\": \"off\"}, \"locale\": \"en\"}")
    folder.write(
      "a/.bulletin.json",
      "{\"extends\": \"../house.json\", \"rules\": {\"missing-lead\": \"hint\"}}")
    var store = SettingsStore()
    #expect(
      severities(&store, "a/1.txt") == ["missing-byline": "error", "missing-lead": "hint"])
    #expect(store.settings(of: path("a/1.txt")).language == .english)
  }

  @Test func aCircleIsTold() {
    folder.write(".bulletin.json", "{\"extends\": \"b.json\"}")
    folder.write("b.json", "{\n\"extends\": [\".bulletin.json\"]}")
    var store = SettingsStore()
    #expect(store.page(path("1.txt")) == nil)
    let errors = store.newErrors()
    #expect(errors.map(\.line) == [2])
    #expect(errors[0].message.en.contains("in a circle: "))
    #expect(store.newErrors() == [])
  }

  @Test func aFileThatCannotBeReadIsTold() {
    folder.write(".bulletin.json", "{\"extends\": \"no.json\"}")
    var store = SettingsStore()
    #expect(store.page(path("1.txt")) == nil)
    #expect(store.newErrors().first?.message.en.contains("there is no such file") == true)
    var named = SettingsStore(.file(path("missing.json")))
    #expect(named.page(path("1.txt")) == nil)
    #expect(named.newErrors().count == 1)
    folder.write("x/.bulletin.json/a", "")
    var other = SettingsStore()
    #expect(other.page(path("x/1.txt")) == nil)
  }

  @Test func overridesGoByFileAndByKind() {
    folder.write(
      ".bulletin.json",
      """
      {
        "rules": {"missing-lead": "error"},
        "overrides": [
          {"files": "notices/**", "rules": {"missing-lead": "hint"}},
          {"kinds": ["notice"], "rules": {"missing-lead": "off", "missing-byline": {"min-characters": 9}}}
        ]
      }
      """)
    var store = SettingsStore()
    #expect(severities(&store, "1.txt") == ["missing-lead": "error"])
    #expect(severities(&store, "notices/1.txt") == ["missing-lead": "hint"])
    let notice = store.page(path("1.txt"))?.lint.kinds[.notice]
    #expect(notice?.severities["missing-lead"] == .some(nil))
    #expect(notice?.options["missing-byline"] == ["min-characters": .number(9)])
  }

  @Test func theCommandLineComesLast() {
    folder.write(".bulletin.json", "{\"rules\": {\"missing-lead\": \"error\"}}")
    var store = SettingsStore(words: ["rules.missing-lead=info", "rules.dates=\"off\""]) {
      $0.severities["lead-date"] = .error
    }
    let found = severities(&store, "1.txt")
    #expect(found["missing-lead"] == "info" && found["lead-date"] == "error")
    #expect(found["date-style"] == "off")
    var faulty = SettingsStore(words: ["locale"])
    #expect(faulty.page(path("1.txt")) == nil)
    #expect(faulty.newErrors().map(\.line) == [0])
  }

  @Test func theDateStandsInTheName() {
    folder.write(".bulletin.json", "{\"pageDate\": \"{yyyy}{MM}{dd}\"}")
    var store = SettingsStore()
    let settings = store.page(path("20260308.txt"))
    #expect(settings?.lint.issueDate?.iso == "2026-03-08")
    #expect(settings?.lint.issueBasis == .configuration)
    #expect(store.page(path("2026-03-09.txt"))?.lint.issueBasis == .fileName)
  }

  @Test func discoveryAsksTheConfiguration() {
    folder.write(
      ".bulletin.json", "{\"include\": \"*.page\", \"exclude\": [\"drafts\", \"x/*.txt\"]}")
    for name in ["1.page", "2.txt", "drafts/3.txt", "x/4.txt", "x/y/5.txt"] {
      folder.write(name, "")
    }
    var store = SettingsStore()
    func found(_ names: [String], forcesExclude: Bool = false) -> [String] {
      let paths = names.map { path($0) }
      return Discovery(paths, &store, forcesExclude: forcesExclude).entries.map {
        String($0.path.string.dropFirst(folder.path.utf8.count).drop { $0 == "/" })
      }
    }
    #expect(found([""]) == ["1.page", "2.txt", "x/y/5.txt"])
    #expect(found(["x/4.txt"]) == ["x/4.txt"])
    #expect(found(["x/4.txt"], forcesExclude: true) == [])
  }

  private func path(_ name: String) -> FilePath { FilePath(folder.path + "/" + name) }

  private func severities(_ store: inout SettingsStore, _ name: String) -> [String: String] {
    (store.page(path(name))?.lint.severities ?? [:]).mapValues { $0?.name ?? "off" }
  }
}
