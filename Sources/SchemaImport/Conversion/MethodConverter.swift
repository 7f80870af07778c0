import LarkJSON
import SchemaModel

/// Turns a method of a catalog into a method file.
struct MethodConverter {
  /// What holds for all methods of a service.
  struct Surroundings {
    /// Path that the methods' own paths begin at.
    var basePath: String
    /// Whether the catalog marks methods that change something, so that an unmarked one changes nothing.
    var marksRisk: Bool
  }

  let id: MethodID
  let surroundings: Surroundings
  var log: NoteLog

  init(_ id: MethodID, _ surroundings: Surroundings) {
    self.id = id
    self.surroundings = surroundings
    log = NoteLog(id.description)
  }

  /// The method file; nil where the method cannot be one, which is noted.
  mutating func convert(_ json: JSON) -> JSONObject? {
    guard let source = json.objectValue else { return leftOut("it is no object") }
    reportOtherKeys(source)
    guard let verb = verb(source) else { return nil }
    var params = parameters(source)
    guard let path = path(source, &params) else { return nil }
    var body = fields(source["requestBody"], in: .data, at: "requestBody")
    if verb == .get { moveBody(&body, to: &params) }
    finish(&params, order: CatalogMembers.texts(source["parameterOrder"]))
    finish(&body, verb)
    let reply = reply(source["responseBody"])
    let text = ProseCleaner.split(source.text("description") ?? "")

    var method = JSONObject()
    method["summary"] = .string(summary(text.summary, verb, path))
    let description = [text.description.map(ProseCleaner.sentence), tips(source)].compactMap(\.self)
      .joined(separator: " ")
    if !description.isEmpty { method["description"] = .string(description) }
    method["http"] = ["method": .string(verb.rawValue), "path": .string(path)]
    let identities = identities(source)
    method["identities"] = .array(identities.map { .string($0.rawValue) })
    if let note = text.identityNote {
      log.add(.textMoved, "What the description says about callers is in 'identityNote'.")
      method["identityNote"] = .string(note)
    }
    method["scopes"] = scopes(source)
    method["risk"] = .string(risk(source, verb).rawValue)
    if let docs = docs(source) { method["docs"] = .string(docs) }
    if !params.isEmpty { method["params"] = .object(JSONObject(params.map { ($0.name, .object($0.object)) })) }
    if !body.isEmpty || verb != .get && source["requestBody"]?.objectValue?.isEmpty == true {
      method["data"] = .object(JSONObject(body.map { ($0.name, .object($0.field.object)) }))
    }
    switch reply {
    case .binary: method["responseBody"] = "binary"
    case .fields(let fields):
      if !fields.isEmpty {
        method["response"] = .object(JSONObject(fields.map { ($0.name, .object($0.field.object)) }))
      }
      if let paging = paging(params, body, fields) { method["paging"] = paging }
    }
    return method
  }

  private mutating func leftOut(_ reason: String) -> JSONObject? {
    log.add(.methodLeftOut, "The method was left out: \(reason).")
    return nil
  }

  private static let knownKeys: Set<String> = [
    "id", "name", "path", "httpMethod", "description", "docUrl", "danger", "risk", "tips", "scopes", "requiredScopes",
    "accessTokens", "parameterOrder", "parameters", "requestBody", "responseBody",
  ]

  private mutating func reportOtherKeys(_ source: JSONObject) {
    for (key, value) in source where !Self.knownKeys.contains(key) && !value.isBlank {
      if key == "affordance" {
        log.add(.keyLeftOut, "Method files have no word for '\(key)' of a method.")
      } else {
        log.add(.unknownKey, "The key '\(key)' of a method is not known; it was left out.")
      }
    }
  }

  private mutating func verb(_ source: JSONObject) -> Method.Verb? {
    let text = source.text("httpMethod")?.uppercased() ?? ""
    if let verb = Method.Verb(rawValue: text) { return verb }
    _ = leftOut(text.isEmpty ? "it has no 'httpMethod'" : "method files do not have the HTTP method '\(text)'")
    return nil
  }

  // MARK: - Text

  private mutating func summary(_ text: String, _ verb: Method.Verb, _ path: String) -> String {
    guard text.isEmpty else { return text }
    log.add(.textMade, "A method without a description got its HTTP line as summary.")
    return "\(verb.rawValue) \(path)."
  }

