import BulletinSyntax
import BulletinText

/// A post as it is printed before a name, in scalar indices of its unit.
struct RawPost: Hashable, Sendable {
  let lower: Int
  let upper: Int
  /// A position outside of public office.
  let isBusiness: Bool
  /// The holder's name where it stands inside the post: 区政府何岚副区长.
  var name: Range<Int>?

  /// What it says, without the name.
  func scalars(in text: ScalarText) -> [UInt32] {
    guard let name else { return text.scalars(lower, upper) }
    return text.scalars(lower, name.lowerBound) + text.scalars(name.upperBound, upper)
  }
}

/// Reads the chain of posts that ends where a name begins (4.2 of the genre's description).
enum PostRecognizer {
  /// The chain whose last office is `lower..<upper`, first post first.
  ///
  /// - Parameter floor: where the name before ends; no post begins before it.
  static func chain(
    in text: ScalarText, officeLower: Int, officeUpper: Int, isBusiness: Bool, after floor: Int = 0
  ) -> [RawPost] {
    var posts: [RawPost] = []
    var upper = officeUpper
    var office = officeLower
    while posts.count < 8 {
      let lower = start(in: text, before: office, after: floor)
      posts.insert(RawPost(lower: lower, upper: upper, isBusiness: isBusiness), at: 0)
      // 原区委书记、现任市政协主席: the word between belongs to neither post.
      let edge = text.has("现任", at: lower - 2) ? lower - 2 : lower
      guard edge - 1 > floor, isSeparator(text[edge - 1]),
        let previous = officeEnding(in: text, at: edge - 1), !isAddress(text, previous),
        text[edge - 1] == 0x3001 || !isObject(text, previous)
      else { break }
      office = previous
      upper = edge - 1
    }
    return posts
  }

  /// 张主任、副区长何岚: how somebody else is addressed.
  private static func isAddress(_ text: ScalarText, _ office: Int) -> Bool {
    Surnames.length(in: text, at: office - 1) == 1 && !noSurnames.mayBegin(with: text[office - 1])
      && CharacterClass(text[office - 2]) != .han
  }

  /// Surnames that are levels, bodies or modifiers as well: 区书记, 党书记, 代局长.
  private static let noSurnames = Automaton("区 党 团 代 任 兼 常 总 校 院 厂 社")

