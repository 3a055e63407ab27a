/// National formulations that a page prints with and without quotation marks, by kind: those of
/// public documents since 1979. Their items are never taken from here, only from the page.
enum NationalCampaigns {
  static let campaign: StaticString =
    """
    三严三实 两学一做 两优一先 三大攻坚战 四有好老师 保交楼 五个一批 四好农村路 打通生命通道 双一流
    三下乡 双招双引
    """

  /// How many items a formulation has that does not say so itself.
  static let counts: [(name: StaticString, count: Int)] = [("新发展理念", 5)]

  static let event: StaticString =
    """
    党的二十大 党的十九大 党的十八大
    """

  static let formulation: StaticString =
    """
    四个意识 四个自信 两个维护 两个确立 四个全面 五位一体 四个伟大 两个一百年 三个代表 四项基本原则
    四个现代化 八荣八耻 两个务必 三个务必 六个必须坚持 五个必由之路 两个结合 三个看齐 四讲四有
    三去一降一补 新发展理念 三新一高 双循环 四个最严 两不愁三保障 六个精准 五大振兴 四个能力 九小场所
    六熟悉 三提示 四集中 四方责任 动态清零 六个百分之百 两个毫不动摇 两个健康 四个面向 三减三健 人民至上、生命至上 人民至上
    生命至上 一盘棋 回头看 立足新发展阶段、贯彻新发展理念、构建新发展格局
    """

  static let policy: StaticString =
    """
    四个服从 八项规定 三会一课 三重一大 四种形态 六大纪律 三个区分开来 四下基层 一带一路 放管服 一网通办
    一网统管 三证合一 两新一重 三供一业 三区三线 三线一单 三医联动 十四五 四个不摘 三权分置 四议两公开
    三管三必须 三个必须 十五条硬措施 四不两直 四不放过 三变改革 四水四定 三务公开 三同时 以案促改
    """
}
