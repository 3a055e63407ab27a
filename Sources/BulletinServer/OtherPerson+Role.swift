import BulletinKnowledge
import BulletinText

extension OtherPerson {
  /// What somebody without a post is called by; what is no role of ours, such as a newspaper, stays.
  static func name(ofRole role: String) -> LocalizedText {
    switch role {
    case "reporter": LocalizedText(zh: "记者", en: "reporter")
    case "correspondent": LocalizedText(zh: "通讯员", en: "correspondent")
    case "photographer": LocalizedText(zh: "摄影", en: "photographer")
    case "intern": LocalizedText(zh: "实习生", en: "intern")
    case "commentator": LocalizedText(zh: "评论员", en: "commentator")
    case "editor": LocalizedText(zh: "编辑", en: "editor")
    case "businessperson": LocalizedText(zh: "企业人士", en: "business person")
    case "resident": LocalizedText(zh: "群众", en: "resident")
    case "other": LocalizedText(zh: "其他人", en: "other person")
    default: LocalizedText(zh: role, en: role)
    }
  }
}
