import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

/// What a newsroom adds to a rule row by row, and the sizes that it sets: what each must find, marked,
/// and what none may say a word about.
struct RowsTests {
  private func check(
    _ rule: String, _ options: [String: OptionValue], _ sentence: String,
    masthead: String = "清溪日报 2024年5月8日 星期三 要闻",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText("\(masthead)\n\n清溪县通报近期工作\n\n本报讯 \(sentence)\n\n记者 何雨田\n")
    var settings = LintSettings()
    settings.selected = [rule]
    settings.options[rule] = options
    let text = SourceText(marked.text)
    let found = Analysis(Page(marked.text), settings: settings).findings
    #expect(
      found.map { text.string($0.range) } == marked.ranges.map { text.string($0) }, "\(sentence)",
      sourceLocation: sourceLocation)
    for (finding, note) in zip(found, marked.notes) where !note.isEmpty {
      #expect(finding.message.zh == note, sourceLocation: sourceLocation)
    }
  }

  // MARK: event-date-form.known

  @Test(arguments: [
    "5月6日，清溪县启动“⟦8.19⟧”重建工程。  ⟵ 应写作“8·19”",
    "5月6日，清溪县启动“⟦8．19⟧”重建工程、“⟦8•19⟧”帮扶行动、「⟦8-19⟧」专项整治。",
    "5月6日，清溪县公布⟦8.19⟧特大暴雨的伤亡人数，⟦6.6⟧事故的责任人受审。",
    "5月6日，清溪县回顾“⟦六·六⟧”救援。  ⟵ 应写作“六六”",
    // Built-in days stay, and one cause is told once.
    "5月6日，清溪县总结“⟦7.20⟧”特大暴雨、“⟦8.19⟧”地震的教训，纪念“⟦一二九⟧”运动。",
  ])
  func ownDaysAreFound(_ sentence: String) {
    check("event-date-form", ["known": .texts(["8·19", "6.6"])], sentence)
  }

  @Test(arguments: [
    "5月6日，清溪县启动“8·19”重建工程，“8月19日”重建工程，8·19事故、八一九重建。",
    "5月6日，“8.19”晚会开播，“8.19”元的面包、“8.19”亿元的项目、“8.19”版、“8.19”大促都是别的事。",
    "5月6日，全县完成投资8.19亿元，增长8.19%，8.19万户受益，升级 8.19 版，第8.19条，6.6米的雕塑落成。",
    "5月6日，“8.20”重建开工，“2.8.19”是版本号。",
  ])
  func ownDaysLeaveAlone(_ sentence: String) {
    check("event-date-form", ["known": .texts(["8·19", "6.6"])], sentence)
  }

  @Test func withoutTheOptionNobodyKnowsTheDay() {
    check("event-date-form", [:], "5月6日，清溪县启动“8.19”重建工程，通报8.19事故。")
  }

  // MARK: period-mismatch.bases

  private static let bases: [String: OptionValue] = [
    "bases": .texts(["清溪县=1984", "建县=1984", "清溪一中=1958年", "校庆=1958"])
  ]

  @Test(arguments: [
    "5月6日，我县举行建县⟦30周年⟧座谈会。  ⟵ “30周年”为40周年（建县：1984年，至2024年）",
    "5月6日，清溪县举行建县⟦30周年⟧座谈会。  ⟵ “30周年”为40周年（清溪县：1984年，至2024年）",
    "5月6日，清溪县各界欢聚一堂，庆祝建县⟦50周年⟧。",
    "5月6日，庆祝清溪县成立⟦三十周年⟧大会举行。",
    "今年是建县⟦39周年⟧，全县启动系列活动。",
    "今年，清溪县将迎来建县⟦30周年⟧。",
    "清溪县今年迎来建县⟦39周年⟧。今年是我县建县⟦39周年⟧。",
    "明年，清溪县将迎来建县⟦40周年⟧。  ⟵ “40周年”为41周年（清溪县：1984年，至2025年）",
    "2022年是清溪县建县⟦36周年⟧，当年启动新城建设。",
    "5月6日，清溪一中迎来⟦56周年⟧校庆。  ⟵ “56周年”为66周年（清溪一中：1958年，至2024年）",
    "5月6日，学校举行⟦56周年⟧校庆活动。",
    "5月6日，清溪县启动“庆祝建县⟦30周年⟧”文艺汇演，“十四五”规划的项目开工。",
  ])
  func anniversariesAreHeldAgainstTheTable(_ sentence: String) {
    check("period-mismatch", Self.bases, sentence)
  }

  @Test(arguments: [
    // Right, by the other way of counting, and last year's.
    "5月6日，清溪县举行建县40周年座谈会，我县举行建县41周年座谈会。",
    "今年是建县41周年。5月6日，清溪县筹备建县39周年成果展的收尾工作。",
    // A base year that stands there.
    "1994年建县，今年是建县30周年。清溪县成立于1994年，今年迎来30周年县庆。",
    // Ordinals and what is about as many.
    "5月6日，建县近30周年，第30届运动会、第30次代表大会、第30个周年庆典筹备。",
    // Another time.
    "1994年，清溪县庆祝建县10周年。何岚登台演出，建县10周年的歌声至今难忘。",
    "何岚回忆，建县20周年庆典上人山人海。建县20周年时，何岚还在读书。去年，清溪县举行建县39周年座谈会。",
    "5月6日，县档案馆展出建县20周年、30周年的老照片。",
    "2014年，丁越调到清溪县工作。他参与筹备了建县30周年庆典。",
    "5月6日，清溪县为建县50周年献礼，筹备工作提前启动。",
    // Somebody else's.
    "5月6日，云台县举行建县30周年座谈会。云台县各界庆祝建县30周年。清溪县与云台县庆祝建县30周年。",
    "5月6日，清溪县第二中学师生欢聚一堂，庆祝56周年校庆。清溪一中与望川二中庆祝56周年校庆。",
    "5月6日，清溪县第二中学迎来建校30周年，该县举行建县30周年座谈会，清溪县财政局成立30周年。",
    "5月6日，清溪县举行建市30周年研讨会，清溪县迎来改革开放30周年展览，何岚与丈夫庆祝结婚30周年。",
    // Speech and titles.
    "5月6日，何岚说：“建县30周年的庆典我参加了。”《清溪县建县30周年画册》《建县20周年》收入馆藏。",
  ])
  func anniversariesInDoubtAreLeftAlone(_ sentence: String) {
    check("period-mismatch", Self.bases, sentence)
  }

  @Test func withoutAYearOfIssueNothingIsKnown() {
    check("period-mismatch", Self.bases, "5月6日，我县举行建县30周年座谈会。", masthead: "清溪日报")
  }

  @Test func oneCauseIsToldOnce() {
    check(
      "period-mismatch", ["bases": .texts(["建党=1921"])],
      "2024年是建党⟦101周年⟧，全县举行主题党日。  ⟵ “101周年”为103周年")
    check(
      "period-mismatch", ["bases": .texts(["建党=1921"])],
      "5月6日，全县举行庆祝建党⟦101周年⟧主题党日。  ⟵ “101周年”为103周年（建党：1921年，至2024年）")
  }

  // MARK: arithmetic-mismatch

  @Test(arguments: [
    (0.0, "5月，应到代表412人，实到389人，到会率⟦94.5%⟧。"),
    (0.5, "5月，应到代表412人，实到389人，到会率94.5%。"),
    (0.5, "5月，应到代表412人，实到389人，到会率⟦94.6%⟧。"),
    (1.0, "5月，应到代表412人，实到389人，到会率94.6%。"),
    (1.0, "5月，男生120人、女生135人，共⟦256人⟧。"),
    (100.0, "5月，男生120人、女生135人，共⟦256人⟧。"),
    (0.0, "5月，男生120人、女生135人，共255人。应到代表250人，实到235人，到会率94%。"),
  ])
  func theToleranceIsThatOfTheLastDigit(_ tolerance: Double, _ sentence: String) {
    check("arithmetic-mismatch", ["tolerance": .number(tolerance)], sentence)
  }

  @Test(arguments: [OptionValue.number(-1), .number(.nan), .text("0.5")])
  func aToleranceThatMakesNoSenseIsTheUsualOne(_ value: OptionValue) {
    check(
      "arithmetic-mismatch", ["tolerance": value],
      "5月，应到代表412人，实到389人，到会率94.5%。应到代表250人，实到235人，到会率⟦98%⟧。")
  }

  @Test(arguments: [
    "5月，应到代表250人，实到235人，到会率约⟦98%⟧。",
    "5月，男生120人、女生135人，共约⟦400人⟧。",
    "5月，产量由去年的200万吨增加到250万吨，增长近⟦30%⟧。",
  ])
  func aboutSoMuchIsReckonedWhereItIsAskedFor(_ sentence: String) {
    check("arithmetic-mismatch", ["approximate": .flag(true)], sentence)
    check(
      "arithmetic-mismatch", [:],
      sentence.replacing("⟦", with: "").replacing("⟧", with: ""))
  }

  @Test(arguments: [
    "5月，应到代表250人，实到235人，到会率约95%。男生120人、女生135人，共约250人。",
    // More than 90% is right of 94%, and of 98% too little is told.
    "5月，应到代表250人，实到235人，到会率超90%。应到代表250人，实到245人，到会率超过90%。",
    "5月，约200家增加到250家，增长30%。到会率约94%左右，十余家。",
  ])
  func aboutSoMuchIsNoMoreExactThanItSays(_ sentence: String) {
    check("arithmetic-mismatch", ["approximate": .flag(true)], sentence)
  }

  // MARK: name-variant.scope

  @Test func bylinesAreComparedOverThePageAlone() throws {
    let rule = try #require(Rule.all.first { $0.id == "name-variant" })
    let example = try #require(rule.examples.first { $0.page.contains("记者 ⟦") })
    let page = Page(MarkedText(example.page).text)
    var settings = LintSettings(for: rule, example)
    settings.selected = [rule.id]
    #expect(Analysis(page, settings: settings).findings.count == 1)
    settings.options[rule.id] = ["scope": .text("article")]
    #expect(Analysis(page, settings: settings).findings.isEmpty)
  }

  @Test func ofOneArticleTheRarerNameIsOdd() throws {
    // 何兰 stands oftener on the page, 何岚 in the article that has both.
    let page = Page(
      """
      清溪县推进春耕

      本报讯 5月6日，清溪县县长何岚到村里察看春耕。何岚要求，不误农时。何岚走访了农户。随后，清溪县县长何兰察看水渠。

      记者 丁越

      清溪县检查水库

      本报讯 5月6日，清溪县县长何兰检查小型水库。何兰要求，备足物资。何兰走访了群众。何兰说，要压实责任。

      记者 丁越

      """)
    var settings = LintSettings()
    settings.selected = ["name-variant"]
    settings.options["name-variant"] = ["scope": .text("article")]
    let found = Analysis(page, settings: settings).findings
    #expect(found.map(\.message.zh) == ["“何兰”疑为“何岚”"])
  }
}
