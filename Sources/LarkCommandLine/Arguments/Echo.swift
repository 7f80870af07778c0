/// Makes text from outside fit to be repeated in a message.
public enum Echo {
  /// How much of an argument a message repeats.
  static let limit = 80

  /// The text without what a terminal would obey: control, direction and zero-width characters are left out, and a
  /// long text is cut.
  public static func safe(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars where isVisible(scalar) {
      if count == limit { return shown + "…" }
      shown.unicodeScalars.append(scalar)
      count += 1
    }
    return shown
  }

  /// Whether the character shows, rather than steers a terminal or hides in a text.
  public static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: false
    default: true
    }
  }

  /// A name that was typed, or a placeholder where it is made of other characters than names are.
  public static func name(_ text: String) -> String {
    if text.isEmpty { return "<empty>" }
    let isName = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return isName && text.utf8.count <= limit ? text : "<not a name>"
  }
}
