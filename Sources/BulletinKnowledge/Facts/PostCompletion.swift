import BulletinText

/// Completes printed posts with the place or body that they inherit: 清河区党工委副书记、管委会主任 is
/// 清河区党工委副书记 and 清河区管委会主任 (4.2 of the genre's description). Works on scalars: posts are
/// the commonest facts of a page.
struct PostCompletion {
  typealias Scalars = ArraySlice<UInt32>

  private var places: ArticlePlaces
  /// The article's texts, the post's own last.
  private var texts: ArraySlice<ScalarText>
  private let holders: PrintedHolders
  /// Whose posts are completed.
  private var name: [UInt32] = []
  /// The post is simply held: 原区长丁越 is no host of 区长何岚.
  private var isHeld = true
  /// The place and the organisation of the last post.
  private var lastPlace: Scalars?
  private var lastOrganisation: Scalars?
  private var lastHadCommittee = false
  /// Where the post that is being completed begins in the last text.
  private var lower = 0

  /// - Parameters:
  ///   - places: the places that the article is about.
  ///   - texts: the article's texts.
  ///   - holders: whose posts the article prints in full.
  init(places: ArticlePlaces, texts: ArraySlice<ScalarText>, holders: PrintedHolders) {
    self.places = places
    self.texts = texts
    self.holders = holders
  }

  /// The posts of somebody's chain, completed; 兼 makes two of one.
  mutating func complete(_ text: ScalarText, _ chain: [RawPost], of name: [UInt32]) -> [String] {
    self.name = name
    isHeld = chain.first.map { !Standing.isSaid(text, before: $0.lower) } ?? true
    var result: [String] = []
    for post in chain {
      lower = post.lower
      let isNarrow = (post.lower..<post.upper).contains {
        text[$0] == 0x28 && !text.isFullWidth($0)
      }
      for part in PostWords.split(ArraySlice(post.scalars(in: text))) {
        let completed = PostWords.string(complete(part))
        result.append(isNarrow ? PostWords.narrow(completed) : completed)
      }
    }
    return result
  }

  private mutating func complete(_ printed: Scalars) -> Scalars {
    let post = PostWords.withoutTerm(
      PostCompletion.withoutPast(
        PostCompletion.brief(PostWords.withoutFormer(PostCompletion.brief(printed)))))
    if PostWords.isRank(post) { return post }
    if PostWords.ends(post, PostWords.assistant), post.count >= 4 {
      // 市长助理 stands where 市长 would.
      return complete(post.dropLast(2)) + PostWords.assistant
    }
    if let standing = PostWords.candidates.first(where: { PostWords.ends(post, $0) }),
      post.count >= standing.count + 2
    {
      return complete(post.dropLast(standing.count)) + standing
    }
    return completeNamed(withoutLead(post))
  }

  /// 清溪县委书记 for 中共清溪县县委书记, which says of the committee what it is twice.
  static func brief(_ printed: Scalars) -> Scalars {
    var post = printed
    if PostWords.begins(post, party), post.count > 6 { post = post.dropFirst(party.count) }
    for index in post.indices.dropLast(2)
    where post[index] == post[index + 1] && post[index + 2] == 0x59D4
      && PlaceLevel.isLevel(post[index]) && index > post.startIndex
      && !PlaceNames.isShortCounty(post[...index])
    {
      return post[..<index] + post[(index + 1)...]
    }
    return post
  }

  /// 区长 for 原区长, but 原平市市长 as it is.
  private static func withoutPast(_ post: Scalars) -> Scalars {
    (2...4).contains { PlaceNames.isWhole(post.prefix($0)) }
      ? post : PostWords.dropping(PostWords.past, from: post)
  }

  private static let party = PostWords.list("中共")[0]

