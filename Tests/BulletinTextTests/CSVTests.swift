import BulletinText
import TestSupport
import Testing

struct CSVTests {
  private func rows(_ text: String) -> [[String]] {
    var csv = CSV(Array(text.utf8))
    var rows: [[String]] = []
    while let row = csv.next() { rows.append(row.cells.map { csv.text(of: $0) }) }
    return rows
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}a,b", [["a", "b"]]),
    ("a,\n,\n\n \nb", [["a", ""], ["", ""], ["b"]]),
    ("\"a,b\",\"c\nd\"", [["a,b", "c\nd"]]),
    ("\"a\"\"b\",c", [["a\"b", "c"]]),
    ("\"\"\"a\"\"\"", [["\"a\""]]),
    ("a\"b,c", [["a\"b", "c"]]),
    (" a , b ", [["a", "b"]]),
    ("a;b\nc,d;e", [["a", "b"], ["c,d", "e"]]),
    ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
    ("", []),
  ])
  func cells(_ text: String, _ expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test func aQuoteThatNothingClosesEndsWithItsLine() {
    var csv = CSV(Array("a,\"b\nc,\"d\ne".utf8))
    // The first one is closed by the second.
    #expect(csv.next()?.cells.count == 2)
    var open = CSV(Array("a,\"b\nc,d\n\"e".utf8.dropLast(3)))
    #expect(open.next()?.isUnclosed == true)
    #expect(open.next()?.cells.count == 2)
  }

  @Test func rangesLeaveTheQuotesOut() throws {
    var csv = CSV(Array("何,\"岚\"".utf8))
    let next = csv.next()
    let row = try #require(next)
    #expect(row.cells.map(\.range) == [TextRange(0, 3), TextRange(5, 8)])
    #expect(row.range == TextRange(0, 9))
  }

  @Test(arguments: ["a", "a,b", "a\"b", "a\nb", ""])
  func whatIsWrittenIsRead(_ text: String) {
    #expect(rows("x," + CSV.written(text)) == [["x", text]])
  }

  @Test func anyBytesAreATable() {
    var random = SplitMix64(seed: 11)
    let bytes: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE4, 0xFF, 0x3B]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
        bytes[Int.random(in: 0..<bytes.count, using: &random)]
      }
      var csv = CSV(text)
      var end = 0
      while let row = csv.next() {
        #expect(row.range.lowerBound >= end && row.range.upperBound <= text.count)
        for cell in row.cells {
          #expect(row.range.contains(cell.range))
          _ = csv.text(of: cell)
        }
        end = row.range.upperBound
      }
    }
  }
}
