/// Commands of two words that share the first.
public struct CommandGroup: Sendable, Hashable {
  /// The first word.
  public var name: String
  /// What the commands are for, in one sentence.
  public var summary: String

  /// - Parameters:
  ///   - name: The first word.
  ///   - summary: What the commands are for, in one sentence.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
