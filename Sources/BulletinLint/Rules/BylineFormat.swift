import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 记者：何岚 on a page of 记者 何岚.
  static let bylineFormat = Rule(
    id: "byline-format", group: .structure, severity: .info,
    title: LocalizedText(zh: "署名格式", en: "Byline form"),
    explanation: LocalizedText(
      zh: "同版署名大多是一种写法，这一处的冒号、空格、姓名之间的间隔与众不同，或者同一身份写了两遍。少于三处、没有三分之二的多数时不报。",
      en: """
        Most bylines of the page have one form, and this one differs in its colon, blank or the \
        separator of its names, or says a role twice. Silent below three bylines or without a \
        majority of two thirds.
        """),
    source: LocalizedText(zh: "本报体例", en: "House style"),
    options: [
      RuleOption(
        "separator", .text("auto"), allowed: ["auto", "space", "、", "full-width space"],
        zh: "姓名之间的间隔；auto 看本版多数", en: "What separates names; auto looks at the page"),
      RuleOption(
        "colon", .text("auto"), allowed: ["auto", "yes", "no"],
        zh: "身份后是否用冒号；auto 看本版多数", en: "Whether a colon follows the role; auto looks at the page"),
    ],
    examples: [
      Example(
        bylines("记者 何岚", "记者 丁越", "⟦记者：高峰⟧  ⟵ 署名写法与本版其他稿件不一致，多为“记者 姓名”")),
      Example(bylines("记者 何岚", "记者 丁越", "⟦记者石磊⟧")),
      Example(bylines("记者 何岚 丁越", "记者 高峰 石磊", "⟦记者 何岚、丁越⟧  ⟵ 署名写法与本版其他稿件不一致，多为“姓名 姓名”")),
      Example(bylines("记者 何岚", "记者 高峰", "⟦记者 何岚 记者 丁越⟧  ⟵ 同一身份写了两遍")),
      Example(bylines("记者 何岚", "首席记者 丁越", "记者 高 义")),
      Example(bylines("本报记者 何岚 发自北京", "记者 丁越 通讯员 石磊", "记者 高峰 文/图")),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        记者 何岚

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。

        记者：丁越
        """),
    ],
    check: .page { context, report in
      let forms = context.texts.indices.flatMap { fragment in
        zip(context.page.fragments[fragment].nodes.bylines, context.texts[fragment].bylines)
          .filter { $0.0.isAuthored && !$0.0.isMetadata }
          .map { (fragment: fragment, byline: $0.0, facts: $0.1) }
      }
      // What stands in a message head has a form of its own.
      for isInHead in [false, true] {
        let alike = forms.filter { ($0.byline.placement == .leadBracket) == isInHead }
        compare(alike.map { ($0.fragment, BylineForm($0.byline, $0.facts)) }, context, report)
      }
    })

  private static func compare(
    _ forms: [(fragment: Int, form: BylineForm)], _ context: PageContext,
    _ report: (Finding) -> Void
  ) {
    let role = usual(
      forms.compactMap(\.form.afterRole), set: roleSetting(context.options.text("colon")))
    let names = usual(
      forms.compactMap(\.form.betweenNames), set: nameSetting(context.options.text("separator")))
    for (fragment, form) in forms {
      let finding =
        form.repeatedRole.map { repeated(form, $0) }
        ?? form.afterRole.flatMap { $0 == role ? nil : role.map { odd(form, afterRole: $0) } }
        ?? form.betweenNames.flatMap { $0 == names ? nil : names.map { odd(form, between: $0) } }
      if let finding { report(context.placed(finding, inFragment: fragment)) }
    }
  }

  /// What two thirds of three or more have.
  private static func usual(
    _ found: [BylineForm.Separator], set: BylineForm.Separator?
  ) -> BylineForm.Separator? {
    if let set { return set }
    guard found.count >= 3 else { return nil }
    return BylineForm.Separator.allCases.first { one in
      found.count { $0 == one } * 3 >= found.count * 2
    }
  }

  private static func roleSetting(_ colon: String) -> BylineForm.Separator? {
    colon == "yes" ? .colon : colon == "no" ? .space : nil
  }

  private static func nameSetting(_ separator: String) -> BylineForm.Separator? {
    switch separator {
    case "auto": nil
    case "、": .comma
    default: .space
    }
  }

  private static func repeated(_ form: BylineForm, _ role: TextRange) -> Finding {
    Finding(
      range: form.range,
      message: LocalizedText(zh: "同一身份写了两遍", en: "The same role is named twice"),
      code: "repeated-role",
      related: [RelatedPlace(range: role, message: LocalizedText(zh: "第二遍在此", en: "Again here"))])
  }

  private static func odd(
    _ form: BylineForm, afterRole usual: BylineForm.Separator
  ) -> Finding {
    odd(
      form, LocalizedText(zh: "记者\(usual.mark)姓名", en: "role\(usual.mark)name"), form.roleGaps,
      usual)
  }

  private static func odd(
    _ form: BylineForm, between usual: BylineForm.Separator
  ) -> Finding {
    odd(
      form, LocalizedText(zh: "姓名\(usual.mark)姓名", en: "name\(usual.mark)name"), form.nameGaps,
      usual)
  }

  private static func odd(
    _ form: BylineForm, _ usual: LocalizedText, _ gaps: [TextRange],
    _ separator: BylineForm.Separator
  ) -> Finding {
    Finding(
      range: form.range,
      message: LocalizedText(
        zh: "署名写法与本版其他稿件不一致，多为“\(usual.zh)”",
        en: "Byline differs from this page's usual form “\(usual.en)”"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "改为本版写法", en: "Use the page's form"),
          safety: separator == .none ? .unsafe : .safe,
          edits: gaps.map { TextEdit($0, separator.mark) })
      ])
  }

  /// Three articles with these bylines.
  private static func bylines(_ lines: String...) -> String {
    zip(["防汛", "抗旱", "护林"], lines).map { topic, line in
      """
      城东区召开\(topic)工作会议

      本报讯 5月6日，城东区召开\(topic)工作会议。

      \(line)

      """
    }.joined(separator: "\n")
  }
}

/// How a byline is written.
struct BylineForm {
  enum Separator: CaseIterable {
    case space, colon, comma, none

    var mark: String {
      switch self {
      case .space: " "
      case .colon: "："
      case .comma: "、"
      case .none: ""
      }
    }
  }

  let range: TextRange
  /// What stands between a role and its first name, and between two names; `nil` where nothing shows
  /// it, or not always the same does.
  private(set) var afterRole: Separator?
  private(set) var betweenNames: Separator?
  /// Where these separators stand.
  private(set) var roleGaps: [TextRange] = []
  private(set) var nameGaps: [TextRange] = []
  /// A role that the byline has named already.
  private(set) var repeatedRole: TextRange?

  init(_ byline: Byline, _ text: ScalarText) {
    range = byline.range
    var roles: [[UInt32]] = []
    var afterRoles: [Separator] = []
    var between: [Separator] = []
    for credit in byline.credits where credit.role != .editor && credit.role != .source {
      if let role = credit.roleRange, let name = credit.names.first,
        name.lowerBound >= role.upperBound
      {
        let words = BylineForm.scalars(text, role)
        // 文/记者 何岚 图/记者 丁越: each of what they did.
        let isSplit = text[text.index(at: role.lowerBound) - 1] == 0x2F
        if roles.contains(words), repeatedRole == nil, !isSplit { repeatedRole = role }
        roles.append(words)
        if let found = BylineForm.separator(text, role.upperBound, name.lowerBound) {
          afterRoles.append(found)
          roleGaps.append(TextRange(role.upperBound, name.lowerBound))
        }
      }
      for (one, two) in zip(credit.names, credit.names.dropFirst()) {
        guard let found = BylineForm.separator(text, one.upperBound, two.lowerBound) else {
          continue
        }
        between.append(found)
        nameGaps.append(TextRange(one.upperBound, two.lowerBound))
      }
    }
    afterRole = Set(afterRoles).count == 1 ? afterRoles[0] : nil
    betweenNames = Set(between).count == 1 ? between[0] : nil
  }

  /// The kind of what stands between two offsets; `nil` for anything else.
  private static func separator(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Separator? {
    guard upper > lower else { return Separator.none }
    let (first, end) = (text.index(at: lower), text.index(at: upper))
    if (first..<end).allSatisfy({ text[$0] == 0x20 }) { return .space }
    guard end == first + 1 else { return nil }
    return text[first] == 0x3A ? .colon : text[first] == 0x3001 ? .comma : nil
  }

  private static func scalars(_ text: ScalarText, _ range: TextRange) -> [UInt32] {
    text.scalars(text.index(at: range.lowerBound), text.index(at: range.upperBound))
  }
}
