package import BulletinKnowledge

/// The date in a file's name.
package enum FileNameDate {
  /// The first `YYYY-MM-DD` of the name that can be a day; digits around it make it another number.
  package static func date(in path: FilePath) -> CalendarDate? {
    let name = Array(path.lastComponent)
    guard name.count >= 10 else { return nil }
    for start in 0...(name.count - 10) {
      guard start == 0 || digit(name[start - 1]) == nil,
        start + 10 == name.count || digit(name[start + 10]) == nil,
        name[start + 4] == UInt8(ascii: "-"), name[start + 7] == UInt8(ascii: "-"),
        let year = number(name[start..<start + 4]), (1900...2199).contains(year),
        let month = number(name[start + 5..<start + 7]), (1...12).contains(month),
        let day = number(name[start + 8..<start + 10]), (1...31).contains(day)
      else { continue }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard let digit = digit(byte) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
  }
}
