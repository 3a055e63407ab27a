import BulletinKnowledge
import BulletinText
import BulletinWorkspace
import Dispatch
import FoundationEssentials
import Synchronization
import TestSupport

/// `bench archive COUNT`: so many generated pages are read from disk on two threads, as the server reads
/// them, then asked about and changed.
enum ArchiveBenchmark {
  static func run(count: Int) {
    let folder = FileManager.default.temporaryDirectory.path + "/bulletin-archive-\(count)"
    let size = write(count, to: folder)
    let reader = ArchiveReader([FilePath(folder)], known: [:], pool: TextPool()) { $0.string }
    let archive = Mutex(Archive())
    let reading = seconds(best: 1) {
      DispatchQueue.concurrentPerform(iterations: 2) { _ in
        while let change = reader.readNext() {
          if let record = change.record { archive.withLock { $0.insert(record) } }
        }
      }
    }
    let read = archive.withLock { $0 }
    print("pages \(read.pageCount), \(size) bytes, people and campaigns \(read.thingCount)")
    print(
      "read in \(rounded(reading)) s, \(rounded(Double(size) / reading / 1e6)) MB/s; "
        + "resident \(residentBytes() >> 20) MiB, reckoned \(read.byteCount >> 20) MiB")
    let facts = read.allPages.reduce(0) { sum, page in
      sum + page.headlines.count + page.things.reduce(0) { $0 + $1.mentions.count + $1.posts.count }
    }
    print("facts \(facts), \(residentBytes() / max(1, facts)) bytes each, all told")
    ask(read)
    change(read)
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func write(_ count: Int, to folder: String) -> Int {
    var generator = PageGenerator(seed: 1)
    var size = 0
    for number in 0..<count {
      let part = "\(folder)/\(number / 1000)"
      if number % 1000 == 0 {
        try? FileManager.default.createDirectory(
          atPath: part, withIntermediateDirectories: true)
      }
      let text = generator.page()
      size += text.utf8.count
      _ = FileManager.default.createFile(
        atPath: "\(part)/\(number).txt", contents: Data(text.utf8))
    }
    return size
  }

  private static func ask(_ archive: Archive) {
    let names = Array(archive.names)
    let most = names.max { archive.pages(naming: $0).count < archive.pages(naming: $1).count } ?? ""
    var found = 0
    let references = seconds {
      found = archive.pages(naming: most).newestFirst.reduce(0) { sum, page in
        sum + (page.things.first { $0.name == most }?.mentions.count ?? 0)
      }
    }
    print("all \(found) mentions of what is mentioned most in \(rounded(references * 1000)) ms")
    let times = names.prefix(2000).map { name in
      seconds {
        let posts = archive.pages(naming: name).flatMap {
          $0.thing(name, isCampaign: false)?.posts ?? []
        }
        found += Identity(Dossier(name: name, entries: posts).entries).persons.count
      }
    }.sorted()
    print(
      "what is said of a name: p50 \(rounded(times[times.count / 2] * 1000)) ms, "
        + "p99 \(rounded(times[times.count * 99 / 100] * 1000)) ms")
  }

  /// While somebody holds the archive as it was.
  private static func change(_ archive: Archive) {
    var changed = archive
    let records = archive.newest(50)
    let time = seconds(best: 1) {
      for record in records {
        let before = changed
        changed.insert(record)
        precondition(before.pageCount == changed.pageCount, "a page is replaced")
      }
    }
    print("a changed page: \(rounded(time / 50 * 1000)) ms")
  }

  /// What the process holds in memory.
  private static func residentBytes() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }
}
