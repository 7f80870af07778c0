/// One thing that is wrong with the input of a call.
package struct RequestProblem: Hashable, Sendable {
  /// Where: `params.chat_id`, `data.items[0].feed_type`, `file.image`.
  package var path: String
  /// What is wrong there, without a final period.
  package var reason: String
  /// The same as a message of its own, lower-case start, no final period.
  package var message: String
  /// What to do; empty: what the schema says.
  package var hint: String
  /// Names or values that may have been meant.
  package var suggestions: [String]
  /// Whether the request cannot be put together at all, so that leaving out the checks does not help.
  package var isStructural: Bool
  /// Whether all that is wrong is a name that the schema does not know.
  package var isUnknownName: Bool

  package init(
    _ path: String, _ reason: String, message: String? = nil, hint: String = "", suggestions: [String] = [],
    isStructural: Bool = false, isUnknownName: Bool = false
  ) {
    self.path = path
    self.reason = reason
    self.message = message ?? "\(path) \(reason)"
    self.hint = hint
    self.suggestions = suggestions
    self.isStructural = isStructural
    self.isUnknownName = isUnknownName
  }
}
