import BulletinServer
import BulletinText
import Glibc

/// `bulletin lsp`: the language server.
struct LSPCommand: Command {
  static let name = "lsp"
  static let summary = LocalizedText(
    zh: "语言服务器，由编辑器启动", en: "The language server, started by an editor")
  static let operands = ""
  static let options = [stdio, clientProcess, capabilities] + Option.common

  private static let stdio = Option(
    "stdio",
    LocalizedText(
      zh: "经标准输入输出通信（总是如此）", en: "talk over standard input and output (always so)"))
  private static let clientProcess = Option(
    "clientProcessId", .text("N"),
    LocalizedText(zh: "该进程结束时一并结束", en: "end when that process ends"))

  private static let capabilities = Option(
    "capabilities",
    LocalizedText(
      zh: "只列出服务器能做什么（Markdown）", en: "list what the server offers, as Markdown, and end"))

  let parentProcess: Int32?
  /// To be listed, not served.
  private let isListed: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first { throw .unexpectedOperand(word) }
    isListed = arguments.has(Self.capabilities)
    parentProcess = try arguments.count(Self.clientProcess).flatMap(Int32.init(exactly:))
  }

  func run(_ console: Console) async -> ExitStatus {
    if isListed {
      console.print(CapabilityTable.markdown(console.language))
      return .success
    }
    let status = await Server.run(
      input: STDIN_FILENO, output: STDOUT_FILENO, parentProcess: parentProcess)
    return ExitStatus(rawValue: status) ?? .failure
  }
}
