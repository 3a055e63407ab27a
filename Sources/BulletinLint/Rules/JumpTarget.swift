import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 下转A01版 on page A01.
  static let jumpTarget = Rule(
    id: "jump-target", group: .structure, severity: .info,
    title: LocalizedText(zh: "转版对不上", en: "Jump that does not meet"),
    explanation: LocalizedText(
      zh: """
        “下转”“上接”指向的就是本版自己；打开 archive 后，所指的版面（报名、日期相同）既没有与之对应的“上接”“下转”，也没有这个标题的，也报。\
        版次、报名、日期不明的，手头没有那一版的，不判断。
        """,
      en: """
        A jump names the very page that it stands on; with the option archive, also a page of the \
        same issue that neither leads back nor has that headline. Nothing is said where a page's \
        number, paper or day is unknown, or the other page is not at hand.
        """),
    source: .newsroomPractice,
    options: [
      .archive(
        .info, zh: "是否到同一期的其他版面（一起检查的，或编辑器打开的文件夹里的）去找对应的内容",
        en: "Whether counterparts are looked for on the issue's other pages")
    ],
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
      Example(
        """
        城东日报 A01 要闻 2023年5月8日 星期一

        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的工作。⟦（下转A03版）⟧  ⟵ 第A03版没有与此对应的内容

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。（下转A02版）

        城南镇开展义务植树活动

        本报讯 5月7日，城南镇开展义务植树活动。（下转A04版）
        """,
        options: ["archive": .text("info")],
        others: [
          """
          城东日报 A03 综合 2023年5月8日 星期一

          城北镇修路

          本报讯 5月7日，城北镇动工修路。
          """,
          """
          城东日报 A02 综合 2023年5月8日 星期一

          （上接A01版）

          讲座结束后，村民们又围着专家问了许多问题。
          """,
          """
          城东日报 A03 综合 2023年5月9日 星期二

          （上接A01版）

          会议要求，各街道要压实责任，把工作做细做实。
          """,
        ]),
      Example(
        """
        城东日报 A03 综合 2023年5月8日 星期一

        ⟦（上接A01版）⟧  ⟵ 第A01版没有与此对应的内容

        会议要求，各街道要压实责任，把工作做细做实。

        城西镇举办讲座

        （上接A02版）

        讲座结束后，村民们又围着专家问了许多问题。
        """,
        options: ["archive": .text("info")],
        others: [
          """
          城东日报 A01 要闻 2023年5月8日 星期一

          城北镇修路

          本报讯 5月7日，城北镇动工修路。
          """,
          """
          城东日报 A02 综合 2023年5月8日 星期一

          城西镇举办讲座

          本报讯 5月7日，城西镇举办讲座。
          """,
        ]),
    ],
    check: .page { context, report in
      guard let own = context.page.folio else { return }
      var headlines: [Folio: [[UInt32]]] = [:]
      for article in context.articles {
        for jump in article.nodes.jumps where jump.kind != .pointer {
          guard let target = jump.target, let folio = Folio(context.page.text.string(target)),
            folio == own || isMissing(jump, on: folio, of: article, from: own, context, &headlines)
          else { continue }
          var finding = Finding(
            range: jump.range,
            message: LocalizedText(
              zh: "第\(folio)版没有与此对应的内容", en: "Page \(folio) has no counterpart of this jump"))
          finding.article = article.index
          report(finding)
        }
      }
    })

  /// Whether the page that a jump names is known, and neither leads back nor has the article's headline.
  ///
  /// - Parameter headlines: those of the pages that were looked at, each once.
  private static func isMissing(
    _ jump: Jump, on folio: Folio, of article: Article, from own: Folio, _ context: PageContext,
    _ headlines: inout [Folio: [[UInt32]]]
  ) -> Bool {
    guard !context.others.isEmpty, let issue = context.issue else { return false }
    let pages = context.others.pages(of: issue).filter { $0.folio == folio }
    let title = article.headline.map { _ in squeezed(context.page.title(of: article)) }
    let back: Jump.Kind = jump.kind == .to ? .from : .to
    guard !pages.isEmpty,
      !pages.contains(where: { page in
        page.jumps.contains {
          // 上接头版 and a bare 下转 may be anything.
          $0.kind == back && ($0.target.flatMap(Folio.init) ?? own) == own
        }
      })
    else { return false }
    guard let title else { return true }
    let known =
      headlines[folio]
      ?? pages.flatMap { $0.headlines.compactMap { $0.map { squeezed($0.title) } } }
    headlines[folio] = known
    return !known.contains { has($0, title) }
  }

  /// Whether one headline is the other, or a part of it, as what goes on is often called.
  private static func has(_ other: [UInt32], _ title: [UInt32]) -> Bool {
    let (short, long) = other.count < title.count ? (other, title) : (title, other)
    return short.count >= 4
      && (0...(long.count - short.count)).contains { long[$0...].starts(with: short) }
  }

  private static func squeezed(_ headline: String) -> [UInt32] {
    ScalarText(headline).withoutBlanks
  }
}
