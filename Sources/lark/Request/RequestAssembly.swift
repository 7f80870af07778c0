import LarkCore
import LarkJSON
import SchemaCatalog
import SchemaModel

/// Puts the fields of a call in their places, and finds what has no place.
struct RequestAssembly {
  private let contract: MethodContract
  private var pathValues: [(name: String, value: String)] = []
  private var query: [QueryItem] = []
  private var headers: [HTTPField] = []
  private var body = RequestBody.none
  private var idempotencyKey: String?
  private(set) var problems: [RequestProblem] = []
  private(set) var warnings: [String] = []

  init(_ contract: MethodContract) {
    self.contract = contract
  }

  private var method: SchemaModel.Method { contract.method }

  /// The finished request.
  ///
  /// - Throws: An error of kind `invalidRequest` when a path value is missing, empty or would change the path.
  func request() throws(LarkError) -> PreparedRequest {
    let info = MethodInfo(method)
    let path = try PathTemplate.fill(method.path, with: pathValues, methodID: info.id)
    return PreparedRequest(
      method: info, path: path, query: query, headers: headers, body: body, idempotencyKey: idempotencyKey)
  }

  // MARK: Parameters

  /// Takes path, query and header fields; those the method does not know go into the query.
  mutating func take(_ params: JSONObject) {
    for (name, value) in params {
      let parameter = method.params.first { $0.field.name == name }
      switch parameter?.place ?? .query {
      case .path: takePathValue(value, named: name)
      case .query: takeQueryValue(value, named: name, style: parameter?.listStyle ?? .repeated)
      case .header:
        guard let text = scalar(value, at: "params.\(name)", in: "a header") else { continue }
        headers.append(HTTPField(name: name, value: text))
      }
      if name == method.idempotencyKey { idempotencyKey = value.stringValue }
    }
    for parameter in method.params where parameter.place == .path {
      guard (params[parameter.field.name] ?? .null).isNull else { continue }
      addMissingPathValue(parameter.field)
    }
    for parameter in method.params where parameter.place == .query && parameter.field.isAlwaysSent {
      guard params[parameter.field.name] == nil, let value = parameter.field.defaultValue else { continue }
      takeQueryValue(value, named: parameter.field.name, style: parameter.listStyle)
    }
  }

  private mutating func takePathValue(_ value: JSON, named name: String) {
    let path = "params.\(name)"
    // A missing value is told with the other missing ones.
    guard !value.isNull, let text = scalar(value, at: path, in: "a path") else { return }
    if text.isEmpty {
      problems.append(
        RequestProblem(
          path, "is empty", message: "missing required path parameter: \(name)", hint: Self.give(name, contract),
          isStructural: true))
    } else if let reason = PathTemplate.refusal(of: text) {
      let what = text.contains("://") ? "looks like a URL, but the platform expects the id alone" : reason
      problems.append(RequestProblem(path, what, hint: Self.give(name, contract), isStructural: true))
    } else if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
      warnings.append("\(path) begins or ends with white space, which is sent as part of the id")
    }
    pathValues.append((name, text))
  }

  private mutating func addMissingPathValue(_ field: Field) {
    problems.append(
      RequestProblem(
        "params.\(field.name)", "is missing", message: "missing required path parameter: \(field.name)",
        hint: Self.give(field.name, contract), isStructural: true))
  }

  private mutating func takeQueryValue(_ value: JSON, named name: String, style: Parameter.ListStyle) {
    let path = "params.\(name)"
    guard let elements = value.arrayValue else {
      if let text = scalar(value, at: path, in: "a query") { query.append(QueryItem(name: name, value: text)) }
      return
    }
    var texts: [String] = []
    for (index, element) in elements.enumerated() {
      let place = "\(path)[\(index)]"
      if element.isNull {
        problems.append(RequestProblem(place, "is null, which a list in a query cannot hold", isStructural: true))
      } else if let text = scalar(element, at: place, in: "a query") {
        texts.append(text)
      }
    }
    switch style {
    case .repeated: query += texts.map { QueryItem(name: name, value: $0) }
    case .commaSeparated where texts.isEmpty: break
    case .commaSeparated: query.append(QueryItem(name: name, value: texts.joined(separator: ",")))
    }
  }

  /// A value as text; nil where it is null, which stands for nothing, or has no form there.
  private mutating func scalar(_ value: JSON, at path: String, in place: String) -> String? {
    switch value {
    case .null: return nil
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.text
    case .string(let text): return text
    case .array, .object:
      let kind = value.arrayValue == nil ? "an object" : "a list"
      problems.append(
        RequestProblem(path, "is \(kind), which cannot stand in \(place)", hint: "give one value", isStructural: true))
      return nil
    }
  }

  // MARK: Body

  /// Takes the body: JSON, or a form as soon as there is a file.
  mutating func take(data: JSON?, files: [UploadFile]) {
    if let key = method.idempotencyKey, let value = data?[key]?.stringValue { idempotencyKey = value }
    if method.body == .multipart || !files.isEmpty {
      takeForm(data, files)
    } else if let data {
      if method.verb == .get {
        problems.append(
          RequestProblem("data", "is given, but a GET request has no body", hint: "leave out --data", isStructural: true))
      }
      body = .json(withConstants(data).serializedBytes())
    }
  }

  /// The body with the fields that go out even when the caller leaves them out.
  private func withConstants(_ data: JSON) -> JSON {
    guard case .object(var object) = data else { return data }
    for field in method.data where field.isAlwaysSent && object[field.name] == nil {
      object[field.name] = field.defaultValue
    }
    return .object(object)
  }

  private mutating func takeForm(_ data: JSON?, _ files: [UploadFile]) {
    guard data?.objectValue != nil || data == nil else {
      problems.append(
        RequestProblem(
          "data", "is \(Wording.kind(of: data ?? .null)), but beside a file it must be an object",
          hint: "its members become the text parts of the form", isStructural: true))
      return
    }
    let object = withConstants(data ?? [:]).objectValue ?? [:]
    var parts: [MultipartPart] = []
    for (name, value) in object where !value.isNull {
      // A list or an object has no other form here than its JSON.
      let text = value.stringValue ?? value.serialized()
      parts.append(MultipartPart(name: name, content: .text(text)))
    }
    let known = method.data.filter(\.type.isFile).map(\.name)
    for file in files {
      guard let name = file.field ?? (known.count == 1 ? known[0] : known.isEmpty ? "file" : nil) else {
        problems.append(
          RequestProblem(
            "file", "does not say which field it is for",
            hint: "write --file <field>=<path>, where the field is \(known.joined(separator: " or "))",
            suggestions: known, isStructural: true))
        continue
      }
      parts.append(MultipartPart(name: name, content: .file(file.upload)))
    }
    body = .multipart(parts)
  }

  /// How to give a parameter.
  static func give(_ name: String, _ contract: MethodContract) -> String {
    let field = contract.method.params.first { $0.field.name == name }.map { contract.resolved($0.field) }
    return RequestCheck.give(field ?? Field(name: name, type: .any, position: contract.method.position))
  }
}
