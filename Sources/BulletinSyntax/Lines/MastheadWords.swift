import BulletinText

/// Words that only a paper's own lines begin or end with.
enum MastheadWords {
  /// 校训：…, 报：县委办公室, 发：各村: what a paper lives by, and whom a bulletin goes to.
  static func opensAside(_ text: ScalarText) -> Bool {
    guard let word = asides.longest(in: text, at: 0, tags: .max) else { return false }
    return text[word.end] == 0x3A && word.end + 1 < text.count
  }

  private static let asides = Automaton("校训 院训 厂训 办报宗旨 报 送 发 报送 发送 抄送 抄报 主送 分送")

  /// 您现在的位置：首页 → 乡镇动态, 上一篇：没有了, 版权所有：…: a web site's own.
  static func leadsElsewhere(_ text: ScalarText) -> Bool {
    text.count <= 60 && site.longest(in: text, at: 0, tags: .max) != nil || isMenu(text)
  }

  /// 返回首页 | 版面导航 | 往期回顾: three words and more between bars.
  private static func isMenu(_ text: ScalarText) -> Bool {
    guard text.count <= 60, text[text.count - 1] != 0x3002 else { return false }
    var (bars, start) = (0, 0)
    for index in 0..<text.count where text[index] == 0x7C {
      guard index - start <= 9 else { return false }
      (bars, start) = (bars + 1, index + 1)
    }
    return bars >= 2 && text.count - start <= 9
      && menus.contains { text.contains($0) }
  }

  private static let menus: [StaticString] = ["首页", "导航", "关于我们", "联系我们", "网站地图", "版权声明"]

  private static let site = Automaton(
    "您现在的位置 您当前的位置 当前位置: 上一篇: 下一篇: 【字号 字号: Copyright 版权所有 欢迎转载 网站地图 主办单位: 承办单位: 技术支持:")

  /// （本栏稿件由某某采写）: who wrote the items above.
  static func creditsColumn(_ text: ScalarText) -> Bool {
    let last = text.count - 1
    guard text.count <= 40, text[0] == 0x28, text[last] == 0x29,
      ["本栏", "本版", "本组", "本页"].contains(where: { text.contains($0, from: 1, to: 6) })
    else { return false }
    return ["采写", "供稿", "提供", "整理", "采编", "撰写", "编写"].contains {
      text.ends(with: $0, at: last)
    }
  }
}
