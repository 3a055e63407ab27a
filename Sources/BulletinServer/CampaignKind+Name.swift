import BulletinKnowledge
import BulletinText

extension CampaignMention.Kind {
  /// What people call it.
  var name: LocalizedText {
    switch self {
    case .formulation: LocalizedText(zh: "提法", en: "formulation")
    case .campaign: LocalizedText(zh: "活动", en: "campaign")
    case .policy: LocalizedText(zh: "政策文件", en: "policy")
    case .project: LocalizedText(zh: "项目", en: "project")
    case .event: LocalizedText(zh: "会议、事件", en: "event")
    case .group: LocalizedText(zh: "群体", en: "group")
    }
  }
}
