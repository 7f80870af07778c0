public import LarkCore
public import LarkFoundation

/// What a request that was posted to an app is: a pure function of its header fields and the bytes of its body, for
/// programs that handle events in a way of their own. ``Webhook`` does the rest.
///
/// ```swift
/// let check = WebhookCheck(verificationToken: "…", encryptKey: "…")
/// switch check.read(headers: headers, body: bytes) {
/// case .event(let event, let signature): …
/// case .answer(let answer, let problem): …
/// }
/// ```
public struct WebhookCheck: Sendable {
  /// What a request comes to.
  public enum Outcome: Sendable, Hashable {
    /// It is an event. Where it was signed, the signature tells its request from all others: one that comes a second time
    /// is a replay.
    case event(RawEvent, signature: String?)
    /// It is to be answered like that, and that is all: the platform wants to see whether the address is the app's, or
    /// the request is refused. Then the problem is for the app alone; its sender learns nothing but the status.
    case answer(WebhookAnswer, problem: String?)
  }

  /// How old a signature may be, and how far ahead.
  public let window: Duration
  private let token: [UInt8]
  private let encryptKey: [UInt8]?
  private let cipher: AES256?
  private let longestBody: Int

  /// How long a body may be that is decrypted although nobody has signed it: only the challenge comes so.
  private static let longestUnsigned = 16_384

  /// - Parameters:
  ///   - verificationToken: The app's verification token, from the developer console.
  ///   - encryptKey: The app's encrypt key; nil or empty where it has none.
  ///   - window: How old a signature may be, and how far ahead.
  ///   - longestBody: How many bytes a body may have.
  public init(
    verificationToken: String, encryptKey: String? = nil, window: Duration = .seconds(300), longestBody: Int = 1 << 20
  ) {
    token = Array(verificationToken.utf8)
    let key = encryptKey.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
    self.encryptKey = key
    cipher = key.flatMap { AES256(key: SHA256.digest(of: $0)) }
    self.window = window
    self.longestBody = longestBody
  }

  /// Reads a request.
  ///
  /// - Parameters:
  ///   - headers: The header fields of the request, in whatever case.
  ///   - body: The body as it came over the wire.
  ///   - now: The time.
  public func read(headers: [HTTPField], body: [UInt8], now: Date = Date()) -> Outcome {
    guard body.count <= longestBody else { return .refused(413, "a body has \(body.count) bytes, which is too long") }
    guard let signature = Signature(headers) else { return unsigned(body) }
    let isEvent = encryptKey.map { signature.matches(SHA256.digest(of: signature.signed($0, body))) } ?? false
    // Cards of older apps are signed with the token, and never encrypted.
    let isCard = !isEvent && signature.matches(SHA1.digest(of: signature.signed(token, body))) && !token.isEmpty
    guard isEvent || isCard || encryptKey == nil else { return .refused(401, "a signature is wrong") }
    if isEvent || isCard, !signature.isRecent(now, window) {
      return .refused(401, "a signature is too old, or from the future")
    }
    let proof = isEvent || isCard ? signature.value : nil
    if isCard { return card(body, proof) }
    guard let text = text(of: body) else { return .refused(400, "a body cannot be read") }
    return outcome(text, isSigned: isEvent, signature: proof)
  }

  /// With a key, nothing but the challenge comes without a signature; whatever else is wrong looks the same to a sender.
  private func unsigned(_ body: [UInt8]) -> Outcome {
    guard encryptKey != nil else {
      guard let text = text(of: body) else { return .refused(400, "a body cannot be read") }
      return outcome(text, isSigned: false, signature: nil)
    }
    if body.count <= Self.longestUnsigned, let text = text(of: body),
      case .answer(let answer, nil) = outcome(text, isSigned: false, signature: nil)
    {
      return .answer(answer, problem: nil)
    }
    return .refused(401, "a request is not signed")
  }

