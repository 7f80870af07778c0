/// Finds the tokens of JSON text: the only place that knows how strings, numbers, literals and white space are spelled.
///
/// A mistake is remembered once and moves the cursor to the end, so that whatever is asked afterwards fails too.
struct JSONScanner {
  /// The first mistake.
  struct Failure {
    let reason: String
    let offset: Int
  }

  /// A string between its quotes.
  struct ScannedString {
    let start: UnsafePointer<UInt8>
    let count: Int
    let hasEscapes: Bool
    let isASCII: Bool
  }

  /// The text of a number.
  struct ScannedNumber {
    let start: UnsafePointer<UInt8>
    let count: Int
    /// No fraction and no exponent.
    let isInteger: Bool

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// The text; a number is ASCII, so nothing can go wrong.
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the whole document begins: offsets count from here.
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var cursor: UnsafePointer<UInt8>
  var failure: Failure?

  /// A scanner for `range` of the `count` bytes at `start`.
  init(start: UnsafePointer<UInt8>, range: Range<Int>) {
    self.start = start
    end = start + range.upperBound
    cursor = start + range.lowerBound
  }

  /// How many bytes of the document come before the cursor.
  var offset: Int { cursor - start }

  /// The byte at the cursor; zero, which JSON has no use for between tokens, at the end.
  @inline(__always)
  var byte: UInt8 { cursor < end ? cursor.pointee : 0 }

  /// Moves over white space and answers the byte that follows; zero at the end.
  @inline(__always)
  mutating func skipWhiteSpace() -> UInt8 {
    while cursor < end {
      let byte = cursor.pointee
      if byte > .space { return byte }
      guard byte == .space || byte == .lineFeed || byte == 0x0D || byte == 0x09 else { return byte }
      cursor += 1
    }
    return 0
  }

  mutating func skipByteOrderMark() {
    if end - cursor >= 3, UnsafeBufferPointer(start: cursor, count: 3).elementsEqual(Self.byteOrderMark) {
      cursor += 3
    }
  }

  // MARK: Mistakes

  /// Remembers a mistake at the cursor, or at `place`, unless there was one already.
  @inline(never)
  mutating func fail(_ reason: String, at place: UnsafePointer<UInt8>? = nil) {
    if failure == nil {
      failure = Failure(reason: reason, offset: (place ?? cursor) - start)
    }
    cursor = end
  }

  /// Remembers that something else stands where `expected` should.
  @inline(never)
  mutating func fail(expected: StaticString, at place: UnsafePointer<UInt8>? = nil) {
    fail("expected \(expected), found \(found(at: place ?? cursor))", at: place)
  }

  /// What stands at `place`, in words.
  private func found(at place: UnsafePointer<UInt8>) -> String {
    guard place < end else { return "the end of the input" }
    let rest = UnsafeBufferPointer(start: place, count: min(4, end - place))
    var decoder = UTF8()
    var iterator = rest.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return "a byte that is not UTF-8 (0x\(hex(UInt32(place.pointee))))"
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse,
      .nonspacingMark:
      // Nothing to see between quotes.
      return "the character U+\(hex(scalar.value, digits: 4))"
    default:
      return "'\(scalar)'"
    }
  }

  private func hex(_ value: UInt32, digits: Int = 2) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  // MARK: Literals and numbers

  /// Moves over `null`, `true` or `false`, of which the first byte has been seen.
  @inline(__always)
  mutating func scanLiteral(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard end - cursor >= count else {
      failLiteral(literal)
      return false
    }
    for index in 1..<count where cursor[index] != literal.utf8Start[index] {
      failLiteral(literal)
      return false
    }
    cursor += count
    return true
  }

  @inline(never)
  private mutating func failLiteral(_ literal: StaticString) {
    fail("expected '\(literal)'")
  }

  /// Moves over a number, of which the first byte has been seen.
  mutating func scanNumber() -> ScannedNumber? {
    let first = cursor
    var isInteger = true
    if byte == .minus {
      cursor += 1
      guard byte.isDigit else {
        fail(expected: "a digit after '-'")
        return nil
      }
    }
    if byte == .zero {
      cursor += 1
      if byte.isDigit {
        fail("a number must not begin with a needless 0", at: first)
        return nil
      }
    } else {
      skipDigits()
    }
    if byte == .point {
      isInteger = false
      cursor += 1
      guard byte.isDigit else {
        fail(expected: "a digit after the decimal point")
        return nil
      }
      skipDigits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      cursor += 1
      if byte == .plus || byte == .minus { cursor += 1 }
      guard byte.isDigit else {
        fail(expected: "a digit in the exponent")
        return nil
      }
      skipDigits()
    }
    return ScannedNumber(start: first, count: cursor - first, isInteger: isInteger)
  }

  @inline(__always)
  private mutating func skipDigits() {
    while cursor < end, cursor.pointee.isDigit { cursor += 1 }
  }

  /// The number that `bytes` are, where they are one and nothing else.
  static func number(in bytes: UnsafeBufferPointer<UInt8>) -> ScannedNumber? {
    guard let start = bytes.baseAddress, let first = bytes.first, first.isDigit || first == .minus else { return nil }
    var scanner = JSONScanner(start: start, range: 0..<bytes.count)
    guard let number = scanner.scanNumber(), scanner.cursor == scanner.end else { return nil }
    return number
  }
}