  /// 担任总指挥，: the office before the comma is what somebody else was made.
  private static func isObject(_ text: ScalarText, _ office: Int) -> Bool {
    let lower = start(in: text, before: office)
    return text.has("任", at: lower - 1) || text.has("任", at: office - 1)
      || text.has("为", at: lower - 1) || text.has("兼", at: lower - 1)
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool { scalar == 0x3001 || scalar == 0x2C }

  // MARK: What a chain says

  /// Whether a chain names its organisation, or heads a government: what stands behind is a name.
  static func isComplete(_ text: ScalarText, _ chain: [RawPost]) -> Bool {
    guard let last = chain.last else { return false }
    if chain.count > 1 { return true }
    let post = ArraySlice(text.scalars(last.lower, last.upper))
    return !PostWords.isBareOffice(post)
  }

  /// 各村党支部书记, 乡镇党委书记: nobody in particular.
  static func isPlural(_ text: ScalarText, _ post: RawPost) -> Bool {
    // 28名代表, 3个村的书记.
    if CharacterClass(text[post.lower - 1]) == .digit, text[post.lower] != 0x56E2 { return true }
    guard let word = plurals.longest(in: text, at: post.lower, tags: .max) else { return false }
    // 镇|村镇建设服务中心主任 is somebody in particular.
    return word.end < post.upper && !(text.has("镇村镇", at: post.lower))
  }

  private static let plurals = Automaton(
    "各 全 有关 相关 乡镇 镇街 镇村 县乡两级 单位 部门 机关 基层 每 多名 多位 两委 两级 三级 科室 包村 驻村干部 企业 党政")

  /// 集团党委书记、董事长; 矿业集团总经理; 机电总厂厂长: a firm that has a Party committee or is one of
  /// a place's groups.
  static func isOfState(_ text: ScalarText, _ chain: [RawPost]) -> Bool {
    guard let first = chain.first, let last = chain.last else { return false }
    for index in first.lower..<last.upper
    where text.has("集团", at: index) || text.has("总厂", at: index) || text.has("党委", at: index)
      || text.has("国有", at: index) || text.has("城投", at: index)
    {
      return true
    }
    return false
  }

  /// Where the office begins that ends at `upper`.
  static func officeEnding(in text: ScalarText, at upper: Int) -> Int? {
    for length in stride(from: 6, through: 2, by: -1) where upper - length >= 0 {
      if Lexicon.table.tags(in: text, upper - length, upper) & (Lexicon.office | Lexicon.firm) != 0
      {
        return upper - length
      }
    }
    return nil
  }

  /// Where the post begins whose office begins at `office`: after the last mark, or after the last
  /// word that cannot belong to a post.
  ///
  /// - Parameter floor: where the name before ends: 主任何岚与清溪大学校长 has 与 between.
  static func start(in text: ScalarText, before office: Int, after floor: Int) -> Int {
    let lower = start(in: text, before: office)
    guard lower < floor, floor < office else { return lower }
    return isConjunction(text[floor]) ? floor + 1 : floor
  }

  static func start(in text: ScalarText, before office: Int) -> Int {
    var lower = office
    while lower > 0, office - lower < 40 {
      if text[lower - 1] == 0x29, let open = openingBracket(text, lower - 1) {
        lower = open
      } else if CharacterClass(text[lower - 1]) == .han {
        lower -= 1
      } else {
        break
      }
    }
    // ——记清溪县某某, ——访清溪县县长: the subject of a feature.
    if text[lower - 1] == 0x2014, text.has("记", at: lower) || text.has("访", at: lower) {
      lower += 1
    }
    return afterStopWords(in: text, lower, office)
  }

  /// `财政局(审计局)局长`: the bracket belongs to the post.
  private static func openingBracket(_ text: ScalarText, _ close: Int) -> Int? {
    var index = close - 1
    while index > 0, close - index < 14 {
      if text[index] == 0x28 {
        // 讯（记者丁越）: no part of a post.
        return CharacterClass(text[index - 1]) == .han && !text.has("记者", at: index + 1)
          && !text.has("通讯员", at: index + 1) ? index : nil
      }
      guard CharacterClass(text[index]) == .han else { return nil }
      index -= 1
    }
    return nil
  }

  private static func afterStopWords(in text: ScalarText, _ lower: Int, _ office: Int) -> Int {
    var start = lower
    var index = lower
    while index < office {
      if let end = behindOurs(text, index), end < office {
        start = end
        index = end
        continue
      }
      if opensPost(text, index) {
        start = index + 1
        index += 1
        continue
      }
      if let keep = kept.longest(in: text, at: index, tags: .max), keep.end <= office + 2 {
        index = keep.end
        continue
      }
      let word = Lexicon.table.longest(in: text, at: index, tags: Lexicon.before | Lexicon.verb)
      if let word, word.end <= office, isStop(text, index, word, office) {
        start = word.end
        index = word.end
      } else if let end = endOfLead(in: text, at: index), end < office {
        start = end
        index = end
      } else {
        index += 1
      }
    }
    return start
  }

  /// 我院|党委书记, 我市|市委书记, 我|县委书记, but not 自我管理: where the post begins.
  private static func behindOurs(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index] == 0x6211, ours.mayBegin(with: text[index + 1]), text[index - 1] != 0x81EA
    else { return nil }
    let isBody =
      levels.mayBegin(with: text[index + 1]) && levelBodies.mayBegin(with: text[index + 2])
    return isBody ? index + 1 : index + 2
  }

  private static let ours = Automaton("省 市 县 区 州 旗 镇 乡 村 国 院 校 局 厅 部 处 站 所 厂 馆 会 司 行")

  /// 受|县委书记, 一行和|市人大常委会主任: a preposition or conjunction right before a level and its body.
  private static func opensPost(_ text: ScalarText, _ index: Int) -> Bool {
    // ——访|清溪县委书记
    if text[index] == 0x8BBF, index == 0 || !isHan(text, index - 1) {
      return !DateCharacters.isOne(text[index + 1], of: "谈客问")
    }
    guard leads.mayBegin(with: text[index]) else { return false }
    let level = text.has("自治", at: index + 1) ? index + 3 : index + 1
    return levels.mayBegin(with: text[level]) && levelBodies.mayBegin(with: text[level + 1])
  }

  private static let leads = Automaton("和 与 及 受 就 由 请 陪 随 经 向")
  private static let levels = Automaton("省 市 县 区 州 旗 镇 乡")
  private static let levelBodies = Automaton("委 人 政 纪 监 党 法 检 武 总 妇 长")