  /// The text of a body, decrypted where there is a key; nil where it cannot be read, for whatever reason.
  private func text(of body: [UInt8]) -> [UInt8]? {
    guard let cipher else { return body }
    guard let envelope = (try? JSONReader.read(body, { json in EncryptedBody(from: &json) })) ?? nil else { return nil }
    // Some bodies come as they are though there is a key: their signature has been checked.
    guard let encrypted = envelope.encrypt else { return body }
    guard let data = Data(base64Encoded: encrypted), data.count >= 32 else { return nil }
    return cipher.decrypted(data.dropFirst(16), vector: data.prefix(16))
  }

  private func outcome(_ text: [UInt8], isSigned: Bool, signature: String?) -> Outcome {
    guard let event = try? RawEvent(parsing: text),
      let challenge = (try? JSONReader.read(text, { json in ChallengeBody(from: &json) })) ?? nil
    else { return .refused(400, "a body cannot be read") }
    if challenge.type == "url_verification", let answer = challenge.challenge {
      guard isToken(challenge.token) else { return .refused(401, "a challenge has another token") }
      return .answer(WebhookAnswer(status: 200, json: ["challenge": .string(answer)]), problem: nil)
    }
    guard isSigned || isToken(event.header.token) else { return .refused(401, "an event has another token") }
    // A signature proves where it comes from; a token that is said all the same must be the app's.
    if isSigned, let said = event.header.token, !said.isEmpty, !token.isEmpty, !isToken(said) {
      return .refused(401, "an event has another token")
    }
    guard !event.header.type.isEmpty else { return .refused(400, "a body is no event") }
    return .event(event, signature: signature)
  }

  private func card(_ body: [UInt8], _ signature: String?) -> Outcome {
    guard let event = try? RawEvent(olderCard: body) else { return .refused(400, "a body cannot be read") }
    return .event(event, signature: signature)
  }

  private func isToken(_ said: String?) -> Bool {
    guard let said, !token.isEmpty else { return false }
    return Self.areEqual(Array(said.utf8), token)
  }

  /// Compares in a time that says nothing about where the difference is.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// What the header fields say about the signature.
  private struct Signature {
    let value: String
    let timestamp: String
    let nonce: String

    /// nil where there is none.
    init?(_ headers: [HTTPField]) {
      func value(_ name: String) -> String { headers.first { $0.isNamed(name) }?.value ?? "" }
      self.value = value("X-Lark-Signature")
      timestamp = value("X-Lark-Request-Timestamp")
      nonce = value("X-Lark-Request-Nonce")
      if self.value.isEmpty { return nil }
    }

    /// What is signed: the body as it came over the wire, behind the rest.
    func signed(_ secret: [UInt8], _ body: [UInt8]) -> [UInt8] { Array(timestamp.utf8) + Array(nonce.utf8) + secret + body }

    func matches(_ digest: [UInt8]) -> Bool {
      let digits = Array("0123456789abcdef".utf8)
      let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }
      return WebhookCheck.areEqual(Array(value.utf8), text)
    }

    func isRecent(_ now: Date, _ window: Duration) -> Bool {
      guard let seconds = Int64(timestamp), seconds >= 0, seconds < 1 << 40 else { return false }
      return abs(now.timeIntervalSince1970 - Double(seconds)) <= Double(window.components.seconds)
    }
  }
}

extension WebhookCheck.Outcome {
  fileprivate static func refused(_ status: Int, _ problem: String) -> Self {
    .answer(WebhookAnswer(status: status), problem: problem)
  }
}

private struct EncryptedBody {
  var encrypt: String?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "encrypt": encrypt = json.read()
      default: json.skip()
      }
    }
  }
}

private struct ChallengeBody {
  var type: String?
  var challenge: String?
  var token: String?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "type": type = json.read()
      case "challenge": challenge = json.read()
      case "token": token = json.read()
      default: json.skip()
      }
    }
  }
}
