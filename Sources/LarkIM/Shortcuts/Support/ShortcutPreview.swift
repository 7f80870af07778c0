public import LarkCore

/// The calls that a shortcut would make, without making them.
public struct ShortcutPreview: Sendable {
  /// One call.
  public struct Call: Sendable {
    /// What there is to know about the call.
    public var note: String?
    /// The request. What is only known at run time stands in it as a name between angle brackets.
    public var request: PreparedRequest

    /// - Parameters:
    ///   - request: The request.
    ///   - note: What there is to know about the call.
    public init(_ request: PreparedRequest, note: String? = nil) {
      self.request = request
      self.note = note
    }
  }

  /// What there is to know about the calls as a whole.
  public var description: String?
  /// The calls in their order.
  public var calls: [Call]
  /// What the options come to, by name.
  public var details: JSONObject
  /// What the shortcut would warn of before its first call.
  public var warnings: [ShortcutWarning]

  /// - Parameters:
  ///   - description: What there is to know about the calls as a whole.
  ///   - calls: The calls in their order.
  ///   - details: What the options come to, by name.
  ///   - warnings: What the shortcut would warn of before its first call.
  public init(
    _ description: String? = nil, calls: [Call], details: JSONObject = [:], warnings: [ShortcutWarning] = []
  ) {
    self.description = description
    self.calls = calls
    self.details = details
    self.warnings = warnings
  }
}
