/// Reads JSON step by step, straight into the caller's types.
///
/// The caller asks for what it expects; a value of another shape is skipped and answered with `nil` or `false`. A
/// mistake in the JSON ends everything: from then on every call answers `nil` or `false`, and `read` throws.
///
/// The grammar is RFC 8259's, in UTF-8, without extensions. Half of a surrogate pair in an escape (`"\ud800"`) becomes
/// U+FFFD, because replies do contain such. Nesting deeper than 512 levels is a mistake.
///
/// ```swift
/// let chat = try JSONReader.read(bytes) { json in Chat(from: &json) }
/// ```
public struct JSONReader: ~Copyable {
  /// What comes next.
  private enum Stage {
    /// A value.
    case value
    /// The first member or element, or the end of the object or array just entered.
    case first
    /// A comma, or the end of an object or array, or of everything.
    case next
  }

  /// How deep objects and arrays may be nested.
  static let maximumDepth = 512

  private var scanner: JSONScanner
  private var stage = Stage.value
  private var depth = 0
  /// Keys that had escapes, resolved; they live as long as the reader, because a `JSONKey` points at them.
  private var unescapedKeys: [UnsafeMutablePointer<UInt8>] = []
  /// Where the last key begins.
  private(set) var keyOffset = 0

  private init(_ scanner: JSONScanner) {
    self.scanner = scanner
  }

  deinit {
    for key in unescapedKeys { key.deallocate() }
  }

  // MARK: The whole input

