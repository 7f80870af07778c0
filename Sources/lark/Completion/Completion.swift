/// What may stand in the place of a word that is still being typed.
struct Completion: Sendable, Hashable {
  /// A word to offer.
  struct Candidate: Sendable, Hashable {
    /// The whole word, including what has been typed of it.
    var word: String
    /// What it means.
    var summary: String
  }

  /// What the shell does around the words.
  enum Mode: String, Sendable, Hashable {
    /// A space follows a word that is complete.
    case space
    /// No space follows: each word goes on.
    case nospace
    /// The shell offers files instead.
    case files
  }

  var candidates: [Candidate] = []
  var mode = Mode.space

  /// Nothing to offer but files.
  static let files = Completion(mode: .files)

  /// The form that the shell scripts read: a line for each word, with a tab before what it means, and the mode after a
  /// colon in the last line.
  var text: String {
    candidates.map { "\($0.word)\t\($0.summary)\n" }.joined() + ":\(mode.rawValue)\n"
  }
}
