import LarkJSON

/// Makes text from outside fit to be repeated in a message.
enum Echo {
  /// How much of an argument a message repeats.
  static let limit = 80

  /// The text without what a terminal would obey: control, direction and zero-width characters are left out, and a
  /// long text is cut.
  static func safe(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in Secrets.concealed(text).unicodeScalars where isVisible(scalar) {
      if count == limit { return shown + "…" }
      shown.unicodeScalars.append(scalar)
      count += 1
    }
    return shown
  }

  /// Whether the character shows, rather than steers a terminal or hides in a text.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isInvisible
  }

  /// Whether a character of a longer text shows. The joiner between two emoji, which makes one of them, steers nothing.
  ///
  /// - Parameters:
  ///   - scalar: The character.
  ///   - previous: The character before it.
  ///   - next: The character behind it.
  static func isVisible(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar.value == 0x200D, let previous, let next else { return isVisible(scalar) }
    let follows = isPictograph(previous) || previous.value == 0xFE0F || previous.properties.isEmojiModifier
    return follows && isPictograph(next)
  }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && scalar.properties.isEmoji
  }

  /// A text for people with a mark in place of everything that a terminal would obey or nobody would see.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isPage: Whether line feeds, tabs and the colours of ``Style`` are the text's own; otherwise it is one line.
  static func shown(_ text: String, isPage: Bool) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        // Nearly all of a long page is plain.
        let start = place
        while place < bytes.count, isPlain(bytes[place], isPage) { place += 1 }
        shown += bytes[start..<place]
        guard place < bytes.count else { return }
        if isPage, let length = Style.sequenceLength(bytes[place...]) {
          shown += bytes[place..<place + length]
          place += length
          continue
        }
        let odd = place
        repeat { place += 1 } while place < bytes.count && bytes[place] != escape && !isPlain(bytes[place], isPage)
        shown += marked(String(decoding: bytes[odd..<place], as: UTF8.self)).utf8
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static let escape: UInt8 = 0x1B

  private static func isPlain(_ byte: UInt8, _ isPage: Bool) -> Bool {
    byte >= 0x20 && byte < 0x7F || isPage && (byte == 0x0A || byte == 0x09)
  }

  private static func marked(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isVisible = isVisible(scalar, after: previous, before: rest.first)
      shown.append(isVisible ? scalar : scalar == "\n" ? " " : "\u{FFFD}")
      previous = scalar
    }
    return String(shown)
  }

  /// A name that was typed, or a placeholder where it is made of other characters than names are.
  static func name(_ text: String) -> String {
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
