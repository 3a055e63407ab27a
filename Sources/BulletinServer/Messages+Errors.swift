import BulletinText
import LanguageServerProtocol

extension ResponseError {
  /// An error in the words of its reader: editors show them as they come.
  init(_ code: ErrorCode, _ message: LocalizedText, _ language: Language) {
    self.init(code, message[language])
  }

  /// The same error in a reader's language, where it tells what is wrong with a message. The protocol's
  /// own module speaks English alone.
  func told(in language: Language) -> ResponseError {
    guard let fault else { return self }
    var error = self
    error.message = LocalizedText.fault(fault)[language]
    return error
  }
}

/// Why a request is not answered.
extension LocalizedText {
  static let cancelledByClient = LocalizedText(zh: "编辑器取消了请求", en: "Cancelled by the client")
  static let cancelled = LocalizedText(zh: "已取消", en: "Cancelled")
  static let textHasChanged = LocalizedText(zh: "文本已经变了", en: "The text has changed since")
  static let outOfStep = LocalizedText(
    zh: "编辑器与服务器的内容不一致，请关闭该文件后重新打开",
    en: "The document is out of step; close it and open it again")
  static let initializedAlready = LocalizedText(
    zh: "服务器已经初始化", en: "The server is initialized already")

  static func expected(_ method: String, found other: String) -> LocalizedText {
    LocalizedText(
      zh: "此时应为 \(method)，收到的是 \(other)", en: "Expected \(method), found \(other)")
  }

  static func inUse(_ id: RequestID) -> LocalizedText {
    LocalizedText(zh: "编号 \(id) 正在使用", en: "The id \(id) is in use")
  }

  static func notOffered(_ method: String) -> LocalizedText {
    LocalizedText(zh: "不提供 \(method)", en: "\(method) is not offered")
  }

  static func noCommand(_ id: String) -> LocalizedText {
    LocalizedText(zh: "没有命令 \(id)", en: "There is no command \(id)")
  }

  static func answered(_ method: String, _ id: RequestID) -> LocalizedText {
    LocalizedText(zh: "已答复 \(method)（\(id)）", en: "Answered \(method) (\(id))")
  }

  static func stillAnswering(_ count: Int) -> LocalizedText {
    LocalizedText(
      zh: "还有 \(count) 个请求正在处理",
      en: count == 1 ? "1 more is being answered" : "\(count) more are being answered")
  }

  static func fault(_ fault: MessageFault) -> LocalizedText {
    LocalizedText(zh: chinese(fault), en: fault.description)
  }

  private static func chinese(_ fault: MessageFault) -> String {
    switch fault {
    case .notJSON: "消息不是 JSON"
    case .noObject: "应为一个 JSON 对象，不接受成批的消息"
    case .otherVersion: "“jsonrpc”不是“2.0”"
    case .methodIsNoString: "“method”不是字符串"
    case .neitherRequestNorResponse: "既不是请求，也不是答复"
    case .oddID: "“id”既不是整数，也不是字符串"
    case .wrongType(let path, let type): "\(path)：应为 \(type)"
    case .null(let path, let type): "\(path)：应为 \(type)，却是 null"
    case .missing(let path): "\(path)：缺少"
    case .corrupted(let path, let reason): "\(path)：\(reason)"
    case .unreadable(let member): "\(member) 无法读取"
    }
  }
}
