import BulletinKnowledge
import Testing

@testable import BulletinWorkspace

struct FilePathTests {
  @Test func wordsOfTheCommandLineKeepTheirBytes() {
    let bytes: [UInt8] = [0xB1, 0xBE, 0x2E, 0x74, 0x78, 0x74]
    #expect(FilePath(word: FilePath.word(bytes)).bytes == bytes)
    #expect(FilePath(word: "版面/一.txt") == FilePath("版面/一.txt"))
  }

  @Test(arguments: [("a/b.txt", "a", "b.txt"), ("b.txt", ".", "b.txt"), ("/b.txt", "/", "b.txt")])
  func hasAFolderAndAName(_ path: String, _ folder: String, _ name: String) {
    #expect(FilePath(path).folder == FilePath(folder))
    #expect(Array(FilePath(path).lastComponent) == Array(name.utf8))
    #expect(FilePath(folder).appending(Array(name.utf8)) == FilePath(path))
  }

  @Test(arguments: [
    ("2024-03-08_1.txt", CalendarDate(year: 2024, month: 3, day: 8)),
    ("x/A02 2024-03-08.txt", CalendarDate(year: 2024, month: 3, day: 8)),
    ("2024-13-08.txt", nil), ("12024-03-081.txt", nil), ("2024-03-08/a.txt", nil), ("a.txt", nil),
  ])
  func aNameMayTellTheIssuesDate(_ path: String, _ date: CalendarDate?) {
    #expect(FileNameDate.date(in: FilePath(path)) == date)
  }
}
