import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

/// What a user sets of the rules, and what that changes.
struct OptionTests {
  private static let unsigned = """
    城东区召开防汛工作会议

    本报讯 5月6日，城东区召开防汛工作会议，部署今年的清淤工作。
    """

  private func rules(_ page: String, _ change: (inout LintSettings) -> Void) -> [String] {
    var settings = LintSettings()
    change(&settings)
    return Analysis(Page(page), settings: settings).findings.map(\.rule)
  }

  @Test func aNumberMovesTheLimit() {
    #expect(rules(Self.unsigned) { _ in } == [])
    let found = rules(Self.unsigned) {
      $0.options["missing-byline"] = ["min-characters": .number(10)]
    }
    #expect(found == ["missing-byline"])
  }

  @Test(arguments: [
    OptionValue.text("10"), .flag(true), .number(.nan), .number(-.infinity), .number(1e300),
  ])
  func aValueThatMakesNoSenseHarmsNothing(_ value: OptionValue) {
    let found = rules(Self.unsigned) {
      $0.options["missing-byline"] = ["min-characters": value, "no-such-option": .flag(true)]
    }
    #expect(found == [] || found == ["missing-byline"])
  }

  /// 庆 right behind a stop, and 庆 at the very beginning: nothing stands before it that it could be of.
  @Test(arguments: ["清溪县。庆40周年。", "庆40周年。", "。庆建县40周年庆。"])
  func anAnniversaryOfNothingIsPassedOver(_ sentence: String) {
    let page = """
      清溪日报 2024年5月8日 星期三 要闻

      城东区召开防汛工作会议

      \(sentence)
      """
    let found = rules(page) {
      $0.options["period-mismatch"] = ["bases": .texts(["清溪县=1984", "建县=1984"])]
    }
    #expect(!found.contains("period-mismatch"))
  }

  @Test func aRuleSeesItsOwnOptionsAlone() {
    let found = rules(Self.unsigned) {
      $0.options["missing-headline"] = ["min-characters": .number(10)]
    }
    #expect(found == [])
  }

  @Test func whatIsOffRunsWhereItIsNamed() {
    for rule in Rule.all where !rule.isOnByDefault {
      guard let example = rule.examples.first(where: { !$0.isSilent }) else { continue }
      let page = MarkedText(example.page).text
      let options: (inout LintSettings) -> Void = {
        $0.options[rule.id] = example.options
        ($0.roster, $0.glossary) = (example.roster, example.glossary)
        $0.others = example.otherPages
      }
      #expect(!rules(page, options).contains(rule.id))
      #expect(
        rules(page) {
          options(&$0)
          $0.selected = [rule.id]
        }.allSatisfy { $0 == rule.id })
      #expect(
        rules(page) {
          options(&$0)
          $0.severities[rule.id] = .error
        }.contains(rule.id))
    }
  }

  @Test(arguments: Rule.all)
  func optionsAreDeclaredWell(_ rule: Rule) {
    #expect(Set(rule.options.map(\.name)).count == rule.options.count)
    #expect(rule.options.allSatisfy { $0.takes($0.defaultValue) })
    for example in rule.examples {
      for (name, value) in example.options {
        let option = rule.options.first { $0.name == name }
        #expect(option?.takes(value) == true)
        if case .texts(let rows) = value, let form = option?.rows {
          #expect(rows.allSatisfy(form.reads))
        }
      }
    }
  }

  /// Editors that know the schema alone complain of nothing that can be read.
  @Test(arguments: Rule.all.flatMap(\.options).filter { $0.rows != nil })
  func rowsAreAsTheirFormSays(_ option: RuleOption) throws {
    let form = try #require(option.rows)
    let pattern = try Regex(form.pattern)
    #expect(form.reads(form.example) && !form.reads("") && !form.reads(" "))
    if case .texts(let rows) = option.defaultValue { #expect(rows.allSatisfy(form.reads)) }
    for row in Self.rows where form.reads(row) {
      #expect(row.firstMatch(of: pattern) != nil, "\(row)")
    }
    #expect(form.example.firstMatch(of: pattern) != nil)
  }

  private static let rows = [
    "圆卓=圆桌", "甲=乙=丙", "=甲", "甲=", "=甲=乙", "甲==", "甲==乙", "甲=甲乙", "甲=乙（本报规定）", "8·19", "8.19",
    "08-19", "8月19日",
    "8月19", "８．１９", "8•19", "2·29", "2·30", "13·1", "8·19·20", "清溪县=1984", "清溪县=1984年", "清溪县=建县",
    "清溪县=0", "甲 乙=1984",
    "清溪县=984", "按到会时间", " 按到会时间 ", "　",
  ]
}
