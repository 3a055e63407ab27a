import BulletinLint
import BulletinSyntax
import BulletinText
import LanguageServerProtocol
import TestSupport
import Testing

@testable import BulletinReport

/// Validity of all pages is held by `.ci/run` against a schema.
struct NinjsTests {
  private let item: LSPAny

  init() throws {
    item = try NinjsTests.items(
      """
      北岭日报 2031年3月9日 星期日 第2版 要闻

      全区召开防汛工作会
      要求责任到人

      新华社客户端北京3月8日电（记者 何雨田 通讯员 丁越）3月8日，清溪县委书记何澜到会讲话。<&>

      下转第3版

      """)[0]
  }

  @Test func namesItselfAndItsStandard() {
    #expect(item.at("uri").string == "bulletin:/page/%E7%89%88/a%20b.txt#a1")
    #expect(item.at("standard.version").string == "3.1")
    #expect(item.at("language").string == "zh-Hans")
    #expect(item.at("genres.0.literal").string == "news")
  }

  @Test func aDayIsMidnightInChinaAndSaysSo() {
    #expect(item.at("versionCreated").string == "2031-03-09T00:00:00+08:00")
    #expect(item.at("contentCreated").string == "2031-03-08T00:00:00+08:00")
    #expect(item.at("edNote").string?.contains("零时") == true)
  }

  @Test func anUnresolvedYearIsLeftOut() throws {
    let plain = try NinjsTests.items("标题\n\n本报讯 3月8日，会议召开。\n\n记者 何雨田\n")[0]
    #expect(plain.at("contentCreated") == .null && plain.at("edNote") == .null)
  }

  @Test func saysWhoWroteItAndWhomItIsAbout() {
    let people = item.at("people").elements.map {
      [$0.at("name").string, $0.at("rel").string, $0.at("literal").string]
    }
    #expect(people.contains(["何雨田", "author", nil]))
    #expect(people.contains(["丁越", "contributor", nil]))
    #expect(people.contains(["何澜", "about", "清溪县委书记"]))
    #expect(item.at("located").string == "北京")
    #expect(item.at("infoSources.0.name").string == "北岭日报")
  }

  @Test func theBodyIsMarkup() {
    #expect(item.at("bodies.0.value").string?.hasSuffix("&lt;&amp;&gt;</p>") == true)
    #expect(item.at("headlines.0.role").string == "main")
    #expect(item.at("associations.0.rel").string == "jump-to")
  }

  private static func items(_ text: String) throws -> [LSPAny] {
    let analysis = Analysis(Page(SourceText(text)))
    return try Ninjs(file: "./版/a b.txt", analysis: analysis).lines()
      .split(separator: UInt8(ascii: "\n")).map { try LSPAny(json: Array($0)) }
  }
}
