/// Recognizes parts of links and of HTML at a place of a text.
struct MarkdownScanner {
  let text: [UInt8]

  func byte(_ offset: Int) -> UInt8? { offset < text.count ? text[offset] : nil }

  /// The first place from an offset on where the condition does not hold.
  func end(from offset: Int, while holds: (UInt8) -> Bool) -> Int {
    var offset = offset
    while offset < text.count, holds(text[offset]) { offset += 1 }
    return offset
  }

  func starts(with mark: StaticString, at offset: Int) -> Bool {
    guard text.count - offset >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { $0.elementsEqual(text[offset..<offset + $0.count]) }
  }

  /// Whether a backslash takes its meaning from the byte behind it.
  func isEscape(_ offset: Int) -> Bool {
    text[offset] == UInt8(ascii: "\\") && byte(offset + 1)?.isASCIIPunctuation == true
  }

  // MARK: Links

  /// The address of a link: what it is, and the same with its angle brackets.
  func destination(at start: Int) -> (content: Range<Int>, source: Range<Int>)? {
    if byte(start) == UInt8(ascii: "<") {
      var offset = start + 1
      while let byte = byte(offset), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "<") {
        if byte == UInt8(ascii: ">") { return (start + 1..<offset, start..<offset + 1) }
        offset += isEscape(offset) ? 2 : 1
      }
      return nil
    }
    var offset = start
    var depth = 0
    while let byte = byte(offset), byte > 0x20, byte != 0x7F {
      if byte == UInt8(ascii: "(") {
        depth += 1
        // A limit that CommonMark grants. Without it, openings that are never closed would be read again and again.
        if depth > 32 { return nil }
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += isEscape(offset) ? 2 : 1
    }
    return depth == 0 ? (start..<offset, start..<offset) : nil
  }

  /// The end of a title.
  func titleEnd(at start: Int) -> Int? {
    guard let mark = byte(start), "\"'(".utf8.contains(mark) else { return nil }
    let closing = mark == UInt8(ascii: "(") ? UInt8(ascii: ")") : mark
    var offset = start + 1
    while let byte = byte(offset) {
      if byte == closing { return offset + 1 }
      if byte == UInt8(ascii: "("), mark == byte { return nil }
      offset += isEscape(offset) ? 2 : 1
    }
    return nil
  }