  /// 连线县防汛办主任: a verb right before a level and its body. 保护区 and 管理区 are no such thing.
  private static func endOfLead(in text: ScalarText, at index: Int) -> Int? {
    guard let word = Lexicon.table.longest(in: text, at: index, tags: Lexicon.edge),
      word.end - index >= 2
    else { return nil }
    switch text[word.end] {
    case 0x53BF, 0x5E02, 0x7701, 0x65D7: return word.end
    case 0x533A: return bodies.mayBegin(with: text[word.end + 1]) ? word.end : nil
    default: return nil
    }
  }

  private static let bodies = Automaton("委 政 人 纪 监")

  /// A verb counts only at the start of what is left or where it has two characters; a single
  /// character inside an organisation's name (综合执法, 有限公司) is no stop.
  private static func isStop(
    _ text: ScalarText, _ index: Int, _ word: Automaton.Match, _ office: Int
  ) -> Bool {
    if word.end - index == 1, isConjunction(text[index]) {
      // 丁越与校长何岚
      if word.end == office, text[index] == 0x4E0E { return true }
      return index == 0 || !isHan(text, index - 1) || endsName(text, index)
    }
    // 柳都|区委: 都 before a level belongs to a place.
    if text[index] == 0x90FD, PlaceLevel.isLevel(text[word.end]) { return false }
    // 巴日图|旗: 日, 月, 年 and 时 stand behind a figure or in 今日.
    if word.end - index == 1, units.mayBegin(with: text[index]) {
      return days.mayBegin(with: text[index - 1]) || CharacterClass(text[index - 1]) == .digit
    }
    if word.tags & Lexicon.before != 0 { return true }
    return word.end - index >= 2 && !workNouns.contains { text.has($0, at: index) }
  }

  private static let units = Automaton("日 月 年 时")
  private static let days = Automaton(
    "个 今 昨 近 即 当 同 次 翌 上 本 去 前 明 每 这 那 届 一 二 三 四 五 六 七 八 九 十 〇 零 此 何 随 平 适")

  /// 和, 与, 及.
  static func isConjunction(_ scalar: UInt32) -> Bool {
    scalar == 0x548C || scalar == 0x4E0E || scalar == 0x53CA
  }

  private static func isHan(_ text: ScalarText, _ index: Int) -> Bool {
    CharacterClass(text[index]) == .han
  }

  /// Whether an organisation or an office ends before a conjunction, which then joins two; elsewhere
  /// it is part of a name (兴和案件处置组).
  private static func endsName(_ text: ScalarText, _ index: Int) -> Bool {
    enders.mayBegin(with: text[index - 1])
  }

  private static let enders = Automaton(
    "委 局 部 会 办 处 院 站 所 厅 府 协 组 心 司 团 校 员 长 任 记 席 人 志 导 等 区 县 市 镇 乡 报")

  /// Organisations whose name holds a stop word.
  private static let kept = Automaton(
    """
    和平 和顺 和田 和县 和静 和林 和政 和龙 和布 永和 人和 祥和 太和 泰和 平和 共和 义和 协和 和谐 大同 同安 对外 对口
    为民 便民 年鉴 日报 时报 晚报 月坛 组织人事 组织人社 住房和城乡 住房城乡 文化和旅游 发展和改革 人力资源和 卫生和 自然资源和 工业和
    农业和 粮食和 水利和 交通和 应急管理和 商务和 市场监督管理和 规划和 经济和 教育和 科技和 宣传和 城市管理和 中心 中医
    中学 中国 中共 中原 中山 中小 老年 青年 少年 青少年 经济开发 监督 检察 检查 调研员 督查 部署 建议 代表 组织部 安排
    市场监督 综合监督 督导组 督导室 调查 指导站 指导中心 推进办 推进中心 推进组 工作组 启动区 服务和 向阳 时代 时尚 时新 月河
    时任 呼和浩特 组织委员 组织员 组织宣传 组织统战 数据 首都 成都 新都 花都 都江 都市 于都 丰都 都匀 都兰 都昌 都安 云和 新和 民和 兴和 和硕 让胡路 月湖 即墨 将乐 将军 在线 申请 年轻 年度 周年 日喀则 日土 时令 时政 及时 普及 记者协会
    记者站 通过率 日照 日月 年丰 参谋 介绍 组织处 负责 带岭 任丘 任城 任泽 任县 走廊 到保 到底
    """)

  /// Verbs that are nouns in an organisation's name.
  private static let workNouns: [StaticString] = [
    "督导", "督查", "检查", "检察", "监督", "指导", "研究", "调度", "安排", "组织", "推进", "协调", "参谋",
    "走访", "调研", "接待", "来访", "看望", "重点", "应急", "建议", "代表", "交流", "要求", "服务", "帮助", "通报", "负责", "启动",
    "推动",
  ]
}
