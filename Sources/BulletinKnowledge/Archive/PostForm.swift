import BulletinText

/// A post taken apart, so that two ways of printing it are one: 清溪县委组织部部长 and, in 清溪县's
/// table, 县委组织部长 are the same place, body and office.
package struct PostForm: Hashable, Sendable {
  /// What an office is within its body.
  package enum Rank: Sendable {
    /// 书记, 县长, 主任: one person's.
    case head
    /// 副书记, 副县长.
    case deputy
    /// 常委, 委员, 党组成员: several persons'.
    case member
    /// 调研员, 总指挥, 代表: no office of a body.
    case other
  }

  /// 清溪县, 北岭经开区; empty where the post names none.
  package let place: String
  /// 委, 政府, 人大常委会, 管委会, 委组织部, 财政局; empty where nobody can tell.
  package let body: String
  /// 书记, 副书记, 常委; the head of a government is 长, whatever its level.
  package let office: String
  package let rank: Rank

  /// - Parameter completed: a post with the place that it belongs to, as facts have it.
  package init(_ completed: String) {
    self.init(PostWords.scalars(completed))
  }

  /// A post of a table.
  ///
  /// - Parameters:
  ///   - post: as a page prints it: 县委书记.
  ///   - organisation: the body or just the place.
  package init(_ post: String, of organisation: String) {
    let place = PostForm.plain(PostWords.scalars(organisation))
    let printed = PostForm.withoutGovernment(PostForm.plain(PostWords.scalars(post)))
    if let level = PostWords.genericLevel(of: printed), PostWords.ends(place, level) {
      self.init(place + printed.dropFirst(level.count))
    } else if place.isEmpty || PostWords.begins(printed, place)
      || PostWords.place(in: printed) != nil && PostWords.bodyLength(printed, 0) == nil
    {
      self.init(printed)
    } else {
      self.init(place + printed)
    }
  }

  private init(_ completed: PostWords.Scalars) {
    let post = PostForm.plain(completed)
    let place = PostForm.settlement(after: PostForm.place(in: post), in: post)
    let rest = PostForm.withoutGovernment(post.dropFirst(place.count))
    self.place = PostWords.string(place)
    if let head = PostWords.governmentOffice(of: rest), head.count == rest.count {
      body = PostForm.government
      (office, rank) = PostForm.ofGovernment(rest)
      return
    }
    let office = PostForm.office(of: rest)
    let organisation = PostForm.body(rest.dropLast(office.count), office, of: place)
    body = PostWords.string(organisation)
    rank = PostForm.rank(office, in: organisation)
    self.office = PostWords.string(PostForm.withoutManner(office))
  }

  /// A post that only one person of a body holds at a time.
  package var isExclusive: Bool { rank == .head && !place.isEmpty && !body.isEmpty }

  /// Whether two belong to one body of one place.
  package func isOfSameBody(as other: PostForm) -> Bool {
    body == other.body && !body.isEmpty && isOfSamePlace(as: other)
  }

  /// Whether two name one place, one of them perhaps without the town around it.
  package func isOfSamePlace(as other: PostForm) -> Bool {
    PostForm.isSame(place, other.place)
  }

  /// Whether two are one post.
  package func isSame(as other: PostForm) -> Bool {
    office == other.office && isOfSameBody(as: other)
  }

  static func isSame(_ one: String, _ two: String) -> Bool {
    if one == two { return !one.isEmpty }
    let (short, long) = one.utf8.count < two.utf8.count ? (one, two) : (two, one)
    // 经开区 of 北岭经开区: three characters at least.
    return short.utf8.count >= 9 && long.hasSuffix(short)
  }
}

// MARK: Reading

extension PostForm {
  private typealias Scalars = PostWords.Scalars

  private static let government = "政府"

  /// 中共清溪县委员会 is 清溪县委; widths and blanks do not matter.
  private static func plain(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var result = text.map(ScalarText.folded).filter { $0 != 0x20 }[...]
    for word in party where PostWords.begins(result, word) {
      result = result.dropFirst(word.count)
    }
    // 唐县县委书记: the committee's level once more.
    if let doubled = result.indices.dropFirst(2).first(where: { index in
      result[index] == PostWords.committee.first && result[index - 1] == result[index - 2]
        && PlaceLevel.isLevel(result[index - 1])
    }) {
      result = result[..<(doubled - 1)] + result[doubled...]
    }
    for committee in committees {
      guard let index = firstIndex(of: committee, in: result) else { continue }
      result =
        result[...index] + PostWords.committee + result[(index + committee.count)...]
    }
    return Array(result)[...]
  }

  private static let party = PostWords.list("中国共产党 中共")
  /// The main levels, a character each, with their committee in full.
  private static let committees = PostWords.mainLevels.map { $0 + PostWords.scalars("委员会") }

  private static func firstIndex(of word: Scalars, in text: Scalars) -> Int? {
    text.indices.first { PostWords.begins(text[$0...], word) }
  }

  private static func place(in post: Scalars) -> Scalars {
    if let place = PostWords.place(in: post) { return place }
    // 清溪县县长, 经开区管委会主任: nothing but a place stands before the office or the body.
    return PostWords.zoneKind(of: post) ?? []
  }

