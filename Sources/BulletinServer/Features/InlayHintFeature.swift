import BulletinKnowledge
import BulletinText
package import LanguageServerProtocol

/// `textDocument/inlayHint`: the year that a date lacks. Whether hints show is the editor's switch.
package enum InlayHintFeature: Feature {
  package static let method = "textDocument/inlayHint"

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.inlayHintProvider = true
  }

  package static let nothing: [InlayHint]? = nil

  package static func answer(_ params: InlayHintParams, _ snapshot: Snapshot) -> [InlayHint]? {
    // An editor may ask for lines below the last one.
    let wanted =
      snapshot.client.textRange(params.range, in: snapshot.text)
      ?? TextRange(0, snapshot.text.count)
    return snapshot.facts.dates.filter { wanted.contains($0.range) }.compactMap { date in
      guard date.kind == .calendar || date.kind == .month, date.isValid, date.resolved != nil,
        let year = date.start.year, let basis = date.basis, basis != .written, basis != .range
      else { return nil }
      return InlayHint(
        position: snapshot.lspRange(date.range).start, label: "\(year)年",
        tooltip: basis.explanation[snapshot.language])
    }
  }
}
