import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 下转A01版 on page A01.
  static let jumpTarget = Rule(
    id: "jump-target", group: .structure, severity: .info,
    title: LocalizedText(zh: "转版对不上", en: "Jump that does not meet"),
    explanation: LocalizedText(
      zh: "“下转”“上接”指向的就是本版自己。版次不明、写法不同的不判断。",
      en: """
        A jump names the very page that it stands on. Nothing is said where the page's own number \
        is unknown or written in another way.
        """),
    source: .newsroomPractice,
    examples: [
      Example(
        """
        城东日报 A01 要闻 2023年5月8日 星期一

        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。

        ⟦（下转A01版）⟧  ⟵ 第A01版没有与此对应的内容
        """),
      Example(
        """
        城东日报 2023年5月8日 星期一 第3版

        ⟦（上接第三版）⟧  ⟵ 第3版没有与此对应的内容

        会议要求，各街道要压实责任，把工作做细做实。
        """),
      Example(
        """
        城东日报 A01 要闻 2023年5月8日 星期一

        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。（下转A03版）

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。（下转1版）

        更多报道见 A01
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。（下转A01版）
        """),
    ],
    check: .page { context, report in
      guard let page = context.page.masthead?.page,
        let own = folio(context.page.text.string(page))
      else { return }
      for article in context.articles {
        for jump in article.nodes.jumps where jump.kind != .pointer {
          guard let target = jump.target, folio(context.page.text.string(target)) == own else {
            continue
          }
          var finding = Finding(
            range: jump.range,
            message: LocalizedText(
              zh: "第\(own)版没有与此对应的内容", en: "Page \(own) has no counterpart of this jump"))
          finding.article = article.index
          report(finding)
        }
      }
    })

  /// The page's number alone: A01 of A01版, 3 of 第三版.
  private static func folio(_ printed: String) -> String? {
    let text = ScalarText(printed)
    var result = ""
    for index in 0..<text.count {
      if let digit = ChineseNumber.digit(text[index]) {
        result += String(digit)
      } else if text.isAlphanumeric(index) {
        result += text.string(index, index + 1).uppercased()
      }
    }
    let isNumbered = result.unicodeScalars.contains { $0.value >= 0x30 && $0.value <= 0x39 }
    return isNumbered && result.utf8.count <= 5 ? result : nil
  }
}
