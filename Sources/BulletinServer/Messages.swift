import BulletinText
import BulletinWorkspace
import LanguageServerProtocol

/// The sentences of the log.
extension LocalizedText {
  static func started(_ client: ClientProfile, name: String?) -> LocalizedText {
    let name = name ?? "?"
    let encoding = client.encoding.rawValue
    let pulls = client.delivery == .pull
    return LocalizedText(
      zh: "已为 \(name) 启动，列按 \(encoding) 计，问题由\(pulls ? "编辑器索取" : "服务器推送")",
      en: "Started for \(name), columns in \(encoding), findings are \(pulls ? "pulled" : "pushed")"
    )
  }

  /// Whether a document was taken for a page, and why.
  static func opened(_ document: Document) -> LocalizedText {
    let name = document.uri.displayName
    switch document.kind {
    case .page:
      return LocalizedText(zh: "“\(name)”是版面文件", en: "“\(name)” is a page by its language or name")
    case .textThatIsAPage:
      return LocalizedText(
        zh: "“\(name)”的文本有版面特征，按版面处理",
        en: "“\(name)” is taken for a page: its text has the signs of one")
    case .settings:
      return LocalizedText(zh: "“\(name)”是配置", en: "“\(name)” is a configuration")
    case .table:
      return LocalizedText(zh: "“\(name)”是表格", en: "“\(name)” is a table")
    case .otherText:
      return LocalizedText(
        zh: "“\(name)”没有版面特征（报头、消息头、署名、转版），不作检查",
        en: "“\(name)” is left alone: no masthead, message head, byline or jump was found in it")
    }
  }

  static func faultySettings(_ error: SettingsError) -> LocalizedText {
    let problem = error.message
    return LocalizedText(
      zh: "\(error.place)：\(problem.zh)", en: "\(error.place): \(problem.en)")
  }

  static func archiveFull(_ leftOut: Int) -> LocalizedText {
    LocalizedText(
      zh: "往期版面超出内存上限（bulletin.memoryLimit），有 \(leftOut) 个版面没有收入",
      en: "The pages are beyond the memory limit (bulletin.memoryLimit): \(leftOut) "
        + (leftOut == 1 ? "is left out" : "are left out"))
  }

  static func malformedMessage(_ reason: String) -> LocalizedText {
    LocalizedText(zh: "编辑器发来的消息无法读取：\(reason)", en: "A message could not be read: \(reason)")
  }

  static func clientRefused(_ reason: String) -> LocalizedText {
    LocalizedText(zh: "编辑器拒绝了请求：\(reason)", en: "The client refused a request: \(reason)")
  }

  static func editRefused(_ reason: String?) -> LocalizedText {
    LocalizedText(
      zh: "编辑器没有接受修改" + (reason.map { "：\($0)" } ?? ""),
      en: "The editor did not take the edit" + (reason.map { ": \($0)" } ?? ""))
  }

  static func brokenHeader(_ error: FrameError) -> LocalizedText {
    switch error {
    case .malformedHeader(let line):
      LocalizedText(
        zh: "消息头“\(line)”无法读取，已跳到下一条消息",
        en: "The header “\(line)” could not be read; skipped to the next message")
    case .missingContentLength:
      LocalizedText(
        zh: "消息头没有 Content-Length，已跳到下一条消息",
        en: "A header without Content-Length; skipped to the next message")
    case .contentTooLong(let length):
      LocalizedText(
        zh: "消息长达 \(length) 字节，不予接受", en: "A message of \(length) bytes is not accepted")
    case .incompleteContent(let missing):
      LocalizedText(
        zh: "输入在一条消息中间结束，缺 \(missing) 字节",
        en: "The input ended inside of a message, \(missing) bytes before its end")
    case .incompleteHeader:
      LocalizedText(zh: "输入在消息头中间结束", en: "The input ended inside of a header")
    }
  }
}
