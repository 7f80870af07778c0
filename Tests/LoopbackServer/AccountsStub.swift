import Foundation
import Synchronization

/// The part of the platform where users sign in, on a ``PlatformStub``: links and codes, tokens that expire, refresh
/// tokens that work once, revocation. It is as strict as the platform.
///
///     let accounts = AccountsStub(on: platform, appID: "cli_test", secret: "secret-of-the-app")
///     accounts.guardCall("POST", "/open-apis/im/v1/groups", .success())
///     … sign in …
///     accounts.expireAccessTokens()
///     #expect(accounts.refreshCount == 1)
public final class AccountsStub: Sendable {
  public static let codePath = "/oauth/v1/device_authorization"
  public static let tokenPath = "/open-apis/authen/v2/oauth/token"
  public static let revocationPath = "/oauth/v1/revoke"
  public static let userPath = "/open-apis/authen/v1/user_info"

  /// How the next sign-ins go. May change at any time.
  public struct Plan: Sendable {
    /// OAuth's names of what is answered before the user decides, each once.
    public var refusals: [String] = []
    /// Scopes to grant; nil: all that are asked for.
    public var granted: [String]?
    /// Who signs in.
    public var openID = "ou_stub"
    public var name = "Ada"
    /// Seconds for which access tokens are said to be valid.
    public var lifetime = 7_200
    /// Seconds for which refresh tokens are said to be valid.
    public var refreshLifetime = 604_800
    /// Seconds that the platform wants between two questions.
    public var interval = 1
  }

  private struct Grant {
    var scopes: [String]
    var openID: String
    var name: String
  }

  private struct Values {
    var plan = Plan()
    var codes: [String: [String]] = [:]
    var access: [String: Grant] = [:]
    var refresh: [String: Grant] = [:]
    var used: Set<String> = []
    var issued: [String] = []
    var revoked: [String] = []
    var refreshCount = 0
    var number = 0
  }

  /// Holds the answers, and with them this.
  private unowned let platform: PlatformStub
  private let address: String
  private let appID: String
  private let secret: String
  private let values = Mutex(Values())

  /// - Parameters:
  ///   - platform: The stub that answers.
  ///   - appID: The only app there is.
  ///   - secret: Its secret.
  public init(on platform: PlatformStub, appID: String, secret: String) {
    self.platform = platform
    address = platform.baseURL
    self.appID = appID
    self.secret = secret
    install()
  }