  /// Reads one JSON value that takes up all of `bytes`, apart from white space and a byte-order mark.
  ///
  /// - Parameters:
  ///   - bytes: JSON text in UTF-8. It must stay as it is until this returns.
  ///   - range: The part of `bytes` to read, such as a `rawValue()` of an earlier read; all of them by default.
  ///   - body: Reads the value. What it leaves unread is checked and dropped.
  /// - Returns: What `body` returned.
  /// - Throws: `JSONError` where the input is not JSON; its place counts from the beginning of `bytes`.
  public static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, in range: Range<Int>? = nil, _ body: (inout JSONReader) -> Value
  ) throws(JSONError) -> Value {
    let whole = 0..<bytes.count
    guard let start = bytes.baseAddress else {
      throw JSONError(
        reason: "expected a value, found the end of the input", offset: 0, position: JSONPosition(line: 1, column: 1))
    }
    let scanner = JSONScanner(
      start: start.assumingMemoryBound(to: UInt8.self), range: range.map { $0.clamped(to: whole) } ?? whole)
    var reader = JSONReader(scanner)
    reader.scanner.skipByteOrderMark()
    let value = body(&reader)
    if let failure = reader.finish() {
      var lines = JSONLineCounter(bytes)
      throw JSONError(
        reason: failure.reason, offset: failure.offset, position: lines.position(at: failure.offset))
    }
    return value
  }

  /// Reads one JSON value that takes up all of `bytes`, apart from white space and a byte-order mark.
  ///
  /// - Parameters:
  ///   - bytes: JSON text in UTF-8.
  ///   - range: The part of `bytes` to read, such as a `rawValue()` of an earlier read; all of them by default.
  ///   - body: Reads the value. What it leaves unread is checked and dropped.
  /// - Returns: What `body` returned.
  /// - Throws: `JSONError` where the input is not JSON; its place counts from the beginning of `bytes`.
  public static func read<Value>(
    _ bytes: [UInt8], in range: Range<Int>? = nil, _ body: (inout JSONReader) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try read(UnsafeRawBufferPointer(buffer), in: range, body)
    }
  }

  /// Checks what the body left and answers the first mistake.
  private mutating func finish() -> JSONScanner.Failure? {
    if case .value = stage, depth == 0 { skip() }
    if depth > 0 {
      scanner.fail("an object or array was not read to its end")
    } else if scanner.skipWhiteSpace() != 0 || scanner.cursor < scanner.end {
      scanner.fail(expected: "the end of the input after the value")
    }
    return scanner.failure
  }

  // MARK: Objects

  /// Enters the object that follows. Anything else is skipped.
  ///
  /// - Returns: Whether an object was entered; then `nextKey()` must be called until it answers `nil`.
  public mutating func enterObject() -> Bool {
    enter(.openBrace)
  }

  /// Moves to the next member of the object entered last. A value that was not read is skipped.
  ///
  /// - Returns: The member's key, whose value comes next; `nil` at the end, which leaves the object.
  public mutating func nextKey() -> JSONKey? {
    if case .value = stage { skip() }
    var byte = scanner.skipWhiteSpace()
    if case .next = stage, byte == .comma {
      scanner.cursor += 1
      byte = scanner.skipWhiteSpace()
      guard byte == .quote else {
        scanner.fail(expected: "a key in double quotes after ','")
        return nil
      }
    } else if byte == .closeBrace {
      leave()
      return nil
    } else if case .next = stage {
      scanner.fail(expected: "',' or '}' after a member")
      return nil
    } else if byte != .quote {
      scanner.fail(expected: "a key in double quotes or '}'")
      return nil
    }
    keyOffset = scanner.offset
    guard let string = scanner.scanString(), scanner.checkUTF8(of: string) else { return nil }
    guard scanner.skipWhiteSpace() == .colon else {
      scanner.fail(expected: "':' after a key")
      return nil
    }
    scanner.cursor += 1
    stage = .value
    return string.hasEscapes ? unescapedKey(string) : JSONKey(start: string.start, count: string.count)
  }

  private mutating func unescapedKey(_ string: JSONScanner.ScannedString) -> JSONKey {
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: string.count)
    unescapedKeys.append(room)
    let count = JSONScanner.unescape(string, into: room)
    return JSONKey(start: UnsafePointer(room), count: count)
  }

  // MARK: Arrays

  /// Enters the array that follows. Anything else is skipped.
  ///
  /// - Returns: Whether an array was entered; then `nextElement()` must be called until it answers `false`.
  public mutating func enterArray() -> Bool {
    enter(.openBracket)
  }

  /// Moves to the next element of the array entered last. An element that was not read is skipped.
  ///
  /// - Returns: Whether an element follows; `false` at the end, which leaves the array.
  public mutating func nextElement() -> Bool {
    if case .value = stage { skip() }
    let byte = scanner.skipWhiteSpace()
    if case .next = stage {
      if byte == .comma {
        scanner.cursor += 1
        stage = .value
        return true
      }
      if byte != .closeBracket {
        scanner.fail(expected: "',' or ']' after an element")
        return false
      }
    }
    if byte == .closeBracket {
      leave()
      return false
    }
    stage = .value
    return scanner.cursor < scanner.end || failAtEnd()
  }

  private mutating func failAtEnd() -> Bool {
    scanner.fail(expected: "a value or ']'")
    return false
  }

  @inline(__always)
  private mutating func enter(_ opening: UInt8) -> Bool {
    guard case .value = stage else { return false }
    guard scanner.skipWhiteSpace() == opening else {
      skip()
      return false
    }
    guard depth < Self.maximumDepth else {
      scanner.fail("objects and arrays must not be nested deeper than \(Self.maximumDepth) levels")
      return false
    }
    depth += 1
    scanner.cursor += 1
    stage = .first
    return true
  }

  @inline(__always)
  private mutating func leave() {
    guard depth > 0 else {
      scanner.fail("there is no object or array here to leave")
      return
    }
    scanner.cursor += 1
    depth -= 1
    stage = .next
  }

  // MARK: Values

  /// Reads the next value.
  ///
  /// - Returns: The value; `nil` where it is `null` or has another shape, in which case it has been skipped.
  @inlinable
  @inline(__always)
  public mutating func read<Value: JSONDecodable>() -> Value? {
    Value(from: &self)
  }

  /// Skips the next value, checking that it is JSON throughout.
  public mutating func skip() {
    switch peekKind() {
    case .object:
      guard enterObject() else { return }
      while nextKey() != nil { skip() }
    case .array:
      guard enterArray() else { return }
      while nextElement() { skip() }
    case .string:
      if let string = scanString() { _ = scanner.checkUTF8(of: string) }
    case .number:
      _ = scanNumber()
    case .bool:
      _ = readBool()
    case .null:
      _ = readNull()
    case nil:
      break
    }
  }

  /// Skips the next value, checking that it is JSON throughout.
  ///
  /// - Returns: Where the value stands in the bytes given to `read`; `nil` where they are not JSON.
  public mutating func rawValue() -> Range<Int>? {
    guard peekKind() != nil else { return nil }
    let start = scanner.offset
    skip()
    return scanner.failure == nil ? start..<scanner.offset : nil
  }

  // MARK: For the types of this module

  /// The kinds of JSON value.
  enum Kind {
    case object, array, string, number, bool, null
  }

  /// The text between an offset and the place of the reader.
  func text(from start: Int) -> [UInt8] {
    guard scanner.failure == nil else { return Array("null".utf8) }
    return Array(UnsafeBufferPointer(start: scanner.start + start, count: scanner.offset - start))
  }

  /// How many bytes come before the next token.
  var offset: Int { scanner.offset }

  /// The kind of the next value, by its first byte; `nil`, and a mistake, where no value begins.
  @inline(__always)
  mutating func peekKind() -> Kind? {
    guard case .value = stage else { return nil }
    switch scanner.skipWhiteSpace() {
    case .quote: return .string
    case .openBrace: return .object
    case .openBracket: return .array
    case .minus, 0x30...0x39: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default:
      scanner.fail(expected: "a value")
      return nil
    }
  }

  /// Moves over a string.
  @inline(__always)
  mutating func scanString() -> JSONScanner.ScannedString? {
    stage = .next
    return scanner.scanString()
  }

  /// Moves over a number.
  @inline(__always)
  mutating func scanNumber() -> JSONScanner.ScannedNumber? {
    stage = .next
    return scanner.scanNumber()
  }

  /// Reads a string, which must come next.
  @inline(__always)
  mutating func readString() -> String? {
    guard let string = scanString() else { return nil }
    return scanner.text(of: string)
  }

  /// Reads a number, which must come next.
  mutating func readNumber() -> JSONNumber? {
    scanNumber().map { JSONNumber(scanned: $0.text) }
  }

  /// Reads `true` or `false`, one of which must come next.
  mutating func readBool() -> Bool? {
    stage = .next
    if scanner.byte == UInt8(ascii: "t") { return scanner.scanLiteral("true") ? true : nil }
    return scanner.scanLiteral("false") ? false : nil
  }

  /// Reads `null`, which must come next.
  mutating func readNull() -> Bool {
    stage = .next
    return scanner.scanLiteral("null")
  }

  /// Whether `null` comes next.
  @usableFromInline
  mutating func nextIsNull() -> Bool {
    peekKind() == .null
  }

  /// Moves over a string; answers the number it holds, if it is one and nothing else.
  mutating func scanNumberInString() -> JSONScanner.ScannedNumber? {
    guard let string = scanString(), scanner.checkUTF8(of: string), !string.hasEscapes else { return nil }
    return JSONScanner.number(in: UnsafeBufferPointer(start: string.start, count: string.count))
  }

  /// Remembers a mistake at the last key.
  mutating func failAtKey(_ reason: String) {
    scanner.fail(reason, at: scanner.start + keyOffset)
  }
}
