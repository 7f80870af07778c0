/// A command as it is declared: parsing, help and completion all come from here.
struct CommandSpec: Sendable {
  /// An argument that is no flag.
  struct Positional: Sendable, Hashable {
    /// Name for help, such as `path`.
    var name: String
    /// What the argument is: a sentence without the final period.
    var summary: String
    /// The words it may be; empty: any text.
    var choices: [String]
    /// Whether the command fails without it.
    var isRequired: Bool
    /// Whether several may be given. Only the last positional of a command may repeat.
    var isRepeatable: Bool
    /// Whether its word may be written in any case.
    var ignoresCase: Bool

    init(
      _ name: String, _ summary: String, choices: [String] = [], isRequired: Bool = true, isRepeatable: Bool = false,
      ignoresCase: Bool = false
    ) {
      self.name = name
      self.summary = summary
      self.choices = choices
      self.isRequired = isRequired
      self.isRepeatable = isRepeatable
      self.ignoresCase = ignoresCase
    }
  }

  /// A command line to learn from.
  struct Example: Sendable, Hashable {
    /// The line.
    var command: String
    /// What it does: a sentence without the final period.
    var summary: String

    init(_ command: String, _ summary: String) {
      self.command = command
      self.summary = summary
    }
  }

  /// The words that call the command, without the binary: `schema`, or `im chats create`. Empty for the binary itself.
  var name: String
  /// What the command does, in one sentence.
  var summary: String
  /// What a caller should know beyond the summary, by paragraph.
  var discussion: [String]
  /// The command's own flags. Every command has `--help` and those of the tool besides.
  var flags: [FlagSpec]
  /// Arguments that are no flags, in order.
  var positionals: [Positional]
  /// Command lines to learn from.
  var examples: [Example]
  /// Whether help and completion leave it out.
  var isHidden: Bool

  init(
    _ name: String, _ summary: String, discussion: [String] = [], flags: [FlagSpec] = [],
    positionals: [Positional] = [], examples: [Example] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.flags = flags
    self.positionals = positionals
    self.examples = examples
    self.isHidden = isHidden
  }

  /// The flag that every command has.
  static let help = FlagSpec("help", short: "h", .none, "Show this help")

  /// The command's flags and those that every command has.
  var allFlags: [FlagSpec] { flags + CommonFlags.global.map { $0.hidden() } + [Self.help] }

  /// The words that call the command, with the binary, such as `lark im chats create`.
  var command: String { name.isEmpty ? Tool.name : "\(Tool.name) \(name)" }
}
