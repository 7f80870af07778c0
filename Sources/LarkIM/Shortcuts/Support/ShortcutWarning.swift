/// Something a shortcut could not do that did not keep it from its main work.
public struct ShortcutWarning: Sendable, Hashable {
  /// What kind of warning it is, for programs.
  public let code: String
  /// What happened, for people.
  public let message: String

  /// - Parameters:
  ///   - code: What kind of warning it is.
  ///   - message: What happened.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
