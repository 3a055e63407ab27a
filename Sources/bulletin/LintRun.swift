import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace

/// One run over some pages.
struct LintRun {
  private let request: LintRequest
  private let store: SettingsStore
  private let console: Console
  private let repairsInput: Bool
  private var timing: LintTiming
  private var ownFiles = LintOwnFiles()
  private var baselines: [BaselineFile] = []
  /// What was found on each page, by its absolute path, where a baseline is written.
  private var seen: [FilePath: LintSelection.Selected] = [:]

  init(
    _ request: LintRequest, _ store: SettingsStore, _ console: Console, repairsInput: Bool,
    _ timing: LintTiming
  ) {
    self.request = request
    self.store = store
    self.console = console
    self.repairsInput = repairsInput
    self.timing = timing
  }

  mutating func run(_ inputs: inout PageInputs) async -> ExitStatus {
    var failed = !inputs.errors.isEmpty || !inputs.settingsErrors.isEmpty
    guard var task = prepare(&inputs, &failed) else { return .failure }
    if inputs.askOthers { inputs.share(await archive(of: inputs, task.encoding)) }
    let reports = request.reports(console)
    var printer = LintPrinter(
      console, reports, to: request.outputs, request.place(repairsInput: repairsInput),
      isQuiet: request.isQuiet, failed: failed, limit: task.limit)
    // Files are written whole though nobody reads the output any more.
    let goesOn = request.outputs.count > 1 || request.newBaseline != nil
    var bar = request.showsProgress ? ProgressBar(console, total: inputs.count) : nil
    await Workers.run(inputs.count, jobs: request.jobs ?? console.cores) { [inputs, task] index in
      (index, outcome: task.outcome(of: index, inputs, reports))
    } consume: { index, outcome in
      let outcome = settle(outcome, of: index, inputs, &task, reports)
      if case .done(let done) = outcome { note(done) }
      bar?.clear()
      printer.take(outcome)
      bar?.advance()
      return goesOn || !console.isClosed
    }
    bar?.clear()
    ownFiles.isPartial = task.selection.touched != nil || printer.failed
    for page in ownFiles.reports(
      store, roots: inputs.roots, ran: request.ran,
      baselines: request.newBaseline == nil ? baselines : [])
    where task.selection.minimum <= .info {
      printer.take(ownFile: page)
    }
    if task.selection.minimum <= .warning {
      for table in LintOwnFiles.tables(store) { printer.take(ownFile: table) }
    }
    writeBaseline(task.selection, inputs.roots, &printer)
    printer.finish()
    if !request.isQuiet { printer.notes(request.task.mode, why: why(inputs, task.selection)) }
    if request.isTimed { console.note(Array(timing.text(console.language).utf8)) }
    return request.status(printer)
  }

  /// What all pages tell, for rules that look at more than one. A page that cannot be read is told of
  /// when its turn to be checked comes.
  private func archive(of inputs: PageInputs, _ encoding: EncodingChoice) async -> Archive {
    var archive = Archive()
    let pool = TextPool()
    await Workers.run(inputs.count, jobs: request.jobs ?? console.cores) { index -> PageRecord? in
      let settings = inputs.settings(index)
      // Standard input can be read but once, and its own page asks nothing of itself.
      guard !inputs.isStandardInput(index), let file = try? inputs.read(index, as: encoding) else {
        return nil
      }
      return PageRecord(
        Analysis(file.page, settings: settings.lint.withoutRules), file: settings.path.string,
        pool: pool)
    } consume: { record in
      if let record { archive.insert(record) }
      return !console.isClosed
    }
    return archive
  }

  /// What is to be done with each page; `nil` where that cannot be known, which has been told then.
  private mutating func prepare(_ inputs: inout PageInputs, _ failed: inout Bool) -> LintTask? {
    var task = request.task
    if let error = request.newBaseline.flatMap(FileWriter.hindrance) {
      console.complain(error)
      return nil
    }
    do {
      let changes = try request.changes?.read(task.mode)
      task.selection.touched = changes?.touched
      try inputs.hold { path throws(ChangeError) in try changes?.held[path].map(Git.blob) }
    } catch {
      console.complain(error.message)
      return nil
    }
    if !readBaselines(&inputs, &task.selection) {
      if request.newBaseline != nil { return nil }
      failed = true
    }
    task.selection.ran = request.ran
    task.selection.needsKeys = !baselines.isEmpty || request.newBaseline != nil
    return task
  }

  /// A page that has taken the entries of a file that is gone, when an earlier one had taken them, is
  /// looked at once more: a copy is not known because its original was.
  private func settle(
    _ outcome: LintTask.Outcome, of index: Int, _ inputs: PageInputs, _ task: inout LintTask,
    _ reports: ReportSet
  ) -> LintTask.Outcome {
    var outcome = outcome
    while case .done(let done) = outcome, let origin = done.selected.origin,
      !task.selection.taken.insert(origin).inserted, !inputs.isStandardInput(index)
    {
      outcome = task.outcome(of: index, inputs, reports)
      if case .done(var again) = outcome {
        again.repaired += task.mode == .fix ? done.repaired : 0
        outcome = .done(again)
      }
    }
    return outcome
  }

  private mutating func note(_ done: LintTask.Done) {
    timing.add(done.cost, of: done.page.file)
    ownFiles.usedExceptions.formUnion(done.selected.exceptions)
    ownFiles.present[done.path] = done.selected.present
    ownFiles.origins[done.path] = done.selected.origin
    if request.newBaseline != nil { seen[done.path] = done.selected.withoutFindings }
  }

  /// Why nothing was checked, if nothing was.
  private func why(_ inputs: PageInputs, _ selection: LintSelection) -> NothingChecked {
    if inputs.namesNothing { return .nothingNamed }
    guard let changes = request.changes, inputs.count > 0, let touched = selection.touched else {
      return .noPage
    }
    let isTouched = (0..<inputs.count).contains { touched[inputs.settings($0).path] != nil }
    return isTouched ? .noPage : .nothingChanged(changes)
  }

  // MARK: Baselines

  /// Reads the baselines that the pages need; pages whose own cannot be read are left out. Whether
  /// all could be read.
  private mutating func readBaselines(
    _ inputs: inout PageInputs, _ selection: inout LintSelection
  ) -> Bool {
    let named = request.newBaseline ?? request.baseline
    if let named { inputs.setBaseline(named) }
    if let path = request.newBaseline {
      selection.knowsEverything = request.allowsGrowth || !path.exists
      if !path.exists { return true }
    }
    var isWhole = true
    // One that is named is read though there may be no page: who writes it must know what is in it.
    for path in named.map({ [$0] }) ?? inputs.baselines {
      do {
        let file = try BaselineFile(reading: path)
        baselines.append(file)
        selection.baselines[path] = file
      } catch {
        console.complain(error)
        inputs.leaveOut(baseline: path)
        isWhole = false
      }
    }
    return isWhole
  }

  private func writeBaseline(
    _ selection: LintSelection, _ roots: [FilePath], _ printer: inout LintPrinter
  ) {
    guard let path = request.newBaseline, !printer.failed else { return }
    var ratchet = BaselineRatchet(path, baselines.first, grows: selection.knowsEverything)
    ratchet.take(seen, roots: roots, ran: request.ran)
    do {
      try FileWriter.create(path, with: BaselineFile.bytes(ratchet.baseline))
    } catch {
      console.complain(error)
      printer.failBaseline()
      return
    }
    if !request.isQuiet { console.complain(ratchet.summary) }
  }
}
