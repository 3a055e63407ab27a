import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// Structure as the tree shows it: one node a line, without places.
struct PageTests {
  @Test func kickerHeadlineAndSubhead() {
    check(
      """
      守好一库碧水
      清溪县启动汛前大检查
      48座小型水库责任到人

      　　本报讯 昨日上午，清溪县启动汛前大检查。
      　　记者　何岚
      """,
      """
      article news
        kicker 守好一库碧水
        headline 清溪县启动汛前大检查
        subhead 48座小型水库责任到人
        source 本报讯
        lead 本报讯 昨日上午，清溪县启动汛前大检查。
        byline own-line reporter 何岚
      """)
  }

  @Test func headlineWhoseVerbLacksItsObject() {
    check(
      """
      清溪县召开
      防汛工作会议

      本报讯 5月6日，会议召开。（记者 何岚）
      """,
      """
      article news
        headline 清溪县召开防汛工作会议
        source 本报讯
        lead 本报讯 5月6日，会议召开。
        byline inline-end reporter 何岚
      """)
  }

  @Test func brokenColumnsAreJoined() {
    check(
      """
      清溪县召开防汛工作会议 压实各级责任

      本报讯 5月6日，清溪县召开会议。

      会议要求，各乡镇要全面跟

      踪、严格落实，做到“人员、物资

      两到位”。
      记者 何岚
      通讯员 丁越 卞舒
      """,
      """
      article news
        headline 清溪县召开防汛工作会议
        subhead 压实各级责任
        source 本报讯
        lead 本报讯 5月6日，清溪县召开会议。
        body 会议要求，各乡镇要全面跟踪、严格落实，做到“人员、物资两到位”。
        byline own-line reporter 何岚
        byline own-line correspondent 丁越 卞舒
      """)
  }

  @Test func bylineAfterTheLeadDoesNotCloseTheArticle() {
    check(
      """
      清溪县召开防汛工作会议
      本报讯 5月6日，清溪县召开会议。
      记者 何岚
      会议要求，各乡镇要压实责任。
      """,
      """
      article news
        headline 清溪县召开防汛工作会议
        source 本报讯
        lead 本报讯 5月6日，清溪县召开会议。
        body 会议要求，各乡镇要压实责任。
        byline after-lead reporter 何岚
      """)
  }

  @Test func reporterInTheMessageHead() {
    check(
      """
      清溪县召开防汛工作会议
      清溪日报讯（记者 何岚 通讯员 丁越）5月6日，清溪县召开会议。
      """,
      """
      article news
        headline 清溪县召开防汛工作会议
        source 清溪日报讯
        lead 清溪日报讯5月6日，清溪县召开会议。
        byline lead-bracket reporter 何岚 correspondent 丁越
      """)
  }

  @Test func aPlaceReportsWithItsReporterInABracket() {
    check(
      """
      双语课堂开进牧区
      库鲁木勒讯（记者　达瓦卓玛）5月6日，双语课堂开课。
      """,
      """
      article news
        headline 双语课堂开进牧区
        source 库鲁木勒讯
        lead 库鲁木勒讯5月6日，双语课堂开课。
        byline lead-bracket reporter 达瓦卓玛
      """)
  }

  /// The last lines of short paragraphs are many, and no line is wider than the cut.
  @Test func aWrappedPageOfShortParagraphs() {
    let sentence = "会议要求各乡镇压实责任把巡查值守落到每一个点位每一个时段不留空白确保群众安全度汛"
    let body = (0..<8).map { "　　\(sentence.prefix(26 + $0 % 2))\n\(sentence.suffix(12))。\n" }
    let page = { (cut: [String]) in
      Page("清溪县召开防汛工作会议\n本报讯 5月6日，会议召开。\n" + cut.joined())
    }
    #expect(page(body).isHardWrapped)
    let wide = "　　\(sentence)\(sentence)。\n"
    #expect(!page(body + [wide]).isHardWrapped)
  }

  /// A stop that the width has cut off, a number that the sentence comes to, whoever speaks above the gap;
  /// but no roll of names.
  @Test(arguments: [
    ("　　本报讯 5月6日，三条水渠全部修好\n。\n", 1),
    ("本报讯 5月6日，丁大河\n\n\n介绍，水渠已修好，田里都通了水。\n", 1),
    ("本报讯 5月6日，县里公布了名单。\n何岚、丁越、卞舒、何雨田、丁大河\n县里希望大家向他们学习。\n", 3),
    ("本报讯 5月6日，县里提出三条。\n一、加强值守\n要求，各村都要排班。\n", 3),
    ("本报讯 5月6日，三块牌子换了新。\n新牌子上写着版权所有，还留了邮箱a@example.cn。\n", 2),
  ])
  func whatGoesOn(_ text: String, _ count: Int) {
    let page = Page("清溪县修水渠\n" + text)
    #expect(page.articles.count == 1)
    #expect(page.articles.first?.nodes.paragraphs.count == count)
  }

  /// 链接 alone on its line heads what stands below it, and is no paragraph.
  @Test func labelsAreNoParagraphs() {
    let page = Page(
      "绣出远方\n本报记者 丁越\n　　一根银针，绣出百鸟朝凤。她是带头人。\n链接\n　　苗绣，2014年列入名录。\n")
    #expect(page.articles.first?.nodes.paragraphs.map(\.role) == [.lead, .note])
  }

