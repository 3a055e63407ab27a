import BulletinKnowledge
import BulletinSyntax
import BulletinText
import Testing

/// Who is named on a page, with which posts.
struct PersonTests {
  /// The chains that the description of the genre reads out.
  @Test(arguments: [
    ("县委书记何岚", "何岚: 清溪县委书记"),
    ("县委副书记、县长何岚", "何岚: 清溪县委副书记 清溪县县长"),
    ("县委常委、组织部部长丁越", "丁越: 清溪县委常委 清溪县委组织部部长"),
    ("县委常委、常务副县长丁越", "丁越: 清溪县委常委 清溪县常务副县长"),
    ("县委常委、县纪委书记、县监委主任丁越", "丁越: 清溪县委常委 清溪县纪委书记 清溪县监委主任"),
    ("县人大常委会党组书记、主任何岚", "何岚: 清溪县人大常委会党组书记 清溪县人大常委会主任"),
    ("县政协党组副书记、副主席卞舒", "卞舒: 清溪县政协党组副书记 清溪县政协副主席"),
    ("北岭市副市长、清溪县委书记何岚", "何岚: 北岭市副市长 清溪县委书记"),
    ("花园街道党工委书记丁越、办事处主任卞舒", "丁越: 花园街道党工委书记; 卞舒: 花园街道办事处主任"),
    ("县财政局党组书记、局长丁越", "丁越: 清溪县财政局党组书记 清溪县财政局局长"),
    ("县公安局副局长兼城关派出所所长卞舒", "卞舒: 清溪县公安局副局长 城关派出所所长"),
    ("副县长丁越、卞舒", "丁越: 清溪县副县长; 卞舒: 清溪县副县长"),
    ("原清溪县委书记、现任北岭市政协主席何岚", "何岚: 清溪县委书记 北岭市政协主席"),
    ("县信访局局长丁越", "丁越: 清溪县信访局局长"),
    ("清溪县委办副主任兼县档案局局长卞舒", "卞舒: 清溪县委办副主任 清溪县档案局局长"),
    ("县长何岚，副县长丁越、卞舒", "何岚: 清溪县县长; 丁越: 清溪县副县长; 卞舒: 清溪县副县长"),
    ("县长何清和与村民代表", "何清和: 清溪县县长"),
    ("县长何清和与会，县长何清和", "何清和: 清溪县县长"),
    ("县长何岚和在建项目负责人", "何岚: 清溪县县长"),
    ("县委常委、宣传部部长卞文均出席，县长何岚、副县长丁志均等", "卞文均: 清溪县委常委 清溪县委宣传部部长; 何岚: 清溪县县长; 丁志均: 清溪县副县长"),
    ("县委书记何岚、县长丁伟均", "何岚: 清溪县委书记; 丁伟: 清溪县县长"),
    ("县法院院长何岚、县检察院检察长丁越参加，院长何岚", "何岚: 清溪县法院院长; 丁越: 清溪县检察院检察长"),
    ("张主任、李局长、副县长丁越", "丁越: 清溪县副县长"),
    ("望江县委书记何岚、县委书记丁越", "何岚: 望江县委书记; 丁越: 清溪县委书记"),
    ("清溪县委书记何岚看望原县委书记丁越", "何岚: 清溪县委书记; 丁越: 清溪县委书记"),
    ("清溪县县长何岚、县长何兰", "何岚: 清溪县县长; 何兰: 清溪县县长"),
    ("双河镇镇长何岚、前任镇长丁越", "何岚: 双河镇镇长; 丁越: 双河镇镇长"),
    ("原平市市长何岚、原州区区长丁越", "何岚: 原平市市长; 丁越: 原州区区长"),
    ("清溪县原县委书记何岚", "何岚: 清溪县委书记"),
    ("县人民法院院长何岚、县人民检察院检察长丁越", "何岚: 清溪县人民法院院长; 丁越: 清溪县人民检察院检察长"),
    ("红旗街道党工委副书记、办事处主任何岚", "何岚: 红旗街道党工委副书记 红旗街道办事处主任"),
    ("县水利局局长丁可为、副局长何岚", "丁可为: 清溪县水利局局长; 何岚: 清溪县水利局副局长"),
    ("县委书记何岚、武警清溪支队支队长丁越", "何岚: 清溪县委书记; 丁越: 武警清溪支队支队长"),
    ("沙柳乡党委书记阿合提别克、乡长何岚", "阿合提别克: 沙柳乡党委书记; 何岚: 沙柳乡乡长"),
    ("双河镇党委委员何岚、双河街道党工委委员、副主任丁越", "何岚: 双河镇党委委员; 丁越: 双河街道党工委委员 双河街道副主任"),
    ("县公安局副局长、城关分局局长何岚", "何岚: 清溪县公安局副局长 清溪县公安局城关分局局长"),
    ("县发展和改革局（粮食局）局长何岚", "何岚: 清溪县发展和改革局（粮食局）局长"),
    ("县住建局(人防办)局长何岚", "何岚: 清溪县住建局(人防办)局长"),
    ("县交警大队大队长何岚、教导员丁越、副大队长卞舒", "何岚: 清溪县交警大队大队长; 丁越: 清溪县交警大队教导员; 卞舒: 清溪县交警大队副大队长"),
    ("县公安局局长何岚到县教育局调研，副局长丁越", "何岚: 清溪县公安局局长; 丁越: 清溪县公安局副局长"),
    ("县财政局局长何岚、公安分局局长丁越", "何岚: 清溪县财政局局长; 丁越: 清溪县公安分局局长"),
    ("双河街道办事处副主任何岚，北岭镇党委书记丁越、办事处主任卞舒", "何岚: 双河街道办事处副主任; 丁越: 北岭镇党委书记; 卞舒: 北岭镇办事处主任"),
    ("县人民检察院来了。第三检察部主任何岚", "何岚: 清溪县人民检察院第三检察部主任"),
    ("落实县级领导包村、乡镇干部包组制度，副县长丁越", "丁越: 清溪县副县长"),
  ])
  func chainsAreCompleted(_ printed: String, _ expected: String) {
    #expect(officials("清溪县召开防汛工作会议\n本报讯 5月6日，\(printed)参加会议。\n记者 何其\n") == expected)
  }

