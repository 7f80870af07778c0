/// The commands about users who sign in, and about who calls.
enum AuthCommands {
  /// What the commands of two words begin with.
  static let group = CommandGroup("auth", "Sign users in and out, and look at their scopes.")

  /// Scopes, separated by spaces or commas.
  static let scope = FlagSpec(
    "scope", .text(name: "scopes"), "Scopes to ask the user for, separated by spaces or commas", isRepeatable: true)
  /// The scopes that all methods take.
  static let recommended = FlagSpec(
    "recommended", .none, "Ask for the fewest scopes that open every method a user may call")
  /// Shows the link and ends.
  static let noWait = FlagSpec("no-wait", .none, "Print the link and a device code, and end at once")
  /// Waits for a sign-in that another run began.
  static let deviceCode = FlagSpec(
    "device-code", .text(name: "code"), "Wait for the sign-in of a link that --no-wait printed")

  /// `lark auth login`.
  static let login = CommandSpec(
    "auth login", "Sign a user in: they open a link, on whatever device, and agree.",
    discussion: [
      """
      Without --scope and --recommended the scopes of the last sign-in are asked for, or the recommended ones where \
      nobody signed in yet. Scopes that were granted before are asked for again, so nothing is lost.
      """,
      """
      A scope that --scope names or --recommended stands for and that is not granted makes the command fail; the \
      sign-in is kept.
      """,
    ],
    flags: [scope, recommended, noWait, deviceCode, CommonFlags.reportFormat, CommonFlags.json, CommonFlags.timeout],
    examples: [
      .init("lark auth login --scope \"im:chat:read im:message\"", "Sign in with these scopes"),
      .init("lark auth login --recommended --no-wait", "Get the link, and wait for it with another command"),
    ])

  /// `lark auth status`.
  static let status = CommandSpec(
    "auth status", "Show who is signed in, until when, and with which scopes.",
    discussion: ["Needs no network."], flags: [CommonFlags.reportFormat, CommonFlags.json],
    examples: [.init("lark auth status --format pretty", "Show it to a person")])

  /// Forgets tokens without telling the platform.
  static let local = FlagSpec("local", .none, "Forget the tokens here without revoking them at the platform")

  /// `lark auth logout`.
  static let logout = CommandSpec(
    "auth logout", "Sign out: revoke the tokens at the platform and forget them.",
    discussion: ["Tokens that cannot be revoked, as without a network, are kept and the command fails."],
    flags: [local, CommonFlags.reportFormat, CommonFlags.json, CommonFlags.timeout],
    examples: [.init("lark auth logout", "Sign out")])

  /// The scopes to look for.
  static let neededScope = FlagSpec(
    "scope", .text(name: "scopes"), "Scopes that the user should have granted, separated by spaces or commas",
    isRequired: true, isRepeatable: true)

  /// `lark auth check`.
  static let check = CommandSpec(
    "auth check", "Tell whether the user granted scopes: exit code 0 or 1.",
    discussion: ["Needs no network. The answer is on standard output in both cases."],
    flags: [neededScope, CommonFlags.reportFormat, CommonFlags.json],
    examples: [.init("lark auth check --scope im:chat:read", "Check one scope")])

  /// `lark auth scopes`.
  static let scopes = CommandSpec(
    "auth scopes", "List the scopes that the app may ask users for.",
    discussion: ["Calls the platform as bot; the app needs the scope application:application:self_manage."],
    flags: [CommonFlags.reportFormat, CommonFlags.json, CommonFlags.timeout],
    examples: [.init("lark auth scopes", "List them")])

  /// Calls the platform to see whether the token works.
  static let verify = FlagSpec("verify", .none, "Ask the platform whether the token works, and whose it is")

  /// `lark whoami`.
  static let whoAmI = CommandSpec(
    "whoami", "Show who the next call will be made as, and why.",
    discussion: ["Needs no network without --verify."],
    flags: [CommonFlags.identity, verify, CommonFlags.reportFormat, CommonFlags.json, CommonFlags.timeout],
    examples: [.init("lark whoami --as bot --verify", "See whether the app's credentials work")])
}
