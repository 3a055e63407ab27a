package import LanguageServerProtocol

/// The section `bulletin` of the client's settings: what an editor shows, never what is a fault.
package struct ClientSettings: Equatable, Sendable {
  /// When findings are shown.
  package enum Run: String, Sendable {
    case onType, onSave, manual
  }

  /// Which pages `workspace/diagnostic` tells of.
  package enum Reach: String, Sendable {
    case openPages, folder, workspace
  }

  package var run = Run.onType
  package var diagnostics = Reach.openPages
  package var hintsYear = true
  package var hintsWeekday = false
  package var hintsCount = false
  package var codeLens = true
  package var fixOnSave = false
  /// `nil`: the client's own language.
  package var locale: String?
  /// How much memory the archive of pages that are not open may take, in MiB; 0: none is read.
  package var memoryLimit = 1024

  package init() {}

  /// Reads settings; what is absent, null or makes no sense is as in `base`.
  package init(_ value: LSPAny?, over base: ClientSettings = ClientSettings()) {
    self = base
    func word(_ key: String) -> String? { value?[key]?.decoded(as: String.self) }
    func flag(_ value: LSPAny?) -> Bool? { value?.decoded(as: Bool.self) }
    run = word("run").flatMap(Run.init(rawValue:)) ?? base.run
    diagnostics = word("diagnostics").flatMap(Reach.init(rawValue:)) ?? base.diagnostics
    let hints = value?["inlayHints"]
    hintsYear = flag(hints?["year"]) ?? base.hintsYear
    hintsWeekday = flag(hints?["weekday"]) ?? base.hintsWeekday
    hintsCount = flag(hints?["count"]) ?? base.hintsCount
    codeLens = flag(value?["codeLens"]) ?? base.codeLens
    fixOnSave = flag(value?["fixOnSave"]) ?? base.fixOnSave
    let limit = value?["memoryLimit"]?.decoded(as: Int.self)
    memoryLimit = limit.map { min(max($0, 0), 1 << 20) } ?? base.memoryLimit
    let locale = word("locale")
    self.locale = locale.map { $0.isEmpty || $0 == "auto" } == false ? locale : base.locale
  }
}
