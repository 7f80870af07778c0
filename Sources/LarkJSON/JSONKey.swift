/// The key of a member, as `JSONReader.nextKey()` answers it.
///
/// Made to be matched in a `switch` without creating a string:
///
/// ```swift
/// switch key {
/// case "chat_id": chatID = json.read()
/// default: json.skip()
/// }
/// ```
///
/// It points into the reader's input: use it inside the body given to `JSONReader.read`, and take `string` of what is
/// to be kept.
public struct JSONKey {
  @usableFromInline let start: UnsafePointer<UInt8>
  @usableFromInline let count: Int
  /// The first eight bytes, filled up with zeros.
  @usableFromInline let head: UInt64
  /// The last eight bytes; zero where the head holds all.
  @usableFromInline let tail: UInt64

  @inline(__always)
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
    head = Self.head(of: start, count: count)
    tail = Self.tail(of: start, count: count)
  }

  /// The key as a string, its escapes resolved.
  public var string: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether the key is `pattern`, byte by byte.
  ///
  /// The optimizer turns the pattern's side into constants, so that a key of up to 16 bytes takes three comparisons.
  @inlinable
  @inline(__always)
  public static func ~= (pattern: StaticString, key: JSONKey) -> Bool {
    let start = pattern.utf8Start
    let count = pattern.utf8CodeUnitCount
    return key.count == count && key.head == head(of: start, count: count)
      && (count <= 8 || key.tail == tail(of: start, count: count))
      && (count <= 16 || key.hasMiddle(of: start))
  }

  /// Whether the bytes between head and tail equal those at `other`.
  @usableFromInline
  func hasMiddle(of other: UnsafePointer<UInt8>) -> Bool {
    for index in 8..<(count - 8) where start[index] != other[index] { return false }
    return true
  }

  /// The first eight of the `count` bytes at `start`, filled up with zeros.
  @inlinable
  @inline(__always)
  static func head(of start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(start)
    if count >= 8 { return bytes.loadUnaligned(as: UInt64.self).littleEndian }
    if count >= 4 {
      let low = UInt64(bytes.loadUnaligned(as: UInt32.self).littleEndian)
      let high = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian)
      return low | high << UInt64(8 * (count - 4))
    }
    if count == 0 { return 0 }
    let middle = count / 2
    let last = count - 1
    return UInt64(start[0]) | UInt64(start[middle]) << UInt64(8 * middle) | UInt64(start[last]) << UInt64(8 * last)
  }

  /// The last eight of the `count` bytes at `start`; zero where the head holds all.
  @inlinable
  @inline(__always)
  static func tail(of start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    if count <= 8 { return 0 }
    return UnsafeRawPointer(start).loadUnaligned(fromByteOffset: count - 8, as: UInt64.self).littleEndian
  }
}

@available(*, unavailable)
extension JSONKey: Sendable {}
