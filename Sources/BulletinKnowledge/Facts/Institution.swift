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

  private static func institution(_ name: Scalars) -> Scalars? {
    name.count >= 4 && name.count <= 14 && kinds.contains { PostWords.ends(name, $0) } ? name : nil
  }

  private static let papers = PostWords.list("学报 校报 院报 报")
  private static let kinds = PostWords.list("大学 学院 集团 总公司 农场 林场 牧场")
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

  /// 校.
  private static let school: UInt32 = 0x6821
  private static let committees = PostWords.list("党委 纪委 团委 工会")
  private static let heads = PostWords.list("校长 董事长 总经理 总工程师 总会计师 总经济师")
  private static let units = PostWords.list("处 部 学院 研究生院 研究所 研究院 办公室 校史馆 场史馆 图书馆 中心")
  private static let plants = PostWords.list("公司 厂 分厂 车间")
}