  /// Advice to callers, which method files have in the description.
  private mutating func tips(_ source: JSONObject) -> String? {
    guard let written = source["tips"], !written.isBlank else { return nil }
    let texts = (written.stringValue.map { [$0] } ?? CatalogMembers.texts(written)).map(ProseCleaner.clean)
      .map(ProseCleaner.sentence).filter { !$0.isEmpty }
    guard !texts.isEmpty else {
      log.add(.keyLeftOut, "'tips' that are no texts were left out.")
      return nil
    }
    log.add(.textMoved, "The tips are in the description.")
    return texts.joined(separator: " ")
  }

  private mutating func docs(_ source: JSONObject) -> String? {
    guard let link = source.text("docUrl") else { return nil }
    let isWhole = link.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    if link.hasPrefix("https://"), isWhole { return link }
    log.add(.valueLeftOut, at: "docUrl", "A 'docUrl' that is no https link was left out.")
    return nil
  }

  // MARK: - Callers

  private mutating func identities(_ source: JSONObject) -> [Caller] {
    let tokens = CatalogMembers.texts(source["accessTokens"])
    var found: Set<Caller> = []
    for token in tokens {
      switch token {
      case "user", "user_access_token": found.insert(.user)
      case "tenant", "bot", "tenant_access_token": found.insert(.bot)
      case "app", "app_access_token":
        log.add(.identitiesGuessed, "A call with an app token is one of the bot.")
        found.insert(.bot)
      default: log.add(.identitiesGuessed, "The access token '\(token)' is not known; it was left out.")
      }
    }
    if found.isEmpty {
      log.add(.identitiesGuessed, "Who may call is not said; user and bot may both.")
      return Caller.allCases
    }
    return Caller.allCases.filter(found.contains)
  }

  /// Any of `scopes`, and all of `requiredScopes`.
  private mutating func scopes(_ source: JSONObject) -> JSON {
    let any = scopeList(source["scopes"], "scopes")
    let all = scopeList(source["requiredScopes"], "requiredScopes")
    guard !all.isEmpty else { return .array(any.map(JSON.string)) }
    log.add(.scopesCombined, "'scopes' and 'requiredScopes' are one rule.")
    // Where one of the alternatives is needed anyway, the choice is made.
    if any.isEmpty || any.contains(where: all.contains) { return ["all": .array(all.map(JSON.string))] }
    return ["any": .array(any.map(JSON.string)), "all": .array(all.map(JSON.string))]
  }

  private mutating func scopeList(_ json: JSON?, _ key: String) -> [String] {
    guard let json, !json.isBlank else { return [] }
    guard let elements = json.arrayValue else {
      log.add(.valueLeftOut, at: key, "Scopes that are no list were left out.")
      return []
    }
    var scopes: [String] = []
    for element in elements {
      guard let scope = element.stringValue, Self.isScope(scope) else {
        let text = element.stringValue ?? element.serialized()
        log.add(.valueLeftOut, at: key, "'\(text)' is no scope; it was left out.")
        continue
      }
      if !scopes.contains(scope) { scopes.append(scope) }
    }
    return scopes
  }

  private static func isScope(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let area = parts.first, parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    return area.utf8.allSatisfy { isWordByte($0) && !(65...90).contains($0) || $0 == UInt8(ascii: ".") }
      && parts.dropFirst().allSatisfy { $0.utf8.allSatisfy { isWordByte($0) || ".-".utf8.contains($0) } }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// What a call may do: as the catalog says, or else as far as the HTTP method tells.
  private mutating func risk(_ source: JSONObject, _ verb: Method.Verb) -> Method.Risk {
    if let text = source.text("risk") {
      if let risk = Method.Risk(rawValue: text) { return risk }
      log.add(.riskGuessed, "The risk '\(text)' is not known.")
    }
    if source["danger"]?.boolValue == true {
      // The catalog does not tell writes apart; what is deleted is gone.
      log.add(.riskGuessed, "A method marked as dangerous is a write, and of high risk where it deletes.")
      return verb == .delete ? .highRiskWrite : .write
    }
    if verb == .get { return .read }
    if verb == .post, surroundings.marksRisk || source["danger"]?.boolValue == false {
      log.add(.riskGuessed, "A POST that is not marked as dangerous only reads.")
      return .read
    }
    log.add(.riskGuessed, "The HTTP method tells that a call changes something.")
    return verb == .delete ? .highRiskWrite : .write
  }
}
