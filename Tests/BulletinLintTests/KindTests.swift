import BulletinLint
import BulletinSyntax
import Testing

/// Settings for one kind of articles alone.
struct KindTests {
  private static let page = """
    关于停水的通知

    因检修管道，3月8日白天停水停水，请做好准备。

    城东区水务公司
    2026年3月7日

    城东区召开会议

    本报讯 3月8日，会议研究防汛和和其他工作，要求全面落实。

    记者 何雨田
    """

  @Test func theKindsAreWhatTheTestTakesThemFor() {
    #expect(Page(Self.page).articles.map(\.kind) == [.notice, .news])
  }

  @Test func aRuleIsOffInOneKind() {
    #expect(found { _ in } == ["notice", "news"])
    #expect(found { $0.kinds[.news] = .init(severities: ["duplicated-word": nil]) } == ["notice"])
    #expect(found { $0.kinds[.notice] = .init(severities: ["duplicated-word": nil]) } == ["news"])
  }

  @Test func aRuleIsOnInOneKindAlone() {
    let found = found {
      $0.severities.updateValue(nil, forKey: "duplicated-word")
      $0.kinds[.news] = .init(severities: ["duplicated-word": .error])
    }
    #expect(found == ["news"])
  }

  @Test func aKindHasItsOwnSeverity() {
    var settings = LintSettings()
    settings.kinds[.news] = .init(severities: ["duplicated-word": .hint])
    let findings = Analysis(Page(Self.page), settings: settings).findings
    let severities = findings.filter { $0.rule == "duplicated-word" }.map(\.severity)
    #expect(severities == [.warning, .hint])
  }

  @Test func aKindHasItsOwnOptions() {
    func missing(_ change: (inout LintSettings) -> Void) -> [String] {
      var settings = LintSettings()
      change(&settings)
      let page = Page("城东区召开会议\n\n本报讯 5月6日，城东区召开会议，部署今年的清淤工作。")
      return Analysis(page, settings: settings).findings.map(\.rule)
    }
    let options = ["missing-byline": ["min-characters": OptionValue.number(10)]]
    #expect(missing { $0.kinds[.notice] = .init(options: options) } == [])
    #expect(missing { $0.kinds[.news] = .init(options: options) } == ["missing-byline"])
  }

  /// The kinds of the articles with a doubled word.
  private func found(_ change: (inout LintSettings) -> Void) -> [String] {
    var settings = LintSettings()
    change(&settings)
    let analysis = Analysis(Page(Self.page), settings: settings)
    return analysis.findings.filter { $0.rule == "duplicated-word" }.compactMap(\.article)
      .map { analysis.articles[$0].kind.rawValue }
  }
}
