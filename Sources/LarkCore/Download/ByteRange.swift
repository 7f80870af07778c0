/// A part of a file, by the positions of its first and its last byte, from 0.
package struct ByteRange: Sendable, Hashable {
  /// Position of the first byte.
  package let first: Int
  /// Position of the last byte.
  package let last: Int

  package init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// How many bytes there are.
  package var count: Int { last - first + 1 }

  /// The part as the header field `Range` asks for it, such as `bytes=0-99`.
  package var headerValue: String { "bytes=\(first)-\(last)" }
}
