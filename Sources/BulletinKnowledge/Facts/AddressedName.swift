import BulletinSyntax
import BulletinText

/// A name inside the post, as one addresses its holder: 区政府何岚副区长, 教导处丁小越主任.
enum AddressedName {
  /// The person whose name stands between an organisation and an office that no name follows.
  static func read(
    _ text: ScalarText, unit: Int, _ office: Range<Int>, after floor: Int
  ) -> RawPerson? {
    guard
      NameEdge.at(office.upperBound, in: text) >= .particle
        || PostRecognizer.isConjunction(text[office.upperBound])
    else { return nil }
    for length in [3, 2] {
      let lower = office.lowerBound - length
      // 由|王晨镇长: 由 is hardly a surname.
      if length == 3, openers.mayBegin(with: text[lower]), opensClause(text, lower) { continue }
      guard lower >= floor, isName(text, lower, office.lowerBound),
        opensClause(text, lower) || endsOrganisation(text, lower)
      else { continue }
      let isAlone = opensClause(text, lower)
      let start = isAlone ? lower : PostRecognizer.start(in: text, before: lower)
      guard isAlone || lower - start >= 2, start >= floor else { return nil }
      var person = RawPerson(unit: unit, lower: lower, upper: office.lowerBound)
      person.posts = [
        RawPost(
          lower: start, upper: office.upperBound, isBusiness: false,
          name: lower..<office.lowerBound)
      ]
      return PostRecognizer.isPlural(text, person.posts[0]) ? nil : person
    }
    return nil
  }

  /// 黄小文副区长, with nothing but a mark or a preposition before: the place is the page's.
  private static func opensClause(_ text: ScalarText, _ lower: Int) -> Bool {
    CharacterClass(text[lower - 1]) != .han && text[lower - 1] != 0x201C && text[lower - 1] != 0xB7
      || openers.mayBegin(with: text[lower - 1])
  }

  private static let openers = Automaton("由 在 请 受 随 陪")

  /// A surname and two characters that are no word; of one character only such as names alone have.
  private static func isName(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard Surnames.length(in: text, at: lower) == 1,
      upper - lower == 3 || NameRecognizer.isOfNames(text[upper - 1])
        || openers.mayBegin(with: text[lower - 1]),
      (lower..<upper).allSatisfy({ CharacterClass(text[$0]) == .han }),
      !NameRecognizer.endsAsBody(text[upper - 1]), text[upper - 1] != 0x7B49,
      !PlaceLevel.isLevel(text[lower]), !NameRecognizer.endsAsNoName(text, upper),
      !NameRecognizer.holdsOffice(text, lower, upper)
    else { return false }
    return !(lower..<upper).contains {
      Lexicon.table.longest(in: text, at: $0, tags: words).map { $0.end > lower + 1 } ?? false
    } && nouns.longest(in: text, at: lower, tags: .max) == nil
  }

  private static let words =
    Lexicon.common | Lexicon.group | Lexicon.predicate | Lexicon.body | Lexicon.business
    | Lexicon.before

  /// 纪检书记, 计生主任: what an office is for, behind its organisation.
  private static let nouns = Automaton(
    "计生 计划 纪检 法制 法规 法治 安监 安保 安环 文化 文艺 文书 文秘 文体 门诊 信息 通信 水利 农业 农机 金融 司法 车间 经济 外科 花卉 古籍 商务 统计 双拥 包装 应急 养老 管理 石油 时政 史志 海事 富民 强村 项目 支部 干部 干训 成人 家长"
  )

  private static func endsOrganisation(_ text: ScalarText, _ lower: Int) -> Bool {
    ends.mayBegin(with: text[lower - 1])
  }

  private static let ends = Automaton("会 府 处 办 局 委 科 院 校 部 室 厅 所 站 队 心 协 联 区 县 市 镇 乡")
}
