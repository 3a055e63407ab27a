import BulletinSyntax
import BulletinText

/// What the officials of a page may be called once they are known: 张局长, 小虎同志 (4.5 of the genre's
/// description).
enum ShortForms {
  /// The short forms, as scalars, each with the place of the one official whom it can mean.
  static func of(_ officials: [Official?]) -> [([UInt32], place: Int)] {
    var owners: [[UInt32]: Int] = [:]
    for (place, official) in officials.enumerated() {
      guard let official else { continue }
      for form in forms(of: official) {
        owners[form] = owners[form] == nil ? place : shared
      }
    }
    return owners.filter { $0.value != shared }.map { ($0.key, $0.value) }
  }

  /// In place of an owner: two whom a form can mean make it mean neither.
  private static let shared = -1

  private static func forms(of official: Official) -> Set<[UInt32]> {
    let name = official.name.unicodeScalars.map(\.value)
    if let dot = name.firstIndex(of: 0xB7) { return dot >= 2 ? [Array(name[..<dot])] : [] }
    let surname = Surnames.length(in: ScalarText(official.name), at: 0)
    guard surname > 0, name.count > surname else { return [] }
    var forms: Set<[UInt32]> = []
    if name.count == surname + 2 { forms.insert(name.suffix(2) + comrade) }
    // 老孟
    if surname == 1 { forms.insert([0x8001, name[0]]) }
    for post in official.posts {
      let scalars = post.unicodeScalars.map(\.value)
      if let title = titles.first(where: { scalars.suffix($0.count) == $0[...] }) {
        forms.insert(name.prefix(surname) + title)
      }
    }
    return forms
  }

  private static let comrade = Array("同志".unicodeScalars.map(\.value))

  /// How holders of a post and their deputies are addressed.
  private static let titles = [
    "书记", "省长", "市长", "县长", "区长", "旗长", "州长", "镇长", "乡长", "村长", "局长", "厅长", "处长", "科长",
    "所长", "站长", "队长", "部长", "院长", "校长", "园长", "馆长", "行长", "厂长", "矿长", "主任", "主席", "会长",
    "检察长", "庭长", "政委", "秘书长", "场长", "台长", "社长",
  ].map { Array($0.unicodeScalars.map(\.value)) }
}
