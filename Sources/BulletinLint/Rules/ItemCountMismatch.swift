import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// “四到位”（甲、乙、丙）: the number and the list disagree.
  static let itemCountMismatch = Rule(
    id: "item-count-mismatch", group: .campaigns, severity: .warning,
    title: LocalizedText(zh: "数目与列举不符", en: "Count does not match its list"),
    explanation: LocalizedText(
      zh: """
        带数目的提法旁边把各项一一列出，项数与数目不同。列举用“等”省略、项内有“和、及、与”或标点、长短悬殊、列在别的段落的不报；数字不表示项数的（五位一体、三区一高地）不算。
        """,
      en: """
        A counted name has an exhaustive list beside it with another number of items. Where the \
        list is open, an item may be two, or the list stands in another paragraph, nothing is said.
        """),
    source: LocalizedText(zh: "校对规范（逻辑性差错）", en: "Proofreading: errors of logic"),
    options: [
      RuleOption(
        "patterns", .texts(CountedList.Pattern.allCases.filter { $0 != .includes }.map(\.rawValue)),
        allowed: CountedList.Pattern.allCases.map(\.rawValue), zh: "哪些列举方式算列全了",
        en: "Which forms of lists count as exhaustive")
    ],
    examples: [
      .report("本报讯 5月6日，城东区要求做到“⟦四到位⟧”（走访到位、检查到位、跟踪到位）。  ⟵ “四到位”写4项，列出3项"),
      .report("本报讯 5月6日，城东区落实“⟦三个避让⟧”，即提前避让、主动避让、预防避让、及时避让。"),
      .report("本报讯 5月6日，城东区做到“⟦三同步⟧”，即信息共享、转换启动、指挥实施、考核奖惩同步。"),
      .report("本报讯 5月6日，城东区从组织领导、队伍建设、物资储备、预案演练等⟦五个方面⟧作了安排。"),
      .report("本报讯 5月6日，城东区启动“⟦五大行动⟧”，包括强基、育才、引智、安居四个专项。"),
      .report("本报讯 5月6日，城东区开展“⟦四送⟧”活动，即送技术、送农资、送信息。"),
      .report("本报讯 5月6日，林场走“⟦三种三养⟧”的路子，即种榛子、种木耳、种药材，养鹿、养蜂。"),
      .report("本报讯 5月6日，会议要求做到“⟦四个看一看⟧”（看一看站位、看一看作风、看一看担当）。"),
      .report("本报讯 5月6日，首批入驻⟦五个部门⟧（市监、税务、人社、住建），实事项目⟦5件⟧，分别是医院大楼、滨河路灯、操场改造、4座危桥。"),
      .report("本报讯 5月6日，会议提出⟦三点要求⟧：一是提高认识，二是压实责任，三是加强督导，四是严肃纪律。"),
      .report("本报讯 5月6日，城东区推广矛盾联调、治安联防、问题联治、平安联创的“⟦三联⟧”机制，严格落实“⟦五统一⟧”（统一品种、统一农资、统一规程、统一品牌）。"),
      .report("本报讯 5月6日，城东区织密巡查网、调解网、应急网、服务网“⟦三张网⟧”，守护平安。"),
      .report("本报讯 5月6日，城东区推行“⟦四化⟧”管理，做到分工网格化、流程标准化、反馈即时化、督导常态化、考核精细化，成效明显。"),
      .report("本报讯 5月6日，城东区培育装备制造、新型材料、绿色食品、生物医药⟦三大⟧产业，评出“最美教师”“最美医生”“最美民警”⟦四类⟧典型。"),
      .report("本报讯 5月6日，城东区推出⟦6项⟧措施，分别是发放红包、组织招聘、开展培训、提供体检、开通专车，鼓励外地员工留下过年。"),
      .report("本报讯 5月6日，大会选举⟦2名⟧副主席：董一鸣、葛清远、彭思远。局长梳理出⟦两大难题⟧，一是招工难，二是行路难，三是融资难。"),
      .report("本报讯 5月6日，老秦总结出“听、问、劝、访”⟦五字⟧工作法，建立“⟦三张清单⟧”——问题清单、任务清单、责任清单、销号清单。"),
      .report(
        """
        本报讯 5月6日，城东区化解招工难、融资难等“七难”，成立2个小组，建设两园一新城，落实“246”工作法、“三个清溪”、“十四五”规划、
        “一体两翼”、“五位一体”（城建、商贸）、“两个一百年”（建党、建国、强军）。
        """),
      .report(
        """
        本报讯 5月6日，城东区落实“四必查”（证照、消防和设备、人员），建好“三中心”（托育、养老及康复中心），推进“三横三纵”（路网、
        水网、绿网），“三门峡”（甲地、乙地）代表团到访。
        """),
      .report(
        """
        本报讯 5月6日，城东区做到“四到位”（走访到位、检查到位、跟踪到位、服务到位），从组织领导、队伍建设、物资储备三个方面安排，提出三点要求：
        一是提高认识，二是压实责任，三是加强督导。会议还提出五点建议：一是抓培训。
        """),
      .report(
        """
        本报讯 5月6日，城东区开展“四送”活动，即送技术、送农资、送信息、送岗位，走“两种两养”的路子，即种果、种茶，养鸡、养鱼；6个乡镇（东山、西水、南岭等）受益，
        选派8名干部（男5名、女3名），实事项目3件，分别是医院大楼、滨河路灯和操场改造。
        """),
      .report(
        """
        本报讯 5月6日，城东区推广矛盾联调、治安联防、问题联治的“三联”机制，落实“四化”管理，做到分工网格化、流程标准化，反馈即时。县区培育装备制造、新型材料等三大产业，
        评出“最美教师”“最美医生”等四类典型，推出6项措施，分别是发放红包、组织招聘，提供体检。老秦总结出“听、问、劝、访”四字工作法。
        """),
      .report(
        "本报讯 5月6日，4名志愿者忙前忙后：测体温、量血压、发药品。3个项目由4家企业承建，分别是道路、桥梁、水渠。2小时内完成三件事：登记、采样、送检。"),
      .report(
        "本报讯 5月6日，“四有”（有理想、有担当，能吃苦）干部十余项措施到位，“两癌”（宫颈癌、乳腺癌等）筛查开展，“三夏”（收、种、管）忙，“五大行动”包括强基、育才、引智。"),
    ],
    check: .fragment { context, report in
      for (place, unit) in context.facts.units.enumerated() {
        let lists = CountedLists.find(
          unit.text, marks: context.facts.units[place].survey.marks,
          quantities: context.facts.quantities[place])
        for list in lists
        where list.count != list.listed
          && context.options.has(list.pattern.rawValue, in: "patterns")
        {
          report(finding(context, unit.text, list))
        }
      }
    })

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ list: CountedList
  ) -> Finding {
    let name = text.string(list.lower, list.upper)
    var finding = context.finding(
      text, list.lower, list.upper,
      LocalizedText(
        zh: "“\(name)”写\(list.count)项，列出\(list.listed)项",
        en: "“\(name)” says \(list.count), \(list.listed) are listed"))
    finding.related.append(
      RelatedPlace(
        range: text.range(list.listLower, list.listUpper),
        message: LocalizedText(zh: "列举在此", en: "The list stands here")))
    return finding
  }
}
