/// Commands of two words that share the first.
struct CommandGroup: Sendable, Hashable {
  /// The first word.
  var name: String
  /// What the commands are for, in one sentence.
  var summary: String

  init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
