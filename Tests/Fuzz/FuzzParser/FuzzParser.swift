import BulletinLint
import BulletinReport
import BulletinSyntax
import BulletinText
import JSONWriter

/// Any bytes make a page, with facts, findings and an outline that stay inside of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
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
  return 0
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
