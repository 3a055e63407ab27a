import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 何岚 in the lead, 何兰 in the fourth paragraph: one of them is a slip. Names of different posts
  /// or in one list are two persons'.
  static let nameVariant = Rule(
    id: "name-variant", group: .people, severity: .warning,
    title: LocalizedText(zh: "人名不一", en: "Two spellings of one name"),
    explanation: LocalizedText(
      zh: """
        两个姓名只差一个音近或形近的字，职务和机构又相同；或者同一稿件里没有介绍过的姓名与介绍过的只差一个这样的字；或者与名册中（scope 设为 archive \
        时，还有其他版面上）同一职务的人只差一个这样的字。同列一处的、各有职务的、名册都有的不报。
        """,
      en: """
        Two names that differ in one character of like sound or shape have the same post of the \
        same body; or a name that nobody introduces differs so from one that the same article \
        introduces, or from the roster's holder of the post (with scope archive, from the one whom \
        other pages have). Names in one list, of different \
        posts, or both known are two persons.
        """),
    source: LocalizedText(zh: "校对规范（人名差错）", en: "Proofreading: errors in names"),
    options: [
      RuleOption(
        "scope", .text("page"), allowed: ["article", "page", "archive"],
        zh: "在一篇稿件里比，在全版比，还是也与其他版面（一起检查的，或编辑器打开的文件夹里的）比；article 不比署名",
        en: """
          Whether names of one article, of the page, or of other pages, too, are compared; bylines \
          are not compared within an article
          """),
      RuleOption(
        "tables", .texts(LookAlikes.Table.allCases.map(\.rawValue)),
        allowed: LookAlikes.Table.allCases.map(\.rawValue),
        zh: "认哪些差别：sound 音近，shape 形近", en: "Which differences count"),
    ],
    examples: [
      .report(
        "本报讯 5月6日，清溪县县长何岚到会。", "何岚指出，要压实责任。何岚要求，要备足物资。",
        "会前，清溪县县长⟦何兰⟧走访了企业。  ⟵ “何兰”疑为“何岚”"),
      .report(
        "本报讯 5月6日，清溪县县长何岚到会。", "何岚指出，要压实责任。",
        "⟦何兰⟧强调，要备足物资。  ⟵ “何兰”疑为“何岚”"),
      .report(
        "本报讯 5月6日，清溪县县长孟晓岚到会。孟晓岚要求，要压实责任。", "随后，⟦孟晓兰⟧一行走访了企业。"),
      .report(
        "本报讯 5月6日，清溪县县长丁建勋到会。", "丁建勋指出，要压实责任。",
        "⟦丁建功⟧强调，要备足物资。  ⟵ “丁建功”疑为“丁建勋”"),
      .report(
        "本报讯 5月6日，清溪县县长丁建勋到会。", "丁建勋指出，要压实责任。村民丁建功到场。",
        "丁建功说，他放心了。"),
      .report(
        "本报讯 5月6日，清溪县副县长高宏伟到会。高宏伟要求，要压实责任。",
        "会前，清溪县副县长⟦高红伟⟧走访了企业。  ⟵ “高红伟”疑为“高宏伟”"),
      .report(
        "本报讯 5月6日，清溪县民政局局长徐家栋介绍情况。徐家栋说，要压实责任。",
        "针对记者提问，⟦许家栋⟧回应，年底前还将推出新办法。  ⟵ “许家栋”疑为“徐家栋”"),
      Example(
        """
        ⟦冯桂林⟧：把论文写在大地上  ⟵ “冯桂林”疑为“冯贵林”

        本报讯 5月6日，清溪县农业农村局局长冯贵林来到试验田。冯贵林说，要选育良种。

        记者 何雨田
        """),
      .report(
        "本报讯 2023年5月6日，清溪县副县长⟦欧阳致远⟧到会。  ⟵ “欧阳致远”疑为“欧阳志远”",
        officials: "欧阳志远,副县长,清溪县,2021-03,,"),
      .report(
        "本报讯 2023年5月6日，清溪县召开会议。清溪县领导何岚、丁越、⟦卞书⟧参加。  ⟵ “卞书”疑为“卞舒”",
        officials: "何岚,县长,清溪县,2021-03,,\n丁越,副县长,清溪县,2021-03,,\n卞舒,副县长,清溪县,2021-03,,"),
      .report(
        "本报讯 2023年5月6日，清溪县副县长⟦古丽娜·买买堤⟧到会。",
        officials: "古丽娜·买买提,副县长,清溪县,2021-03,,"),
      Example(
        """
        清溪县推进春耕

        本报讯 5月6日，清溪县启动春耕备耕工作。

        记者 丁越

        清溪县开展植树

        本报讯 5月6日，清溪县开展义务植树活动。

        记者 丁越

        清溪县检查水库

        本报讯 5月6日，清溪县检查小型水库。

        记者 丁越

        清溪县走访企业

        本报讯 5月6日，清溪县走访民营企业。

        记者 丁越

        清溪县表彰先进

        本报讯 5月6日，清溪县表彰先进集体。

        记者 ⟦丁跃⟧  ⟵ “丁跃”疑为“丁越”
        """),
      .report(
        """
        本报讯 5月6日，清溪县副县长李斌、刘斌、何岚、何兰到会。清溪县委书记高峰、清溪县县长高锋出席。清溪县副县长文静、文婧分别发言。
        """,
        "何岚指出，要压实责任。何兰强调，要备足物资。何岚峰表示，一定照办。"),
      .report(
        "本报讯 2023年5月6日，清溪县副县长丁跃到会，丁越也到会。",
        officials: "丁越,副县长,清溪县,2021-03,,\n丁跃,副县长,清溪县,2021-03,,"),
      .report(
        "本报讯 2023年5月6日，云台县副县长欧阳致远到会。清溪县副县长丁越、丁跃参加。",
        officials: "欧阳志远,副县长,清溪县,2021-03,,\n丁越,副县长,清溪县,2021-03,,"),
      .report(
        "本报讯 2023年5月6日，清溪县召开会议。清溪县领导何岚、丁越、卞书、卞舒参加，云台县领导何岚、丁越、卞书参加。",
        officials: "何岚,县长,清溪县,2021-03,,\n丁越,副县长,清溪县,2021-03,,\n卞舒,副县长,清溪县,2021-03,,"),
      .report(
        "本报讯 2023年5月6日，清溪县县长⟦何兰⟧到会。清溪县县委书记丁跃、云台县县长卞书参加。  ⟵ “何兰”疑为“何岚”",
        options: ["scope": .text("archive")],
        others: [
          "本报讯 2023年3月2日，清溪县县长何岚到会。清溪县委书记丁越、清溪县县长卞舒参加。",
          "本报讯 2023年4月3日，清溪县县长何岚到会。清溪县委书记丁越、清溪县县长卞舒参加。",
          "本报讯 2023年4月5日，清溪县委书记丁跃到会。",
        ]),
      Example(twoArticles("⟦何兰⟧")),
      Example(twoArticles("何兰"), options: ["scope": .text("article")]),
      .report(
        "本报讯 5月6日，清溪县县长何岚到会。", "何岚指出，要压实责任。",
        "会前，清溪县县长⟦何兰⟧走访了企业，何兰要求备足物资。",
        options: ["scope": .text("article")]),
    ],
    check: .page { context, report in
      var told: Set<TextRange> = []
      for found in NameVariants(context).all where told.insert(found.range).inserted {
        var finding = context.finding(
          found.range,
          LocalizedText(
            zh: "“\(found.name)”疑为“\(found.usual)”",
            en: "“\(found.name)” may be “\(found.usual)”"),
          newText: found.usual)
        if let place = found.usualPlace {
          finding.related.append(
            RelatedPlace(
              range: place, message: LocalizedText(zh: "“\(found.usual)”在此", en: "The other")))
        }
        report(finding)
      }
    })

  /// Two articles on one post, whose holder the first one names again.
  private static func twoArticles(_ other: String) -> String {
    """
    清溪县推进春耕

    本报讯 5月6日，清溪县县长何岚到村里察看春耕。何岚要求，不误农时。

    记者 丁越

    清溪县检查水库

    本报讯 5月6日，清溪县县长\(other)检查小型水库。

    记者 丁越
    """
  }
}
