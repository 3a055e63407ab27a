import BulletinText
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("lnt", "lint"), ("lint", "lint"), ("lnit", "lint"), ("extarct", "extract"), ("xyz", nil),
  ])
  func nearest(_ name: String, _ expected: String?) {
    #expect(NearestName.of(name, in: ["extract", "lint", "outline"]) == expected)
  }

  @Test func aSwapIsOneChange() {
    #expect(NearestName.changes(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(NearestName.changes([], Array("abc".utf8)) == 3)
  }
}
