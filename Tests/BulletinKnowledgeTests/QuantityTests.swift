import BulletinKnowledge
import BulletinText
import Testing

/// Numbers with their units, and what only looks like one.
struct QuantityTests {
  @Test(arguments: rows(quantities))
  func reads(_ row: [String]) {
    let text = ScalarText(row[0])
    let found = QuantityRecognizer.scan(text).first { text.string($0.lower, $0.upper) == row[1] }
    #expect(found != nil, "\(row[0])")
    guard let found else { return }
    #expect(value(found) == row[2], "\(row[0])")
    #expect(text.string(found.unitLower, found.upper) == row[3], "\(row[0])")
    #expect(found.isApproximate == (row[4] == "~"), "\(row[0])")
  }

  @Test(arguments: [
    "一个", "第一书记", "一二三产业", "二十大报告", "二期工程", "三成立", "一成不变", "十届十二次全会", "K04～05", "G107国道",
    "5G网络", "3D打印", "0371-67581234", "10.0.0.1", "百家争鸣", "千方百计", "万众一心", "两岸", "两委", "四部门",
    "5月6日", "9时30分", "“十四五”", "二七区", "三级联动", "十分重要", "豫A·12345",
  ])
  func isNoQuantity(_ string: String) {
    let text = ScalarText(string)
    let found = QuantityRecognizer.scan(text).filter { $0.hasUnit || $0.kind != .count }
    #expect(found.map { text.string($0.lower, $0.upper) } == [])
  }

  private func value(_ quantity: RawQuantity) -> String {
    [quantity.value, quantity.last].compactMap { $0 }.map {
      Int(exactly: $0).map(String.init) ?? String($0)
    }.joined(separator: "/")
  }
}

/// Text, what is printed, the value, the unit, whether it is exact.
private let quantities = """
  共365万只 | 365万只 | 3650000 | 只 | =
  投资3.5亿元 | 3.5亿元 | 350000000 | 元 | =
  共1,126班 | 1,126班 | 1126 | 班 | =
  共2 550亿元 | 2 550亿元 | 255000000000 | 元 | =
  占13% | 13% | 13 | % | =
  提高6个百分点 | 6个百分点 | 6 | 个百分点 | =
  增长3倍 | 3倍 | 3 | 倍 | =
  30多家企业 | 30多家 | 30 | 家 | ~
  10余万人 | 10余万人 | 100000 | 人 | ~
  近千人 | 千人 | 1000 | 人 | ~
  一万人左右 | 一万人 | 10000 | 人 | ~
  超60% | 60% | 60 | % | ~
  1000万元以上 | 1000万元 | 10000000 | 元 | ~
  50亿~100亿元 | 50亿~100亿元 | 5000000000/10000000000 | 元 | ~
  3—5万人 | 3—5万人 | 30000/50000 | 人 | ~
  15—20% | 15—20% | 15/20 | % | ~
  三成群众 | 三成 | 30 |  | =
  一半以上 | 一半 | 50 |  | ~
  四分之三 | 四分之三 | 0.75 |  | =
  百分之八十五 | 百分之八十五 | 85 |  | =
  第27次会议 | 第27次 | 27 | 次 | =
  前20强 | 前20强 | 20 | 强 | =
  第一名 | 第一名 | 1 | 名 | =
  两家企业 | 两家 | 2 | 家 | =
  三大要素 | 三大 | 3 | 大 | =
  二十四条 | 二十四条 | 24 | 条 | =
  一百二十名 | 一百二十名 | 120 | 名 | =
  建成100周年 | 100周年 | 100 | 周年 | =
  签约30家 | 30家 | 30 | 家 | =
  附近30家 | 30家 | 30 | 家 | =
  """
