import BulletinText

/// The words that posts are made of, and how a post is cut into them.
enum PostWords {
  typealias Scalars = ArraySlice<UInt32>

  static func scalars(_ text: String) -> Scalars {
    ArraySlice(text.unicodeScalars.map(\.value))
  }

  static func string(_ scalars: Scalars) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(view)
  }

  private static func list(_ words: String) -> [Scalars] {
    words.split(separator: " ").map { scalars(String($0)) }
  }

  static let levels = list("区 县 市 省 镇 乡 旗 村 街道")
  /// The levels that a post without a place is taken to belong to, likeliest first.
  static let mainLevels = list("区 县 市")
  /// The heads of governments: their office names the place's level.
  static let governments = list("区长 县长 市长 省长 镇长 乡长 旗长 州长")
  /// Departments of a Party committee.
  static let departments = list("宣传部 组织部 统战部 政法委 社会工作部 委办公室")
  static let parties = list("党组 党委 党工委 党总支 党支部")
  static let past = list("原 时任 现任 新任 挂职")
  static let modifiers = list("常务 第一 代理 代 副 执行")
  static let bareModifiers = list("常务 第一 代理 代 执行")
  static let committee = scalars("委")
  static let officeOf: UInt32 = 0x529E
  static let youthLeague: UInt32 = 0x56E2

  /// Offices as they end a post, longer ones first.
  static let offices = list(
    """
    常务副书记 副主任委员 第一书记 副书记 副主任 副主席 副局长 副部长 副院长 副校长 副组长 副秘书长 副会长 代主任 \
    代理书记 代书记 副检察长 委员 常委 成员 书记 主任 主席 局长 部长 院长 校长 组长 秘书长 会长 所长 站长 大队长 队长 \
    教导员 政委 检察长 馆长 园长
    """)

  static func begins(_ text: Scalars, _ word: Scalars) -> Bool {
    text.count >= word.count && text.prefix(word.count) == word
  }

  static func ends(_ text: Scalars, _ word: Scalars) -> Bool {
    text.count >= word.count && text.suffix(word.count) == word
  }

  /// The text without any of `words` at its start.
  static func dropping(_ words: [Scalars], from text: Scalars) -> Scalars {
    var rest = text
    while let word = words.first(where: { begins(rest, $0) && rest.count > $0.count }) {
      rest = rest.dropFirst(word.count)
    }
    return rest
  }

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

  private static func bodyLength(_ post: Scalars, _ offset: Int) -> Int? {
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
    guard let level = levels.first(where: { begins(post, $0) }), post.count > level.count + 1,
      !governments.contains(post)
    else { return nil }
    return level
  }

  /// The parts around 兼 or 兼任.
  static func split(_ post: Scalars) -> [Scalars] {
    guard let mark = post.firstIndex(of: 0x517C), mark > post.startIndex + 1,
      mark + 2 < post.endIndex
    else { return [post] }
    let next = post[mark + 1] == 0x4EFB ? mark + 2 : mark + 1
    return [post[..<mark], post[next...]]
  }

  // MARK: Places

  /// The place that a post names first: 清河区, 北岭市, 花园街道; or what stands before a body of its
  /// own: 科创港 of 科创港党工委委员.
  static func place(in post: Scalars) -> Scalars? {
    let first = post.startIndex
    var index = first + 1
    while index < min(post.endIndex - 1, first + 12) {
      for level in levels where index + level.count < post.endIndex && post[index] == level.first {
        guard begins(post[index...], level), !levels.contains(post[first..<index]),
          !isInsideWord(post, index)
        else { continue }
        return post[first..<index + level.count]
      }
      index += 1
    }
    return placeBeforeBody(in: post)
  }

  private static func placeBeforeBody(in post: Scalars) -> Scalars? {
    guard !levels.contains(where: { begins(post, $0) }) else { return nil }
    for offset in 2..<max(2, min(post.count - 2, 10)) where bodyLength(post, offset) != nil {
      return post.prefix(offset)
    }
    return nil
  }

  /// 社区, 市场, 副区长: the level's character is part of a word.
  private static func isInsideWord(_ post: Scalars, _ index: Int) -> Bool {
    if endingWords.contains(post[index - 1...index]) { return true }
    guard index + 1 < post.endIndex else { return false }
    let next = post[index...index + 1]
    if governments.contains(next) {
      // 副区长 is an office; 中山区长 names its place.
      return dropping(modifiers, from: post[post.startIndex..<index + 1]).count <= 1
    }
    return openingWords.contains(next)
  }

  private static let endingWords = list("社区 城市 小区 山区 片区 辖区 地区 城区 校区 库区 厂区 城乡 都市 农村 乡村")
  private static let openingWords = list("市场 区域 乡村 市政 市容 区块 乡贤 市民 村民 村镇")
}
