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
