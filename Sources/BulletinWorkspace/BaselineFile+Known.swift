package import BulletinLint

extension BaselineFile: Equatable {
  /// Whether both know the same of every page.
  package static func == (one: BaselineFile, other: BaselineFile) -> Bool {
    one.path == other.path && one.baseline == other.baseline && one.gone == other.gone
  }
}

extension BaselineFile {
  /// What a baseline knows of one page.
  package struct Known: Hashable, Sendable {
    package let keys: Set<FindingKey>
    /// The file whose entries they are, where the page was called otherwise when it was written.
    package let origin: String?

    package init(_ keys: Set<FindingKey> = [], from origin: String? = nil) {
      self.keys = keys
      self.origin = origin
    }
  }

  /// What is known of a page. One without entries of its own may be a page that was moved: it takes
  /// those of a file that is gone, if it has at least half of its findings, and the file's name or an
  /// article of the same headline among them: one slip that two pages share is no evidence. Of several files
  /// it takes those of the one with the most. Complexity: linear in the findings of the page.
  ///
  /// - Parameters:
  ///   - page: the absolute path.
  ///   - present: the findings of the page.
  ///   - taken: the files whose entries another page has taken.
  ///   - ran: whether a rule ran; the others could not find what they once found.
  package func known(
    of page: FilePath, holding present: Set<FindingKey>, except taken: Set<String> = [],
    ran: (String) -> Bool = { _ in true }
  ) -> Known {
    let own = baseline.known(of: name(of: page))
    if !own.isEmpty || gone.isEmpty { return Known(own) }
    var shared: [String: Int] = [:]
    for key in present { for file in goneFiles(with: key) { shared[file, default: 0] += 1 } }
    func isNamesake(_ file: String) -> Bool {
      FilePath(file).lastComponent.elementsEqual(page.lastComponent)
    }
    let candidates = shared.filter { file, count in
      let known = baseline.known(of: file)
      let isTitled = known.contains { !$0.article.isEmpty && present.contains($0) }
      return !taken.contains(file) && count * 2 >= known.count { ran($0.rule) }
        && (isNamesake(file) || isTitled)
    }
    // Of equals the one of the same name, which was moved to another folder.
    func rank(_ file: String) -> (Int, Int) { (shared[file] ?? 0, isNamesake(file) ? 1 : 0) }
    let origin = candidates.keys.sorted().max { rank($0) < rank($1) }
    return origin.map { Known(baseline.known(of: $0), from: $0) } ?? Known()
  }
}
