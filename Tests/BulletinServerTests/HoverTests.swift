import BulletinServer
import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

struct HoverTests {
  @Test func anOfficialWithPostsAndMentions() throws {
    try check(
      """
      城东区召开河道治理推进会

      本报讯 3月8日，城东区区长⟦何雨‸田⟧主持召开河道治理推进会。

      何雨田指出，要抓好源头治理。
      """,
      """
      **何雨田**　城东区区长

      ---

      本版提到 2 处：

      - 第3行 城东区区长何雨田
      - 第5行 何雨田
      """)
  }

  @Test func aWriterHasARole() throws {
    let page = try MarkedPage("清溪县召开会议\n\n本报讯 会议召开。\n\n记者 ⟦卞‸舒⟧　通讯员 丁越\n")
    let hover = try #require(HoverFeature.hover(at: page.marked.cursor ?? 0, page.snapshot))
    let text = hover.card.content(for: page.snapshot.client, uri: page.snapshot.uri).value
    #expect(text == "**卞舒**　记者\n\n---\n\n本版提到 1 处：\n\n- 第5行 记者 卞舒　通讯员 丁越", "\(text)")
    #expect(hover.range == page.marked.ranges.first)
  }

  @Test func anOfficialHasCompany() throws {
    let page = try MarkedPage(
      "清溪县召开会议\n\n本报讯 清溪县县长⟦何‸岚⟧、清溪县副县长丁越、卞舒到会。\n")
    let hover = try #require(HoverFeature.hover(at: page.marked.cursor ?? 0, page.snapshot))
    let text = hover.card.content(for: page.snapshot.client, uri: page.snapshot.uri).value
    #expect(text.hasSuffix("\n\n同稿：丁越、卞舒"), "\(text)")
  }

  @Test(arguments: [
    ("清溪县报\n⟦2024年5‸月6日⟧　星期一\n\n清溪县召开会议\n\n本报讯 会议召开。\n", "**2024-05-06**　星期一"),
    ("清溪县召开会议\n\n本报讯 ⟦2024年2月29日‸至3月5日⟧，会议召开。\n", "**2024-02-29/2024-03-05**　星期四—星期二"),
  ])
  func aDayOrAllOfThem(_ text: String, _ expected: String) throws {
    let page = try MarkedPage(text)
    let hover = try #require(HoverFeature.hover(at: page.marked.cursor ?? 0, page.snapshot))
    let shown = hover.card.content(for: page.snapshot.client, uri: page.snapshot.uri).value
    #expect(shown.hasPrefix(expected), "\(shown)")
  }

