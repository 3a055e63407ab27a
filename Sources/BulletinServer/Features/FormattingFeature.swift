import BulletinLint
package import BulletinText
package import LanguageServerProtocol

/// `textDocument/formatting`: joins what columns have broken, the marks in the page's width, no blanks
/// too many. Nothing that is neither a blank nor a mark's width changes.
package enum FormattingFeature: Feature {
  package static let method = "textDocument/formatting"
  package static let summary = LocalizedText(
    zh: "接上断行，标点随版面全半角，去掉多余空格",
    en: "Joins lines, the page’s width of marks, no blanks too many")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.documentFormattingProvider = true
  }

  package static let nothing: [LSPTextEdit]? = nil

  package static func answer(
    _ params: DocumentFormattingParams, _ snapshot: Snapshot
  ) -> [LSPTextEdit]? {
    edits(in: [TextRange(0, snapshot.text.count)], snapshot)
  }

  /// The edits that lie in one of the ranges, in the order of the text, none over another.
  static func edits(
    in ranges: [TextRange], of rules: Set<String> = Rule.formatting, _ snapshot: Snapshot
  ) -> [LSPTextEdit] {
    let fixes = snapshot.document.standingFindings.filter { rules.contains($0.rule) }
      .compactMap { $0.fixes.first { $0.safety == .safe } }
    let edits = fixes.flatMap(\.edits).filter { edit in
      ranges.contains { $0.contains(edit.range) }
    }.sorted { $0.range < $1.range }
    var end = -1
    return edits.compactMap { edit in
      guard edit.range.lowerBound >= end else { return nil }
      end = edit.range.upperBound
      return LSPTextEdit(range: snapshot.lspRange(edit.range), newText: edit.newText)
    }
  }
}

/// `textDocument/rangeFormatting`: the same for a selection.
package enum RangeFormattingFeature: Feature {
  package static let method = "textDocument/rangeFormatting"
  package static let summary = LocalizedText(
    zh: "只整理选中的部分",
    en: "The same for a selection")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    let ranges = client.capabilities.textDocument?.rangeFormatting?.rangesSupport == true
    capabilities.documentRangeFormattingProvider = DocumentRangeFormattingOptions(
      rangesSupport: ranges)
  }

  package static let nothing: [LSPTextEdit]? = nil

  package static func answer(
    _ params: DocumentRangeFormattingParams, _ snapshot: Snapshot
  ) -> [LSPTextEdit]? {
    snapshot.client.textRange(params.range, in: snapshot.text).map {
      FormattingFeature.edits(in: [$0], snapshot)
    }
  }
}

/// `textDocument/rangesFormatting`: the same for several selections.
package enum RangesFormattingFeature: Feature {
  package static let method = "textDocument/rangesFormatting"
  package static let summary = LocalizedText(
    zh: "只整理选中的几处",
    en: "The same for several selections")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static let nothing: [LSPTextEdit]? = nil

  package static func answer(
    _ params: DocumentRangesFormattingParams, _ snapshot: Snapshot
  ) -> [LSPTextEdit]? {
    FormattingFeature.edits(
      in: params.ranges.compactMap { snapshot.client.textRange($0, in: snapshot.text) }, snapshot)
  }
}

/// `textDocument/onTypeFormatting`: a mark that was just typed, in the page's width.
package enum OnTypeFormattingFeature: Feature {
  package static let method = "textDocument/onTypeFormatting"
  package static let summary = LocalizedText(
    zh: "刚打的标点随版面全半角",
    en: "The mark just typed in the page’s width")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    capabilities.documentOnTypeFormattingProvider = DocumentOnTypeFormattingOptions(
      characters: [",", ";", ":", "?", "!", ")", "，", "；", "：", "？", "！", "）"])
  }

  package static let nothing: [LSPTextEdit]? = nil

  package static func answer(
    _ params: DocumentOnTypeFormattingParams, _ snapshot: Snapshot
  ) -> [LSPTextEdit]? {
    guard let offset = snapshot.offset(params.position) else { return nil }
    let typed = TextRange(offset - params.ch.utf8.count, offset)
    return FormattingFeature.edits(in: [typed], of: rules, snapshot)
  }

  /// A page that has half-width marks throughout goes on with them while it is typed: one mark of another
  /// width would be reported at once.
  private static let rules = Rule.formatting.subtracting(["half-width-punctuation"])
}
