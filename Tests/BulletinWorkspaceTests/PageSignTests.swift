import Testing

@testable import BulletinWorkspace

struct PageSignTests {
  @Test(arguments: [
    "本报讯 3月8日，会议召开。", "　　本报讯（记者 何雨田）会议召开。", "\u{FEFF}本报讯 会议召开。",
    "城东讯 会议召开。", "新华社北京5月6日电 会议召开。", "记者 何雨田", "会议召开。(记者 何雨田)", "□记者 何雨田 文/图",
    "下转第3版", "上接第1版", "2024年3月8日 星期五 责编：何雨田", "通讯员　林　远",
  ])
  func aLineOfAPage(_ line: String) {
    #expect(PageSign.isPage(Array("标题\r\n\r\n\(line)\n".utf8)))
  }

  @Test(arguments: [
    "", "README", "购物清单\n牛奶 两盒", "他想当记者。", "通讯录", "2024年3月8日我去了城东。",
  ])
  func otherText(_ text: String) {
    #expect(!PageSign.isPage(Array(text.utf8)))
  }
}
