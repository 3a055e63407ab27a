import BulletinText

/// National formulations and what they stand for, those of public documents since 1938, each with
/// how well it is borne out. The newsroom's own table comes before it.
enum NationalGlossary {
  /// One a line: name, kind, year, items, confidence, other sets of items, other names.
  private static let table: StaticString =
    """
    四个意识\t提法\t2016\t政治意识|大局意识|核心意识|看齐意识\tconfirmed\t\t
    四个自信\t提法\t2016\t道路自信|理论自信|制度自信|文化自信\tconfirmed\t\t
    两个维护\t提法\t2018\t坚决维护习近平总书记党中央的核心、全党的核心地位|坚决维护党中央权威和集中统一领导\tconfirmed\t\t
    两个确立\t提法\t2021\t确立习近平同志党中央的核心、全党的核心地位|确立习近平新时代中国特色社会主义思想的指导地位\tknowledge\t\t
    四个全面\t提法\t2014\t全面建设社会主义现代化国家|全面深化改革|全面依法治国|全面从严治党\tconfirmed\t全面建成小康社会|全面深化改革|全面依法治国|全面从严治党\t
    五位一体\t提法\t2012\t经济建设|政治建设|文化建设|社会建设|生态文明建设\tknowledge\t\t
    四个伟大\t提法\t2017\t伟大斗争|伟大工程|伟大事业|伟大梦想\tconfirmed\t\t
    两个一百年\t目标\t1997\t中国共产党成立一百年时全面建成小康社会|新中国成立一百年时建成富强民主文明和谐美丽的社会主义现代化强国\tknowledge\t\t
    三个代表\t提法\t2000\t代表中国先进生产力的发展要求|代表中国先进文化的前进方向|代表中国最广大人民的根本利益\tknowledge\t\t
    四项基本原则\t提法\t1979\t坚持社会主义道路|坚持人民民主专政|坚持中国共产党的领导|坚持马克思列宁主义毛泽东思想\tknowledge\t\t
    四个现代化\t目标\t1964\t工业现代化|农业现代化|国防现代化|科学技术现代化\tknowledge\t\t
    三步走\t目标\t1987\t解决温饱|达到小康|达到中等发达国家水平\tknowledge\t\t
    八荣八耻\t提法\t2006\t热爱祖国—危害祖国|服务人民—背离人民|崇尚科学—愚昧无知|辛勤劳动—好逸恶劳|团结互助—损人利己|诚实守信—见利忘义|遵纪守法—违法乱纪|艰苦奋斗—骄奢淫逸\tconfirmed\t\t
    两个务必\t提法\t1949\t务必继续保持谦虚、谨慎、不骄、不躁的作风|务必继续保持艰苦奋斗的作风\tknowledge\t\t
    三个务必\t提法\t2022\t务必不忘初心、牢记使命|务必谦虚谨慎、艰苦奋斗|务必敢于斗争、善于斗争\tconfirmed\t\t
    六个必须坚持\t提法\t2022\t必须坚持人民至上|必须坚持自信自立|必须坚持守正创新|必须坚持问题导向|必须坚持系统观念|必须坚持胸怀天下\tknowledge\t\t
    五个必由之路\t提法\t2022\t坚持党的全面领导|中国特色社会主义|团结奋斗|贯彻新发展理念|全面从严治党\tknowledge\t\t
    两个结合\t提法\t2021\t同中国具体实际相结合|同中华优秀传统文化相结合\tknowledge\t\t
    三个看齐\t提法\t2015\t向党中央看齐|向党的理论和路线方针政策看齐|向党中央决策部署看齐\tconfirmed\t\t
    四个服从\t制度\t1938\t党员个人服从党的组织|少数服从多数|下级组织服从上级组织|全党各个组织和全体党员服从党的全国代表大会和中央委员会\tknowledge\t\t
    八项规定\t制度\t2012\t改进调查研究|精简会议活动|精简文件简报|规范出访活动|改进警卫工作|改进新闻报道|严格文稿发表|厉行勤俭节约\tknowledge\t\t
    四风\t问题\t2013\t形式主义|官僚主义|享乐主义|奢靡之风\tknowledge\t\t
    三严三实\t活动\t2014\t严以修身|严以用权|严以律己|谋事要实|创业要实|做人要实\tknowledge\t\t
    两学一做\t活动\t2016\t学党章党规|学系列讲话|做合格党员\tknowledge\t\t
    四讲四有\t提法\t2016\t讲政治、有信念|讲规矩、有纪律|讲道德、有品行|讲奉献、有作为\tknowledge\t\t
    三会一课\t制度\t\t支部党员大会|支部委员会会议|党小组会|党课\tknowledge\t\t
    三重一大\t制度\t1996\t重大事项决策|重要干部任免|重要项目安排|大额度资金使用\tknowledge\t\t
    四种形态\t制度\t2015\t谈话提醒成为常态|党纪轻处分和组织调整成为大多数|党纪重处分和重大职务调整成为少数|严重违纪涉嫌违法立案审查成为极少数\tknowledge\t\t
    六大纪律\t制度\t2015\t政治纪律|组织纪律|廉洁纪律|群众纪律|工作纪律|生活纪律\tknowledge\t\t
    三个区分开来\t制度\t2016\t先行先试中的失误与明知故犯的违纪违法|尚无明确限制的探索与明令禁止后的我行我素|推动发展的无意过失与谋取私利的违纪违法\tknowledge\t\t
    四下基层\t制度\t1988\t宣传党的路线方针政策下基层|调查研究下基层|信访接待下基层|现场办公下基层\tknowledge\t\t
    四敢\t提法\t2022\t干部敢为|地方敢闯|企业敢干|群众敢首创\tknowledge\t\t
    两优一先\t评选\t\t优秀共产党员|优秀党务工作者|先进基层党组织\tknowledge\t\t
    村“两委”\t组织\t\t村党组织委员会|村民委员会\tknowledge\t\t村两委
    两会\t会议\t\t人民代表大会会议|政协会议\tknowledge\t\t
    六稳\t提法\t2018\t稳就业|稳金融|稳外贸|稳外资|稳投资|稳预期\tconfirmed\t\t
    六保\t提法\t2020\t保居民就业|保基本民生|保市场主体|保粮食能源安全|保产业链供应链稳定|保基层运转\tconfirmed\t\t
    三大攻坚战\t行动\t2017\t防范化解重大风险|精准脱贫|污染防治\tknowledge\t\t
    三去一降一补\t提法\t2015\t去产能|去库存|去杠杆|降成本|补短板\tconfirmed\t\t
    新发展理念\t提法\t2015\t创新|协调|绿色|开放|共享\tconfirmed\t\t五大发展理念
    三新一高\t提法\t2021\t立足新发展阶段|贯彻新发展理念|构建新发展格局|推动高质量发展\tknowledge\t\t立足新发展阶段
    双循环\t提法\t2020\t国内大循环|国际循环\tknowledge\t\t国内国际双循环|国际国内双循环
    双碳\t目标\t2020\t碳达峰|碳中和\tknowledge\t\t
    一带一路\t倡议\t2013\t丝绸之路经济带|21世纪海上丝绸之路\tknowledge\t\t
    五通\t提法\t2013\t政策沟通|设施联通|贸易畅通|资金融通|民心相通\tknowledge\t\t
    放管服\t改革\t2015\t简政放权|放管结合|优化服务\tknowledge\t\t
    双随机、一公开\t制度\t2015\t随机抽取检查对象|随机选派执法检查人员|抽查情况及查处结果及时向社会公开\tknowledge\t\t
    一网通办\t改革\t2018\t\tknowledge\t\t
    一网统管\t改革\t2020\t\tknowledge\t\t
    三证合一\t改革\t2015\t营业执照|组织机构代码证|税务登记证\tknowledge\t\t
    两新一重\t政策\t2020\t新型基础设施建设|新型城镇化建设|交通、水利等重大工程建设\tknowledge\t\t
    四个革命、一个合作\t战略\t2014\t能源消费革命|能源供给革命|能源技术革命|能源体制革命|全方位加强国际合作\tknowledge\t\t
    三供一业\t改革\t2016\t供水|供电|供热(供气)|物业管理\tknowledge\t\t
    三区三线\t规划\t2017\t城镇空间|农业空间|生态空间|城镇开发边界|永久基本农田|生态保护红线\tknowledge\t\t
    三线一单\t规划\t2017\t生态保护红线|环境质量底线|资源利用上线|生态环境准入清单\tknowledge\t\t
    三公经费\t制度\t2011\t因公出国(境)经费|公务用车购置及运行费|公务接待费\tknowledge\t\t
    三保\t财政\t\t保基本民生|保工资|保运转\tknowledge\t\t
    五险一金\t制度\t\t养老保险|医疗保险|失业保险|工伤保险|生育保险|住房公积金\tknowledge\t\t
    三医联动\t改革\t2016\t医疗|医保|医药\tknowledge\t\t
    双减\t政策\t2021\t减轻义务教育阶段学生作业负担|减轻义务教育阶段学生校外培训负担\tknowledge\t\t
    四个最严\t食品安全\t2013\t最严谨的标准|最严格的监管|最严厉的处罚|最严肃的问责\tknowledge\t\t
    四有好老师\t评选\t2014\t有理想信念|有道德情操|有扎实学识|有仁爱之心\tknowledge\t\t
    保交楼、稳民生\t提法\t2022\t保交楼|稳民生\tknowledge\t\t
    保交楼、保民生、保稳定\t提法\t2022\t保交楼|保民生|保稳定\tknowledge\t\t
    保交楼\t活动\t2022\t\tknowledge\t\t
    十四五\t规划\t2021\t\tknowledge\t\t十四五”时期|十四五”期间
    三农\t提法\t\t农业|农村|农民\tknowledge\t\t
    两不愁三保障\t标准\t2011\t不愁吃|不愁穿|义务教育有保障|基本医疗有保障|住房安全有保障\tconfirmed\t\t
    六个精准\t提法\t2015\t扶持对象精准|项目安排精准|资金使用精准|措施到户精准|因村派人精准|脱贫成效精准\tknowledge\t\t
    五个一批\t工程\t2015\t发展生产脱贫一批|易地搬迁脱贫一批|生态补偿脱贫一批|发展教育脱贫一批|社会保障兜底一批\tknowledge\t\t
    四个不摘\t制度\t2019\t摘帽不摘责任|摘帽不摘政策|摘帽不摘帮扶|摘帽不摘监管\tknowledge\t\t
    五大振兴\t提法\t2018\t产业振兴|人才振兴|文化振兴|生态振兴|组织振兴\tknowledge\t\t
    五级书记\t制度\t2015\t省|市|县|乡|村\tknowledge\t\t
    四好农村路\t工程\t2014\t建好|管好|护好|运营好\tknowledge\t\t
    三权分置\t改革\t2014\t所有权|承包权|经营权\tknowledge\t所有权|资格权|使用权\t
    四议两公开\t制度\t2004\t村党组织提议|村“两委”会议商议|党员大会审议|村民会议或村民代表会议决议|决议公开|实施结果公开\tconfirmed\t\t
    三管三必须\t责任制\t2013\t管行业必须管安全|管业务必须管安全|管生产经营必须管安全\tconfirmed\t\t三个必须
    三个必须\t责任制\t2013\t管行业必须管安全|管业务必须管安全|管生产经营必须管安全\tknowledge\t\t三管三必须
    党政同责、一岗双责、齐抓共管、失职追责\t责任制\t2013\t党政同责|一岗双责|齐抓共管|失职追责\tconfirmed\t\t
    十五条硬措施\t政策\t2022\t严格落实地方党委安全生产责任|严格落实地方政府安全生产责任|严格落实部门安全监管责任|严肃追究领导责任和监管责任|企业主要负责人必须严格履行第一责任人责任|立即深入扎实开展全国安全生产大检查|牢牢守住项目审批安全红线|严厉查处违法分包转包挂靠资质行为|切实加强劳务派遣和灵活用工人员安全管理|重拳出击开展打非治违|坚决整治执法检查宽松软问题|着力加强安全监管执法队伍建设|重奖激励安全生产隐患举报|严肃查处瞒报谎报迟报漏报事故行为|统筹做好经济发展、疫情防控和安全生产工作\tconfirmed\t\t15条硬措施
    四不两直\t制度\t2014\t不发通知|不打招呼|不听汇报|不用陪同接待|直奔基层|直插现场\tknowledge\t\t
    四不放过\t制度\t2004\t事故原因未查清不放过|责任人员未处理不放过|整改措施未落实不放过|有关人员未受到教育不放过\tknowledge\t\t
    四预\t制度\t2021\t预报|预警|预演|预案\tknowledge\t\t
    四个能力\t消防\t2010\t检查消除火灾隐患能力|组织扑救初起火灾能力|组织人员疏散逃生能力|消防宣传教育培训能力\tknowledge\t\t
    九小场所\t消防\t\t小商场|小饭店|小旅馆|小公共娱乐场所|小休闲健身场所|小医院|小学校|小生产加工企业|小易燃易爆危险品销售储存场所\tconfirmed\t\t九小”场所
    六熟悉\t消防\t\t责任区交通道路、水源|重点单位分类、数量、分布|主要灾害事故处置对策和程序|重点单位建筑物使用及重点部位|重点单位消防设施|重点单位消防组织和灭火救援任务分工\tconfirmed\t\t
    三提示\t消防\t\t提示场所火灾危险性|提示逃生路线和安全出口位置|提示消防器材、逃生设备位置和用法\tknowledge\t\t
    打通生命通道\t行动\t2019\t\tknowledge\t\t
    5·12\t纪念日\t2009\t\tknowledge\t\t
    四早\t疫情防控\t2020\t早发现|早报告|早隔离|早治疗\tconfirmed\t早发现|早报告|早诊断|早隔离\t
    四集中\t疫情防控\t2020\t集中患者|集中专家|集中资源|集中救治\tconfirmed\t\t
    四方责任\t疫情防控\t2020\t属地责任|部门责任|单位责任|个人责任\tknowledge\t\t
    外防输入、内防反弹\t疫情防控\t2020\t外防输入|内防反弹\tconfirmed\t内防扩散|外防输入\t外防输入|内防扩散、外防输入
    动态清零\t疫情防控\t2021\t\tknowledge\t\t
    人、物、环境同防\t疫情防控\t2021\t人|物|环境\tconfirmed\t\t人物环境同防
    六个百分之百\t扬尘治理\t2017\t工地周边围挡|物料堆放覆盖|出入车辆冲洗|施工现场地面硬化|拆迁工地湿法作业|渣土车辆密闭运输\tknowledge\t\t六个100%
    疫情要防住、经济要稳住、发展要安全\t提法\t2022\t疫情要防住|经济要稳住|发展要安全\tconfirmed\t\t
    三不腐\t提法\t2013\t不敢腐|不能腐|不想腐\tknowledge\t\t
    四史\t教育\t2020\t党史|新中国史|改革开放史|社会主义发展史\tknowledge\t\t
    两个毫不动摇\t提法\t2002\t毫不动摇巩固和发展公有制经济|毫不动摇鼓励、支持、引导非公有制经济发展\tknowledge\t\t
    两个健康\t提法\t2015\t非公有制经济健康发展|非公有制经济人士健康成长\tknowledge\t\t
    四个面向\t提法\t2020\t面向世界科技前沿|面向经济主战场|面向国家重大需求|面向人民生命健康\tknowledge\t\t
    双一流\t工程\t2015\t世界一流大学|一流学科\tknowledge\t\t
    两重\t政策\t2024\t国家重大战略实施|重点领域安全能力建设\tknowledge\t\t
    两新\t政策\t2024\t大规模设备更新|消费品以旧换新\tknowledge\t\t
    三变改革\t改革\t2017\t资源变资产|资金变股金|农民变股东\tknowledge\t\t
    四水四定\t制度\t2019\t以水定城|以水定地|以水定人|以水定产\tknowledge\t\t
    三务公开\t制度\t\t党务公开|村务公开|财务公开\tknowledge\t\t
    三下乡\t活动\t1996\t文化下乡|科技下乡|卫生下乡\tknowledge\t\t
    三同时\t制度\t\t同时设计|同时施工|同时投入生产和使用\tknowledge\t\t
    三违\t安全生产\t\t违章指挥|违章作业|违反劳动纪律\tknowledge\t\t
    三减三健\t健康\t2016\t减盐|减油|减糖|健康口腔|健康体重|健康骨骼\tknowledge\t\t
    双招双引\t活动\t\t招商引资|招才引智\tknowledge\t\t
    """

  static let entries: [Glossary.Entry] = "\(table)".split(separator: "\n").map { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
    func list(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
    return Glossary.Entry(
      name: cell(0), kind: cell(1), items: list(cell(3)),
      term: Term(since: PartialDate(table: cell(2))), level: .national, note: "",
      variants: cell(5).split(separator: "/").map { list(String($0)) }, aliases: list(cell(6)),
      provenance: .builtIn(Provenance.Confidence(rawValue: cell(4)) ?? .knowledge))
  }
}
