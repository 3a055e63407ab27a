import Testing

@testable import BulletinWorkspace

struct WorkersTests {
  @Test(arguments: [1, 2, 7])
  func resultsComeInOrder(_ jobs: Int) async {
    var results: [Int] = []
    await Workers.run(500, jobs: jobs) {
      $0 * 2
    } consume: { result in
      results.append(result)
      return true
    }
    #expect(results == (0..<500).map { $0 * 2 })
  }

  @Test func stopsWhenNobodyListens() async {
    var count = 0
    await Workers.run(500, jobs: 2) {
      $0
    } consume: { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }
}
