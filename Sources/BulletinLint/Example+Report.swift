extension Example {
  /// A page with one signed report: a headline, the paragraphs, a byline.
  ///
  /// - Parameter masthead: the page's first line, where the date matters.
  static func report(
    _ paragraphs: String..., masthead: String? = nil, options: [String: OptionValue] = [:],
    officials: String = "", campaigns: String = "", others: [String] = []
  ) -> Example {
    let lines =
      [masthead, "城东区通报近期工作"].compactMap(\.self) + paragraphs + ["记者 何雨田"]
    return Example(
      lines.joined(separator: "\n\n"), options: options, officials: officials,
      campaigns: campaigns, others: others)
  }
}
