import BulletinKnowledge
import Testing

@testable import BulletinWorkspace

struct DatePatternTests {
  @Test(arguments: [
    ("{yyyy}-{MM}-{dd}_*", "2026-03-08_1.txt", "2026-03-08"),
    ("{yyyy}{MM}{dd}", "a/b/20260308.txt", "2026-03-08"),
    ("*{yyyy}年{M}月{d}日*", "清溪报2026年3月18日二版.txt", "2026-03-18"),
    ("{yyyy}/{MM}/{dd}/**", "2026/03/08/a/b.txt", "2026-03-08"),
    ("**/{yyyy}/{M}/{d}.txt", "archive/2026/3/8.txt", "2026-03-08"),
    ("?{yy}{MM}{dd}", "A260308", "2026-03-08"),
    ("{yyyy}{M}{d}", "20261118.txt", "2026-11-18"),
    ("{yyyy}-{MM}-{dd}", "2026-02-30.txt", nil),
    ("{yyyy}-{MM}-{dd}", "2026-03-08_1.txt", nil),
  ])
  func findsTheDate(_ pattern: String, _ path: String, _ date: String?) {
    #expect(DatePattern(pattern)?.date(in: Array(path.utf8))?.iso == date)
  }

  @Test(arguments: [
    "", "*", "{yyyy}-{MM}", "{yyyy}-{yy}-{MM}-{dd}", "{year}-{MM}-{dd}", "{yyyy}-{MM}-{dd",
    "*{yyyy}*{MM}*{dd}*a*b*c*",
  ])
  func needsTheYearTheMonthAndTheDay(_ pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }
}
