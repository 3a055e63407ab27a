import BulletinText

/// Text to page.
enum Parser {
  static func parse(_ text: SourceText, reusing old: Page?) -> Page {
    Page(text: text, fragments: [], masthead: nil, isHardWrapped: false, groups: [])
  }
}
