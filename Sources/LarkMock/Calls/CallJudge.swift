import LarkCore
import LarkJSON
import SchemaCatalog
import SchemaModel

/// Decides whether a request is a call that a method takes.
enum CallJudge {
  /// A call, and what is strange about it without being wrong.
  struct Verdict {
    var call: Call
    var entry: RouteBook.Entry
    var warnings: [String]
  }

  /// - Parameters:
  ///   - entries: The methods of the request's path and verb.
  ///   - target: Path and query, taken apart.
  ///   - request: The request.
  ///   - grant: What its token stands for.
  ///   - app: The app.
  /// - Throws: What the platform answers to what is no such call.
  static func judge(
    _ entries: [RouteBook.Entry], _ target: CallTarget, _ request: CallRequest, _ grant: Tokens.Grant, _ app: App
  ) throws(PlatformRefusal) -> Verdict {
    let caller: SchemaModel.Caller = grant.openID == nil ? .bot : .user
    guard let entry = entries.first(where: { $0.method.identities.contains(caller) }) else {
      throw .wrongIdentity(caller == .bot ? "Tenant" : "User")
    }
    try checkScopes(entry.method, caller, grant, app)
    var call = Call(
      method: entry.method.id.description, caller: grant.openID.map(Actor.person) ?? .app(app.id), params: [:],
      data: [:],
      files: [:])
    call.params = params(of: entry, target, request)
    try readBody(&call, entry, request)
    var check = RequestCheck(
      method: entry.method, schema: entry.schema, params: call.params, caller: caller, echo: { String($0.prefix(80)) })
    check.check(
      data: entry.method.data.isEmpty ? nil : .object(call.data),
      files: call.files.map { RequestCheck.File(field: $0.key, size: $0.value.bytes.count) })
    // The platform passes over what it does not know.
    let problems = check.problems.filter { !$0.isUnknownName }
    guard problems.isEmpty else { throw refusal(entry.method, call.data, problems) }
    let unknown = check.problems.filter(\.isUnknownName).map(\.message)
    return Verdict(call: call, entry: entry, warnings: check.warnings + unknown)
  }

  private static func refusal(
    _ method: SchemaModel.Method, _ data: JSONObject, _ problems: [RequestProblem]
  ) -> PlatformRefusal {
    // Cards have a code of their own for a change whose number is too small to be one.
    if method.id.service == "cardkit", let sequence = data["sequence"]?.intValue, sequence < 1 {
      return .sequenceNotGreater(sequence, than: 0)
    }
    // Messages have one for what is too long.
    if method.id.service == "im", method.id.resource == "messages",
      problems.contains(where: { $0.path == "data.content" && $0.reason.contains("at most") })
    {
      return .contentTooLong
    }
    return .violations(
      problems.map { problem in
        let field = problem.path.split(separator: ".", maxSplits: 1).last.map(String.init) ?? problem.path
        return (field: field, reason: problem.reason)
      })
  }

  private static func checkScopes(
    _ method: SchemaModel.Method, _ caller: SchemaModel.Caller, _ grant: Tokens.Grant, _ app: App
  ) throws(PlatformRefusal) {
    for (granted, ofUser) in [(app.scopes, false), (grant.scopes, true)] {
      guard let granted, caller == .user || !ofUser else { continue }
      let requirement = ScopeRequirement(caller == .bot ? method.scopes.bot : method.scopes.user)
      let missing = requirement.missing(from: Set(granted.map(Scope.init(rawValue:))))
      if !missing.isEmpty { throw .scopeMissing(missing.map(\.rawValue), ofUser: ofUser) }
    }
  }

  // MARK: Parameters

  private static func params(of entry: RouteBook.Entry, _ target: CallTarget, _ request: CallRequest) -> JSONObject {
    var params = JSONObject()
    for (place, value) in target.path.enumerated() {
      if let name = entry.pathParameters[place] { params[name] = .string(value) }
    }
    for parameter in entry.method.params {
      let field = parameter.field
      switch parameter.place {
      case .path: break
      case .header:
        if let value = request.header(field.name) { params[field.name] = .string(value) }
      case .query:
        let values = target.query.filter { $0.name == field.name }.map(\.value)
        guard let first = values.first else { continue }
        if case .array(let element) = field.type {
          let texts =
            parameter.listStyle == .commaSeparated
            ? values.flatMap { $0.split(separator: ",").map(String.init) } : values
          params[field.name] = .array(texts.map { typed($0, entry.schema.resolvedOrFree(element)) })
        } else {
          params[field.name] = typed(first, field)
        }
      }
    }
    return params
  }

