import BulletinKnowledge
import BulletinSyntax
import BulletinText

/// The names of a page that are probably others misprinted.
struct NameVariants {
  struct Variant {
    let range: TextRange
    let name: String
    let usual: String
    /// Where the page has the usual one; `nil` where the roster alone has it.
    let usualPlace: TextRange?
  }

  let context: PageContext
  private let tables: [LookAlikes.Table]
  /// Whether only names of one article are compared. Who is known, or stands in one list, is asked of
  /// the whole page all the same: what proves two persons does so anywhere.
  private let isOfArticles: Bool

  init(_ context: PageContext) {
    self.context = context
    isOfArticles = context.options.text("scope") == "article"
    tables = context.options.texts("tables").compactMap(LookAlikes.Table.init)
  }

  var all: [Variant] {
    guard !context.facts.officials.isEmpty || context.facts.people.count > 1 else { return [] }
    return ofTheRoster + ofOtherPages + ofLists + ofOnePost + ofOneRole + ofOrdinaryPeople
      + bareMentions + bylines
  }

  func differ(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
      && (LookAlikes.differ(one, other, by: tables) || areTranscribed(one, other))
  }

  /// 古丽娜·买买提 and 古丽娜·买买堤: of so long a name one character is never another person's.
  private func areTranscribed(_ one: String, _ other: String) -> Bool {
    // Six characters of three bytes, but for the dot.
    guard one.utf8.count >= 17 else { return false }
    let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    guard first.count >= 6, first.count == second.count, let dot = first.firstIndex(of: "·"),
      second[dot] == "·"
    else { return false }
    return zip(first, second).filter { $0 != $1 }.count == 1
  }

  // MARK: Posts

  /// An unknown holder of a post, whose recorded holder is called nearly so.
  private var ofTheRoster: [Variant] {
    guard !context.roster.isEmpty else { return [] }
    let people = context.people
    let named = Set(context.facts.officials.map(\.name) + context.facts.people.map(\.name))
    return people.holdings.compactMap { holding in
      guard !context.roster.knows(holding.name), !holding.isPast, holding.form.rank != .other,
        !people.movers.contains(holding.name), context.isPlaceSure(holding)
      else { return nil }
      let times = context.times(of: holding)
      let rows = context.roster.holders(of: holding.form).filter { row in
        times.isEmpty || times.contains { row.term.mayReach(into: $0) }
      }
      let alike = Set(rows.map(\.name).filter { differ($0, holding.name) })
      guard alike.count == 1, let usual = alike.first,
        !named.contains(usual) || !areListed(usual, holding.name)
      else { return nil }
      return Variant(
        range: holding.mention, name: holding.name, usual: usual, usualPlace: nil)
    }
  }

  /// 县领导何岚、丁越、卞书 where the roster knows the others of the list, and a 卞舒 of that place.
  private var ofLists: [Variant] {
    guard !context.roster.isEmpty else { return [] }
    let listed = context.facts.officials.flatMap { official in
      official.mentions.filter { $0.listedAs != nil && $0.posts.isEmpty }
        .map { (name: official.name, mention: $0) }
    }
    let named = Set(context.facts.officials.map(\.name))
    let lists = Dictionary(grouping: listed) {
      "\($0.mention.article ?? -1) \($0.mention.listedAs ?? "")"
    }
    return lists.values.flatMap { list -> [Variant] in
      let strangers = list.filter { !context.roster.knows($0.name) }
      guard list.count - strangers.count >= 2 else { return [] }
      return strangers.compactMap { name, mention in
        let alike = known(like: name).filter { !named.contains($0) && isRecorded($0, mention) }
        guard alike.count == 1, let usual = alike.first else { return nil }
        return Variant(range: mention.range, name: name, usual: usual, usualPlace: nil)
      }
    }.sorted { $0.range < $1.range }
  }

