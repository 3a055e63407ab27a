import BulletinText

/// The words that posts are made of, and how a post is cut into them.
enum PostWords {
  typealias Scalars = ArraySlice<UInt32>

  static func scalars(_ text: String) -> Scalars {
    ArraySlice(text.unicodeScalars.map { ScalarText.folded($0.value) })
  }

  /// A text is read with its widths folded; brackets are printed wide.
  static func string(_ scalars: Scalars) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars {
      switch value {
      case 0x28: view.append("（")
      case 0x29: view.append("）")
      default: view.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    return String(view)
  }

  /// The post as a page prints it that sets its brackets narrow.
  static func narrow(_ post: String) -> String {
    String(post.map { $0 == "（" ? "(" : $0 == "）" ? ")" : $0 })
  }

  static func list(_ words: String) -> [Scalars] {
    words.split(separator: " ").map { scalars(String($0)) }
  }

  static let levels = list("区 县 市 省 镇 乡 旗 村 街道 苏木 社区 嘎查")
  /// The levels below the district: they stand for the place that was named last.
  static let settlements = list("街道 苏木 社区 嘎查 镇 乡 村")

  /// Whether a place is a township, a village or a neighbourhood: 双河镇.
  static func isSettlement(_ place: Scalars) -> Bool {
    settlements.contains { ends(place, $0) }
  }

  /// The levels of governments that zones stand beside.
  static let mainLevels = list("区 县 市")
  /// Kinds of zones that end in no level.
  static let towns = list("新城 产业园 工业园")
  /// The heads of governments: their office names the place's level.
  static let governments = list("区长 县长 市长 省长 镇长 乡长 旗长 州长 里长")
  /// Departments of a Party committee.
  static let departments = list("宣传部 组织部 统战部 政法委 社会工作部 巡察办 党校 党史研究室 委办公室")
  static let parties = list("党组 党委 党工委 党总支 党支部")
  static let past = list("原 时任 现任 新任 挂职 前任 第一任 首任 新一任 新一届 上届 本届")
  static let modifiers = list("常务 第一 代理 代 副 执行")
  static let bareModifiers = list("常务 第一 代理 代 执行")
  static let prefecture = scalars("州")
  static let assistant = scalars("助理")
  /// Not yet in office: 副主任人选.
  static let candidates = list("提名人选 拟任人选 候选人人选 人选 候选人")
  static let region = scalars("自治区")
  static let committee = scalars("委")
  static let officeOf: UInt32 = 0x529E
  static let youthLeague: UInt32 = 0x56E2

  /// Offices as they end a post, longer ones first.
  static let offices = list(
    """
    常务副书记 副主任委员 第一书记 副书记 副主任 副主席 副局长 副部长 副院长 副校长 副组长 副秘书长 副会长 代主任 \
    代理书记 代书记 副检察长 委员 常委 成员 书记 主任 主席 局长 部长 院长 校长 组长 秘书长 会长 所长 站长 大队长 队长 \
    教导员 政委 检察长 馆长 园长 支队长 中队长 总队长 庭长 场长 矿长 厂长 董事长 总经理 理事长 社长 行长 台长 处长 科长 厅长 \
    指挥长 总指挥 参谋长 第一书记 副董事长 副总经理 安全总监 执行主席 名誉会长 副馆长 副园长 副所长 副站长 副大队长 副支队长 \
    副中队长 副教导员 副政委 副庭长 副场长 副厂长 副矿长 副理事长 副处长 副科长 副厅长 副队长 副台长 副行长 副社长 议长 副议长 \
    司令员 副司令员 副参谋长 专员 副专员 主委 副主委 总领队 新闻发言人 审判员 盟长 副盟长 总统计师 副总编 总编 \
    督查专员 总工程师 总会计师 总规划师 总经济师 主任委员 政治委员 指导员 秘书长 班长 副班长
    """
  ).sorted { $0.count > $1.count }

  static func begins(_ text: Scalars, _ word: Scalars) -> Bool {
    stands(word, in: text, from: text.startIndex)
  }

  static func ends(_ text: Scalars, _ word: Scalars) -> Bool {
    stands(word, in: text, from: text.endIndex - word.count)
  }

  /// Asked some thousand times a page, and nearly always answered by the first scalar: slices made
  /// only to be compared would cost more than the comparison.
  @inline(__always)
  private static func stands(_ word: Scalars, in text: Scalars, from lower: Int) -> Bool {
    guard lower >= text.startIndex, lower + word.count <= text.endIndex else { return false }
    let distance = lower - word.startIndex
    for index in word.indices where text[index + distance] != word[index] { return false }
    return true
  }

  /// The text without any of `words` at its start.
  static func dropping(_ words: [Scalars], from text: Scalars) -> Scalars {
    var rest = text
    while let word = words.first(where: { begins(rest, $0) && rest.count > $0.count }) {
      rest = rest.dropFirst(word.count)
    }
    return rest
  }

  /// 州政协主席 for 九届州政协主席: a body's term is no part of its place.
  static func withoutTerm(_ post: Scalars) -> Scalars {
    guard let term = post.prefix(5).firstIndex(of: 0x5C4A), term > post.startIndex,
      post[..<term].allSatisfy({ termDigits.contains($0) }), post.endIndex - term > 3
    else { return post }
    return post[(term + 1)...]
  }

  /// 第, and the numerals of terms.
  private static let termDigits = Set("第一二三四五六七八九十0123456789".unicodeScalars.map(\.value))

  /// 副县级干部: a rank stands by itself.
  static func isRank(_ post: Scalars) -> Bool {
    post.count <= 6 && ends(post, rank)
  }

  private static let rank = scalars("级干部")

  /// Whether nothing but an office, with its modifiers, stands there: 主任, 常务副局长.
  static func isBareOffice(_ post: Scalars) -> Bool {
    offices.contains(dropping(bareModifiers, from: post))
  }

  /// Whether a body of the place named before opens the post: 管委会主任.
  static func isBody(_ post: Scalars) -> Bool {
    bodyLength(post, 0) != nil
  }

  static func bodyLength(_ post: Scalars, _ offset: Int) -> Int? {
    for length in stride(from: min(8, post.count - offset), through: 2, by: -1) {
      let word = post.dropFirst(offset).prefix(length)
      if bodies.contains(Array(word)) { return length }
    }
    return nil
  }

  private static let bodies: Set<[UInt32]> = Set(
    "\(Posts.bodies)".split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) })

  /// 区 of 区党工委副书记: a level without a name.
  static func genericLevel(of post: Scalars) -> Scalars? {
    // 州委书记, 州文化和旅游局局长; 郑州 has its 州 at the end.
    if begins(post, prefecture), post.count > 3, !governments.contains(post) { return prefecture }
    guard let level = levels.first(where: { begins(post, $0) }), post.count > level.count + 1,
      !noLevels.contains(post.prefix(2)) || isDepartmentOfCity(post),
      !governments.contains(post)
    else { return nil }
    return level
  }

  /// 市民政局: the city's department of civil affairs, no citizens.
  private static func isDepartmentOfCity(_ post: Scalars) -> Bool {
    departmentsOfCities.contains { begins(post, $0) }
  }

  private static let departmentsOfCities = list("市民政 市民族 市民宗")

  /// Whether a committee of residents or villagers opens a post.
  static func isResidents(_ post: Scalars) -> Bool {
    residents.contains { begins(post, $0) }
  }

  private static let residents = list("居委会 村委会 居民委员会 村民委员会 居委 村委")

  /// The parts around 兼 or 兼任, and of 县委常委宣传部长.
  static func split(_ post: Scalars) -> [Scalars] {
    for index in post.indices.dropFirst(2)
    where post[index - 1] == 0x59D4 && post[index - 2] == 0x5E38
      && memberOffices.contains(where: { begins(post[index...], $0) })
    {
      return [post[..<index]] + split(post[index...])
    }
    guard let mark = post.firstIndex(of: 0x517C), mark > post.startIndex + 1,
      mark + 2 < post.endIndex, post[mark + 1] != 0x804C
    else { return [post] }
    let next = post[mark + 1] == 0x4EFB ? mark + 2 : mark + 1
    return [post[..<mark], post[next...]]
  }

  private static let memberOffices = list("宣传部 组织部 统战部 政法委 纪委书记 副县长 副区长 副市长 常务副 人武部")

  /// Whether an office heads a department of a government or committee, which has no place of its own.
  static func isDepartment(_ organisation: Scalars) -> Bool {
    guard organisation.count >= 2, !foreign.contains(where: { begins(organisation, $0) }),
      !names.contains(where: { ends(organisation, $0) })
    else { return false }
    let name = organisation.last == 0x29 ? organisation.prefix { $0 != 0x28 } : organisation
    return departmentEnds.contains { ends(name, $0) }
  }

  private static let departmentEnds = list("局 办 委 部 室 处 厅 大队 支队 中心 工会 联 联合会 法院 检察院 议会 委员会 馆")
  private static let names = list("指挥部 项目部 支部 门诊部 事业部 俱乐部 办事处 医务处 组委 党委 工委 纪委 监委 党工委 学工部 武装部 村委")
  private static let foreign = list("武警 国家 全国 中国 中央 中共 全省 省 国务院 集团 公司")

  /// The bodies whose heads an office may be: 局 of 局长.
  static func heads(of post: Scalars) -> [Scalars] {
    let office = dropping(modifiers, from: post)
    return headsOfOffices.first { $0.office == office }?.heads ?? []
  }

  private static let headsOfOffices: [(office: Scalars, heads: [Scalars])] = [
    ("局长", "分局 局"), ("院长", "医院 法院 院"), ("庭长", "法庭"),
    ("校长", "中学 小学 党校 大学 学校 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 附中 实小 一小 二小 三小 四小 附小"),
    ("园长", "幼儿园"), ("大队长", "大队"), ("支队长", "支队"), ("中队长", "中队"), ("总队长", "总队"),
    ("教导员", "大队 派出所"), ("检察长", "检察院"), ("所长", "派出所 研究所 所"), ("站长", "站"), ("馆长", "馆"),
    ("场长", "林场 农场 牧场"), ("董事长", "集团 公司"), ("总经理", "集团 公司"), ("会长", "协会 商会"),
    ("台长", "电视台 台"), ("部长", "人武部 武装部"), ("社长", "合作社 社"), ("厅长", "厅"), ("理事长", "残联 合作社 联合会"),
    ("政委", "支队 军分区 警备区 人武部 武装部"), ("参谋长", "军分区 警备区"), ("司令员", "军分区 警备区"),
    ("队长", "救援队 队"), ("矿长", "矿"), ("厂长", "厂"), ("议长", "议会"),
  ].map { (scalars($0.0), list($0.1)) }

  /// The office that ends a post, with its modifiers; empty where none does.
  static func office(of post: Scalars) -> Scalars {
    guard let office = offices.first(where: { ends(post, $0) }) else { return [] }
    var length = office.count
    while let word = modifiers.first(where: { ends(post.dropLast(length), $0) }) {
      length += word.count
    }
    return post.suffix(length)
  }

  /// Whether a post is the end of another one, its organisation cut short: 场党委书记 of 西江农场党委书记,
  /// but not 区长 of 副区长.
  static func isPart(_ post: Scalars, of whole: Scalars) -> Bool {
    guard post.count >= (isBareOffice(post) ? 2 : 3), whole.count > post.count, ends(whole, post)
    else { return false }
    let rest = whole.dropLast(post.count)
    return !modifiers.contains { ends(rest, $0) }
  }

  /// 该校, 该院: the organisation that was named last.
  static func pointsBack(_ organisation: Scalars) -> Bool {
    organisation.count <= 3 && (organisation.first == 0x8BE5 || organisation.first == 0x672C)
  }

  /// The organisation without its Party group: 医院 of 医院党委.
  static func withoutParty(_ organisation: Scalars) -> Scalars {
    guard
      let party = (parties + unions).first(where: {
        ends(organisation, $0)
          && (organisation.count >= $0.count + 2
            || organisation.count > $0.count
              && bodyHeads.contains(organisation[organisation.startIndex]))
      })
    else { return organisation }
    return organisation.dropLast(party.count)
  }

  private static let unions = list("纪委 工会 团委")
  /// 局党组: 局 alone is the body that was named before.
  private static let bodyHeads = Set("局院校厅厂".unicodeScalars.map(\.value))

  /// 校, and what schools are called.
  static let school = scalars("校")
  static let anySchool = scalars("学校")
  static let schools = list("职业技术学院 职业学院 师范学院 学院 中学 小学 党校 大学 学校 一中 二中 三中 四中 五中 实小 附小 幼儿园")

  /// 多所中学, 各小学: several.
  static func isCounted(_ body: Scalars) -> Bool {
    body.prefix(3).contains { counters.contains($0) }
  }

  private static let counters = Set("多各几数全两所些".unicodeScalars.map(\.value))

  /// 检察院 of 第四检察部, 法院 of 执行局 and 刑事审判庭: whose unit it is.
  static func courtHead(of organisation: Scalars) -> Scalars? {
    if prosecution.contains(where: { ends(organisation, $0) }) { return scalars("检察院") }
    let judges =
      organisation.last == 0x5EAD && !ends(organisation, tribunal) || ends(organisation, execution)
    return judges && organisation.count >= 3 ? scalars("法院") : nil
  }

  private static let prosecution = list("检察部 检察室 检察处")
  private static let tribunal = scalars("法庭")
  private static let execution = scalars("执行局")

  /// 局 of 局市政设施科科长: the body that was named before.
  static func bodyHead(_ text: Scalars) -> Scalars? {
    text.first.flatMap { bodyHeads.contains($0) ? text.prefix(1) : nil }
  }

  /// 财政局原局长: somebody who has left.
  static func withoutFormer(_ post: Scalars) -> Scalars {
    // 清溪区原区委书记: behind a place, before the level of its body.
    if let index = post.indices.dropFirst(2).dropLast(2).first(where: { index in
      post[index] == 0x539F && PlaceLevel.isLevel(post[index - 1])
        && PlaceLevel.isLevel(post[index + 1])
    }) {
      return post[..<index] + post[(index + 1)...]
    }
    let government = governmentOffice(of: post)
    let office = government ?? office(of: post)
    let rest = post.dropLast(office.count)
    guard rest.count >= 2, rest.last == 0x539F else { return post }
    // 县原副县长: the office names its level itself.
    return government != nil && rest.count == 2 ? office : rest.dropLast() + office
  }

  /// 县级总河长, 村委会主任: the level is a word's part and stays.
  static func keepsLevel(_ post: Scalars, _ level: Scalars) -> Bool {
    let rest = post.dropFirst(level.count)
    return rest.first == 0x7EA7
      || level == village && (rest.first == 0x59D4 || rest.first == 0x652F)
  }

  private static let village = scalars("村")

  /// 集团 of 集团职工医院: the firm that an organisation belongs to.
  static func group(of organisation: Scalars) -> Scalars? {
    groups.first { begins(organisation, $0) }
  }

  private static let groups = list("集团 总公司")

  /// 副县长 of 清溪县副县长: the head of a government, with his modifiers.
  static func governmentOffice(of post: Scalars) -> Scalars? {
    guard let head = governments.first(where: { ends(post, $0) }) else { return nil }
    var length = head.count
    while let word = modifiers.first(where: { ends(post.dropLast(length), $0) }) {
      length += word.count
    }
    return post.suffix(length)
  }

  static let government = scalars("政府")
  static let subdistrict = scalars("办事处")
  static let streetOffice = scalars("街道办事处")
  static let director = scalars("主任")

  /// 受, 经, 由 …: they stand before 县 without making a place of it.
  static let prepositions = Set(
    "受经由请该本各我驻在到对向与为使让派赴从把被将给据是有及找见访问".unicodeScalars.map(\.value))

  /// Whether an organ of the organisation named before opens a post: 党组成员, 办公室主任.
  static func isOrgan(_ post: Scalars, of organisation: Scalars) -> Bool {
    if begins(post, office) { return true }
    // 农场党委副书记、纪委书记: only a place has a commission of its own.
    if begins(post, discipline) { return firms.contains { ends(organisation, $0) } }
    // 县委常委、工会主席: a committee's members hold posts of the whole place.
    return organisation.last != committee.first && organs.contains { begins(post, $0) }
  }

  /// 石阳分局局长 behind a post of 清溪市公安局.
  static func isBranch(_ post: Scalars, of organisation: Scalars) -> Bool {
    let own = post.dropLast(office(of: post).count)
    return ends(own, branch) && own.count <= 6 && organisation.last == branch.last
      && !ends(organisation, branch) && !subjects.contains(where: { ends(own.dropLast(2), $0) })
  }

  private static let branch = scalars("分局")
  /// 公安分局 is a branch of no other bureau.
  private static let subjects = list("公安 环境 资源 国土 监管 税务 规划 交警 铁路 森林")
  private static let discipline = scalars("纪委")
  private static let firms = list("农场 林场 牧场 公司 集团 医院 学院 大学 中学 学校 厂 矿 总社 银行 监狱 管理局 研究院 支队 总队 法院 检察院")
  private static let office = scalars("办公室")

  private static let organs = list(
    """
    党组 党委 党总支 党支部 机关党委 政治处 政治部 政工 纪检组 理事会 监事会 董事会 工会 法工委 财经工委 环资工委 教科文卫工委 \
    农工委 社会委 代表工委 选任联工委
    """)

  /// 共青团清溪县委, 民盟清溪县委: whose committee it is stands before the place.
  static func isAlliance(_ lead: Scalars) -> Bool { alliances.contains { ends(lead, $0) } }

  private static let alliances = list(
    "团 民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 总队 支队 分局 公司 集团 银行 海关 国网 国家电网 中国 国家")
}
