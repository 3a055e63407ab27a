import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// Figures of one sentence that do not add up.
  static let arithmeticMismatch = Rule(
    id: "arithmetic-mismatch", group: .numbers, severity: .warning,
    title: LocalizedText(zh: "数据核算不符", en: "Figures do not add up"),
    explanation: LocalizedText(
      zh: """
        同一句里的占比、合计、差额、增幅、倍数，与它所依据的数对不上，超出了末位数字四舍五入的范围。单位不同、带约数、分组可能重叠、配对不止一种的不报。
        """,
      en: """
        A share, sum, difference, growth or multiple does not agree with the figures of its own \
        sentence within the rounding of the last digit. Where units differ, a figure is \
        approximate, groups may overlap or more than one pairing is possible, nothing is said.
        """),
    source: .errorRate,
    options: [
      RuleOption(
        "checks", .texts(ArithmeticConflict.Check.allCases.map(\.rawValue)),
        allowed: ArithmeticConflict.Check.allCases.map(\.rawValue), zh: "核算哪些关系",
        en: "Which relations to reckon"),
      RuleOption(
        "tolerance", .number(Arithmetic.usualTolerance), least: 0,
        zh: "有小数或者以万、亿计的数可以相差多少，以末位数字的一个单位计；百分比和平均数可能是舍去尾数，加倍；整数不放宽",
        en: """
          What figures with decimals, 万 or 亿 may be off, in units of their last digit. Per cents and \
          means may be cut off instead of rounded, and have twice as much; whole counts have none
          """),
      RuleOption(
        "approximate", .flag(false), zh: "约、近、超之后的结果也核算，容差再加倍",
        en: "Whether results behind 约, 近 and 超 are reckoned too, with the tolerance doubled"),
    ],
    examples: [
      .report("本报讯 5月6日，全县新签项目52个，其中制造业29个、服务业14个、其他⟦8个⟧。"),
      .report("本报讯 5月6日，全县有安置点32个，其中100户以上的5个、100户以下的⟦26个⟧。"),
      .report("本报讯 5月6日，医疗队16名专家进驻清溪县医院，其中内科5人、外科4人、妇产科3人、儿科2人、护理⟦3人⟧。"),
      .report("本报讯 5月6日，医疗队16名专家进驻清溪县医院，其中内科5人、外科4人、高级职称7人、护理3人。"),
      .report("本报讯 5月6日，城东区召开大会，应到代表250人，实到235人，到会率⟦98%⟧。  ⟵ 235÷250应为94%，文中为98%"),
      .report("本报讯 5月6日，工程开工，共投入8亿元，其中一期5亿元、二期⟦4亿元⟧。"),
      .report("本报讯 上半年完成投资86亿元，其中一季度38亿元、二季度⟦58亿元⟧，财政资金占大头。"),
      .report("本报讯 今年规上企业由去年的200家增加到250家，增长⟦20%⟧。"),
      .report("本报讯 5月6日，男生120人、女生135人，共⟦265人⟧。  ⟵ 120+135应为255人，文中为265人"),
      .report("本报讯 5月，新开门店较上月增加12家，由30家增至⟦43家⟧。"),
      .report("本报讯 5月，合格率由84%提高到90%，提高⟦5个百分点⟧，产量由100万吨增加到300万吨，增长⟦3倍⟧。"),
      .report("本报讯 5月6日，港区发现隐患412处，整改389处，整改率达到⟦96%⟧，共有楼房18栋，目前15栋已完工，剩余⟦4栋⟧将于年底交付。"),
      .report(
        "本报讯 5月6日，全区转移群众3.8万人，其中船上人员0.9万人、危房群众1.6万人、低洼地带群众⟦1.5万人⟧，一季度降本4600万元，比计划多600万元，超计划⟦20%⟧。"),
      .report("本报讯 5月6日，全区建成图书角36个，其中镇级12个、村级⟦26个⟧。"),
      .report("本报讯 5月6日，首批36个团队入驻，其中大学生团队19个、返乡农民工团队11个、科技人员团队⟦7个⟧。"),
      .report(
        """
        本报讯 5月6日，港区发现隐患412处，整改389处，整改率94.4%，共有楼房18栋，目前15栋已完工，剩余3栋将于年底交付，还剩4栋平房；
        转移群众3.9万人，其中船上人员0.9万人、危房群众1.6万人、低洼地带群众1.5万人；降本4600万元，比计划多600万元，超计划15%；共有18栋，
        新建15栋，剩余4台电梯；受理412件，办结389件，满意率96%。
        """),
      .report(
        "本报讯 5月6日，全县种植晚稻32.5万亩，截至10月12日已收割26万亩，占种植面积的⟦85%⟧。13个村共开了286场会，平均每村⟦24场⟧。",
        "每户补贴2000元，86户共⟦17.4万元⟧。去年产量120万吨，今年150万吨，增长⟦20%⟧。收集问题178个，解决163个，办结率⟦96.1%⟧。"),
      .report(
        """
        本报讯 5月6日，全县种植晚稻32.5万亩，截至10月12日已收割26万亩，占种植面积的80%。13个村共开了286场会，平均每村22场。每户补贴2000元，86户共17.2万元。
        去年产量120万吨，今年150万吨，增长25%。收集问题178个，解决163个，办结率91.6%。全县企业320家，纳税28亿元，占全县税收的65%；
        平均每村24场；受理412件，办结389件，满意率96%；去年产量120万吨，今年计划150万吨，同比增长20%。
        """),
      .report("本报讯 5月16日，县美术馆的展览落幕。展览从5月1日开到5月15日，共⟦25天⟧。  ⟵ 两个日期相隔14天，文中为25天"),
      .report("本报讯 3月6日，整治收官。行动从12月1日持续到2月28日，历时90天。巡展2月20日开幕、3月5日闭幕，为期15天。"),
      .report("本报讯 6月3日，全县补播草场1.2万亩，约合⟦1200公顷⟧。高新技术企业达到483家，而前一年年底为412家，一年间净增⟦61家⟧。"),
      .report("本报讯 6月3日，全县计划造林1.5万亩，实际完成1.62万亩，超额完成⟦12%⟧。村里拿出86.4万元，分给360户村民，户均增收⟦3600元⟧。"),
      .report("本报讯 3月26日，村里换届，共发出选票210张，收回206张，其中无效票5张，有效票⟦203张⟧。走访120户，要求加装电梯的有72户，占受访户的⟦七成⟧。"),
      .report("本报讯 1月10日，志愿者到江坪镇，写春联350副；1月14日到龙坳镇，写春联420副。两场活动下来，累计送出春联⟦760副⟧。"),
      .report("本报讯 9月9日，区里此前已建成健身广场18个，今年又新建7个，总数达到⟦27个⟧。绿道北段6.2公里，南段7.2公里，全长⟦14.4公里⟧。"),
      .report(
        "本报讯 10月8日，假期结束。10月1日至7日，景区共接待游客21万人次，日均接待⟦2万人次⟧。领取津贴的老人200人，每人每月300元，12个月没有间断，全年发放⟦7.2万元⟧。"
      ),
      .report(
        """
        本报讯 10月8日，假期结束。10月1日至7日，景区共接待游客21万人次，日均接待3万人次。老人200人，每人每月300元，12个月全年发放72万元；每人每月300元，200人共6万元。
        全县补播草场1.2万亩，约合800公顷。计划造林1.5万亩，实际完成1.62万亩，超额8%。收回206张，其中无效票5张，有效票201张。此前已建成18个，今年又新建7个，
        撤销2个，总数达到23个。走访120户，要求加装电梯的有72户，占受访户的六成。水位为114.05米，较20日8时的112.35米上涨1.7米。
        """),
      Example(
        """
        上半年全县生产总值120亿元

        本报讯 7月6日，县统计局发布数据。

        产业　　　增加值（亿元）　同比增长（%）

        第一产业　9.6　　　　3.1

        第二产业　57.6　　　 6.2

        第三产业　52.8　　　 7.4

        合计　　　⟦122.0⟧　　　　7.0

        记者 何岚
        """),
      .report("本报讯 5月，园区企业共320家，正常开工288家，开工率为90%，其中规上企业120家，同比增长13%。"),
      .report(
        """
        本报讯 5月，项目总投资2550亿元，年度完成400亿元。共投入8亿元，其中一期5亿元。超300亿元、近千人、约占三成、十余家。
        排查涉及3个街道、12个社区。共有职工80人，其中党员50人、女职工40人。
        """),
      .report(
        """
        本报讯 5月，党员30人、青年45人，共60人。由200家增加到250家，同比增长20%；从3.5亿元增至4.2亿元，增长20%；由30天压缩到7天，
        压缩76%。今年完成5亿元，其中一号工程总投资8亿元。新增5家，累计80家，其中规上20家。
        """),
      .report(
        """
        本报讯 5月，全镇共有学生1200人，女生600人，近视率35%。走访3家、座谈2家，共8家单位参与。应到150人，实到141人，到会率94%。
        全村320户，脱贫户80户，占耕地面积的30%。约200家增加到250家，增长30%。全县机构由86家减至12家，
        压减率86%。
        """),
      .report(
        "本报讯 5月，合同总额12.4亿元，其中一期5.2亿元、二期⟦7.3亿元⟧。应到代表412人，实到389人，到会率⟦95.2%⟧。抽查320户，合格291户，合格率⟦90.8%⟧。",
        options: ["tolerance": .number(0.25)]),
      .report(
        "本报讯 5月，合同总额12.4亿元，其中一期5.2亿元、二期7.3亿元。应到代表412人，实到389人，到会率95.2%。男生120人、女生135人，共⟦256人⟧。",
        options: ["tolerance": .number(4)]),
      .report(
        "本报讯 5月，应到代表250人，实到235人，到会率约⟦98%⟧。男生120人、女生135人，共约⟦400人⟧，今年规上企业由去年的200家增加到250家，增长近⟦20%⟧。",
        options: ["approximate": .flag(true)]),
      .report(
        "本报讯 5月，应到代表250人，实到235人，到会率超90%，男生120人、女生135人，共约250人。今年规上企业由去年的约200家增加到250家，增长约30%。",
        options: ["approximate": .flag(true)]),
    ],
    check: .fragment { context, report in
      context.facts.quantities.forEachUnit(atLeast: 2) { place, quantities in
        let unit = context.facts.units[place]
        let figures = Figures(unit.text, quantities)
        let tolerance = context.options.number("tolerance")
        var conflicts = Arithmetic(figures, tolerance: tolerance).conflicts()
        if context.options.flag("approximate") {
          conflicts += Arithmetic.approximate(unit.text, quantities, tolerance: tolerance)
        }
        for conflict in conflicts
        where context.options.has(conflict.check.rawValue, in: "checks") {
          let result = figures[conflict.result]
          guard Quotation.around(unit.text, result.lower, result.upper) == nil else { continue }
          report(finding(context, figures, conflict))
        }
      }
    },
    .fragment { context, report in
      guard context.options.has(ArithmeticConflict.Check.ratio.rawValue, in: "checks") else {
        return
      }
      context.facts.quantities.forEachUnit(atLeast: 2) { place, quantities in
        let text = context.facts.units[place].text
        let durations = Durations(text, context.facts.dates[place], quantities)
        for conflict in durations.means(tolerance: context.options.number("tolerance")) {
          let mean = quantities[conflict.result]
          guard Quotation.around(text, mean.lower, mean.upper) == nil else { continue }
          report(finding(context, Figures(text, quantities), conflict))
        }
      }
    },
    .fragment { context, report in
      guard context.options.has(ArithmeticConflict.Check.difference.rawValue, in: "checks") else {
        return
      }
      context.facts.quantities.forEachUnit { place, quantities in
        let text = context.facts.units[place].text
        for conflict in Durations(text, context.facts.dates[place], quantities).conflicts() {
          let stated = quantities[conflict.quantity]
          guard Quotation.around(text, stated.lower, stated.upper) == nil else { continue }
          report(finding(context, text, stated, conflict))
        }
      }
    },
    .fragment { context, report in
      guard context.options.has(ArithmeticConflict.Check.sum.rawValue, in: "checks") else { return }
      let units = context.facts.units.filter { $0.role == .body || $0.role == .lead }
      guard units.count >= 3 else { return }
      let tolerance = context.options.number("tolerance")
      for fault in TableTotals.faults(in: units.map(\.text), tolerance: tolerance) {
        report(finding(context, units, fault))
      }
    })

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ stated: RawQuantity,
    _ conflict: DurationConflict
  ) -> Finding {
    let printed = text.string(stated.lower, stated.upper)
    return context.finding(
      text, stated.lower, stated.upper,
      LocalizedText(
        zh: "两个日期相隔\(conflict.days)天，文中为\(printed)",
        en: "The two dates are \(conflict.days) days apart, the text has \(printed)"),
      code: ArithmeticConflict.Check.difference.rawValue)
  }

  private static func finding(
    _ context: FragmentContext, _ units: [TextUnit], _ fault: TableTotals.Fault
  ) -> Finding {
    let text = units[fault.row].text
    let printed = text.string(fault.lower, fault.upper)
    var finding = context.finding(
      text, fault.lower, fault.upper,
      LocalizedText(
        zh: "本栏合计应为\(fault.right)，表中为\(printed)",
        en: "The column sums up to \(fault.right), the table has \(printed)"),
      code: ArithmeticConflict.Check.sum.rawValue)
    finding.related = fault.summed.map { row in
      RelatedPlace(
        range: units[row].text.range(0, units[row].text.count),
        message: LocalizedText(zh: "依据在此", en: "Reckoned from this"))
    }
    return finding
  }

  private static func finding(
    _ context: FragmentContext, _ figures: Figures, _ conflict: ArithmeticConflict
  ) -> Finding {
    let result = figures[conflict.result]
    let printed = figures.text.string(result.lower, result.upper)
    var finding = context.finding(
      figures.text, result.lower, result.upper,
      LocalizedText(
        zh: "\(conflict.formula)应为\(conflict.right)，文中为\(printed)",
        en: "\(conflict.formula) gives \(conflict.right), the text has \(printed)"),
      code: conflict.check.rawValue)
    finding.related += conflict.operands.map {
      let operand = figures[$0]
      return RelatedPlace(
        range: figures.text.range(operand.lower, operand.upper),
        message: LocalizedText(zh: "依据在此", en: "Reckoned from this"))
    }
    return finding
  }
}
