import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import JSONWriter

/// Holds of a page of any bytes: facts, findings and outline stay inside of it, and every rule, also
/// those that are off by default, comes to its end.
package func checkPage(_ bytes: [UInt8]) {
  let analysis = Analysis(Page(SourceText(bytes)), settings: everything)
  let whole = TextRange(0, bytes.count)
  let length = analysis.page.fragments.reduce(0) { $0 + $1.length }
  precondition(length == bytes.count, "fragments add up to the text")
  for (fragment, start) in zip(analysis.page.fragments, analysis.page.starts) {
    let tokens = fragment.tokens(in: bytes, from: start)
    precondition(Int(tokens.last?.end ?? 0) == fragment.length, "tokens are the fragment")
  }
  for finding in analysis.findings {
    precondition(whole.contains(finding.range), "a finding stands in the text")
    for edit in finding.fixes.flatMap(\.edits) {
      precondition(whole.contains(edit.range), "an edit stands in the text")
    }
  }
  check(analysis.page.outline, in: whole)
  precondition(
    !Extract(file: "a.txt", encoding: "utf-8", analysis: analysis).jsonBytes().isEmpty,
    "every page has a record")
}

/// All rules, also those that are off by default.
private let everything: LintSettings = {
  var settings = LintSettings()
  settings.selected = Set(Rule.all.map(\.id))
  return settings
}()

private func check(_ items: [OutlineItem], in range: TextRange) {
  for item in items {
    precondition(range.contains(item.range), "a heading stands in its parent")
    precondition(item.range.contains(item.selection), "what is selected stands in the heading")
    check(item.children, in: item.range)
  }
}
