import LarkCommandLine
import LarkCore

/// What a command line or a setting asks for: an identity, or the tool's own choice.
enum IdentityWish: String, Sendable, CaseIterable {
  case user
  case bot
  case auto

  /// The identity that is asked for; nil where the choice is the tool's.
  var identity: IdentityKind? {
    switch self {
    case .user: .user
    case .bot: .bot
    case .auto: nil
    }
  }
}

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
    /// There is a user token.
    case userToken
    /// There is no user token.
    case noUserToken
    /// There are no credentials at all, and only this identity may call.
    case onlyCaller
  }

  var identity: IdentityKind
  var reason: Reason

  /// Decides who makes a call. A wish that cannot be honoured is an error, never another identity.
  ///
  /// - Parameters:
  ///   - wish: What the command line says; nil where it says nothing.
  ///   - settings: What the environment says.
  ///   - callers: Who may make the call.
  ///   - call: Name of the call for messages, such as `im.chats.create`.
  static func make(
    wish: IdentityWish?, settings: Settings, callers: [IdentityKind], call: String
  ) throws(CommandError) -> IdentityChoice {
    let choice = choose(wish: wish, settings: settings, callers: callers)
    if let strict = settings.strictIdentity, choice.identity != strict {
      throw .refusedIdentity(
        "strict mode allows calls as \(strict.rawValue) only, but --as \(choice.identity.rawValue) was given",
        hint: "leave out --as, or set LARK_STRICT_MODE to off")
    }
    guard callers.contains(choice.identity) else {
      throw .refusedIdentity(choice.refusal(of: call, callers), hint: choice.hint(callers))
    }
    return choice
  }

  private static func choose(wish: IdentityWish?, settings: Settings, callers: [IdentityKind]) -> IdentityChoice {
    if let asked = wish?.identity { return IdentityChoice(identity: asked, reason: .asked) }
    if let strict = settings.strictIdentity { return IdentityChoice(identity: strict, reason: .strictMode) }
    // Who types --as auto wants the choice made anew.
    if wish == nil, let identity = settings.defaultIdentity?.identity {
      return IdentityChoice(identity: identity, reason: .defaultSetting)
    }
    if settings.hasUser { return IdentityChoice(identity: .user, reason: .userToken) }
    // Without any credentials nothing can be sent as somebody else by mistake, and a dry run should work all the same.
    if !settings.hasBot, callers == [.user] { return IdentityChoice(identity: .user, reason: .onlyCaller) }
    return IdentityChoice(identity: .bot, reason: .noUserToken)
  }

  /// Why the identity was chosen, as the end of a sentence.
  var explanation: String {
    switch reason {
    case .asked: "as --as says"
    case .strictMode: "because strict mode allows no other identity"
    case .defaultSetting: "because LARK_DEFAULT_AS says so"
    case .userToken: "because there is a user token"
    case .noUserToken: "because there is no user token"
    case .onlyCaller: "because nobody else may"
    }
  }

  private func refusal(of call: String, _ callers: [IdentityKind]) -> String {
    let supported = callers.map(\.rawValue).joined(separator: ", ")
    let way = reason == .asked ? "--as \(identity.rawValue)" : "the identity \(identity.rawValue), chosen \(explanation)"
    return "\(call) cannot be called with \(way); it supports: \(supported)"
  }

  private func hint(_ callers: [IdentityKind]) -> String {
    let other = callers.first?.rawValue ?? ""
    return reason == .strictMode ? "set LARK_STRICT_MODE to off and use --as \(other)" : "use --as \(other)"
  }
}

extension CommandError {
  fileprivate static func refusedIdentity(_ message: String, hint: String) -> CommandError {
    .invalidArgument(message, hint: hint, params: [Param(CommonFlags.identity.spelling, reason: "cannot be honoured")])
  }
}
