/// A parsed document and what is wrong with it.
public struct JSONParseResult: Sendable {
  /// The document, or `nil` where a syntax error ended the parse.
  public let root: JSONNode?
  /// Every problem found, in the order of their positions.
  public let problems: [JSONProblem]
}