  /// 随着县委常委: what the recogniser could not know to be no part of the post.
  private func withoutLead(_ post: Scalars) -> Scalars {
    // 受县委书记委托: a preposition before a level.
    if let first = post.first, PostWords.prepositions.contains(first), post.count > 4,
      PostWords.levels.contains(where: { PostWords.begins(post.dropFirst(), $0) })
    {
      return post.dropFirst()
    }
    // 高新区 is no 新区.
    if PostWords.zoneKind(of: post) != nil { return post }
    let end = min(post.startIndex + 7, post.endIndex - 3)
    for index in post.indices.dropFirst() where index < end {
      if PostWords.levels.contains(post[index - 1...index - 1]) { return post }
      let rest = post[index...]
      guard places.begins(rest) else { continue }
      return PostWords.isAlliance(post[..<index]) ? post : rest
    }
    return post
  }

  /// Leaves the last texts out: what stands below a post tells nothing of it.
  mutating func leaveOut(_ count: Int) { texts = texts.dropLast(count) }

  /// Goes on behind a post that is known in full.
  mutating func remember(_ post: String) { _ = completeNamed(PostWords.scalars(post)) }

  private mutating func completeNamed(_ post: Scalars) -> Scalars {
    let completed = completeAlone(post)
    // 北川市委书记丁越来访，市委书记何岚会见: the host's city is another.
    guard completed.count > post.count, isHeld, holders.isAnothers(completed, than: name),
      let guest = lastPlace, PostWords.begins(completed, guest),
      let host = places.others(than: guest).first(where: {
        !holders.isAnothers($0 + completed.dropFirst(guest.count), than: name)
      })
    else { return completed }
    remember(host, inside: host)
    let own = host + completed.dropFirst(guest.count)
    note(own, host)
    return own
  }

  private mutating func completeAlone(_ post: Scalars) -> Scalars {
    if post.first == PostWords.youthLeague,
      let level = PostWords.genericLevel(of: post.dropFirst())
    {
      // The Youth League's committee: 团县委.
      let place = place(of: level) ?? level
      lastPlace = place
      return post.prefix(1) + place + post.dropFirst(1 + level.count)
    }
    if let organisation = pointedAt(post) { return organisation }
    if let zone = zonePost(post) { return zone }
    if let outer = PostWords.place(in: post) {
      let place = PostWords.inner(outer, in: post)
      remember(place, inside: outer)
      note(post, place)
      return post
    }
    if let level = PostWords.genericLevel(of: post) { return complete(post, level) }
    let completed = inherit(post)
    note(completed, lastPlace)
    return completed
  }

  /// 该局市政设施科科长: of the body that was named before.
  private func pointedAt(_ post: Scalars) -> Scalars? {
    guard post.count >= 6, PostWords.pointsBack(post.prefix(2)),
      let head = PostWords.bodyHead(post.dropFirst()), let fuller = body(head)
    else { return nil }
    return fuller + post.dropFirst(2)
  }

  /// 经开区财政局局长: a zone's kind without the name of its town.
  private mutating func zonePost(_ post: Scalars) -> Scalars? {
    guard let kind = PostWords.zoneKind(of: post), kind.count < post.count - 1 else { return nil }
    let found =
      PostWords.isLooseZone(kind) ? park(kind) : places.zone(of: kind) ?? kind
    guard let place = found else { return nil }
    lastPlace = place
    let completed = place + post.dropFirst(kind.count)
    note(completed, place)
    return completed
  }

  /// 园区: the park or zone that was named last.
  private func park(_ kind: Scalars) -> Scalars? {
    for head in PostWords.parks where PostWords.ends(head, kind) || kind.count == 2 {
      if let found = antecedent(head) { return found }
    }
    return places[kind]
  }

  /// 县财政局局长, 街道党工委书记, 县级总河长: a level without its name.
  private mutating func complete(_ post: Scalars, _ level: Scalars) -> Scalars {
    let isLocal = PostWords.settlements.contains(level)
    let place =
      isLocal
      ? antecedent(level) ?? places[level]
      : self.place(of: level)
        ?? lastPlace.flatMap {
          PostWords.ends($0, level) && !PostWords.ends($0, PostWords.region)
            && !PostWords.isSettlement($0) ? $0 : nil
        }
    let rest =
      PostWords.keepsLevel(post, level) || isCommittee(post, of: place)
      ? post : post.dropFirst(level.count)
    let completed = place.map { $0 + rest } ?? post
    // 市委常委、组织部部长: of the city, whether or not it has a name.
    if place != nil || !isLocal { lastPlace = place ?? level }
    note(completed, place ?? (isLocal ? nil : level))
    return completed
  }

