/// Text in XML and HTML, between tags as well as in quotes.
enum XMLText {
  /// The text with its markup escaped. Control characters, which XML cannot hold at all, are drawn
  /// as pictures.
  static func escaped(_ raw: String) -> String {
    let printable = Printable.text(raw)
    guard printable.unicodeScalars.contains(where: isSpecial) else { return printable }
    var result = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "\"", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }
}
