/// What many pages tell, found by name. A value: whoever holds one keeps it as it was, and a changed
/// page copies the shards that it occurs in alone.
///
/// Which pages it holds is all that matters: not in which order they came, nor in which parts they
/// were put together.
package struct Archive: Sendable {
  private static let shardCount = 256

  /// The pages by their files.
  private var pages = [[String: PageRecord]](repeating: [:], count: shardCount)
  /// The pages that name somebody or something, in no order.
  private var named = [[String: [PageRecord]]](repeating: [:], count: shardCount)
  package private(set) var pageCount = 0
  /// How many people and campaigns the pages name, each page's own.
  package private(set) var thingCount = 0
  /// About what all records take in memory.
  package private(set) var byteCount = 0

  package init() {}

  private static func shard(of key: String) -> Int {
    Int(UInt(bitPattern: key.hashValue) % UInt(shardCount))
  }

  package var isEmpty: Bool { pageCount == 0 }

  /// What is held of a file.
  package subscript(file: String) -> PageRecord? { pages[Archive.shard(of: file)][file] }

  // MARK: Changing

  /// Takes a page in, in the place of what was held of its file. Complexity: the page's names; for a
  /// name that others have too, to replace it costs their number.
  package mutating func insert(_ record: PageRecord) {
    remove(record.file)
    pages[Archive.shard(of: record.file)][record.file] = record
    for name in record.names {
      named[Archive.shard(of: name)][name, default: []].append(record)
    }
    pageCount += 1
    thingCount += record.things.count
    byteCount += record.byteCount
  }

  /// Takes a page out: everything is as if it had never been there.
  package mutating func remove(_ file: String) {
    guard let record = pages[Archive.shard(of: file)].removeValue(forKey: file) else { return }
    for name in record.names {
      let shard = Archive.shard(of: name)
      guard let place = named[shard][name]?.firstIndex(where: { $0 === record }) else { continue }
      named[shard][name]?.swapRemove(at: place)
      if named[shard][name]?.isEmpty == true { named[shard][name] = nil }
    }
    pageCount -= 1
    thingCount -= record.things.count
    byteCount -= record.byteCount
  }

  /// Takes in all pages of another archive; where both hold a file, the newer record stays.
  package mutating func merge(_ other: Archive) {
    for record in other.allPages where record.stamp > self[record.file]?.stamp ?? .min {
      insert(record)
    }
  }

  // MARK: Asking

  /// The pages that name somebody or something, in no order.
  package func pages(naming name: String) -> [PageRecord] {
    named[Archive.shard(of: name)][name] ?? []
  }

  /// The newest pages, newest first. Complexity: the pages, times the number that is asked for at worst.
  package func newest(_ count: Int) -> [PageRecord] {
    var newest: [PageRecord] = []
    for record in allPages where newest.count < count || record.isNewer(than: newest[count - 1]) {
      let place = newest.firstIndex { record.isNewer(than: $0) } ?? newest.count
      newest.insert(record, at: place)
      if newest.count > count { newest.removeLast() }
    }
    return newest
  }

  /// Everything that is named, in no order.
  package var names: some Sequence<String> { named.lazy.flatMap(\.keys) }

  /// All pages, in no order.
  package var allPages: some Sequence<PageRecord> { pages.lazy.flatMap(\.values) }
}

extension Archive: Equatable {
  package static func == (left: Archive, right: Archive) -> Bool {
    guard left.pageCount == right.pageCount, left.pages == right.pages else { return false }
    return zip(left.named, right.named).allSatisfy { one, other in
      one.count == other.count
        && one.allSatisfy { name, records in
          let files = other[name].map { Set($0.map(\.file)) }
          return files == Set(records.map(\.file))
        }
    }
  }
}

extension PageRecord {
  /// Each name once.
  fileprivate var names: Set<String> { Set(things.map(\.name)) }

  /// Of one day, the first by their files counts as the newer.
  fileprivate func isNewer(than other: PageRecord) -> Bool {
    day != other.day ? day > other.day : file < other.file
  }
}

extension [PageRecord] {
  /// Takes an element out where order does not matter.
  fileprivate mutating func swapRemove(at index: Int) {
    swapAt(index, count - 1)
    removeLast()
  }

  /// Newest first; of one day by their files. Complexity: that of sorting.
  package var newestFirst: [PageRecord] { sorted { $0.isNewer(than: $1) } }
}
