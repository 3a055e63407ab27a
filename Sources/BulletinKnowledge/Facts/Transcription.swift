import BulletinSyntax
package import BulletinText

/// Names without a surname: those of other scripts, written with Han characters by their sound.
package enum Transcription {
  /// `阿力木江·买买提`: parts of one to six characters joined by a middle dot.
  static func dottedEnd(in text: ScalarText, at index: Int) -> Int? {
    var end = index
    var dot: Int?
    while end < text.count, end - index < 20 {
      if isDot(text, end), end > index {
        dot = end
      } else if CharacterClass(text[end]) != .han {
        break
      }
      end += 1
    }
    guard let dot, dot - index <= 6,
      !(index..<dot).contains(where: {
        Lexicon.offices.longest(in: text, at: $0, tags: Lexicon.office) != nil
      })
    else { return nil }
    var last = dot + 1
    while last < end, last - dot <= 6,
      last - dot < 3 || NameEdge.at(last, in: text) == .none || goesOn(text, last)
        || isSounded(text, last)
    {
      // 赛买提|穿行: two sounds or more, and what follows writes none.
      if last - dot >= 3, (dot + 1..<last).allSatisfy({ writesSound(text[$0]) }),
        !writesSound(text[last]), NameEdge.at(last + 1, in: text) < .verb
      {
        break
      }
      last += 1
    }
    return last - dot > 2 ? last : nil
  }

  /// Whether a character may write a sound of another language.
  static func writesSound(_ scalar: UInt32) -> Bool {
    Sounds.mayStand(scalar) || parts.mayBegin(with: scalar)
  }

  /// 赛麦提|出席: the verb 提出 is none where another one begins a character later.
  private static func goesOn(_ text: ScalarText, _ index: Int) -> Bool {
    Sounds.areMeant(text[index]) && NameEdge.at(index + 1, in: text) >= .verb
  }

  /// 阿不|都热西提: a particle that writes a sound before another one.
  private static func isSounded(_ text: ScalarText, _ index: Int) -> Bool {
    NameEdge.at(index, in: text) == .particle && writesSound(text[index])
      && writesSound(text[index + 1])
  }

  private static func isDot(_ text: ScalarText, _ index: Int) -> Bool {
    text[index] == 0xB7 || isWrongDot(text, index)
  }

  /// Whether another dot stands where the parts of a name meet: two characters on each side that
  /// write the sounds of other languages.
  package static func isWrongDot(_ text: ScalarText, _ index: Int) -> Bool {
    switch text[index] {
    case 0x2E, 0x2022, 0x30FB, 0x2027, 0x22C5, 0xFF65:  // . • ・ ‧ ⋅ ･
      [index - 2, index - 1, index + 1, index + 2].allSatisfy { writesSound(text[$0]) }
    default: false
    }
  }

  private static let parts = Automaton(
    """
    阿 艾 爱 奥 巴 拜 贝 本 彼 别 波 伯 博 卜 布 不 查 达 丹 德 登 迪 丁 杜 顿 额 恩 尔 菲 费 夫 弗 福 戈 格 古 哈 赫
    亨 霍 基 吉 加 贾 杰 金 卡 凯 坎 康 柯 科 克 肯 库 拉 莱 兰 劳 勒 雷 里 丽 莉 莲 列 琳 卢 鲁 露 伦 罗 洛 玛 麦 曼 梅
    蒙 米 密 莫 默 木 穆 拿 娜 乃 奈 尼 涅 努 诺 帕 派 潘 佩 皮 珀 普 齐 恰 乔 琼 热 茹 若 萨 赛 桑 莎 舍 施 什 史 斯 苏
    索 塔 泰 坦 提 图 吐 托 瓦 威 维 温 沃 乌 吾 武 西 希 夏 肖 谢 辛 雅 亚 扬 耶 伊 依 尤 扎 泽 詹 卓 孜 佐 买 江 都 合 力 利 曲 措 明 汗 沙 那 埃 邦 万 安 奇 蒂 芬 姆 捷 娃 契 舒
    """)

  /// Tibetan and Mongolian names have no surname: two to six characters that transliterate, with an
  /// edge behind the last; of two only with a strong one, but for a complete post before it.
  static func end(in text: ScalarText, at index: Int, isComplete: Bool) -> Int? {
    if let end = suffixed(in: text, at: index) { return end }
    var end = index
    var strong = 0
    while end - index < 7, Sounds.mayStand(text[end]) {
      if Sounds.areMeant(text[end]) { strong += 1 }
      end += 1
    }
    var length = end - index
    // 高 and 力 write sounds too, but not alone.
    guard strong * 2 >= length - 1 else { return nil }
    while length >= 2 {
      let edge = NameEdge.at(index + length, in: text)
      // 那仁朝克图都会: an adverb may look like a sound.
      let isAdverb =
        length > 2
        && (adverbs.mayBegin(with: text[index + length - 1])
          || openers.longest(in: text, at: index + length - 1, tags: .max) != nil)
      if !isAdverb, length > 2 || isComplete ? edge != .none : edge >= .particle {
        return index + length
      }
      length -= 1
    }
    return nil
  }

  /// 巴合提别克: sounds up to an ending that only names have, and an edge behind it.
  private static func suffixed(in text: ScalarText, at index: Int) -> Int? {
    for last in index + 2...index + 5 where suffixes.longest(in: text, at: last, tags: .max) != nil
    {
      return NameEdge.at(last + 2, in: text) != .none
        && (index..<last).allSatisfy { writesSound(text[$0]) } ? last + 2 : nil
    }
    return nil
  }

  private static let suffixes = Automaton("别克 古丽 拜克 努尔 麦提")

  private static let adverbs = Automaton("都 也 才 还 要")
  /// 娜仁花|先后来到: the name's last character would be the word's first.
  private static let openers = Automaton("先后 分别 随后 最后 首先 一同 一起 一行 亲自 同时 强调")
}