  @Test func agencyHeadJumpsAndContinuation() {
    check(
      """
      国务院部署防汛工作
      新华社北京5月6日电（记者 何岚）5日上午，会议召开。（下转第3版）
      上接第1版
      会议要求，各地要压实责任。（丁越）
      """,
      """
      article news
        headline 国务院部署防汛工作
        source 新华社北京5月6日电
        lead 新华社北京5月6日电5日上午，会议召开。
        byline lead-bracket reporter 何岚
        jump-to （下转第3版）
      article continuation
        body 会议要求，各地要压实责任。
        byline inline-end reporter 丁越
        jump-from 上接第1版
      """)
  }

  @Test func outletWithItsOwnPeople() {
    check(
      """
      清溪县召开防汛工作会议
      本报讯 5月6日，清溪县召开会议。
      会议要求，各乡镇要压实责任。
      北岭时报 卞舒 通讯员 丁越 文/图
      """,
      """
      article news
        headline 清溪县召开防汛工作会议
        source 本报讯
        lead 本报讯 5月6日，清溪县召开会议。
        body 会议要求，各乡镇要压实责任。
        byline own-line reporter [北岭时报] 卞舒 correspondent 丁越
      """)
  }

  @Test func aReporterInRunningTextIsNoByline() {
    check(
      """
      清溪县召开防汛工作会议
      本报讯 5月6日，记者从清溪县水利局获悉，全县水库已检查完毕。记者了解到，检查还将继续。
      """,
      """
      article news
        headline 清溪县召开防汛工作会议
        source 本报讯
        lead 本报讯 5月6日，记者从清溪县水利局获悉，全县水库已检查完毕。记者了解到，检查还将继续。
      """)
  }

  @Test func aPapersNameByItsPlaceAndACoupletAboveTheHeadline() {
    check(
      """
      清溪零距离
      2022年7月7日　星期四　第1期

      开局即冲刺　起跑即加速
      我县重大项目集中开工
      总投资20亿元

      本报讯 7月6日，清溪县重大项目集中开工。（记者 何岚）

      天气预报：今天晴，明天多云。
      投稿邮箱：qx@example.cn　印刷：清溪印刷厂
      """,
      """
      article news
        kicker 开局即冲刺　起跑即加速
        headline 我县重大项目集中开工
        subhead 总投资20亿元
        source 本报讯
        lead 本报讯 7月6日，清溪县重大项目集中开工。
        byline inline-end reporter 何岚
      """)
  }

  @Test func aPictureALetterAndReportersBeforeTheText() {
    check(
      """
      茶园飘香
      5月6日，清溪县白沙镇的茶农在采摘新茶，全镇茶园今年增收三成，一派丰收景象。丁越 摄
      清溪县图书馆延长开放时间
      （记者　何岚）5月6日，清溪县图书馆延长开放时间，市民晚上也能借书。

      来信：请给盲道让条路

      编辑同志：我每天从桥上走，盲道上停满了车。
      """,
      """
      article news
        headline 茶园飘香
      article news
        headline 清溪县图书馆延长开放时间
        lead 5月6日，清溪县图书馆延长开放时间，市民晚上也能借书。
        byline lead-bracket reporter 何岚
      article news
        headline 来信：请给盲道让条路
        lead 编辑同志：我每天从桥上走，盲道上停满了车。
      """)
  }

  @Test func rowsOfAListStandAlone() {
    check(
      """
      清溪县人大常委会任免名单

      （2022年7月7日清溪县第十届人大常委会第三次会议通过）

      任命：
      何岚为清溪县财政局局长；
      丁越为清溪县水利局局长；
      卞舒为清溪县教育局局长。
      """,
      """
      article notice
        headline 清溪县人大常委会任免名单
        lead （2022年7月7日清溪县第十届人大常委会第三次会议通过）
        body 任命：
        body 何岚为清溪县财政局局长；
        body 丁越为清溪县水利局局长；
        body 卞舒为清溪县教育局局长。
      """)
  }

  private func check(
    _ page: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(tree(Page(page)) == expected, sourceLocation: sourceLocation)
  }

  private func tree(_ page: Page) -> String {
    var lines: [String] = []
    for article in page.articles {
      lines.append("article \(article.kind.rawValue)")
      let nodes = article.nodes
      lines += nodes.kickers.map { "  kicker \(page.string([$0]))" }
      if !nodes.headline.isEmpty { lines.append("  headline \(page.string(nodes.headline))") }
      lines += nodes.subheads.map { "  \($0.role) \(page.string([$0.range]))" }
      if let source = nodes.lead?.source { lines.append("  source \(page.string([source]))") }
      lines += nodes.paragraphs.map { "  \($0.role) \(page.string($0.pieces))" }
      for byline in nodes.bylines {
        let credits = byline.credits.map { credit in
          let outlet = credit.outlet.map { ["[\(page.string([$0]))]"] } ?? []
          return (["\(credit.role)"] + outlet + credit.names.map { page.string([$0]) })
            .joined(separator: " ")
        }
        lines.append("  byline \(byline.placement.rawValue) \(credits.joined(separator: " "))")
      }
      lines += nodes.jumps.map { "  \($0.kind.rawValue) \(page.string([$0.range]))" }
    }
    return lines.joined(separator: "\n")
  }
}
