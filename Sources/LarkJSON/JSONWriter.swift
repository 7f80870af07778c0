/// Writes JSON step by step, straight from the caller's types.
///
/// Commas and escapes are written where they belong. Objects and arrays that are begun must be ended, and a key must be
/// followed by one value.
public struct JSONWriter: ~Copyable {
  /// What was written last.
  private enum Stage {
    /// Nothing, or a key.
    case start
    /// The beginning of an object or array.
    case opened
    /// A value.
    case value
  }

  private var room: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var stage = Stage.start
  private var depth = 0
  private let indentation: Int?

  /// A writer of compact JSON.
  public init() {
    self.init(style: .compact)
  }

  /// A writer of JSON.
  ///
  /// - Parameter style: All on one line, or one member or element a line.
  public init(style: JSONStyle) {
    capacity = 1024
    room = .allocate(capacity: capacity)
    indentation =
      switch style {
      case .compact: nil
      case .indented(let width): max(0, width)
      }
  }

  deinit {
    room.deallocate()
  }

  /// Ends the writing.
  ///
  /// - Returns: The JSON text in UTF-8.
  public consuming func finish() -> [UInt8] {
    Array(UnsafeBufferPointer(start: room, count: count))
  }

  // MARK: Objects and arrays

  /// Begins an object, for `write(_:_:)` or `write(key:)` to fill.
  public mutating func beginObject() {
    begin(.openBrace)
  }

  /// Ends the object begun last.
  public mutating func endObject() {
    end(.closeBrace)
  }

  /// Begins an array, for `value(_:)` to fill.
  public mutating func beginArray() {
    begin(.openBracket)
  }

  /// Ends the array begun last.
  public mutating func endArray() {
    end(.closeBracket)
  }

  /// Writes a member of an object.
  ///
  /// - Parameters:
  ///   - key: The member's key.
  ///   - value: The member's value. For `nil` nothing is written.
  @inlinable
  public mutating func write<Value: JSONEncodable>(_ key: StaticString, _ value: Value?) {
    guard let value else { return }
    write(key: key)
    value.encode(to: &self)
  }

  /// Writes the key of a member, whose value must come next.
  ///
  /// - Parameter key: The member's key.
  public mutating func write(key: StaticString) {
    key.withUTF8Buffer { writeKey($0) }
  }

  /// Writes the key of a member, whose value must come next.
  ///
  /// - Parameter key: The member's key.
  public mutating func write(key: String) {
    var key = key
    key.withUTF8 { writeKey($0) }
  }

  /// Writes an element of an array, the value that belongs to a key, or the one value of the whole text.
  ///
  /// - Parameter value: What to write.
  @inlinable
  public mutating func value<Value: JSONEncodable>(_ value: Value) {
    value.encode(to: &self)
  }

  /// Writes `null` as a value.
  public mutating func writeNull() {
    beginValue()
    append("null")
  }

  // MARK: For the types of this module

  mutating func writeBool(_ value: Bool) {
    beginValue()
    append(value ? "true" : "false")
  }

  mutating func writeInteger(_ value: Int64) {
    beginValue()
    reserve(20)
    if value < 0 {
      room[count] = .minus
      count += 1
    }
    var rest = value.magnitude
    var digits = 1
    var bound: UInt64 = 10
    while rest >= bound, digits < 19 {
      digits += 1
      bound = bound &* 10
    }
    for index in stride(from: count + digits - 1, through: count, by: -1) {
      room[index] = .zero + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  mutating func writeDouble(_ value: Double) {
    if value.isFinite { writeVerbatim(value.description) } else { writeNull() }
  }

  /// Writes `text`, which must be JSON, as a value.
  mutating func writeVerbatim(_ text: String) {
    beginValue()
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func writeString(_ string: String) {
    beginValue()
    var string = string
    string.withUTF8 { appendQuoted($0) }
  }

  // MARK: Punctuation

  private mutating func writeKey(_ key: UnsafeBufferPointer<UInt8>) {
    beginValue()
    appendQuoted(key)
    append(.colon)
    if indentation != nil { append(.space) }
    stage = .start
  }

  private mutating func begin(_ opening: UInt8) {
    beginValue()
    append(opening)
    depth += 1
    stage = .opened
  }

  private mutating func end(_ closing: UInt8) {
    depth -= 1
    if case .value = stage { beginLine() }
    append(closing)
    stage = .value
  }

  /// Writes what comes between the value before and the next one.
  @inline(__always)
  private mutating func beginValue() {
    switch stage {
    case .start: break
    case .opened:
      beginLine()
    case .value:
      append(.comma)
      beginLine()
    }
    stage = .value
  }

  @inline(__always)
  private mutating func beginLine() {
    guard let indentation else { return }
    append(.lineFeed)
    for _ in 0..<(indentation * max(0, depth)) { append(.space) }
  }

  // MARK: Bytes

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    reserve(1)
    room[count] = byte
    count += 1
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (room + count).initialize(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends UTF-8 in quotes, with escapes where JSON demands them.
  private mutating func appendQuoted(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(.quote)
    if var source = bytes.baseAddress {
      let end = source + bytes.count
      while true {
        source = copyPlain(from: source, to: end)
        guard source < end else { break }
        appendEscaped(source.pointee)
        source += 1
      }
    }
    append(.quote)
  }

  /// Appends the bytes up to the first that needs an escape, and answers where that one is; `end` where there is none.
  @inline(__always)
  private mutating func copyPlain(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    reserve(end - start)
    var source = start
    while end - source >= 8 {
      let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(room + count).storeBytes(of: word, as: UInt64.self)
      let stops = JSONScanner.stops(in: UInt64(littleEndian: word))
      if stops != 0 {
        let plain = stops.trailingZeroBitCount >> 3
        count += plain
        return source + plain
      }
      count += 8
      source += 8
    }
    while source < end {
      let byte = source.pointee
      if byte == .quote || byte == .backslash || byte < .space { return source }
      room[count] = byte
      count += 1
      source += 1
    }
    return end
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case .quote: append("\\\"")
    case .backslash: append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append("\\u00")
      append(.zero + byte >> 4)
      let low = byte & 0x0F
      append(low < 10 ? .zero + low : UInt8(ascii: "a") + low - 10)
    }
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: room, count: count)
    room.deallocate()
    room = larger
  }
}
