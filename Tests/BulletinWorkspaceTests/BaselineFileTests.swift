import BulletinLint
import BulletinText
import TestSupport
import Testing

@testable import BulletinWorkspace

struct BaselineFileTests {
  private let folder = TemporaryFolder()

  @Test func whatIsWrittenIsRead() throws {
    var baseline = Baseline()
    let keys = (0..<3).map {
      FindingKey(rule: "a", article: "会“议”", text: "和\n和", ordinal: $0)
    }
    for key in keys { baseline.insert(key, of: "b/1.txt") }
    baseline.insert(keys[0], of: "a.txt")
    let bytes = BaselineFile.bytes(baseline)
    let file = try BaselineFile(reading: FilePath(folder.write("known.json", bytes)))
    #expect(file.baseline == baseline)
    #expect(file.places.count == 4)
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\n").count == 9)
    #expect(file.name(of: FilePath(folder.path + "/b/1.txt")) == "b/1.txt")
    #expect(
      BaselineFile.name(of: FilePath("/x/1.txt"), in: FilePath(folder.path + "/k")).hasSuffix(
        "../x/1.txt"))
  }

  @Test func aPageWithoutEntriesTakesThoseOfAFileThatIsGone() throws {
    let keys = (0..<4).map { FindingKey(rule: "a", article: "会议", text: "和和", ordinal: $0) }
    var baseline = Baseline()
    for (index, file) in ["x/1.txt", "y/1.txt", "y/2.txt", "here.txt"].enumerated() {
      for key in keys.prefix(index == 2 ? 4 : 2) { baseline.insert(key, of: file) }
    }
    folder.write("here.txt", "")
    let file = try BaselineFile(
      reading: FilePath(folder.write("known.json", BaselineFile.bytes(baseline))))
    func origin(_ page: String, _ count: Int, except taken: Set<String> = []) -> String? {
      file.known(
        of: FilePath("\(folder.path)/\(page)"), holding: Set(keys.prefix(count)), except: taken
      ).origin
    }
    #expect(file.gone == ["x/1.txt", "y/1.txt", "y/2.txt"])
    #expect(origin("new.txt", 4) == "y/2.txt")
    #expect(origin("new.txt", 4, except: ["y/2.txt", "x/1.txt"]) == "y/1.txt")
    // Half of the findings is enough, and of equals the namesake is the one.
    #expect(origin("z/2.txt", 2) == "y/2.txt")
    #expect(origin("z/1.txt", 1) != nil)
    #expect(origin("z/2.txt", 1) != "y/2.txt")
    #expect(origin("new.txt", 0) == nil)
    #expect(origin("here.txt", 4) == nil)
  }

  @Test(arguments: [
    ("{\"version\": 2, \"findings\": []}", "“version” is 2, expected 1"),
    ("{\"findings\": []}", "“version” is missing here"),
    ("{\"version\": 1, \"findings\": [{\"file\": \"a\"}]}", "“ordinal” is missing here"),
    ("{\"version\": 1", "expected a comma or }, found EOF"),
  ])
  func anotherProgramsFileIsRefused(_ text: String, _ message: String) {
    let path = FilePath(folder.write("known.json", text))
    #expect(throws: SettingsError.self) { try BaselineFile(reading: path) }
    do {
      _ = try BaselineFile(reading: path)
    } catch {
      #expect(error.message.en == message)
    }
  }
}
