import BulletinText

/// The forms of `who` and `campaign`.
enum DossierFormat: String {
  case table, json

  static let option = Option(
    "format", .choice(["table", "json"]),
    LocalizedText(
      zh: "默认 table：日期、内容、出处，每处一行", en: "by default table: date, content, place, a line each"))
}
