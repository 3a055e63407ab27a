import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// The items of a national formulation are fixed: one that differs is a slip of memory.
  static let campaignItemsDiffer = Rule(
    id: "campaign-items-differ", group: .campaigns, severity: .info,
    title: LocalizedText(zh: "列举与通行表述不同", en: "List differs from the known formula"),
    explanation: LocalizedText(
      zh: """
        列出的内容与提法表（本报的在先，其次是全国通行且核实过的）差一项：写错、缺少或多出。顺序不同、简称全称之别、列举用“等”省略、有几种说法的、\
        本地自己的提法、提法通行年份以外的不报。
        """,
      en: """
        One item of a list differs from the glossary, is missing or is extra: the newsroom's own \
        table first, then national formulas that were confirmed. Another order, short and full \
        forms, open lists, formulas with variants or outside of their years, and the place's own \
        sets are left alone.
        """),
    source: LocalizedText(zh: "提法表", en: "The glossary"),
    options: [
      RuleOption(
        "levels", .texts(["national", "provincial"]),
        allowed: Glossary.Level.allCases.map(\.rawValue),
        zh: "查哪些层级的提法", en: "Formulas of which levels are looked at")
    ],
    examples: [
      .report(
        "本报讯 5月6日，会议要求增强“四个意识”（政治意识、大局意识、核心意识、⟦向心意识⟧）。  ⟵ “四个意识”通行表述为政治意识、大局意识、核心意识、看齐意识"),
      .report("本报讯 5月6日，会议要求做好“六稳”，即稳就业、稳金融、稳外贸、⟦稳内资⟧、稳投资、稳预期。"),
      .report("本报讯 5月6日，会议要求贯彻“⟦新发展理念⟧”（创新、协调、绿色、开放），再接再厉。"),
      .report(
        "本报讯 5月6日，清溪县做到“三项清单”（问题清单、⟦任务清单⟧、责任清单）。",
        campaigns: "三项清单,问题清单、措施清单、责任清单,"),
      .report(
        """
        本报讯 5月6日，会议要求增强“四个意识”（大局意识、政治意识、核心意识、看齐意识），贯彻“新发展理念”（创新、协调、绿色等），推进“四个现代化”\
        （工业、农业、国防、科技），做到“四早”（早发现、早报告、早隔离、早诊断）。我区“六稳”（稳岗位、稳企业、稳物价、稳粮食、稳供应、稳民心）见效。
        """,
        "会议要求做到“三个到位”（思想到位、责任到位、组织到位）。",
        campaigns: "三个到位,思想到位、责任到位、措施到位,"),
    ],
    check: .page { context, report in
      let levels = Set(context.options.texts("levels"))
      for campaign in context.facts.campaigns {
        guard let printed = campaign.items, let entry = context.glossary.entry(of: campaign.name),
          entry.isConfirmed, entry.variants.isEmpty, entry.items.count >= 2,
          levels.contains(entry.level?.rawValue ?? "national"), !isGeneric(campaign.name),
          let range = campaign.itemsRange, holds(entry, context),
          let first = campaign.mentions.first, !isOwn(first, context)
        else { continue }
        let difference = Difference(printed, entry.items, isPartial: campaign.isPartial)
        guard let difference else { continue }
        report(finding(campaign, entry, difference, range, context))
      }
    })

  /// 三个到位, 五个方面: everybody's own.
  private static func isGeneric(_ name: String) -> Bool {
    let text = ScalarText(name)
    return text.holds(generic, from: 1, to: text.count)
      && text.count <= 5 && (text[1] == 0x4E2A || text[1] == 0x9879 || text[1] == 0x6761)
  }

  private static let generic = Automaton("到位 方面 措施 要求 任务 重点 环节 举措 问题 领域")

  /// Whether the page is of the years of a formula.
  private static func holds(_ entry: Glossary.Entry, _ context: PageContext) -> Bool {
    guard let day = context.facts.issueDate else { return true }
    return entry.term.contains(day)
  }

  /// 我区“六稳”: the place's own set.
  private static func isOwn(_ mention: TextRange, _ context: PageContext) -> Bool {
    guard let place = PeopleOfPage.Place(mention.lowerBound, context.page, context.texts) else {
      return false
    }
    return place.text.holds(own, from: place.index - 8, to: place.index)
  }

  private static let own = Automaton("我区 我县 我市 我省 我镇 我乡 本区 本县 本市 全区 全县 该区 该县 自己的 特色 独具")

  /// One item that is wrong, missing or extra.
  private struct Difference {
    /// The item as printed; `nil` where one is missing.
    let printed: String?
    /// The item that stands in its place; `nil` where the printed one is extra.
    let known: String?

    init?(_ printed: [String], _ known: [String], isPartial: Bool) {
      var left = known.map(Difference.plain)
      var odd: [String] = []
      for item in printed {
        let plain = Difference.plain(item)
        if let place = left.firstIndex(where: { Difference.isSame($0, plain) }) {
          left.remove(at: place)
        } else {
          odd.append(item)
        }
      }
      // Half of a list that is another is another's list.
      guard odd.count <= 1, known.count - left.count >= 2 else { return nil }
      switch (odd.first, left.count) {
      case (let item?, 1) where printed.count == known.count:
        (self.printed, self.known) = (item, known.first { Difference.plain($0) == left[0] })
      case (let item?, 0): (self.printed, self.known) = (item, nil)
      case (nil, 1) where !isPartial: (self.printed, self.known) = (nil, left[0])
      default: return nil
      }
    }

    private static func plain(_ item: String) -> String {
      String(item.filter { !"“”‘’ 　".contains($0) })
    }

    /// 农业 is 农业现代化, said shorter.
    private static func isSame(_ one: String, _ other: String) -> Bool {
      one == other || one.hasPrefix(other) || other.hasPrefix(one) || one.hasSuffix(other)
        || other.hasSuffix(one)
    }
  }

  private static func finding(
    _ campaign: CampaignMention, _ entry: Glossary.Entry, _ difference: Difference,
    _ items: TextRange, _ context: PageContext
  ) -> Finding {
    let known = entry.items.joined(separator: "、")
    let message = LocalizedText(
      zh: "“\(campaign.name)”通行表述为\(known)", en: "“\(campaign.name)” is usually \(known)")
    guard let printed = difference.printed,
      let place = PeopleOfPage.Place(items.lowerBound, context.page, context.texts),
      let lower = place.text.places(of: printed.unicodeScalars.map { ScalarText.folded($0.value) })
        .first(where: { $0 >= place.index })
    else { return context.finding(campaign.mentions[0], message) }
    let fragment = context.fragment(place.fragment)
    let upper = lower + printed.unicodeScalars.count
    let fixes = difference.known.map { text in
      Fix(
        title: LocalizedText(zh: "改为“\(text)”", en: "Change to “\(text)”"), safety: .unsafe,
        edits: fragment.replacing(place.text, lower, upper, text))
    }
    return context.placed(
      fragment.finding(place.text, lower, upper, message, fixes: fixes.map { [$0] } ?? []),
      inFragment: place.fragment)
  }
}
