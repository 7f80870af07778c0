/// Why an attempt failed, and what that means for the next one.
package struct AttemptFailure: Error, Sendable, Hashable {
  /// Whether another attempt may end better.
  enum Nature: Sendable, Hashable {
    /// The cause passes by itself.
    case passing
    /// The token was refused; the call as such was not carried out.
    case tokenRefused
    /// Another attempt would end the same way.
    case lasting
  }

  package var error: LarkError
  var nature: Nature

  init(_ nature: Nature, _ error: LarkError) {
    self.nature = nature
    self.error = error
  }
}