  /// Puts the answers in force, again after a test scripted others.
  public func install() {
    platform.on("POST", Self.codePath) { self.code($0) }
    platform.on("POST", Self.tokenPath) { self.token($0) }
    platform.on("POST", Self.revocationPath) { self.revocation($0) }
    guardCall("GET", Self.userPath) { grant in
      .success(#"{"open_id":"\#(grant.openID)","name":"\#(grant.name)"}"#)
    }
  }

  /// Scripts a call that needs a user token which is still good.
  public func guardCall(_ verb: String, _ path: String, _ answer: LoopbackServer.Answer) {
    guardCall(verb, path) { _ in answer }
  }

  private func guardCall(
    _ verb: String, _ path: String, _ answer: @escaping @Sendable (Grant) -> LoopbackServer.Answer
  ) {
    platform.on(verb, path) { request in
      let token = request.header("Authorization")?.replacing("Bearer ", with: "") ?? ""
      guard let grant = self.values.withLock({ $0.access[token] }) else {
        return .failure(99_991_677, "Authentication token expired: \(token)", status: 401)
      }
      return answer(grant)
    }
  }

  /// Changes how things go from now on.
  public func plan(_ change: @Sendable (inout Plan) -> Void) {
    values.withLock { change(&$0.plan) }
  }

  /// Makes all access tokens worthless, as time does.
  public func expireAccessTokens() {
    values.withLock { $0.access = [:] }
  }

  /// Makes all refresh tokens worthless, as time does.
  public func expireRefreshTokens() {
    values.withLock { $0.refresh = [:] }
  }

  /// How many times a token was renewed.
  public var refreshCount: Int { values.withLock { $0.refreshCount } }

  /// Tokens that were revoked, in order.
  public var revoked: [String] { values.withLock { $0.revoked } }

  /// How many access tokens are good.
  public var goodTokenCount: Int { values.withLock { $0.access.count } }

  /// Everything that must not be shown to anybody: all tokens so far and the app's secret, as it is and in base64.
  public var secrets: [String] {
    values.withLock { $0.issued } + [secret, Data("\(appID):\(secret)".utf8).base64EncodedString()]
  }

  // MARK: Answers

  private func code(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
    let basic = "Basic " + Data("\(appID):\(secret)".utf8).base64EncodedString()
    guard request.header("Authorization") == basic, request.form("client_id") == appID else {
      return Self.refusal("invalid_client", code: 20_002)
    }
    let scopes = (request.form("scope") ?? "").split(separator: " ").map(String.init)
    return values.withLock { values in
      values.number += 1
      let code = "device-code-\(values.number)"
      values.codes[code] = scopes
      return .json(
        """
        {"device_code":"\(code)","user_code":"CODE-\(values.number)","verification_uri":"\(address)/verify",
        "verification_uri_complete":"\(address)/verify?code=CODE-\(values.number)","expires_in":240,
        "interval":\(values.plan.interval)}
        """)
    }
  }

  private func token(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
    let body = request.json ?? [:]
    guard body["client_id"] as? String == appID, body["client_secret"] as? String == secret else {
      return Self.refusal("invalid_client", code: 20_002, saying: "secret \(body["client_secret"] ?? "") is wrong")
    }
    switch body["grant_type"] as? String {
    case "refresh_token": return refreshed(body["refresh_token"] as? String ?? "")
    case "urn:ietf:params:oauth:grant-type:device_code": return granted(body["device_code"] as? String ?? "")
    default: return Self.refusal("unsupported_grant_type", code: 20_036)
    }
  }

  private func granted(_ code: String) -> LoopbackServer.Answer {
    values.withLock { values in
      guard let asked = values.codes[code] else { return Self.refusal("invalid_grant", saying: "no code \(code)") }
      if !values.plan.refusals.isEmpty { return Self.refusal(values.plan.refusals.removeFirst()) }
      values.codes[code] = nil
      let scopes = values.plan.granted ?? asked
      return Self.issue(Grant(scopes: scopes, openID: values.plan.openID, name: values.plan.name), &values)
    }
  }

  private func refreshed(_ token: String) -> LoopbackServer.Answer {
    values.withLock { values in
      guard let grant = values.refresh.removeValue(forKey: token) else {
        let code = values.used.contains(token) ? 20_073 : 20_037
        return Self.refusal("invalid_grant", code: code, saying: "refresh token \(token) is no good")
      }
      values.used.insert(token)
      values.refreshCount += 1
      return Self.issue(grant, &values)
    }
  }

  private static func issue(_ grant: Grant, _ values: inout Values) -> LoopbackServer.Answer {
    values.number += 1
    let (access, refresh) = ("u-stub-access-\(values.number)-x", "r-stub-refresh-\(values.number)-x")
    values.issued += [access, refresh]
    values.access[access] = grant
    var second = ""
    if grant.scopes.contains("offline_access") {
      values.refresh[refresh] = grant
      second = #","refresh_token":"\#(refresh)","refresh_token_expires_in":\#(values.plan.refreshLifetime)"#
    }
    return .json(
      """
      {"code":0,"access_token":"\(access)","expires_in":\(values.plan.lifetime)\(second),
      "scope":"\(grant.scopes.joined(separator: " "))","token_type":"Bearer"}
      """)
  }

  private func revocation(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
    guard request.form("client_id") == appID, request.form("client_secret") == secret, let token = request.form("token")
    else { return Self.refusal("invalid_client", code: 20_002) }
    values.withLock { values in
      values.access[token] = nil
      values.refresh[token] = nil
      values.revoked.append(token)
    }
    return .status(200)
  }

  private static func refusal(_ name: String, code: Int? = nil, saying text: String = "") -> LoopbackServer.Answer {
    let code = code.map { #""code":\#($0),"# } ?? ""
    return .json(#"{\#(code)"error":"\#(name)","error_description":"\#(name) \#(text)"}"#, status: 400)
  }
}

extension LoopbackServer.Request {
  /// First value of a name in a form.
  fileprivate func form(_ name: String) -> String? {
    form.first { $0.name == name }?.value
  }
}