  @Test func anOfficialHasAPastOnOtherOpenPages() throws {
    let earlier = try MarkedPage(
      "城东区召开会议\n\n本报讯 2021年5月6日，城东区副区长何雨田出席会议。\n\n记者 丁越\n", name: "earlier.bulletin")
    let later = try MarkedPage("城东区召开推进会\n\n本报讯 城东区区长⟦何‸雨田⟧到会。\n")
    let snapshot = Snapshot(client: later.snapshot.client, document: later.snapshot.document) {
      [earlier.snapshot.document, later.snapshot.document]
    }
    let hover = try #require(HoverFeature.hover(at: later.marked.cursor ?? 0, snapshot))
    #expect(
      hover.card.content(for: snapshot.client, uri: snapshot.uri).value.hasSuffix(
        """
        - 第3行 城东区区长何雨田

        其他版面上的职务：

        - 2021-05-06　城东区副区长　earlier.bulletin 第3行
        """))
  }

  /// What other pages tell of the name is told once a post, and a namesake's stands apart.
  @Test func aNamesakeStandsApart() throws {
    func page(_ day: Int, _ post: String) throws -> Document {
      try MarkedPage(
        "城东区召开会议\n\n本报讯 2021年5月\(day)日，\(post)何雨田出席会议。\n\n记者 丁越\n", name: "\(day).bulletin"
      ).snapshot.document
    }
    let others = [try page(6, "城东区副区长"), try page(7, "城东区副区长"), try page(8, "槐荫县县长")]
    let own = try MarkedPage("城东区召开推进会\n\n本报讯 城东区区长⟦何‸雨田⟧到会。\n")
    let snapshot = Snapshot(client: own.snapshot.client, document: own.snapshot.document) {
      others + [own.snapshot.document]
    }
    let hover = try #require(HoverFeature.hover(at: own.marked.cursor ?? 0, snapshot))
    #expect(
      hover.card.content(for: snapshot.client, uri: snapshot.uri).value.hasSuffix(
        """
        其他版面上的职务：

        - 2021-05-06—2021-05-07　城东区副区长（2 处）　6.bulletin 第3行

        其他版面上的同名者，是否同一人请核对：

        - 2021-05-08　槐荫县县长　8.bulletin 第3行
        """))
  }

  @Test func aPostLeadsToItsHolder() throws {
    try check("城东区召开河道治理推进会\n\n本报讯 ⟦城东区‸区长⟧何雨田主持召开会议。", "**何雨田**", isWhole: false)
  }

  @Test func aCursorBehindTheNameIsOnItToo() throws {
    try check("城东区召开河道治理推进会\n\n本报讯 城东区区长⟦何雨田⟧‸，到会。", "**何雨田**", isWhole: false)
  }

  @Test func plainTextForClientsWithoutMarkdown() throws {
    try check(
      "城东区召开河道治理推进会\n\n本报讯 城东区区长⟦何‸雨田⟧到会。",
      """
      何雨田　城东区区长

      本版提到 1 处：
      - 第3行 城东区区长何雨田
      """, #"{"textDocument":{"hover":{"contentFormat":["plaintext"]}}}"#)
  }

  @Test func aDateWithItsWeekdayAndWhyThisYear() throws {
    try check(
      """
      清溪日报 2022年9月16日 星期五 第1版

      城东区召开河道治理推进会

      本报讯 ⟦9月‸14日⟧，城东区召开河道治理推进会。

      记者 丁越
      """,
      """
      **2022-09-14**　星期三

      ---

      年份据报头日期推定

      出版日（2022-09-16）前 2 天
      """)
  }

  @Test func aDateWithoutAYear() throws {
    try check(
      "城东区召开会议\n\n本报讯 ⟦9月‸14日⟧，城东区召开会议。\n\n记者 丁越",
      """
      **9月14日**

      ---

      本版没有可以据以确定的年份
      """)
  }

  @Test func aCampaignWithItsItems() throws {
    try check(
      """
      城东区召开河道治理推进会

      本报讯 3月8日，城东区召开会议，做到“⟦三‸个到位⟧”，即巡查到位、治理到位、保障到位。

      记者 丁越
      """,
      """
      **“三个到位”**　提法

      ---

      名称含 3 项，第3行列出 3 项

      - 巡查到位
      - 治理到位
      - 保障到位

      本版提到 1 处：

      - 第3行 …召开会议，做到“三个到位”，即巡查到位、…
      """)
  }

  @Test func nothingWhereNothingIs() throws {
    try check("城东区召开河道治‸理推进会\n\n本报讯 城东区区长何雨田到会。", nil)
  }

  @Test func aPlaceOutsideTheTextHasNoHover() throws {
    let page = try MarkedPage("城东区召开推进会\n\n本报讯 会议召开。")
    for line in [-1, 3, Position.maximum] {
      let params: TextDocumentPositionParams = try LSPAny.decoded(
        #"{"textDocument":{"uri":"file:///a.bulletin"},"position":{"line":\#(line),"character":0}}"#
      )
      #expect(HoverFeature.answer(params, page.snapshot) == nil)
    }
  }

  /// Pages may hold what Markdown would take for its own.
  @Test func textOfThePageStaysText() {
    let card = HoverCard(title: "甲*乙*", summary: "[丙](x)")
    let client = try? MarkedPage.client(MarkedPage.editor)
    let content = client.map { card.content(for: $0, uri: "file:///a") }
    #expect(content?.value == "**甲\\*乙\\***　\\[丙\\](x)")
  }

  @Test func linksOnlyWhereTheyLead() throws {
    var card = HoverCard(title: "甲", summary: "")
    card.details = [.mention(line: 3, "乙")]
    func value(_ name: String) throws -> String {
      let client = ClientProfile(
        try LSPAny.decoded(
          #"{"clientInfo":{"name":"\#(name)"},"capabilities":\#(MarkedPage.editor)}"#))
      return card.content(for: client, uri: "file:///a").value
    }
    #expect(try value("Visual Studio Code").hasSuffix("- [line 3](file:///a#L3) 乙"))
    #expect(try value("Neovim").hasSuffix("- line 3 乙"))
  }

  // MARK: Parts

  /// Hovers at `‸` and expects the text, and the range in `⟦⟧`.
  private func check(
    _ source: String, _ expected: String?, _ capabilities: String = MarkedPage.editor,
    isWhole: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = try MarkedPage(source, capabilities)
    let answer = HoverFeature.answer(
      try LSPAny.decoded(
        #"{"textDocument":{"uri":"file:///a.bulletin"},"position":\#(page.cursor.json)}"#),
      page.snapshot)
    let value = answer?.contents.value
    if let expected, !isWhole {
      #expect(value?.hasPrefix(expected) == true, "\(value ?? "")", sourceLocation: sourceLocation)
    } else {
      #expect(value == expected, sourceLocation: sourceLocation)
    }
    #expect(
      answer?.range.map { [$0] } ?? [] == page.ranges, sourceLocation: sourceLocation)
  }
}
