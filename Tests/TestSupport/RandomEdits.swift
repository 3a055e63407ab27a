/// Edits as an editor makes them: typing, deleting, pasting, breaking and joining lines, cutting in
/// the middle of a character.
public enum RandomEdits {
  private static let snippets = [
    "何", "。", "，", "\n", "\r\n", "\r", "“", "”", "（", "）", "本报讯 ", "记者 何岚\n", "下转第3版", "5月6日",
    "\n\n清溪县召开防汛工作会议\n\n本报讯 5月6日，会议召开。\n\n记者 何岚\n\n", "　　", " ", "2023年", "、", "𬭎", "a",
    "县委书记何岚", "一要压实责任。", "\u{FEFF}", "图为", "简讯\n",
  ]

  /// A range of the text in bytes and what replaces it.
  public static func next(
    for utf8: [UInt8], using random: inout SplitMix64
  ) -> (lower: Int, upper: Int, new: [UInt8]) {
    let lower = Int.random(in: 0...utf8.count, using: &random)
    let length = [0, 0, 0, 1, 3, 6, 30, 300].randomElement(using: &random) ?? 0
    let upper = min(lower + length, utf8.count)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return (lower, upper, [UInt8.random(in: .min ... .max, using: &random)])
    case 1: return (lower, upper, [])
    case 2:
      let start = Int.random(in: 0...utf8.count, using: &random)
      return (lower, lower, Array(utf8[start..<min(start + 200, utf8.count)]))
    default:
      let snippet = snippets.randomElement(using: &random) ?? ""
      return (lower, length > 6 ? lower : upper, Array(snippet.utf8))
    }
  }
}
