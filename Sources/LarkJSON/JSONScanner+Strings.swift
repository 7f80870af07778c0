extension JSONScanner {
  /// Moves over a string whose opening quote is at the cursor. Checks its escapes, but not yet that it is UTF-8.
  @inline(__always)
  mutating func scanString() -> ScannedString? {
    let first = cursor + 1
    var place = first
    var highBits: UInt64 = 0
    var hasEscapes = false
    while true {
      place = findStop(from: place, highBits: &highBits)
      guard place < end else {
        fail("this string is never closed", at: cursor)
        return nil
      }
      switch place.pointee {
      case .quote:
        cursor = place + 1
        return ScannedString(start: first, count: place - first, hasEscapes: hasEscapes, isASCII: highBits == 0)
      case .backslash:
        hasEscapes = true
        guard let next = checkEscape(at: place) else { return nil }
        place = next
      default:
        failControlCharacter(at: place)
        return nil
      }
    }
  }

  /// The next quote, backslash or control character, or the end. Ors the bytes passed into `highBits`, of which only
  /// the top bit of each byte is kept: not zero once a byte was not ASCII.
  @inline(__always)
  private func findStop(from first: UnsafePointer<UInt8>, highBits: inout UInt64) -> UnsafePointer<UInt8> {
    var place = first
    while end - place >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
      let stops = Self.stops(in: word)
      if stops != 0 {
        // Bytes before the stop only: what follows belongs to other tokens.
        highBits |= word & ((stops & (0 &- stops)) &- 1) & 0x8080_8080_8080_8080
        return place + stops.trailingZeroBitCount >> 3
      }
      highBits |= word & 0x8080_8080_8080_8080
      place += 8
    }
    while place < end {
      let byte = place.pointee
      if byte == .quote || byte == .backslash || byte < .space { return place }
      highBits |= UInt64(byte & 0x80)
      place += 1
    }
    return place
  }

  /// Has the top bit set in the lowest byte of `word` that is a quote, a backslash or a control character; bits above
  /// that one mean nothing.
  @inline(__always)
  static func stops(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8.quote))
    let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
    let hits =
      ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
      | ((word &- ones &* UInt64(UInt8.space)) & ~word)
    return hits & 0x8080_8080_8080_8080
  }

  /// Checks the escape whose backslash is at `place` and answers where it ends.
  private mutating func checkEscape(at place: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    guard end - place >= 2 else {
      fail("this string is never closed", at: cursor)
      return nil
    }
    switch place[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"):
      for digit in 2..<6 {
        guard end - place > digit, place[digit].hexValue != nil else {
          fail(expected: "four hexadecimal digits after '\\u'", at: min(place + digit, end))
          return nil
        }
      }
      return place + 6
    default:
      fail(expected: "one of \" \\ / b f n r t u after '\\'", at: place + 1)
      return nil
    }
  }

  @inline(never)
  private mutating func failControlCharacter(at place: UnsafePointer<UInt8>) {
    switch place.pointee {
    case .lineFeed, 0x0D: fail("a string must not run over the end of a line; write the line break as \\n", at: place)
    case 0x09: fail("a string must not hold a tab; write it as \\t", at: place)
    default: fail("a string must not hold control characters; write this one as \\u and four digits", at: place)
    }
  }

  // MARK: UTF-8 and escapes

  /// The string's text, its escapes resolved; `nil`, and a mistake, where the bytes are not UTF-8.
  @inline(__always)
  mutating func text(of string: ScannedString) -> String? {
    guard checkUTF8(of: string) else { return nil }
    if string.hasEscapes { return unescapedText(of: string) }
    let bytes = UnsafeBufferPointer(start: string.start, count: string.count)
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      // Checked already, and whether it is ASCII is known too.
      return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: string.isASCII))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(never)
  private func unescapedText(of string: ScannedString) -> String {
    String(unsafeUninitializedCapacity: string.count) { buffer in
      guard let target = buffer.baseAddress else { return 0 }
      return Self.unescape(string, into: target)
    }
  }

  /// Whether the string is UTF-8; a mistake at its first wrong byte where it is not.
  @inline(__always)
  mutating func checkUTF8(of string: ScannedString) -> Bool {
    string.isASCII || checkWideUTF8(of: string)
  }

  private mutating func checkWideUTF8(of string: ScannedString) -> Bool {
    guard let wrong = UTF8Check.firstMistake(in: string.start, count: string.count) else { return true }
    fail("a string must be UTF-8; the bytes here are not", at: wrong)
    return false
  }

  /// Writes the string with its escapes resolved, which takes no more room than with them; answers how many bytes.
  static func unescape(_ string: ScannedString, into target: UnsafeMutablePointer<UInt8>) -> Int {
    var source = string.start
    let end = string.start + string.count
    var written = target
    while true {
      // What has been written takes no more room than what has been read, so there is room for eight bytes more.
      while end - source >= 8 {
        let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(written).storeBytes(of: word, as: UInt64.self)
        let stops = Self.stops(in: UInt64(littleEndian: word))
        let plain = stops == 0 ? 8 : stops.trailingZeroBitCount >> 3
        written += plain
        source += plain
        if stops != 0 { break }
      }
      while source < end, source.pointee != .backslash {
        written.pointee = source.pointee
        written += 1
        source += 1
      }
      guard source < end else { break }
      let kind = source[1]
      source += 2
      guard kind == UInt8(ascii: "u") else {
        written.pointee = unescaped(kind)
        written += 1
        continue
      }
      var value = hexValue(at: source)
      source += 4
      if value & 0xFC00 == 0xD800, end - source >= 6, source[0] == .backslash, source[1] == UInt8(ascii: "u"),
        case let low = hexValue(at: source + 2), low & 0xFC00 == 0xDC00
      {
        value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
        source += 6
      }
      // Half of a surrogate pair stands for no character.
      for unit in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        written.pointee = unit
        written += 1
      }
    }
    return written - target
  }

  private static func unescaped(_ kind: UInt8) -> UInt8 {
    switch kind {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: kind
    }
  }

  /// The value of the four hexadecimal digits at `place`, which have been checked.
  private static func hexValue(at place: UnsafePointer<UInt8>) -> UInt32 {
    (0..<4).reduce(0) { $0 << 4 | (place[$1].hexValue ?? 0) }
  }
}
