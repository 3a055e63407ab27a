import LanguageServerProtocol
import TestSupport
import Testing

struct DocumentURITests {
  @Test(arguments: [
    "file:///a/%E7%AC%AC1%E7%89%88%20%E5%A4%B4%E7%89%88.txt",
    "file:///a/%e7%ac%ac1%e7%89%88%20%e5%a4%b4%e7%89%88.txt",
    "file:///a/第1版 头版.txt", "file:///%61/第1%E7%89%88%20头版%2etxt",
    "FILE:///a/第1版 头版.txt",
  ])
  func spellingsOfOneDocumentAreEqual(_ spelling: String) {
    let document = DocumentURI(path: "/a/第1版 头版.txt")
    let other = DocumentURI(spelling)
    #expect(other == document)
    #expect(Set([document, other]).count == 1)
    #expect(other.string == spelling)
    #expect("\(other)" == spelling)
    #expect(other.path == "/a/第1版 头版.txt")
  }

  @Test(arguments: [
    ("file:///a", "file:///A"), ("file:///a", "file:///a/"), ("file:///a%2Fb", "file:///a/b"),
    ("file:///a%23b", "file:///a#b"), ("file:///a%3fb", "file:///a?b"),
    ("file:///%2541", "file:///A"), ("file:///%2541", "file:///%41"),
    ("file:///caf\u{E9}", "file:///cafe\u{301}"), ("file:///%FF", "file:///%FE"),
    ("file:///%FF", "file:///\u{FFFD}"),
  ])
  func differentDocumentsDiffer(_ left: DocumentURI, _ right: DocumentURI) {
    #expect(left != right)
  }

  @Test(arguments: [
    ("file:///a%23b", "/a#b"), ("file:///a%3Fb", "/a?b"), ("file:///a%2541", "/a%41"),
    ("file:///100%", "/100%"), ("file:///100%25", "/100%"), ("file:///%4", "/%4"),
    ("file:///%%34", "/%4"), ("file:///%%341", "/%41"), ("file:///%zz", "/%zz"),
    ("file:///a#L5", "/a"), ("file:///a?b", "/a"), ("file://localhost/a", "/a"),
    ("file:/a", "/a"), ("file:///", "/"), ("file:///c%3A/x", "/c:/x"),
  ])
  func pathsAreDecodedOnce(_ uri: DocumentURI, _ path: String) {
    #expect(uri.path == path)
  }

  @Test(arguments: [
    "", "a", "/a", "untitled:Untitled-1", "https://a/b", "file://host/a", "file:a", "file:",
    "file://", "file:///a%00b", "file:///%B9%E3", "files:///a", "bulletin:/status.md", ":", "%",
  ])
  func otherAddressesHaveNoPath(_ uri: String) {
    #expect(DocumentURI(uri).path == nil)
  }

  @Test(arguments: [
    "/", "/a b", "/第1版 头版.txt", "/100%", "/a#b?c", "/%41", "/a:b@c&d=e+f;g,h", "/\u{1}\n",
    "/~a_b-c.d",
  ])
  func aPathComesBack(_ path: String) {
    #expect(DocumentURI(path: path).path == path)
    #expect(DocumentURI(path: path).string.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
  }

  @Test func theSchemeIsLowerCase() {
    #expect(DocumentURI("Git+SSH:x").scheme == "git+ssh")
    #expect(DocumentURI("untitled:新").scheme == "untitled")
    #expect(DocumentURI("/a:b").scheme == "")
    #expect(DocumentURI("新:b").scheme == "")
    #expect(DocumentURI("").scheme == "")
  }

  @Test func theSpellingIsSent() throws {
    try checkRoundTrip(DocumentURI("file:///%e7%ac%ac a"), #""file:///%e7%ac%ac a""#)
  }

  @Test(arguments: 0..<200)
  func anyBytesOfAPathComeBack(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let characters = Array("/%#? aZ09新\u{301}é:\u{10FFFF}25")
    let path = "/" + String((0..<20).compactMap { _ in characters.randomElement(using: &random) })
    let uri = DocumentURI(path: path)
    let same = uri.path.map { Array($0.utf8) == Array(path.utf8) }
    #expect(same == true, "seed \(seed)")
  }
}
