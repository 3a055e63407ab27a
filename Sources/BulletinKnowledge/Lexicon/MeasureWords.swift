import BulletinText

/// Units and measure words, and the words that only begin like one.
enum MeasureWords {
  /// What may be said of a unit.
  enum Tag {
    /// May stand behind Chinese numerals as behind Arabic ones.
    static let counted: UInt32 = 1
    /// Behind Arabic digits, and behind large Chinese numbers.
    static let measured: UInt32 = 2
    static let percent: UInt32 = 4
    static let point: UInt32 = 8
    static let multiple: UInt32 = 16
    /// A measure of time.
    static let time: UInt32 = 32
    /// Of an ordinal: 第27次, 前20强.
    static let ranked: UInt32 = 64
    /// No unit, though one begins it: 部门, 人大, 名单.
    static let word: UInt32 = 128
    /// Persons, who may be counted twice under two heads.
    static let persons: UInt32 = 256
  }

  static let all: Automaton = {
    var table = AutomatonBuilder(words: 512)
    table.add(counted, tags: Tag.counted)
    table.add(measured, tags: Tag.measured)
    table.add(time, tags: Tag.measured | Tag.time)
    table.add(persons, tags: Tag.counted | Tag.persons)
    table.add("% ‰", tags: Tag.percent)
    table.add("个百分点 百分点", tags: Tag.point)
    table.add("倍", tags: Tag.multiple)
    table.add("名 次 位 强 家", tags: Tag.ranked)
    table.add(words, tags: Tag.word)
    return Automaton(table)
  }()

  private static let counted: StaticString =
    """
    个 家 项 条 件 台 辆 套 所 座 处 起 场 班 只 头 棵 株 包 份 张 本 册 篇 幅 枚 把 支 组 批 类 种 栋 幢
    间 艘 架 列 趟 道 门 堂 块 颗 笔 宗 桩 例 款 次 轮 遍 届 期 大 户 亩 元 吨 公里 公斤 平方米 平方公里
    立方米 方面 户次 台次 辆次 车次 架次 场次 件次 家次 页 字 集 部 支队伍 个工作日 只股票 点 票 排
    """

  private static let persons: StaticString = "人 名 位 人次 户人家 口人 口"

  private static let measured: StaticString =
    """
    米 千米 厘米 分米 毫米 微米 纳米 海里 公顷 千克 克 毫克 斤 公担 升 毫升 千瓦 千瓦时 兆瓦 瓦 伏 赫兹 兆 度
    摄氏度 ℃ 级 层 段 步 粒 根 片 颗星 对 双 副 尊 面 杯 瓶 袋 箱 盒 桶 车 船 强 标箱 标准箱 美元 欧元 港元
    日元 英镑 角 分 平方 立方 平方千米 立方厘米 平方厘米 亩地 km kg cm mm km² km2 ㎡ m² m³ m2 m3 MW kW kWh GW t g L mL ml
    KG Kg 公分 市斤 匹 眼 孔 号 版 节 样 股 队 平米 公升 英里 英寸 寸 尺 丈 里 两 座次 链 环 字节 像素 公吨
    """

  private static let time: StaticString =
    "年 个月 天 日 小时 分钟 秒 秒钟 周 周年 周岁 岁 个季度 月龄 日龄 个小时 个学期 学时 课时 毫秒 刻钟 夜 个年头"

  /// Longer words that are none.
  private static let words: StaticString =
    """
    部门 人大 人民 人类 人工 人均 名单 名额 名称 名录 处长 处罚 处理 处置 家庭 家长 家乡 家属 家国 家人 家门口 家家户户 期间
    期末 期中 所有 所长 所在 本书 本报 本地 本市 本县 本区 本级 本次 队员 队伍 队列 组长 组织 组成 组团 门口 门前 门户
    场所 场地 层级 层面 层层 套路 份额 份子 次要 次日 次年 起来 起草 起步 起点 起飞 只要 只有 只能 对于 对策 对接 对口
    对面 对比 对象 把握 把关 条例 条线 条款 条块 件套 项目 项下 户籍 户外 户口 班子 班长 班车 种植 种子 种养 类似 类型
    类别 道路 道德 级别 级联动 片区 片长 块头 根据 根本 段落 例如 例会 双方 双双 双向 双创 面对 面向 面积 面临 面貌 面前
    大众 大家 大会 大队 大道 大桥 大学 大街 大厦 大地 大力 大型 大多 大小 大于 大约 大量 大幅 大概 大奖 大以来 大召开
    大报告 大精神 大代表 大胜利 大闭幕 大开幕 大班 大棚 大院 大理 大连 大庆
    台湾 台州 台阶 台账 台风 台本 位于 位列 位居 位置 届时 包括 包括有 包含 包装 包联 包保 头部 口岸 口号 列入 列车 列为 座谈
    座椅 架构 间隔 间接 篇章 支部 支持 支援 支撑 支付 支出 张家 张贴 款式 款项 轮流 轮训 轮换 轮动 部署 部长 部队 部分 部级 集中
    集体 集团 集群 集合 集市 字号 字楼 页岩 版本 版图 度假 度夏 点多 点半 点钟 点位 点击 点评 步行 步道 步入 分离 分别
    分开 分之 分为 分管 分局 分级 分类 分析 分公司 分场 分店 分厂 分院 分会 分队 分配 分工 分红 分期 分布 节约 节能 节水 节日
    节点 车间 车站 车道 车辆 车牌 车型 车险 车企 号楼 号线 号院 号文 号文件 号地 号门 号馆 号厅 号井 号召 号机组
    号店 号仓 号码 号风球 岁末 天然 天空 天津 天内 日内 日游 日前 日报 日均 日常 日夜 年级 年度 年代 年均 年产 年轻 年期
    年初 年底 年末 年以 年间 年会 年检 年货 年味 秒杀 周边 周围 周末 股份 股权 股东 样本 样式 里程 两岸 两委 克服 斤斤
    升级 升学 升至 升到 升温 升旗 瓦片 伏天 米粉 米面 米饭 吨位 元旦 元宵 元素 元件 亩产 亩均 万里 万岁 亿万 队长
    """
}
