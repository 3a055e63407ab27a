import BulletinText

/// Names without a surname: those of other scripts, written with Han characters by their sound.
enum Transcription {
  /// `阿力木江·买买提`: parts of one to six characters joined by a middle dot.
  static func dottedEnd(in text: ScalarText, at index: Int) -> Int? {
    var end = index
    var dot: Int?
    while end < text.count, end - index < 20 {
      if isDot(text[end]), end > index {
        dot = end
      } else if CharacterClass(text[end]) != .han {
        break
      }
      end += 1
    }
    guard let dot, dot - index <= 6 else { return nil }
    var last = dot + 1
    while last < end, last - dot <= 6, last - dot < 3 || NameEdge.at(last, in: text) == .none {
      last += 1
    }
    return last - dot > 2 ? last : nil
  }

  private static func isDot(_ scalar: UInt32) -> Bool { scalar == 0xB7 || scalar == 0x2022 }

  /// Tibetan and Mongolian names have no surname: two to six characters that transliterate, with an
  /// edge behind the last; of two only with a strong one, but for a complete post before it.
  static func end(in text: ScalarText, at index: Int, isComplete: Bool) -> Int? {
    var end = index
    while end - index < 7, sounds.mayBegin(with: text[end]) { end += 1 }
    var length = end - index
    while length >= 2 {
      let edge = NameEdge.at(index + length, in: text)
      if length > 2 || isComplete ? edge != .none : edge >= .particle { return index + length }
      length -= 1
    }
    return nil
  }

  /// The characters that most such names are written with.
  private static let sounds = Automaton(
    """
    阿 巴 卜 白 班 贝 比 布 才 仓 次 达 丹 旦 德 顿 多 尔 嘎 甘 噶 格 古 哈 海 吉 加 嘉 卡 克 拉 兰 朗 勒 雷 罗 洛
    玛 买 曼 门 米 木 那 纳 娜 尼 努 诺 欧 帕 普 其 奇 恰 琼 热 日 如 瑞 萨 桑 沙 松 苏 索 塔 泰 特 提 图 托 娃 旺
    维 吾 乌 西 希 雅 亚 叶 伊 玉 扎 泽 珠 卓 孜 央 云 花 斯 琴 荣 根 宝 音 朝 敖 额 珍 措 毛 先 浩 敦 顺 让 东 更
    藏 尕 仁 巧 华 确 却 坚 赞 贡 姆 乎 呼 胡 赛 青 满 都 达 来 仓 强 龙 智 太 本 周 俄 觉 久 美 姐 木 牧 那 晶 艾 衣
    """)
}
