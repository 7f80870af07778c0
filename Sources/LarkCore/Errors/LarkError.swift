/// What went wrong with a call: the kind, the evidence and the next step. It never holds a token or a secret.
public struct LarkError: Error, Sendable, Hashable {
  /// What kind of failure it is. The list may grow.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The request cannot be sent as it is; nothing was sent.
    public static let invalidRequest = Kind(rawValue: "invalidRequest")
    /// The app's credentials are missing or refused.
    public static let invalidCredentials = Kind(rawValue: "invalidCredentials")
    /// The token is missing, expired or refused.
    public static let authentication = Kind(rawValue: "authentication")
    /// The identity may not do that: a scope is missing or the platform denies access.
    public static let permission = Kind(rawValue: "permission")
    /// The platform asks to slow down.
    public static let rateLimit = Kind(rawValue: "rateLimit")
    /// What the tenant may call in a month is used up; waiting a little does not help.
    public static let quota = Kind(rawValue: "quota")
    /// The platform answered with a code of its own that is none of the above.
    public static let api = Kind(rawValue: "api")
    /// What was asked for is not there, although the platform answered without a code of its own.
    public static let notFound = Kind(rawValue: "notFound")
    /// The platform failed: HTTP 5xx without a code of its own.
    public static let server = Kind(rawValue: "server")
    /// The request did not get through, or its answer did not come back.
    public static let transport = Kind(rawValue: "transport")
    /// The attempt took longer than allowed.
    public static let timeout = Kind(rawValue: "timeout")
    /// The task was cancelled.
    public static let cancelled = Kind(rawValue: "cancelled")
    /// The answer is not what the platform promises.
    public static let invalidResponse = Kind(rawValue: "invalidResponse")
    /// Pages cannot be followed: a token came twice.
    public static let paging = Kind(rawValue: "paging")
    /// A file could not be read or written.
    public static let file = Kind(rawValue: "file")
    /// Tokens could not be read from where they are kept, or not be kept there.
    public static let storage = Kind(rawValue: "storage")
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// What is wrong, without a final period.
  public var message: String
  /// What to do next, where there is something to do.
  public var remedy: String?
  /// Id of the method, such as `im.chats.create`.
  public var method: String?
  /// Who called.
  public var identity: IdentityKind?
  /// The request field at fault, under its name on the wire.
  public var field: String?
  /// The part of a card at fault, such as `body.elements[1].columns[0]`, where it is known.
  public var cardPlace: String?
  /// The options of a shortcut at fault, under the names of their flags.
  public var options: [String]
  /// The platform's own code.
  public var code: Int?
  /// OAuth's name of the failure, such as `invalid_grant`, where the answer came from an endpoint of OAuth.
  public var oauthError: String?
  /// HTTP status of the answer.
  public var httpStatus: Int?
  /// The platform's id of the call, to give to its support.
  public var logID: String?
  /// The platform's page about this very failure.
  public var troubleshooter: String?
  /// The page on which a person passes the verification that the platform asks for before it takes the call.
  public var challengeURL: String?
  /// Scopes whose lack caused the failure, the narrowest choice first.
  public var missingScopes: [Scope]
  /// How long to wait before the next attempt, where the platform says so.
  public var retryAfter: Duration?
  /// Whether it is certain that the platform never saw the request.
  public var wasNeverSent: Bool
  /// Whether the same call would end the same way, although others of the kind may pass by themselves.
  package var isLasting = false

  /// - Parameters:
  ///   - kind: What kind of failure it is.
  ///   - message: What is wrong, without a final period.
  public init(
    kind: Kind,
    message: String,
    remedy: String? = nil,
    method: String? = nil,
    identity: IdentityKind? = nil,
    field: String? = nil,
    options: [String] = [],
    code: Int? = nil,
    oauthError: String? = nil,
    httpStatus: Int? = nil,
    logID: String? = nil,
    troubleshooter: String? = nil,
    challengeURL: String? = nil,
    missingScopes: [Scope] = [],
    retryAfter: Duration? = nil,
    wasNeverSent: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
    self.method = method
    self.identity = identity
    self.field = field
    self.options = options
    self.code = code
    self.oauthError = oauthError
    self.httpStatus = httpStatus
    self.logID = logID
    self.troubleshooter = troubleshooter
    self.challengeURL = challengeURL
    self.missingScopes = missingScopes
    self.retryAfter = retryAfter
    self.wasNeverSent = wasNeverSent
  }

  /// A request that cannot be sent as it is.
  public static func invalidRequest(
    _ message: String, method: String, field: String? = nil, remedy: String? = nil
  ) -> LarkError {
    LarkError(
      kind: .invalidRequest, message: message, remedy: remedy, method: method, field: field, wasNeverSent: true)
  }

  /// Options of a shortcut that cannot be carried out as they are. Nothing was sent.
  ///
  /// - Parameters:
  ///   - options: The options, under the names of their flags, such as `chat-id`.
  ///   - message: What is wrong, without a final period.
  ///   - remedy: What to do.
  public static func invalidOption(_ options: [String], _ message: String, remedy: String? = nil) -> LarkError {
    LarkError(kind: .invalidRequest, message: message, remedy: remedy, options: options, wasNeverSent: true)
  }
}

extension LarkError: CustomStringConvertible {
  /// One line: method, message, code, status, log id, next step.
  public var description: String {
    var text = method.map { "\($0): \(message)" } ?? message
    var evidence: [String] = []
    if let code { evidence.append("code \(code)") }
    if let httpStatus { evidence.append("HTTP \(httpStatus)") }
    if let logID { evidence.append("log id \(logID)") }
    if !evidence.isEmpty { text += " (\(evidence.joined(separator: ", ")))" }
    if let remedy { text += "; \(remedy)" }
    return text
  }
}
