import BulletinServer
import BulletinText
import LanguageServerProtocol
import TestSupport

/// A page with marks, opened by a client.
struct MarkedPage {
  let marked: MarkedText
  let snapshot: Snapshot

  /// - Parameters:
  ///   - capabilities: what the client can do, as it stands on the wire.
  ///   - locale: the client's language.
  init(
    _ source: String, _ capabilities: String = Self.editor, locale: String = "zh-cn",
    name: String = "a.bulletin", language: String = "bulletin"
  ) throws {
    marked = MarkedText(source)
    snapshot = Snapshot(
      client: try Self.client(capabilities, locale: locale),
      document: Document(
        try LSPAny.decoded(
          #"{"uri":"file:///\#(name)","languageId":"\#(language)","version":7,"#
            + #""text":\#(marked.text.json)}"#)))
  }

  /// The marked ranges as the client counts them.
  var ranges: [LSPRange] { marked.ranges.map(snapshot.lspRange) }

  /// The cursor as the client counts it.
  var cursor: Position { snapshot.lspRange(TextRange(at: marked.cursor ?? 0)).start }

  static func client(_ capabilities: String, locale: String = "zh-cn") throws -> ClientProfile {
    ClientProfile(
      try LSPAny.decoded(#"{"locale":"\#(locale)","capabilities":\#(capabilities)}"#))
  }

  /// What most editors can do.
  static let editor = #"""
    {"general":{"positionEncodings":["utf-16"]},
     "workspace":{"workspaceEdit":{"documentChanges":true}},
     "textDocument":{"publishDiagnostics":{"relatedInformation":true,"dataSupport":true},
      "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
      "hover":{"contentFormat":["markdown","plaintext"]},
      "codeAction":{"isPreferredSupport":true,
       "codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix","source"]}}}}}
    """#
}
