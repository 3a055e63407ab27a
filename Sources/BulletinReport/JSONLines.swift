import BulletinText

/// `--format jsonl`: the findings of `--format json`, a line each, as pipelines read them.
struct JSONLines: ReportForm {
  let language: Language

  func piece(_ page: PageReport) -> [UInt8] {
    JSONReport(language: language).objects(page).flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}
