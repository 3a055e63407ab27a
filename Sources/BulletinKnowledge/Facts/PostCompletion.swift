import BulletinText

/// Completes printed posts with the place or body that they inherit: 经开区党工委副书记、管委会主任 is
/// 经开区党工委副书记 and 经开区管委会主任 (4.2 of the genre's description).
struct PostCompletion {
  /// The place of the article, by its last character: 区 → 清河区.
  private var places: [String: String] = [:]
  /// The place and the organisation of the last post.
  private var lastPlace: String?
  private var lastOrganisation: String?
  private var lastHadCommittee = false

  /// - Parameter places: the places that the article is about, by their last character: 县 → 清溪县.
  init(places: [String: String]) {
    self.places = places
  }

  /// The posts of a chain, completed; 兼 makes two of one.
  mutating func complete(_ chain: [String]) -> [String] {
    chain.flatMap { $0.splitting(at: ["兼任", "兼"]) }.map { complete($0) }
  }

  private mutating func complete(_ printed: String) -> String {
    let post = printed.dropping(prefixes: ["原", "时任", "现任", "新任", "挂职"])
    if PostCompletion.isRank(post) { return post }
    if let place = PostCompletion.place(in: post) {
      remember(place)
      note(post, place)
      return post
    }
    if post.hasPrefix("团"), let level = PostCompletion.genericLevel(of: String(post.dropFirst())),
      let place = places[level]
    {
      // The Youth League's committee: 团县委.
      return "团" + place + post.dropFirst(1 + level.count)
    }
    if let level = PostCompletion.genericLevel(of: post) {
      let place = places[level] ?? (lastPlace.flatMap { $0.hasSuffix(level) ? $0 : nil })
      let completed = place.map { $0 + post.dropFirst(level.count) } ?? post
      if let place { lastPlace = place }
      note(completed, place)
      return completed
    }
    let completed = inherit(post)
    note(completed, lastPlace)
    return completed
  }

  /// A post without a place of its own.
  private func inherit(_ post: String) -> String {
    let office = post.dropping(prefixes: ["常务", "第一", "代理", "代", "副"])
    if PostCompletion.governments.contains(office) {
      let level = String(office.dropLast())
      let own = lastPlace.flatMap { $0.hasSuffix(level) ? $0 : nil }
      return (own ?? places[level] ?? lastPlace ?? "") + post
    }
    let place = lastPlace ?? places["区"] ?? places["县"] ?? places["市"] ?? ""
    if PostCompletion.departments.contains(where: post.hasPrefix) {
      return place + (lastHadCommittee && !place.isEmpty ? "委" : "") + post
    }
    if PostCompletion.isBody(post) { return place + post }
    if PostCompletion.isBareOffice(post), let organisation = lastOrganisation {
      return organisation + post
    }
    return post
  }

  private mutating func remember(_ place: String) {
    lastPlace = place
    for level in PostCompletion.levels where place.hasSuffix(level) { places[level] = place }
  }

  /// Notes the organisation of a completed post for those that follow.
  private mutating func note(_ post: String, _ place: String?) {
    lastHadCommittee =
      place.map { post.hasPrefix($0 + "委") && !post.hasPrefix($0 + "委办") } ?? lastHadCommittee
    var organisation = post
    for office in PostCompletion.trimmedOffices where organisation.hasSuffix(office) {
      organisation.removeLast(office.count)
      break
    }
    for party in ["党组", "党委", "党工委", "党总支", "党支部"] where organisation.hasSuffix(party) {
      let rest = organisation.dropLast(party.count)
      if rest != place.map({ Substring($0) }) { organisation = String(rest) }
      break
    }
    lastOrganisation = organisation
  }

  private static let levels = ["区", "县", "市", "省", "镇", "乡", "旗", "村", "街道"]

  /// The heads of governments: their office names the place's level.
  private static let governments: Set<String> = [
    "区长", "县长", "市长", "省长", "镇长", "乡长", "旗长", "州长",
  ]

  /// Departments of a Party committee.
  private static let departments = [
    "宣传部", "组织部", "统战部", "政法委", "社会工作部", "委办公室",
  ]

