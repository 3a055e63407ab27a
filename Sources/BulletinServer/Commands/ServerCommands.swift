import LanguageServerProtocol

/// The commands that the server runs, in the order of their ids.
package enum ServerCommands {
  package static let all: [any ServerCommand.Type] = [
    AddToRosterCommand.self, ApplyActionCommand.self, CampaignCommand.self, CheckCommand.self,
    DossierCommand.self, ExportCommand.self, FixAllCommand.self, IgnoreCommand.self,
    InsertBylineCommand.self,
    JoinParagraphCommand.self,
    ReindexCommand.self, RuleCommand.self, StatusCommand.self, SyntaxCommand.self,
  ]

  static func declare(in capabilities: inout ServerCapabilities) {
    capabilities.executeCommandProvider = ExecuteCommandOptions(commands: all.map { $0.id })
  }
}
