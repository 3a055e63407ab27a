import BulletinSyntax
import BulletinText
import TestSupport
import Testing

/// What stands above a text: whose name it is, and which of several lines is the headline.
struct HeadsTests {
  /// A page, and of each article its kickers, its headline and its subheads, with / between.
  @Test(arguments: [
    // What only calls is a kicker; what tells who took part is a subhead.
    (
      "守好家门口的河\n清溪县建成首批一百座护河驿站\n本报讯 5月6日，驿站启用。\n",
      ["守好家门口的河/清溪县建成首批一百座护河驿站"]
    ),
    (
      "锚定新目标　实干开新局\n县委经济工作会议召开\n何岚主持并讲话　丁越作部署\n本报讯 5月6日，会议召开。\n",
      ["锚定新目标　实干开新局/县委经济工作会议召开/何岚主持并讲话　丁越作部署"]
    ),
    // The name of a column is nobody's headline.
    ("走笔人间\n渡口那盏不灭的灯\n□ 何岚\n天还没亮，老船工就来了。\n", ["渡口那盏不灭的灯"]),
    ("■民生聚焦\n老街的路灯修好了没有\n本报讯 5月6日，路灯修好了。\n", ["老街的路灯修好了没有"]),
    ("启　事\n本报征集老照片\n即日起征集老照片，请寄编辑部。\n", ["本报征集老照片"]),
    // A headline on two or three lines.
    ("一间老祠堂\n走出三代守塔人\n——记北岭气象站的四十年\n何岚芝\n他守了十九年。\n", ["一间老祠堂走出三代守塔人/——记北岭气象站的四十年"]),
    ("山梁脚下\n三百名返乡青年\n把院子改成了工坊\n本报讯 5月6日，工坊开张。\n", ["山梁脚下三百名返乡青年把院子改成了工坊"]),
    ("全州草原防虫现场会\n在清溪县召开\n本报讯 5月6日，现场会召开。\n", ["全州草原防虫现场会在清溪县召开"]),
    // A stop at its end is a fault, and no reason to read it otherwise.
    ("带我下湖的那个人，走了。\n何岚芝\n我是他带的最后一批学生，第一次下湖是春天。\n", ["带我下湖的那个人，走了。"]),
  ])
  func whichLineIsTheHeadline(_ page: String, _ expected: [String]) {
    #expect(heads(Page(page)) == expected)
  }

  /// A kicker calls out, says what has changed, who did it or who said so; a deck adds to what has been
  /// said.
  @Test(arguments: [
    ("盯紧汛期每一刻 守好沿河每一户\n松岭十处险段整治名单揭晓\n", "松岭十处险段整治名单揭晓"),
    ("从“等水来”到“找水去”\n三代打井人的账本\n", "三代打井人的账本"),
    ("一口井，两代人，三十年\n柳湾村通上自来水\n", "柳湾村通上自来水"),
    ("清溪区人民医院\n“夜间号”让上班族看病不请假\n", "“夜间号”让上班族看病不请假"),
    ("丁大河出席并宣布开工\n北岭大桥正式动工\n", "北岭大桥正式动工"),
    ("给邻居老人送饭整整八年\n“他就是我们家的人！”\n", "“他就是我们家的人！”"),
    ("老茶馆的灯又亮了\n清溪区改造九条背街小巷\n", "老茶馆的灯又亮了"),
    ("井水甜了，孩子们笑了！\n北岭乡告别苦咸水\n", "井水甜了，孩子们笑了！"),
    ("巷子深处的“小书房”\n清溪区建成城市书房12座\n", "巷子深处的“小书房”"),
    ("街角修鞋摊 修出了人情味\n全县建成便民服务点48个\n", "街角修鞋摊"),
    ("菜市场变了样\n改造摊位三百个，新增停车位86个\n", "菜市场变了样"),
    ("一方砚台刻出\n山村新光景\n", "一方砚台刻出山村新光景"),
    ("一株雪菊开出\n牧民增收“金光景”\n", "一株雪菊开出牧民增收“金光景”"),
    ("县法庭“板凳庭”\n搬进古渡口\n", "县法庭“板凳庭”搬进古渡口"),
    ("县人大常委会\n\n视察农村供水工程\n", "县人大常委会视察农村供水工程"),
    ("全县“三清一改”\n现场推进会在双河镇召开\n", "全县“三清一改”现场推进会在双河镇召开"),
  ])
  func kickerOrDeck(_ heads: String, _ expected: String) {
    let page = Page(heads + "　　本报讯 5月6日，大家来到这里，现场十分热闹。\n")
    #expect(page.articles.map(page.title) == [expected])
  }

