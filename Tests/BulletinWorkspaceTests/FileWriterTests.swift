import Glibc
import TestSupport
import Testing

@testable import BulletinWorkspace

struct FileWriterTests {
  private let folder = TemporaryFolder()

  @Test func replacesAndKeepsTheMode() throws {
    let path = folder.write("a.txt", "old")
    unsafe chmod(path, 0o640)
    try FileWriter.replace(FilePath(path), holding: Array("old".utf8), with: Array("new".utf8))
    var about = stat()
    _ = unsafe stat(path, &about)
    #expect(folder.read("a.txt") == Array("new".utf8))
    #expect(about.st_mode & 0o777 == 0o640)
    #expect(folder.names == ["a.txt"])
  }

  @Test func aLinkStaysALink() throws {
    let path = folder.write("a.txt", "old")
    folder.link("b.txt", to: path)
    try FileWriter.replace(
      FilePath(folder.path + "/b.txt"), holding: Array("old".utf8), with: Array("new".utf8))
    #expect(folder.read("a.txt") == Array("new".utf8))
    var about = stat()
    _ = unsafe lstat(folder.path + "/b.txt", &about)
    #expect(about.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func whatChangedMeanwhileIsLeftAlone() {
    let path = FilePath(folder.write("a.txt", "newer"))
    #expect(throws: FileError(path, .changedMeanwhile)) {
      try FileWriter.replace(path, holding: Array("old".utf8), with: Array("new".utf8))
    }
    #expect(folder.read("a.txt") == Array("newer".utf8))
    #expect(folder.names == ["a.txt"])
  }
}
