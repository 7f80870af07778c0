/// Swift literals of values from a schema.
enum SwiftLiteral {
  /// The text as a string literal on one line.
  static func string(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        literal += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A text as a raw literal of several lines, indented by the caller's indentation not at all.
  static func rawText(_ lines: [String]) -> [String] {
    let marks = String(repeating: "#", count: lines.reduce(1) { max($0, marksNeeded($1)) })
    return ["\(marks)\"\"\""] + lines + ["\"\"\"\(marks)"]
  }

  /// One number sign more than any that follows three quotes or a backslash in the text. A search for each would be slow.
  private static func marksNeeded(_ text: String) -> Int {
    var needed = 1
    var quotes = 0
    /// Number signs since three quotes or a backslash; nil elsewhere.
    var marks: Int?
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        if byte == UInt8(ascii: "#"), let count = marks {
          marks = count + 1
          needed = max(needed, count + 2)
          continue
        }
        quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
        marks = byte == UInt8(ascii: "\\") || quotes >= 3 ? 0 : nil
      }
    }
    return needed
  }
}
