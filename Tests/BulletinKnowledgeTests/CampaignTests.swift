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
    ("“晚风夜谈”已开展86场。", "晚风夜谈"), ("“邻家灶台”开张，老人吃上热饭。", "邻家灶台"), ("县里举办“春风送岗”校企对接会。", "春风送岗"),
  ])
  func campaigns(_ sentence: String, _ name: String) {
    #expect(campaigns(sentence).map(\.name) == [name])
  }

  /// What follows the last of several is said of all; a sentence of a headline may begin with a name.
  @Test func severalOfOneKind() {
    #expect(campaigns("今年培育“山乡课堂”“渡口夜话”等12个志愿服务品牌。").map(\.name) == ["山乡课堂", "渡口夜话"])
    let page = Page("柳林街道：“晚来坐坐”聊出邻里情\n本报讯 5月6日，柳林街道的老人聚在一起。\n")
    #expect(facts(page).campaigns.map(\.name) == ["晚来坐坐"])
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
    return facts(page).campaigns
  }

  private func facts(_ page: Page) -> PageFacts {
    PageFacts(
      page, page.articles,
      page.fragments.indices.map {
        FragmentFacts(page.fragments[$0], in: page.text.utf8, from: page.starts[$0])
      })
  }
}
