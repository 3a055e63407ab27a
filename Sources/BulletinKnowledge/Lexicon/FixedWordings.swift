/// Wordings of public documents that are fixed, each with a variant that is none: from reports and
/// resolutions since 2012.
package enum FixedWordings {
  package struct Entry: Sendable {
    /// As scalars, for whoever searches a text.
    package let variant: [UInt32]
    /// What must stand behind the variant for it to be one; empty where anything may.
    package let follows: [UInt32]
    package let usual: String
  }

  package static let entries: [Entry] = "\(table)".split(separator: "\n").compactMap { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 3 else { return nil }
    return Entry(
      variant: cells[0].unicodeScalars.map(\.value), follows: cells[1].unicodeScalars.map(\.value),
      usual: cells[2])
  }

  /// The variant, what follows it, the usual wording.
  private static let table: StaticString =
    """
    稳中有进\t工作总基调\t稳中求进
    稳中求稳\t工作总基调\t稳中求进
    稳中求好\t工作总基调\t稳中求进
    新发展思想\t\t新发展理念
    新发展观念\t\t新发展理念
    新发展布局\t\t新发展格局
    国际国内双循环\t相互促进\t国内国际双循环
    国际国内双循环\t的新发展格局\t国内国际双循环
    总体国家安全理念\t\t总体国家安全观
    铸牢中华民族共同意识\t\t铸牢中华民族共同体意识
    筑牢中华民族共同体意识\t\t铸牢中华民族共同体意识
    习近平新时代中国特色社会主义理论\t\t习近平新时代中国特色社会主义思想
    习近平新时代社会主义思想\t\t习近平新时代中国特色社会主义思想
    习近平法制思想\t\t习近平法治思想
    习近平生态文明理念\t\t习近平生态文明思想
    习近平强军理念\t\t习近平强军思想
    “五位一体”总体格局\t\t“五位一体”总体布局
    “四个全面”总体布局\t\t“四个全面”战略布局
    “四个全面”战略格局\t\t“四个全面”战略布局
    青山绿水就是金山银山\t\t绿水青山就是金山银山
    """
}
