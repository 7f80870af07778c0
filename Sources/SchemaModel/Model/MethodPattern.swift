/// A pattern over method ids, such as `im.chats.*`. `*` stands for any characters, dots among them, or for none.
public struct MethodPattern: Sendable, Hashable, CustomStringConvertible {
  /// The pattern as it was written.
  public let description: String
  /// What stands between the asterisks.
  private let parts: [[UInt8]]

  /// - Parameter text: The pattern; nil when it is empty or holds other characters than letters, digits, `_`, `.` and
  ///   `*`.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ Names.isWordByte($0) || ".*".utf8.contains($0) }) else { return nil }
    description = text
    parts = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether the whole id is as the pattern says.
  public func matches(_ id: String) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    let id = Array(id.utf8)
    guard parts.count > 1 else { return id == first }
    guard id.starts(with: first) else { return false }
    // Each part as far in front as it can be leaves most room for those behind it.
    var rest = id.dropFirst(first.count)
    for part in parts.dropFirst().dropLast() {
      guard let end = Self.end(of: part, in: rest) else { return false }
      rest = rest[end...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  /// Where the first occurrence of a part ends.
  private static func end(of part: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= part.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - part.count).first { bytes[$0...].starts(with: part) }
      .map { $0 + part.count }
  }
}