  /// The names of columns, of series and of part of the page.
  @Test(arguments: [
    "村民说", "走基层·牧区见闻", "12345热线直通车", "身边的榜样", "法治", "产经 · 看北岭新产业", "3·15消费维权特别报道",
    "★ 学先进 讲奉献 建新功 ★", "公益广告　讲文明　树新风", "天气预报",
  ])
  func namesOfColumns(_ column: String) {
    let page = Page(column + "\n把讲台搬进瓜棚里\n□　丁越\n　　天还没亮，大家就来了，瓜棚里坐满了人。\n")
    #expect(page.articles.map(page.title) == ["把讲台搬进瓜棚里"])
  }

  /// What has a column's word in it and is a headline all the same.
  @Test(arguments: [
    "推开世界之窗", "老街的热线", "一封迟到的感谢信", "公益广告进社区", "县报推出防汛特别报道", "社区里的沙龙",
  ])
  func headlinesWithWordsOfColumns(_ headline: String) {
    let first = "清溪县修水渠\n本报讯 5月6日，县里修了水渠。\n记者 何岚\n\n"
    let page = Page(first + headline + "\n本报记者 丁越\n　　天还没亮，大家就来了，屋里坐满了人。\n")
    #expect(page.articles.map(page.title) == ["清溪县修水渠", headline])
    #expect(page.articles.last?.kind != .notice)
  }

  /// A line that names an occasion calls for the one below it; a person's name does not, nor does what a line
  /// of its own explains.
  @Test(arguments: [
    ("丰收节·现场\n五十名老把式比试扬场\n本报讯 9月23日，晒场上人声鼎沸。\n", "五十名老把式比试扬场"),
    ("———— 深 读 ————\n守林四十年，荒坡披绿装——\n何岚：一棵树一棵树地数\n本报记者 丁越\n她守了十九年。\n", "何岚：一棵树一棵树地数"),
    ("守得云开——\n——访清溪县县长何岚\n本报记者 丁越\n他守了十九年。\n", "守得云开——"),
    ("古丽娜·买买提\n扎根边疆四十年\n本报记者 丁越\n她守了十九年。\n", "古丽娜·买买提"),
  ])
  func whichLineIsCalled(_ text: String, _ expected: String) {
    let page = Page(text)
    #expect(page.articles.map(page.title) == [expected])
  }

  /// The paper's own lines at the top, however they look.
  @Test(arguments: [
    "清溪日报\n2023年5月8日　星期一　农历三月十九　多云转晴 18℃～27℃\n",
    "清溪镇工作简报\n第18期（总第146期）\n中共清溪镇委员会办公室编　　　2022年11月25日\n",
    "清溪周刊　人物\n", "夕照红·月报\n", "校园服务专页\n", "平安快报　第14期\n",
    "2\n综合新闻\n2021年3月30日\n星期二\n清溪新报\n",
    "清溪报\n记录身边事　服务老百姓\n2024年6月19日　星期三　第47期\n",
    "导读　春灌用水这样算→2版　　老戏台有了新班主→3版\n",
    "【本期要目】\n▶我镇部署森林防火工作\n▶晒谷坪上开起议事会\n",
  ])
  func thePapersOwnLines(_ top: String) {
    #expect(heads(Page(top + "\n老码头改造征集老故事\n\n本报讯 5月6日，征集开始。\n")) == ["老码头改造征集老故事"])
  }

  /// Whoever wrote it, under the headline, with or without a role.
  @Test(arguments: [
    ("何　岚", "何　岚"), ("感染科　丁卫民", "丁卫民"), ("市二院护士　简　宁", "简　宁"), ("□孤山站　丁大河", "丁大河"),
    ("策划：何心 采写：丁沟 版式：凌晨", "何心丁沟凌晨"), ("整理　何木", "何木"), ("学生记者　何舜　文　丁博　图", "何舜丁博"),
    ("（本报记者　何芷　通讯员　心内科　丁万一）", "何芷丁万一"),
  ])
  func whoWroteIt(_ line: String, _ names: String) {
    let page = Page("夏天腹泻，这几件事别做错\n\(line)\n\n腹泻时先补水，多数情况不用吃药，饮食要清淡一些。\n")
    let credits = page.articles.first?.nodes.bylines.flatMap(\.credits) ?? []
    #expect(credits.flatMap(\.names).map { page.text.string($0) }.joined() == names)
  }

