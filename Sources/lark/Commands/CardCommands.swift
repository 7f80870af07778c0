/// The commands about cards as files. They need neither sign-in nor network.
enum CardCommands {
  /// What the commands begin with.
  static let group = CommandGroup("card", "Check cards before they are sent, and show them as text.")

  /// `lark card check`.
  static let check = CommandSpec(
    "card check", "Tell what is wrong with a card, at its line.",
    discussion: [
      """
      The card is one of JSON 2.0, as the content of a message holds it. Errors are what the platform refuses; warnings \
      are what it takes, but may do something else than was meant. 'lark schema cards' lists the elements.
      """,
      """
      Exit code: 0 without errors, 1 with some, 2 when the file cannot be read. Needs neither login nor network.
      """,
    ],
    flags: [format, CommonFlags.json],
    positionals: [file],
    examples: [
      .init("lark card check card.json", "Look for mistakes before sending"),
      .init("lark card check - --format json < card.json", "The same for a program"),
    ])

  /// `lark card render`.
  static let render = CommandSpec(
    "card render", "Show a card as text.",
    discussion: [
      "Cards of JSON 1.0 and 2.0 are shown, and cards as messages hold them when they are read.",
      "Needs neither login nor network.",
    ],
    flags: [format, CommonFlags.json],
    positionals: [file],
    examples: [.init("lark card render card.json", "Read a card without a client")])

  /// Layout of the answer.
  static let format = FlagSpec(
    "format", .choice(["pretty", "json"]), default: "pretty", "Text for people, or JSON for programs")

  private static let file = CommandSpec.Positional("file", "A file with the card's JSON, or - for standard input")
}
