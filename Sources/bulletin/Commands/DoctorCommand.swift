import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import BulletinWorkspace

/// `bulletin doctor`: what somebody who helps wants to know. No text of any page.
struct DoctorCommand: Command {
  static let name = "doctor"
  static let summary = LocalizedText(
    zh: "检查安装、配置和速度，供求助时附上（不含版面文字）",
    en: "Tell versions, settings and timings, for whoever helps; no page text")
  static let operands = ""
  static let options = SettingsOptions.all + Option.common

  private let store: SettingsStore

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first { throw .unexpectedOperand(word) }
    store = try SettingsOptions.store(arguments)
  }

  func run(_ console: Console) async -> ExitStatus {
    var store = store
    let current = store.current()
    console.follow(current)
    let language = console.language
    func line(_ name: LocalizedText, _ value: String) {
      console.print("\(name[language]): \(Printable.text(value))\n")
    }
    let none = LocalizedText(zh: "无", en: "none")[language]
    line(LocalizedText(zh: "版本", en: "version"), "bulletin \(Version.current)")
    line(LocalizedText(zh: "系统", en: "system"), console.system)
    line(LocalizedText(zh: "处理器", en: "cores"), String(console.cores))
    line(LocalizedText(zh: "语言", en: "language"), language.rawValue)
    line(LocalizedText(zh: "规则", en: "rules"), "\(Rule.all.count)")
    line(LocalizedText(zh: "GB18030", en: "GB18030"), DoctorCommand.converter(language))
    line(LocalizedText(zh: "git", en: "git"), DoctorCommand.git ?? none)
    let files = current.files.map(\.path.string).reversed()
    line(
      LocalizedText(zh: "配置", en: "configuration"),
      files.isEmpty ? none : files.joined(separator: " < "))
    let start = ContinuousClock.now
    let inputs = PageInputs([FilePath(".")], &store)
    let found = start.duration(to: .now)
    line(
      LocalizedText(zh: "这里的文件", en: "files here"),
      "\(inputs.count) (\(found.components.seconds * 1000 + found.components.attoseconds / 1_000_000_000_000_000) ms)"
    )
    line(LocalizedText(zh: "试查", en: "trial"), DoctorCommand.trial)
    inputs.errors.forEach(console.complain)
    inputs.settingsErrors.forEach(console.complain)
    return inputs.errors.isEmpty && inputs.settingsErrors.isEmpty ? .success : .failure
  }

  private static func converter(_ language: Language) -> String {
    do {
      _ = try TextDecoding.encode(Array("会".utf8), as: .gb18030)
      return "ok"
    } catch {
      return error.message[language]
    }
  }

  private static var git: String? {
    guard let bytes = try? Git.run(["--version"]) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init)
  }

  /// How fast this machine reads the rules' own examples.
  private static var trial: String {
    let text = Rule.all.flatMap(\.examples).map { MarkedText($0.page).text }
      .joined(separator: "\n\n")
    let start = ContinuousClock.now
    _ = Analysis(Page(text))
    let parts = start.duration(to: .now).components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    let speed = seconds > 0 ? Double(text.utf8.count) / 1e6 / seconds : 0
    return "\(text.utf8.count / 1000) KB, \(Int(seconds * 1000)) ms, \(Int(speed)) MB/s"
  }
}
