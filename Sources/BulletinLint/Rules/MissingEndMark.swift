import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// The last sentence of a paragraph has no stop.
  static let missingEndMark = Rule(
    id: "missing-end-mark", group: .structure, severity: .warning,
    title: LocalizedText(zh: "段末缺标点", en: "No mark at the end of a paragraph"),
    explanation: LocalizedText(
      zh: "正文段落的最后一句没有句号、问号、叹号等结尾。标题、图注、表格、名单和转版处不算，可能被断行的也不算。",
      en: """
        The last sentence of a body paragraph has no end mark. Heads, captions, tables, rolls and \
        jumps are left alone, and so is what may go on in the next line.
        """),
    source: .punctuationStandard("4.1、5.1"),
    examples: [
      Example(
        """
        城东区公布植树成果

        本报讯 5月6日，城东区公布今年春季的植树成果。

        今年春季，全区栽植苗木21.4万株，成活率达93%，完成全年计划的8⟦2%⟧  ⟵ 段末缺少标点

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道备足物资、练好队伍，确保安全⟦度汛⟧  ⟵ 段末缺少标点

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，部署今年的防汛工作。

        会议听取了各街道的汇报，通报了去年的灾情，还研究了其他⟦事项⟧

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。记者 丁青
        """),
      Example(
        """
        城东区领导调研防汛

        本报讯 5月6日，城东区领导到河边调研，查看物资，慰问队员，区水利局负责人参加⟦调研⟧ 记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道备足物资、练好队伍，具体安排如下：

        一、备足物资

        二、练好队伍

        记者 何雨田
        """),
      Example(
        """
        简讯

        ■5月6日，城东区举办残疾人技能大赛，120名选手参加。
        ■城东区图书馆把自助借阅柜设到社区，居民下楼就能⟦借书⟧
        ■城西镇新修机耕路3.2公里，方便农机下田。
        """),
      Example(
        """
        导读
        ■城东区举办残疾人技能大赛，120名选手同台竞技
        ■城东区图书馆把自助借阅柜设到社区，居民下楼就能借书
        ■城西镇新修机耕路3.2公里，方便农机下田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议，要求各街道备足物资、练好队伍，确保（下转第3版）
        """),
      Example(
        """
        堤上的歌

        本报讯 5月6日，队员们在堤上唱起自己写的歌，歌中唱道：

        一锹泥土一身汗

        千家灯火万家安

        记者 何雨田
        """),
    ],
    check: .article { context, report in
      let kind = context.article.kind
      guard [.news, .feature, .commentary, .brief].contains(kind),
        context.article.fragments.count == 1, let fragment = context.article.fragments.first,
        !context.fragments.contains(where: { $0.summary.jumpsOut }),
        !isFollowedByOrphan(fragment, context.page)
      else { return }
      let texts = context.page.texts[fragment].units.filter { $0.role == .lead || $0.role == .body }
      let open = texts.indices.filter { !isClosed(texts[$0].text) }
      // Two or more without a stop are a roll or verse.
      guard open.count == 1, let index = open.first, isSentence(texts[index].text),
        index + 1 < texts.count || !endsThePage(fragment, texts[index], context),
        kind != .brief || otherBriefsAreClosed(than: fragment, context.page)
      else { return }
      let finding = finding(context.page.fragment(fragment), texts[index].text)
      report(context.page.placed(finding, inFragment: fragment))
    })

  private static func isClosed(_ text: ScalarText) -> Bool {
    let last = text[text.count - 1]
    return
      !(CharacterClass(last) == .han || isPercent(last) || last == 0x2C || last == 0x3001
      || last == 0x3B)
  }

  /// 82%: the figure that a sentence ends with.
  private static func isPercent(_ scalar: UInt32) -> Bool { scalar == 0x25 || scalar == 0x2030 }

  /// Long enough for a sentence, and punctuated as one, or long and told as done. A figure alone ends a
  /// label.
  private static func isSentence(_ text: ScalarText) -> Bool {
    let marks = (0..<text.count).filter { text[$0] == 0x2C || text[$0] == 0x3002 }
    if isPercent(text[text.count - 1]) {
      return marks.count >= 2 && !(0..<text.count).contains { text[$0] == 0x3A }
    }
    if !marks.isEmpty { return text.count >= 18 }
    return text.count >= 22
      && (1..<text.count - 1).contains {
        text[$0] == 0x4E86 && text.isHanCharacter($0 + 1)
          && done.longest(in: text, at: $0, tags: .max) == nil
      }
  }

  private static let done = Automaton("了解 了然 了结 了却 了不起 了如指掌")

  /// Text without a head behind the article may be its rest.
  private static func isFollowedByOrphan(_ fragment: Int, _ page: PageContext) -> Bool {
    (page.credits.lastOrphan ?? -1) > fragment
  }

  /// Briefs may be a list of heads, which have no stop; where two others or more all have one they are
  /// sentences.
  private static func otherBriefsAreClosed(than fragment: Int, _ page: PageContext) -> Bool {
    let others = page.articles.filter { $0.kind == .brief && $0.fragments.first != fragment }
    return others.count >= 2
      && others.flatMap(\.fragments).allSatisfy { brief in
        page.texts[brief].units.last { $0.role == .lead || $0.role == .body }
          .map { isClosed($0.text) } ?? false
      }
  }

  /// The text breaks off at the page's end, and nothing shows that it should not.
  private static func endsThePage(
    _ fragment: Int, _ unit: TextUnit, _ context: ArticleContext
  ) -> Bool {
    guard let end = unit.pieces.last?.upperBound else { return true }
    let isSignedAfter = context.fragments[0].nodes.bylines.contains { $0.range.lowerBound >= end }
    let hasNext = context.page.articles.contains { ($0.fragments.first ?? 0) > fragment }
    return !isSignedAfter && !hasNext
  }

  private static func finding(_ context: FragmentContext, _ text: ScalarText) -> Finding {
    let last = text.count - 1
    let isHan = text.isHanCharacter(last)
    let fix = Fix(
      title: LocalizedText(zh: "补上句号", en: "Add a full stop"), safety: isHan ? .safe : .unsafe,
      edits: isHan || isPercent(text[last])
        ? [TextEdit(TextRange(at: text.range(last, text.count).upperBound), "。")]
        : context.replacing(text, last, text.count, "。"))
    return context.finding(
      text, text.count - 2, text.count,
      LocalizedText(zh: "段末缺少标点", en: "The paragraph has no end mark"), fixes: [fix])
  }
}
