import BulletinKnowledge
import BulletinLint
import BulletinReport
import BulletinText
import BulletinWorkspace
import JSONWriter

/// `bulletin who NAME [PATH…]`: every post that pages give somebody, when, and where it stands.
struct WhoCommand: Command {
  static let name = "who"
  static let summary = LocalizedText(
    zh: "查一个人：各版面所载的职务、日期和出处", en: "Tell every post that pages give somebody, and where")
  static let operands = "NAME [PATH…]"
  static let options = [DossierFormat.option] + PageSource.options + Option.common

  private let person: String
  private let source: PageSource
  private let format: DossierFormat

  init(_ arguments: Arguments) throws(UsageError) {
    guard let first = arguments.operands.first else { throw .missingOperand("NAME") }
    person = first
    source = try PageSource(arguments, after: 1)
    format = arguments.choice(DossierFormat.option, default: .table)
  }

  func run(_ console: Console) async -> ExitStatus {
    let name = person
    let (found, status) = await source.collect(console) { file, analysis in
      Dossier.entries(
        of: name, in: analysis.page, analysis.articles, analysis.facts, file: file.path.string)
    }
    let dossier = Dossier(name: name, entries: found.flatMap { $0 })
    let report = DossierReport(dossier)
    console.print(format == .json ? report.jsonBytes() + [0x0A] : report.table())
    let persons = report.personCount
    if persons > 1, format == .table {
      console.complain(
        LocalizedText(
          zh: "“\(name)”似有 \(persons) 人，按所在地方分开列出，请核对",
          en: "“\(name)” may be \(persons) persons, listed apart by their places"))
    }
    if dossier.entries.isEmpty, status == .success {
      console.complain(
        LocalizedText(
          zh: "这些版面没有提到“\(name)”的职务", en: "These pages give “\(name)” no post"))
    }
    return status
  }
}
