import LarkCore
import LarkIM

/// The command of a shortcut: flags become options, the result becomes output. Everything else is the library's and the
/// runner's.
protocol ShortcutCommand: Sendable {
  /// The library's shortcut.
  associatedtype Operation: Shortcut
  /// What the library's function takes.
  associatedtype Options: Sendable
  /// Whether it reads standard input while it works, so that only somebody who types or pipes can use it.
  static var readsWhileItWorks: Bool { get }

  /// Reads the flags.
  ///
  /// - Throws: What is wrong with a flag that only the command line has; what options are worth is for the library to say.
  static func options(_ arguments: ShortcutArguments) throws(CommandError) -> Options

  /// The calls that would be made. Nothing is sent.
  static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview

  /// Does the work.
  static func run(_ options: Options, with caller: ShortcutCaller) async throws(LarkError) -> ShortcutOutput
}

extension ShortcutCommand {
  static var readsWhileItWorks: Bool { false }

  /// Values of flags on which scopes depend, by name.
  static func scopeFlags(_ options: Options) -> [String: String] {
    (options as? any ScopeDependent)?.scopeFlags ?? [:]
  }
}

/// What a shortcut runs with.
struct ShortcutCaller: Sendable {
  /// The client of the settled identity.
  let client: AnyLarkClient
  /// Tells how far the work has come.
  let progress: @Sendable (ShortcutProgress) -> Void

  /// The user's client, for shortcuts that only users may use.
  ///
  /// - Throws: ``LarkError`` where a bot calls, which the choice of the identity rules out.
  var user: LarkClient<User> {
    get throws(LarkError) {
      guard case .user(let client) = client else {
        throw LarkError(kind: .invalidRequest, message: "only a user may use this shortcut", identity: .bot)
      }
      return client
    }
  }
}
