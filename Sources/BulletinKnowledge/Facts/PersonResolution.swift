import BulletinSyntax
import BulletinText

/// Who the persons of a page are: posts completed, and every mention by name alone found again.
struct PersonResolution {
  private let page: Page
  private let fragments: [FragmentFacts]
  private let articleOf: [Int?]
  private var persons: [Person] = []
  /// The places of `persons` by their names' scalars: a string would be normalised each time that
  /// it is looked up.
  private var places: [[UInt32]: Int] = [:]
  /// What introduces a name, by the name's offset in the page.
  private var introductions: [Int: Introduction] = [:]

  /// What a text gives a person where it first names them.
  private struct Introduction {
    /// Printed directly before the name.
    var post: TextRange?
    var posts: [String] = []
    var standings: [String: String] = [:]
    var label: String?

    /// Completes the posts of a chain. 时任 before the first one is said of those behind it too.
    mutating func read(
      _ text: ScalarText, _ chain: [RawPost], of name: [UInt32], _ completion: inout PostCompletion
    ) {
      var standing: String?
      for raw in chain {
        let completed = completion.complete(text, [raw], of: name)
        posts += completed
        if Standing.isPresent(text, before: raw.lower) { standing = nil }
        standing =
          completed.first.flatMap { Standing.word(text, raw.lower..<raw.upper, $0) } ?? standing
        for post in completed { standings[post] = standing }
      }
    }

    func mention(_ range: TextRange, article: Int?) -> PersonMention {
      PersonMention(
        range: range, post: post, posts: posts, standings: standings, listedAs: label,
        article: article)
    }
  }

  /// All that goes by one name.
  private struct Person {
    let name: [UInt32]
    var official: Official?
    var other: OtherPerson?
  }

  /// Resolves the persons of a page from its fragments' raw facts.
  static func resolve(
    _ page: Page, _ articles: [Article], _ fragments: [FragmentFacts], articleOf: [Int?]
  ) -> (officials: [Official], people: [OtherPerson]) {
    var resolution = PersonResolution(page: page, fragments: fragments, articleOf: articleOf)
    resolution.readPosts(articles)
    resolution.readBylines(articles)
    resolution.findMentions()
    let officials = resolution.persons.compactMap(\.official).filter { !$0.mentions.isEmpty }
      .map { inOrder(withoutParts($0)) }
      .sorted { $0.mentions[0].range < $1.mentions[0].range }
    let people = resolution.persons.compactMap(\.other).filter { !$0.mentions.isEmpty }
      .sorted { ($0.mentions[0], $0.name) < ($1.mentions[0], $1.name) }
    return (officials, people)
  }

  /// 场党委书记 beside 西江农场党委书记: a headline says less than the text below it.
  private static func withoutParts(_ official: Official) -> Official {
    guard official.posts.count > 1 else { return official }
    let posts = official.posts.map { Array($0.unicodeScalars.map(\.value)) }
    var whole = official
    whole.posts = official.posts.indices.filter { index in
      !posts.contains { PostWords.isPart(posts[index][...], of: $0[...]) }
    }.map { official.posts[$0] }
    return whole
  }

  private static func inOrder(_ official: Official) -> Official {
    guard official.mentions.count > 1, official.mentions[1].range < official.mentions[0].range
    else {
      return official
    }
    var sorted = official
    sorted.mentions.sort { $0.range < $1.range }
    return sorted
  }

  private init(page: Page, fragments: [FragmentFacts], articleOf: [Int?]) {
    self.page = page
    self.fragments = fragments
    self.articleOf = articleOf
  }

  // MARK: Posts

