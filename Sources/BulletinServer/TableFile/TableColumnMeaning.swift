import BulletinText

/// What the columns of the newsroom's tables are for.
enum TableColumnMeaning {
  static func of(_ column: String, isGlossary: Bool) -> LocalizedText? {
    switch column {
    case "name" where isGlossary:
      LocalizedText(zh: "提法的名称，不加引号", en: "The campaign's name without quotation marks")
    case "name": LocalizedText(zh: "姓名", en: "The person's name")
    case "post":
      LocalizedText(
        zh: "职务，照版面上的写法；一人兼几职用“、”隔开",
        en: "The post as pages print it; several of one person are joined with 、")
    case "organisation":
      LocalizedText(zh: "单位，或者只写地方：清溪县", en: "The body, or just the place")
    case "since":
      LocalizedText(
        zh: "从何时起：2021、2021-03 或 2021-03-15；不知道就空着",
        en: "Since when: 2021, 2021-03 or 2021-03-15; empty where nobody knows")
    case "until":
      LocalizedText(
        zh: "到何时止，写法同 since；现任空着", en: "Until when, as since; empty for what still holds")
    case "rank":
      LocalizedText(zh: "在本单位的排序，从 1 起", en: "The order of precedence in the body, from 1")
    case "kind": LocalizedText(zh: "类别：工作、工程、会议……", en: "What kind it is, in free words")
    case "items":
      LocalizedText(zh: "内容，按通行的顺序用“、”隔开", en: "What it lists, in the usual order, joined with 、")
    case "level":
      LocalizedText(
        zh: "级别：national 全国、provincial 全省、local 本地",
        en: "How far it is in use: national, provincial, local")
    case "note": LocalizedText(zh: "备注：出处、存疑之处", en: "A note: the source, doubts")
    default: nil
    }
  }
}
