import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// “三送一强” seven times and “三送一墙” once; 稳中有进工作总基调 for 稳中求进.
  static let campaignNameVariant = Rule(
    id: "campaign-name-variant", group: .campaigns, severity: .info,
    title: LocalizedText(zh: "提法有异", en: "Variant of a campaign or fixed wording"),
    explanation: LocalizedText(
      zh: """
        加引号的提法与本版多次出现的、或提法表里的只差一个音近形近的字，或只是字序不同；或者是固定表述的变体（稳中求进、新发展理念、\
        国内国际双循环）。数目不同的、两种都是已知提法的、“一楼一策”一类格式相同的不报。
        """,
      en: """
        A quoted name differs in one character of like sound or shape, or in order, from one that \
        the page has several times as often or that the glossary knows; or a fixed wording has a \
        variant. Other numbers, two known names and names of one pattern are left alone.
        """),
    source: LocalizedText(zh: "提法表；规范表述", en: "The glossary; fixed wordings of public documents"),
    options: [
      RuleOption(
        "min-ratio", .number(3), zh: "多见的提法至少是它的几倍",
        en: "How many times as often the usual name must stand")
    ],
    examples: [
      .report(
        "本报讯 5月6日，清溪县开展“三送一强”活动。“三送一强”见效，“三送一强”暖企。", "各镇推进“⟦三送一墙⟧”活动。  ⟵ “三送一墙”疑为“三送一强”"),
      .report(
        "本报讯 5月6日，“晨灯驿站”开门。“晨灯驿站”供应早餐，有热粥和花卷。", "在“⟦晨灯译站⟧”，居民领到热粥。  ⟵ “晨灯译站”疑为“晨灯驿站”"),
      .report(
        "本报讯 5月6日，“护河蓝”巡河，“护河蓝”捡拾垃圾，“护河篮”手提竹篮走在前面。", "“晨灯驿站”开门，“晨灯书站”也已开门。"),
      .report("本报讯 5月6日，会议要求坚持⟦稳中有进⟧工作总基调，贯彻⟦新发展思想⟧，实现⟦国际国内双循环⟧相互促进。"),
      .report(
        "本报讯 5月6日，经开区组建“助企专班”，走访企业200家。", "何岚说，“⟦助企专版⟧”下一步将走进小微企业。  ⟵ “助企专版”疑为“助企专班”"),
      .report("本报讯 5月6日，会议要求增强“⟦四个自新⟧”。  ⟵ “四个自新”疑为“四个自信”"),
      .report("本报讯 5月6日，会议总结“⟦放服管⟧”改革的成果，贯彻⟦新发展观念⟧。"),
      .report("本报讯 5月6日，清溪县推进“四链双城”建设，通报“四链双城”进展。高新区作了“⟦双城四链⟧”交流，部署“四链双城”任务。"),
      .report(
        "本报讯 5月6日，清溪县推进“清溪先峰”行动。", campaigns: "清溪先锋,,local\n清溪先峰,,local"),
      .report(
        """
        本报讯 5月6日，清溪县开展“三结合”活动，“三结合”见效，“三结合”深化，“三嵌合”起步。落实“一楼一策”“一企一策”，“一楼一策”“一楼一策”管用。
        """,
        "“城东便民驿站”开门，“城东便民驿站”供应热水，“城东便民驿站”添了图书。居民走进“城西便民驿站”，看望那里的志愿者。",
        "把握稳中求进的基调，经济运行稳中有进，贯彻新发展理念，构建国内国际双循环。“六个到位”“六个到位”“六个到位”“四个到位”。"),
    ],
    check: .fragment { context, report in
      for unit in context.facts.units {
        for (range, usual) in variants(in: unit.text) {
          report(finding(context, unit.text, range, usual))
        }
      }
    },
    .page { context, report in
      let quoted = context.facts.campaigns.filter { $0.isQuoted && !$0.isDocument }
      var told: Set<TextRange> = []
      for slip in slips(of: quoted, context) {
        told.insert(slip.range)
        report(context.finding(slip.range, message(slip.name, slip.usual), newText: slip.usual))
      }
      let often = repeatedNames(quoted)
      for campaign in quoted where !context.glossary.knows(campaign.name) {
        guard let usual = usualName(of: campaign, among: often, context) else { continue }
        for range in campaign.mentions where !told.contains(range) {
          report(
            context.finding(range, message(campaign.name, usual), newText: usual))
        }
      }
    })

  private static func message(_ name: String, _ usual: String) -> LocalizedText {
    LocalizedText(zh: "“\(name)”疑为“\(usual)”", en: "“\(name)” may be “\(usual)”")
  }

  // MARK: Quoted once

  private struct Slip {
    let range: TextRange
    let name: String
    let usual: String
  }

  /// What stands in “…” in one article.
  private struct Quoted {
    let range: TextRange
    let name: String
    let scalars: [UInt32]
    /// The character behind the closing mark.
    var next: UInt32 = 0
    /// Where its sentence begins, on the page.
    var sentence = 0
  }

  /// What an article quotes once, and no campaign of the page is, one look-alike character off what the
  /// same article has named before: a campaign, or whatever it quotes again and again.
  private static func slips(of campaigns: [CampaignMention], _ context: PageContext) -> [Slip] {
    let names = Set(campaigns.filter { $0.mentions.count > 1 }.map(\.name))
    let named = named(campaigns, context)
    return quotations(context).flatMap { article, quoted in
      let usual = repeated(quoted) + named[article, default: []]
      guard !usual.isEmpty else { return [Slip]() }
      let byName = Dictionary(grouping: quoted, by: \.name)
      let often = byName.values.filter { $0.count >= 3 && $0[0].scalars.count >= 4 }
        .sorted { $0[0].range < $1[0].range }
      return quoted.compactMap { one in
        guard byName[one.name]?.count == 1, !names.contains(one.name),
          !context.glossary.knows(one.name),
          let other = usual.first(where: {
            $0.range.upperBound <= one.range.lowerBound && isVariant(one.scalars, of: $0.scalars)
          }) ?? often.first(where: { isLapse(one, of: $0) })?.first
        else { return nil }
        return Slip(range: one.range, name: one.name, usual: other.name)
      }
    }
  }

  /// “一壶茶调解法” once, “一杯茶调解法” again and again: one character off, and too long to be another's name, or
  /// followed by the same word. What one sentence names with it is its like: “红马甲” and “蓝马甲”.
  private static func isLapse(_ one: Quoted, of others: [Quoted]) -> Bool {
    let usual = others[0]
    guard usual.scalars.count == one.scalars.count,
      usual.range.upperBound <= one.range.lowerBound, !isPattern(one.scalars)
    else { return false }
    let places = one.scalars.indices.filter { one.scalars[$0] != usual.scalars[$0] }
    guard places.count == 1, let place = places.first else { return false }
    let both = [one.scalars[place], usual.scalars[place]]
    guard !both.contains(where: { numerals.mayBegin(with: $0) }),
      !both.allSatisfy({ kinds.mayBegin(with: $0) }),
      !others.contains(where: { $0.sentence == one.sentence })
    else { return false }
    return one.scalars.count >= 6
      || CharacterClass(one.next) == .han && others.contains { $0.next == one.next }
  }

  /// 红色驿站 and 蓝色驿站, 城东书房 and 城西书房 are two.
  private static let kinds = Automaton(
    "红 黄 蓝 绿 白 黑 紫 金 银 橙 青 东 西 南 北 上 下 大 小 老 新 春 夏 秋 冬 内 外 前 后 左 右 男 女")

  /// The quotations of each article, in the order of the page.
  private static func quotations(_ context: PageContext) -> [(article: Int, quoted: [Quoted])] {
    var found: [Int: [Quoted]] = [:]
    for fragment in context.texts.indices {
      guard let article = context.articleOf[fragment] else { continue }
      let start = context.page.starts[fragment]
      for unit in context.texts[fragment].units {
        found[article, default: []] += quotations(unit).map { quoted in
          Quoted(
            range: unit.text.range(quoted.lowerBound, quoted.upperBound).shifted(by: start),
            name: unit.text.string(quoted.lowerBound, quoted.upperBound),
            scalars: unit.text.scalars(quoted.lowerBound, quoted.upperBound),
            next: unit.text[quoted.upperBound + 1],
            sentence: start
              + unit.text.range(
                unit.text.sentence(around: quoted.lowerBound).lowerBound, quoted.upperBound
              ).lowerBound)
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The insides of “…” of three to twelve characters.
  private static func quotations(_ unit: TextUnit) -> [Range<Int>] {
    unit.survey.marks.compactMap { open in
      guard unit.text[open] == 0x201C else { return nil }
      var close = open + 1
      while close < unit.text.count, close - open <= 13, unit.text.isHanCharacter(close) {
        close += 1
      }
      return unit.text[close] == 0x201D && close - open > 3 ? open + 1..<close : nil
    }
  }

  /// “晨灯驿站” twice, “护河蓝” three times: the shorter a name, the more names it resembles.
  private static func repeated(_ quoted: [Quoted]) -> [Quoted] {
    Dictionary(grouping: quoted, by: \.name).values.compactMap { same in
      same.count >= (same[0].scalars.count == 3 ? 3 : 2) ? same[0] : nil
    }.sorted { $0.range < $1.range }
  }

  /// The campaigns of four characters or more that each article names, where it does so first.
  private static func named(
    _ campaigns: [CampaignMention], _ context: PageContext
  ) -> [Int: [Quoted]] {
    var found: [Int: [Quoted]] = [:]
    for campaign in campaigns {
      let scalars = campaign.name.unicodeScalars.map(\.value)
      guard scalars.count >= 4 else { continue }
      var seen: Set<Int> = []
      for range in campaign.mentions {
        guard
          let article = context.page.fragment(at: range.lowerBound)
            .flatMap({ context.articleOf[$0] }), seen.insert(article).inserted
        else { continue }
        found[article, default: []].append(
          Quoted(range: range, name: campaign.name, scalars: scalars))
      }
    }
    return found
  }

  // MARK: Fixed wordings

  private static func variants(in text: ScalarText) -> [(Range<Int>, String)] {
    var found: [(Range<Int>, String)] = []
    var index = 0
    while index < text.count {
      guard let match = wordings.longest(in: text, at: index, tags: .max) else {
        index += 1
        continue
      }
      let entry = FixedWordings.entries.first { entry in
        text.scalars(index, match.end) == entry.variant
          && text.scalars(match.end, match.end + entry.follows.count) == entry.follows
      }
      if let entry { found.append((index..<match.end, entry.usual)) }
      index = match.end
    }
    return found
  }

  private static let wordings: Automaton = {
    var table = AutomatonBuilder()
    for entry in FixedWordings.entries { table.add(word: entry.variant, tags: 1) }
    return Automaton(table)
  }()

  private static func finding(
    _ context: FragmentContext, _ text: ScalarText, _ range: Range<Int>, _ usual: String
  ) -> Finding {
    let name = text.string(range.lowerBound, range.upperBound)
    return context.finding(
      text, range.lowerBound, range.upperBound, message(name, usual),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为“\(usual)”", en: "Change to “\(usual)”"), safety: .unsafe,
          edits: context.replacing(text, range.lowerBound, range.upperBound, usual))
      ])
  }

  // MARK: Names

  /// A campaign that a page names more than once.
  private struct RepeatedName {
    let name: String
    let scalars: [UInt32]
    let count: Int
  }

  /// The campaigns that a page names more than once, by the length of their names: one named as often
  /// as another at least twice over is among them.
  private static func repeatedNames(_ campaigns: [CampaignMention]) -> [Int: [RepeatedName]] {
    let names = campaigns.lazy.filter { $0.mentions.count > 1 }.map {
      RepeatedName(
        name: $0.name, scalars: $0.name.unicodeScalars.map(\.value), count: $0.mentions.count)
    }
    return Dictionary(grouping: names, by: \.scalars.count)
  }

  /// The name that a page or the glossary has for one that differs in a character, or in the order of
  /// its parts.
  private static func usualName(
    of campaign: CampaignMention, among often: [Int: [RepeatedName]], _ context: PageContext
  ) -> String? {
    let name = campaign.name
    if let whole = transposed(name, context) { return whole }
    let scalars = name.unicodeScalars.map(\.value)
    guard scalars.count >= 4, !isPattern(scalars) else { return nil }
    let ratio = max(context.options.count("min-ratio"), 2)
    let onPage = often[scalars.count]?.first { other in
      other.count >= campaign.mentions.count * ratio && isVariant(scalars, of: other.scalars)
    }
    if let onPage { return onPage.name }
    let known = context.glossary.names(ofLength: scalars.count).filter {
      isVariant(scalars, of: $0.scalars)
    }
    return known.count == 1 ? known[0].name : nil
  }

  /// 放服管 for 放管服: the glossary has the same three characters in another order.
  private static func transposed(_ name: String, _ context: PageContext) -> String? {
    let scalars = name.unicodeScalars.map(\.value)
    guard scalars.count == 3, !context.glossary.knows(name) else { return nil }
    let known = context.glossary.names(ofLength: 3).filter {
      $0.scalars.sorted() == scalars.sorted()
    }
    return known.count == 1 ? known[0].name : nil
  }

  /// 一楼一策, 一企一策: one pattern, names of their own.
  private static func isPattern(_ name: some Sequence<UInt32>) -> Bool {
    name.reduce(0) { $0 + ($1 == 0x4E00 ? 1 : 0) } >= 2
  }

  private static func isVariant(_ one: [UInt32], of two: [UInt32]) -> Bool {
    guard one.count == two.count else { return false }
    // 双城四链 for 四链双城; 振兴乡村 is another thing than 乡村振兴.
    if one.count == 4, one[2...] == two[..<2], one[..<2] == two[2...] {
      return numerals.mayBegin(with: one[0]) && numerals.mayBegin(with: one[2])
    }
    let differs = { (index: Int) in one[index] != two[index] }
    let isNumeral = { (scalar: UInt32) in numerals.mayBegin(with: scalar) }
    guard let first = one.indices.first(where: differs),
      let last = one.indices.last(where: differs),
      !(first + 1..<max(last, first + 1)).contains(where: differs), !isPattern(two),
      ![first, last].contains(where: { isNumeral(one[$0]) || isNumeral(two[$0]) })
    else { return false }
    // 三强一送: two neighbours have changed places.
    if last == first + 1 { return one[first] == two[last] && one[last] == two[first] }
    return LookAlikes.differ(one, two, by: LookAlikes.Table.allCases)
  }

  private static let numerals = Automaton("一 二 三 四 五 六 七 八 九 十 百 千 万 两 双 0 1 2 3 4 5 6 7 8 9")
}
