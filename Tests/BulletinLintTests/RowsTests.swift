import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

/// What a newsroom adds to a rule row by row, and the sizes that it sets: what each must find, marked,
/// and what none may say a word about.
struct RowsTests {
  private func check(
    _ rule: String, _ options: [String: OptionValue], _ sentence: String,
    masthead: String = "清溪日报 2024年5月8日 星期三 要闻",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText("\(masthead)\n\n清溪县通报近期工作\n\n本报讯 \(sentence)\n\n记者 何雨田\n")
    var settings = LintSettings()
    settings.selected = [rule]
    settings.options[rule] = options
    let text = SourceText(marked.text)
    let found = Analysis(Page(marked.text), settings: settings).findings
    #expect(
      found.map { text.string($0.range) } == marked.ranges.map { text.string($0) }, "\(sentence)",
      sourceLocation: sourceLocation)
    for (finding, note) in zip(found, marked.notes) where !note.isEmpty {
      #expect(finding.message.zh == note, sourceLocation: sourceLocation)
    }
  }

  // MARK: event-date-form.known

  @Test(arguments: [
    "5月6日，清溪县启动“⟦8.19⟧”重建工程。  ⟵ 应写作“8·19”",
    "5月6日，清溪县启动“⟦8．19⟧”重建工程、“⟦8•19⟧”帮扶行动、「⟦8-19⟧」专项整治。",
    "5月6日，清溪县公布⟦8.19⟧特大暴雨的伤亡人数，⟦6.6⟧事故的责任人受审。",
    "5月6日，清溪县回顾“⟦六·六⟧”救援。  ⟵ 应写作“六六”",
    // Built-in days stay, and one cause is told once.
    "5月6日，清溪县总结“⟦7.20⟧”特大暴雨、“⟦8.19⟧”地震的教训，纪念“⟦一二九⟧”运动。",
  ])
  func ownDaysAreFound(_ sentence: String) {
    check("event-date-form", ["known": .texts(["8·19", "6.6"])], sentence)
  }

  @Test(arguments: [
    "5月6日，清溪县启动“8·19”重建工程，“8月19日”重建工程，8·19事故、八一九重建。",
    "5月6日，“8.19”晚会开播，“8.19”元的面包、“8.19”亿元的项目、“8.19”版、“8.19”大促都是别的事。",
    "5月6日，全县完成投资8.19亿元，增长8.19%，8.19万户受益，升级 8.19 版，第8.19条，6.6米的雕塑落成。",
    "5月6日，“8.20”重建开工，“2.8.19”是版本号。",
  ])
  func ownDaysLeaveAlone(_ sentence: String) {
    check("event-date-form", ["known": .texts(["8·19", "6.6"])], sentence)
  }

  @Test func withoutTheOptionNobodyKnowsTheDay() {
    check("event-date-form", [:], "5月6日，清溪县启动“8.19”重建工程，通报8.19事故。")
  }
}
