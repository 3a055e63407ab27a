package import BulletinText

/// How grave a finding is.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  case hint, info, warning, error

  /// The stable English name, as settings and reports write it.
  package var name: String {
    switch self {
    case .hint: "hint"
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a rule has found.
package struct Finding: Hashable, Sendable {
  /// The rule's id.
  package var rule: String = ""
  /// The rule's sub-code, such as `doubled-unit`.
  package var code: String?
  package var severity: Severity = .warning
  /// The severity of this sub-code where it differs from the rule's.
  var ownSeverity: Severity?
  /// The smallest text that a person would underline, in UTF-8 offsets of the page.
  package var range: TextRange
  /// What is seen.
  package var message: LocalizedText
  /// Other places that matter.
  package var related: [RelatedPlace] = []
  /// Possible repairs, the likeliest first.
  package var fixes: [Fix] = []
  /// The index of the article that it is about; `nil` outside of articles.
  package var article: Int?

  package init(
    range: TextRange, message: LocalizedText, code: String? = nil, related: [RelatedPlace] = [],
    fixes: [Fix] = [], severity: Severity? = nil
  ) {
    self.ownSeverity = severity
    self.range = range
    self.message = message
    self.code = code
    self.related = related
    self.fixes = fixes
  }
}

/// Another place that a finding speaks of.
package struct RelatedPlace: Hashable, Sendable {
  package var range: TextRange
  package var message: LocalizedText

  package init(range: TextRange, message: LocalizedText) {
    self.range = range
    self.message = message
  }
}

/// A repair.
package struct Fix: Hashable, Sendable {
  /// *safe* cannot change the meaning and is applied by `--fix`; *unsafe* is one plausible repair.
  package enum Safety: Sendable {
    case safe, unsafe
  }

  /// What it does, as an editor's menu says it: 改为“3月18日”.
  package var title: LocalizedText
  package var safety: Safety
  /// In UTF-8 offsets of the page; do not overlap. Complexity: linear in what a repair of a whole
  /// page changes.
  package var edits: [TextEdit] {
    switch source {
    case .list(let edits): edits
    case .deferred(let make): make()
    }
  }
  private let source: Source

  /// Where the edits come from: of a repair that changes a whole page they are made when somebody
  /// wants them.
  private enum Source: Sendable {
    case list([TextEdit])
    case deferred(@Sendable () -> [TextEdit])
  }

  package init(title: LocalizedText, safety: Safety, edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    source = .list(edits)
  }

  init(title: LocalizedText, safety: Safety, deferred: @escaping @Sendable () -> [TextEdit]) {
    self.title = title
    self.safety = safety
    source = .deferred(deferred)
  }

  package static func == (left: Fix, right: Fix) -> Bool {
    left.title == right.title && left.safety == right.safety && left.edits == right.edits
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(safety)
  }
}
