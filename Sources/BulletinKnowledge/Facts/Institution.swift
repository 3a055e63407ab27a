import BulletinSyntax
import BulletinText

/// The school or firm whose own paper a page is. Its posts leave it out: 教务处处长 in 清溪师范大学报 is
/// 清溪师范大学教务处处长.
enum Institution {
  typealias Scalars = ArraySlice<UInt32>

  /// The institution that the masthead names: as the paper's name, or as who publishes it.
  static func named(in masthead: Masthead?, _ source: SourceText) -> Scalars? {
    guard let masthead else { return nil }
    if let paper = masthead.paper, let found = named(byPaper: scalars(of: source.string(paper))) {
      return found
    }
    return masthead.lines.lazy.compactMap { named(byPublisher: ScalarText(source.string($0))) }
      .first
  }

  /// 清溪师范大学 of 清溪师范大学报, and of 清溪师范大学学报.
  private static func named(byPaper paper: Scalars) -> Scalars? {
    papers.lazy.filter { PostWords.ends(paper, $0) }
      .compactMap { institution(paper.dropLast($0.count)) }.first
  }

  /// 西岭化工集团 of 西岭化工集团有限责任公司主办.
  private static func named(byPublisher line: ScalarText) -> Scalars? {
    guard let end = (0..<line.count).first(where: { line.has("主办", at: $0) }) else { return nil }
    var start = end
    while start > 0, CharacterClass(line[start - 1]) == .han { start -= 1 }
    var name = ArraySlice(line.scalars(start, end))
    if PostWords.begins(name, party) { name = name.dropFirst(party.count) }
    for word in offices where PostWords.ends(name, word) { name = name.dropLast(word.count) }
    return institution(name)
  }

  /// 一〇五团, of which a paper of the land that soldiers reclaimed tells most; `nil` on any other.
  static func regiment(of page: Page) -> Scalars? {
    guard let masthead = page.masthead,
      masthead.lines.contains(where: { line in
        ["垦", "兵团", "团场", "师市"].contains { page.text.string(line).contains($0) }
      })
    else { return nil }
    let text = ScalarText(page.text.utf8, TextRange(0, page.text.count))
    var counts: [Scalars: Int] = [:]
    for index in 0..<text.count where text[index] == regimentSign {
      var start = index
      while start > 0, index - start < 4, isNumber(text[start - 1]) { start -= 1 }
      if index - start >= 1, text[index + 1] != 0x961F {
        counts[text.scalars(start, index + 1)[...], default: 0] += 1
      }
    }
    return counts.filter { $0.value >= 2 }.max {
      ($0.value, $1.key.count) < ($1.value, $0.key.count)
    }?
    .key
  }

  private static func isNumber(_ scalar: UInt32) -> Bool {
    DateCharacters.isDigit(scalar) || scalar == 0x3007 || Numeral.value(scalar) != nil
  }

  /// 团.
  private static let regimentSign: UInt32 = 0x56E2

  private static func institution(_ name: Scalars) -> Scalars? {
    name.count >= 4 && name.count <= 14 && kinds.contains { PostWords.ends(name, $0) } ? name : nil
  }

  private static let papers = PostWords.list("学报 校报 院报 报")
  private static let kinds = PostWords.list("大学 学院 医院 党校 集团 总公司 农场 林场 牧场")
  private static let offices = PostWords.list("主管 宣传部 委员会 党委 有限责任公司 股份有限公司 有限公司")
  private static let party = scalars(of: "中共")

  private static func scalars(of text: String) -> Scalars { text.unicodeScalars.map(\.value)[...] }

  // MARK: Its posts

  /// What follows the institution's name in a post of its own: 党委书记 of 校党委书记, 工会主席 of
  /// 农场工会主席. `nil` where the post is another body's, or may be.
  static func own(_ post: Scalars, of institution: Scalars) -> Scalars? {
    var post = post
    if let kind = kinds.first(where: { PostWords.ends(institution, $0) }),
      PostWords.begins(post, kind), post.count > kind.count + 2
    {
      post = post.dropFirst(kind.count)
    }
    if institution.last == regimentSign {
      // 团党委书记, but 团委书记 is the Youth League's.
      if post.first == regimentSign, !PostWords.begins(post, league), post.count > 3 {
        post = post.dropFirst()
      }
      if officers.contains(PostWords.dropping(PostWords.modifiers, from: post)) { return post }
    }
    let rest = post.first == school ? post.dropFirst() : post
    if PostWords.isBody(rest) || committees.contains(where: { PostWords.begins(rest, $0) }) {
      return rest
    }
    if heads.contains(PostWords.dropping(PostWords.modifiers, from: post)) { return post }
    let unit = post.dropLast(PostWords.office(of: post).count)
    let isUnit =
      unit.count <= 8 && units.contains { PostWords.ends(unit, $0) }
      || unit.count <= 5 && plants.contains { PostWords.ends(unit, $0) }
    return isUnit && unit.count >= 2 && unit.count < post.count ? post : nil
  }

  private static let league = PostWords.list("团委")[0]
  private static let officers = PostWords.list("团长 政委")

  /// 校.
  private static let school: UInt32 = 0x6821
  private static let committees = PostWords.list("党委 纪委 团委 工会")
  private static let heads = PostWords.list("校长 院长 董事长 总经理 总工程师 总会计师 总经济师")
  private static let units = PostWords.list("处 部 科 室 学院 研究生院 研究所 研究院 办公室 校史馆 场史馆 图书馆 中心")
  private static let plants = PostWords.list("公司 厂 分厂 车间")
}
