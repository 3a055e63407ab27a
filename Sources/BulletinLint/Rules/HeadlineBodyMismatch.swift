import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// The headline has 320亿元, the body 302亿元.
  static let headlineBodyMismatch = Rule(
    id: "headline-body-mismatch", group: .structure, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "题文不符", en: "Headline disagrees with the body"),
    explanation: LocalizedText(
      zh: "标题里的数字、日期或人名在正文里只以另一种样子出现。约数（超、近、余）和正文里也有的写法不算。",
      en: """
        A figure, date or name of the headline occurs in the body only in another form. Rounded \
        figures, and forms that the body has as well, are fine.
        """),
    source: LocalizedText(zh: "校对规范（题文一致）", en: "Proofreaders' practice"),
    options: [
      RuleOption(
        "check", .texts(["figures", "names", "dates"]), allowed: ["figures", "names", "dates"],
        zh: "核对哪些内容", en: "What is compared")
    ],
    examples: [
      Example(
        """
        城东区全年完成投资⟦320亿元⟧  ⟵ 标题作“320亿元”，正文作“302亿元”

        本报讯 近日，记者获悉，城东区全年完成投资302亿元，增长8%。

        记者 何雨田
        """),
      Example(
        """
        滨河公园5月⟦8日⟧开园  ⟵ 标题作“8日”，正文作“18日”

        本报讯 近日，记者获悉，滨河公园将于5月18日开园。

        记者 何雨田
        """),
      Example(
        """
        县长⟦王立军⟧调研防汛  ⟵ 标题作“王立军”，正文作“王立君”

        本报讯 5月6日，县长王立君调研防汛工作。

        记者 何雨田
        """),
      Example(
        """
        城东区全年完成投资超300亿元

        本报讯 近日，记者获悉，城东区全年完成投资302亿元，增长8%。

        记者 何雨田

        城东区新增学位3200个

        本报讯 近日，记者获悉，城东区新增学位3200个，其中小学2300个。

        记者 何雨田

        县长王立君调研防汛

        本报讯 5月6日，县长王立君调研防汛工作，副县长王立新参加。

        记者 何雨田
        """),
    ],
    check: .article { context, report in
      for fragment in context.article.fragments.prefix(1) {
        let local = context.page.fragment(fragment)
        let units = context.article.fragments.flatMap { context.page.texts[$0].units }
        let body = units.filter { $0.role == .lead || $0.role == .body }.map(\.text)
        for unit in local.facts.units where unit.role == .headline || unit.role == .kicker {
          for (range, other) in mismatches(unit.text, body, context.options) {
            let words = unit.text.string(range.lowerBound, range.upperBound)
            let finding = local.finding(
              unit.text, range.lowerBound, range.upperBound,
              LocalizedText(
                zh: "标题作“\(words)”，正文作“\(other)”",
                en: "Headline has “\(words)”, body has “\(other)”"))
            report(context.page.placed(finding, inFragment: fragment))
          }
        }
      }
    })

  private static func mismatches(
    _ head: ScalarText, _ body: [ScalarText], _ options: RuleOptions
  ) -> [(Range<Int>, String)] {
    let figures = body.flatMap(HeadlineFigure.all)
    var result: [(Range<Int>, String)] = []
    for figure in HeadlineFigure.all(in: head) {
      guard options.has(figure.isDate ? "dates" : "figures", in: "check"), !figure.isRounded,
        !figures.contains(where: { $0.digits == figure.digits && $0.unit == figure.unit })
      else { continue }
      if let other = figures.first(where: figure.isSlip) {
        result.append((figure.range, other.printed))
      }
    }
    if options.has("names", in: "check") {
      result += PostedName.all(in: head).compactMap { name in
        name.slip(in: body).map { (name.range, $0) }
      }
    }
    return result
  }
}

/// A number with its unit in a headline or a body.
private struct HeadlineFigure {
  let digits: String
  let unit: String
  let range: Range<Int>
  /// 超 or 近 stands before it, 余 or 多 behind the number.
  let isRounded: Bool
  /// 5月 of 5月8日, where it is the day of a month.
  let month: String

  var isDate: Bool { unit == "日" }
  var printed: String { digits + unit }

  static func all(in text: ScalarText) -> [HeadlineFigure] {
    var result: [HeadlineFigure] = []
    var index = 0
    while index < text.count {
      var end = index
      while (0x30...0x39).contains(text[end]) || end > index && text[end] == 0x2E { end += 1 }
      guard end > index else {
        index += 1
        continue
      }
      let isRounded = rounded.mayBegin(with: text[index - 1]) || rounded.mayBegin(with: text[end])
      if let unit = units.longest(in: text, at: end, tags: .max) {
        let before = result.last
        let isDay = before?.unit == "月" && before?.range.upperBound == index
        result.append(
          HeadlineFigure(
            digits: text.string(index, end), unit: text.string(end, unit.end),
            range: index..<unit.end, isRounded: isRounded,
            month: isDay ? before?.digits ?? "" : ""))
      }
      index = end
    }
    return result
  }

  /// Whether another figure looks like a slip of this one: the same digits in another order, or one
  /// digit more or less, with the same unit.
  func isSlip(_ other: HeadlineFigure) -> Bool {
    guard other.unit == unit, other.digits != digits, other.month == month else { return false }
    if isDate { return !month.isEmpty }
    return digits.count >= 3 && digits.sorted() == other.digits.sorted()
  }

  private static let rounded = Automaton("超 近 约 逾 破 过 余 多 达")
  private static let units = Automaton("亿元 万元 元 亿 万 人 名 个 家 户 项 公里 亩 吨 % 日 月 年")
}

/// A name behind a post.
private struct PostedName {
  let post: String
  let name: String
  let range: Range<Int>

  static func all(in text: ScalarText) -> [PostedName] {
    (0..<text.count).flatMap { index -> [PostedName] in
      guard let post = posts.longest(in: text, at: index, tags: .max),
        Surnames.length(in: text, at: post.end) == 1, text.isHanCharacter(post.end + 2)
      else { return [] }
      return [
        PostedName(
          post: text.string(index, post.end), name: text.string(post.end, post.end + 3),
          range: post.end..<(post.end + 3))
      ]
    }
  }

  /// The body's name behind the same post, where one character differs and the body never has this.
  func slip(in body: [ScalarText]) -> String? {
    let scalars = name.unicodeScalars.map(\.value)
    guard body.allSatisfy({ $0.places(of: scalars).isEmpty }) else { return nil }
    return body.flatMap(PostedName.all).first { other in
      other.post == post && other.name.first == name.first
        && zip(other.name, name).count { $0 != $1 } == 1
    }?.name
  }

  private static let posts = Automaton("书记 区长 县长 市长 镇长 局长 主任")
}
