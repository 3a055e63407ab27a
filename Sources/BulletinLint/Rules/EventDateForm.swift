import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// “7·20”, not “7.20”: the middle dot stands between month and day.
  static let eventDateForm = Rule(
    id: "event-date-form", group: .dates, severity: .info,
    title: LocalizedText(zh: "事件日期写法", en: "Form of an event date"),
    explanation: LocalizedText(
      zh: """
        用月、日表示事件或节日：阿拉伯数字之间用间隔号“·”（“7·20”）；汉字数字只在一月、十一月、十二月用（“一二·九”），其余不用（“五四”）。\
        只看引号里面、后面写明是什么事件或节日的；列在 known 里的日子，引号里的都看，后面紧跟“事故”“地震”等的没有引号也看。价钱、版本和晚会的名称不算。
        """,
      en: """
        An event named by month and day has the middle dot between Arabic numerals. Chinese \
        numerals take it in January, November and December only. It is looked for in quotation \
        marks before the noun of an event or a day's name; a day of known in any quotation marks, \
        and without them right before such a noun. Prices, versions and broadcasts are left alone.
        """),
    source: LocalizedText(
      zh: "GB/T 15834—2011 4.14.3.5；GB/T 15835—2011", en: "GB/T 15834-2011 4.14.3.5"),
    options: [
      RuleOption(
        "known", .texts([]),
        rows: RowForm(
          zh: "“月·日”", en: "“month·day”", example: "8·19",
          pattern: "^[0-9０-９]{1,2}[·.．•‧・－月-][0-9０-９]{1,2}日?$",
          reads: { EventDays.day($0) != nil }),
        zh: "另加的事件日，写作“月·日”；内置的有 " + EventDays.builtIn.joined(separator: "、"),
        en: "More days of events, each as “month·day”; built in are "
          + EventDays.builtIn.joined(separator: ", "))
    ],
    examples: [
      .report("本报讯 5月6日，城东区总结“⟦7.20⟧”特大暴雨灾害的教训。  ⟵ 应写作“7·20”"),
      .report("本报讯 5月6日，城东区部署“⟦5•12⟧”防灾减灾日活动。"),
      .report("本报讯 11月8日，城东区幼儿园提前过“⟦11-9⟧”消防宣传日，司法局筹备“⟦12．4⟧”国家宪法日活动。"),
      .report("本报讯 5月6日，民警侦破“⟦4.18⟧”跨境电诈专案，抢通“⟦2.11⟧”暴雪中受阻的道路。"),
      .report("本报讯 5月4日，城东区纪念“⟦五·四⟧”运动。  ⟵ 应写作“五四”"),
      .report("本报讯 12月9日，城东区纪念“⟦一二九⟧”运动。  ⟵ 应写作“一二·九”"),
      .report(
        """
        本报讯 5月6日，城东区总结“7·20”特大暴雨灾害的教训，部署“5·12”防灾减灾日活动，纪念五四运动、“九一八”事变、“一二·九”运动、
        “一·二八”事变。
        """),
      .report(
        """
        本报讯 5月6日，城东区组织收看3.15晚会、“3.15”晚会，升级 Python 3.12，投资12.31亿元，单价7.20元，“3.15”价的苹果卖出3.15万斤，
        2.0版上线，5.12万亩小麦丰收，“6.18”大促结束，“9.9”元包邮。
        """),
      .report(
        """
        本报讯 8月20日，清溪县启动“⟦8.19⟧”救灾重建，望川镇为“⟦6-6⟧”放鱼行动募捐，双河镇通报⟦8.19⟧事故的调查结果，北岭纪念“⟦八·一九⟧”。  ⟵ 应写作“8·19” ⟵ 应写作“6·6” ⟵ 应写作“8·19” ⟵ 应写作“八一九”
        """, options: ["known": .texts(["8·19", "6月6日"])]),
      .report(
        """
        本报讯 8月20日，清溪县启动“8·19”救灾重建，收看“8.19”晚会，“8.19”元的特价菜售罄，“8.19”版上线，面积8.19平方公里，“8.20”救灾重建开工。
        """, options: ["known": .texts(["8·19"])]),
      .report("本报讯 8月20日，清溪县启动“8.19”救灾重建。"),
    ],
    check: .fragment(with: { EventDays($0.texts("known")) }) { context, own, report in
      guard !own.isEmpty else {
        return reportDates(context, .eventForm, message: { problem, _ in message(problem) }, report)
      }
      // Facts know the built-in days alone.
      for unit in context.facts.units {
        for problem in own.problems(in: unit) {
          report(finding(context, unit.text, problem, message(problem)))
        }
      }
    })

  private static func message(_ problem: DateProblem) -> LocalizedText {
    LocalizedText(zh: "应写作\(problem.why.zh)", en: "Write \(problem.why.en)")
  }
}