  /// A text of a query as a value of its type; what is none stays text, for the check to find.
  private static func typed(_ text: String, _ field: Field) -> JSON {
    switch field.type {
    case .integer, .number: JSONNumber(text).map(JSON.number) ?? .string(text)
    case .boolean: text == "true" ? true : text == "false" ? false : .string(text)
    default: .string(text)
    }
  }

  // MARK: Body

  private static func readBody(
    _ call: inout Call, _ entry: RouteBook.Entry, _ request: CallRequest
  ) throws(PlatformRefusal) {
    switch entry.method.body {
    case .none: return
    case .json:
      guard !request.body.isEmpty else { return }
      let json: JSON
      do throws(JSONError) { json = try JSON(parsing: request.body) } catch {
        throw .invalidParameter("Invalid parameter: the body is no JSON: \(error)")
      }
      guard let object = json.objectValue else {
        throw .invalidParameter("Invalid parameter type in json: the body is no object")
      }
      call.data = object
    case .multipart:
      guard let parts = MultipartBody.parts(of: request.body, request.header("Content-Type")) else {
        throw .badUpload("the body is no multipart/form-data")
      }
      let fields = Dictionary(entry.method.data.map { ($0.name, $0) }) { first, _ in first }
      for part in parts {
        if let field = fields[part.name], field.type.isFile {
          call.files[part.name] = UploadedFile(name: part.fileName ?? "", type: part.type, bytes: Array(part.bytes))
        } else {
          let text = String(decoding: part.bytes, as: UTF8.self)
          // Clients send numbers that nobody gave as empty parts.
          if text.isEmpty, let field = fields[part.name], !field.isRequired { continue }
          call.data[part.name] = fields[part.name].map { typed(text, $0) } ?? .string(text)
        }
      }
    }
  }
}

/// A request, as the judge needs to see it.
struct CallRequest: Sendable {
  var verb: String
  var headers: [HTTPField]
  var body: [UInt8]

  func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
}

/// Path and query of a request, taken apart.
struct CallTarget: Sendable {
  /// Segments of the path, decoded.
  var path: [String]
  /// Pairs of the query, decoded.
  var query: [(name: String, value: String)]

  init(_ target: String) {
    var text = Array(target.utf8)[...]
    // Requests through a proxy name the host too.
    if text.starts(with: "http://".utf8), let slash = text.dropFirst("http://".utf8.count).firstIndex(of: Self.slash) {
      text = text[slash...]
    }
    let path = text.prefix { $0 != UInt8(ascii: "?") }
    // An empty segment is one too: `//open-apis` is no other way to write `/open-apis`. Some paths end in a slash.
    var segments = (path.first == Self.slash ? path.dropFirst() : path)
      .split(separator: Self.slash, omittingEmptySubsequences: false)
      .map { String(decoding: PercentEncoding.decoded(Array($0)), as: UTF8.self) }
    if segments.count > 1, segments.last == "" { segments.removeLast() }
    self.path = segments
    query = text[path.endIndex...].dropFirst().split(separator: UInt8(ascii: "&")).map { pair in
      let name = pair.prefix { $0 != UInt8(ascii: "=") }
      return (
        PercentEncoding.decodedQuery(String(decoding: name, as: UTF8.self)[...]),
        PercentEncoding.decodedQuery(String(decoding: pair[name.endIndex...].dropFirst(), as: UTF8.self)[...])
      )
    }
  }

  private static let slash = UInt8(ascii: "/")

  func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

extension ScopeRequirement {
  fileprivate init(_ rule: SchemaModel.ScopeRule) {
    let scopes = { (names: [String]) in names.map { Scope(rawValue: $0) } }
    self.init(any: scopes(rule.any), all: scopes(rule.all), alsoAny: rule.alsoAny.map(scopes))
  }
}
