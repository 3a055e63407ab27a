package import BulletinText

/// Counties whose name is one character: 唐县, 息县. Elsewhere one character before 县 is a word's end, so
/// these are known by their names, present ones and those that older pages have. Source: the Ministry of
/// Civil Affairs' list of administrative divisions.
package enum ShortCounties {
  /// Whether the name of such a county stands before the 县 at an index, and no longer name ends so.
  package static func isOne(_ text: ScalarText, _ index: Int) -> Bool {
    guard PlaceContext.opens(text, index - 1) || subjects.mayBegin(with: text[index - 2]) else {
      return false
    }
    return switch names.tags(in: text, index - 1, index) {
    case plain: true
    // 富县强市, 建成县域: only with a body of the county behind it.
    case likeWords: bodies.mayBegin(with: text[index + 1])
    default: false
    }
  }

  /// Whether a place in full is one: 唐县.
  static func isOne(_ place: ArraySlice<UInt32>) -> Bool {
    place.count == 2 && place.last == 0x53BF && names.mayBegin(with: place[place.startIndex])
  }

  /// 访唐县县委书记何岚
  private static let subjects = Automaton("访 记")
  private static let plain: UInt32 = 1
  private static let likeWords: UInt32 = 2

  private static let names: Automaton = {
    var table = AutomatonBuilder()
    table.add(
      """
      磁 易 唐 蔚 献 涉 蠡 景 魏 邱 沁 隰 蒲 绛 夏 盂 沛 萧 泗 寿 泾 歙 黟 莘 冠 曹 莒 杞 嵩 郏 滑 浚 范 睢 息 淇 温 郧 随 \
      攸 澧 酃 藤 横 忠 泸 珙 渠 荣 茂 郫 彭 陇 凤 洋 勉 佳 乾 岷 徽 漳 宁 蓟 滕 邹 陕 巩 雄 赵 \
      费 叶 眉 康 礼 环 华 彬 文 道
      """, tags: plain)
    table.add("吉 代 应 成 高 理 富 达 开 单 任 索 户", tags: likeWords)
    return Automaton(table)
  }()

  private static let bodies = Automaton("县 人 副 委 公 政")
}
