package import BulletinText

/// What is wrong with a row of one of the newsroom's tables.
package struct TableProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The first row does not name a column that must be there.
    case missingColumn(String)
    /// A column that no table has, and the nearest name that one has.
    case unknownColumn(String, nearest: String?)
    /// The first row names one column twice; the second one is left out.
    case repeatedColumn(String)
    /// A cell that must not be empty is.
    case emptyCell(String)
    case tooManyCells(Int, expected: Int)
    case badDate(String, column: String)
    /// Not 1, 2, …
    case badRank(String)
    case badLevel(String)
    /// `=A1`: a spreadsheet's formula, not its value.
    case formula(String)
    case unclosedQuote
    case backwardsTerm
    /// The same person and post twice at one time; the other row's line, from 1.
    case overlappingTerms(line: Int)
    /// Another holder of a post that one person has; who, and the row's line, from 1.
    case secondHolder(String, line: Int)
    /// The same as another row; its line, from 1.
    case duplicateRow(line: Int)
    /// A campaign that an earlier row has under the same name; its line, from 1.
    case repeatedName(line: Int)
  }

  package let kind: Kind
  package let place: TablePlace

  /// Its id, beside those of the rules: `bad-row`, `overlapping-terms`, `duplicate-row`.
  package var id: String {
    switch kind {
    case .overlappingTerms, .secondHolder, .backwardsTerm: "overlapping-terms"
    case .duplicateRow, .repeatedName: "duplicate-row"
    default: "bad-row"
    }
  }

  package var message: LocalizedText {
    switch kind {
    case .missingColumn(let name):
      LocalizedText(zh: "首行没有“\(name)”这一栏", en: "The first row names no column “\(name)”")
    case .unknownColumn(let name, let nearest):
      LocalizedText(
        zh: "没有“\(name)”这一栏" + (nearest.map { "，是否“\($0)”" } ?? ""),
        en: "There is no column “\(name)”" + (nearest.map { ", did you mean “\($0)”" } ?? ""))
    case .repeatedColumn(let name):
      LocalizedText(
        zh: "“\(name)”一栏写了两次，第二栏没有读",
        en: "The column “\(name)” stands twice, the second one is left out")
    case .emptyCell(let column):
      LocalizedText(zh: "“\(column)”没有填，这一行没有读", en: "“\(column)” is empty, the row is left out")
    case .tooManyCells(let found, let expected):
      LocalizedText(
        zh: "这一行有 \(found) 栏，首行只有 \(expected) 栏，是否少了引号",
        en: "\(found) cells in a table of \(expected) columns, is a cell lacking its quotes?")
    case .badDate(let found, let column):
      LocalizedText(
        zh: "“\(column)”是“\(found)”，应为 YYYY、YYYY-MM 或 YYYY-MM-DD",
        en: "“\(column)” is “\(found)”, expected YYYY, YYYY-MM or YYYY-MM-DD")
    case .badRank(let found):
      LocalizedText(zh: "rank 是“\(found)”，应为 1、2……", en: "rank is “\(found)”, expected 1, 2, …")
    case .badLevel(let found):
      LocalizedText(
        zh: "level 是“\(found)”，应为 national、provincial 或 local",
        en: "level is “\(found)”, expected national, provincial or local")
    case .formula(let found):
      LocalizedText(
        zh: "“\(found)”是公式，不是内容，这一行没有读",
        en: "“\(found)” is a formula and no value, the row is left out")
    case .unclosedQuote:
      LocalizedText(zh: "引号没有配对，只读到行末", en: "A quote is never closed, the row ends with its line")
    case .backwardsTerm:
      LocalizedText(
        zh: "until 不晚于 since，这一行从不生效", en: "until is not after since, the row never holds")
    case .overlappingTerms(let line):
      LocalizedText(zh: "与第\(line)行的任期重叠", en: "The term overlaps that of line \(line)")
    case .secondHolder(let name, let line):
      LocalizedText(
        zh: "同一时期第\(line)行的\(name)也任这一职务",
        en: "\(name) in line \(line) has this post at the same time")
    case .duplicateRow(let line):
      LocalizedText(zh: "与第\(line)行相同", en: "The same as line \(line)")
    case .repeatedName(let line):
      LocalizedText(
        zh: "第\(line)行已有这一名称，这一行没有读",
        en: "Line \(line) has this name already, the row is left out")
    }
  }
}