  /// 艾力 is not short for 艾力·买买提 where somebody else has that name.
  @Test func aWholeNameIsNobodysShortForm() {
    let page = "清溪县召开会议\n本报讯 5月6日，县长艾力·买买提、教师艾力参加。艾力说，要多开家长会。\n记者 何其\n"
    let people = facts(page)
    #expect(people.officials.map(\.mentions.count) == [1])
    #expect(people.people.first { $0.name == "艾力" }?.mentions.count == 2)
  }

  /// The committee that publishes a paper says where 市委 is; 中共清溪县县委 is 清溪县委.
  @Test func thePublisherTellsThePlace() {
    let head = "清溪党校通讯\n中共清溪市委党校主办　2023年第5期　2023年5月13日\n\n培训班开班\n"
    let page = head + "　　本报讯 5月6日，市委常委何岚、市委党校副校长丁越、中共望江县县委书记卞舒出席。\n"
    #expect(officials(page) == "何岚: 清溪市委常委; 丁越: 清溪市委党校副校长; 卞舒: 望江县委书记")
  }

  @Test func aListUnderALabelHasNoPosts() {
    let page = "清溪县召开会议\n本报讯 5月6日，县领导丁越、欧阳志远、高峰等参加。高峰强调，早高峰时段要疏导。\n"
    #expect(officials(page) == "丁越: ; 欧阳志远: ; 高峰: ")
    #expect(facts(page).officials.last?.mentions.count == 2)
    #expect(facts(page).officials.map(\.listedAs) == [["县领导"], ["县领导"], ["县领导"]])
  }

  /// Words that begin with a surname's character.
  @Test(arguments: [
    "各单位主任务求实效。", "县委书记高度重视防汛工作。", "乡镇党委书记任组长。", "书记镇长带头包联。",
    "工厂高成立了应急小组，容不得半点马虎。", "张街道的居民都来了。", "社区书记和居民代表座谈。", "局长应邀出席。",
    "早高峰时段，和平路车流量大。", "区长常常到基层。", "区长向大家问好。", "书记常说要实干。", "校长时常家访。",
    "院长查房、主任查房。", "工人都在忙，员工迟到要扣钱。", "方案由管委会制定，任务分解到人。",
  ])
  func wordsAreNoNames(_ sentence: String) {
    #expect(officials("清溪县召开会议\n本报讯 5月6日，会议召开。\(sentence)\n") == "")
  }

