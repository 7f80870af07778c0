
/// Makes foreign text fit for a cell: one line, and nothing in it that a terminal would obey.
enum CellText {
  /// The text without escape sequences, control characters and characters that turn the writing direction. White space
  /// of all kinds becomes a single space.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // A secret that is cut in two later would not be found any more.
    var scalars = Secrets.concealed(text).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        skipEscape(&scalars)
      } else if scalar == "\u{9B}" {
        skipParameters(&scalars)
      } else if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        if result.last != " " { result.append(" ") }
      } else if Echo.isVisible(scalar, after: result.last, before: scalars.first) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Skips what follows an ESC (ECMA-48): `[…m`, `]…BEL`, or one more character.
  private static func skipEscape(_ scalars: inout Substring.UnicodeScalarView) {
    switch scalars.first {
    case "[":
      scalars.removeFirst()
      skipParameters(&scalars)
    case "]", "P", "_", "^", "X":
      scalars.removeFirst()
      while let scalar = scalars.popFirst() {
        if scalar == "\u{07}" || scalar == "\u{9C}" { return }
        if scalar == "\u{1B}" {
          if scalars.first == "\\" { scalars.removeFirst() }
          return
        }
      }
    case let scalar? where (0x20...0x7E).contains(scalar.value):
      scalars.removeFirst()
    default:
      break
    }
  }

  /// Skips parameters up to and with the final byte of a control sequence.
  private static func skipParameters(_ scalars: inout Substring.UnicodeScalarView) {
    while let scalar = scalars.first, (0x20...0x3F).contains(scalar.value) { scalars.removeFirst() }
    if let last = scalars.first, (0x40...0x7E).contains(last.value) { scalars.removeFirst() }
  }
}
