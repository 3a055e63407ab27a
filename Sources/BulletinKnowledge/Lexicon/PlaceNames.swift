package import BulletinText

/// Real places whose names the grammar of places cannot tell from words: 唐县, 运城市, 市中区, 呼和浩特. All
/// others are known by their shape. Source: the Ministry of Civil Affairs' list of administrative
/// divisions, and names that older pages have.
package enum PlaceNames {
  /// How many characters before the level at an index are such a name; `nil` where none stands there.
  static func length(before index: Int, in text: ScalarText) -> Int? {
    guard endings.mayBegin(with: text[index - 1]) else { return nil }
    for length in stride(from: longest, through: 1, by: -1) where index >= length {
      let lower = index - length
      let tags = wholes.tags(in: text, lower, index + 1)
      guard tags != 0, isApart(text, lower) else { continue }
      if tags & plain != 0 || isOfBody(text, index + 1) { return length }
    }
    return nil
  }

  /// Whether the name of a county of one character stands before the 县 at an index: 唐县.
  package static func isShortCounty(_ text: ScalarText, _ index: Int) -> Bool {
    text[index] == 0x53BF && length(before: index, in: text) == 1
  }

  /// Whether a place in full is such a county.
  static func isShortCounty(_ place: ArraySlice<UInt32>) -> Bool {
    place.count == 2 && place.last == 0x53BF && isWhole(place)
  }

  /// Whether a place in full is one of these.
  static func isWhole(_ place: ArraySlice<UInt32>) -> Bool {
    wholes.mayBegin(with: place.first ?? 0) && wholes.tags(of: place) != 0
  }

  /// How many characters before an index are a name that stands before more than one level: 和平区, 和平镇.
  static func stemLength(before index: Int, in text: ScalarText) -> Int? {
    (2...4).last { stems.tags(in: text, index - $0, index) != 0 }
  }

  /// Whether a name may begin here: 上海城市 and 适应城市 hold none.
  private static func isApart(_ text: ScalarText, _ lower: Int) -> Bool {
    PlaceContext.opens(text, lower) || subjects.mayBegin(with: text[lower - 1])
      || provinces.tags(in: text, lower - 2, lower) != 0
      || provinces.tags(in: text, lower - 3, lower) != 0
  }

  /// 富县强市, 老城区改造: what is a word too is a place only with its body or its head behind it.
  private static func isOfBody(_ text: ScalarText, _ index: Int) -> Bool {
    text[index] == text[index - 1] || bodies.longest(in: text, at: index, tags: .max) != nil
  }

  private static let bodies = Automaton("委 政府 政协 人民政府 人大 人民法院 人民检察院 纪委 监委 副 召开 举行 公安")
  /// 访唐县县委书记何岚
  private static let subjects = Automaton("访 记")
  private static let provinces = Automaton(
    "河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 重庆 黑龙江 内蒙古")

  private static let plain: UInt32 = 1
  private static let likeWords: UInt32 = 2
  private static let longest = 11

  private static let wholes: Automaton = {
    var table = AutomatonBuilder(words: 512)
    for names in [shortCounties, cities, others] { table.add(names, tags: plain) }
    table.add(wordsToo, tags: likeWords)
    return Automaton(table)
  }()

  /// The characters before the level: nearly every look ends here.
  private static let endings: Automaton = {
    var table = AutomatonBuilder()
    for names in [shortCounties, cities, others, wordsToo] {
      for name in "\(names)".split(whereSeparator: \.isWhitespace) {
        table.add(word: String(name.suffix(2).prefix(1)), tags: plain)
      }
    }
    return Automaton(table)
  }()

  private static let wordsToo: StaticString = """
    代县 任县 单县 吉县 富县 应县 成县 户县 索县 理县 高县 南县 古县 新县 和县 达县 开县 青县 容县 临县 兴县 丰县 威县 城区 郊区 矿区 东区 西区 老城区 新城区 \
    古城区 新市区 海港区 红旗区 市中区 市北区 市南区
    """

  private static let shortCounties: StaticString = """
    磁县 易县 唐县 蔚县 献县 涉县 蠡县 景县 魏县 邱县 沁县 隰县 蒲县 绛县 夏县 盂县 沛县 萧县 泗县 寿县 泾县 歙县 黟县 莘县 冠县 曹县 莒县 杞县 嵩县 郏县 \
    滑县 浚县 范县 睢县 息县 淇县 温县 郧县 随县 攸县 澧县 酃县 藤县 横县 忠县 泸县 珙县 渠县 荣县 茂县 郫县 彭县 陇县 凤县 洋县 勉县 佳县 乾县 岷县 徽县 \
    漳县 宁县 蓟县 滕县 邹县 陕县 巩县 雄县 赵县 费县 叶县 眉县 康县 礼县 环县 华县 彬县 文县 道县 义县 云县 宾县 岚县 房县 朗县 沧县 沙县 滦县 盘县 祁县 赣县
    """

  private static let cities: StaticString = """
    个旧市 丰城市 丰镇市 乌兰察布市 任丘市 共青城市 兴城市 凤城市 北镇市 原平市 厦门市 图们市 塔城市 天门市 宜城市 宜都市 宣城市 平度市 应城市 开原市 开封市 \
    开平市 开远市 成都市 新乡市 昌都市 晋城市 景德镇市 本溪市 桐乡市 桐城市 永城市 江门市 津市市 海城市 海门市 清镇市 湘乡市 潞城市 玉门市 白城市 盐城市 禹城市 \
    聊城市 肥城市 芒市 荆门市 萍乡市 诸城市 诸暨市 辉县市 辛集市 运城市 邹城市 镇江市 韩城市 项城市 麻城市 增城市 长治市 宿城区 海城区 任城区
    """

  private static let others: StaticString = """
    万全区 万柏林区 上街区 东乌珠穆沁旗 西乌珠穆沁旗 东乡县 东港区 两当县 中山区 久治县 乡城县 乡宁县 井陉矿区 会同县 元宝山区 全南县 全州县 全椒县 八公山区 \
    六枝特区 内乡县 北林区 南和县 南开区 原州区 原阳县 同心县 周村区 和布克赛尔蒙古自治县 固镇县 塔什库尔干塔吉克自治县 天全县 天心区 天等县 天镇县 宁乡县 \
    宁强县 安乡县 安次区 察哈尔右翼中旗 察哈尔右翼前旗 察哈尔右翼后旗 察布查尔锡伯自治县 察隅县 察雅县 峰峰矿区 巴里坤哈萨克自治县 平乡县 开化县 开州区 开平区 \
    开江县 开福区 开阳县 开鲁县 怀来县 惠来县 政和县 新乡县 新巴尔虎右旗 新巴尔虎左旗 木垒哈萨克自治县 本溪满族自治县 枣强县 柏乡县 梁园区 梅县区 \
    梅里斯达斡尔族区 榆次区 武乡县 武强县 比如县 民和回族土族自治县 沙市区 泉港区 泰来县 清新区 犍为县 白云鄂博矿区 石景山区 碑林区 碾子山区 社旗县 神农架林区 \
    科尔沁右翼中旗 科尔沁右翼前旗 科尔沁左翼中旗 科尔沁左翼后旗 绿园区 肥乡县 肥乡区 西乡县 西乡塘区 西和县 西塞山区 西市区 西林区 达坂城区 达尔罕茂明安联合旗 \
    进贤县 鄂伦春自治旗 金乡县 镇原县 镇坪县 镇安县 镇巴县 镇平县 镇康县 镇海区 镇赉县 镇远县 镇雄县 长治县 闵行区 阿鲁科尔沁旗 陈仓区 隆林各族自治县 \
    马村区 高港区 鹰手营子矿区 龙港区 龙胜各族自治县
    """

  /// Names that hold what elsewhere is a particle.
  private static let stems = Automaton(
    "呼和浩特 和平 和田 和龙 和顺 和静 和政 和硕 云和 泰和 平和 共和 永和 兴和 民和 新和 太和 祥和 义和 无为 驻马店 为民 安达 在平 向阳 到保 将乐 从江 从化 让胡路 景和 元和 中和 仁和 三和 带岭"
  )
}
