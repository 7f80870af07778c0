/// Which part of a file an answer holds (RFC 9110 §14.4).
public struct ContentRange: Sendable, Hashable {
  /// Position of the first byte, from 0.
  public let first: Int
  /// Position of the last byte.
  public let last: Int
  /// How many bytes the whole file has; nil where that is not known.
  public let total: Int?

  /// Reads the value of a `Content-Range` header field, such as `bytes 0-99/1234`.
  ///
  /// - Parameter text: The value.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
    let sides = words[1].split(separator: "/", omittingEmptySubsequences: false)
    let ends = (sides.first ?? "").split(separator: "-", omittingEmptySubsequences: false).map { Self.position($0) }
    guard sides.count == 2, ends.count == 2, let first = ends[0], let last = ends[1], first <= last else { return nil }
    let total = Self.position(sides[1])
    guard total != nil || sides[1] == "*", total.map({ last < $0 }) ?? true else { return nil }
    self.first = first
    self.last = last
    self.total = total
  }

  /// A number of digits alone: `Int` would take a sign too.
  private static func position(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
