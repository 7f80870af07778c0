
/// What the commands `auth …`, `config …` and `whoami` do.
enum SignInCommands {
  /// Does the work of a command, from its parsed arguments.
  typealias Work = @Sendable (ParsedArguments) async throws(CommandError) -> Report

  /// The work of a command; nil where it is none of these.
  static func work(of command: CommandSpec) -> Work? {
    switch command.name {
    case AuthCommands.login.name:
      { (arguments) async throws(CommandError) in try await Login(try settings, arguments).run() }
    case AuthCommands.status.name: { (arguments) throws(CommandError) in try Status(try settings).report(arguments) }
    case AuthCommands.logout.name:
      { (arguments) async throws(CommandError) in try await Logout(try settings).run(arguments) }
    case AuthCommands.check.name:
      { (arguments) throws(CommandError) in try ScopeQuestion(try settings).report(arguments) }
    case AuthCommands.scopes.name:
      { (arguments) async throws(CommandError) in try await AppScopes(try settings).run(arguments) }
    case AuthCommands.whoAmI.name:
      { (arguments) async throws(CommandError) in try await WhoAmI(try settings).run(arguments) }
    case ConfigCommands.initialize.name:
      { (arguments) async throws(CommandError) in try await ConfigInit().run(arguments) }
    case ConfigCommands.show.name:
      { (arguments) throws(CommandError) in try ConfigShow(try settings).report(arguments) }
    default: nil
    }
  }

  private static var settings: Settings {
    get throws(CommandError) { try Settings(System.environment) }
  }
}
