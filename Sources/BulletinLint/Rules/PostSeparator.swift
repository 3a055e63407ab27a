import BulletinKnowledge
import BulletinSyntax
import BulletinText

extension Rule {
  /// 县委常委、副县长何岚: the posts of one person are joined by 、.
  static let postSeparator = Rule(
    id: "post-separator", group: .people, severity: .hint, isOnByDefault: false,
    isMechanical: false, title: LocalizedText(zh: "职务分隔", en: "Separator between posts"),
    explanation: LocalizedText(
      zh: "同一人的几个职务之间用顿号，不用逗号。两个职务各有所在地的、中间有姓名的不算。",
      en: """
        A comma stands between two posts of one person, where 、 is usual. Posts of different \
        places and posts with a name between them are left alone.
        """),
    source: .newsroomPractice,
    examples: [
      .report("本报讯 5月6日，清溪县委常委⟦，⟧副县长何岚到会。  ⟵ 同一人的几个职务之间用顿号"),
      .report("本报讯 5月6日，清溪县财政局党组书记⟦，⟧局长丁越介绍情况。"),
      .report("本报讯 5月6日，清溪县委书记何岚，县长丁越到会，清溪县委常委、副县长卞舒参加，清溪县委书记，云台县县长均未到会。"),
    ],
    check: .page { context, report in
      for holdings in Dictionary(grouping: context.people.holdings, by: \.mention).values {
        guard let first = holdings.first, holdings.count >= 2 else { continue }
        let places = Set(holdings.filter(\.isPlaceWritten).map(\.form.place))
        guard places.count <= 1 else { continue }
        for index in first.chain where first.text[index] == 0x2C {
          let fragment = context.fragment(first.fragment)
          let finding = fragment.finding(
            first.text, index, index + 1,
            LocalizedText(
              zh: "同一人的几个职务之间用顿号", en: "Separate one person's posts with 、"),
            fixes: [
              Fix(
                title: LocalizedText(zh: "改为顿号", en: "Change to 、"), safety: .safe,
                edits: fragment.replacing(first.text, index, index + 1, "、"))
            ])
          report(context.placed(finding, inFragment: first.fragment))
        }
      }
    })
}
