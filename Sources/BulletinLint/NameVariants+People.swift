import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension NameVariants {
  /// Somebody whom an article calls by what he is outside of public office.
  private struct Introduction {
    let name: String
    let range: TextRange
    /// 教练, or 县队教练 with what is his.
    let calling: String
    let isDisplayed: Bool
  }

  /// 教练仝雨薇 in the text, 教练仝雨微 below the picture: one role, and names of three characters and more
  /// that differ in one. In running text the usual name stands twice at least.
  var ofOneRole: [Variant] {
    context.articles.flatMap { article -> [Variant] in
      let all = introductions(in: article.fragments)
      let names = Dictionary(grouping: all, by: \.name)
      guard names.count > 1, !tellsOfKin(article.fragments) else { return [] }
      let like = LikeNames(Set(names.keys))
      // Only who is called so once can be the odd one.
      return names.values.filter { $0.count == 1 }.map { $0[0] }.compactMap { odd in
        let alike = like.names(like: odd.name).filter { name in
          differ(name, odd.name)
            && names[name, default: []].contains { areAlike($0.calling, odd.calling) }
        }
        guard alike.count == 1, let usual = alike.first.flatMap({ names[$0]?.first }),
          count(odd.name, in: article.fragments) == 1, !context.roster.knows(odd.name),
          !areListed(odd.name, usual.name),
          odd.isDisplayed && !usual.isDisplayed || count(usual.name, in: article.fragments) > 1
        else { return nil }
        return Variant(
          range: odd.range, name: odd.name, usual: usual.name, usualPlace: usual.range)
      }.sorted { $0.range < $1.range }
    }
  }

  /// 教练 and 县队教练 may be one; 店员 and 护林员 are two.
  private func areAlike(_ one: String, _ other: String) -> Bool {
    one.hasSuffix(other) || other.hasSuffix(one)
  }

  /// 绣娘石玉婵 twice, then 石玉蝉说, or 图为石玉蝉: a name that nobody introduces, once, beside one of three
  /// characters and more that stands twice at least.
  var ofOrdinaryPeople: [Variant] {
    context.articles.flatMap { article -> [Variant] in
      let all = introductions(in: article.fragments)
      let often = repeated(Set(all.map(\.name)), in: article.fragments)
      guard !often.isEmpty, !tellsOfKin(article.fragments) else { return [] }
      return article.fragments.flatMap { lapses(from: often, all, in: $0, of: article.fragments) }
    }
  }

  private func lapses(
    from often: Set<String>, _ all: [Introduction], in fragment: Int, of article: [Int]
  ) -> [Variant] {
    let known = often.map { $0.unicodeScalars.map(\.value) }
    return context.texts[fragment].units.flatMap { unit -> [Variant] in
      let places = unit.text.speakers(like: known) + lookalikes(of: known, in: unit.text)
      return places.compactMap { place in
        let name = unit.text.string(place.lower, place.upper)
        let alike = often.filter { differ($0, name) }
        guard alike.count == 1, let usual = alike.first, !isAnothers(name, all),
          !context.roster.knows(name), !isWord(name), count(name, in: article) == 1,
          unit.isHead || !unit.text.isQuoted(at: place.lower), !areListed(name, usual),
          !isIntroduced(name, in: fragment)
        else { return nil }
        return Variant(
          range: unit.text.range(place.lower, place.upper)
            .shifted(by: context.page.starts[fragment]),
          name: name, usual: usual, usualPlace: all.first { $0.name == usual }?.range)
      }
    }
  }

  /// Whether somebody of the page has just that name.
  private func isAnothers(_ name: String, _ introduced: [Introduction]) -> Bool {
    introduced.contains { $0.name == name } || context.facts.officials.contains { $0.name == name }
      || context.facts.people.contains { $0.name == name }
  }

  private func introductions(in fragments: [Int]) -> [Introduction] {
    fragments.flatMap { fragment in
      let facts = context.texts[fragment]
      return facts.ordinaryPeople.filter { $0.name.count >= 3 }.map { unit, name, calling in
        let (text, role) = (facts.units[unit].text, facts.units[unit].role)
        return Introduction(
          name: text.string(name.lowerBound, name.upperBound),
          range: text.range(name.lowerBound, name.upperBound)
            .shifted(by: context.page.starts[fragment]),
          calling: text.string(calling.lowerBound, calling.upperBound),
          isDisplayed: role != .lead && role != .body)
      }
    }
  }

  /// Those of some names that stand twice at least. Complexity: linear in the text, for each length
  /// that a name has.
  private func repeated(_ names: Set<String>, in fragments: [Int]) -> Set<String> {
    let scalars = Set(names.map { $0.unicodeScalars.map(\.value) })
    let (firsts, lengths) = (Set(scalars.compactMap(\.first)), Set(scalars.map(\.count)))
    guard !scalars.isEmpty else { return [] }
    var counts: [[UInt32]: Int] = [:]
    for fragment in fragments {
      for unit in context.texts[fragment].units {
        for index in 0..<unit.text.count where firsts.contains(unit.text[index]) {
          for length in lengths {
            let found = unit.text.scalars(index, index + length)
            if scalars.contains(found) { counts[found, default: 0] += 1 }
          }
        }
      }
    }
    return names.filter { counts[$0.unicodeScalars.map(\.value), default: 0] > 1 }
  }

  private func count(_ name: String, in fragments: [Int]) -> Int {
    let scalars = name.unicodeScalars.map(\.value)
    return fragments.reduce(0) { count, fragment in
      count
        + context.texts[fragment].units.reduce(0) { $0 + $1.text.places(of: scalars).count }
    }
  }

  /// Brothers and twins are called nearly the same.
  private func tellsOfKin(_ fragments: [Int]) -> Bool {
    fragments.contains { fragment in
      context.texts[fragment].units.contains {
        $0.text.holds(NameVariants.kin, from: 0, to: $0.text.count)
      }
    }
  }

  private static let kin = Automaton("双胞胎 孪生 兄弟 姐妹 姊妹 弟弟 妹妹 哥哥 姐姐 兄妹 姐弟")
}
