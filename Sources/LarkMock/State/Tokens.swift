import LarkFoundation
import LarkJSON

/// Tokens, and how users get them: the bot's by the app's secret, a user's by device flow (RFC 8628), renewed by a
/// refresh token that works once.
struct Tokens: Sendable {
  /// What a token stands for.
  struct Grant: Sendable {
    /// Who calls with it; nil: the app's bot.
    var openID: String?
    /// Scopes that the user granted; nil: all there are.
    var scopes: Set<String>?
    /// Until when it works, in Unix milliseconds; nil: for ever.
    var end: Int64?
  }

  /// A sign-in that is under way.
  struct SignIn: Sendable {
    var scopes: Set<String>
    var userCode: String
    var end: Int64
    /// Who agreed; nil: nobody has decided.
    var openID: String?
    var isDenied = false
    /// When the token was asked for last.
    var askedAt: Int64 = 0
  }

  /// Good tokens, and those whose time is over.
  var access = Recent<Grant>(10_000)
  /// Tokens that never expire.
  var fixed: [String: Grant] = [:]
  /// The bot's last token.
  var tenant: String?
  var refresh = Recent<Grant>(10_000)
  /// Refresh tokens that were used, so that using one again is told apart from a wrong one.
  var usedRefresh = Recent<Bool>(10_000)
  /// Sign-ins that are under way, by device code.
  var signIns = Recent<SignIn>(1_000)
  /// How long access tokens work, in seconds.
  var lifetime: Int64 = 7_200
  /// Who agrees to sign-ins at once; nil: they wait until somebody opens the link.
  var agreeing: String?

  subscript(token: String) -> Grant? { fixed[token] ?? access[token] }
}

/// What the service of tokens and sign-ins answers: no envelope of methods, but that of OAuth.
struct AccountsAnswer: Sendable {
  var status = 200
  var json: JSON

  /// A refusal by the names of OAuth.
  static func refusal(_ name: String, code: Int, _ text: String) -> AccountsAnswer {
    AccountsAnswer(
      status: 400,
      json: ["code": .number(JSONNumber(code)), "error": .string(name), "error_description": .string(text)])
  }

  /// The body cannot be read. One answer for the two shapes that there are.
  static let unreadable = AccountsAnswer(
    status: 400,
    json: [
      "code": 9_499, "msg": "Invalid parameter: the body is no JSON", "error": "invalid_request",
      "error_description": "The body is no JSON.",
    ])

  static let wrongClient = refusal("invalid_client", code: 20_002, "The client secret is invalid.")
}

extension PlatformState {
  private static let refreshLifetime: Int64 = 604_800
  private static let codeLifetime: Int64 = 240

  // MARK: The bot's

  /// `tenant_access_token/internal`.
  mutating func tenantToken(id: String, secret: String) -> AccountsAnswer {
    guard id == app.id, secret == app.secret else {
      return AccountsAnswer(json: ["code": 10_014, "msg": "app secret invalid"])
    }
    // The same one, while it has half an hour left.
    let token: String
    let rest: Int64
    if let good = tokens.tenant, let end = tokens.access[good]?.end, end - now >= 1_800_000 {
      (token, rest) = (good, (end - now) / 1_000)
    } else {
      (token, rest) = (ids.make("t-"), tokens.lifetime)
      tokens.access[token] = Tokens.Grant(openID: nil, scopes: nil, end: now + rest * 1_000)
      tokens.tenant = token
    }
    return AccountsAnswer(
      json: ["code": 0, "msg": "ok", "tenant_access_token": .string(token), "expire": .number(JSONNumber(rest))])
  }

  // MARK: Users'

  /// A token of somebody who need not sign in.
  mutating func userToken(_ openID: String, scopes: Set<String>?) -> String {
    let token = ids.make("u-")
    tokens.fixed[token] = Tokens.Grant(openID: openID, scopes: scopes, end: nil)
    return token
  }

  /// `device_authorization`.
  mutating func beginSignIn(scopes: [String], at address: String) -> AccountsAnswer {
    let code = ids.make("dc-")
    let userCode = String(ids.make("").prefix(8)).uppercased()
    tokens.signIns[code] = Tokens.SignIn(
      scopes: Set(scopes), userCode: userCode, end: now + Self.codeLifetime * 1_000, openID: tokens.agreeing)
    return AccountsAnswer(json: [
      "device_code": .string(code), "user_code": .string(userCode), "verification_uri": .string("\(address)/verify"),
      "verification_uri_complete": .string("\(address)/verify?user_code=\(userCode)"),
      "expires_in": .number(JSONNumber(Self.codeLifetime)), "interval": 1,
    ])
  }

