import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import BulletinWorkspace

/// The pages that a command line names, read and analysed one by one.
struct PageSource: Sendable {
  static let options = [Option.encoding, .jobs] + SettingsOptions.all

  /// How the pieces of several pages stand together.
  enum Layout: Equatable {
    /// One after the other.
    case plain
    /// A line each.
    case lines
    /// A single one alone, several as a JSON array.
    case array
  }

  private let paths: [FilePath]
  private let encoding: EncodingChoice
  private let jobs: Int?
  private let store: SettingsStore

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands.map(FilePath.init(word:))
    encoding = arguments.choice(.encoding, default: .auto)
    jobs = try arguments.count(.jobs)
    store = try SettingsOptions.store(arguments)
  }

  /// Prints what `render` makes of each page, in order; what cannot be read is told and left out.
  func run(
    _ console: Console, _ layout: Layout,
    _ render: @escaping @Sendable (PageFile, Analysis) -> [UInt8]
  ) async -> ExitStatus {
    guard !paths.isEmpty else {
      console.complain(UsageError.missingOperand("PATH").message)
      return .failure
    }
    var store = store
    console.follow(store.current())
    let inputs = PageInputs(paths, &store)
    inputs.errors.forEach(console.complain)
    inputs.settingsErrors.forEach(console.complain)
    let isWhole = inputs.errors.isEmpty && inputs.settingsErrors.isEmpty
    var status = isWhole ? ExitStatus.success : .failure
    let isArray = layout == .array && inputs.mayBeMany
    var count = 0
    if isArray { console.print("[") }
    let encoding = encoding
    await Workers.run(inputs.count, jobs: jobs ?? console.cores) { index in
      Result { () throws(FileError) in
        try inputs.read(index, as: encoding).map { file in
          render(file, Analysis(file.page, settings: inputs.settings(index).lint))
        }
      }
    } consume: { result in
      switch result {
      case .failure(let error):
        console.complain(error)
        status = .failure
      case .success(let bytes?):
        if isArray, count > 0 { console.print(",") }
        console.print(bytes)
        if layout == .lines || layout == .array && !isArray { console.print("\n") }
        count += 1
      case .success(nil): break
      }
      return !console.isClosed
    }
    if isArray { console.print("]\n") }
    return status
  }
}
