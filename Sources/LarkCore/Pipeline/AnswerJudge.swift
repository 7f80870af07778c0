import LarkFoundation

/// Tells an answer from a failure, and what kind of failure it is.
///
/// The platform reports its own failures with HTTP 200 as well as with 4xx; what stands before it answers in HTML or
/// with nothing at all.
struct AnswerJudge {
  /// What an answer looks like.
  enum Form: Sendable {
    /// The platform's envelope: `code` is 0.
    case envelope
    /// A token endpoint's answer: `code` is 0 or missing.
    case token
    /// A file; only failures are JSON.
    case file
  }

  let method: MethodInfo
  let form: Form
  let remedy: Remedy
  let now: Date
  /// Takes secrets out of what the platform says.
  var redactor = Redactor()

  /// How much of a file is read to see whether it is a failure in disguise.
  private static let sniffLength = 65_536

  /// The failure that the answer stands for; nil for a success.
  func failure(in raw: RawResponse) -> AttemptFailure? {
    form == .file ? failure(inFile: raw) : failure(inJSON: raw)
  }

  private func failure(inJSON raw: RawResponse) -> AttemptFailure? {
    let bytes: Data
    do { bytes = try raw.bytes() } catch { return AttemptFailure(.lasting, error) }
    let text = form == .envelope && raw.isSuccess ? raw.textType : nil
    if raw.isSuccess, form == .envelope, text == nil, bytes.withUnsafeBytes(Envelope.leadingCode) == 0 { return nil }
    switch Self.envelope(in: bytes) {
    case .failure(let problem):
      guard raw.isSuccess else { return httpFailure(raw, message: nil) }
      if bytes.isEmpty { return invalid(raw, "is empty") }
      return invalid(
        raw, text.map { "is \($0), not JSON" } ?? "is not JSON: \(problem.reason) at byte \(problem.offset)")
    case .success(let envelope):
      if let failure = failure(for: envelope, in: raw) { return failure }
      // What calls itself a text or a page comes from somebody else than the platform, whatever is in it.
      if let text { return invalid(raw, "is \(text), not JSON") }
      if form == .token || envelope.code == 0 { return nil }
      return invalid(raw, envelope.isObject ? "has no 'code'" : "is no JSON object")
    }
  }

  private func failure(inFile raw: RawResponse) -> AttemptFailure? {
    let start = raw.prefix(Self.sniffLength)
    // A file that happens to be JSON comes with its name.
    let isNamed = raw.isSuccess && raw.header("Content-Disposition") != nil
    if !isNamed, start.first(where: { !$0.isJSONWhitespace }) == UInt8(ascii: "{"),
      case .success(let envelope) = Self.envelope(in: start), raw.isSuccess == false || envelope.message != nil,
      let failure = failure(for: envelope, in: raw)
    {
      return failure
    }
    guard raw.isSuccess else { return httpFailure(raw, message: nil) }
    // Of what broke off nobody can tell what it would have been.
    if raw.interruption != nil || isNamed || raw.status != 200 || method.answersAnything { return nil }
    return failure(inUnnamed: raw, start)
  }

  /// Why an answer is no file, although nothing is said against it: nothing says that it is one either.
  private func failure(inUnnamed raw: RawResponse, _ start: Data) -> AttemptFailure? {
    if raw.isDeclaredJSON || raw.mediaType == nil, start.isEmpty { return invalid(raw, "is empty") }
    if raw.isDeclaredJSON {
      do { try raw.checkJSON() } catch { return AttemptFailure(.lasting, error) }
      if case .success(let envelope) = Self.envelope(in: start), envelope.code == 0, envelope.message != nil {
        return invalid(raw, "says that all is well, but brings no file")
      }
    }
    // The platform names the pages that people sent: one without a name is what a gateway or a portal says.
    if let text = raw.textType, text != "text/plain", start.beginsLikeAPage { return invalid(raw, "is a page, not the file") }
    return nil
  }

  /// The failure that an envelope tells of.
  private func failure(for envelope: Envelope, in raw: RawResponse) -> AttemptFailure? {
    if let code = envelope.code, code != 0 { return platformFailure(code, envelope, raw) }
    if form == .token, let name = envelope.errorName {
      var error = evidence(raw, Self.kind(ofOAuthError: name), ErrorMessage(redactor: redactor).text(for: envelope), envelope)
      error.oauthError = name
      if error.kind == .invalidCredentials { error.remedy = remedy.credentials }
      return AttemptFailure(raw.status >= 500 ? .passing : .lasting, error)
    }
    // What an envelope with code 0 says is that all is well.
    return raw.isSuccess ? nil : httpFailure(raw, message: envelope.code == 0 ? "" : envelope.message, envelope)
  }

