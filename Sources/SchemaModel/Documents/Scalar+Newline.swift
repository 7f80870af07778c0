extension Unicode.Scalar {
  /// Whether a text goes on in a new line here; a look at characters, which Swift has for it, is slower.
  package var isNewline: Bool {
    switch self {
    case "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}