  /// 清溪县双河镇党委书记: the town's, not the county's.
  private static func settlement(after place: Scalars, in post: Scalars) -> Scalars {
    guard !place.isEmpty, let inner = PostWords.place(in: post.dropFirst(place.count)),
      PostWords.isSettlement(inner)
    else { return place }
    return post.prefix(place.count + inner.count)
  }

  /// 县人民政府县长, 政府副县长: the office alone says it.
  private static func withoutGovernment(_ rest: Scalars) -> Scalars {
    for word in governments
    where PostWords.begins(rest, word) && PostWords.governmentOffice(of: rest) != nil {
      return rest.dropFirst(word.count)
    }
    return rest
  }

  private static let governments = PostWords.list("人民政府 政府")

  private static func ofGovernment(_ office: Scalars) -> (String, Rank) {
    let isDeputy = office.contains(0x526F)
    return (isDeputy ? "副长" : "长", isDeputy ? .deputy : .head)
  }

  /// 常务副县长 is a 副县长, 代县长 a 县长: how somebody holds an office.
  private static func withoutManner(_ office: Scalars) -> Scalars {
    PostWords.dropping(manners, from: office)
  }

  private static let manners = PostWords.list("常务 第一 代理 代 执行 挂职")

  private static func office(of rest: Scalars) -> Scalars {
    if let word = members.first(where: { PostWords.ends(rest, $0) }) { return word }
    return PostWords.office(of: rest)
  }

  private static let members = PostWords.list("常委会委员 党组成员 常委 委员 成员")

  /// The body in its regular form.
  private static func body(
    _ organisation: Scalars, _ office: Scalars, of place: Scalars
  ) -> Scalars {
    if organisation.isEmpty {
      // 清溪县副书记: nobody else than the committee has one.
      let isParty = partyOffices.contains(withoutManner(office))
      guard isParty, let last = place.last else { return [] }
      return PostWords.mainLevels.contains([last]) && PostWords.zoneEnd(of: place) == nil
        ? PostWords.committee : []
    }
    if let known = synonyms[Array(organisation)] { return known }
    guard office.count >= 2, office.last == 0x957F, let head = office.dropLast().last,
      headed.contains(head), organisation.last != head
    else { return organisation }
    // 组织部长, 财政局长: the body's last character is the office's first.
    let whole = organisation + [head]
    return synonyms[Array(whole)] ?? whole
  }

  private static let partyOffices = PostWords.list("书记 副书记 常委")
  /// 局, 部, 院 and 厅.
  private static let headed: Set<UInt32> = [0x5C40, 0x90E8, 0x9662, 0x5385]

  private static let synonyms: [[UInt32]: Scalars] = {
    let pairs = [
      ("委办", "委办公室"), ("组织部", "委组织部"), ("宣传部", "委宣传部"), ("统战部", "委统战部"),
      ("政法委", "委政法委"), ("社会工作部", "委社会工作部"), ("人大", "人大常委会"), ("监察委", "监委"),
      ("监察委员会", "监委"), ("纪律检查委员会", "纪委"), ("委纪委", "纪委"), ("人民政府", "政府"),
      ("人民政府党组", "政府党组"), ("人民政府办公室", "政府办公室"), ("政府办", "政府办公室"), ("人民法院", "法院"),
      ("人民检察院", "检察院"), ("检察院", "检察院"), ("人武部", "武装部"), ("人民武装部", "武装部"),
      ("街道办事处", "办事处"), ("管理委员会", "管委会"), ("管委", "管委会"), ("工委", "党工委"),
      ("政协委员会", "政协"), ("人大党组", "人大常委会党组"),
    ]
    return Dictionary(
      pairs.map { (Array(PostWords.scalars($0.0)), PostWords.scalars($0.1)) },
      uniquingKeysWith: { first, _ in first })
  }()

  private static func rank(_ office: Scalars, in body: Scalars) -> Rank {
    if members.contains(office) { return .member }
    let plain = withoutManner(office)
    if plain.isEmpty || isMeetingRole(plain, body) { return .other }
    if plain.first == 0x526F { return .deputy }
    return heads.contains(plain) ? .head : .other
  }

  private static let heads = PostWords.list(
    "书记 主任 主席 局长 部长 院长 校长 检察长 所长 站长 馆长 园长 场长 行长 台长 社长 董事长 厅长 庭长 队长 大队长 支队长 教导员 政委 秘书长 会长 理事长")

  /// 总指挥, 组长, 河长: roles of a campaign, not of a body.
  private static func isMeetingRole(_ office: Scalars, _ body: Scalars) -> Bool {
    let whole = body + office
    return temporary.contains { PostWords.ends(whole, $0) || PostWords.ends(body, $0) }
  }

  private static let temporary = PostWords.list(
    "总指挥 指挥长 组长 河长 林长 田长 路长 链长 街长 网格长 召集人 班长 指挥部 领导小组 专班 工作组 督导组 委员会 筹委会 组委会 联席会议 专案组 考察团 代表团 活动 工作队 服务队 突击队 志愿队 分队 代表队"
  )
}