  private mutating func readPosts(_ articles: [Article]) {
    guard fragments.contains(where: { !$0.persons.isEmpty }) else { return }
    var whole = PlaceContext.Candidates()
    for facts in fragments { whole.add(facts.places) }
    let pagePlaces = PagePlaces(whole, page)
    let evidence = NameEvidence(fragments)
    for (index, facts) in fragments.enumerated() where !facts.persons.isEmpty {
      var own = PlaceContext.Candidates()
      var holders = PrintedHolders()
      var before: [ScalarText] = []
      for sibling in articleOf[index].map({ articles[$0].fragments }) ?? [index] {
        own.add(fragments[sibling].places)
        holders.read(fragments[sibling])
        if sibling < index { before += fragments[sibling].units.map(\.text).suffix(6) }
      }
      let texts = before.suffix(12) + facts.units.map(\.text)
      let places = ArticlePlaces(own, page: pagePlaces)
      let completion = PostCompletion(places: places, texts: texts, holders: holders)
      readPosts(
        of: facts, from: page.starts[index], completion, evidence, article: articleOf[index])
    }
  }

  private mutating func readPosts(
    of facts: FragmentFacts, from start: Int, _ fresh: PostCompletion, _ evidence: NameEvidence,
    article: Int?
  ) {
    var completion = fresh
    var unit = -1
    for raw in facts.persons {
      let text = facts.units[raw.unit].text
      guard let person = evidence.settled(raw, text) else { continue }
      if person.unit != unit {
        completion = fresh
        completion.leaveOut(facts.units.count - person.unit - 1)
        unit = person.unit
      }
      let place = place(of: person.name(in: text))
      let range = text.range(person.lower, person.upper).shifted(by: start)
      var introduction = Introduction()
      if person.posts.last?.isBusiness == true {
        if persons[place].other == nil {
          persons[place].other = OtherPerson(name: string(place), role: role(text, person))
        }
      } else {
        introduction = add(person, place, text, &completion)
      }
      if person.isDirect, let first = person.label ?? person.posts.first {
        let upper = person.label?.upper ?? person.posts.last?.upper ?? first.upper
        introduction.post = text.range(first.lower, upper).shifted(by: start)
      }
      introductions[range.lowerBound] = introduction
      if persons[place].name.count < person.upper - person.lower {
        // Nobody looks for a padded name.
        persons[place].official?.mentions.append(
          introduction.mention(range, article: article))
      }
    }
  }

  /// The index in `persons` of a name.
  private mutating func place(of name: [UInt32]) -> Int {
    if let known = places[name] { return known }
    places[name] = persons.count
    persons.append(Person(name: name))
    return persons.count - 1
  }

  private func string(_ place: Int) -> String { PostWords.string(persons[place].name[...]) }

  private mutating func add(
    _ person: RawPerson, _ place: Int, _ text: ScalarText, _ completion: inout PostCompletion
  ) -> Introduction {
    var introduction = Introduction()
    var official = persons[place].official ?? Official(name: string(place))
    persons[place].official = nil
    let name = persons[place].name
    if let known = known(text, person.posts, of: official) {
      completion.remember(known)
      introduction.posts = [known]
      introduction.standings[known] = Standing.word(
        text, person.posts[0].lower..<person.posts[0].upper, known)
    } else {
      introduction.read(text, person.posts, of: name, &completion)
    }
    for post in introduction.posts where !official.posts.contains(post) {
      official.posts.append(post)
    }
    if let label = person.label {
      let words = text.string(label.lower, label.upper)
      if !official.listedAs.contains(words) { official.listedAs.append(words) }
      // A label is no post that others would inherit from.
      var ownPlace = completion
      introduction.label = ownPlace.complete(text, [label], of: name).first ?? words
    }
    persons[place].official = official
    persons[place].other = nil
    return introduction
  }

  /// 院长何岚 after 清溪县法院院长何岚: the post that somebody is known by, cut short.
  private func known(_ text: ScalarText, _ posts: [RawPost], of official: Official) -> String? {
    guard posts.count == 1, !official.posts.isEmpty else { return nil }
    let printed = ArraySlice(posts[0].scalars(in: text))
    let end = PostWords.string(printed).utf8
    return official.posts.first { post in
      post.utf8.suffix(end.count).elementsEqual(end)
        && PostWords.isPart(printed, of: PostWords.scalars(post))
    }
  }

