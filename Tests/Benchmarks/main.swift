import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import Glibc
import JSONWriter

// bench archive [COUNT]: see ArchiveBenchmark.
// bench [SEEDS [PROGRAM]]: prints a table, then one line of JSON. Each figure stands beside a floor
// that was measured in the same run, so that ratios mean something on any machine.

/// A measurement and what it is compared with.
struct Measurement: JSONWritable {
  let name: String
  let unit: String
  let value: Double
  let floor: Double

  func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("unit", unit)
      $0.member("value", rounded(value))
      $0.member("floor", rounded(floor))
      $0.member("ratio", rounded(value / floor))
    }
  }
}

func rounded(_ value: Double) -> Double {
  Double(Int(value * 1000)) / 1000
}

/// The least that can be done with bytes: counting line ends.
func newlines(_ bytes: [UInt8]) -> Int {
  bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
}

func lint(_ bytes: [UInt8]) -> Int {
  let analysis = Analysis(Page(SourceText(bytes)))
  let page = PageReport(file: "a.txt", analysis: analysis, findings: analysis.findings)
  return Report(.concise, ReportStyle(language: .chinese)).piece(page).count
}

func extract(_ bytes: [UInt8]) -> Int {
  let analysis = Analysis(Page(SourceText(bytes)), settings: LintSettings().withoutRules)
  return Extract(file: "a.txt", encoding: "utf-8", analysis: analysis).jsonBytes().count
}

func megabytesPerSecond(_ pages: [[UInt8]], _ work: ([UInt8]) -> Int) -> Double {
  var kept = 0
  let size = pages.reduce(0) { $0 + $1.count }
  let time = seconds { for page in pages { kept &+= work(page) } }
  // Kept, so that the work is not left out.
  precondition(kept >= 0, "a count is never negative")
  return Double(size) / time / 1e6
}

let arguments = CommandLine.arguments
if arguments.count > 1, arguments[1] == "archive" {
  ArchiveBenchmark.run(count: arguments.count > 2 ? Int(arguments[2]) ?? 10_000 : 10_000)
  exit(0)
}
let folder = arguments.count > 1 ? arguments[1] : "seeds"
guard let pages = Pages(folder: folder, about: 10_000_000) else {
  fatalError("no page in \(folder)")
}
let floor = megabytesPerSecond(pages.many, newlines)
var measurements = [
  Measurement(
    name: "parse, many pages", unit: "MB/s",
    value: megabytesPerSecond(pages.many) { Page(SourceText($0)).fragments.count }, floor: floor),
  Measurement(
    name: "lint, many pages", unit: "MB/s", value: megabytesPerSecond(pages.many, lint),
    floor: floor),
  Measurement(
    name: "lint, one large page", unit: "MB/s", value: megabytesPerSecond([pages.large], lint),
    floor: floor),
  Measurement(
    name: "extract, many pages", unit: "MB/s", value: megabytesPerSecond(pages.many, extract),
    floor: floor),
  Measurement(
    name: "extract, one large page", unit: "MB/s",
    value: megabytesPerSecond([pages.large], extract), floor: floor),
]
let beside = arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
let program =
  arguments.count > 2 ? arguments[2] : (beside + ["bulletin"]).joined(separator: "/")
if let start = startTime(program, "--version", runs: 50),
  let least = startTime("/bin/true", "", runs: 50)
{
  measurements.append(
    Measurement(name: "start", unit: "ms", value: start * 1000, floor: least * 1000))
}
for measurement in measurements {
  func column(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
  let name = measurement.name + String(repeating: " ", count: 28 - measurement.name.utf8.count)
  print(
    name + column("\(rounded(measurement.value))", 12) + " \(measurement.unit)"
      + "  floor" + column("\(rounded(measurement.floor))", 12)
      + "  ratio" + column("\(rounded(measurement.value / measurement.floor))", 10))
}
var writer = JSONWriter()
writer.value(measurements)
print(String(decoding: writer.bytes, as: UTF8.self))
