import BulletinKnowledge
import JSONWriter

extension Occurrence {
  /// The day as a table shows it.
  var day: String { date ?? dateText ?? "—" }

  /// `pages/a.txt:3`.
  var reference: String { "\(file):\(line)" }

  /// The members of an entry that tell where and when.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("file", file)
    writer.member("line", line)
    writer.member("article", article)
    writer.member("date", date)
    writer.member("dateText", dateText)
  }
}
