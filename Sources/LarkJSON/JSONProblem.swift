/// Something wrong with a JSON document.
public struct JSONProblem: Sendable, Hashable {
  /// The kinds of problem.
  public enum Kind: Sendable, Hashable {
    /// The text is not JSON.
    case syntax
    /// A key is there more than once in an object; `first` is where it stands first.
    case duplicateKey(String, first: JSONPosition)
  }

  /// What kind of problem it is.
  public let kind: Kind
  /// Where the problem stands.
  public let position: JSONPosition
  /// The problem in a sentence.
  public let reason: String
}

extension JSONProblem: CustomStringConvertible {
  /// `line:column: reason`.
  public var description: String { "\(position): \(reason)" }
}