  /// Whether the roster has somebody, on the page's day, in the place whose leaders are listed.
  private func isRecorded(_ name: String, _ mention: PersonMention) -> Bool {
    let day = context.day(of: mention.article).map { Term(day: $0) }
    return context.roster.entries(of: name).contains { row in
      row.forms.contains { !$0.place.isEmpty && mention.listedAs?.hasPrefix($0.place) == true }
        && day.map(row.term.mayReach) ?? true
    }
  }

  /// Two names with one post that only one can have, or two deputies of one article: the rarer one, else
  /// the later.
  private var ofOnePost: [Variant] {
    let people = context.people
    let exclusive = people.holdings.filter { holding in
      (holding.form.isExclusive || isDeputy(holding)) && !holding.isPast
        && !people.movers.contains(holding.name)
    }
    return groups(exclusive).flatMap { holdings in
      let byName = Dictionary(grouping: holdings, by: \.name)
      let names = byName.keys.sorted()
      return names.indices.flatMap { later in
        names[..<later].flatMap { variants(of: byName[$0] ?? [], byName[names[later]] ?? []) }
      }
    }.sorted { $0.range < $1.range }
  }

  /// The holdings of each post, of the page or of each of its articles.
  private func groups(_ holdings: [Holding]) -> [[Holding]] {
    let posts = Array(Dictionary(grouping: holdings, by: \.form).values)
    guard isOfArticles else { return posts }
    return posts.flatMap { Dictionary(grouping: $0, by: \.article).values }
  }

  /// A 副区长 with a name of three characters or more: two of an article hardly differ in one alone.
  func isDeputy(_ holding: Holding) -> Bool {
    holding.form.rank == .deputy && !holding.form.place.isEmpty && !holding.form.body.isEmpty
      && holding.name.unicodeScalars.count >= 3
  }

  /// What one of two names has its post by, where it is probably the other misprinted.
  private func variants(of some: [Holding], _ others: [Holding]) -> [Variant] {
    guard let one = some.first, let other = others.first, differ(one.name, other.name),
      one.form.isExclusive || one.article == other.article,
      !(context.roster.knows(one.name) && context.roster.knows(other.name)),
      !areListed(one.name, other.name)
    else { return [] }
    let (odd, usual) = isOdd(one, beside: other) ? (some, others) : (others, some)
    let sure = usual.filter(context.isPlaceSure)
    return odd.filter(context.isPlaceSure).compactMap { holding in
      guard let first = sure.first else { return nil }
      return Variant(
        range: holding.mention, name: holding.name, usual: first.name, usualPlace: first.mention)
    }
  }

  /// Which of two first holdings has the misprint: the roster knows, else the rarer name, else the
  /// later.
  private func isOdd(_ one: Holding, beside other: Holding) -> Bool {
    if context.roster.knows(one.name) != context.roster.knows(other.name) {
      return context.roster.knows(other.name)
    }
    let (count, otherCount) = (mentions(one), mentions(other))
    return count != otherCount ? count < otherCount : other.mention < one.mention
  }

  /// How often a holder is named.
  private func mentions(_ holding: Holding) -> Int {
    let official = context.facts.officials.first { $0.name == holding.name }
    return official.map { mentions(of: $0, in: holding.article).count } ?? 0
  }

  /// The mentions of somebody on the page, or in an article where only its names are compared.
  private func mentions(of official: Official, in article: Int?) -> [PersonMention] {
    isOfArticles ? official.mentions.filter { $0.article == article } : official.mentions
  }

  /// Whether both stand in one sentence: nobody prints one person twice in two ways there.
  func areListed(_ one: String, _ other: String) -> Bool {
    let first = one.unicodeScalars.map(\.value)
    let second = other.unicodeScalars.map(\.value)
    return context.texts.contains { facts in
      facts.units.contains { unit in
        unit.text.places(of: first).contains { place in
          let sentence = unit.text.sentence(around: place)
          return unit.text.places(of: second).contains { sentence.contains($0) }
        }
      }
    }
  }