  /// 唐县县委书记: a county with a name of one character says its level twice.
  private func isCommittee(_ post: Scalars, of place: Scalars?) -> Bool {
    post.dropFirst().first == PostWords.committee.first
      && place.map(PlaceNames.isShortCounty) ?? false
  }

  private func place(of level: Scalars) -> Scalars? { places[level] }

  private func antecedent(_ head: Scalars) -> Scalars? {
    Antecedent(texts: texts, lower: lower, places: places).fuller(head)
  }

  /// 局 of 该局市政科科长, 校 of 校党委书记: the body that was named last. A school is called by its kind.
  private func body(_ head: Scalars) -> Scalars? {
    guard head == PostWords.school else { return antecedent(head) }
    let found = Antecedent(texts: texts, lower: lower, places: places).fuller(
      anyOf: PostWords.schools)
    return found.flatMap { PostWords.isCounted($0) ? nil : $0 }
  }

  // MARK: Posts without a place

  private func inherit(_ post: Scalars) -> Scalars {
    // 柳溪社区党委书记、居委会主任
    if let place = lastPlace, PostWords.isResidents(post),
      PostWords.isSettlement(place)
    {
      return place + post
    }
    if lastPlace == nil, let institution = places.institution,
      let own = Institution.own(post, of: institution)
    {
      return institution + own
    }
    let office = PostWords.dropping(PostWords.modifiers, from: post)
    if let government = PostWords.governments.first(where: { $0 == office }) {
      let level = government.dropLast()
      let own = lastPlace.flatMap {
        PostWords.ends($0, level) && $0.count > level.count ? $0 : nil
      }
      let local = PostWords.settlements.contains(level) ? antecedent(level) : nil
      return (own ?? local ?? place(of: level) ?? []) + post
    }
    if PostWords.departments.contains(where: { PostWords.begins(post, $0) }) {
      let place = lastPlace ?? places.main ?? []
      return place + (lastHadCommittee && !place.isEmpty ? PostWords.committee : []) + post
    }
    // 市公安局副局长、石阳分局局长
    if let organisation = lastOrganisation, PostWords.isBranch(post, of: organisation) {
      return organisation + post
    }
    if let organisation = lastOrganisation, PostWords.isOrgan(post, of: organisation) {
      return organ(organisation) + post
    }
    if PostWords.isGarrison(post) {
      return PostWords.stem(of: lastPlace ?? places.main ?? []) + post
    }
    // 办事处主任 behind 柳林街道办事处
    if lastPlace == nil, PostWords.begins(post, PostWords.subdistrict),
      let fuller = antecedent(PostWords.streetOffice)
    {
      return fuller + post.dropFirst(PostWords.subdistrict.count)
    }
    if PostWords.isBody(post) { return bodyPlace(post) + post }
    if PostWords.isBareOffice(post) { return bodyOf(post) + post }
    return ofOrganisation(post)
  }

  /// The organisation whose organ opens a post: 清溪县政府 of 办公室主任, and of 党组成员 after 副县长.
  private func organ(_ organisation: Scalars) -> Scalars {
    guard let last = organisation.last, PlaceLevel.isLevel(last) else { return organisation }
    return organisation + PostWords.government
  }

  /// The place of a body that opens its post: 管委会主任 is a zone's, whatever was named before.
  private func bodyPlace(_ post: Scalars) -> Scalars {
    if let zone = places.zone, PostWords.isZoneBody(post),
      lastPlace.map({ place in PostWords.mainLevels.contains { PostWords.ends(place, $0) } })
        ?? true, lastPlace.map({ PostWords.zoneEnd(of: $0) == nil }) ?? true
    {
      return zone
    }
    return lastPlace ?? places.main ?? []
  }

