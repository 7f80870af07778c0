import LarkCore

/// Who makes a call, and why.
struct IdentityChoice: Hashable, Sendable {
  /// Why an identity was chosen.
  enum Reason: Hashable, Sendable {
    /// The command line asks for it.
    case asked
    /// Strict mode allows no other.
    case strictMode
    /// A setting asks for it.
    case defaultSetting
    /// There is a user token in the environment.
    case userToken
    /// A user is signed in.
    case signedIn
    /// A user signed in, but that has expired.
    case signInExpired
    /// There is no user token.
    case noUserToken
    /// There is a tenant token in the environment, which is not mixed with what is stored.
    case tenantToken
    /// Only this identity may call.
    case onlyCaller
  }

  var identity: IdentityKind
  var reason: Reason
  /// Where the setting was found that decided; empty where none did.
  var origin = ""

  /// Decides who makes a call. A wish that cannot be honoured is an error, never another identity.
  ///
  /// - Parameters:
  ///   - wish: What the command line says; nil where it says nothing.
  ///   - settings: What environment, settings and store say.
  ///   - callers: Who may make the call.
  ///   - call: Name of the call for messages, such as `im.chats.create`.
  /// - Throws: A refusal that says which identity was chosen and why, or an error where the choice depends on a store
  ///   that cannot be read.
  static func make(
    wish: IdentityWish?, settings: Settings, callers: [IdentityKind], call: String
  ) throws(CommandError) -> IdentityChoice {
    let choice = try choose(wish: wish, settings: settings, callers: callers)
    if let strict = settings.strictIdentity, choice.identity != strict {
      throw .refusedIdentity(
        "strict mode allows calls as \(strict.rawValue) only, but --as \(choice.identity.rawValue) was given",
        hint: "leave out --as, or \(settings.strictModeHint)")
    }
    guard callers.contains(choice.identity) else {
      throw .refusedIdentity(choice.refusal(of: call, callers), hint: choice.hint(callers, settings))
    }
    return choice
  }

  /// Decides who makes a call, whoever may make it.
  ///
  /// - Parameters:
  ///   - wish: What the command line says; nil where it says nothing.
  ///   - settings: What environment, settings and store say.
  ///   - callers: Who may make the call.
  /// - Throws: An error where the choice depends on a store that cannot be read.
  static func choose(
    wish: IdentityWish?, settings: Settings, callers: [IdentityKind] = IdentityKind.allCases
  ) throws(CommandError) -> IdentityChoice {
    if let asked = wish?.identity { return IdentityChoice(identity: asked, reason: .asked) }
    if let strict = settings.strictIdentity {
      return IdentityChoice(identity: strict, reason: .strictMode, origin: settings.origins[.strictMode] ?? "")
    }
    // Who types --as auto wants the choice made anew.
    if wish == nil, let identity = settings.defaultIdentity?.identity {
      return IdentityChoice(
        identity: identity, reason: .defaultSetting, origin: settings.origins[.defaultIdentity] ?? "")
    }
    if settings.userToken != nil { return IdentityChoice(identity: .user, reason: .userToken) }
    let user = try settings.signedIn.get()
    if settings.hasUser { return IdentityChoice(identity: .user, reason: .signedIn) }
    // Nobody else may: the call ends with what is missing, and a dry run works all the same.
    if callers == [.user] { return IdentityChoice(identity: .user, reason: .onlyCaller) }
    if settings.tenantToken != nil { return IdentityChoice(identity: .bot, reason: .tenantToken) }
    return IdentityChoice(identity: .bot, reason: user == nil ? .noUserToken : .signInExpired)
  }

  /// Why the identity was chosen, as the end of a sentence.
  var explanation: String {
    switch reason {
    case .asked: "as --as says"
    case .strictMode: "because strict mode allows no other identity"
    case .defaultSetting: "because \(origin) says so"
    case .userToken: "because there is a user token"
    case .signedIn: "because a user is signed in"
    case .signInExpired: "because the user's sign-in has expired"
    case .noUserToken: "because there is no user token"
    case .tenantToken: "because there is a tenant token in the environment and no user token beside it"
    case .onlyCaller: "because nobody else may"
    }
  }

  /// What the caller should know about the choice.
  var warnings: [String] {
    guard reason == .signInExpired else { return [] }
    return ["the user's sign-in has expired, so the bot calls; run '\(Tool.name) auth login' to sign in again"]
  }

  private func refusal(of call: String, _ callers: [IdentityKind]) -> String {
    let supported = callers.map(\.rawValue).joined(separator: ", ")
    let way = reason == .asked ? "--as \(identity.rawValue)" : "the identity \(identity.rawValue), chosen \(explanation)"
    return "\(call) cannot be called with \(way); it supports: \(supported)"
  }

  private func hint(_ callers: [IdentityKind], _ settings: Settings) -> String {
    let other = callers.first?.rawValue ?? ""
    return reason == .strictMode ? "\(settings.strictModeHint) and use --as \(other)" : "use --as \(other)"
  }
}

extension CommandError {
  fileprivate static func refusedIdentity(_ message: String, hint: String) -> CommandError {
    .invalidArgument(message, hint: hint, params: [Param(CommonFlags.identity.spelling, reason: "cannot be honoured")])
  }
}