  // MARK: Names that nobody introduces

  private var bareMentions: [Variant] {
    let named = Set(context.facts.officials.map(\.name) + context.facts.people.map(\.name))
    let introduced = introducedByArticle
    return context.articles.flatMap { article in
      let officials = introduced[article.index] ?? []
      return officials.isEmpty
        ? []
        : article.fragments.flatMap {
          bareMentions(of: officials, in: $0, named) + headlines(on: officials, in: $0, named)
        }
    }
  }

  /// 冯桂林 in the headline, 冯贵林 throughout the text.
  private func headlines(
    on officials: [Official], in fragment: Int, _ named: Set<String>
  ) -> [Variant] {
    let start = context.page.starts[fragment]
    let article = context.articleOf[fragment]
    let often = officials.filter { mentions(of: $0, in: article).count >= 2 }
    let names = often.map { $0.name.unicodeScalars.map(\.value) }
    return context.texts[fragment].units.filter(\.isHead).flatMap { unit in
      lookalikes(of: names, in: unit.text).compactMap { place in
        let name = unit.text.string(place.lower, place.upper)
        let alike = often.filter { differ($0.name, name) }
        guard !named.contains(name), !context.roster.knows(name), alike.count == 1,
          let usual = alike.first, let first = mentions(of: usual, in: article).first,
          !isWord(name)
        else { return nil }
        return Variant(
          range: unit.text.range(place.lower, place.upper).shifted(by: start), name: name,
          usual: usual.name, usualPlace: first.range)
      }
    }
  }

  /// Whom each article gives a post.
  private var introducedByArticle: [Int: [Official]] {
    var introduced: [Int: [Official]] = [:]
    for official in context.facts.officials {
      let articles = Set(official.mentions.filter { !$0.posts.isEmpty }.compactMap(\.article))
      for article in articles { introduced[article, default: []].append(official) }
    }
    return introduced
  }

  private func bareMentions(
    of officials: [Official], in fragment: Int, _ named: Set<String>
  ) -> [Variant] {
    let start = context.page.starts[fragment]
    let names = officials.map { $0.name.unicodeScalars.map(\.value) }
    return context.texts[fragment].units.filter { !$0.isHead }.flatMap { unit in
      (unit.text.speakers(like: names) + lookalikes(of: names, in: unit.text)).compactMap { place in
        let name = unit.text.string(place.lower, place.upper)
        let range = unit.text.range(place.lower, place.upper).shifted(by: start)
        guard !named.contains(name), !context.roster.knows(name),
          !unit.text.isQuoted(at: place.lower)
        else { return nil }
        let alike = officials.filter {
          differ($0.name, name) || isOnly($0.name, beside: name, fragment)
        }
        guard alike.count == 1, let usual = alike.first,
          let first = mentions(of: usual, in: context.articleOf[fragment]).first,
          first.range < range, !isWord(name), !isIntroduced(name, in: fragment)
        else { return nil }
        // The introduction itself may be the slip.
        let recorded = context.roster.knows(usual.name) ? [] : known(like: name)
        if recorded.count == 1 {
          return Variant(range: range, name: name, usual: recorded[0], usualPlace: nil)
        }
        return Variant(range: range, name: name, usual: usual.name, usualPlace: first.range)
      }
    }
  }

