/// Words that are written for others, each with the context that proves it. What is right in some
/// context is not in the table unless that context can be told.
package enum Confusables {
  /// A wrong word and the right one.
  package struct Entry: Sendable {
    package let wrong: String
    package let right: String
    /// Characters before the word that make other words of it: 签署期.
    package let notAfter: String
    /// Characters behind the word that make other words of it: 按装订.
    package let notBefore: String
    /// One of them must stand behind the word; empty where anything may.
    package let onlyBefore: String
  }

  static let entries: [Entry] = lines(table).map { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    func cell(_ index: Int) -> String {
      index < cells.count && cells[index] != "-" ? cells[index] : ""
    }
    return Entry(
      wrong: cell(0), right: cell(1), notAfter: cell(2), notBefore: cell(3), onlyBefore: cell(4))
  }

  private static let byWord: [String: Entry] = Dictionary(
    entries.map { ($0.wrong, $0) }, uniquingKeysWith: { first, _ in first })

  /// The entry of a wrong word.
  package static func entry(_ wrong: String) -> Entry? { byWord[wrong] }

  private static func lines(_ text: StaticString) -> [Substring] {
    text.description.split(separator: "\n")
  }

  // wrong, right, not after, not before, only before; - is empty. 现代汉语词典, 第7版.
  private static let table: StaticString =
    """
    按装	安装	-	机修置配备卸订箱载潢运甲
    座落	坐落	一这每那该首两几整各某	-	于在
    既使	即使	-	用命得
    渡假	度假	过	期
    峻工	竣工	严险高陡冷	作
    防犯	防范	-	罪错人规法案浑懒困病愁
    松驰	松弛	青赤武	-
    粗旷	粗犷
    寒喧	寒暄	严	-
    追朔	追溯
    迫不及侍	迫不及待
    竟赛	竞赛	究毕	-
    竟争	竞争	究毕	-
    入场卷	入场券	-	起
    优惠卷	优惠券	-	入尺烟起
    消费卷	消费券	-	入烟起
    署期	暑期	签部发连	-
    布署	部署	分公宣发散张颁	名
    截止	截至
    截止目前	截至目前
    截止到目前	截至目前
    一愁莫展	一筹莫展
    再接再励	再接再厉
    再接再力	再接再厉
    迫不急待	迫不及待
    走头无路	走投无路
    甘败下风	甘拜下风
    一如继往	一如既往
    名列前矛	名列前茅
    穿流不息	川流不息
    默守成规	墨守成规
    谈笑风声	谈笑风生
    不径而走	不胫而走
    金榜提名	金榜题名
    鼎立相助	鼎力相助
    再所不惜	在所不惜
    竭泽而鱼	竭泽而渔
    滥芋充数	滥竽充数
    出奇不意	出其不意
    声名雀起	声名鹊起
    蜂涌而至	蜂拥而至
    震憾	震撼	-	山
    幅射	辐射	-	-
    气慨	气概	-	激万
    痉孪	痉挛
    沉缅	沉湎
    姆指	拇指	保	-
    针贬	针砭	-	值
    脉博	脉搏	-	物览士会
    冒然	贸然
    按步就班	按部就班
    决窍	诀窍	-	-
    融汇贯通	融会贯通
    相辅相承	相辅相成
    一诺千斤	一诺千金
    因地治宜	因地制宜
    因势力导	因势利导
    全神惯注	全神贯注
    持之以衡	持之以恒
    竞竞业业	兢兢业业
    攻艰克难	攻坚克难
    义不容词	义不容辞
    励精图志	励精图治
    厉精图治	励精图治
    雷历风行	雷厉风行
    雷励风行	雷厉风行
    变本加利	变本加厉
    责无旁代	责无旁贷
    立杆见影	立竿见影
    众志成诚	众志成城
    万事具备	万事俱备
    百废具兴	百废俱兴
    一应具全	一应俱全
    面面具到	面面俱到
    与日具增	与日俱增
    声泪具下	声泪俱下
    记忆尤新	记忆犹新
    言简意骇	言简意赅
    脍灸人口	脍炙人口
    病入膏盲	病入膏肓
    如火如茶	如火如荼
    草管人命	草菅人命
    鬼鬼崇崇	鬼鬼祟祟
    破斧沉舟	破釜沉舟
    一股作气	一鼓作气
    以逸代劳	以逸待劳
    不加思索	不假思索
    不记其数	不计其数
    无耐之举	无奈之举
    委屈求全	委曲求全
    首曲一指	首屈一指
    首屈一致	首屈一指
    提纲契领	提纲挈领
    独挡一面	独当一面
    消声匿迹	销声匿迹
    呕心历血	呕心沥血
    披星带月	披星戴月
    张灯接彩	张灯结彩
    旁证博引	旁征博引
    完壁归赵	完璧归赵
    """
}
