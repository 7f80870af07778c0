import LarkJSON
import SchemaModel

/// The contract of a method as JSON: what it takes, what it answers and what a caller must have.
struct MethodEnvelope {
  /// Version of the shape.
  static let version = "1.0"

  private let contract: MethodContract
  /// Shortcuts that use the method.
  private let shortcuts: [ShortcutID]
  private var method: Method { contract.method }

  /// - Parameters:
  ///   - contract: The method.
  ///   - shortcuts: Shortcuts that use it, where it is there for them only.
  init(_ contract: MethodContract, usedBy shortcuts: [ShortcutID] = []) {
    self.contract = contract
    self.shortcuts = shortcuts
  }

  /// The whole document.
  var json: JSON {
    [
      "name": .string(method.id.command),
      "command": .string("\(Tool.name) \(contract.line.call)"),
      "description": .string(description),
      "inputSchema": .object(input),
      "outputSchema": .object(output),
      "_meta": .object(meta),
    ]
  }

  private var description: String {
    Prose.trimmed([method.summary, method.description, method.identityNote].compactMap(\.self).joined(separator: " "))
  }

  // MARK: What the method takes

  private var input: JSONObject {
    let sections = [
      section("params", carrier: RawCall.params, method.params.map(\.field)),
      section("data", carrier: RawCall.data, contract.bodyFields),
      section("file", carrier: RawCall.file, contract.fileFields),
    ].compactMap(\.self)
    var properties = JSONObject()
    for section in sections { properties[section.name] = .object(section.schema) }
    if method.risk == .highRiskWrite {
      properties["yes"] = ["type": "boolean", "flag": .string(CommonFlags.yes.spelling), "default": false]
    }
    return [
      "type": "object",
      "required": .array(sections.filter(\.isRequired).map { .string($0.name) }),
      "properties": .object(properties),
    ]
  }

  private struct Section {
    var name: String
    var schema: JSONObject
    var isRequired: Bool
  }

  /// The fields that one flag carries; `nil` where there are none.
  private func section(_ name: String, carrier: FlagSpec, _ content: [Field]) -> Section? {
    if content.isEmpty { return nil }
    var schema: JSONObject = ["type": "object", "carrier": .string(carrier.spelling)]
    FieldSchema(contract, .request).addMembers(content, to: &schema)
    return Section(name: name, schema: schema, isRequired: content.contains(where: \.isRequired))
  }

  // MARK: What it answers

  private var output: JSONObject {
    let fields = FieldSchema(contract, .reply)
    switch method.response {
    case .binary:
      return ["type": "string", "format": "binary"]
    case .reference(let id):
      return fields.schema(of: Field(name: "", type: .reference(id), position: method.position))
    case .fields(let content):
      var schema: JSONObject = ["type": "object"]
      fields.addMembers(content, to: &schema)
      return schema
    }
  }

  // MARK: What a caller must have

  private var meta: JSONObject {
    let rules = method.identities.map { method.scopes[$0] }
    var meta: JSONObject = [
      "envelope_version": .string(Self.version),
      "http_method": .string(method.verb.rawValue),
      "path": .string(method.path),
      "scopes": Self.strings(rules.flatMap(\.any)),
      "required_scopes": Self.strings(rules.flatMap(\.all)),
      "access_tokens": Self.strings(method.identities.map(\.rawValue).sorted()),
      "danger": .bool(method.risk != .read),
      "risk": .string(method.risk.rawValue),
    ]
    // One list for all callers says too little where each needs something else.
    if Set(rules).count > 1 { meta["scopes_by_identity"] = scopesByIdentity }
    if let docs = method.docs { meta["doc_url"] = .string(docs) }
    if !shortcuts.isEmpty { meta["shortcuts"] = .array(shortcuts.map { .string("\(Tool.name) \($0.command)") }) }
    return meta
  }

  private var scopesByIdentity: JSON {
    var object = JSONObject()
    for caller in method.identities.sorted(by: { $0.rawValue < $1.rawValue }) {
      let rule = method.scopes[caller]
      object[caller.rawValue] = ["scopes": Self.strings(rule.any), "required_scopes": Self.strings(rule.all)]
    }
    return .object(object)
  }

  /// The strings in their order, each once.
  private static func strings(_ strings: [String]) -> JSON {
    var seen: [String] = []
    for string in strings where !seen.contains(string) { seen.append(string) }
    return .array(seen.map(JSON.string))
  }
}
