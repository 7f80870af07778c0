/// Why and where some input is not JSON.
public struct JSONError: Error, Sendable, Hashable {
  /// What was expected and what was found instead.
  public let reason: String
  /// How many bytes come before the place.
  public let offset: Int
  /// The line of the place, from 1.
  public let line: Int
  /// The column of the place, from 1, in UTF-8 bytes, as Swift's compiler counts.
  public let column: Int

  init(reason: String, offset: Int, position: JSONPosition) {
    self.reason = reason
    self.offset = offset
    line = position.line
    column = position.column
  }
}

extension JSONError: CustomStringConvertible {
  /// `line:column: reason`.
  public var description: String { "\(line):\(column): \(reason)" }
}
