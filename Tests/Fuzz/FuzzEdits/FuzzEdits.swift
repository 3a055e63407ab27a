import BulletinLint
import BulletinSyntax
import BulletinText

/// A page that is edited equals the page that is read anew: tree and findings. The input is the
/// page, then after a zero byte edits: three bytes of place, one of how much goes, one of how much
/// comes, and what comes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEdits(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let cut = bytes.firstIndex(of: 0) ?? bytes.count
  var analysis = Analysis(Page(SourceText(Array(bytes[..<cut]))))
  var rest = bytes[min(cut + 1, bytes.count)...]
  for _ in 0..<32 {
    guard let edit = nextEdit(of: &rest, in: analysis.page.text.count) else { break }
    guard let edited = analysis.replacing(edit.range, with: edit.bytes) else {
      preconditionFailure("an edit inside the text is taken")
    }
    analysis = edited
    let fresh = Analysis(Page(analysis.page.text))
    precondition(analysis.page.treeDump == fresh.page.treeDump, "the tree is that of a fresh page")
    precondition(analysis.findings == fresh.findings, "the findings are those of a fresh page")
  }
  return 0
}

private func nextEdit(
  of rest: inout ArraySlice<UInt8>, in count: Int
) -> (range: TextRange, bytes: [UInt8])? {
  guard rest.count >= 5 else { return nil }
  let head = Array(rest.prefix(5))
  rest = rest.dropFirst(5)
  let place = (Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])) % (count + 1)
  let bytes = Array(rest.prefix(Int(head[4])))
  rest = rest.dropFirst(bytes.count)
  return (TextRange(place, min(place + Int(head[3]), count)), bytes)
}
