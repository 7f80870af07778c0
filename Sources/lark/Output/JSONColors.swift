/// Colours JSON for people: keys, texts, and everything else.
enum JSONColors {
  /// JSON text with colours in it.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - style: Whether there are colours at all.
  static func colored(_ bytes: [UInt8], _ style: Style) -> [UInt8] {
    guard style.isColored else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var place = 0
    while place < bytes.count {
      let start = place
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = endOfString(bytes, from: place)
        // Only what belongs to a key has a colon behind it.
        let isKey = place < bytes.count && bytes[place] == UInt8(ascii: ":")
        result += (isKey ? Self.key : Self.text) + bytes[start..<place] + Self.end
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        while place < bytes.count, !isMark(bytes[place]) { place += 1 }
        result += Self.other + bytes[start..<place] + Self.end
      default:
        place += 1
        result.append(bytes[start])
      }
    }
    return result
  }

  private static let key = Array("\u{1B}[36m".utf8)
  private static let text = Array("\u{1B}[32m".utf8)
  private static let other = Array("\u{1B}[33m".utf8)
  private static let end = Array("\u{1B}[0m".utf8)

  /// Where a string ends that begins with the quote at an index.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  /// Whether a byte ends a number or a literal.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }
}
