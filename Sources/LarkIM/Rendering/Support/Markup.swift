/// The notation of rendered messages: tags for what has attributes, Markdown for the rest.
enum Markup {
  /// ` name="value"`, or nothing where the value is empty.
  static func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\"\(escapedAttribute(value))\""
  }

  /// A tag with a body on lines of its own. An empty body takes no line.
  static func block(_ tag: String, attributes: String = "", body: String) -> String {
    body.isEmpty ? "<\(tag)\(attributes)>\n</\(tag)>" : "<\(tag)\(attributes)>\n\(body)\n</\(tag)>"
  }

  /// A value between quotes, escaped as in a string literal: readers of this notation are no XML parsers, and a line
  /// break must not end the line.
  static func escapedAttribute(_ value: String) -> String {
    escaped(value) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\n"): "\\n"
      case UInt8(ascii: "\r"): "\\r"
      case UInt8(ascii: "\t"): "\\t"
      default: nil
      }
    }
  }

  /// Text between tags.
  static func escapedBody(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      default: nil
      }
    }
  }

  /// A Markdown link. Without an address only the text remains.
  static func link(_ text: String, to address: String) -> String {
    guard !address.isEmpty else { return text }
    let label = escaped(text) { byte in
      switch byte {
      case UInt8(ascii: "["): "\\["
      case UInt8(ascii: "]"): "\\]"
      default: nil
      }
    }
    return "[\(label)](\(address))"
  }

  /// Text that stays within its cell of a Markdown table.
  static func tableCell(_ text: String) -> String {
    escaped(text) { byte in
      switch byte {
      case UInt8(ascii: "|"): "\\|"
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): " "
      default: nil
      }
    }
  }

  /// The fence around a code block: longer than any run of backticks in the code, which would close it.
  static func fence(around code: String) -> String {
    var longest = 0
    var run = 0
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// The text with something in front of every line.
  static func prefixed(_ text: String, with prefix: String) -> String {
    lines(of: text).map { prefix + $0 }.joined(separator: "\n")
  }

  /// Whether a text has more than one line.
  static func hasLines(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "\n")) }

  /// The lines of a text, empty ones too. Split by bytes: a carriage return would otherwise hide the line feed after
  /// it.
  static func lines(of text: String) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
  }

  /// Replaces single bytes of ASCII, which never are part of another character.
  private static func escaped(_ text: String, _ replacement: (UInt8) -> StaticString?) -> String {
    guard text.utf8.contains(where: { replacement($0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let replacement = replacement(byte) {
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The text without white space at its ends. Zero-width spaces stay: they are content.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
