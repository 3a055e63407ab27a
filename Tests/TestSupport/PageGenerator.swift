/// Makes pages of a district's paper: for the same seed the same ones. They have the people, posts, dates,
/// campaigns and bylines of an archive that goes on over years; what they say means nothing.
public struct PageGenerator {
  private static let places = """
    云岫区 汀兰区 鹤沙区 槐荫县 清溪县 墨池县 棠梨县 松台市 雁栖市 芦汀市 石桥区 银杏区 望岫县 桐庄县 沙鸥市 竹溪区
    """.split(separator: " ").map(String.init)
  private static let surnames = Array(
    "丁卞毛左石史白包冯乔任邬齐许孙严苏李杨吴邱何余邹汪沈宋张陆陈林罗周郑孟赵胡柯段侯俞洪祝姚贺秦袁聂夏顾钱徐高郭唐涂陶曹崔康章梁彭董蒋程傅谢赖蔡谭熊樊黎潘穆戴魏")
  private static let given = Array("雨岚川舟宁远亦涵朗越嘉树明澈怀瑾立言思远景行博文若谷清和知微望舒昭云起舒扬承安泽林晓帆静姝伯庸")
  private static let posts = """
    委书记 委副书记 长 副长 人大常委会主任 政协主席 委常委 委组织部部长 委宣传部部长 委政法委书记 教育局局长 财政局局长 农业农村局局长 \
    水利局局长 卫生健康委主任 住建局局长 应急管理局局长 文旅局局长 人民法院院长 人民检察院检察长
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let topics = """
    河道治理 春耕备耕 防汛备汛 招商引资 校园安全 老旧小区改造 营商环境 文明创建 乡村产业 森林防火 就业服务 基层治理 项目建设 普法宣传
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let campaigns = """
    四下基层 三清两建 五进五送 六个一批 百日攻坚 清源行动 暖企行动 双提双促 十百千工程 一河一策 三比一看 两问一评
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let verbs = ["强调", "指出", "要求", "表示", "说"]
  private static let sentences = """
    各有关部门要把责任落到人头，把措施做到前头。 工作人员逐户登记，当场答复群众提出的问题。 与会人员实地察看了现场，听取了情况介绍。 \
    下一步，将继续完善机制，定期通报进展。 目前，各项准备已经就绪，人员和物资全部到位。 沿线居民说，如今出门就是绿道，心里敞亮。 \
    项目建成后，可为周边群众提供就近就业的机会。 会议对前一阶段的成绩给予肯定，也点出了存在的不足。 \
    大家一致认为，这项工作关系长远，必须抓紧抓实。 技术人员到田间地头讲解要领，解答疑问。
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private var random: SplitMix64
  /// The people of each place: they keep their posts for some years.
  private let seed: UInt64

  public init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed)
  }

  /// The next page: 3 to 5 kB.
  public mutating func page() -> String {
    let place = Self.places.randomElement(using: &random) ?? ""
    let (year, month, day) = (
      Int.random(in: 2012...2024, using: &random), Int.random(in: 1...12, using: &random),
      Int.random(in: 2...28, using: &random)
    )
    let paper = place.dropLast() + "日报"
    let articles = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      article(in: place, year: year, month: month, day: day - 1)
    }
    return "\(paper)　\(year)年\(month)月\(day)日\n\n" + articles.joined(separator: "\n\n") + "\n"
  }

  private mutating func article(in place: String, year: Int, month: Int, day: Int) -> String {
    let topic = Self.topics.randomElement(using: &random) ?? ""
    let campaign = Self.campaigns.randomElement(using: &random) ?? ""
    let leaders = (0..<3).map { _ in
      leader(of: place, in: year, Int.random(in: Self.posts.indices, using: &random))
    }
    let lead =
      "本报讯 \(month)月\(day)日，\(place)召开\(topic)推进会。\(leaders[0].post)\(leaders[0].name)出席并讲话，"
      + "\(leaders[1].post)\(leaders[1].name)主持，\(leaders[2].post)\(leaders[2].name)参加。"
    var paragraphs = [lead]
    for leader in leaders {
      let verb = Self.verbs.randomElement(using: &random) ?? ""
      paragraphs.append(
        "\(leader.name)\(verb)，要以“\(campaign)”为抓手，推动\(topic)取得实效。"
          + text(Int.random(in: 2...5, using: &random)))
    }
    paragraphs.append(text(4))
    let reporter = name(Int.random(in: 0..<40, using: &random), of: place, salt: 7)
    let correspondent = name(Int.random(in: 0..<200, using: &random), of: place, salt: 11)
    return "\(place)召开\(topic)推进会\n\n" + paragraphs.joined(separator: "\n\n")
      + "\n\n记者 \(reporter) 通讯员 \(correspondent)"
  }

  private mutating func text(_ count: Int) -> String {
    (0..<count).map { _ in Self.sentences.randomElement(using: &random) ?? "" }.joined()
  }

  /// Who has a post in a year: every four years somebody else.
  private func leader(of place: String, in year: Int, _ post: Int) -> (post: String, name: String) {
    let title = Self.posts[post]
    let level = place.suffix(1)
    let full: String
    switch title {
    case "长": full = place + level + "长"
    case "副长": full = place + "副" + level + "长"
    default: full = place + title
    }
    return (full, name(post * 16 + (year + post) / 4, of: place, salt: 3))
  }

  private func name(_ number: Int, of place: String, salt: UInt64) -> String {
    let scalars = place.unicodeScalars.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1.value) }
    var own = SplitMix64(seed: seed ^ scalars ^ (salt << 40) ^ UInt64(number) &* 0x9E37)
    let surname = Self.surnames.randomElement(using: &own) ?? "丁"
    let length = Int.random(in: 1...2, using: &own)
    return String(surname)
      + String((0..<length).compactMap { _ in Self.given.randomElement(using: &own) })
  }
}
