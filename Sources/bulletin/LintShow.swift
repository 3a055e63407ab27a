import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// What `bulletin lint` shows in the place of findings: the settings or the names of a page, or the
/// files that would be checked.
struct LintShow: Sendable {
  private enum What {
    case settings, tokens, files
  }

  /// The page that is asked about; `nil`: the files.
  let page: FilePath?
  private let what: What
  private let color: LintOptions.Color
  private let encoding: EncodingChoice

  init?(_ arguments: Arguments) throws(UsageError) {
    let options = [LintOptions.showSettings, LintOptions.showTokens, LintOptions.showFiles]
    let given = options.filter { arguments.has($0) }
    if given.count > 1 { throw .conflict(given[0].name, given[1].name) }
    guard let option = given.first else { return nil }
    what =
      switch option.name {
      case LintOptions.showSettings.name: .settings
      case LintOptions.showTokens.name: .tokens
      default: .files
      }
    page = what == .files ? nil : arguments.value(option).map(FilePath.init(word:))
    color = arguments.choice(LintOptions.color, default: .auto)
    encoding = arguments.choice(.encoding, default: .auto)
  }

  func run(_ path: FilePath, _ store: inout SettingsStore, _ console: Console) -> ExitStatus {
    // What holds for a page that is not there is what holds for a misspelt name.
    guard path.absolute != nil else {
      console.complain(FileError(path, .missing))
      return .failure
    }
    let settings = store.page(path)
    store.newErrors().forEach(console.complain)
    guard let settings else { return .failure }
    switch what {
    case .settings:
      console.print(LintShow.settings(path, settings, store.settings(of: path), console.language))
    case .tokens, .files:
      do {
        let entry = Discovery.Entry(path: path, isNamed: true)
        guard let file = try PageFile(reading: entry, as: encoding) else { return .success }
        let analysis = Analysis(file.page, settings: settings.lint)
        let usesColor = color == .always || color == .auto && console.prefersColor
        console.print(
          usesColor
            ? PageTokens(analysis).painted(console.language)
            : PageTokens(analysis).listed(file.path.string, console.language))
      } catch {
        console.complain(error)
        return .failure
      }
    }
    return .success
  }

  /// The files that would be checked, a line each.
  func files(_ inputs: PageInputs, _ console: Console) async -> ExitStatus {
    let encoding = encoding
    var failed = !inputs.errors.isEmpty || !inputs.settingsErrors.isEmpty
    await Workers.run(inputs.count, jobs: console.cores) { index in
      Result { () throws(FileError) in try inputs.read(index, as: encoding)?.path }
    } consume: { result in
      switch result {
      case .success(let path?): console.print(Printable.text(path.string) + "\n")
      case .success(nil): break
      case .failure(let error):
        console.complain(error)
        failed = true
      }
      return !console.isClosed
    }
    return failed ? .failure : .success
  }

  /// What holds for a page, and which file says so.
  private static func settings(
    _ path: FilePath, _ page: PageSettings, _ settings: Settings, _ language: Language
  ) -> String {
    let none = LocalizedText(zh: "无", en: "none")[language]
    let files = settings.files.map { Printable.text($0.path.string) }.reversed()
    let date = page.lint.issueDate.map { date in
      "\(date.iso) (\(page.lint.issueBasis.rawValue))"
    }
    let rows: [(LocalizedText, String)] = [
      (LocalizedText(zh: "版面", en: "page"), Printable.text(path.string)),
      (
        LocalizedText(zh: "配置", en: "configuration"),
        files.isEmpty ? none : files.joined(separator: " < ")
      ),
      (LocalizedText(zh: "日期", en: "date"), date ?? none),
      (
        LocalizedText(zh: "基线", en: "baseline"),
        page.baseline.map { Printable.text($0.string) } ?? none
      ),
      (LocalizedText(zh: "例外", en: "exceptions"), String(page.exceptions.count)),
    ]
    let head = rows.map { "\($0[language]): \($1)\n" }.joined()
    let origins = settings.origins(page.path)
    let width = origins.map(\.name.utf8.count).max() ?? 0
    return head
      + origins.map { origin in
        let gap = String(repeating: " ", count: width - origin.name.utf8.count + 2)
        let value =
          origin.value + String(repeating: " ", count: max(0, 9 - origin.value.utf8.count))
        return "\(origin.name)\(gap)\(value)  \(Printable.text(origin.place))\n"
      }.joined()
  }
}
