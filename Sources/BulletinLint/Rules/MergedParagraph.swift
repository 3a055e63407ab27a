import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 会议强调 opens paragraphs in the rest of the article, and here a sentence.
  static let mergedParagraph = Rule(
    id: "merged-paragraph", group: .structure, severity: .hint, isOnByDefault: false,
    isMechanical: false,
    title: LocalizedText(zh: "段落未分", en: "Paragraphs run together"),
    explanation: LocalizedText(
      zh: "“会议强调”“会议要求”在这篇稿件里都另起一段，只有此处接在上一段后面。",
      en:
        "“The meeting stressed” opens paragraphs in this article, and stands in one's middle here."),
    source: LocalizedText(zh: "本报体例", en: "House style"),
    examples: [
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。

        会议指出，要压实责任，守住底线。⟦会议强调⟧，要备足物资，练好队伍。  ⟵ 此处宜另起一段

        会议要求，各街道要落实到人。

        记者 何雨田
        """),
      Example(
        """
        城东区召开防汛工作会议

        本报讯 5月6日，城东区召开防汛工作会议。会议指出，要压实责任。会议强调，要备足物资。

        记者 何雨田

        城西镇举办讲座

        本报讯 5月7日，城西镇举办讲座。

        会议要求，各村要落实到人。他说：“我记得很清楚。会议强调，要守住底线。”

        记者 丁青
        """),
    ],
    check: .article { context, report in
      let openers = context.article.fragments.flatMap { fragment in
        let facts = context.page.texts[fragment]
        return facts.units.flatMap { unit in
          unit.survey.words.filter { isOpener($0, unit) }.map { (fragment, unit.text, $0) }
        }
      }
      guard openers.contains(where: { $0.2.lower == 0 }) else { return }
      for (fragment, text, word) in openers where word.lower > 0 {
        let finding = merged(context.page.fragment(fragment), text, word, context.page)
        report(context.page.placed(finding, inFragment: fragment))
      }
    })

  /// 会议强调， at the beginning of a sentence.
  private static func isOpener(_ word: TextSurvey.Sighting, _ unit: TextUnit) -> Bool {
    guard word.tags & SurveyWords.opener != 0, unit.role == .body || unit.role == .lead,
      unit.text[word.upper] == 0x2C || unit.text[word.upper] == 0x3A
    else { return false }
    return word.lower == 0
      || unit.text[word.lower - 1] == 0x3002 && !unit.text.isQuoted(at: word.lower)
  }

  private static func merged(
    _ context: FragmentContext, _ text: ScalarText, _ word: TextSurvey.Sighting,
    _ page: PageContext
  ) -> Finding {
    let lineEnd = String(decoding: page.page.text.lineEnd, as: UTF8.self)
    return context.finding(
      text, word.lower, word.upper,
      LocalizedText(zh: "此处宜另起一段", en: "A new paragraph usually begins here"),
      fixes: [
        Fix(
          title: LocalizedText(zh: "另起一段", en: "Begin a paragraph"), safety: .unsafe,
          edits: [
            TextEdit(
              TextRange(at: text.range(word.lower, word.upper).lowerBound), lineEnd + lineEnd)
          ])
      ])
  }
}