  /// A notice before an appointment tells who somebody is: all posts that he has.
  @Test func aProfileHasAllPosts() {
    let page =
      "任前公示\n\n　　何岚，女，汉族，1982年5月生，现任清溪县财政局党组成员、副局长，拟任县直单位正职。\n　　丁越，男，1980年生，现任清溪县双溪乡党委副书记、乡长。\n"
    #expect(
      officials(page) == "何岚: 清溪县财政局党组成员 清溪县财政局副局长; 丁越: 清溪县双溪乡党委副书记 清溪县双溪乡乡长")
  }

  /// A school's or a firm's own paper leaves its name out of the posts.
  @Test(arguments: [
    ("东岭理工大学报", "校党委书记何岚、教务处处长丁越", "何岚: 东岭理工大学党委书记; 丁越: 东岭理工大学教务处处长"),
    ("西岭农场报", "农场工会主席卞舒", "卞舒: 西岭农场工会主席"),
    ("西岭通讯\n西岭化工集团有限责任公司主办", "总工程师何岚", "何岚: 西岭化工集团总工程师"),
    ("西岭日报", "教务处处长丁越", "丁越: 教务处处长"),
    ("北岭市第二医院报", "副院长何岚、护理部主任丁越", "何岚: 北岭市第二医院副院长; 丁越: 北岭市第二医院护理部主任"),
    (
      "垦区新报", "一〇五团团长何岚、团工会主席丁越、团委书记卞舒到一〇五团",
      "何岚: 一〇五团团长; 丁越: 一〇五团工会主席; 卞舒: 一〇五团团委书记"
    ),
  ])
  func anInstitutionsPaperLeavesItsNameOut(_ head: String, _ printed: String, _ expected: String) {
    let page = "\(head)　2023年5月6日　星期六\n\n召开安全工作会议\n　　本报讯 5月6日，\(printed)参加会议。\n记者 何其\n"
    #expect(officials(page) == expected)
  }

  /// A level stands for the place that the page is about, however long its name is.
  @Test(arguments: [
    ("库鲁木勒克县报", "县委书记何岚到直达县城的车站调研", "何岚: 库鲁木勒克县委书记"),
    ("乌兰哈达报", "旗委书记何岚调研，直达旗医院的公交开通", "何岚: 乌兰哈达旗委书记"),
    ("海陵经济开发区通讯", "海陵经济开发区开工，开发区党工委书记何岚参加", "何岚: 海陵经济开发区党工委书记"),
  ])
  func theFullNameOfAPlace(_ head: String, _ printed: String, _ expected: String) {
    let page = "\(head)　2023年5月6日　星期六\n\n推进重点工作\n　　本报讯 5月6日，\(printed)。\n记者 何其\n"
    #expect(officials(page) == expected)
  }

  /// A county with a name of one character, which says its level once more before its committee.
  @Test(arguments: [
    ("唐县召开会议", "县委书记何岚、县长丁越", "何岚: 唐县县委书记; 丁越: 唐县县长"),
    ("推进重点工作\n——访磁县县委书记卞舒", "县长丁越、县农业农村局局长何岚", "卞舒: 磁县县委书记; 丁越: 磁县县长; 何岚: 磁县农业农村局局长"),
    ("富县强镇开新局", "清溪县县长何岚", "何岚: 清溪县县长"),
  ])
  func aCountyOfOneCharacter(_ head: String, _ printed: String, _ expected: String) {
    #expect(officials("\(head)\n\n　　本报讯 5月6日，\(printed)参加会议。\n记者 何其\n") == expected)
  }

  /// What is not simply held says so, in the place where it stands and wherever the post is told.
  @Test(arguments: [
    ("原县长何岚", "原清溪县县长"), ("时任县委书记、县长何岚", "时任清溪县委书记 时任清溪县县长"),
    ("拟任副县长何岚", "拟任清溪县副县长"), ("县政协原主席何岚", "原清溪县政协主席"), ("县原副县长何岚", "原清溪县副县长"),
    ("原清溪县委书记、现任北岭市政协主席何岚", "原清溪县委书记 北岭市政协主席"), ("县长何岚", "清溪县县长"),
    ("原州区区长何岚", "原州区区长"), ("原县长何岚到会，县长何岚", "清溪县县长"),
  ])
  func aFormerPostSaysSo(_ printed: String, _ expected: String) {
    let found = facts("清溪县召开会议\n\n本报讯 5月6日，清溪县召开会议。\(printed)参加会议。\n")
    #expect(found.officials.flatMap(\.titles).joined(separator: " ") == expected)
  }

  @Test func laterMentionsByNameAlone() {
    let page = """
      清溪县召开会议
      本报讯 5月6日，县委书记何岚主持会议。
      何岚指出，要压实责任。何岚一行还察看了水库。
      """
    #expect(facts(page).officials.first?.mentions.count == 3)
  }

  @Test func aBreakInsideANameIsNoEnd() {
    let page = "清溪县召开会议\n\n本报讯 5月6日，县委书记何\n\n岚主持会议。\n"
    #expect(officials(page) == "何岚: 清溪县委书记")
  }

  private func officials(_ page: String) -> String {
    facts(page).officials.map { "\($0.name): \($0.posts.joined(separator: " "))" }
      .joined(separator: "; ")
  }

  private func facts(_ text: String) -> PageFacts {
    PageFacts(Page(text))
  }
}
