public import LarkCore

/// The calls that a shortcut would make, without making them.
public struct ShortcutPreview: Sendable {
  /// One call.
  public struct Call: Sendable {
    /// What there is to know about the call.
    public var note: String?
    /// When the call is made, for what and how often; nil: always, and once.
    public var condition: String?
    /// The request. What is only known at run time stands in it as a name between angle brackets.
    public var request: PreparedRequest

    /// - Parameters:
    ///   - request: The request.
    ///   - note: What there is to know about the call.
    ///   - condition: When the call is made, for what and how often; nil: always, and once.
    public init(_ request: PreparedRequest, note: String? = nil, when condition: String? = nil) {
      self.request = request
      self.note = note
      self.condition = condition
    }

    /// A call that follows from answers to calls before it. Names between angle brackets stand for what those will say,
    /// and a body that holds nothing else is left out.
    package init(
      following request: some LarkRequest, _ note: String, when condition: String? = nil, showsBody: Bool = false
    ) throws(LarkError) {
      var request = try request.prepared()
      request.path = request.path.replacing("%3C", with: "<").replacing("%3E", with: ">")
      if !showsBody { request.body = .none }
      self.init(request, note: note, when: condition)
    }
  }

  /// What there is to know about the calls as a whole.
  public var description: String?
  /// Every call that may follow, in the order of sending. Of calls that are made side by side, each comes after those whose
  /// answers it needs.
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
