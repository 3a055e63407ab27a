import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// `bulletin lint [PATH…]`: what falls short on the pages.
struct LintCommand: Command {
  static let name = "lint"
  static let summary = LocalizedText(
    zh: "检查版面，列出问题", en: "Check pages and print what falls short")
  static let operands = "[PATH…]"
  static let options = LintOptions.all + Option.common
  static let notes = [
    LocalizedText(
      zh: """
        PATH 可以是文件或文件夹，默认是当前文件夹，“-”是标准输入。文件夹里查找 *.bulletin，以及看起来像版面的 \
        *.txt；.gitignore 和配置的 exclude 排除的不看。
        """,
      en: """
        PATH is a file or a folder, by default the current folder, and “-” is standard input. In a \
        folder all *.bulletin are checked, and each *.txt that looks like a page, but for what \
        .gitignore and the configuration's exclude leave out.
        """),
    LocalizedText(
      zh: "退出状态：0 没有达到 --fail-on 的问题，1 有，2 用法或配置不对，或有文件无法读写（其他文件照常检查）。",
      en: """
        Exit status: 0 nothing at or above --fail-on, 1 something, 2 wrong usage, a faulty \
        configuration, or a file that could not be read or written (the others are checked all the \
        same).
        """),
  ]

  private let paths: NamedPaths
  private let request: LintRequest
  private let standardInputName: FilePath
  private let store: SettingsStore
  private let forcesExclude: Bool
  private let show: LintShow?
  private let isWatched: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    paths = try NamedPaths(arguments)
    standardInputName = FilePath(word: arguments.value(LintOptions.stdinFilename) ?? "-")
    request = try LintRequest(arguments)
    show = try LintShow(arguments)
    isWatched = arguments.has(LintOptions.watch)
    if isWatched, paths.readsStandardInput { throw .conflict("watch", "stdin-filename") }
    store = try SettingsOptions.store(arguments, adjust: try LintOptions.adjustment(arguments))
    forcesExclude = arguments.has(LintOptions.forceExclude)
  }

  func run(_ console: Console) async -> ExitStatus {
    guard isWatched, show == nil else { return await once(console) }
    while !console.isClosed {
      // What is saved while the run goes on is a change as well.
      let before = look()
      _ = await once(console)
      _ = console.finished(.success)
      console.complain(LocalizedText(zh: "等待文件改动……", en: "waiting for a change …"))
      guard (try? await LintWatch.untilChanged(from: before, look)) != nil else { break }
    }
    return .success
  }

  private func once(_ console: Console) async -> ExitStatus {
    var store = store
    store.today = console.today
    console.follow(store.current())
    if let show, let page = show.page { return show.run(page, &store, console) }
    var timing = LintTiming()
    var inputs: PageInputs
    do {
      inputs = try find(&store)
    } catch {
      console.complain(error)
      return .failure
    }
    timing.hasFound()
    inputs.errors.forEach(console.complain)
    inputs.settingsErrors.forEach(console.complain)
    if let show { return await show.files(inputs, console) }
    var run = LintRun(
      request, store, console, repairsInput: paths.words.contains(FilePath("-")), timing)
    return await run.run(&inputs)
  }

  private func find(_ store: inout SettingsStore) throws(FileError) -> PageInputs {
    var inputs = PageInputs(
      try paths.all(usual: [FilePath(".")]), &store, standardInputName: standardInputName,
      forcesExclude: forcesExclude)
    inputs.sort()
    return inputs
  }

  /// How the files look now, new ones included.
  private func look() -> LintWatch? {
    var store = store
    return (try? find(&store)).map { LintWatch($0, store) }
  }
}