  /// Verses, rows and lists are text, and what stands behind them is a headline again.
  @Test(arguments: [
    "拾穗谣\n◎ 何岚\n秋风它不识字\n却把一朵一朵的白\n念成了丰收\n念成了家书\n",
    "校车首末班时间\n站名　　　首班　　末班\n大学城　　6:00　　22:40\n青石桥　　6:11　　22:51\n",
    "各奖项名单\n冠军：龙山村\n亚军：清溪村\n季军：和平村\n",
    "道路施工告示\n请过往车辆绕行。\n　　　　　　　　　　　　清溪县公安局\n",
  ])
  func versesAndRows(_ text: String) {
    let found = heads(Page(text + "\n镇上来了外贸顾问\n本报讯 5月6日，顾问到岗。\n"))
    #expect(found == [String(text.prefix { $0 != "\n" }), "镇上来了外贸顾问"])
  }

  /// What goes on from another page has its headline above the line that says so, whether or not the
  /// article before it is signed.
  @Test(arguments: ["\n", "\n\n"])
  func theHeadlineOfWhatGoesOn(_ gap: String) {
    let lines = [
      "清溪县动工修路", "本报讯 5月6日，清溪县动工修路。", "送技术 进农家", "双河镇举办讲座", "（上接第1版）", "讲座结束后，村民们又问了许多问题。",
      "望川镇植树", "（上接第1版）植树活动持续了一天。",
    ]
    let page = Page(
      lines.joined(separator: gap).replacing("农家\n\n双河", with: "农家\n双河"))
    #expect(heads(page) == ["清溪县动工修路", "送技术 进农家/双河镇举办讲座", "望川镇植树"])
    #expect(page.articles.dropFirst().allSatisfy { $0.kind == .continuation })
  }

  /// What an assembly passes, what somebody says there, what the editors write above it, short pieces under
  /// one head, and news with a title in a frame each.
  @Test(arguments: [
    (
      "青川县第八届人民代表大会\n关于县法院报告的决议\n（2023年5月6日青川县第八届人民代表大会通过）\n　　大会听取了报告。大会认为，报告总结了成绩。",
      ["青川县第八届人民代表大会关于县法院报告的决议"]
    ),
    (
      "在桥梁开工仪式上的讲话\n　　副县长、县交通局局长　丁大河\n　　（2023年5月6日）\n　　同志们：\n　　今天，大桥动工。我代表县政府，向工友们表示感谢。",
      ["在桥梁开工仪式上的讲话"]
    ),
    (
      "让老街有新客。\n┏━━━　编者按　━━━┓\n　　老街开街一年，本报推出一组评论。\n┗━━━━━━━━━━┛\n　　本报评论员\n　　街修得再好，没有人来也不热闹。",
      ["让老街有新客。"]
    ),
    ("山居三章\n（何岚）\n\n　　采　茶\n　　清明前的茶芽只有米粒大，采满一篓要半天。\n　　听　雨\n　　雨打在瓦上，一夜未停。", ["山居三章/采　茶/听　雨"]),
    ("城里事\n　　【早班车】双河的早班车5月10日起提前到6时。（丁越）\n　　【停水】5月11日城东停水检修。（何大河）", ["", ""]),
  ])
  func kindsOfHeads(_ text: String, _ expected: [String]) {
    let news = "县城开了夜校\n　　本报讯 5月6日，夜校开学。（丁越）\n\n"
    let page = Page("\(news)\(text)\n\n镇上来了外贸顾问\n　　本报讯 5月6日，顾问到岗。\n")
    #expect(heads(page) == ["县城开了夜校"] + expected + ["镇上来了外贸顾问"])
    #expect(page.fragments.allSatisfy { $0.kind != .headless })
  }

