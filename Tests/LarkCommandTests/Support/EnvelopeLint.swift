import LarkJSON

/// The rules that every contract `lark schema` prints must keep.
enum EnvelopeLint {
  /// What breaks a rule, as sentences with the place they are about.
  static func problems(_ envelope: JSON) -> [String] {
    var problems: [String] = []
    func check(_ holds: Bool, _ text: String) {
      if !holds { problems.append(text) }
    }

    check(
      envelope.objectValue?.keys == ["name", "command", "description", "inputSchema", "outputSchema", "_meta"],
      "the keys are others or in another order")
    let name = envelope["name"]?.stringValue ?? ""
    check(!name.isEmpty, "name is empty")
    check(envelope["command"]?.stringValue == "lark \(name)", "command is not lark and the name")
    check(envelope["description"]?.stringValue?.isEmpty == false, "description is empty")
    problems += SchemaLint.problems(envelope["inputSchema"] ?? nil, at: "inputSchema")
    problems += SchemaLint.problems(envelope["outputSchema"] ?? nil, at: "outputSchema")
    problems += inputProblems(envelope["inputSchema"] ?? nil)
    problems += metaProblems(envelope)
    return problems
  }

  private static func inputProblems(_ input: JSON) -> [String] {
    var problems: [String] = []
    if input["required"]?.arrayValue == nil { problems.append("inputSchema has no required") }
    for (name, section) in input["properties"]?.objectValue ?? [:] where name != "yes" {
      guard ["params", "data", "file"].contains(name) else {
        problems.append("section \(name) is not known")
        continue
      }
      if section["carrier"]?.stringValue != "--\(name)" { problems.append("section \(name) has another carrier") }
      if section["properties"]?.objectValue?.isEmpty != false { problems.append("section \(name) is empty") }
      let isRequired = input["required"]?.arrayValue?.contains(.string(name)) == true
      if isRequired != (section["required"] != nil) {
        problems.append("section \(name) is required and its fields are not, or the other way round")
      }
    }
    return problems
  }

  private static func metaProblems(_ envelope: JSON) -> [String] {
    let meta = envelope["_meta"] ?? nil
    var problems: [String] = []
    let risk = meta["risk"]?.stringValue ?? ""
    if !["read", "write", "high-risk-write"].contains(risk) { problems.append("risk is \(risk)") }
    if meta["danger"]?.boolValue != (risk != "read") { problems.append("danger does not follow the risk") }
    let hasYes = envelope["inputSchema"]?["properties"]?["yes"] != nil
    if hasYes != (risk == "high-risk-write") { problems.append("yes does not follow the risk") }
    let callers = meta["access_tokens"]?.arrayValue?.compactMap(\.stringValue) ?? []
    if callers.isEmpty || callers != callers.sorted() || !Set(callers).isSubset(of: ["user", "bot"]) {
      problems.append("access_tokens is \(callers)")
    }
    if meta["scopes"]?.arrayValue == nil { problems.append("scopes is missing") }
    if meta["required_scopes"]?.arrayValue == nil { problems.append("required_scopes is missing") }
    let verb = meta["http_method"]?.stringValue ?? ""
    if !["GET", "POST", "PUT", "PATCH", "DELETE"].contains(verb) { problems.append("http_method is \(verb)") }
    if meta["path"]?.stringValue?.hasPrefix("/open-apis/") != true { problems.append("path is missing") }
    return problems
  }
}

/// The rules that every JSON Schema in a contract must keep.
enum SchemaLint {
  static let types: Set = ["string", "integer", "number", "boolean", "object", "array"]
  static let keys = [
    "type", "description", "flag", "carrier", "enum", "enumDescriptions", "x-enum-open", "default", "example",
    "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "format", "contentMediaType", "required",
    "properties", "items",
  ]

  static let sections = ["params", "data", "file", "yes"]

  static func problems(_ schema: JSON, at place: String) -> [String] {
    var problems: [String] = []
    func check(_ holds: Bool, _ text: String) {
      if !holds { problems.append("\(place): \(text)") }
    }

    let found = schema.objectValue?.keys ?? []
    check(found == keys.filter(found.contains), "keys in another order: \(found)")
    let type = schema["type"]?.stringValue
    if let type { check(types.contains(type), "type is \(type)") }
    if type == "array" { check(schema["items"] != nil, "an array without items") }
    if schema["format"] == "binary" { check(type == "string", "binary, but no string") }
    if let low = schema["minimum"]?.doubleValue, let high = schema["maximum"]?.doubleValue {
      check(low < high, "minimum is not below maximum")
    }
    if let texts = schema["enumDescriptions"]?.arrayValue {
      check(texts.count == schema["enum"]?.arrayValue?.count, "not as many descriptions as values")
      check(texts.contains { $0 != "" }, "descriptions without a text")
    }
    if let text = schema["description"]?.stringValue {
      check(!text.isEmpty && !text.hasSuffix(".") && !text.contains("**"), "description is '\(text)'")
    }
    for key in ["default", "example"] {
      if let value = schema[key] { check(fits(value, type), "\(key) is \(value)") }
    }
    let members = schema["properties"]?.objectValue
    // The sections of a request stand in the order people fill them in; everything below is alphabetical.
    let order = place == "inputSchema" ? sections.filter { members?[$0] != nil } : members?.keys.sorted()
    check(members == nil || members?.keys == order, "properties in another order")
    for name in schema["required"]?.arrayValue ?? [] {
      check(members?[name.stringValue ?? ""] != nil, "requires \(name), which is not there")
    }
    for (name, member) in members ?? [:] { problems += self.problems(member, at: "\(place).\(name)") }
    if let items = schema["items"] { problems += self.problems(items, at: "\(place)[]") }
    return problems
  }

  private static func fits(_ value: JSON, _ type: String?) -> Bool {
    switch type {
    case "string": value.stringValue != nil
    case "integer": value.intValue != nil
    case "number": value.doubleValue != nil
    case "boolean": value.boolValue != nil
    case "object": value.objectValue != nil
    case "array": value.arrayValue != nil
    default: true
    }
  }
}
