import BulletinText

/// Names that are one character apart, and whether somebody may have typed or read one for the
/// other.
package enum LookAlikes {
  package enum Table: String, Sendable, CaseIterable {
    /// Pronounced alike, tones and the pairs zh/z, ing/in left aside.
    case sound
    /// Written alike.
    case shape
  }

  /// Whether two names of equal length differ in one character, and that is alike in one of the
  /// ways. Complexity: linear in the names.
  package static func differ(_ one: String, _ other: String, by tables: [Table]) -> Bool {
    differ(one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value), by: tables)
  }

  package static func differ(_ one: [UInt32], _ other: [UInt32], by tables: [Table]) -> Bool {
    guard one.count == other.count, one.count >= 2 else { return false }
    var place: Int?
    for index in one.indices where one[index] != other[index] {
      if place != nil { return false }
      place = index
    }
    guard let place else { return false }
    return tables.contains { table in
      switch table {
      case .sound: soundAlike(one[place], other[place])
      case .shape: lookAlike(one[place], other[place])
      }
    }
  }

  private static func soundAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    let sounds = Set(Pinyin.readings(of: one).map(plain))
    return Pinyin.readings(of: other).contains { sounds.contains(plain($0)) }
  }

  /// zhang and zan are typed for one another by whoever does not tell them apart.
  private static func plain(_ syllable: String) -> String {
    var text = Array(syllable.utf8)
    if text.count > 1, text[1] == UInt8(ascii: "h") { text.remove(at: 1) }
    if text.count > 2, text.last == UInt8(ascii: "g"), text[text.count - 2] == UInt8(ascii: "n") {
      let vowel = text[text.count - 3]
      if vowel == UInt8(ascii: "i") || vowel == UInt8(ascii: "e") { text.removeLast() }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func lookAlike(_ one: UInt32, _ other: UInt32) -> Bool {
    guard let first = groups[one], let second = groups[other] else { return false }
    return !first.isDisjoint(with: second)
  }

  /// The groups of characters that are written alike, each character's.
  private static let groups: [UInt32: Set<Int>] = {
    var groups: [UInt32: Set<Int>] = [:]
    for (number, group) in "\(shapes)".split(whereSeparator: { $0 == " " || $0 == "\n" })
      .enumerated()
    {
      for scalar in group.unicodeScalars { groups[scalar.value, default: []].insert(number) }
    }
    return groups
  }()

  private static let shapes: StaticString =
    """
    岚岗岩 致到 志忘 晓哓烧饶尧 琳淋彬 俊峻浚骏竣 栋拣陈冻 伟玮炜苇韦纬 辉晖挥浑军 人入 大太犬 天夫无元 土士
    未末 己已巳 干千于 王玉主 日曰目 田由甲申 贝见 风凤 今令 白自百 戊戌戍成 兰三 刚钢纲岗 候侯 杨扬场 娟捐涓
    莹荧萤 洪供哄 泽择译驿绎 暖暧 潘播 治冶 折拆析 毫亳 旱早 问间闻 冰水永 木本术 晴睛 郎朗廊 祥样详洋 拔拨 辛幸 博搏傅
    若苦 丹舟 景影 亨享 亮高 帅师 宇字 官宫 宣宜 密蜜 岳兵 延廷 弛驰 微徽 愉偷 昌晶 杭抗 柳抑 桂挂 沐休 泉帛
    波坡 坤坤坤 彬杉 淼森 昱煜 昊吴 旻昊 晗含 晟盛 浩皓洁 诚城 贤肾 超起 趟 跃妖 越赵 芝芷 茹如 莉利 蓉容 蕾雷
    虹红 衍行 良艮 玲铃 珊删 珍诊 琪棋祺淇 瑞端 璇旋 睿容 秀季 科料 竹行 维唯 羽习 聪恥 胜性 艳绝 军车 光兆
    勇男 勋励 卫工 友发 史吏 吉古 同司 哲誓 国固 圣怪 坚竖 培陪 壮状 奇寄 妍研 婷停 媛援暖 孟盂 宏宠 富寅 宾兵
    寿春 少小 尚向 山出 岭岑 崇祟 嵩高 平乎 年午 庆厌 建健 强弹 彦颜 思恩 恒桓垣 恺凯 悦锐 慧彗 戈弋 才寸 扬杨
    政攻 敏繁 文支 斌武 新亲 旭九 明朋 星里 春舂 晋普 智知 曼漫 月用 有友 朝潮 杰木 松公 林森 柏拍 树村 根恨
    梁粱 梅海 楠南 毅豪 江汪 汉汊 沈沉 泊柏 洁浩 涛寿 清情 温湿 源原 滨宾 潇萧 澜阑 炎淡 烨华 焕换涣 燕蒸 爱受
    牛午 珂坷 理埋 琦椅 瑜愉 瑶谣遥 璐露 田曰 畅杨 皓浩 盛威 真直 石右 磊垒 福副 禄碌 立位 章意 竞竟 笑关 纪记
    纯钝 绍招 继断 绮琦 翔详 翠翟 育盲 能熊 舒野 艺亿 苏办 茂戊 荣菜 莎沙 萍苹 蒙朦 薇微 裕格 西酉 诗持 谊宜
    贵责 赞替 路露 辰晨 进近 远运 逸免 邓邱 邱丘 郁都 金全 鑫森 铭名 锋峰烽 锦绵 长张 阳阴 隆降 雁雀 雪雷 霞瑕
    顶项顷 历厉 辩辨辫 徒徙 沟构购 防妨访仿 检捡 慕暮募 哀衰衷 免兔 遗遣 霖淋 静净 韬稻 颖颍 飞乙 马鸟 骁晓 高亮 鸿鸣 鹏朋 麒麟 黎藜 齐齐 龙尤
    """
}
