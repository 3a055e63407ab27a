import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

/// The rules about people on whole pages with a roster: what each must find, marked with its id,
/// and what none may say a word about.
struct PeopleRulesTests {
  private static let rules = [
    "title-mismatch", "name-variant", "post-conflict", "post-form", "precedence-order",
    "unknown-official", "post-separator", "campaign-items-differ", "campaign-name-variant",
    "organisation-mismatch",
  ]

  private func check(
    roster: String, _ page: String, only rules: [String] = rules,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(page)
    var settings = LintSettings()
    settings.selected = Set(rules)
    settings.roster = Roster(csv: "name,post,organisation,since,until,rank\n" + roster)
    #expect(settings.roster.problems == [], sourceLocation: sourceLocation)
    let found = Analysis(Page(marked.text), settings: settings).findings
    let text = SourceText(marked.text)
    #expect(
      found.map { "\(text.string($0.range)) \($0.rule)" }
        == zip(marked.ranges, marked.notes).map { "\(text.string($0)) \($1)" },
      sourceLocation: sourceLocation)
  }

  // MARK: A county

  private static let county = """
    何雨田,县委书记,青川县,2021-06,,1
    江晓帆,"县委副书记、县长",青川县,2021-08,,2
    欧阳志远,县委副书记,青川县,2020-03,,3
    石闻笛,"县委常委、常务副县长",青川县,2021-06,,4
    文静姝,"县委常委、纪委书记、监委主任",青川县,2021-06,,5
    高向明,"县委常委、组织部部长",青川县,2021-06,,6
    白若溪,副县长,青川县,2019-01,,7
    常思源,县人大常委会主任,青川县,2021-06,,8
    陆云舟,县政协主席,青川县,2022-01,,9
    卞清和,县长,青川县,2018-01,2021-08,
    沈砚秋,县公安局局长,青川县,2020,,

    """

  /// Who holds a speech signs below its headline, and his post is looked at as anywhere.
  @Test func whoSpeaksIsLookedUp() {
    check(
      roster: Self.county,
      """
      青川日报 2023年5月8日 星期一

      在防汛工作会议上的讲话
      　　⟦县委书记⟧　江晓帆  ⟵ title-mismatch
      　　同志们：
      　　今天，会议部署防汛工作。我代表县政府，向一线的同志们表示感谢。
      """)
  }

  /// Where a sentence is too long to look at as a whole, 担任 may be the last that is seen of it.
  @Test(arguments: 390...400) func aSentenceWithoutAnEndIsRead(_ length: Int) {
    let long = String(repeating: "山", count: length)
    check(
      roster: Self.county,
      """
      青川县召开防汛工作会议

      本报讯 5月6日，县长江晓帆说，\(long)担任职务。
      """)
  }

  @Test func aCountysPageIsRight() {
    check(
      roster: Self.county,
      """
      青川日报 2023年5月8日 星期一

      青川县召开防汛工作会议

      本报讯 5月6日，青川县召开防汛工作会议。县委书记何雨田出席并讲话，县委副书记、县长江晓帆主持会议。县领导欧阳志远、石闻笛、文静姝、高向明参加。

      何雨田指出，要压实责任。江晓帆要求，要备足物资。县委常委、副县长石闻笛，县委常委、县纪委书记、县监委主任文静姝，县委组织部部长高向明发言。

      县防汛抗旱指挥部指挥长江晓帆、县级总河长何雨田、县防汛抗旱指挥部副指挥长白若溪通报情况。县人大常委会党组书记、主任常思源，县政协党组书记、主席陆云舟到会。

      记者 丁越

      青川县回顾十年发展

      本报讯 5月7日，青川县举行座谈会。2019年，时任县长卞清和提出“三步走”。原县长卞清和回忆说，那时条件艰苦。2020年5月，县长卞清和主持了开工仪式。

      记者 阮瑜

      云台县来青川县考察

      本报讯 5月7日，云台县委书记高峰、云台县县长何岚来到青川县考察。县委书记何雨田陪同。云台县委副书记江晓帆参加，青石镇党委书记白若溪介绍情况。

      记者 丁越

      青川县选举产生新一届领导

      本报讯 5月7日，青川县人大会议选举石闻笛为青川县县长，当选后的青川县县长石闻笛作表态发言。

      记者 阮瑜
      """,
      only: Self.rules.filter { $0 != "unknown-official" })
  }

  @Test func aCountysPageIsWrong() {
    check(
      roster: Self.county,
      """
      青川日报 2023年5月8日 星期一

      青川县召开防汛工作会议

      本报讯 5月6日，青川县召开防汛工作会议。⟦县长⟧何雨田出席并讲话，⟦县委书记⟧江晓帆主持会议。县领导⟦石闻笛⟧、欧阳志远、文静姝参加。  ⟵ title-mismatch ⟵ title-mismatch ⟵ precedence-order

      县委常委、⟦宣传部部长⟧高向明，⟦县长⟧卞清和，⟦县委副书记⟧白若溪发言。县委副书记⟦欧阳致远⟧、县政协主席⟦陆云洲⟧到会。  ⟵ title-mismatch ⟵ title-mismatch ⟵ title-mismatch ⟵ name-variant ⟵ name-variant

      ⟦县人大常委会副主任⟧常思源、⟦副县长⟧江晓帆参加，⟦江小帆⟧强调，要备足物资。  ⟵ title-mismatch ⟵ title-mismatch ⟵ name-variant

      记者 丁越

      青川县走访企业

      本报讯 5月7日，青川县委常委⟦，⟧副县长石闻笛走访企业，青川县⟦县⟧委书记何雨田陪同。⟦青川县人大常委会主任⟧⟦钱多多⟧到会。  ⟵ post-separator ⟵ post-form ⟵ post-conflict ⟵ unknown-official

      记者 阮瑜
      """)
  }

  // MARK: A zone

  private static let zone = """
    顾言蹊,党工委书记,北岭经开区,2022-03,,1
    裴松年,管委会主任,北岭经开区,2022-03,,2
    叶知秋,党工委副书记,北岭经开区,2022-03,,3
    苏沐阳,管委会副主任,北岭经开区,2022-03,,4

    """

  @Test func aZonesPageIsRight() {
    check(
      roster: Self.zone,
      """
      北岭经开区召开重点项目推进会

      本报讯 2023年2月10日，北岭经开区召开重点项目推进会。经开区党工委书记顾言蹊讲话，经开区党工委副书记、管委会主任裴松年主持。党工委、管委会领导叶知秋、苏沐阳参加。

      北岭市委常委、经开区党工委书记顾言蹊强调，要抓好落实。裴松年要求，要盯紧节点。经开区项目建设指挥部指挥长苏沐阳通报情况。

      梧桐街道党工委书记苏沐阳、城东区委书记叶知秋发言。

      记者 丁越
      """)
  }

  @Test func aZonesPageIsWrong() {
    check(
      roster: Self.zone,
      """
      北岭经开区召开重点项目推进会

      本报讯 2023年2月10日，北岭经开区召开重点项目推进会。⟦北岭经开区党工委副书记⟧顾言蹊讲话，⟦北岭经开区管委会副主任⟧裴松年主持。  ⟵ title-mismatch ⟵ title-mismatch

      ⟦北岭经开区管委会主任⟧苏沐阳发言，北岭经开区管委会主任⟦裴松念⟧总结。⟦北岭经开区党委书记⟧顾言蹊要求落实。  ⟵ title-mismatch ⟵ name-variant ⟵ organisation-mismatch

      记者 丁越
      """)
  }

  // MARK: A city

  private static let city = """
    周启明,"市委书记",临湖市,2021-11,,1
    郑维桢,"市委副书记、市长",临湖市,2022-02,,2
    范晓岚,"市委副书记",临湖市,2021-11,,3
    罗一鸣,"市委常委、常务副市长",临湖市,2021-11,,4
    苏婉,"市委常委、宣传部部长",临湖市,2021-11,,5
    贺宗元,"市委常委、政法委书记",临湖市,2020-06,,6
    宋清,"副市长",临湖市,2019-01,2023-03,8
    冯德海,"副市长",临湖市,2021-12,,9
    冯德海,"市公安局局长",临湖市,2021-12,,
    钟鸣,"市人大常委会主任",临湖市,2022-01,,
    尹长庚,"市政协主席",临湖市,2022-01,,
    丁一,"区委书记",北湖区,2021-08,,1
    卢照,"区委副书记、区长",北湖区,2021-09,,2
    向阳,"副区长",北湖区,2020-05,,6
    魏国栋,"党工委书记",临湖高新区,2022-05,,1
    魏国栋,"管委会主任",临湖高新区,2020-01,2022-05,
    梁思成,"管委会主任",临湖高新区,2022-06,,2

    """

  /// Former posts with their years, namesakes of other places, a page of appointments, and two
  /// reporters whose names are nearly officials'.
  @Test func aCitysPageIsRight() {
    check(
      roster: Self.city,
      """
      临湖日报 2023年4月10日 星期一

      临湖市委理论学习中心组举行集体学习

      本报讯（记者 江流）4月8日，临湖市委理论学习中心组举行集体学习。市委书记周启明主持并讲话，市委副书记、市长郑维桢，市人大常委会主任钟鸣，市政协主席尹长庚，市委副书记范晓岚参加。市领导罗一鸣、苏婉、贺宗元、冯德海参加学习。

      周启明强调，要学深悟透。郑维桢、范晓岚、罗一鸣作交流发言。

      北湖区委书记丁一、区长卢照，临湖高新区党工委书记魏国栋、管委会主任梁思成列席。

      临湖高新区推进项目建设

      本报讯 4月9日，市委常委、临湖高新区党工委书记魏国栋调研项目建设。2021年，时任临湖高新区管委会主任魏国栋签下首个项目。高新区管委会主任梁思成陪同。高新区管委会副主任向阳介绍情况。

      记者 江流

      北湖区开展防溺水宣传

      本报讯 4月9日，北湖区副区长向阳带队检查。副市长、市公安局局长冯德海到场指导。区教育局局长宋清、区委常委、组织部部长周启铭参加。

      （记者 江流 通讯员 向洋）

      2022年的临湖

      2022年5月，副市长宋清赴一线指挥。当年3月，高新区管委会主任魏国栋与企业签约。原副市长宋清回忆，当时条件艰苦。前不久，已调任云台县委书记的宋清重返临湖。

      省考察组来临湖

      本报讯 4月9日，省考察组来临湖。省政协副主席郑维祯带队，临江市委书记周启明、临江市市长范晓岚一行参加，临湖市市长郑维桢陪同。

      记者 江流

      干部任免

      经市委研究决定：冯德海任临湖市委常委、政法委书记；免去贺宗元的临湖市委政法委书记职务。任命罗一鸣为临湖市代市长，接受郑维桢辞去临湖市市长职务的请求。

      图片新闻

      图为市委书记周启明（右二）、市长郑维桢（右一）在植树。江流 摄
      """,
      only: Self.rules.filter { $0 != "unknown-official" })
  }

  @Test func aCitysPageIsWrong() {
    check(
      roster: Self.city,
      """
      临湖日报 2023年4月10日 星期一

      临湖市召开安全生产会议

      本报讯 4月8日，临湖市召开安全生产会议。市委副书记、市长⟦郑维帧⟧主持，⟦市长⟧周启明讲话。市委常委、⟦组织部部长⟧苏婉通报情况。  ⟵ name-variant ⟵ title-mismatch ⟵ title-mismatch

      ⟦郑维祯⟧指出，要落实责任。市领导⟦苏婉⟧、罗一鸣、贺宗元参加。临湖市⟦市⟧委书记周启明要求抓落实。  ⟵ name-variant ⟵ precedence-order ⟵ post-form

      ⟦北湖区委副书记⟧丁一、⟦北湖区区长⟧向阳发言，⟦高新区管委会主任⟧魏国栋、⟦临湖高新区党委书记⟧魏国栋参加。⟦临湖市市长⟧罗德明出席。  ⟵ title-mismatch ⟵ title-mismatch ⟵ title-mismatch ⟵ organisation-mismatch ⟵ post-conflict

      记者 江流
      """,
      only: Self.rules.filter { $0 != "unknown-official" })
  }

  // MARK: Without a roster

  @Test func twoArticlesAgainstOne() {
    check(
      roster: "",
      """
      城东区走访企业

      本报讯 5月6日，城东区副区长顾言蹊走访企业。

      记者 丁越

      城东区推进春耕

      本报讯 5月6日，城东区副区长顾言蹊走访农户。

      记者 阮瑜

      城东区召开会议

      本报讯 5月7日，城东区召开会议，⟦城东区区长⟧顾言蹊到会，城东区区长裴松年主持。  ⟵ title-mismatch

      记者 丁越
      """, only: ["title-mismatch"])
  }

  /// A hundred true sentences about posts: none may be questioned.
  @Test(arguments: [
    "县委书记何雨田同志、何书记、何雨田一行", "县长江晓帆（女）", "代县长江晓帆", "县委副书记、代县长江晓帆",
    "县委副书记、县政府党组书记、县长江晓帆", "县委委员、县长江晓帆", "青川县人民政府县长江晓帆", "中共青川县委书记何雨田",
    "县委书记、县人武部党委第一书记何雨田", "县委副书记、政法委书记欧阳志远",
    "县委副书记、县委党校校长欧阳志远", "常务副县长石闻笛", "副县长石闻笛", "县委常委石闻笛", "县委常委、副县长石闻笛",
    "纪委书记文静姝", "监委主任文静姝", "县监委主任文静姝", "县委常委、县纪委监委书记文静姝", "县委组织部长高向明",
    "县委常委、组织部长高向明", "县政府副县长白若溪", "县政府党组成员、副县长白若溪", "县人大主任常思源",
    "县人大常委会党组书记常思源", "县政协党组书记陆云舟", "县政协主席陆云舟", "原县长卞清和", "老县长卞清和", "前县长卞清和",
    "县公安局局长沈砚秋", "副县长、县公安局局长沈砚秋", "县公安局党委书记沈砚秋", "副市长、县委书记何雨田",
    "北岭市委常委、青川县委书记何雨田", "县委书记、县委全面深化改革委员会主任何雨田", "县委书记、县乡村振兴领导小组组长何雨田",
    "县疫情防控指挥部指挥长何雨田", "县级河长白若溪", "县林长何雨田", "县总工会主席白若溪", "县红十字会会长白若溪",
    "青川县副县长候选人高向明", "云台县县长江晓帆", "城关镇镇长江晓帆", "青川县一中校长何雨田", "青川县残联理事长江晓帆",
    "县财政局局长江晓帆", "县财政局副局长白若溪", "青川经开区管委会主任石闻笛", "县二级巡视员常思源", "拟任县长石闻笛",
    "“县长何雨田”", "县委书记何雨田、县长江晓帆", "县委书记何雨田，县长江晓帆", "县委书记何雨田带领副县长白若溪",
    "受县委书记何雨田委托，副县长白若溪", "县委书记的好助手江晓帆", "县长办公会", "县委书记信箱", "县委书记何雨田的秘书",
    "代县长石闻笛", "县委副书记、代县长石闻笛", "副县长、县政府秘书长白若溪",
    "县委副书记、县委秘书长欧阳志远", "县人大常委会主任常思源、副主任钱多多", "县长江晓帆、副县长石闻笛、白若溪",
    "县委常委、副县长候选人白若溪", "前任县委书记江晓帆", "曾任副县长的江晓帆", "县委书记何雨田、何雨天同学",
  ])
  func isRight(_ words: String) {
    check(
      roster: Self.county,
      """
      青川日报 2023年5月8日 星期一

      青川县召开防汛工作会议

      本报讯 5月6日，青川县召开防汛工作会议。\(words)到会。

      记者 丁越
      """, only: ["title-mismatch", "name-variant", "post-conflict", "precedence-order"])
  }
}
