import LarkCore
import LarkJSON

/// What to do about a failed call: in the words of the command line where it has some, otherwise in the runtime's.
struct FailureHint {
  private let error: LarkError
  private let subtype: CommandError.Subtype
  private let context: FailureContext

  init(_ error: LarkError, _ subtype: CommandError.Subtype, _ context: FailureContext) {
    self.error = error
    self.subtype = subtype
    self.context = context
  }

  /// The hint; never empty.
  var text: String {
    switch subtype {
    case .missingScope, .tokenScopeInsufficient, .appScopeNotApplied: return scopeHint
    case .tokenMissing, .tokenInvalid, .tokenExpired, .refreshTokenInvalid, .refreshTokenExpired, .refreshTokenRevoked,
      .refreshTokenReused:
      return tokenHint
    case .invalidClient:
      return "check app id and secret, and that the brand is the platform of the app: "
        + "LARK_APP_ID, LARK_APP_SECRET and LARK_BRAND, or '\(Tool.name) config show'"
    default: break
    }
    let isAboutChat = error.code.map(Self.notInChat.contains) ?? false
    if isAboutChat, error.options.isEmpty, context.identity == .bot { return joinHint }
    if let remedy = error.remedy { return remedy }
    return error.troubleshooter.map { "see \($0)" } ?? fallback
  }

  // MARK: Scopes

  private var scopeHint: String {
    let wanted = wantedScopes
    guard !wanted.isEmpty else {
      return "look up the scopes of the method with '\(Tool.name) schema \(error.method ?? "im")', and have one granted"
    }
    let names = wanted.map(\.rawValue)
    if context.identity == .user, subtype != .appScopeNotApplied {
      return Self.login(names) + "; the app itself needs the scope too: \(console(wanted))"
    }
    let noun = names.count == 1 ? "scope" : "scopes"
    return "add the \(noun) \(names.joined(separator: " and ")) to the app at \(console(wanted)), "
      + "and publish a version of the app"
  }

  /// The command that grants scopes to a user token; without scopes, the one that signs in.
  static func login(_ scopes: [String]) -> String {
    let flag = scopes.isEmpty ? "" : " --scope \"\(scopes.joined(separator: " "))\""
    return "run '\(Tool.name) auth login\(flag)'"
  }

  private var wantedScopes: [Scope] { error.wantedScopes(by: context.requirement) }

  private func console(_ scopes: [Scope]) -> String {
    context.consoleURL(for: scopes) ?? "\(context.brand.openURL)/app"
  }

  // MARK: Tokens

  private var tokenHint: String {
    switch (context.identity, context.tokenOrigin) {
    case (.user, .signIn):
      return Self.login(context.requirement.recommended.map(\.rawValue)) + " to sign in again"
    case (.user, .variable(let name)):
      return "set \(name) to a fresh user access token, or unset it and \(Self.login([])) to sign in"
    case (.bot, .variable(let name)) where context.hasSecret:
      return "unset \(name), so that the app's secret is used for a fresh token"
    case (.bot, .variable(let name)):
      let rest = context.appID == nil ? "LARK_APP_ID and LARK_APP_SECRET" : "LARK_APP_SECRET"
      return "set \(name) to a fresh tenant access token, or unset it and set \(rest)"
    case (.bot, .app(let place)):
      return "the platform refuses a token that it issued for the app (secret: \(place)): check in the developer console "
        + "that the app is enabled, and that it is installed where it is used"
    case (_, _):
      return error.remedy ?? "use a fresh token"
    }
  }

  // MARK: Chats

  /// Codes that say that the caller is no member of the chat.
  private static let notInChat: Set<Int> = [230_002, 232_011]

  private var joinHint: String {
    let app = context.appID ?? "cli_…"
    return "add the bot to the chat first: \(Tool.name) im chat.members create --as user "
      + "--params '{\"chat_id\":\"oc_…\",\"member_id_type\":\"app_id\"}' --data '{\"id_list\":[\"\(app)\"]}'"
  }

  private var fallback: String {
    switch error.kind {
    case .rateLimit: "wait, then send again"
    case .transport where error.isLasting: "check the network and what the server answers: trying again changes nothing"
    case .server, .transport, .timeout:
      Classification.isRetryable(error, isRead: context.isRead)
        ? "try again later" : LarkError.unknownOutcome
    case .cancelled where context.isRead: "nothing was changed: begin again"
    case .cancelled: "a call that was under way may have been carried out all the same"
    case .invalidResponse where error.logID != nil: "give the log id to the platform's support if it happens again"
    case .invalidResponse: "try again; if it happens again, check that nothing between here and the platform answers for it"
    case .file: "check the path and the room on the disk"
    default: refusalHint
    }
  }

  /// What to do about a refusal of which nothing more is known than code, status and log id, as far as they are there.
  private var refusalHint: String {
    let support = error.logID == nil ? "" : "; give the log id to the platform's support"
    if let code = error.code { return "look up code \(code) in the platform's documents" + support }
    return switch error.httpStatus {
    case 413: "send less: the server takes no request of this size" + support
    case 404: "check the path, and that the address is the platform's" + support
    case 405: "check the HTTP method and the path" + support
    case 403, 407: "a proxy or gateway may have refused it, since the platform gives a code: check the network" + support
    case let status?:
      "the platform gives a code with its refusals, and HTTP \(status) came without one: check what stands between" + support
    case nil: error.logID == nil ? "check the input, then try again" : "give the log id to the platform's support"
    }
  }
}
