public import BulletinText

/// What the masthead and page headers of a page tell, all ranges in the page's UTF-8 offsets.
public struct Masthead: Hashable, Sendable {
  /// The lines it stands in, without their line ends.
  public var lines: [TextRange] = []
  public var paper: TextRange?
  /// The date as printed.
  public var date: TextRange?
  /// 星期三: the day's character alone.
  public var weekday: TextRange?
  /// The folio: `A02`, `第3版`.
  public var page: TextRange?
  /// The section: 要闻.
  public var section: TextRange?
  /// The names of the desk staff.
  public var editors: [TextRange] = []

  public init() {}
}
