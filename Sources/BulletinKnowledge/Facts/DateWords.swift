import BulletinText

/// Words that point at a time: 今年, 近日, 目前.
struct DateWord {
  /// What may follow and belongs to the expression.
  enum Tail: String {
    /// A month, 以来, 底, 上半年.
    case year = "y"
    /// A day, 初, 底.
    case month = "m"
    /// A part of the day.
    case day = "d"
    case nothing = "-"
  }

  var scalars: [UInt32]
  var relative: RelativeWord
  var isWeak: Bool
  var tail: Tail
  /// Characters that, before or behind, make it part of another word: 如今|年轻, 项目|前期.
  var notAfter: [UInt32]
  var notBefore: [UInt32]

  /// All words by their first scalar, the longest first.
  static let byFirst: [UInt32: [DateWord]] = {
    var result: [UInt32: [DateWord]] = [:]
    for line in table.description.split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let relative = RelativeWord(rawValue: fields[1]),
        let tail = Tail(rawValue: fields[3])
      else { continue }
      let scalars = fields[0].unicodeScalars.map(\.value)
      let word = DateWord(
        scalars: scalars, relative: relative, isWeak: fields[2] == "w", tail: tail,
        notAfter: fields[4].unicodeScalars.map(\.value),
        notBefore: fields[5].unicodeScalars.map(\.value))
      result[scalars[0], default: []].append(word)
    }
    return result.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
  }()

  /// Whether a scalar of the first plane is the second one of a word.
  private static let seconds: [Bool] = {
    var seconds = [Bool](repeating: false, count: 0x10000)
    for word in byFirst.values.joined() where word.scalars.count > 1 {
      seconds[Int(word.scalars[1] & 0xFFFF)] = true
    }
    return seconds
  }()

  /// The word at `index`, if it stands there as a word.
  static func match(_ text: ScalarText, at index: Int) -> DateWord? {
    let second = text[index + 1]
    // Most looks end here: the first character is common, the pair is not.
    guard second < 0x10000, seconds[Int(second)], let words = byFirst[text[index]]
    else { return nil }
    return words.first { word in
      let end = index + word.scalars.count
      return word.scalars.indices.allSatisfy { word.scalars[$0] == text[index + $0] }
        && (!word.notAfter.contains(text[index - 1]) || text.has("截至", at: index - 2))
        && !word.notBefore.contains(text[end])
    }
  }

  /// Word, meaning, strong or weak, tail, not after, not before.
  private static let table: StaticString = """
    今年 thisYear s y 如当至现 轻龄纪
    去年 lastYear s y 过失除逝离 轻龄
    前年 yearBefore s y 以之目当提先此日年从生多几 轻龄
    明年 nextYear s y 说证文表透声注申照光聪发鲜昭 轻龄
    来年 nextYear w y 以近往历多后几将未十百千 轻龄
    同年 sameYear w y 如不相共 龄级轻代
    当年 sameYear w y 应相充 轻龄
    次年 yearAfter w y  轻龄
    翌年 yearAfter w y  轻龄
    昨日 yesterday s d  
    昨天 yesterday s d  
    前天 dayBeforeYesterday s d 以之目提先空 
    前日 dayBeforeYesterday w d 以之目提先节年生从空 
    今日 today s d 如至当《“ 头
    今天 today w d 如至 
    昨晚 yesterday s d  
    昨夜 yesterday s d  
    昨晨 yesterday s d  
    今晨 today s d 如 
    今早 today s d 如 
    今晚 today s d 如 报
    今夜 today s d 如 
    当晚 thisDay w d 应 报
    当夜 thisDay w d 应 
    明晨 tomorrow w d 文说声黎 
    明早 tomorrow w d 文说声黎 期已
    明晚 tomorrow w d 文说声黎 
    明日 tomorrow s d 文说声光 
    明天 tomorrow w d 说 
    当日 thisDay w d 应 
    当天 thisDay w d 应 
    次日 nextDay w d  
    翌日 nextDay w d  
    本月 thisMonth s m 基资成样版书脚剧日 
    上月 lastMonth s m 以马早晚天海 
    上个月 lastMonth s m 以 
    下月 nextMonth s m 以天之 
    下个月 nextMonth s m 以 
    当月 sameMonth w m 应 
    近日 recently s - 最接亲附临邻靠远将 内点益
    日前 recently s - 节生假作息传末次当本今昨明翌每工单双休营念期旬首终忌整某近来往时竣评交庆诞考赛即前项0123456789一二三四五六七八九十多几数两半 夕后往沿景进线端
    目前 now w - 项题栏数科条账曲剧节盲纲双闭注醒书面名瞩 期
    当前 now w - 应充相承担 往来
    近期 recently w -  
    当下 now w - 应 
    眼下 now w -  
    一直以来 now w -  
    长期以来 now w -  
    近年来 recently w - 最 
    近来 recently w - 最走靠 
    最近 recently w -  的
    不久前 recently w -  
    连日来 recently w -  
    连日 recently w -  来
    即日 now w -  
    年终岁尾 partOfPeriod w -  
    岁末年初 partOfPeriod w -  
    岁末 partOfPeriod w -  
    年底 partOfPeriod w -  
    年初 partOfPeriod w - 大 预
    年末 partOfPeriod w -  
    月底 partOfPeriod w -  
    月初 partOfPeriod w -  
    月末 partOfPeriod w -  
    每月月底 partOfPeriod w -  
    每月月初 partOfPeriod w -  
    每月底 partOfPeriod w -  
    每月初 partOfPeriod w -  
    每年年底 partOfPeriod w -  
    周末 partOfPeriod w -  
    双休日 partOfPeriod w -  
    本周 thisWeek w -  期年
    前不久 recently w - 目 
    今春 thisYear w - 如至 
    今夏 thisYear w - 如至 
    今秋 thisYear w - 如至 
    今冬 thisYear w - 如至 
    去冬 lastYear w -  
    年内 thisYear w - 今本当同明去一两三四五六七八九十几多数半周0123456789 
    这周 thisWeek w -  期年边
    上周 lastWeek w -  期年
    下周 nextWeek w -  期年
    """
}

/// The scalars that a date may start with; all others cost one look in this table.
enum DateTriggers {
  static let none: UInt8 = 0
  static let figure: UInt8 = 1
  static let word: UInt8 = 2
  /// A character of a fixed phrase: 第, 首, 上, 下, 星, 周, 正, 腊, 农, ’.
  static let phrase: UInt8 = 4
  /// A character that begins a number and no date: 两, 万, 亿.
  static let number: UInt8 = 8

  /// A byte for each scalar of the first plane.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: none, count: 0x10000)
    for scalar in table.indices where DateNumeral.figure(UInt32(scalar)) != nil {
      table[scalar] |= figure
    }
    for scalar in "两万亿".unicodeScalars { table[Int(scalar.value)] |= number }
    for first in DateWord.byFirst.keys where first < 0x10000 { table[Int(first)] |= word }
    let phrases = "第首上下星礼周农正腊冬本公凌清早中午傍晚夜深’'‘前元"
    for scalar in phrases.unicodeScalars { table[Int(scalar.value)] |= phrase }
    return table
  }()
}
