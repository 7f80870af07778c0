import LarkJSON

/// Validates by the keywords of JSON Schema that `method.schema.json` uses; any other keyword is an error.
struct JSONSchemaValidator {
  let document: JSON

  struct UnknownKeyword: Error {
    let keyword: String
  }

  /// Whether a value is valid by one of the document's definitions.
  func accepts(_ value: JSON, as definition: String) throws -> Bool {
    try accepts(value, resolve("#/$defs/" + definition))
  }

  private func resolve(_ reference: String) throws -> JSON {
    let names = reference.split(separator: "/").dropFirst()
    let found = names.reduce(Optional(document)) { $0?[String($1)] }
    guard let found else { throw UnknownKeyword(keyword: reference) }
    return found
  }

  private func accepts(_ value: JSON, _ schema: JSON) throws -> Bool {
    if let flag = schema.boolValue { return flag }
    for (keyword, rule) in schema.objectValue ?? [:] {
      guard try accepts(value, keyword, rule, in: schema) else { return false }
    }
    return true
  }

  private func accepts(_ value: JSON, _ keyword: String, _ rule: JSON, in schema: JSON) throws -> Bool {
    switch keyword {
    case "title", "description", "default", "$schema", "$defs": true
    case "$ref": try accepts(value, resolve(rule.stringValue ?? ""))
    case "anyOf": try (rule.arrayValue ?? []).contains { try accepts(value, $0) }
    case "oneOf": try (rule.arrayValue ?? []).filter { try accepts(value, $0) }.count == 1
    case "enum": (rule.arrayValue ?? []).contains(value)
    case "const": rule == value
    case "type": (rule.arrayValue ?? [rule]).contains { isType(value, $0.stringValue ?? "") }
    case "properties", "additionalProperties": try acceptsMembers(of: value, in: schema)
    case "required": (rule.arrayValue ?? []).allSatisfy { value.objectValue?[$0.stringValue ?? ""] != nil || !value.isObject }
    case "minProperties": (value.objectValue?.count).map { $0 >= rule.intValue ?? 0 } ?? true
    case "items": try (value.arrayValue ?? []).allSatisfy { try accepts($0, rule) }
    case "minItems": (value.arrayValue?.count).map { $0 >= rule.intValue ?? 0 } ?? true
    case "uniqueItems": value.arrayValue.map { Set($0).count == $0.count } ?? true
    case "pattern": try value.stringValue.map { try $0.firstMatch(of: Regex(rule.stringValue ?? "")) != nil } ?? true
    case "minLength": (value.stringValue?.unicodeScalars.count).map { $0 >= rule.intValue ?? 0 } ?? true
    case "minimum": value.doubleValue.map { $0 >= rule.doubleValue ?? 0 } ?? true
    default: throw UnknownKeyword(keyword: keyword)
    }
  }

  private func acceptsMembers(of value: JSON, in schema: JSON) throws -> Bool {
    for (key, member) in value.objectValue ?? [:] {
      let rule = schema["properties"]?[key] ?? schema["additionalProperties"]
      if let rule, try !accepts(member, rule) { return false }
    }
    return true
  }

  private func isType(_ value: JSON, _ type: String) -> Bool {
    switch (value, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.bool, "boolean"), (.number, "number"),
      (.null, "null"):
      true
    case (.number(let number), "integer"): number.int64Value != nil
    default: false
    }
  }
}

extension JSON {
  fileprivate var isObject: Bool { objectValue != nil }
}
