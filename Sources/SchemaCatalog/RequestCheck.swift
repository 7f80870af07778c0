package import LarkJSON
package import SchemaModel

/// Holds the input of a call against the schema and collects everything that does not fit.
///
/// Checked is what the schema is sure of: required fields, names, JSON types, closed lists of values and limits. Values
/// of open lists pass, and so does what only other fields of the platform's own make wrong.
package struct RequestCheck {
  /// The method.
  let method: SchemaModel.Method
  /// Where the shared types that it uses are looked up.
  let schema: Schema
  private let params: JSONObject
  private let caller: Caller?
  /// Required parameters that may be missing.
  private let exempt: Set<String>
  /// Makes what the caller wrote fit to be repeated.
  let echo: (String) -> String
  /// What is wrong.
  package var problems: [RequestProblem] = []
  /// What the platform may refuse, or leave without effect.
  package var warnings: [String] = []

  /// - Parameters:
  ///   - method: The method.
  ///   - schema: Where the shared types that it uses are looked up.
  ///   - params: Path, query and header fields.
  ///   - caller: Who calls, where some values are not for everybody.
  ///   - exempt: Required parameters that may be missing.
  ///   - echo: Makes what the caller wrote fit to be repeated in a message.
  package init(
    method: SchemaModel.Method, schema: Schema, params: JSONObject, caller: Caller?, exempt: Set<String> = [],
    echo: @escaping (String) -> String
  ) {
    self.method = method
    self.schema = schema
    self.params = params
    self.caller = caller
    self.exempt = exempt
    self.echo = echo
  }

  /// A file of the input, as far as a check needs to know it.
  package struct File {
    /// The field that takes it; nil: the only file field of the method.
    package var field: String?
    /// How many bytes it holds; nil where that is not known.
    package var size: Int?

    /// - Parameters:
    ///   - field: The field that takes it; nil: the only file field of the method.
    ///   - size: How many bytes it holds; nil where that is not known.
    package init(field: String?, size: Int?) {
      self.field = field
      self.size = size
    }
  }

  /// Checks the whole input.
  ///
  /// - Parameters:
  ///   - data: The body; nil: there is none.
  ///   - files: The files of the body.
  package mutating func check(data: JSON?, files: [File]) {
    checkParams()
    checkData(data)
    checkFiles(files, beside: data?.objectValue ?? [:])
  }

  // MARK: Parameters

  private mutating func checkParams() {
    for name in params.keys where !method.params.contains(where: { $0.field.name == name }) {
      addUnknownParameter(name)
    }
    let siblings = method.params.map(\.field)
    for parameter in method.params {
      let field = schema.resolvedOrFree(parameter.field)
      let value = params[field.name] ?? .null
      let path = "params.\(field.name)"
      if value.isNull {
        guard !exempt.contains(field.name) else { continue }
        checkMissing(field, at: path, among: params, siblings: siblings) { reason in
          RequestProblem(
            path, reason, message: "missing required \(parameter.place.rawValue) parameter: \(field.name)",
            hint: Self.give(field))
        }
        continue
      }
      // Outside of a body an empty text is as good as none. Where the platform wants one, the schema says so.
      if field.isRequired, !field.isAlwaysSent, value.stringValue == "" {
        problems.append(
          RequestProblem(
            path, "is empty", message: "missing required \(parameter.place.rawValue) parameter: \(field.name)",
            hint: Self.give(field)))
        continue
      }
      // A list that stands in the query as `a,b` may be written like that.
      if parameter.listStyle == .commaSeparated, value.stringValue != nil { continue }
      check(value, field, at: path, among: params, siblings: siblings)
    }
    warn(of: siblings, at: "params", in: params)
  }

  private mutating func addUnknownParameter(_ name: String) {
    let shown = echo(name)
    if let field = method.data.first(where: { $0.name == name }) {
      problems.append(
        RequestProblem(
          "params.\(shown)", "is a field of the body",
          hint: field.type.isFile ? "give it as --file \(name)=<path>" : "give '\(name)' in --data"))
      return
    }
    addUnknown(name, at: "params.\(shown)", what: "parameter", among: method.params.map(\.field.name))
  }

  // MARK: Body

  private mutating func checkData(_ data: JSON?) {
    let fields = method.data.contains { $0.type.isFile } ? method.data.filter { !$0.type.isFile } : method.data
    guard let data else {
      checkMembers([:], of: fields, at: "data")
      return
    }
    guard let object = data.objectValue else {
      problems.append(RequestProblem("data", "is \(Wording.kind(of: data)), not an object"))
      return
    }
    for (name, _) in object where !fields.contains(where: { $0.name == name }) {
      let path = "data.\(echo(name))"
      if method.data.contains(where: { $0.name == name }) {
        problems.append(RequestProblem(path, "is a file", hint: "give it as --file \(name)=<path>", isStructural: true))
      } else if method.params.contains(where: { $0.field.name == name }) {
        problems.append(RequestProblem(path, "is no field of the body", hint: "give '\(name)' in --params"))
      } else {
        addUnknown(name, at: path, what: "field", among: fields.map(\.name))
      }
    }
    checkMembers(object, of: fields, at: "data")
  }

  private mutating func checkFiles(_ files: [File], beside data: JSONObject) {
    guard !files.isEmpty || method.data.contains(where: { $0.type.isFile }) else { return }
    let fields = method.data.filter(\.type.isFile)
    var given: Set<String> = []
    for file in files {
      guard let name = file.field ?? (fields.count == 1 ? fields.first?.name : nil) else { continue }
      guard let field = fields.first(where: { $0.name == name }) else {
        addUnknown(name, at: "file.\(echo(name))", what: "file field", among: fields.map(\.name))
        continue
      }
      given.insert(name)
      if let size = file.size { checkSize(size, of: field, at: "file.\(name)", among: data) }
    }
    for field in fields where field.isRequired && !given.contains(field.name) {
      problems.append(
        RequestProblem(
          "file.\(field.name)", "is missing", message: "missing required file: \(field.name)",
          hint: "give it as --file \(field.name)=<path>"))
    }
  }

  // MARK: Objects

  /// Checks the known members of an object, those that are missing included.
  mutating func checkMembers(_ object: JSONObject, of fields: [Field], at path: String) {
    for field in fields {
      let place = "\(path).\(field.name)"
      if let value = object[field.name] {
        check(value, field, at: place, among: object, siblings: fields)
      } else {
        checkMissing(schema.resolvedOrFree(field), at: place, among: object, siblings: fields) { reason in
          RequestProblem(place, reason, message: "missing required field: \(place)")
        }
      }
    }
    warn(of: fields, at: path, in: object)
  }

  /// Warns of values that do not go together.
  private mutating func warn(of fields: [Field], at path: String, in object: JSONObject) {
    for field in fields {
      for warning in field.warnings where hold(warning.when, among: object, fields) {
        warnings.append("\(path).\(field.name): \(warning.message)")
      }
      guard let earlier = field.laterThan, let start = object[earlier]?.wholeNumber,
        let end = object[field.name]?.wholeNumber, end <= start
      else { continue }
      warnings.append("\(path).\(field.name) is \(end), but should be later than \(earlier), which is \(start)")
    }
  }

  private mutating func checkMissing(
    _ field: Field, at path: String, among object: JSONObject, siblings: [Field],
    problem: (_ reason: String) -> RequestProblem
  ) {
    guard !field.isAlwaysSent else { return }
    if field.isRequired {
      problems.append(problem("is missing"))
    } else if !field.requiredWhen.isEmpty, hold(field.requiredWhen, among: object, siblings) {
      problems.append(problem("is missing, though \(words(for: field.requiredWhen))"))
    } else if field.isRequiredInPractice {
      warnings.append("\(path) is missing: the contract lets it out, but without it the call fails or does nothing")
    }
  }

  mutating func addUnknown(_ name: String, at path: String, what: String, among names: [String]) {
    let suggestions = Suggestions.suggestions(for: name, among: names)
    let available = names.isEmpty ? "there is none here" : "known: \(names.joined(separator: ", "))"
    problems.append(
      RequestProblem(
        path, "is no known \(what)", message: "unknown \(what): \(path)",
        hint: suggestions.first.map { "did you mean '\($0)'?" } ?? available, suggestions: suggestions,
        isUnknownName: true))
  }

  /// How to give a parameter on a command line.
  package static func give(_ field: Field) -> String {
    let example = field.example ?? field.firstValue ?? "…"
    return "give it as --params '\(JSON.object([field.name: example]).serialized())'"
  }

  // MARK: Conditions

  /// Whether siblings or, where there is no such sibling, parameters have all of the values.
  func hold(_ conditions: [Condition], among object: JSONObject, _ siblings: [Field]) -> Bool {
    conditions.allSatisfy { condition in
      // Null stands for a field that is left out, whatever the platform takes then.
      if condition.value.isNull { return (object[condition.name] ?? .null).isNull }
      if let sibling = siblings.first(where: { $0.name == condition.name }) {
        return (object[condition.name] ?? schema.resolvedOrFree(sibling).defaultValue) == condition.value
      }
      let parameter = method.params.first { $0.field.name == condition.name }?.field
      return (params[condition.name] ?? parameter.flatMap { schema.resolvedOrFree($0).defaultValue }) == condition.value
    }
  }

  /// Conditions in words: `type is "rule"`.
  func words(for conditions: [Condition]) -> String {
    conditions.map { "\($0.name) is \($0.value.serialized())" }.joined(separator: " and ")
  }

  /// Who may not use a value, if that is so.
  func refusal(of entry: Values.Entry) -> String? {
    guard let caller, let callers = entry.identities, !callers.contains(caller) else { return nil }
    return "is \(entry.value.serialized()), which is only for \(callers.map(\.rawValue).joined(separator: " and "))"
  }
}

extension JSON {
  /// A time as people and other programs write it: digits, in quotes or without.
  fileprivate var wholeNumber: Int64? {
    switch self {
    case .string(let text): Int64(text)
    case .number(let number): number.int64Value
    case .null, .bool, .array, .object: nil
    }
  }
}

extension Field {
  /// The first of the values that the field may have, where they are listed.
  fileprivate var firstValue: JSON? {
    switch type {
    case .string(_, let values), .integer(let values): values?.entries.first?.value
    default: nil
    }
  }
}
