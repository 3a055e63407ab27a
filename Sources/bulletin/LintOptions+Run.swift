import BulletinLint
import BulletinText

/// The options about repairing, gates, baselines and what is shown.
extension LintOptions {
  static let repairs = [fix, unsafeFixes, fixOnly, diff, exitNonZeroOnFix]
  static let gates = [exitZero, maxFindings, baseline, writeBaseline, allowGrowth]
  static let shows = [showSettings, showFiles, showTokens, timing]

  static let unsafeFixes = Option(
    "unsafe-fixes",
    LocalizedText(
      zh: "连要人斟酌的修改也改（取第一种），与 --fix 或 --diff 同用",
      en: "with --fix or --diff: also repairs that need a person's judgement, the first of several")
  )

  static let fixOnly = Option(
    "fix-only", LocalizedText(zh: "只改，不列出其余的", en: "repair and do not print the rest"))

  static let exitNonZeroOnFix = Option(
    "exit-non-zero-on-fix",
    LocalizedText(zh: "改了任何一处就以状态 1 退出", en: "exit with 1 if anything was repaired"))

  static let exitZero = Option(
    "exit-zero",
    LocalizedText(zh: "有问题也以状态 0 退出", en: "exit with 0 whatever is found"))

  static let maxFindings = Option(
    "max-findings", .text("N"),
    LocalizedText(
      zh: "最多列出 N 处；总数和退出状态不受影响",
      en: "print N findings at most; the summary and the exit status count all"))

  static let baseline = Option(
    "baseline", .text("FILE"),
    LocalizedText(
      zh: "不报这份基线里记下的旧问题", en: "do not report the findings that this baseline knows"))

  static let writeBaseline = Option(
    "write-baseline", .text("FILE"),
    LocalizedText(
      zh: "把现有的问题记入基线；已有的基线只减不增",
      en: "record the findings in a baseline; one that is there only shrinks"))

  static let allowGrowth = Option(
    "allow-growth",
    LocalizedText(
      zh: "与 --write-baseline 同用：新出现的也记入", en: "with --write-baseline: take in new findings"))

  static let showSettings = Option(
    "show-settings", .text("PAGE"),
    LocalizedText(
      zh: "显示对这个版面有效的设置，各出自哪个文件哪一行",
      en: "show what is set for a page, and which line of which file says so"))

  static let showFiles = Option(
    "show-files", LocalizedText(zh: "只列出会检查哪些文件", en: "print which files would be checked"))

  static let showTokens = Option(
    "show-tokens", .text("PAGE"),
    LocalizedText(
      zh: "显示版面里认出的姓名、职务、机构、提法、日期",
      en: "show the names, posts, bodies, campaigns and dates that are seen in a page"))

  static let timing = Option(
    "timing", LocalizedText(zh: "显示用时和最慢的版面", en: "print how long it took, and the slowest pages"))

  static let watch = Option(
    "watch",
    LocalizedText(
      zh: "文件一改就重新检查，直到按 Ctrl-C", en: "check again whenever a file changes, until Ctrl-C"))

  static let progress = Option(
    "progress", .choice(["auto", "never"]),
    LocalizedText(
      zh: "进度，默认 auto：只在终端的标准错误上显示",
      en: "how far it is, by default auto: on standard error where that is a terminal"))

  // MARK: What they mean

  static func mode(_ arguments: Arguments) throws(UsageError) -> LintTask.Mode {
    let isFix = arguments.has(fix) || arguments.has(fixOnly)
    if isFix, arguments.has(diff) { throw .conflict("fix", "diff") }
    if arguments.has(unsafeFixes), !isFix, !arguments.has(diff) {
      throw .needs("unsafe-fixes", "fix")
    }
    if arguments.has(exitNonZeroOnFix), !isFix { throw .needs("exit-non-zero-on-fix", "fix") }
    return isFix ? .fix : arguments.has(diff) ? .diff : .report
  }

  /// Whether the command line lets a rule run; what a configuration says is its own affair.
  static func runs(
    _ arguments: Arguments
  ) throws(UsageError) -> @Sendable (String) -> Bool {
    let adjust = try adjustment(arguments)
    var settings = LintSettings()
    adjust(&settings)
    return { [settings] rule in
      !settings.ignored.contains(rule) && settings.selected?.contains(rule) != false
        && settings.severities[rule] != .some(nil)
    }
  }
}