  /// Somebody opened the link of a sign-in, and agreed or not.
  ///
  /// - Returns: Whether there is such a sign-in.
  mutating func decide(_ userCode: String, by openID: String, agrees: Bool) -> Bool {
    guard let code = tokens.signIns.values.first(where: { $0.value.userCode == userCode && $0.value.end > now })?.key
    else {
      return false
    }
    tokens.signIns[code]?.openID = agrees ? openID : nil
    tokens.signIns[code]?.isDenied = !agrees
    return true
  }

  /// The token endpoint.
  mutating func token(_ form: JSONObject) -> AccountsAnswer {
    let text = { (name: String) in form[name]?.stringValue ?? "" }
    guard text("client_id") == app.id, text("client_secret") == app.secret else { return .wrongClient }
    switch text("grant_type") {
    case "client_credentials":
      let answer = tenantToken(id: app.id, secret: app.secret).json
      return AccountsAnswer(json: [
        "code": 0, "access_token": answer["tenant_access_token"] ?? "", "expires_in": answer["expire"] ?? 0,
        "token_type": "Bearer",
      ])
    case "refresh_token": return renew(text("refresh_token"))
    case "urn:ietf:params:oauth:grant-type:device_code": return finishSignIn(text("device_code"))
    default: return .refusal("unsupported_grant_type", code: 20_036, "The grant_type is not supported.")
    }
  }

  private mutating func finishSignIn(_ code: String) -> AccountsAnswer {
    guard let signIn = tokens.signIns[code] else {
      return .refusal("invalid_grant", code: 20_003, "There is no such device code.")
    }
    guard signIn.end > now else {
      tokens.signIns[code] = nil
      return .refusal("expired_token", code: 20_004, "The device code has expired.")
    }
    if signIn.isDenied {
      tokens.signIns[code] = nil
      return .refusal("access_denied", code: 20_005, "The user denied the request.")
    }
    guard let openID = signIn.openID else {
      return .refusal("authorization_pending", code: 20_094, "The user has not decided.")
    }
    tokens.signIns[code] = nil
    return issue(openID, signIn.scopes)
  }

  private mutating func renew(_ token: String) -> AccountsAnswer {
    guard let grant = tokens.refresh.remove(token), let openID = grant.openID else {
      return tokens.usedRefresh[token] != nil
        ? .refusal("invalid_grant", code: 20_073, "The refresh token has been used.")
        : .refusal("invalid_grant", code: 20_026, "The refresh token is invalid.")
    }
    tokens.usedRefresh[token] = true
    guard (grant.end ?? .max) > now else {
      return .refusal("invalid_grant", code: 20_037, "The refresh token has expired.")
    }
    return issue(openID, grant.scopes ?? [])
  }

  private mutating func issue(_ openID: String, _ scopes: Set<String>) -> AccountsAnswer {
    let granted = app.scopes.map { scopes.intersection($0.union(["offline_access"])) } ?? scopes
    let token = ids.make("u-")
    tokens.access[token] = Tokens.Grant(openID: openID, scopes: granted, end: now + tokens.lifetime * 1_000)
    var json: JSONObject = [
      "code": 0, "access_token": .string(token), "expires_in": .number(JSONNumber(tokens.lifetime)),
      "token_type": "Bearer", "scope": .string(granted.sorted().joined(separator: " ")),
    ]
    if granted.contains("offline_access") {
      let refresh = ids.make("ur-")
      tokens.refresh[refresh] = Tokens.Grant(
        openID: openID, scopes: granted, end: now + Self.refreshLifetime * 1_000)
      json["refresh_token"] = .string(refresh)
      json["refresh_token_expires_in"] = .number(JSONNumber(Self.refreshLifetime))
    }
    return AccountsAnswer(json: .object(json))
  }

  /// `revoke`.
  mutating func revoke(_ form: JSONObject) -> AccountsAnswer {
    guard form["client_id"]?.stringValue == app.id, form["client_secret"]?.stringValue == app.secret else {
      return .wrongClient
    }
    let token = form["token"]?.stringValue ?? ""
    tokens.fixed[token] = nil
    tokens.access[token] = nil
    tokens.refresh[token] = nil
    return AccountsAnswer(json: ["code": 0])
  }

  // MARK: Who calls

  /// Who a token stands for.
  ///
  /// - Parameter header: The field `Authorization`.
  func grant(_ header: String?) throws(PlatformRefusal) -> Tokens.Grant {
    guard let header, !header.isEmpty else { throw .tokenMissing }
    guard header.hasPrefix("Bearer "), header.utf8.count > 9 else { throw .tokenMalformed }
    let token = String(header.dropFirst("Bearer ".count))
    guard let grant = tokens[token] else { throw token.hasPrefix("t-") ? .tenantTokenInvalid : .userTokenInvalid }
    guard (grant.end ?? .max) > now else { throw grant.openID == nil ? .tenantTokenInvalid : .userTokenExpired }
    return grant
  }

  /// Makes all access tokens worthless, as time does.
  mutating func expireAccessTokens() {
    for token in tokens.access.values.keys { tokens.access[token]?.end = now }
  }
}
