import BulletinText

/// Completes printed posts with the place or body that they inherit: 清河区党工委副书记、管委会主任 is
/// 清河区党工委副书记 and 清河区管委会主任 (4.2 of the genre's description). Works on scalars: posts are
/// the commonest facts of a page.
struct PostCompletion {
  typealias Scalars = ArraySlice<UInt32>

  /// The place of the article, by its level: 区 → 清河区.
  private var places: [(level: Scalars, place: Scalars)]
  /// The place and the organisation of the last post.
  private var lastPlace: Scalars?
  private var lastOrganisation: Scalars?
  private var lastHadCommittee = false

  /// - Parameter places: the places that the article is about, by their last character: 县 → 清溪县.
  init(places: [String: String]) {
    self.places = places.map { (PostWords.scalars($0.key), PostWords.scalars($0.value)) }
  }

  /// The posts of a chain, completed; 兼 makes two of one.
  mutating func complete(_ text: ScalarText, _ chain: [RawPost]) -> [String] {
    var result: [String] = []
    for post in chain {
      for part in PostWords.split(ArraySlice(text.scalars(post.lower, post.upper))) {
        result.append(PostWords.string(complete(part)))
      }
    }
    return result
  }

  private mutating func complete(_ printed: Scalars) -> Scalars {
    let post = PostWords.dropping(PostWords.past, from: printed)
    if PostWords.isRank(post) { return post }
    if let place = PostWords.place(in: post) {
      remember(place)
      note(post, place)
      return post
    }
    if post.first == PostWords.youthLeague,
      let level = PostWords.genericLevel(of: post.dropFirst()),
      let place = place(of: level)
    {
      // The Youth League's committee: 团县委.
      return post.prefix(1) + place + post.dropFirst(1 + level.count)
    }
    if let level = PostWords.genericLevel(of: post) {
      let place = place(of: level) ?? lastPlace.flatMap { PostWords.ends($0, level) ? $0 : nil }
      let completed = place.map { $0 + post.dropFirst(level.count) } ?? post
      if let place { lastPlace = place }
      note(completed, place)
      return completed
    }
    let completed = inherit(post)
    note(completed, lastPlace)
    return completed
  }

  private func place(of level: Scalars) -> Scalars? {
    places.first { $0.level == level }?.place
  }

  /// A post without a place of its own.
  private func inherit(_ post: Scalars) -> Scalars {
    let office = PostWords.dropping(PostWords.modifiers, from: post)
    if let government = PostWords.governments.first(where: { $0 == office }) {
      let level = government.dropLast()
      let own = lastPlace.flatMap { PostWords.ends($0, level) ? $0 : nil }
      return (own ?? place(of: level) ?? lastPlace ?? []) + post
    }
    let place =
      lastPlace ?? PostWords.mainLevels.lazy.compactMap { self.place(of: $0) }.first ?? []
    if PostWords.departments.contains(where: { PostWords.begins(post, $0) }) {
      return place + (lastHadCommittee && !place.isEmpty ? PostWords.committee : []) + post
    }
    if PostWords.isBody(post) { return place + post }
    if PostWords.isBareOffice(post), let organisation = lastOrganisation {
      return organisation + post
    }
    return post
  }

  private mutating func remember(_ place: Scalars) {
    lastPlace = place
    guard let level = PostWords.levels.first(where: { PostWords.ends(place, $0) }) else { return }
    places.removeAll { $0.level == level }
    places.append((level, place))
  }

  /// Notes the organisation of a completed post for those that follow.
  private mutating func note(_ post: Scalars, _ place: Scalars?) {
    if let place {
      let rest = post.dropFirst(place.count)
      lastHadCommittee =
        PostWords.begins(post, place) && rest.first == PostWords.committee.first
        && rest.dropFirst().first != PostWords.officeOf
    }
    var organisation = post
    if let office = PostWords.offices.first(where: { PostWords.ends(post, $0) }) {
      organisation = post.dropLast(office.count)
    }
    if let party = PostWords.parties.first(where: { PostWords.ends(organisation, $0) }) {
      let rest = organisation.dropLast(party.count)
      if rest != place { organisation = rest }
    }
    lastOrganisation = organisation
  }
}
