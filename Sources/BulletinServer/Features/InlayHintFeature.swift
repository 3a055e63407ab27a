import BulletinKnowledge
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/inlayHint`: the year that a date lacks, its weekday, how many items a campaign
/// lists: each as the user wants. Whether hints show at all is the editor's switch.
package enum InlayHintFeature: Feature {
  package static let method = "textDocument/inlayHint"
  package static let summary = LocalizedText(
    zh: "日期缺的年份、星期、提法的项数，各有开关",
    en: "The year that a date lacks, weekdays, counts of items, each as set")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.inlayHintProvider = ResolvingOptions(
      resolveProvider: client.explainsHintsLater)
  }

  package static let nothing: [InlayHint]? = nil

  package static func answer(_ params: InlayHintParams, _ snapshot: Snapshot) -> [InlayHint]? {
    guard let wanted = wanted(params.range, snapshot) else { return nil }
    let hints = hints(in: wanted, snapshot)
    guard snapshot.client.explainsHintsLater else { return hints }
    return hints.map { hint in
      var hint = hint
      hint.tooltip = nil
      hint.data = LaterPart(snapshot).data
      return hint
    }
  }

  /// The part that is asked for. An editor may ask for lines below the last one: they end with the
  /// text, and below it there is nothing.
  private static func wanted(_ range: LSPRange, _ snapshot: Snapshot) -> TextRange? {
    guard let start = snapshot.offset(range.start) else { return nil }
    let end = snapshot.offset(range.end) ?? snapshot.text.count
    return start <= end ? TextRange(start, end) : nil
  }

  /// The hints of a part, with what they mean.
  static func hints(in wanted: TextRange, _ snapshot: Snapshot) -> [InlayHint] {
    let settings = snapshot.client.settings
    let dates = snapshot.facts.dates.filter { wanted.contains($0.range) }
    var hints: [(offset: Int, hint: InlayHint)] = []
    func add(_ offset: Int, _ label: String, _ tooltip: String, isBefore: Bool) {
      hints.append(
        (
          offset,
          InlayHint(
            position: snapshot.lspRange(TextRange(at: offset)).start, label: label,
            tooltip: tooltip, paddingLeft: isBefore ? nil : true)
        ))
    }
    for date in dates {
      if settings.hintsYear, let (year, basis) = missingYear(of: date) {
        add(
          date.range.lowerBound, "\(year)年",
          basis.explanation[snapshot.language] + switchedBy("year", snapshot), isBefore: true)
      }
      if settings.hintsWeekday, date.isValid, date.weekday == nil, let day = date.start.complete {
        add(
          date.range.upperBound, day.weekdayName[snapshot.language],
          day.iso + switchedBy("weekday", snapshot), isBefore: false)
      }
    }
    if settings.hintsCount {
      for campaign in snapshot.facts.campaigns {
        guard let items = campaign.items, let first = campaign.mentions.first,
          wanted.contains(first)
        else { continue }
        let label = LocalizedText(zh: "\(items.count)项", en: "\(items.count) items")
        add(
          first.upperBound, label[snapshot.language],
          items.joined(separator: "、") + switchedBy("count", snapshot), isBefore: false)
      }
    }
    return hints.sorted { $0.offset < $1.offset }.map(\.hint)
  }

  private static func missingYear(of date: DateMention) -> (year: Int, basis: DateBasis)? {
    guard date.kind == .calendar || date.kind == .month, date.isValid, date.resolved != nil,
      let year = date.start.year, let basis = date.basis, basis != .written, basis != .range
    else { return nil }
    return (year, basis)
  }

  /// A hint is taken for text by who does not know how to switch it off.
  private static func switchedBy(_ name: String, _ snapshot: Snapshot) -> String {
    LocalizedText(
      zh: "（设置 bulletin.inlayHints.\(name)）", en: " (setting bulletin.inlayHints.\(name))")[
        snapshot.language]
  }
}

/// `inlayHint/resolve`: why a hint says what it says, when the user points at it.
package enum InlayHintResolveFeature: ResolveFeature {
  package static let method = "inlayHint/resolve"
  package static let summary = LocalizedText(
    zh: "鼠标停在提示上时才算出说明", en: "Why a hint says so, when the user points at it")

  package static func answer(
    _ params: InlayHint, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> InlayHint {
    guard let page = try LaterPart.page(of: params.data, workspace) else { return params }
    var hint = params
    let all = InlayHintFeature.hints(in: TextRange(0, page.text.count), page)
    hint.tooltip = all.first { $0.position == hint.position && $0.label == hint.label }?.tooltip
    return hint
  }
}

extension ClientProfile {
  /// Whether a hint may come without what it means.
  fileprivate var explainsHintsLater: Bool {
    let properties = capabilities.textDocument?.inlayHint?.resolveSupport?.properties
    return properties?.contains("tooltip") == true
  }
}