  private func platformFailure(_ code: Int, _ envelope: Envelope, _ raw: RawResponse) -> AttemptFailure {
    let isScopeRefusal = PlatformCode.isScopeRefusal(code)
    let missing = method.missingScopes(
      named: envelope.missingScopes, as: remedy.identity, isScopeRefusal: isScopeRefusal)
    let asksToSlowDown = PlatformCode.asksToSlowDown(code, envelope.message)
    var kind = asksToSlowDown ? .rateLimit : PlatformCode.kind(of: code)
    var nature = asksToSlowDown ? .passing : PlatformCode.nature(of: code)
    if kind == .api, raw.status == 429 { kind = .rateLimit }
    if kind == .api, !missing.isEmpty { kind = .permission }
    let oauthError = form == .token ? envelope.errorName : nil
    if kind == .api, let oauthError { kind = Self.kind(ofOAuthError: oauthError, otherwise: .api) }
    if nature == .lasting, code != PlatformCode.quotaUsedUp, raw.status == 429 || raw.status >= 500 { nature = .passing }
    var error = evidence(raw, kind, ErrorMessage(redactor: redactor).text(for: envelope, code: code), envelope)
    error.code = code
    error.oauthError = oauthError
    error.field = envelope.fieldViolations.first?.field
    error.missingScopes = missing
    let wanted = error.wantedScopes(by: remedy.identity.map { method.scopes[$0] } ?? .unknown)
    error.remedy = remedy.text(for: code, missing: wanted, said: envelope)
    if let refusal = CardRefusal(code: code, message: error.message) {
      error.cardPlace = refusal.place
      error.remedy = refusal.remedy
    }
    if kind == .invalidCredentials { error.remedy = error.remedy ?? remedy.credentials }
    return AttemptFailure(nature, error)
  }

  /// What OAuth's name of a failure means (RFC 6749 §5.2).
  private static func kind(ofOAuthError name: String, otherwise: LarkError.Kind = .authentication) -> LarkError.Kind {
    switch name {
    case "invalid_client", "unauthorized_client": .invalidCredentials
    case "invalid_scope", "access_denied": .permission
    case "server_error", "temporarily_unavailable": .server
    default: otherwise
    }
  }

  /// A failure that only the HTTP status tells of.
  private func httpFailure(_ raw: RawResponse, message: String?, _ envelope: Envelope? = nil) -> AttemptFailure {
    let kind: LarkError.Kind
    switch raw.status {
    case 401: kind = .authentication
    case 403: kind = .permission
    case 429: kind = .rateLimit
    case 400..<500: kind = .api
    case 500...: kind = .server
    default: kind = .invalidResponse
    }
    let said = message ?? ErrorMessage(redactor: redactor).snippet(of: raw)
    let text =
      said.isEmpty ? "the server answered HTTP \(raw.status)" : "the server answered HTTP \(raw.status): \(said)"
    return AttemptFailure(
      kind == .rateLimit || kind == .server ? .passing : .lasting, evidence(raw, kind, text, envelope))
  }

  private func invalid(_ raw: RawResponse, _ problem: String) -> AttemptFailure {
    AttemptFailure(.lasting, evidence(raw, .invalidResponse, "the answer \(problem)", nil))
  }

  private func evidence(
    _ raw: RawResponse, _ kind: LarkError.Kind, _ message: String, _ envelope: Envelope?
  ) -> LarkError {
    LarkError(
      kind: kind, message: message, httpStatus: raw.status, logID: raw.logID ?? envelope?.logID,
      troubleshooter: envelope?.troubleshooter, challengeURL: envelope?.challengeURL,
      retryAfter: AskedPause.of(raw, isRateLimit: kind == .rateLimit, now: now))
  }

  private static func envelope(in bytes: Data) -> Result<Envelope, JSONError> {
    bytes.withUnsafeBytes { buffer in Result { () throws(JSONError) in try Envelope(buffer) } }
  }
}

extension RawResponse {
  /// Whether the HTTP status is a success.
  fileprivate var isSuccess: Bool { (200..<300).contains(status) }

  /// The media type where it is that of a text for people.
  fileprivate var textType: String? {
    guard let type = mediaType, !isDeclaredJSON, type.hasPrefix("text/") || type == "application/xhtml+xml" else {
      return nil
    }
    return type
  }
}

extension Data {
  /// Whether the text is a page of HTML as a whole, and not a piece of one.
  fileprivate var beginsLikeAPage: Bool {
    let text = drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return text.starts(with: "<!doctype html".utf8) || text.starts(with: "<html".utf8)
  }
}

extension UInt8 {
  fileprivate var isJSONWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