  /// A remark in brackets is no headline, and a summary above the message head is of the same article.
  @Test func whatOpensNothing() {
    let page = Page(
      """
      毛巾多久换一条
      　　毛巾用久了发硬，就用热水烫，这样不够。
      　　（前两篇见5月6日、5月7日本版）

      清溪县动工修路
      　　5月8日，清溪县动工修路。
      　　本报讯（记者 丁越）5月8日，清溪县动工修路，全长3公里。
      """)
    #expect(heads(page) == ["毛巾多久换一条", "清溪县动工修路"])
  }

  /// Lists of who holds which office, headlines with a blank or a remark in brackets, a kicker over 关于……的办法,
  /// and a notice in framed parts: none of them is what its form could also be.
  @Test(arguments: [
    (
      "清溪县表彰先进\n　　本报讯 5月6日，清溪县表彰先进，名单如下。\n县教育局局长　丁大河\n县水利局局长　何岚\n县农业局局长　卞舒\n　　会议要求再接再厉。（丁越）",
      ["清溪县表彰先进"]
    ),
    ("青山村开办茶园夜校\n驻村第一书记　谈变化\n　　本报讯（记者 丁越）5月6日，茶园开园。", ["青山村开办茶园夜校"]),
    ("大学生返乡创业，（下）\n　　本报讯（记者 丁越）5月6日，茶园开园。", ["大学生返乡创业，（下）"]),
    ("民生实事\n关于提高低保标准的办法\n　　本报讯（记者 丁越）5月6日，新标准施行。", ["关于提高低保标准的办法"]),
  ])
  func whatItIsNot(_ text: String, _ expected: [String]) {
    let page = Page(text + "\n")
    #expect(page.articles.map { page.title(of: $0) } == expected)
    #expect(page.articles.allSatisfy { $0.nodes.bylines.count == 1 })
  }

  /// A notice opens although the text above lacks its stop; a sentence that lacks its stop opens nothing.
  @Test func headsBehindWhatLacksItsStop() {
    let notice = Page(
      "北岭开展义诊\n\n　　本报讯 5月6日，医生来到村里。\n\n　　今年将再办二十场\n\n北岭区供电所停电通告\n\n　　因检修管道，5月8日停水。\n")
    #expect(heads(notice) == ["北岭开展义诊", "北岭区供电所停电通告"])
    let sentence = Page(
      "北岭开展义诊\n\n本报讯 5月6日，医生来到村里。\n\n市卫生健康局副局长丁大河表示，下一步将办夜校、添设备，让更多居民走近医生\n\n社区办起“急救课”\n\n本报讯 5月7日，居民学急救。\n"
    )
    #expect(heads(sentence) == ["北岭开展义诊", "社区办起“急救课”"])
  }

  /// A headline with its reporters and no text is an article, the last thing of the page as well.
  @Test func signedAlone() {
    let page = Page(
      "北岭开展义诊\n\n　　本报讯（记者 丁越）5月6日，医生来到村里。\n\n北岭区“家风故事”会走进山村\n\n（记者 何岚）\n")
    #expect(heads(page) == ["北岭开展义诊", "北岭区“家风故事”会走进山村"])
  }

  /// A line that fills a wrapped page's width is text, also where a number was not to be cut.
  @Test func linesOfAWrappedPage() {
    let body = "县供电公司在城关镇铺设了新的线路，解决了多年的电压不稳问题，居民们拍手叫好，村里的加工厂也能满负荷开工了，用电高峰不再跳闸，"
    let lines = stride(from: 0, to: 60, by: 20).map { start in
      String(body.dropFirst(start).prefix(20))
    }
    let brief = (["　　●" + lines[0].dropLast(3)] + lines.dropFirst() + ["受益群众2100人。"]).joined(
      separator: "\n")
    let page = Page("简　讯\n" + Array(repeating: brief, count: 4).joined(separator: "\n") + "\n")
    #expect(page.articles.allSatisfy { $0.nodes.headline.isEmpty && $0.kind == .brief })
    #expect(page.articles.count == 4)
  }

  private func heads(_ page: Page) -> [String] {
    page.articles.map { article in
      let nodes = article.nodes
      let parts =
        nodes.kickers.map { page.text.string($0) }
        + [nodes.headline.map { page.text.string($0) }.joined()]
        + nodes.subheads.map { page.text.string($0.range) }
      return parts.joined(separator: "/")
    }
  }
}