  private static let trimmedOffices = [
    "常务副书记", "副主任委员", "第一书记", "副书记", "副主任", "副主席", "副局长", "副部长", "副院长", "副校长",
    "副组长", "副秘书长", "副会长", "代主任", "代理书记", "代书记", "委员", "常委", "成员", "书记", "主任", "主席",
    "局长", "部长", "院长", "校长", "组长", "秘书长", "会长", "所长", "站长", "大队长", "队长", "教导员", "政委",
    "检察长", "副检察长", "馆长", "园长",
  ]

  /// 二级巡视员, 副县级干部: a rank stands by itself.
  private static func isRank(_ post: String) -> Bool {
    post.hasSuffix("级干部") && post.count <= 6
  }

  /// Whether nothing but an office, with its modifiers, stands there: 主任, 常务副局长.
  private static func isBareOffice(_ post: String) -> Bool {
    let office = post.dropping(prefixes: ["常务", "第一", "代理", "代", "执行"])
    return trimmedOffices.contains(String(office))
  }

  private static func isBody(_ post: String) -> Bool {
    let text = ScalarText(post)
    return Lexicon.table.longest(in: text, at: 0, tags: Lexicon.body) != nil
  }

  /// 区 of 区党工委副书记: a level without a name.
  private static func genericLevel(of post: String) -> String? {
    guard let level = levels.first(where: post.hasPrefix), post.count > level.count + 1,
      !governments.contains(String(post))
    else { return nil }
    return level
  }

  /// The place that a post names first: 经开区, 北岭市, 花园街道.
  static func place(in post: String) -> String? {
    let characters = Array(post.unicodeScalars)
    var index = 1
    while index < min(characters.count - 1, 12) {
      for level in levels {
        let marks = Array(level.unicodeScalars)
        guard index + marks.count < characters.count,
          Array(characters[index..<index + marks.count]) == marks,
          !(levels.contains(String(String.UnicodeScalarView(characters[0..<index])))),
          !isInsideWord(characters, index)
        else { continue }
        return String(String.UnicodeScalarView(characters[0..<index + marks.count]))
      }
      index += 1
    }
    return placeBeforeBody(in: post)
  }

  /// 科创港 of 科创港党工委委员: what stands before a body of its own.
  private static func placeBeforeBody(in post: String) -> String? {
    let text = ScalarText(post)
    for index in 2..<max(2, min(text.count - 2, 10)) {
      if Lexicon.table.longest(in: text, at: index, tags: Lexicon.body) != nil {
        return levels.contains(where: post.hasPrefix) ? nil : text.string(0, index)
      }
    }
    return nil
  }

  /// 社区, 市场, 城市管理, 乡村振兴: the level's character is part of a word.
  private static func isInsideWord(_ characters: [Unicode.Scalar], _ index: Int) -> Bool {
    let pair = String(String.UnicodeScalarView(characters[index - 1...index]))
    if ["社区", "城市", "小区", "山区", "片区", "辖区", "地区", "城区", "校区", "库区", "厂区", "城乡", "都市"].contains(pair) {
      return true
    }
    guard index + 1 < characters.count else { return false }
    let next = String(String.UnicodeScalarView(characters[index...index + 1]))
    if governments.contains(next) {
      // 副区长 is an office; 中原区长 names its place.
      let before = String(String.UnicodeScalarView(characters[..<index]))
      return ["副", "常务副", "代", "代理", "第一副", "常务"].contains(before)
    }
    return ["市场", "区域", "乡村", "市政", "市容", "区块", "乡贤", "市民"].contains(next)
  }
}

extension StringProtocol {
  /// The text without the first of `prefixes` that it begins with.
  func dropping(prefixes: [String]) -> String {
    for prefix in prefixes where hasPrefix(prefix) && count > prefix.count {
      return String(dropFirst(prefix.count)).dropping(prefixes: prefixes)
    }
    return String(self)
  }
}

extension String {
  /// The parts between the first of `words` that occurs inside the text.
  func splitting(at words: [String]) -> [String] {
    let scalars = Array(unicodeScalars)
    for word in words {
      let mark = Array(word.unicodeScalars)
      guard scalars.count > mark.count + 2 else { continue }
      for index in 1..<(scalars.count - mark.count) where Array(scalars[index..<index + mark.count]) == mark {
        return [
          String(String.UnicodeScalarView(scalars[..<index])),
          String(String.UnicodeScalarView(scalars[(index + mark.count)...])),
        ]
      }
    }
    return [self]
  }
}
