import BulletinLint
import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// Pages of many house styles, written to tempt: nothing on them is wrong, so nothing may be said.
struct SilentPagesTests {
  @Test(arguments: try TestFiles.names(in: "Tests/Pages/silent"))
  func nothingIsSaid(_ path: String) throws {
    let found = Analysis(Page(try TestFiles.text(path))).findings.filter { $0.severity >= .warning }
    #expect(found.map(\.message.zh) == [])
  }
}
