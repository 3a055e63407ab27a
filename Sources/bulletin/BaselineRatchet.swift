import BulletinLint
import BulletinText
import BulletinWorkspace

/// How a run changes a baseline: what was known and is gone is taken out; what is new comes in only
/// where growth is allowed or there was no baseline.
struct BaselineRatchet {
  private let path: FilePath
  /// `nil` where there is none yet.
  private let old: BaselineFile?
  private let grows: Bool
  private(set) var baseline: Baseline
  private var removed = 0
  /// How many findings were new and not taken in.
  private var refused = 0

  /// - Parameter grows: whether new findings come in.
  init(_ path: FilePath, _ old: BaselineFile?, grows: Bool) {
    self.path = path
    self.old = old
    self.grows = grows
    baseline = old?.baseline ?? Baseline()
  }

  /// Takes what a run has seen. Entries of pages that it has not seen stay, unless the page is gone
  /// from a folder that was searched. A run that has seen no page at all says nothing of any: a
  /// wrong folder must not cost a newsroom its baseline.
  ///
  /// - Parameter ran: whether a rule ran; one that did not has no say in what it once found.
  mutating func take(
    _ pages: [FilePath: LintSelection.Selected], roots: [FilePath], ran: (String) -> Bool
  ) {
    guard !pages.isEmpty else { return }
    for name in gone(except: pages, roots) { replace(name, with: []) }
    for (page, selected) in pages {
      let name = BaselineFile.name(of: page, in: path)
      if let origin = selected.origin?.file { rename(origin, to: name) }
      let before = baseline.known(of: name)
      // Also what is below --min-severity: it is there, though it is not told.
      replace(name, with: before.filter { selected.present.contains($0) || !ran($0.rule) })
      add(selected.keys.subtracting(before), to: name)
    }
  }

  /// A page that was moved keeps its entries.
  private mutating func rename(_ origin: String, to name: String) {
    baseline.replace(name, with: baseline.known(of: origin))
    baseline.replace(origin, with: [])
  }

  private mutating func replace(_ name: String, with kept: Set<FindingKey>) {
    removed += baseline.known(of: name).count - kept.count
    baseline.replace(name, with: kept)
  }

  private mutating func add(_ new: Set<FindingKey>, to name: String) {
    guard grows else {
      refused += new.count
      return
    }
    for key in new { baseline.insert(key, of: name) }
  }

  private func gone(
    except pages: [FilePath: LintSelection.Selected], _ roots: [FilePath]
  ) -> Set<String> {
    guard let old else { return [] }
    let gone = old.gone.filter { old.names($0, in: roots) }
    return gone.subtracting(pages.map { $0.value.origin?.file ?? old.name(of: $0.key) })
  }

  /// What has become of it, in a line.
  var summary: LocalizedText {
    let (name, count) = (path.string, baseline.count)
    let zh = refused > 0 ? "，新出现的 \(refused) 处没有记入（--allow-growth）" : ""
    let en = refused > 0 ? ", \(refused) new ones not taken in (--allow-growth)" : ""
    return LocalizedText(
      zh: "\(name)：记下 \(count) 处旧问题，去掉 \(removed) 处" + zh,
      en: "\(name): \(count) known findings, \(removed) taken out" + en)
  }
}
