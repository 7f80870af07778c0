/// The commands about the apps that the tool works for.
enum ConfigCommands {
  /// What the commands begin with.
  static let group = CommandGroup("config", "Set up the apps that the tool works for.")

  /// The app.
  static let appID = FlagSpec("app-id", .text(name: "id"), "Id of the app, from the developer console")
  /// The platform that the app belongs to.
  static let brand = FlagSpec("brand", .choice(["feishu", "lark"]), "The platform that the app belongs to")
  /// Who calls where a command line does not say.
  static let defaultIdentity = FlagSpec(
    "default-as", .choice(["user", "bot", "auto"]), "Who calls where a command does not say --as")
  /// The only identity that may call.
  static let strictMode = FlagSpec(
    "strict-mode", .choice(["user", "bot", "off"]), "Allow calls as this identity only")

  /// `lark config init`.
  static let initialize = CommandSpec(
    "config init", "Set up an app: its id, its platform and its secret.",
    discussion: [
      """
      At a terminal it asks for what is missing. Otherwise the id comes as a flag, and the secret is read from \
      standard input; it is never an argument, where other programs could see it.
      """,
      "Run again to change an app; with --profile <name> to set up another one.",
    ],
    flags: [appID, brand, defaultIdentity, strictMode, CommonFlags.reportFormat, CommonFlags.json],
    examples: [
      .init("lark config init", "Be asked for everything"),
      .init("lark config init --app-id cli_a1b2 --profile work < secret.txt", "Set up another app in a script"),
    ])

  /// `lark config show`.
  static let show = CommandSpec(
    "config show", "Show the settings in force and where they come from, the secret masked.",
    flags: [CommonFlags.reportFormat, CommonFlags.json],
    examples: [.init("lark config show --format pretty", "Show it to a person")])
}
