public import BulletinText

/// Chinese surnames: the hundred commonest cover 85.9 per cent of people (Ministry of Public
/// Security, name reports 2019 and 2020); the rest are those in present use, and compound ones.
public enum Surnames {
  private static let single: StaticString =
    """
    王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 高 梁 郑 谢 宋
    唐 许 韩 邓 冯 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁
    任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白 孟 秦
    邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严
    欧 莫 孔 向 常 汤 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 庄 聂 章
    鲁 岳 翟 申 殷 詹 耿 关 兰 焦 俞 左 柳 甘 祝 包 代 宁 符 阮 尚 舒 纪 柯
    梅 童 毕 凌 单 季 成 霍 苗 裴 涂 谷 曲 盛 冉 翁 蓝 骆 路 游 靳 辛 管 柴
    蒙 鲍 华 喻 祁 房 蒲 滕 萧 屈 饶 解 牟 艾 尤 时 阳 阎 穆 应 农 司 古 吉
    卓 车 简 连 缪 项 麦 褚 窦 娄 戚 岑 党 宫 景 卜 费 冷 晏 卫 席 柏 米 隋
    宗 桂 瞿 全 苟 楼 闵 佟 臧 边 卞 姬 邬 和 师 仇 栾 丘 刁 沙 商 寇 荣 巫
    郎 桑 丛 甄 敖 虞 仲 池 巩 明 佘 查 麻 苑 迟 邝 封 官 谈 鞠 匡 惠 荆 乐
    冀 胥 郁 南 班 储 芦 原 栗 燕 楚 鄢 扬 劳 谌 奚 皮 蔺 粟 冼 盘 满 闻 厉
    伊 候 仝 区 郜 海 阚 花 权 强 帅 屠 朴 盖 练 廉 禹 井 巴 漆 祖 丰 支 卿
    国 狄 平 计 索 宣 晋 相 占 初 门 云 容 敬 来 扈 晁 都 芮 普 阙 戈 浦 伏
    薄 鹿 邸 雍 辜 阿 羊 母 亓 裘 修 邰 杭 赫 况 那 宿 鲜 逯 印 隆 习 茹 诸
    战 慕 危 玉 银 亢 嵇 豆 哈 湛 宾 勾 茅 戎 利 於 呼 居 干 揭 但 尉 元 束
    檀 衣 信 阴 展 昝 幸 奉 植 富 衡 昌 巢 郦 逄 寿 由 竺 贝 步 东 鄂 弓 过
    钮 濮 水 蔚 郗 荀 贲 别 邴 才 操 畅 达 凡 扶 贡 户 滑 郏 矫 琚 蒯 旷 励
    雒 糜 宓 木 綦 谯 渠 山 眭 腾 铁 宛 隗 沃 乌 毋 咸 忻 延 言 尧 庾 訾 暴
    宦 籍 蹇 泮 郄 税 仵 轩 郇 员 傅 洪 赖 温 双 苍 缑 佴 恽 殳 暨 蓬 钭 韶 莘 堵
    璩 桓 妫 仉 姒 郯 夔 厍 乜 沐 禄 刀 侬 仰 滚 寸 罕 喊 思 线 年 么 苻 玄 法 冶 妥 喇 撒 粘 卯
    续 台 宰 鱼 肇 笃 洼 尕 幺 招 依 药 汝 墨 钦 笪 戢 侴 贠 酆 羿 汲 蓟 凤 甯 禤
    """

  private static let compound: StaticString =
    """
    欧阳 司马 上官 诸葛 皇甫 尉迟 夏侯 令狐 司徒 慕容 端木 东方 公孙 长孙 宇文 轩辕 南宫 西门
    东郭 百里 呼延 独孤 澹台 闻人 淳于 单于 太史 申屠 公冶 宗政 濮阳 仲孙 钟离 鲜于 闾丘 司空
    司寇 亓官 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 段干 左丘 东门 南门 第五
    万俟 赫连 完颜 纳兰 公羊 梁丘 刘付 范姜 张简 叶赫 耶律 爱新觉罗 阿史那 太叔 微生 公仪 羊舌 即墨
    哥舒 欧侯 吉克 吉木 吉伍 吉火 吉伙 吉狄 吉乃 阿苦 阿侯 阿的 阿尔 阿比 阿木 阿力 阿说 阿余 阿库 沙马 沙玛 马海 木乃 木帕 曲木
    曲比 勒格 的莫 尔古 海来 罗洪 莫色 俄木 俄地 日黑 尼苦 果基 比布 比曲 且沙 且莫 洛古 洛伍 瓦其 瓦渣 布约 约其 苏嘎 加巴 色莫 赤黑
    """

  private static let table: Automaton = {
    var table = AutomatonBuilder()
    table.add(single, tags: 1)
    table.add(compound, tags: 2)
    return Automaton(table)
  }()

  /// The length in scalars of the surname that begins at an index, 0 where there is none; a compound
  /// surname is preferred.
  public static func length(in text: ScalarText, at index: Int) -> Int {
    table.longest(in: text, at: index, tags: 3).map { $0.end - index } ?? 0
  }
}
