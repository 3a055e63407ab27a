import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace
import JSONWriter

/// `bulletin campaign NAME [PATH…]`: what pages say a campaign or formulation stands for, and when.
struct CampaignCommand: Command {
  static let name = "campaign"
  static let summary = LocalizedText(
    zh: "查一个提法或活动：各版面列出的条目、日期和出处",
    en: "Tell what pages say a campaign or formulation stands for, and where")
  static let operands = "NAME [PATH…]"
  static let options = [DossierFormat.option] + PageSource.options + Option.common

  private let campaign: String
  private let source: PageSource
  private let format: DossierFormat

  init(_ arguments: Arguments) throws(UsageError) {
    guard let first = arguments.operands.first else { throw .missingOperand("NAME") }
    campaign = first
    source = try PageSource(arguments, after: 1)
    format = arguments.choice(DossierFormat.option, default: .table)
  }

  func run(_ console: Console) async -> ExitStatus {
    let name = campaign
    let (found, status) = await source.collect(console) { file, analysis in
      CampaignHistory.entries(
        of: name, in: analysis.page, analysis.articles, analysis.facts, file: file.path.string)
    }
    let history = CampaignHistory(name: name, entries: found.flatMap { $0 })
    let report = CampaignReport(history)
    console.print(format == .json ? report.jsonBytes() + [0x0A] : report.table(console.language))
    if history.entries.isEmpty, status == .success {
      console.complain(
        LocalizedText(zh: "这些版面没有提到“\(name)”", en: "These pages do not name “\(name)”"))
    }
    return status
  }
}
