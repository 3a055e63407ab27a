import BulletinText

extension PostForm {
  /// Whether the body leads its place: the committee, the government, the congress and the like, and
  /// their departments of the first rank. Whoever has such a post is known to the whole place.
  package var isLeading: Bool { PostForm.leading.contains(body) }

  private static let leading: Set<String> = [
    "委", "政府", "人大常委会", "政协", "纪委", "监委", "党工委", "管委会", "人大工委", "政协工委", "纪工委",
    "委组织部", "委宣传部", "委统战部", "委政法委", "委社会工作部", "委办公室", "法院", "检察院", "武装部", "党委",
    "办事处", "政府党组", "政协党组", "人大常委会党组",
  ]

  /// Whether whoever has this post usually has the other one too, though a table may not say so: a
  /// 县长 is a 县委副书记, the head of a department of the committee is a 常委.
  package func implies(_ other: PostForm) -> Bool {
    guard isOfSamePlace(as: other) else { return false }
    if isSame(as: other) || other.rank == .other { return true }
    if other.rank == .member { return true }
    if other.body.hasSuffix("党组") { return other.body.dropLast(2) == body[...] }
    if isOtherForm(of: other) { return true }
    return PostForm.implied.contains { rule in
      rule.body == body && rule.office == office && rule.impliedBody == other.body
        && rule.impliedOffices.contains(other.office)
    }
  }

  /// Whether two are steps of one ladder, 书记 and 副书记: nobody stands on both. 秘书长 is another's.
  package func isOfSameLadder(as other: PostForm) -> Bool {
    isOfSameBody(as: other) && PostForm.step(office) == PostForm.step(other.office)
  }

  private static func step(_ office: String) -> Substring {
    office.hasPrefix("副") ? office.dropFirst() : office[...]
  }

  /// The same post in a form that one of the two does not have: a zone's 党委书记 is its 党工委书记,
  /// its 区长 the 管委会主任. The body's name is wrong there, not the person.
  private func isOtherForm(of other: PostForm) -> Bool {
    PostForm.bodies.contains { one, two in
      (body == one && other.body == two || body == two && other.body == one)
        && office.hasPrefix("副") == other.office.hasPrefix("副") && rank == other.rank
    }
  }

  private static let bodies = [
    ("党工委", "党委"), ("党工委", "委"), ("管委会", "政府"), ("人大工委", "人大常委会"), ("纪工委", "纪委"),
  ]

  private struct Implication {
    let body: String
    let office: String
    let impliedBody: String
    let impliedOffices: [String]
  }

  private static let implied = [
    Implication(body: "政府", office: "长", impliedBody: "委", impliedOffices: ["副书记"]),
    Implication(body: "政府", office: "长", impliedBody: "党委", impliedOffices: ["副书记"]),
    Implication(body: "政府", office: "长", impliedBody: "党工委", impliedOffices: ["副书记"]),
    Implication(body: "办事处", office: "主任", impliedBody: "党工委", impliedOffices: ["副书记"]),
    Implication(body: "管委会", office: "主任", impliedBody: "党工委", impliedOffices: ["副书记", "书记"]),
    Implication(body: "党工委", office: "书记", impliedBody: "管委会", impliedOffices: ["主任"]),
    Implication(body: "委", office: "书记", impliedBody: "人大常委会", impliedOffices: ["主任"]),
    Implication(body: "委", office: "书记", impliedBody: "武装部", impliedOffices: ["第一书记", "书记"]),
    Implication(body: "纪委", office: "书记", impliedBody: "监委", impliedOffices: ["主任"]),
    Implication(body: "监委", office: "主任", impliedBody: "纪委", impliedOffices: ["书记"]),
    Implication(body: "纪委", office: "副书记", impliedBody: "监委", impliedOffices: ["副主任"]),
    Implication(body: "监委", office: "副主任", impliedBody: "纪委", impliedOffices: ["副书记"]),
    Implication(body: "委政法委", office: "书记", impliedBody: "委", impliedOffices: ["副书记"]),
    Implication(body: "委", office: "副书记", impliedBody: "委政法委", impliedOffices: ["书记"]),
    Implication(body: "委统战部", office: "部长", impliedBody: "政协", impliedOffices: ["副主席"]),
  ]

  /// The completed post without its place, as a table has it: 县委书记 of 清溪县委书记.
  func printed(_ post: String) -> String {
    guard post.hasPrefix(place), !place.isEmpty else { return post }
    let rest = String(post.dropFirst(place.count))
    return rest.hasPrefix("委") ? String(place.suffix(1)) + rest : rest
  }
}
