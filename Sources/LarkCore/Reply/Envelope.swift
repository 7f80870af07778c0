/// What stands around the data of an answer, as the platform documents it:
/// `{code, msg, data: {challenge_url}, error: {log_id, troubleshooter, permission_violations, field_violations, details, helps}}`,
/// and for the token endpoints `{code, error, error_description}`.
struct Envelope: Sendable, Hashable {
  /// Whether the answer is a JSON object at all.
  var isObject = false
  var code: Int?
  var message: String?
  var logID: String?
  var troubleshooter: String?
  /// Scopes that the platform misses, in its order.
  var missingScopes: [Scope] = []
  var fieldViolations: [FieldViolation] = []
  var details: [String] = []
  /// The page on which a person passes the verification that the platform asks for; of https only.
  var challengeURL: String?
  /// The name of the failure where `error` is a text, as in OAuth.
  var errorName: String?

  /// A field that the platform does not accept.
  struct FieldViolation: Sendable, Hashable {
    var field: String
    var description: String
  }

  /// Reads an envelope.
  ///
  /// - Throws: `JSONError` when the bytes are not JSON.
  init(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    self = try JSONReader.read(bytes) { json in Envelope(from: &json) }
  }

  /// The code, read without looking at what comes after it; nil when there is none, or no JSON before it.
  static func leadingCode(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var code: Int?
    // Leaving early is an error to the reader, and the only one that can matter is one before the code.
    _ = try? JSONReader.read(bytes) { json in
      guard json.enterObject() else { return }
      while let key = json.nextKey() {
        guard case "code" = key else { continue }
        code = json.read()
        return
      }
    }
    return code
  }

  private init(from json: inout JSONReader) {
    guard json.enterObject() else { return }
    isObject = true
    while let key = json.nextKey() {
      switch key {
      case "code": code = json.read()
      case "msg": message = json.read() ?? message
      case "message", "error_description": message = message ?? json.read()
      case "log_id": logID = logID ?? json.read()
      case "error": readError(&json)
      case "data": readData(&json)
      default: json.skip()
      }
    }
  }

  private mutating func readData(_ json: inout JSONReader) {
    guard json.enterObject() else { return }
    while let key = json.nextKey() {
      guard case "challenge_url" = key else { continue }
      let address: String? = json.read()
      // It is for a person to open: nothing that only looks like an address of the web.
      if let address, address.hasPrefix("https://"), address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
        challengeURL = address
      }
    }
  }

  private mutating func readError(_ json: inout JSONReader) {
    guard let error: JSON = json.read() else { return }
    errorName = error.stringValue
    logID = error["log_id"]?.stringValue ?? logID
    troubleshooter = error["troubleshooter"]?.stringValue.map(Self.link) ?? error["helps"]?[0]?["url"]?.stringValue
    for violation in error["permission_violations"]?.arrayValue ?? [] {
      guard let subject = violation["subject"]?.stringValue, !subject.isEmpty else { continue }
      let scope = Scope(rawValue: subject)
      if !missingScopes.contains(scope) { missingScopes.append(scope) }
    }
    for violation in error["field_violations"]?.arrayValue ?? [] {
      guard let field = violation["field"]?.stringValue else { continue }
      fieldViolations.append(
        FieldViolation(field: field, description: violation["description"]?.stringValue ?? "not accepted"))
    }
    details = (error["details"]?.arrayValue ?? []).compactMap { $0["value"]?.stringValue }
  }

  /// The address in a text such as `排查建议查看(Troubleshooting suggestions): https://…`; the text where it has none.
  private static func link(in text: String) -> String {
    guard let start = text.firstRange(of: "https://")?.lowerBound else { return text }
    return String(text[start...].prefix { !$0.isWhitespace })
  }
}
