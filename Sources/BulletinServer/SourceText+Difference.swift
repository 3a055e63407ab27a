import BulletinText

extension SourceText {
  /// What has to be replaced in an older text to get this one: a single range, not cut inside of a
  /// character. Complexity: linear, a comparison of bytes.
  func difference(from older: SourceText) -> (old: TextRange, new: TextRange) {
    let old = older.utf8.span
    let new = utf8.span
    let shorter = min(old.count, new.count)
    var prefix = 0
    while prefix < shorter, old[prefix] == new[prefix] { prefix += 1 }
    while prefix > 0, Self.isInsideCharacter(prefix, old) || Self.isInsideCharacter(prefix, new) {
      prefix -= 1
    }
    var suffix = 0
    while suffix < shorter - prefix, old[old.count - suffix - 1] == new[new.count - suffix - 1] {
      suffix += 1
    }
    while suffix > 0, Self.isInsideCharacter(new.count - suffix, new) { suffix -= 1 }
    return (TextRange(prefix, old.count - suffix), TextRange(prefix, new.count - suffix))
  }

  private static func isInsideCharacter(_ offset: Int, _ utf8: Span<UInt8>) -> Bool {
    offset < utf8.count && utf8[offset] & 0xC0 == 0x80
  }
}
