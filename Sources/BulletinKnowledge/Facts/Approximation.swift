package import BulletinText

/// Words that make a number inexact: 近, 约, 超过 before it, 左右, 以上 behind it.
package enum Approximation {
  /// Where the word that ends at `end` begins; `nil` where none does.
  package static func before(_ text: ScalarText, _ end: Int) -> Int? {
    let last = text[end - 1]
    guard DateCharacters.isOne(last, of: "近约超过逾概到少多足于达上数几破") else { return nil }
    for word in words {
      let start = end - word.utf8CodeUnitCount / 3
      if text.end(of: word, at: start) == end { return start }
    }
    let before = text[end - 2]
    let isFree =
      switch last {
      case 0x8FD1: !DateCharacters.isOne(before, of: "附最临靠邻远就贴亲拉走切毗逼")
      case 0x7EA6: !DateCharacters.isOne(before, of: "签预合违条节制公契相邀履解续毁简失爽集缔租大誓")
      case 0x8D85: !DateCharacters.isOne(before, of: "高反赶中英德法西")
      case 0x903E: true
      case 0x6570: !DateCharacters.isOne(before, of: "人户总次件倍指分度岁")
      case 0x51E0: true
      case 0x8FBE: !DateCharacters.isOne(before, of: "到抵传表直送转下雷")
      case 0x4E0A: DateCharacters.isBoundary(before) || before == 0x6709 || before == 0x6210
      default: false
      }
    return isFree ? end - 1 : nil
  }

  private static let words: [StaticString] = [
    "最多不超过", "不超过", "不少于", "不低于", "不高于", "不多于", "将近", "大约", "大概", "接近", "超过", "至少", "最少", "最多",
    "多达",
    "高达", "不到", "不足", "突破", "约莫",
  ]

  /// Where the word that begins at an index ends.
  package static func after(_ text: ScalarText, _ index: Int) -> Int? {
    let scalar = text[index]
    guard
      scalar == 0x4EE5 || scalar == 0x5DE6 || scalar == 0x4E0A || scalar == 0x4E0D
        || scalar == 0x591A || scalar == 0x4F59
    else { return nil }
    if scalar == 0x591A || scalar == 0x4F59 {
      // 5公里多, 3年多; 多 also begins words.
      return DateCharacters.isBoundary(text[index + 1]) || text[index + 1] == 0x7684
        ? index + 1 : nil
    }
    for word: StaticString in ["以上", "以下", "以内", "左右", "不等"] {
      if let end = text.end(of: word, at: index) { return end }
    }
    // 上下 is an adverb as often: 10人上下一心.
    if let end = text.end(of: "上下", at: index),
      DateCharacters.isBoundary(text[end]) || text[end] == 0x7684
    {
      return end
    }
    return nil
  }
}
