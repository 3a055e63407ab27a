import BulletinText

/// How somebody has a post whom a text does not simply give it: 原区长, 时任县委书记, 拟任副局长.
enum Standing {
  /// The word that says so, before a post or in it; `nil` where the post is simply held.
  ///
  /// - Parameters:
  ///   - post: where it is printed, in scalar indices.
  ///   - completed: the post as facts have it, without the word.
  static func word(_ text: ScalarText, _ post: Range<Int>, _ completed: String) -> String? {
    for lower in [post.lowerBound - 2, post.lowerBound - 1, post.lowerBound] where lower >= 0 {
      if let word = words.longest(in: text, at: lower, tags: .max), word.end >= post.lowerBound,
        word.end <= post.upperBound, lower < post.lowerBound || !opens(completed, text, lower)
      {
        return text.string(lower, word.end)
      }
    }
    // 区政协原主席, 财政局原局长
    let last = (post.lowerBound + 1..<max(post.lowerBound + 1, post.upperBound - 1)).last {
      text[$0] == 0x539F
    }
    return last != nil && !completed.contains("原") ? "原" : nil
  }

  /// 原州区区长: the word is a part of the name.
  private static func opens(_ completed: String, _ text: ScalarText, _ lower: Int) -> Bool {
    completed.unicodeScalars.first?.value == text[lower]
  }

  private static let words = Automaton("原 前任 时任 曾任 历任 首任 拟任 候任 离任")

  /// Whether such a word, or one of a handover, stands right before a post or opens it.
  static func isSaid(_ text: ScalarText, before post: Int) -> Bool {
    [post - 2, post - 1, post].contains {
      $0 >= 0 && (words.longest(in: text, at: $0, tags: .max)?.end ?? 0) >= post
    } || text.has("新任", at: post - 2) || text.has("新任", at: post)
  }

  /// Whether a post is simply held again: 原县委书记、现任市政协主席.
  static func isPresent(_ text: ScalarText, before post: Int) -> Bool {
    text.has("现任", at: post - 2) || text.has("现任", at: post) || text.has("新任", at: post - 2)
  }
}

extension PersonMention {
  /// A post as the mention has it: 原清溪县县长.
  package func title(of post: String) -> String { (standings[post] ?? "") + post }
}

extension Official {
  /// The posts, each with the word that says how it is held where every mention that gives it says so.
  package var titles: [String] {
    posts.map { post in
      let giving = mentions.filter { $0.posts.contains(post) }
      let isHeld = giving.isEmpty || giving.contains { $0.standings[post] == nil }
      return isHeld ? post : giving[0].title(of: post)
    }
  }
}