  /// The organisation whose office stands alone: 局长 after 清溪县公安局.
  private func bodyOf(_ post: Scalars) -> Scalars {
    let heads = PostWords.heads(of: post)
    // 双河街道党工委委员、副主任: a committee of the Party has no director.
    if let organisation = lastOrganisation, let place = lastPlace,
      PostWords.ends(post, PostWords.director),
      PostWords.isSettlement(place),
      PostWords.parties.contains(where: { PostWords.ends(organisation, $0) })
    {
      return place
    }
    if let organisation = lastOrganisation,
      heads.isEmpty || heads.contains(where: { PostWords.ends(organisation, $0) })
    {
      return organisation
    }
    return Antecedent(texts: texts, lower: lower, places: places).fuller(anyOf: heads) ?? []
  }

  /// 建设局局长, 医院院长, 该校校长: an organisation without a place.
  private func ofOrganisation(_ post: Scalars) -> Scalars {
    let office = PostWords.office(of: post)
    let organisation = post.dropLast(office.count)
    if PostWords.pointsBack(organisation) { return bodyOf(office) + office }
    guard organisation.count >= 2 else { return post }
    if let group = PostWords.group(of: organisation), let fuller = antecedent(group) {
      return fuller + post.dropFirst(group.count)
    }
    if let unit = PostWords.courtHead(of: organisation), let court = antecedent(unit) {
      return court + post
    }
    if let fuller = antecedentBody(PostWords.withoutParty(organisation)) {
      let rest = organisation.dropFirst(PostWords.withoutParty(organisation).count) + office
      guard let group = PostWords.group(of: fuller), let firm = antecedent(group) else {
        return fuller + rest
      }
      return firm + fuller.dropFirst(group.count) + rest
    }
    if PostWords.isDepartment(organisation) {
      let place = departmentPlace
      // 清溪林业局 bears the name of its place.
      let stem = PostWords.stem(of: place)
      // 望川公安分局 has a name of its own.
      if PostWords.levels.contains(place), organisation.count >= 5 { return post }
      return stem.count >= 2 && PostWords.begins(post, stem) ? post : place + post
    }
    return post
  }

  /// 学校 of 学校团委书记 is whatever school was named.
  private func antecedentBody(_ organisation: Scalars) -> Scalars? {
    organisation == PostWords.anySchool || organisation == PostWords.school
      ? body(PostWords.school) : antecedent(organisation)
  }

  /// A department is a government's: a village that was named before has none.
  private var departmentPlace: Scalars {
    guard let place = lastPlace,
      PostWords.zoneEnd(of: place) != nil
        || !PostWords.isSettlement(place)
    else { return places.main ?? [] }
    return place
  }

  // MARK: What is inherited

  private mutating func remember(_ place: Scalars, inside outer: Scalars) {
    lastPlace = place
    // 清溪区 of 北岭市清溪区: its level alone stands for it without the city.
    let own = place.count > outer.count ? place.dropFirst(outer.count) : place
    // 自治区 is no 区.
    if PostWords.ends(own, PostWords.region) { return }
    if let level = PostWords.levels.first(where: { PostWords.ends(own, $0) }) {
      places.set(own, for: level)
    }
  }

  /// Notes the organisation of a completed post for those that follow.
  private mutating func note(_ post: Scalars, _ place: Scalars?) {
    if let place {
      let rest = post.dropFirst(place.count)
      lastHadCommittee =
        PostWords.begins(post, place) && rest.first == PostWords.committee.first
        && rest.dropFirst().first != PostWords.officeOf
    }
    let office = PostWords.governmentOffice(of: post) ?? PostWords.office(of: post)
    var organisation = post.dropLast(office.count)
    guard !office.isEmpty, organisation.count >= 2 else {
      lastOrganisation = nil
      return
    }
    if let party = PostWords.parties.first(where: { PostWords.ends(organisation, $0) }) {
      let rest = organisation.dropLast(party.count)
      if rest != place { organisation = rest }
    }
    lastOrganisation = organisation
  }
}
