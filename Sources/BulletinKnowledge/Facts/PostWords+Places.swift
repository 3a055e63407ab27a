import BulletinText

extension PostWords {
  /// The place that a post names first: 清河区, 北岭市, 花园街道, 清溪新城; or what stands before a
  /// body of its own: 科创港 of 科创港党工委委员.
  static func place(in post: Scalars) -> Scalars? {
    let first = post.startIndex
    var index = first + 1
    while index < min(post.endIndex - 1, first + 12) {
      for level in placeEnds
      where index + level.count < post.endIndex && post[index] == level.first {
        guard begins(post[index...], level), !levels.contains(post[first..<index]),
          !isInsideWord(post, index), !holdsBody(post[first..<index])
        else { continue }
        return post[first..<index + level.count]
      }
      index += 1
    }
    return placeBeforeBody(in: post)
  }

  private static let placeEnds = levels + towns

  /// 北岭市清溪区 for 北岭市 in 北岭市清溪区委常委: down to the place whose body or office follows.
  static func inner(_ outer: Scalars, in post: Scalars) -> Scalars {
    var place = outer
    while let next = self.place(in: post.dropFirst(place.count)), place.count + next.count < 20,
      placeEnds.contains(where: { ends(next, $0) })
    {
      place = post.prefix(place.count + next.count)
    }
    return place
  }

  /// 人民政府县: what stands before the level is an organisation.
  private static func holdsBody(_ name: Scalars) -> Bool {
    name.count > 6 && !ends(name, autonomy) || name.contains { committeeSigns.contains($0) }
  }

  private static let autonomy = scalars("自治")

  /// 委, 局, 府, 院, 协, 组.
  private static let committeeSigns: Set<UInt32> = [0x59D4, 0x5C40, 0x5E9C, 0x9662, 0x534F, 0x7EC4]

  private static func placeBeforeBody(in post: Scalars) -> Scalars? {
    guard !levels.contains(where: { begins(post, $0) }) else { return nil }
    for offset in 2..<max(2, min(post.count - 2, 10)) where bodyLength(post, offset) != nil {
      // 集团党委, 建设局党组: an organisation, not a place.
      return isOrganisation(post.prefix(offset)) ? nil : post.prefix(offset)
    }
    return nil
  }

  /// 社区, 市场, 副区长: the level's character is part of a word.
  private static func isInsideWord(_ post: Scalars, _ index: Int) -> Bool {
    if endingWords.contains(post[index - 1...index]), !PlaceNames.isWhole(post[...index]) {
      // 新城区委, 石城市市长: a place of that name.
      let next = post.dropFirst(index + 1 - post.startIndex).first
      return post[index - 1] != 0x57CE || next != 0x59D4 && next != post[index]
    }
    guard index + 1 < post.endIndex else { return false }
    // 清河区级河长: of the level, not of the place.
    if post[index + 1] == 0x7EA7 { return true }
    let next = post[index...index + 1]
    if governments.contains(next) {
      // 副区长 is an office; 中山区长 names its place.
      return dropping(modifiers, from: post[post.startIndex..<index + 1]).count <= 1
    }
    return openingWords.contains(next)
  }

  private static let endingWords = list("社区 城市 小区 山区 片区 辖区 地区 城区 校区 库区 厂区 城乡 都市 农村 乡村 红旗")
  static let openingWords = list("市场 区域 乡村 市政 市容 区块 乡贤 市民 村民 村镇 社区 区间 村支")

  private static func isOrganisation(_ name: Scalars) -> Bool {
    organisationEnds.contains { ends(name, $0) }
  }

  private static let organisationEnds = list(
    "集团 公司 医院 学校 中学 小学 大学 学院 中心 分局 局 办 处 厅 室 站 所 队 联 院 行 社 厂 矿 场 馆 会 部")

  /// Words that begin with a level's character and name none: 市场监管局.
  static let noLevels = list("市场 区域 区块 乡村 乡贤 市容 市民 村民 村镇")

  // MARK: Garrisons

  /// 军分区政委: a garrison bears the name of its city without the level.
  static func isGarrison(_ post: Scalars) -> Bool { garrisons.contains { begins(post, $0) } }

  private static let garrisons = list("军分区 警备区")

  /// A place without its level: 清溪 of 清溪市.
  static func stem(of place: Scalars) -> Scalars {
    guard let level = levels.first(where: { ends(place, $0) }), place.count >= level.count + 2
    else { return place }
    return place.dropLast(level.count)
  }

  // MARK: Zones

  /// The kind of zone that opens a post without the name of its town: 经开区.
  static func zoneKind(of post: Scalars) -> Scalars? {
    zoneKinds.first { begins(post, $0) }
  }

  /// The kind of zone that a place ends in.
  static func zoneEnd(of place: Scalars) -> Scalars? {
    zoneKinds.first { ends(place, $0) }
  }

  /// Longer ones first.
  private static let zoneKinds: [Scalars] = PlaceLevel.words.dropFirst(
    Int(PlaceLevel.lastOrdinary) + 1
  ).map { $0[...] }.sorted { $0.count > $1.count }

  /// The town in a zone's name: 清溪 of 清溪经开区.
  static func town(of zone: Scalars) -> Scalars? {
    guard let kind = zoneEnd(of: zone), zone.count >= kind.count + 2 else { return nil }
    let town = zone.dropLast(kind.count)
    // 高新 of 高新技术产业开发区 is no town.
    return kindsAlone.contains(town) ? nil : town
  }

  private static let kindsAlone = list("高新 经开 经济 高新技术 国家 省级 临空 临港 综保")

  /// What a paper is named after: 清溪 of 清溪日报. `nil` of papers of a trade or the whole country.
  static func town(ofPaper name: String) -> Scalars? {
    let scalars = name.unicodeScalars.map(\.value)[...]
    guard let end = papers.first(where: { ends(scalars, $0) }) else { return nil }
    let town = scalars.dropLast(end.count)
    guard
      (2...3).contains(town.count) || town.count <= 6 && town.allSatisfy(Transcription.writesSound),
      town.count >= 2, !trades.contains(town), !town.contains(where: { kinds.contains($0) })
    else { return nil }
    return town
  }

  private static let papers = list("日报 晚报 晨报 时报 早报 都市报 新报 导报 时讯 新闻 融媒 周刊 零距离 报")
  /// 闻, 讯, 简: 要闻简报 is a column.
  private static let kinds: Set<UInt32> = [0x95FB, 0x8BAF, 0x7B80]
  private static let trades = list(
    "工人 农民 人民 光明 经济 中国 法治 青年 科技 教育 健康 消费 老年 城市 都市 生活 商务 环球 参考 企业 交通 建设 国防 解放军 今日 民生 时政 体育 法治 社会 综合 图片 本地 国内 国际 财经 文化 图说 校园"
  )

  /// 园区 takes up any zone or park, 经开区 only one of its kind.
  static func isLooseZone(_ kind: Scalars) -> Bool { looseZones.contains(kind) }

  private static let looseZones = list("园区 产业园 工业园 景区 风景区")

  /// What 园区 may stand for, likeliest first.
  static let parks = list("产业园区 工业园区 园区 产业园 工业园 集聚区 科技园 创新园")

  /// Whether a body is one that zones have: 管委会, 党工委.
  static func isZoneBody(_ post: Scalars) -> Bool {
    zoneBodies.contains { begins(post, $0) }
  }

  private static let zoneBodies = list("党工委 管委会 纪检监察工委 纪工委 人大工委 政协工委")
}
