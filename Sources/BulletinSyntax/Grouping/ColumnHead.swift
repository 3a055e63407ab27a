import BulletinText

/// What kind of items a column holds, and what kind an article is.
enum ColumnHead {
  static func kind(_ text: ScalarText) -> Draft.Column {
    // 简　讯
    if text.count <= 8, text.contains(" ") {
      return kind(ScalarText(text.string(0, text.count).filter { !$0.isWhitespace }))
    }
    for word: StaticString in ["简讯", "短讯", "一句话", "速览", "动态", "传真", "快讯", "简报", "简明", "速递", "短波"]
    where text.contains(word) { return .briefs }
    for word: StaticString in ["图片", "图说", "镜头"] where text.contains(word) { return .photos }
    for word: StaticString in ["公告", "通告", "启事", "便民", "天气", "气象", "提示"] where text.contains(word) {
      return .notices
    }
    for word: StaticString in ["评论", "时评", "短评", "社论"] where text.contains(word) {
      return .commentary
    }
    return .none
  }

  /// 本期要目, 今日导读: what stands below are headlines of other pages or of this one again.
  static func listsContents(_ text: ScalarText) -> Bool {
    ["要目", "导读", "提要", "目录"].contains { text.contains($0) }
  }

  /// Whether a headline announces a notice: 公告, 启事, 招标, 更正.
  static func isNotice(_ text: ScalarText) -> Bool {
    // 更　正, 启　　事
    if text.count <= 5, text[1] == 0x20, text.skippingSpaces(1) == text.count - 1 {
      return isNotice(ScalarText(text.string(0, 1) + text.string(text.count - 1, text.count)))
    }
    var upper = text.count
    while upper > 0, Mark.isClosing(text[upper - 1]) || text[upper - 1] == 0x20 { upper -= 1 }
    // 关于表彰先进集体的决定
    if text.contains("关于"), text.ends(with: "决定", at: upper) || text.ends(with: "通报", at: upper) {
      return true
    }
    if upper == 3 || upper == 2, letters.contains(where: { text.end(of: $0, at: 0) == upper }) {
      return true
    }
    return noticeEnds.contains { text.ends(with: $0, at: upper) }
  }

  /// 公　告 right above its text heads that notice, not a column of such.
  static func headsNotice(_ lines: [Line], _ index: Int) -> Bool {
    lines[index].head.count <= 5 && isNotice(lines[index].head)
      && Lookahead.textFollows(lines, index)
  }

  /// The kind of an article from its heads, its opening and its credits.
  static func articleKind(of draft: Draft, _ lines: [Line]) -> ArticleKind {
    if draft.articleKind == .continuation || draft.articleKind == .photo {
      return draft.articleKind
    }
    let nodes = draft.nodes
    let hasHeadline = !nodes.headline.isEmpty
    let first = lines[draft.firstLine].head
    if hasHeadline, isNotice(first) || draft.column == .notices, nodes.lead == nil {
      return .notice
    }
    if draft.column == .notices, !hasHeadline { return .notice }
    if hasHeadline, nodes.lead == nil, isSpeech(first) { return .commentary }
    let comments = nodes.bylines.contains { $0.credits.contains { $0.role == .commentator } }
    if comments || draft.column == .commentary, nodes.lead == nil { return .commentary }
    if nodes.lead != nil { return hasHeadline || draft.column != .briefs ? .news : .brief }
    if draft.column == .briefs, !hasHeadline { return .brief }
    if draft.column == .photos, !hasHeadline { return .photo }
    if draft.opensWithDate { return .news }
    let isLong = nodes.paragraphs.count >= 3 || nodes.subheads.contains { $0.role == .crosshead }
    return draft.isSigned && isLong ? .feature : .news
  }

  /// 在……上的讲话: signed by its title.
  private static func isSpeech(_ headline: ScalarText) -> Bool {
    ["讲话", "致辞", "发言", "献词"].contains { headline.contains($0) }
      && headline.contains("的")
  }

  private static let noticeEnds: [StaticString] = [
    "公告", "通告", "启事", "通知", "声明", "招标", "公示", "名单", "更正", "讣告", "挂失", "须知", "公报",
    "倡议书", "公开信", "天气预报", "天气", "气象信息", "温馨提示", "预告", "活动预告", "征稿", "征文", "征稿启事", "值班表", "服务电话",
    "招募", "招聘", "招租", "致歉", "安排", "意见", "时刻表", "一览", "一览表", "预警", "告示", "招领", "告知书", "赛程", "提示",
    "征集", "转让信息", "讣闻",
  ]

  /// Letters to the public: with nothing else on the line, for 一封迟到的感谢信 is a story.
  private static let letters: [StaticString] = ["感谢信", "表扬信", "慰问信", "喜报", "催告书"]
}

/// What a message head says of its source.
enum LeadSource {
  /// 本报讯 据《清溪晚报》报道: the text is another paper's.
  static func creditsAnother(_ text: ScalarText, _ end: Int) -> Bool {
    var index = text.skippingSpaces(text[end] == 0x3011 ? end + 1 : end)
    guard text[index] == 0x636E else { return false }
    let limit = index + 20
    while index < limit, index < text.count, text[index] != 0x2C {
      if text.has("报道", at: index) || text.has("消息", at: index) {
        // 据本报报道 and 据消息人士 name nobody else.
        return text[index - 1] == 0x300B || CreditWords.endsInOutlet(text, index)
      }
      index += 1
    }
    return false
  }

  /// Whether the head credits somebody else: 新华社, 据某报报道. The paper's own 本报讯 does not.
  static func isAgency(_ text: ScalarText, _ range: Range<Int>) -> Bool {
    ["新华", "中新", "人民网", "央视", "央广", "光明网"].contains {
      text.contains($0, from: range.lowerBound, to: range.upperBound)
    } || text.has("据", at: range.lowerBound)
  }
}