  private func role(_ text: ScalarText, _ person: RawPerson) -> String {
    guard let post = person.posts.last else { return "other" }
    let words = text.string(post.lower, post.upper)
    let residents = ["民", "户", "农", "长", "人", "生", "主", "者", "员"]
    let isManager = ["经理", "董事长", "总裁", "厂长", "店长", "代表", "负责人", "老板"].contains {
      words.hasSuffix($0)
    }
    return isManager
      ? "businessperson" : residents.contains { words.hasSuffix($0) } ? "resident" : "other"
  }

  // MARK: Bylines

  private mutating func readBylines(_ articles: [Article]) {
    for article in articles {
      for credit in article.nodes.bylines.flatMap(\.credits) {
        for range in credit.names {
          let name = page.text.string(range).unicodeScalars.map(\.value)
          let place = place(of: RawPerson.withoutPadding(name))
          guard persons[place].official == nil else { continue }
          var person =
            persons[place].other ?? OtherPerson(name: string(place), role: credit.role.rawValue)
          person.outlet = person.outlet ?? credit.outlet.map { page.text.string($0) }
          person.mentions.append(range)
          persons[place].other = person
        }
      }
    }
  }

  // MARK: Mentions

  private mutating func findMentions() {
    // A name's tag is one more than its place in `persons`.
    var names = AutomatonBuilder(words: persons.count)
    for (place, person) in persons.enumerated()
    where person.official != nil || person.other?.mentions.isEmpty == true {
      names.add(word: person.name, tags: UInt32(place + 1))
    }
    // What is somebody's whole name is nobody's short form: 艾力 beside 艾力·买买提.
    for (word, place) in ShortForms.of(persons.map(\.official)) where places[word] == nil {
      names.add(word: word, tags: UInt32(place + 1) | PersonResolution.shortTag)
    }
    let table = Automaton(names)
    for (index, facts) in fragments.enumerated() {
      for unit in facts.units {
        findMentions(table, unit.text, from: page.starts[index], article: articleOf[index])
      }
    }
  }

  /// Marks a short form in the tables of names.
  private static let shortTag: UInt32 = 1 << 31

  private struct KnownName {
    let end: Int
    let place: Int
    let isShort: Bool
  }

  /// The known name that begins at an index. An automaton knows the first plane alone.
  private func name(_ names: Automaton, _ text: ScalarText, _ index: Int) -> KnownName? {
    guard text[index] >= 0x10000 else {
      return names.longest(in: text, at: index, tags: .max).map {
        KnownName(
          end: $0.end, place: Int($0.tags & ~PersonResolution.shortTag) - 1,
          isShort: $0.tags & PersonResolution.shortTag != 0)
      }
    }
    for length in stride(from: 4, through: 2, by: -1) {
      if let place = places[text.scalars(index, index + length)] {
        return KnownName(end: index + length, place: place, isShort: false)
      }
    }
    return nil
  }

  /// Whether an article has named an official in full so far.
  private func isNamed(_ place: Int, in article: Int?) -> Bool {
    persons[place].official?.mentions.contains { $0.article == article && $0.form == .full }
      ?? false
  }

  private mutating func findMentions(
    _ names: Automaton, _ text: ScalarText, from start: Int, article: Int?
  ) {
    var index = 0
    while index < text.count {
      guard let match = name(names, text, index) else {
        index += 1
        continue
      }
      let range = text.range(index, match.end).shifted(by: start)
      let introduced = introductions[range.lowerBound]
      let isMention =
        match.isShort
        ? isNamed(match.place, in: article) && MentionEvidence.begins(text, index)
        : introduced != nil || MentionEvidence.accepts(text, index, match.end)
      guard isMention else {
        index += 1
        continue
      }
      let introduction = introduced ?? Introduction()
      let place = match.place
      if persons[place].official != nil {
        var mention = introduction.mention(range, article: article)
        if match.isShort { mention.form = .short }
        persons[place].official?.mentions.append(mention)
      } else {
        persons[place].other?.mentions.append(range)
      }
      index = match.end
    }
  }
}
