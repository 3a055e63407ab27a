import BulletinKnowledge
import BulletinLint
import BulletinWorkspace

/// What there is to read: files, files found in folders, standard input.
struct PageInputs: Sendable {
  private enum Input: Sendable {
    case file(Discovery.Entry)
    /// A file, and what stands for its bytes.
    case held(Discovery.Entry, [UInt8])
    /// Standard input under a name.
    case standardInput(FilePath)

    var path: FilePath {
      switch self {
      case .file(let entry), .held(let entry, _): entry.path
      case .standardInput(let name): name
      }
    }
  }

  private var inputs: [(input: Input, settings: PageSettings)] = []
  /// Names and folders that could not be looked at.
  private(set) var errors: [FileError] = []
  /// What is wrong with the configurations; the pages under these are left out.
  private(set) var settingsErrors: [SettingsError] = []
  /// The absolute folders that were searched.
  private(set) var roots: [FilePath] = []
  /// Whether a JSON array is the right shape: more than one name was given, or a folder.
  let mayBeMany: Bool
  /// Whether no file or folder was named, which only a list of files can do.
  let namesNothing: Bool

  /// - Parameter standardInputName: what `-` is called.
  init(
    _ paths: [FilePath], _ store: inout SettingsStore,
    standardInputName: FilePath = FilePath("-"), forcesExclude: Bool = false
  ) {
    namesNothing = paths.isEmpty
    let files = paths.filter { $0 != FilePath("-") }
    let found = Discovery(files, &store, forcesExclude: forcesExclude)
    var all = found.entries.map(Input.file)
    if files.count < paths.count { all.insert(.standardInput(standardInputName), at: 0) }
    for input in all {
      // A table that is named is looked at as the configuration's, not as a page.
      if let settings = store.page(input.path), !store.isTable(settings) {
        inputs.append((input, settings))
      }
    }
    errors = found.errors
    roots = found.roots
    settingsErrors = store.newErrors()
    mayBeMany =
      paths.count > 1 || inputs.count > 1 || found.entries.contains { !files.contains($0.path) }
  }

  var count: Int { inputs.count }

  /// In the order of the paths' bytes.
  mutating func sort() {
    inputs.sort { $0.input.path < $1.input.path }
  }

  /// The files in their order, standard input left out.
  var paths: [FilePath] {
    inputs.compactMap { input in
      if case .standardInput = input.input { nil } else { input.input.path }
    }
  }

  /// The baselines of the inputs, each once, in the order of their paths.
  var baselines: [FilePath] {
    Set(inputs.compactMap(\.settings.baseline)).sorted()
  }

  /// Gives all inputs the same baseline.
  mutating func setBaseline(_ path: FilePath) {
    for index in inputs.indices { inputs[index].settings.baseline = path }
  }

  /// Takes out the inputs with a baseline.
  mutating func leaveOut(baseline: FilePath) {
    inputs.removeAll { $0.settings.baseline == baseline }
  }

  /// Whether a rule is to look at other pages for some input.
  var askOthers: Bool { inputs.contains { $0.settings.lint.asksOthers } }

  /// Shows each input the others, where its rules look at them.
  mutating func share(_ archive: Archive) {
    let index = ArchiveIndex(archive)
    for number in inputs.indices where inputs[number].settings.lint.asksOthers {
      inputs[number].settings.lint.others = OtherPages(
        index, but: inputs[number].settings.path.string)
    }
  }

  /// Has files read as if they held other bytes.
  ///
  /// - Parameter bytes: those of a file, given by its absolute path; `nil`: its own.
  mutating func hold(_ bytes: (FilePath) throws(ChangeError) -> [UInt8]?) throws(ChangeError) {
    for index in inputs.indices {
      guard case .file(let entry) = inputs[index].input,
        let held = try bytes(inputs[index].settings.path)
      else { continue }
      inputs[index].input = .held(entry, held)
    }
  }

  /// What holds for an input.
  func settings(_ index: Int) -> PageSettings { inputs[index].settings }

  /// Whether an input is standard input, which cannot be written back.
  func isStandardInput(_ index: Int) -> Bool {
    switch inputs[index].input {
    case .file, .held: false
    case .standardInput: true
    }
  }

  /// Reads a page. `nil` where a file that was only found is none.
  func read(_ index: Int, as encoding: EncodingChoice) throws(FileError) -> PageFile? {
    switch inputs[index].input {
    case .file(let entry): try PageFile(reading: entry, as: encoding)
    case .held(let entry, let bytes): try PageFile(entry, holding: bytes, as: encoding)
    case .standardInput(let name):
      try PageFile(name, FileReader.standardInput(), as: encoding)
    }
  }
}
