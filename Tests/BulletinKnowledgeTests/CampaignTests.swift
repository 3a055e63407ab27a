import BulletinKnowledge
import BulletinSyntax
import BulletinText
import Testing

/// What is a drive or a formulation, and what it lists.
struct CampaignTests {
  @Test(arguments: [
    ("县里组建32支“青松守望队”，走村入户。", "青松守望队"), ("街道推行“楼长制”，人人有责。", "楼长制"),
    ("要推广“机播+深施”技术。", "机播+深施"), ("居民可通过“清溪一点通”小程序预约。", "清溪一点通"),
    ("用好《清溪县人才新政十六条》。", "清溪县人才新政十六条"), ("做到日巡查、周汇总、月通报。", "日巡查、周汇总、月通报"),
    ("形成一河一策、一湖一档。", "一河一策、一湖一档"),
  ])
  func campaigns(_ sentence: String, _ name: String) {
    #expect(campaigns(sentence).map(\.name) == [name])
  }

  @Test(arguments: [
    "老人说：“今年收成好，心里踏实。”", "把一个个“盆栽”变成风景。", "县财政局、县水利局、县教育局参加。", "前往第一车间、第二车间、第三车间。",
  ])
  func othersAreNone(_ sentence: String) {
    #expect(campaigns(sentence).isEmpty)
  }

  @Test(arguments: [
    ("紧盯“两个高于”目标（增速高于全市、质量高于去年），补短板。", ["增速高于全市", "质量高于去年"]),
    ("整治“四不”现象，即不敢担当、不愿作为、不会作为、不守规矩。", ["不敢担当", "不愿作为", "不会作为", "不守规矩"]),
    ("对照“两不愁三保障”（不愁吃、不愁穿，义务教育、基本医疗、住房安全），逐户问。", ["不愁吃", "不愁穿", "义务教育", "基本医疗", "住房安全"]),
    ("牢记“尽己责、守本心，办实事、树新风”。", ["尽己责", "守本心", "办实事", "树新风"]),
    ("做到“三不”：不回避矛盾、不空谈道理、不搞一言堂。", ["不回避矛盾", "不空谈道理", "不搞一言堂"]),
    ("打造“三区一高地”，即产业示范区、生态样板区、宜居先行区和开放高地的目标。", ["产业示范区", "生态样板区", "宜居先行区", "开放高地"]),
    ("启动“五大行动”，包括头雁引领、雏鹰培育、金匠提升、安居保障四个专项。", ["头雁引领", "雏鹰培育", "金匠提升", "安居保障"]),
  ])
  func items(_ sentence: String, _ items: [String]) {
    #expect(campaigns(sentence).compactMap(\.items).first == items)
  }

  private func campaigns(_ sentence: String) -> [CampaignMention] {
    let page = Page("清溪县召开会议\n本报讯 5月6日，清溪县召开会议。\(sentence)\n")
    return PageFacts(
      page, page.articles,
      page.fragments.indices.map {
        FragmentFacts(page.fragments[$0], in: page.text.utf8, from: page.starts[$0])
      }
    ).campaigns
  }
}
