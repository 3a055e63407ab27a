/// The other pages of a newsroom, as a rule about one page sees them: all that an archive holds but
/// for the page itself.
package struct OtherPages: Hashable, Sendable {
  /// Nothing is known of other pages.
  package static let none = OtherPages(nil, but: "")

  /// One for all pages that look.
  private let index: ArchiveIndex?
  /// How the archive knows the page itself.
  private let own: String

  private init(_ index: ArchiveIndex?, but own: String) {
    (self.index, self.own) = (index, own)
  }

  /// - Parameter own: how the archive knows the page that looks.
  package init(_ index: ArchiveIndex, but own: String) {
    self.init(.some(index), but: own)
  }

  package var isEmpty: Bool { index?.archive.isEmpty ?? true }

  /// Whether the archive has another page before the page that looks: of two, one must be the first.
  package func lie(behind page: PageRecord) -> Bool { page.file < own }

  private func others(_ pages: [PageRecord]?) -> [PageRecord] {
    (pages ?? []).filter { $0.file != own }
  }

  /// The pages of an issue, in the order of their files.
  package func pages(of issue: Issue) -> [PageRecord] { others(index?.byIssue[issue]) }

  /// The pages that begin an article with the same words, in the order of their files.
  package func pages(opening hash: UInt64) -> [PageRecord] { others(index?.byOpening[hash]) }

  /// The pages that name somebody, in the order of their files.
  package func pages(naming name: String) -> [PageRecord] {
    others(index?.archive.pages(naming: name)).sorted { $0.file < $1.file }
  }

  /// The officials whose names differ from one in a single character, sorted.
  package func names(like name: String) -> [String] {
    index?.officials.names(like: name) ?? []
  }

  package static func == (left: OtherPages, right: OtherPages) -> Bool {
    left.index === right.index && left.own == right.own
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(index.map(ObjectIdentifier.init))
    hasher.combine(own)
  }
}

/// A day's issue of a paper.
package struct Issue: Hashable, Sendable {
  package let paper: String
  package let day: CalendarDate

  /// `nil` where either is unknown.
  package init?(paper: String?, day: CalendarDate?) {
    guard let paper, let day else { return nil }
    (self.paper, self.day) = (paper, day)
  }
}

extension PageRecord {
  /// The issue that the page is of; `nil` where its masthead does not tell.
  package var issue: Issue? { Issue(paper: paper, day: PageRecord.date(of: issueDay)) }
}

/// One state of an archive with what rules look pages up by, each table made when it is first asked
/// for.
package final class ArchiveIndex: Sendable {
  package let archive: Archive
  private let issues: OnDemand<[Issue: [PageRecord]]>
  private let openings: OnDemand<[UInt64: [PageRecord]]>
  private let names: OnDemand<LikeNames>

  package init(_ archive: Archive) {
    self.archive = archive
    issues = OnDemand {
      ArchiveIndex.table(archive) { page in
        page.issue.map { [$0] } ?? []
      }
    }
    openings = OnDemand {
      ArchiveIndex.table(archive) { Set($0.openings.compactMap { $0?.hash }) }
    }
    names = OnDemand {
      let officials = archive.allPages.lazy.flatMap(\.things).filter { $0.kind == .official }
      return LikeNames(Set(officials.map(\.name)))
    }
  }

  fileprivate var byIssue: [Issue: [PageRecord]] { issues.value }
  fileprivate var byOpening: [UInt64: [PageRecord]] { openings.value }
  fileprivate var officials: LikeNames { names.value }

  private static func table<Key: Hashable>(
    _ archive: Archive, _ keys: (PageRecord) -> some Sequence<Key>
  ) -> [Key: [PageRecord]] {
    var table: [Key: [PageRecord]] = [:]
    for page in archive.allPages {
      for key in keys(page) { table[key, default: []].append(page) }
    }
    return table.mapValues { $0.sorted { $0.file < $1.file } }
  }
}
