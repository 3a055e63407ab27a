import BulletinKnowledge
import BulletinSyntax
import BulletinText
import Testing

/// Where names begin and end, and whose body an office without one is.
struct NameTests {
  /// Right behind a complete post any name is one, whatever word it also makes.
  @Test(arguments: [
    ("县财政局局长左右介绍，收入平稳。", "左右"), ("县水利局局长温暖主持会议。", "温暖"),
    ("县林业局局长强大说，要护好绿水。", "强大"), ("县政协主席广德出席。", "广德"),
    ("县残联理事长䶮大舟说，要用心服务。", "䶮大舟"), ("县民政局局长孟启正带着干部走访。", "孟启"),
    ("县教育局局长宋词为获奖学生颁奖。", "宋词"), ("县司法局局长倪清点评案例。", "倪清"),
    ("副县长那木尔图在会上要求抓紧。", "那木尔图"), ("县委常委、副县长嘉措到现场指导。", "嘉措"),
    ("县总工会主席杭晓岚讲了第一课。", "杭晓岚"), ("县应急管理局局长辛为民回应关切。", "辛为民"),
    ("县委副书记（挂职）苗青参加。", "苗青"), ("县信访局局长阮瑜被评为先进。", "阮瑜"),
    ("县供销社主任杭小川剖析原因。", "杭小川"), ("县检察院检察长欧阳岚述职。", "欧阳岚"),
    ("县委副书记谷雨晨在现场要求抓紧。", "谷雨晨"), ("县农办主任巴图要尽快办妥。", "巴图"), ("县司法局副局长宰平带队。", "宰平"),
  ])
  func namesBehindPosts(_ sentence: String, _ name: String) {
    let page = "清溪县召开会议\n本报讯 5月6日，清溪县召开会议。\(sentence)\n"
    #expect(facts(page).officials.map(\.name) == [name])
  }

  @Test(arguments: [
    "县财政局局长亲自带队督导。", "县委书记当场拍板。", "县水利局局长应邀出席。", "县委书记曾多次到现场。", "28名代表踊跃发言。",
    "各乡镇党委书记表态发言。", "县委书记任总指挥。", "县委书记马上回应。", "县长高兴地说，这是好事。", "县医保局局长热线开通。",
    "县公安局局长张某被查。", "丁大河1984年担任村党支部书记，一干就是26年。", "何岚、丁越、时光等委员提出建议。",
  ])
  func predicatesAreNoNames(_ sentence: String) {
    let page = "清溪县召开会议\n本报讯 5月6日，清溪县召开会议。\(sentence)\n"
    #expect(facts(page).officials.map(\.name).isEmpty)
  }

