import BulletinText

/// The characters that write the sounds of Mongolian, Tibetan and Turkic names, which have no
/// surname.
public enum Sounds {
  /// Whether a character is hardly used but for sounds.
  public static func areMeant(_ scalar: UInt32) -> Bool { meant.mayBegin(with: scalar) }

  /// Whether a character may stand in such a name beside others.
  public static func mayStand(_ scalar: UInt32) -> Bool {
    meant.mayBegin(with: scalar) || others.mayBegin(with: scalar)
  }

  /// Whether a run of characters is such a name by its looks: four at least, most of them hardly used
  /// for anything else.
  static func spell(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    guard (4...7).contains(upper - lower), (lower..<upper).allSatisfy({ mayStand(text[$0]) })
    else { return false }
    let strong = (lower..<upper).count { areMeant(text[$0]) }
    return strong * 3 >= (upper - lower) * 2
  }

  /// Whether a run of characters may be such a name where one is looked for: half of them hardly used
  /// for anything else.
  static func maySpell(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Bool {
    (lower..<upper).allSatisfy({ mayStand(text[$0]) })
      && (lower..<upper).count { areMeant(text[$0]) } * 2 >= upper - lower
  }

  private static let meant = Automaton(
    """
    阿 巴 卜 白 班 贝 比 布 才 仓 次 达 丹 旦 德 顿 多 尔 嘎 甘 噶 格 古 哈 海 吉 加 嘉 卡 克 拉 兰 朗 勒 雷 罗 洛
    玛 买 曼 门 米 木 那 纳 娜 尼 努 诺 欧 帕 普 其 奇 恰 琼 热 日 如 瑞 萨 桑 沙 松 苏 索 塔 泰 特 提 图 托 娃 旺
    维 吾 乌 西 希 雅 亚 叶 伊 玉 扎 泽 珠 卓 孜 央 云 花 斯 琴 荣 根 宝 音 朝 敖 额 珍 措 毛 先 浩 敦 顺 让 东 更
    藏 尕 仁 巧 华 确 却 坚 赞 贡 姆 乎 呼 胡 赛 青 满 都 达 来 仓 强 龙 智 太 本 周 俄 觉 久 美 姐 木 牧 那 晶 艾 衣 楞 娅 坦 瓦 鄂 茹 尧 彦 孟 毕
    """)

  private static let others = Automaton(
    "恩 高 力 丽 里 平 南 合 买 迪 江 不 鲁 和 呼 乐 林 明 山 夏 提 库 依 格 勒 日 哈 丹 生 增 曲 多 旦 群 培 道 荣 岱 钦 海 杰 金 边 梅 朵 堆 宗 罕 曼 合 依 勇 明 力 逊 吐 列 普 肯 孜 汗"
  )
}
