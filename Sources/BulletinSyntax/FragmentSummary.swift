/// What the page level may know of a fragment: few numbers, never its text.
public struct FragmentSummary: Hashable, Sendable {
  /// Whether somebody signs it: a byline, a reporter in the message head, an agency.
  public var isSigned = false
  /// Whether it ends with a jump to another page.
  public var jumpsOut = false
  /// Whether its last sentence is open.
  public var endsOpen = false
  /// Whether it stands without a headline right below the head of a column, and so continues nothing.
  public var isOfColumn = false
  /// Whether it belongs to the article right above it unless an earlier one claims it.
  public var mayGoOn = false

  public init() {}
}
