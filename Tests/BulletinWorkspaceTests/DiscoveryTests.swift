import TestSupport
import Testing

@testable import BulletinWorkspace

struct DiscoveryTests {
  private let folder = TemporaryFolder()

  @Test func findsPagesInTheOrderOfTheirNames() {
    for name in ["b/2.txt", "a.bulletin", "b/1.txt", "c.md", ".hidden/x.txt", "node_modules/y.txt"]
    {
      folder.write(name, "")
    }
    #expect(found() == ["a.bulletin", "b/1.txt", "b/2.txt"])
  }

  @Test func honoursGitIgnore() {
    folder.write(
      ".gitignore", "# drafts\ndrafts/\n*.old.txt\n/top.txt\n!keep.old.txt\nx/**/z.txt\n")
    folder.write("sub/.gitignore", "inner.txt\n")
    for name in [
      "drafts/a.txt", "a.old.txt", "keep.old.txt", "top.txt", "sub/top.txt", "sub/inner.txt",
      "inner.txt", "x/z.txt", "x/y/z.txt",
    ] { folder.write(name, "") }
    #expect(found() == ["inner.txt", "keep.old.txt", "sub/top.txt"])
  }

  @Test func honoursTheGitIgnoreOfTheRepositoryAbove() {
    folder.write(".git/HEAD", "")
    folder.write(".gitignore", "pages/drafts/\n")
    folder.write("pages/drafts/a.txt", "")
    folder.write("pages/b.txt", "")
    #expect(found("pages") == ["b.txt"])
  }

  @Test func linksLeadNowhere() {
    let outside = TemporaryFolder()
    outside.write("secret.txt", "")
    folder.write("a.txt", "")
    folder.link("loop", to: folder.path)
    folder.link("out", to: outside.path)
    folder.link("out.txt", to: outside.path + "/secret.txt")
    folder.link("self.txt", to: "self.txt")
    #expect(found() == ["a.txt"])
  }

  @Test func aNamedLinkIsFollowedAndNoFileComesTwice() {
    let file = folder.write("a.txt", "")
    folder.link("b.txt", to: file)
    let discovery = Discovery([FilePath(folder.path + "/b.txt"), FilePath(folder.path)])
    #expect(discovery.entries.map(\.path.string) == [folder.path + "/b.txt"])
    #expect(discovery.entries.map(\.isNamed) == [true])
  }

  @Test func whatIsMissingStopsNothing() {
    folder.write("a.txt", "")
    let missing = FilePath(folder.path + "/no.txt")
    let discovery = Discovery([missing, FilePath(folder.path)])
    #expect(discovery.errors == [FileError(missing, .missing)])
    #expect(discovery.entries.count == 1)
  }

  private func found(_ name: String = "") -> [String] {
    let root = name.isEmpty ? folder.path : folder.path + "/" + name
    return Discovery([FilePath(root)]).entries.map {
      String($0.path.string.dropFirst(root.count + 1))
    }
  }
}
