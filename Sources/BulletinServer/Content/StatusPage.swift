import BulletinLint
import BulletinReport
import BulletinText
import LanguageServerProtocol

/// `bulletin:/status.md`: how the server is, for whoever asks why something is as it is. No text of
/// any page.
enum StatusPage {
  static func markdown(_ workspace: WorkspaceSnapshot) -> String {
    let language = workspace.language
    let client = workspace.client
    func line(_ zh: String, _ en: String, _ value: String) -> String {
      "\(LocalizedText(zh: zh, en: en)[language])\(language == .chinese ? "：" : ": ")\(value)"
    }
    let pulls = LocalizedText(
      zh: client.delivery == .pull ? "编辑器索取" : "服务器推送",
      en: client.delivery == .pull ? "pulled" : "pushed")
    let facts = [
      line("版本", "version", Version.current),
      line("列的单位", "columns in", client.encoding.rawValue),
      line("问题", "findings are", pulls[language]),
      line("规则", "rules", String(Rule.all.count)),
      line("往期版面", "pages read", archive(workspace.status, language)),
    ]
    let faults = workspace.status.faults.map { Markup.escaped($0[language]) }
    let title = LocalizedText(zh: "bulletin 的状态", en: "Status of bulletin")[language]
    return "# \(title)\n\n" + facts.map { "- \($0)\n" }.joined()
      + PersonPage.section(LocalizedText(zh: "故障", en: "Faults")[language], faults)
      + PersonPage.section(
        LocalizedText(zh: "无法读取的文件", en: "Files that cannot be read")[language],
        workspace.status.unreadableFiles.prefix(200).map(Markup.escaped))
      + PersonPage.section(
        LocalizedText(zh: "配置", en: "Configurations")[language],
        workspace.status.configurations.map(Markup.escaped))
      + PersonPage.section(
        LocalizedText(zh: "文件夹", en: "Folders")[language],
        workspace.status.folders.map(Markup.escaped))
      + PersonPage.section(
        LocalizedText(zh: "打开的文件", en: "Open documents")[language],
        workspace.documents.map { document(of: $0, language) })
  }

  /// How much the archive holds, and what it does not.
  private static func archive(_ status: ServerStatus, _ language: Language) -> String {
    var parts = [
      LocalizedText(
        zh: "\(status.pages) 个，人名、提法 \(status.things) 个",
        en:
          "\(status.pages), with \(counted(status.things, "person or campaign", "people and campaigns"))"
      )
    ]
    if status.isReading { parts.append(LocalizedText(zh: "正在读取", en: "reading")) }
    if status.leftOut > 0 {
      parts.append(
        LocalizedText(
          zh: "超出内存上限，\(status.leftOut) 个没有收入",
          en: "\(status.leftOut) left out, beyond the memory limit"))
    }
    if status.unreadableFolders > 0 {
      parts.append(
        LocalizedText(
          zh: "\(status.unreadableFolders) 个文件夹无法读取",
          en: "\(counted(status.unreadableFolders, "folder")) cannot be read"))
    }
    let files = status.unreadableFiles.count
    if files > 0 {
      parts.append(
        LocalizedText(zh: "\(files) 个文件无法读取", en: "\(counted(files, "file")) cannot be read"))
    }
    return parts.map { $0[language] }.joined(separator: language == .chinese ? "；" : "; ")
  }

  private static func document(of document: Document, _ language: Language) -> String {
    let name = Markup.escaped(document.uri.displayName)
    guard document.isPage else {
      return name + LocalizedText(zh: "：不是版面", en: ": no page")[language]
    }
    let articles = document.analysis.articles.count
    let findings = document.findings.count
    return name
      + LocalizedText(
        zh: "：\(document.text.count) 字节，\(articles) 篇稿件，\(findings) 处问题",
        en: ": \(counted(document.text.count, "byte")), \(counted(articles, "article")), "
          + counted(findings, "finding"))[language]
  }

  /// So many things, in English.
  private static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }
}
