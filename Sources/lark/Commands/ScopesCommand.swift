/// `lark scopes`.
enum ScopesCommand {
  /// For whom; both where the flag is not given.
  static let identity = FlagSpec("as", .choice(["user", "bot"]), "For this identity only")
  /// Asks what a scope opens.
  static let opens = FlagSpec("opens", .text(name: "scope"), "List what the scope opens instead")
  /// Prints what the developer console takes.
  static let importList = FlagSpec(
    "import", .none, "Print the list as the developer console imports it, without an envelope")
  /// Compares with what is granted.
  static let check = FlagSpec(
    "check", .text(name: "scopes"),
    "Compare with these scopes, with spaces or commas between; app means those of the app; exits with 1 when some are missing")
  /// The layout.
  static let format = FlagSpec(
    "format", .choice(["json", "pretty"]), default: "json", "JSON for programs, or a page for people")

  /// The command.
  static let command = CommandSpec(
    "scopes", "Tell the fewest scopes that methods and shortcuts need.",
    discussion: [
      """
      Where any one of several scopes will do, the one that serves most of the others is taken. Without names: all methods \
      and shortcuts there are.
      """,
      "Needs neither login nor network, but for --check app, which asks the platform as the app's bot.",
    ],
    flags: [identity, opens, importList, check, format, CommonFlags.json, CommonFlags.timeout],
    positionals: [
      .init(
        "name", "Method, shortcut or event, such as im.chats.create, im.+messages-send or im.message.receive_v1", isRequired: false, isRepeatable: true)
    ],
    examples: [
      .init("lark scopes im.chats.create im.chat.members.create --as bot", "What a bot needs for two methods"),
      .init("lark scopes im.+messages-send --import > scopes.json", "A list for the developer console"),
      .init("lark scopes --opens im:chat:read", "What a scope opens"),
      .init("lark scopes im.+chat-list --check \"im:chat:read\"", "Whether a grant suffices"),
    ])
}
