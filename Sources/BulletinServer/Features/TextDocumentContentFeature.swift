package import BulletinText
package import JSONWriter
package import LanguageServerProtocol

/// `workspace/textDocumentContent`: pages that only the server has, for clients of 3.18.
package enum TextDocumentContentFeature: WorkspaceFeature {
  package static let method = "workspace/textDocumentContent"
  package static let summary = LocalizedText(
    zh: "`bulletin:/who/人名.md`、`/campaign/提法.md`、`/rules/规则.md`、`/syntax/路径.txt`、`/status.md`",
    en:
      "`bulletin:/who/NAME.md`, `/campaign/NAME.md`, `/rules/ID.md`, `/syntax/PATH.txt`, `/status.md`"
  )

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    guard client.capabilities.workspace?.textDocumentContent != nil else { return }
    capabilities.textDocumentContent = TextDocumentContentOptions(schemes: [ContentPage.scheme])
  }

  package static func answer(
    _ params: TextDocumentContentParams, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> TextDocumentContentResult {
    TextDocumentContentResult(text: try ContentFeature.answer(params, workspace).text)
  }

  package static func effects(
    _ params: TextDocumentContentParams, _ answer: TextDocumentContentResult
  ) -> [Effect] {
    [.sentContent(params.uri, hash: answer.text.hashValue)]
  }
}

/// `bulletin/content`: the same for any client. One that says `experimental.bulletinContent` in its
/// capabilities is told by the notification `bulletin/contentChanged` when the text is another one.
///
/// ```typescript
/// interface BulletinContentParams { uri: URI }
/// interface BulletinContent { uri: URI; languageId: 'markdown' | 'plaintext'; text: string }
/// interface BulletinContentChangedParams { uri: URI }
/// ```
package enum ContentFeature: WorkspaceFeature {
  package static let method = "bulletin/content"
  package static let summary = LocalizedText(
    zh: "`bulletin:/…` 各页的文字，供 3.18 以前的编辑器",
    en: "The text of a page `bulletin:/…`, for clients before 3.18")

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {}

  package static func answer(
    _ params: TextDocumentContentParams, _ workspace: WorkspaceSnapshot
  ) throws(ResponseError) -> BulletinContent {
    guard let page = ContentPage(params.uri), let text = page.text(workspace) else {
      throw ResponseError(
        .requestFailed,
        LocalizedText(
          zh: "没有“\(params.uri.string)”这一页", en: "There is no page “\(params.uri.string)”")[
            workspace.language])
    }
    return BulletinContent(uri: params.uri, languageId: page.languageId, text: text)
  }

  package static func effects(
    _ params: TextDocumentContentParams, _ answer: BulletinContent
  ) -> [Effect] {
    [.sentContent(params.uri, hash: answer.text.hashValue)]
  }
}

/// The result of `bulletin/content`.
package struct BulletinContent: Equatable, Sendable, JSONWritable {
  let uri: DocumentURI
  let languageId: String
  package let text: String

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("languageId", languageId)
      $0.member("text", text)
    }
  }
}
