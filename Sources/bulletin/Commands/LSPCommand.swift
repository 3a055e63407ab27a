import BulletinText

/// `bulletin lsp`: the language server.
struct LSPCommand: Command {
  static let name = "lsp"
  static let summary = LocalizedText(
    zh: "语言服务器，由编辑器启动", en: "The language server, started by an editor")
  static let operands = ""
  static let options = [stdio] + Option.common

  private static let stdio = Option(
    "stdio",
    LocalizedText(
      zh: "经标准输入输出通信（总是如此）", en: "talk over standard input and output (always so)"))

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first { throw .unexpectedOperand(word) }
  }

  func run(_ console: Console) async -> ExitStatus {
    console.complain(
      LocalizedText(
        zh: "这个版本还没有内置语言服务器", en: "the language server is not built into this version yet"))
    return .failure
  }
}
