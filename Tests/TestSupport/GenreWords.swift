import FoundationEssentials

/// Text out of the words that structure, facts and rules hang on: what random characters hardly ever
/// make, a whole date with an impossible month, a slogan with its list, a line that is one word.
public enum GenreWords {
  /// The text that bytes stand for, so that what changes them makes other texts: a byte below
  /// `common.count` is a common word, any other begins the number of one of `all`.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      let high = Int(byte) - common.count
      text += high < 0 ? common[Int(byte)] : all[(high << 8 | Int(rest.next() ?? 0)) % all.count]
    }
    return text
  }

  /// A text of that many bytes.
  public static func text(_ count: Int, using random: inout SplitMix64) -> String {
    text((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) })
  }

  /// What holds words in Chinese in the sources, up to twelve characters: the lexicons, and the
  /// phrases of comments and examples.
  public static let all: [String] = {
    var words: Set<Substring> = []
    for folder in ["BulletinSyntax", "BulletinKnowledge", "BulletinLint"] {
      let path = "\(TestFiles.root)/Sources/\(folder)"
      guard let files = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
        preconditionFailure("the sources stand where the tests were built: \(path)")
      }
      for file in files where file.hasSuffix(".swift") {
        guard let text = try? TestFiles.text("Sources/\(folder)/\(file)") else {
          preconditionFailure("a source is text: \(file)")
        }
        words.formUnion(text.split { $0.isWhitespace || "\"\\()[]/`".contains($0) }.filter(isWord))
      }
    }
    return words.map(String.init).sorted()
  }()

  private static func isWord(_ piece: Substring) -> Bool {
    piece.count <= 12 && piece.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  private static let common = figures + units + facts + marks + heads

  private static let figures = [
    "0", "1", "2", "3", "7", "12", "13", "29", "30", "31", "32", "62", "99", "100", "2023", "2024",
    "1.5", "0.8", "98.6", "3,000", "99999999999999999999", "O1", "一", "二", "两", "三", "四", "五", "六",
    "八", "十", "十三", "三十一", "六十二", "百", "千", "〇", "零", "几", "多", "近", "余", "半", "５", "１２", "①", "⑴",
    "Ⅱ",
  ]

  private static let units = [
    "年", "月", "日", "号", "时", "分", "点", "岁", "人", "名", "户", "家", "个", "项", "次", "条", "倍", "成",
    "%", "％", "个百分点", "万", "亿", "元", "万元", "亿元", "亩", "公里", "平方米", "吨", "㎡", "kg", "℃", "度", "届",
    "期",
    "版",
  ]

  private static let facts = [
    "2023年", "5月6日", "星期", "农历", "初", "前", "至", "何岚", "欧阳雪松", "艾力·买买提", "张", "区委书记", "县长", "主任",
    "、副",
    "记者 ", "通讯员 ", "清溪县", "城东区", "“三个到位”", "“五比五看”", "即", "和", "等", "一是", "其中", "比", "增长", "共", "的",
  ]

  private static let marks = [
    "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "【", "】", "…", "……",
    "——",
    "·", "/", ",", ".", "(", ")", " ", "　", "\n", "\n\n", "\r\n", "\t",
  ]

  private static let heads = [
    "本报讯 ", "新华社北京5月6日电 ", "（下转第3版）", "（上接第1版）", "简讯\n", "公告\n", "编者按：", "图为", "■", "a",
  ]
}
