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
  /// The findings of each page that a baseline may know, by the page's absolute path.
  private var known: [FilePath: Set<FindingKey>] = [:]

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
    var task = request.task
    var failed = !inputs.errors.isEmpty || !inputs.settingsErrors.isEmpty
    do {
      task.selection.touched = try request.changes?.read()
    } catch {
      console.complain(error.message)
      return .failure
    }
    if !readBaselines(&inputs, &task.selection) {
      if request.newBaseline != nil { return .failure }
      failed = true
    }
    task.selection.needsKeys = !baselines.isEmpty || request.newBaseline != nil
    let reports = request.reports(console)
    let sumsUp = [.pretty, .grouped].contains(request.outputs.first?.format)
    var printer = LintPrinter(
      console, reports, to: request.outputs, request.place(repairsInput: repairsInput),
      foots: !(request.isQuiet && sumsUp), failed: failed, limit: task.limit)
    // Files are written whole though nobody reads the output any more.
    let goesOn = request.outputs.count > 1 || request.newBaseline != nil
    var bar = request.showsProgress ? ProgressBar(console, total: inputs.count) : nil
    await Workers.run(inputs.count, jobs: request.jobs ?? console.cores) { [inputs, task] index in
      task.outcome(of: index, inputs, reports)
    } consume: { outcome in
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
    writeBaseline(task.selection, &printer)
    printer.finish()
    if !request.isQuiet { printer.notes(request.task.mode) }
    if request.isTimed { console.note(Array(timing.text(console.language).utf8)) }
    return request.status(printer)
  }

  private mutating func note(_ done: LintTask.Done) {
    timing.add(done.cost, of: done.page.file)
    ownFiles.usedExceptions.formUnion(done.selected.exceptions)
    ownFiles.present[done.path] = done.selected.present
    known[done.path] = done.selected.keys
  }

  // MARK: Baselines

  /// Reads the baselines that the pages need; pages whose own cannot be read are left out. Whether
  /// all could be read.
  private mutating func readBaselines(
    _ inputs: inout PageInputs, _ selection: inout LintSelection
  ) -> Bool {
    if let path = request.newBaseline {
      selection.knowsEverything = request.allowsGrowth || !path.exists
      inputs.setBaseline(path)
      if !path.exists { return true }
    } else if let path = request.baseline {
      inputs.setBaseline(path)
    }
    var isWhole = true
    for path in inputs.baselines {
      do {
        let file = try BaselineFile(reading: path)
        baselines.append(file)
        selection.baselines[path] = file.baseline
      } catch {
        console.complain(error)
        inputs.leaveOut(baseline: path)
        isWhole = false
      }
    }
    return isWhole
  }

  /// The ratchet: what was known and is gone is taken out; what is new comes in only where growth is
  /// allowed or there was no baseline. Entries of pages that this run has not seen stay, unless the
  /// page is gone.
  private mutating func writeBaseline(_ selection: LintSelection, _ printer: inout LintPrinter) {
    guard let path = request.newBaseline, !printer.failed else { return }
    let old = baselines.first
    var baseline = old?.baseline ?? Baseline()
    var refused = 0
    for (page, keys) in known {
      let name = BaselineFile.name(of: page, in: path)
      let before = baseline.known(of: name)
      baseline.replace(name, with: selection.knowsEverything ? keys : keys.intersection(before))
      refused += selection.knowsEverything ? 0 : keys.subtracting(before).count
    }
    for name in baseline.files where old?.exists(name) == false { baseline.replace(name, with: []) }
    do {
      try FileWriter.create(path, with: BaselineFile.bytes(baseline))
    } catch {
      console.complain(error)
      printer.fail()
      return
    }
    guard !request.isQuiet else { return }
    let (name, count) = (path.string, baseline.count)
    let gone = (old?.baseline ?? Baseline()).entries.count {
      !baseline.known(of: $0.file).contains($0.key)
    }
    let zh = refused > 0 ? "，新出现的 \(refused) 处没有记入（--allow-growth）" : ""
    let en = refused > 0 ? ", \(refused) new ones not taken in (--allow-growth)" : ""
    console.complain(
      LocalizedText(
        zh: "\(name)：记下 \(count) 处旧问题，去掉 \(gone) 处" + zh,
        en: "\(name): \(count) known findings, \(gone) taken out" + en))
  }
}