  /// Where names of three characters and more stand with one that is heard or looks like theirs: one with
  /// the surname anywhere, one with another surname where whoever it is speaks.
  func lookalikes(
    of names: [[UInt32]], in text: ScalarText
  ) -> [(lower: Int, upper: Int)] {
    names.filter { $0.count >= 3 }.flatMap { name in
      // 徐家栋, 许家栋: another surname where a clause begins.
      let others = text.places(of: Array(name.dropFirst())).map { $0 - 1 }
        .filter { $0 >= 0 && !text.isHanCharacter($0 - 1) }
      return (text.places(ofFirst: name[0]) + others).compactMap {
        lower -> (lower: Int, upper: Int)? in
        let found = text.scalars(lower, lower + name.count)
        guard found.count == name.count, found != name,
          zip(found, name).filter({ $0 != $1 }).count == 1,
          LookAlikes.differ(found, name, by: tables),
          // Another surname is another person, unless whoever it is speaks.
          text.speaks(at: lower + name.count) == (found[0] != name[0]),
          !isIntroduced(text, lower, lower + name.count)
        else { return nil }
        return (lower, lower + name.count)
      }
    }
  }

  /// 授予林木生等30名同志, 居民林木生; 接替退休的杨永庆: somebody else, who is said to be.
  private func isIntroduced(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    if text[upper] == 0x7B49 || text.holds(NameVariants.introductions, from: lower - 4, to: lower) {
      return true
    }
    return text.tellsOfHandover(text.sentence(around: lower))
  }

  /// Whether the article introduces somebody of that name anywhere.
  func isIntroduced(_ name: String, in fragment: Int) -> Bool {
    let scalars = name.unicodeScalars.map(\.value)
    return context.texts[fragment].units.contains { unit in
      unit.text.places(of: scalars).contains {
        isIntroduced(unit.text, $0, $0 + scalars.count)
      }
    }
  }

  private static let introductions = Automaton(
    "授予 表彰 居民 村民 市民 职工 学生 选手 教师 医生 民警 队员 党员 群众 老人 同学 老师 家长 农户 工人 志愿者 记者 儿子 女儿 妻子 丈夫 父亲 母亲 弟弟 哥哥 姐姐 妹妹"
  )

  /// Whether a name of three characters or more that nobody introduces, and that only ever opens a
  /// clause to speak, is another's but for its last character.
  private func isOnly(_ usual: String, beside name: String, _ fragment: Int) -> Bool {
    let (one, other) = (usual.unicodeScalars.map(\.value), name.unicodeScalars.map(\.value))
    guard one.count >= 3, one.count == other.count, one.dropLast() == other.dropLast() else {
      return false
    }
    return context.texts.allSatisfy { facts in
      facts.units.allSatisfy { unit in
        unit.text.places(of: other).allSatisfy { !unit.text.isHanCharacter($0 - 1) }
      }
    }
  }

  /// The roster's names that differ so from one.
  private func known(like name: String) -> [String] {
    context.roster.names(ofLength: name.unicodeScalars.count).filter { differ($0, name) }
  }

  /// 何时要求, 高度重视: a word that begins like a name.
  func isWord(_ name: String) -> Bool { CommonWordCheck.isWord(name) }

  // MARK: Bylines

  /// A reporter's name once, beside nearly the same one three times as often.
  private var bylines: [Variant] {
    // One article names its reporters once, or two of them in one line.
    guard !isOfArticles else { return [] }
    let writers = context.facts.people.filter { $0.role == "reporter" }
    return writers.flatMap { odd -> [Variant] in
      guard odd.mentions.count == 1, let range = odd.mentions.first,
        !context.roster.knows(odd.name)
      else { return [] }
      let alike = writers.filter {
        $0.name != odd.name && $0.outlet == odd.outlet && differ($0.name, odd.name)
      }
      guard alike.count == 1, let usual = alike.first, usual.mentions.count >= 3,
        let place = usual.mentions.first, !shareAByline(odd, usual)
      else { return [] }
      return [Variant(range: range, name: odd.name, usual: usual.name, usualPlace: place)]
    }
  }

  private func shareAByline(_ one: OtherPerson, _ other: OtherPerson) -> Bool {
    let lines = context.page.text.lines
    let mine = Set(one.mentions.map { lines.line(at: $0.lowerBound) })
    return other.mentions.contains { mine.contains(lines.line(at: $0.lowerBound)) }
  }
}
