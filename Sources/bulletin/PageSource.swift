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

  private let paths: NamedPaths
  /// What is meant where no page is named; empty where one must be.
  private let usual: [FilePath]
  private let encoding: EncodingChoice
  private let jobs: Int?
  private let store: SettingsStore

  /// - Parameter skipped: how many operands come before the pages; where they are all, the pages are
  ///   those of the current folder.
  init(_ arguments: Arguments, after skipped: Int = 0) throws(UsageError) {
    paths = try NamedPaths(arguments, after: skipped)
    usual = skipped > 0 ? [FilePath(".")] : []
    encoding = arguments.choice(.encoding, default: .auto)
    jobs = try arguments.count(.jobs)
    store = try SettingsOptions.store(arguments)
  }

  /// Prints what `render` makes of each page, in order; what cannot be read is told and left out.
  func run(
    _ console: Console, _ layout: Layout,
    _ render: @escaping @Sendable (PageFile, Analysis) -> [UInt8]
  ) async -> ExitStatus {
    var count = 0
    var isArray = false
    let status = await forEach(console, render) { mayBeMany in
      isArray = layout == .array && mayBeMany
      if isArray { console.print("[") }
    } consume: { bytes in
      if isArray, count > 0 { console.print(",") }
      console.print(bytes)
      if layout == .lines || layout == .array && !isArray { console.print("\n") }
      count += 1
    }
    if isArray { console.print("]\n") }
    return status
  }

  /// What `read` takes from each page, in order; what cannot be read is told and left out.
  func collect<Piece: Sendable>(
    _ console: Console, _ read: @escaping @Sendable (PageFile, Analysis) -> Piece
  ) async -> ([Piece], ExitStatus) {
    var pieces: [Piece] = []
    let status = await forEach(console, read) { pieces.append($0) }
    return (pieces, status)
  }

  /// The paths; `nil` where they cannot be read or there is none, which has been told then.
  private func named(_ console: Console) -> [FilePath]? {
    do {
      let named = try paths.all(usual: usual)
      if !named.isEmpty || paths.hasList { return named }
      console.complain(UsageError.missingOperand("PATH").message)
    } catch {
      console.complain(error)
    }
    return nil
  }

  /// - Parameters:
  ///   - start: called once before the pages, with whether they may be several.
  ///   - consume: called in the order of the pages.
  private func forEach<Piece: Sendable>(
    _ console: Console, _ read: @escaping @Sendable (PageFile, Analysis) -> Piece,
    start: (_ mayBeMany: Bool) -> Void = { _ in }, consume: (Piece) -> Void
  ) async -> ExitStatus {
    var store = store
    console.follow(store.current())
    guard let named = named(console) else { return .failure }
    let inputs = PageInputs(named, &store)
    inputs.errors.forEach(console.complain)
    inputs.settingsErrors.forEach(console.complain)
    let isWhole = inputs.errors.isEmpty && inputs.settingsErrors.isEmpty
    var status = isWhole ? ExitStatus.success : .failure
    start(inputs.mayBeMany || paths.hasList)
    let encoding = encoding
    await Workers.run(inputs.count, jobs: jobs ?? console.cores) { index in
      Result { () throws(FileError) in
        try inputs.read(index, as: encoding).map { file in
          read(file, Analysis(file.page, settings: inputs.settings(index).lint.withoutRules))
        }
      }
    } consume: { result in
      switch result {
      case .failure(let error):
        console.complain(error)
        status = .failure
      case .success(let piece?): consume(piece)
      case .success(nil): break
      }
      return !console.isClosed
    }
    return status
  }
}
