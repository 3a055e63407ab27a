import BulletinKnowledge
import BulletinLint
import BulletinText
import TestSupport
import Testing

@testable import BulletinWorkspace

struct TableFilesTests {
  private let folder = TemporaryFolder()
  private let head = "name,post,organisation\n"

  private func names(_ store: inout SettingsStore) -> [String] {
    store.page(FilePath(folder.path + "/a.txt"))?.lint.roster.allNames ?? ["—"]
  }

  @Test func oneFileAListOrAGlob() {
    folder.write("tables/a.csv", head + "何雨田,县长,清溪县\n")
    folder.write("tables/deep/b.csv", head + "丁越,区长,城东区\n")
    folder.write("c.csv", head + "卞舒,市长,北岭市\n")
    for (value, expected) in [
      ("\"c.csv\"", ["卞舒"]), ("[\"c.csv\", \"tables/a.csv\", \"c.csv\"]", ["何雨田", "卞舒"]),
      ("\"tables/*.csv\"", ["何雨田"]), ("\"**/*.csv\"", ["丁越", "何雨田", "卞舒"]),
      ("\"none/*.csv\"", []),
    ] {
      folder.write(".bulletin.json", "{\"officials\": \(value)}")
      var store = SettingsStore()
      #expect(names(&store).sorted() == expected.sorted(), "\(value)")
      #expect(store.newErrors() == [])
    }
  }

  @Test func gb18030IsRead() throws {
    let text = Array((head + "何雨田,县长,清溪县\n").utf8)
    folder.write("officials.csv", try TextDecoding.encode(text, as: .gb18030))
    folder.write(".bulletin.json", "{\"officials\": \"officials.csv\"}")
    var store = SettingsStore()
    #expect(names(&store) == ["何雨田"])
  }

  @Test func whatIsNoTableIsTold() {
    folder.write("officials.csv", [0x00, 0xFF, 0x01, 0x00, 0xFE])
    folder.write(".bulletin.json", "{\"officials\": \"officials.csv\"}")
    var store = SettingsStore()
    #expect(names(&store) == ["—"])
    #expect(store.newErrors().count == 1)
  }

  /// The editor's text wins, of a file that is on disk and of one that is not yet.
  @Test func theOpenTextCounts() {
    folder.write("officials.csv", head + "何岚,县长,清溪县\n")
    folder.write(".bulletin.json", "{\"officials\": [\"officials.csv\", \"new.csv\"]}")
    var store = SettingsStore(overlays: [
      FilePath(folder.path + "/officials.csv"): SourceText(head + "丁越,县长,清溪县\n"),
      FilePath(folder.path + "/new.csv"): SourceText(head + "卞舒,区长,城东区\n"),
    ])
    #expect(names(&store).sorted() == ["丁越", "卞舒"].sorted())
    #expect(store.newErrors() == [])
    store.forget()
    #expect(names(&store) == ["—"])
  }

  @Test func aTableIsReadAnewWhenItChangesAndNotBefore() {
    folder.write("officials.csv", head + "何雨田,县长,清溪县\n")
    folder.write(".bulletin.json", "{\"officials\": \"officials.csv\"}")
    var store = SettingsStore()
    let page = FilePath(folder.path + "/a.txt")
    let first = store.page(page)?.lint.roster
    store.forget()
    let second = store.page(page)?.lint.roster
    #expect(first != nil && first === second)
    folder.write("officials.csv", head + "何雨田,县长,清溪县\n丁越,副县长,清溪县\n")
    store.forget()
    #expect(names(&store).sorted() == ["丁越", "何雨田"].sorted())
  }
}
