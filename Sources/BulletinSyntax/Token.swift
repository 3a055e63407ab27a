public import BulletinText

/// A run of bytes of one class. The tokens of a text, in order, are the text.
public struct Token: Hashable, Sendable {
  /// The offset after the token, in UTF-8 bytes from the fragment's start; its own start is the end
  /// of the token before it.
  public let end: UInt32
  /// The class of its characters.
  public let characterClass: CharacterClass
}
