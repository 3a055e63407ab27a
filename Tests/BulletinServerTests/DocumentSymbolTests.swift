import BulletinServer
import LanguageServerProtocol
import TestSupport
import Testing

struct DocumentSymbolTests {
  static let page = """
    ⟦城东区召开河道治理推进会⟧

    本报讯 3月8日，城东区区长何雨田主持召开河道治理推进会。

    一要抓好源头治理。压实各方责任，确保完成任务。

    记者 丁越

    ⟦城东区开展义务植树活动⟧

    本报讯 3月9日，城东区开展义务植树活动。

    记者 丁越
    """

  @Test func thePageHoldsItsArticles() throws {
    let page = try MarkedPage(Self.page)
    let tree = try self.tree(page)
    #expect(tree.map(\.name) == ["a.bulletin"])
    #expect(tree.map(\.kind) == [.file])
    let articles = tree[0].children ?? []
    #expect(articles.map(\.name) == ["城东区召开河道治理推进会", "城东区开展义务植树活动"])
    #expect(articles.map(\.kind) == [.module, .module])
    #expect(articles.map(\.selectionRange) == page.ranges)
    #expect(articles[0].detail?.hasSuffix("丁越 · 51字") == true, "\(articles[0].detail ?? "")")
  }

  @Test func nothingElseHasTheKindOfAnArticle() throws {
    let article = try #require(try tree(MarkedPage(Self.page))[0].children?.first)
    #expect(article.children?.map(\.kind) == [.field, .property, .property])
  }

  @Test func aListForClientsWithoutTrees() throws {
    let page = try MarkedPage(Self.page, "{}")
    let answer = DocumentSymbolFeature.answer(try Self.params, page.snapshot)
    guard case .list(let symbols) = answer else { return #expect(Bool(false), "no list") }
    #expect(symbols.first?.name == "城东区召开河道治理推进会")
    #expect(symbols.filter { $0.kind == .module }.map(\.containerName) == [nil, nil])
    #expect(symbols.filter { $0.containerName == "城东区召开河道治理推进会" }.count == 3)
  }

  /// VS Code drops the whole outline for one fault of these.
  @Test func everySymbolOfEveryPageIsSound() throws {
    for name in try TestFiles.pages {
      let page = try MarkedPage(try TestFiles.text(name))
      try check(tree(page), in: nil, name)
    }
  }

  // MARK: Parts

  private func check(_ symbols: [DocumentSymbol], in parent: LSPRange?, _ page: String) {
    for symbol in symbols {
      #expect(symbol.name.contains { !$0.isWhitespace }, "\(page)")
      #expect(symbol.detail != "", "\(page)")
      #expect(symbol.range.start <= symbol.selectionRange.start, "\(page): \(symbol.name)")
      #expect(symbol.selectionRange.end <= symbol.range.end, "\(page): \(symbol.name)")
      if let parent {
        #expect(parent.start <= symbol.range.start && symbol.range.end <= parent.end)
      }
      check(symbol.children ?? [], in: symbol.range, page)
    }
    for (left, right) in zip(symbols, symbols.dropFirst()) {
      #expect(left.range.end <= right.range.start, "\(page): \(right.name)")
    }
  }

  private func tree(_ page: MarkedPage) throws -> [DocumentSymbol] {
    guard case .tree(let symbols) = DocumentSymbolFeature.answer(try Self.params, page.snapshot)
    else { return [] }
    return symbols
  }

  private static var params: DocumentSymbolParams {
    get throws { try LSPAny.decoded(#"{"textDocument":{"uri":"file:///a.bulletin"}}"#) }
  }
}
