import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// `bulletin format PATH…`: joins what columns have broken, brings marks to the page's width, takes
/// out blanks. Nothing that is neither a blank nor a mark changes.
struct FormatCommand: Command {
  static let name = "format"
  static let summary = LocalizedText(
    zh: "整理版面：接上断行，统一标点全半角，去掉多余空格",
    en: "Join broken paragraphs, unify the width of marks, take out blanks")
  static let operands = "PATH…"
  static let options =
    [check, diff, LintOptions.forceExclude, .encoding, .jobs, .quiet] + SettingsOptions.all
    + Option.common
  static let notes = [
    LocalizedText(
      zh: "退出状态：0 整理好了，或本来就整齐；1 有 --check、--diff 指出的；2 用法或配置不对，或有文件无法读写。",
      en: """
        Exit status: 0 all is in order now; 1 --check or --diff found something; 2 wrong usage, a \
        faulty configuration, or a file that could not be read or written.
        """)
  ]

  private static let check = Option(
    "check", LocalizedText(zh: "只列出会改动哪些文件", en: "only print which files would change"))
  private static let diff = Option(
    "diff", LocalizedText(zh: "只显示会改什么", en: "only show what would change"))

  private let paths: [FilePath]
  private let task: LintTask
  private let onlyNames: Bool
  private let jobs: Int?
  private let isQuiet: Bool
  private let store: SettingsStore
  private let forcesExclude: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands.map(FilePath.init(word:))
    onlyNames = arguments.has(Self.check)
    if onlyNames, arguments.has(Self.diff) { throw .conflict("check", "diff") }
    jobs = try arguments.count(.jobs)
    isQuiet = arguments.has(.quiet)
    store = try SettingsOptions.store(arguments)
    forcesExclude = arguments.has(LintOptions.forceExclude)
    task = LintTask(
      mode: onlyNames || arguments.has(Self.diff) ? .diff : .fix, safety: .safe,
      selection: LintSelection(minimum: .hint, rules: Rule.formatting),
      encoding: arguments.choice(.encoding, default: .auto), counts: false, limit: nil)
  }

  func run(_ console: Console) async -> ExitStatus {
    guard !paths.isEmpty else {
      console.complain(UsageError.missingOperand("PATH").message)
      return .failure
    }
    var store = store
    console.follow(store.current())
    var inputs = PageInputs(paths, &store, forcesExclude: forcesExclude)
    inputs.sort()
    inputs.errors.forEach(console.complain)
    inputs.settingsErrors.forEach(console.complain)
    var failed = !inputs.errors.isEmpty || !inputs.settingsErrors.isEmpty
    var changed = 0
    await Workers.run(inputs.count, jobs: jobs ?? console.cores) { [task, inputs] index in
      task.outcome(of: index, inputs, ReportSet([]))
    } consume: { outcome in
      switch outcome {
      case .noPage: break
      case .failed(let error):
        console.complain(error)
        failed = true
      case .done(let done):
        if let error = done.failure {
          console.complain(error)
          failed = true
        } else if done.repaired > 0 {
          changed += 1
        }
        let isListed = onlyNames && done.repaired > 0
        console.print(
          isListed
            ? Array("\(Printable.text(done.page.file))\n".utf8) : onlyNames ? [] : done.output)
      }
      return !console.isClosed
    }
    if changed > 0, task.mode == .fix, !isQuiet {
      console.complain(
        LocalizedText(zh: "整理了 \(changed) 个版面", en: "formatted \(changed) pages"))
    }
    if failed { return .failure }
    return changed > 0 && task.mode == .diff ? .findings : .success
  }
}