  /// Between the marks of a list anything with a surname is a name.
  @Test func listsOfLeaders() {
    let page = """
      清溪县召开会议
      本报讯 5月6日，县领导丁越（女）、步青云（回族）、安静、封闭、海潮和宁静分别带队，干部群众参加。
      """
    #expect(
      facts(page).officials.map(\.name) == ["丁越", "步青云", "安静", "封闭", "海潮", "宁静"])
  }

  /// Lists whose label comes last, and lists that blanks cut.
  @Test(arguments: [
    ("何岚、欧阳志远、卞舒等县领导参加。", ["何岚", "欧阳志远", "卞舒"]), ("在何岚、丁越等县领导陪同下，", ["何岚", "丁越"]),
    ("出席的县领导有：何　岚　丁　越　欧阳志远。", ["何岚", "丁越", "欧阳志远"]), ("县委书记 何岚，", ["何岚"]),
    ("县委书记　何　岚，", ["何岚"]), ("水稻、玉米等县领导关心的作物。", []), ("县委书记 高度重视，", []),
  ])
  func lists(_ sentence: String, _ names: [String]) {
    let page = "清溪县召开会议\n本报讯 5月6日，清溪县召开会议。\(sentence)会议结束。\n"
    #expect(facts(page).officials.map(\.name) == names)
  }

  /// Posts that stand behind their holder's name.
  @Test(arguments: [
    ("会议决定任命何岚为清溪县财政局局长，", "何岚: 清溪县财政局局长"), ("免去丁越的清溪县水利局局长职务。", "丁越: 清溪县水利局局长"),
    ("苗青同志任清溪县委书记。", "苗青: 清溪县委书记"), ("卞舒当选清溪县政协主席。", "卞舒: 清溪县政协主席"),
    ("会议任命白鹭为清溪县文化和旅游局局长。", "白鹭: 清溪县文化和旅游局局长"),
    ("会议任命岩罕香为清溪县林业局局长。", "岩罕香: 清溪县林业局局长"),
    (
      "会议选举何岚为清溪县人大常委会主任，初夏、丁越为副主任。",
      "何岚: 清溪县人大常委会主任; 初夏: 清溪县人大常委会副主任; 丁越: 清溪县人大常委会副主任"
    ),
    ("卞舒，女，傣族，1981年1月生，中共党员，现任清溪县水利局副局长。", "卞舒: 清溪县水利局副局长"),
    ("成立以县委书记为组长的专班，", ""), ("某某任组长，", ""), ("会议任命他为组长，", ""),
    ("会议任命何岚为清溪县财政局局长，推荐为清溪县政协副主席，", "何岚: 清溪县财政局局长"),
  ])
  func appointments(_ sentence: String, _ expected: String) {
    let page = "清溪县召开会议\n本报讯 5月6日，清溪县召开会议。\(sentence)会议结束。\n"
    let found = facts(page).officials.map { "\($0.name): \($0.posts.joined(separator: " "))" }
    #expect(found.joined(separator: "; ") == expected)
  }

  /// Behind a blank another clause begins, and the post before it is another's.
  @Test func twoElectedInOneHeadline() {
    let page = "何岚当选清溪县人大常委会主任　丁越当选县长\n本报讯 5月6日，清溪县召开人代会。\n"
    let found = facts(page).officials.map { "\($0.name): \($0.posts.joined(separator: " "))" }
    #expect(found == ["何岚: 清溪县人大常委会主任", "丁越: 清溪县县长"])
  }

  /// The rest of the page decides between two readings.
  @Test func thePageDecides() {
    let long = "清溪县巡河\n本报讯 5月6日，县委书记白守正到青溪巡河。\n白守正强调，要管好河。\n"
    #expect(facts(long).officials.map(\.name) == ["白守正"])
    let short = "清溪县巡河\n本报讯 5月6日，县委书记白守正到青溪巡河。\n白守强调，要管好河。白守说，好。\n"
    #expect(facts(short).officials.map(\.name) == ["白守"])
  }

  /// A body without its place, and a body that was named before.
  @Test(arguments: [
    ("清溪县召开会议。建设局局长何岚", "清溪县建设局局长"), ("清溪县召开会议。县委宣传部副部长、文明办主任何岚", "清溪县委宣传部副部长 清溪县文明办主任"),
    ("清溪县公安局护航春耕。局长何岚", "清溪县公安局局长"), ("花园街道清理河道，街道党工委书记何岚", "花园街道党工委书记"),
    ("县第二人民医院开诊，医院院长何岚", "清溪县第二人民医院院长"), ("清溪县融媒体中心下乡。中心主任何岚", "清溪县融媒体中心主任"),
    ("石林镇召开会议，镇党委书记何岚", "石林镇党委书记"), ("竹里村收茶，村党支部书记何岚", "竹里村党支部书记"),
    ("清溪水务集团检修，集团董事长何岚", "清溪水务集团董事长"), ("清溪县实验小学开学，该校校长何岚", "清溪县实验小学校长"),
    ("清溪县召开会议。县委常委、办公室主任何岚", "清溪县委常委 清溪县委办公室主任"),
    ("清溪县召开会议。副县长、党组成员何岚", "清溪县副县长 清溪县政府党组成员"),
    ("清溪县召开会议。县级总河长何岚", "清溪县县级总河长"), ("清溪县召开会议。记者连线县防汛办主任何岚", "清溪县防汛办主任"),
    ("清溪县召开会议。县财政局原局长何岚", "清溪县财政局局长"), ("清溪县召开会议。随着县水利局局长何岚", "清溪县水利局局长"),
  ])
  func bodiesAreCompleted(_ text: String, _ posts: String) {
    let page = "清溪县召开会议\n本报讯 5月6日，\(text)介绍，进展顺利。\n"
    #expect(facts(page).officials.map { $0.posts.joined(separator: " ") } == [posts])
  }

  /// In an article about a zone its kind alone and 区 stand for it.
  @Test(arguments: [
    ("经开区财政局局长何岚", "清溪经开区财政局局长"), ("区教育局局长何岚", "清溪经开区教育局局长"),
    ("党工委副书记、管委会主任何岚", "清溪经开区党工委副书记 清溪经开区管委会主任"), ("科技局局长何岚", "清溪经开区科技局局长"),
    ("花园街道办事处主任何岚", "花园街道办事处主任"),
  ])
  func zonesAreCompleted(_ printed: String, _ posts: String) {
    let page = "清溪经开区召开会议\n本报讯 5月6日，清溪经开区召开会议。\(printed)介绍，进展顺利。\n"
    #expect(facts(page).officials.map { $0.posts.joined(separator: " ") } == [posts])
  }

  private func facts(_ text: String) -> PageFacts {
    PageFacts(Page(text))
  }
}
