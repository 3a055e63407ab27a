import BulletinKnowledge
import BulletinSyntax
import BulletinText
import TestSupport
import Testing

struct ArchiveTests {
  private static let records: [PageRecord] = {
    var generator = PageGenerator(seed: 20_261_127)
    return (0..<60).map { number in
      record(generator.page(), file: "\(number % 50).txt", stamp: number)
    }
  }()

  private static func record(_ text: String, file: String, stamp: Int = 0) -> PageRecord {
    let page = Page(SourceText(text))
    return PageRecord(page, page.articles, PageFacts(page), file: file, stamp: stamp)
  }

  private static func archive(_ records: some Sequence<PageRecord>) -> Archive {
    var archive = Archive()
    for record in records { archive.insert(record) }
    return archive
  }

  /// Neither the order nor the parts in which pages come matter; an older record never wins.
  @Test(arguments: 0..<20) func mergingIsAssociativeAndCommutative(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let shuffled = Self.records.shuffled(using: &random)
    let cuts = [Int.random(in: 0...60, using: &random), Int.random(in: 0...60, using: &random)]
      .sorted()
    func part(_ range: Range<Int>) -> Archive {
      var archive = Archive()
      for record in shuffled[range] { archive.merge(Self.archive([record])) }
      return archive
    }
    let (one, two, three) = (part(0..<cuts[0]), part(cuts[0]..<cuts[1]), part(cuts[1]..<60))
    func merged(_ left: Archive, _ right: Archive) -> Archive {
      var result = left
      result.merge(right)
      return result
    }
    let left = merged(merged(one, two), three)
    let right = merged(one, merged(two, three))
    let turned = merged(three, merged(two, one))
    #expect(left == right && right == turned, "seed \(seed)")
    #expect(left == Self.archive(Self.records), "seed \(seed)")
  }

  @Test(arguments: 0..<20) func removalUndoesInsertion(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let kept = Self.records.prefix(30)
    let before = Self.archive(kept)
    var archive = before
    let others = Self.records[30..<50].shuffled(using: &random)
    for record in others { archive.insert(record) }
    #expect(archive != before && archive.pageCount == 50)
    for record in others.shuffled(using: &random) { archive.remove(record.file) }
    #expect(archive == before && archive.byteCount == before.byteCount, "seed \(seed)")
    #expect(archive.thingCount == before.thingCount)
    for record in kept { archive.remove(record.file) }
    #expect(archive == Archive() && archive.byteCount == 0 && Array(archive.names).isEmpty)
  }

  @Test func aPageTellsWhomItNamesAndWhere() throws {
    let text = """
      松台日报　2023年5月8日

      松台市推进“三比一看”

      本报讯 5月7日，松台市市长何雨田、副市长丁越到会。何雨田指出，要比干劲。

      记者 卞舒

      """
    let record = Self.record(text, file: "a.txt")
    #expect(record.day == 20_230_508)
    let official = try #require(record.thing("何雨田", isCampaign: false))
    #expect(official.titles == ["松台市市长"] && official.mentions.count == 2)
    #expect(official.posts.map(\.place.date) == ["2023-05-07"])
    let bounds = official.mentions[1].place.bounds(in: .utf16)
    #expect(bounds.lower == (4, 26) && bounds.upper == (4, 29))
    #expect(record.thing("卞舒", isCampaign: false)?.role == "reporter")
    let campaign = try #require(record.thing("三比一看", isCampaign: true))
    #expect(campaign.meaning?.mentions == 1 && campaign.meaning?.place.line == 3)
    #expect(record.headlines.compactMap { $0?.title } == ["松台市推进“三比一看”"])
  }

  @Test func theNewestComeFirst() {
    let archive = Self.archive(Self.records)
    let all = Array(archive.allPages).newestFirst
    #expect(archive.newest(7) == Array(all.prefix(7)))
    #expect(archive.newest(1000) == all)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.day >= $1.day })
  }
}

struct IdentityTests {
  private func entries(_ texts: String...) -> [Dossier.Entry] {
    texts.enumerated().flatMap { number, text in
      let page = Page(
        SourceText("松台市召开会议\n\n本报讯 2023年5月\(number + 1)日，\(text)到会。\n\n记者 卞舒\n"))
      return Dossier.entries(
        of: "何雨田", in: page, page.articles, PageFacts(page), file: "\(number).txt")
    }
  }

  @Test func postsOfOnePlaceAreOnePersons() {
    let entries = entries("松台市副市长何雨田", "松台市委书记何雨田", "槐荫县教育局局长何雨田")
    #expect(
      Identity(entries).persons.map { $0.map(\.post) }
        == [["松台市副市长", "松台市委书记"], ["槐荫县教育局局长"]])
  }

  /// 槐荫县委书记、松台市委常委 in one breath: one person, so whatever either place says is his.
  @Test func oneMentionTiesTwoPlaces() {
    let entries = entries(
      "槐荫县县长何雨田", "松台市委常委、槐荫县委书记何雨田", "松台市副市长何雨田")
    #expect(Identity(entries).persons.count == 1)
  }

  @Test func aPageKnowsItsOwnFromNamesakes() {
    let entries = entries("松台市副市长何雨田", "槐荫县教育局局长何雨田")
    let (same, others) = Identity.split(entries, by: ["松台市市长"])
    #expect(same.map(\.post) == ["松台市副市长"] && others.map(\.post) == ["槐荫县教育局局长"])
  }
}
