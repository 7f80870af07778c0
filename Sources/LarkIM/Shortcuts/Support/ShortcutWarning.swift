/// Something that a shortcut could not do, although it did its work.
public struct ShortcutWarning: Sendable, Hashable, CustomStringConvertible {
  /// A stable name of what happened, such as `reactions_partial_failed`.
  public var code: String
  /// What happened, without a final period.
  public var message: String

  /// - Parameters:
  ///   - code: A stable name of what happened.
  ///   - message: What happened, without a final period.
  public init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { "\(code): \(message)" }
}
