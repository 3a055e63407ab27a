import BulletinSyntax
import BulletinText
import Testing

/// Bylines as houses print them, and lines that are none.
struct BylineTests {
  @Test(arguments: [
    ("记者 何岚", "reporter 何岚"),
    ("记者何岚丁越", "reporter 何岚 丁越"),
    ("本报记者　何岚　通讯员　丁越", "reporter 何岚, correspondent 丁越"),
    ("记者　高　义　何　岚", "reporter 高　义 何　岚"),
    ("何岚/文 丁越/图", "reporter 何岚, photographer 丁越"),
    ("文/记者 何岚", "reporter 何岚"),
    ("记者 何岚 供稿", "reporter 何岚"),
    ("（通讯员 文武 摄）", "correspondent 文武"),
    ("记者 时光", "reporter 时光"),
    ("记者 帕提古丽", "reporter 帕提古丽"),
    ("通讯员 古丽·热合曼", "correspondent 古丽·热合曼"),
    ("清溪融媒记者 何岚", "reporter 何岚"),
    ("——本报记者 何岚", "reporter 何岚"),
    ("[记者 何岚]", "reporter 何岚"),
    ("记者 集体采写", "source "),
    ("本报评论员", "commentator "),
    ("北岭日报 卞舒 本报记者 何岚", "reporter [北岭日报] 卞舒, reporter 何岚"),
    ("文/图　何　岚", "reporter 何　岚"),
    ("2023-05-08 09:30　来源：清溪发布　作者：何岚 丁越 摄影：卞舒", "source [清溪发布] , reporter 何岚 丁越, photographer 卞舒"),
    ("来源：清溪发布", "source [清溪发布] "),
    ("2023-05-08 09:30 来源：清溪发布 作者：何岚 浏览：123", "source [清溪发布] , reporter 何岚"),
    ("来源：清溪发布　作者：毕业　责编：丁越　时间：2023-05-08 07:41", "source [清溪发布] , reporter 毕业"),
    ("记者 何岚 摄影", "reporter 何岚"),
    ("记者 何岚（实习）", "reporter 何岚"),
    ("（双河中学）", "source [双河中学] "),
    ("（据《北岭晚报》）", "source [据《北岭晚报》] "),
    ("□ 清溪县委书记　何岚", "reporter 何岚"),
    ("◎通讯员　丁越", "correspondent 丁越"),
    ("塔那 摄", "photographer 塔那"),
    ("通讯员 苗绘", "correspondent 苗绘"),
    ("时间：2024-05-08 10:40 来源：清溪发布 作者：何岚 编辑：丁越", "source [清溪发布] , reporter 何岚"),
    ("（县卫生院　供稿）", "source [县卫生院] "),
    ("（县农商行　丁越）", "reporter 丁越"),
    ("（何大河 辑）", "reporter 何大河"),
    ("何岚 图　丁大河 文", "photographer 何岚, reporter 丁大河"),
    ("丁大河 文　何岚 图", "reporter 丁大河, photographer 何岚"),
    ("记者 丁大河 文　何岚 图", "reporter 丁大河, photographer 何岚"),
    ("文 丁大河 图 何岚", "reporter 丁大河, photographer 何岚"),
    ("何岚 丁越 图", "photographer 何岚 丁越"),
    ("记者 何岚 丁越 图 文", "reporter 何岚 丁越"),
  ])
  func areRead(_ line: String, _ expected: String) {
    let page = Page("清溪县召开会议\n本报讯 5月6日，会议召开。\n会议要求压实责任。\n\(line)\n")
    let bylines = page.articles.flatMap(\.nodes.bylines)
    #expect(bylines.map { credits($0, page) } == [expected])
  }

  @Test(arguments: [
    ("（本报讯 记者 何岚）3月10日，清溪县动工修路。", "reporter 何岚"),
    ("本报讯丁越报道：3月10日，清溪县动工修路。", "reporter 丁越"),
    ("本报讯（融媒体中心记者刚岚宇 通讯员丁越）3月10日，清溪县动工修路。", "reporter [融媒体中心] , reporter 刚岚宇, correspondent 丁越"),
  ])
  func openTheLead(_ line: String, _ expected: String) {
    let page = Page("清溪县动工修路\n\(line)\n")
    #expect(page.articles.flatMap(\.nodes.bylines).map { credits($0, page) } == [expected])
    #expect(page.articles.first?.nodes.lead?.source != nil)
  }

  /// Names without a role, below a text that nobody has signed and above the next headline.
  @Test func namesAlone() {
    let page = Page(
      "北岭队三连胜\n　　本报讯 5月6日，北岭队客场取胜。\n丁大河 何雨田\n清溪桥通车\n　　本报讯 5月7日，清溪桥通车。\n丁大河\n")
    #expect(
      page.articles.map { $0.nodes.bylines.map { credits($0, page) } }
        == [["reporter 丁大河 何雨田"], ["reporter 丁大河"]])
  }

  /// Who wrote a letter, and what the paper did about it.
  @Test func lettersAndAnswers() {
    let page = Page(
      "读者来信\n桥头的灯啥时候亮\n　　编辑同志：桥头的路灯坏了一个月，请帮忙催一催。\n清溪小区居民 丁大河\n　　记者了解情况后，联系了路灯所，灯已修好。\n记者 何岚\n"
    )
    #expect(page.articles.count == 1)
    #expect(page.articles[0].nodes.paragraphs.count == 2)
    #expect(
      page.articles[0].nodes.bylines.map { credits($0, page) } == [
        "commentator 丁大河", "reporter 何岚",
      ])
  }

  /// The reporters open a text without a bracket, and say that they report.
  @Test(arguments: [
    "本报记者 何岚 报道 7月17日，清溪县与一家材料公司签约。", "本报通讯员　丁大河　报道　6月份，港口又添新航线，货物多了两成。",
  ])
  func whoReports(_ line: String) {
    let page = Page("清溪县添新厂\n\(line)\n")
    #expect(page.articles.first?.nodes.bylines.count == 1)
    #expect(page.articles.first?.nodes.paragraphs.first?.role == .lead)
  }

  /// What holds a word of bylines and is a headline, or the head of a section.
  @Test(arguments: ["双河社区摄影展圆满收官", "清溪县摄影家协会换届"])
  func headlinesAreNone(_ line: String) {
    let page = Page("\(line)\n\n5月6日，会议在双河社区召开，居民参加。\n")
    #expect(page.articles.first.map(page.title) == line)
  }

  @Test(arguments: [
    "记者了解到，检查还将继续。", "记者从县水利局获悉，水库已检查完毕。", "记者在现场看到，工人正在施工。",
    "多名记者参加了发布会。", "编辑部的同志也来了。", "市民拨打12345热线反映问题。",
  ])
  func sentencesAreNone(_ line: String) {
    let page = Page("清溪县召开会议\n本报讯 5月6日，会议召开。\n\(line)\n")
    #expect(page.articles.flatMap(\.nodes.bylines).isEmpty)
    #expect(page.articles.first?.nodes.paragraphs.count == 2)
  }

  private func credits(_ byline: Byline, _ page: Page) -> String {
    byline.credits.filter { !$0.names.isEmpty || $0.roleRange != nil || $0.outlet != nil }
      .map { credit in
        let outlet = credit.outlet.map { "[\(page.string([$0]))] " } ?? ""
        return "\(credit.role) \(outlet)"
          + credit.names.map { page.string([$0]) }.joined(separator: " ")
      }.joined(separator: ", ")
  }
}
