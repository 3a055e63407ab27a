import BulletinLint
import BulletinText
import LanguageServerProtocol

/// What helps to write where the cursor is, whether something falls short there or not. Asked for by
/// the user: a bulb at every headline would be a nuisance.
enum WritingActions {
  static func actions(_ params: CodeActionParams, _ snapshot: Snapshot) -> [CodeAction] {
    guard params.context.triggerKind != .automatic,
      let offset = snapshot.offset(params.range.start)
    else { return [] }
    var actions: [CodeAction] = []
    let byline = snapshot.bylineInsertion(at: offset)
    if !byline.isEmpty {
      let title = LocalizedText(zh: "在稿件末尾加署名", en: "Add a byline to the article")
      actions.append(
        snapshot.action(title, .refactorRewrite) { snapshot.workspaceEdit(byline) })
    }
    let join = snapshot.paragraphJoin(at: offset)
    if !join.isEmpty {
      let title = LocalizedText(
        zh: "接上这一段的断行（\(join.count) 处）", en: "Join the lines of this paragraph (\(join.count))")
      actions.append(snapshot.action(title, .refactorRewrite) { snapshot.workspaceEdit(join) })
    }
    if let addition = snapshot.rosterAddition(at: offset) {
      actions.append(
        snapshot.action(addition.title, .refactorRewrite) { addition.workspaceEdit })
    }
    if snapshot.client.showsContent, let thing = snapshot.document.namedThing(at: offset)?.thing {
      actions.append(dossier(of: thing, snapshot))
    }
    return actions
  }

  private static func dossier(of thing: NamedThing, _ snapshot: Snapshot) -> CodeAction {
    let title = LocalizedText(zh: "打开“\(thing.name)”的档案", en: "Open the file on “\(thing.name)”")
    let id = thing.kind == .person ? DossierCommand.id : CampaignCommand.id
    var action = CodeAction(title: title[snapshot.language], kind: .refactorRewrite)
    action.command = Command(
      title: title[snapshot.language], command: id, arguments: [.string(thing.name)])
    return action
  }
}