  /// What stands in the brackets of a label, which may be nothing.
  func label(at start: Int) -> Range<Int>? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while let byte = byte(offset), byte != UInt8(ascii: "["), offset - start <= Self.longestLabel {
      if byte == UInt8(ascii: "]") { return start + 1..<offset }
      offset += isEscape(offset) ? 2 : 1
    }
    return nil
  }

  static let longestLabel = 999

  /// A label as it is compared: without regard to case and to the kind of white space; nil for one of white space.
  func key(_ label: Range<Int>) -> [UInt8]? {
    guard label.count <= Self.longestLabel else { return nil }
    let words = text[label].split { $0.isWhitespace }
    guard !words.isEmpty else { return nil }
    let key = Array(words.joined(separator: [0x20]))
    if key.allSatisfy({ $0 < 0x80 }) { return key.map { $0.asciiLowercased } }
    // Folding: both ways, so that ß, ẞ and SS are one. Once more, since a capital may have several small letters.
    let folded = String(decoding: key, as: UTF8.self).lowercased().uppercased().lowercased()
    return Array(folded.utf8)
  }

  /// A part of the text with its escapes and entities resolved.
  func resolved(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isEscape(offset), offset + 1 < range.upperBound {
        result.append(text[offset + 1])
        offset += 2
      } else if text[offset] == UInt8(ascii: "&"), let entity = Entity(at: offset, in: text[..<range.upperBound]) {
        result += String(entity.character).utf8
        offset = entity.end
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: HTML

  /// The end of an opening or closing tag.
  func tagEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "<") else { return nil }
    let isClosing = byte(start + 1) == UInt8(ascii: "/")
    let name = start + (isClosing ? 2 : 1)
    guard byte(name)?.isASCIILetter == true else { return nil }
    var offset = end(from: name) { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    while !isClosing, let next = attributeEnd(at: offset) { offset = next }
    offset = end(from: offset) { $0.isWhitespace }
    if !isClosing, byte(offset) == UInt8(ascii: "/") { offset += 1 }
    return byte(offset) == UInt8(ascii: ">") ? offset + 1 : nil
  }

  /// The end of white space with an attribute behind it.
  private func attributeEnd(at start: Int) -> Int? {
    let name = end(from: start) { $0.isWhitespace }
    guard name > start, let first = byte(name), first.isASCIILetter || "_:".utf8.contains(first) else { return nil }
    let nameEnd = end(from: name) { $0.isASCIILetter || $0.isASCIIDigit || "_.:-".utf8.contains($0) }
    var value = end(from: nameEnd) { $0.isWhitespace }
    guard byte(value) == UInt8(ascii: "=") else { return nameEnd }
    value = end(from: value + 1) { $0.isWhitespace }
    guard let quote = byte(value) else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let closing = end(from: value + 1) { $0 != quote }
      return closing < text.count ? closing + 1 : nil
    }
    let valueEnd = end(from: value) { !$0.isWhitespace && !"\"'=<>`".utf8.contains($0) }
    return valueEnd > value ? valueEnd : nil
  }

  /// The end of an address of the web or of mail in angle brackets.
  func autolinkEnd(at start: Int) -> Int? {
    let body = start + 1
    let scheme = end(from: body) { $0.isASCIILetter || $0.isASCIIDigit || "+.-".utf8.contains($0) }
    if (2...32).contains(scheme - body), text[body].isASCIILetter, byte(scheme) == UInt8(ascii: ":") {
      let end = self.end(from: scheme) { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
      return byte(end) == UInt8(ascii: ">") ? end + 1 : nil
    }
    let name = end(from: body) {
      $0.isASCIILetter || $0.isASCIIDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains($0)
    }
    guard name > body, byte(name) == UInt8(ascii: "@") else { return nil }
    var part = name + 1
    while true {
      let end = self.end(from: part) { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      guard (1...63).contains(end - part), text[part] != UInt8(ascii: "-"), text[end - 1] != UInt8(ascii: "-") else {
        return nil
      }
      if byte(end) == UInt8(ascii: ">") { return end + 1 }
      guard byte(end) == UInt8(ascii: ".") else { return nil }
      part = end + 1
    }
  }
}

/// An entity such as `&amp;` or `&#38;`.
private struct Entity {
  let character: Unicode.Scalar
  let end: Int

  init?(at start: Int, in text: ArraySlice<UInt8>) {
    let body = text[(start + 1)...].prefix(Self.longest + 1)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: body[..<end], as: UTF8.self)
    guard let character = name.utf8.first == UInt8(ascii: "#") ? Self.numbered(name) : Self.named[name] else {
      return nil
    }
    self.character = character
    self.end = end + 1
  }

  private static let longest = 12

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    let isHexadecimal = name.utf8.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = name.utf8.dropFirst(isHexadecimal ? 2 : 1)
    guard (1...(isHexadecimal ? 6 : 7)).contains(digits.count), digits.first != UInt8(ascii: "+"),
      digits.first != UInt8(ascii: "-"),
      let number = UInt32(Substring(digits), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
    "Tab": "\t", "NewLine": "\n", "excl": "!", "num": "#", "dollar": "$", "percnt": "%", "lpar": "(", "rpar": ")",
    "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".", "sol": "/", "colon": ":", "semi": ";",
    "equals": "=", "quest": "?", "commat": "@", "lsqb": "[", "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]",
    "Hat": "^", "lowbar": "_", "UnderBar": "_", "grave": "`", "lcub": "{", "lbrace": "{", "verbar": "|", "vert": "|",
    "VerticalLine": "|", "rcub": "}", "rbrace": "}", "nbsp": "\u{A0}",
  ]
}
