import LarkJSON
import SchemaModel
import Testing

@testable import lark

@Suite("JSON Schema of fields")
struct FieldSchemaTests {
  /// The contract of a method of a made-up service.
  private func contract(_ method: String, types: [String: String] = [:]) throws -> MethodContract {
    var files = [
      "t/service.json": """
        {"name": "t", "version": "v1", "title": "T", "description": "A test.", "basePath": "/open-apis/t/v1"}
        """,
      "t/things/get.json": """
        {"summary": "Get it.", "http": {"method": "POST", "path": "/open-apis/t/v1/things"}, "identities": ["bot"],
        "scopes": ["t:t"], "risk": "read", \(method)}
        """,
    ]
    for (name, text) in types { files["t/types/\(name).json"] = text }
    let result = SchemaReader.read(files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) })
    #expect(result.diagnostics.map(\.description) == [])
    let method = try #require(result.schema.method("t.things.get"))
    return MethodContract(method: method, schema: result.schema)
  }

  @Test("a type that holds itself is spelled out once")
  func recursion() throws {
    let contract = try contract(
      #""response": {"root": {"$ref": "../types/folder.json"}}"#,
      types: [
        "folder": """
          {"description": "A folder.", "type": "object", "properties": {
          "children": {"type": "array", "items": {"$ref": "folder.json"}, "description": "What is in it."}}}
          """
      ])
    #expect(
      MethodEnvelope(contract).json["outputSchema"]?.serialized() == """
        {"type":"object","properties":{"root":{"type":"object","description":"A folder","properties":{"children":\
        {"type":"array","description":"What is in it","items":{"type":"object","description":"A folder"}}}}}}
        """)
    #expect(PrettyMethod(contract, .plain).page.contains("root.children (array of object)"))
  }

  @Test("limits, values, formats and examples have their places")
  func everything() throws {
    let contract = try contract(
      """
      "data": {
        "size": {"type": "integer", "minimum": 1, "maximum": 50, "default": 20, "description": "**Size**."},
        "kind": {"type": "string", "required": true, "openEnum": [{"value": "b", "description": "Bee."}, "a"]},
        "level": {"type": "integer", "enum": [3, 1, 2]},
        "ids": {"type": "array", "items": {"type": "string", "format": "int64"}, "minItems": 1, "maxItems": 5},
        "text": {"type": "string", "minLength": 1, "maxLength": 9, "contentMediaType": "application/json"},
        "more": {"type": "any"}, "free": {"type": "object", "additionalProperties": true}
      }
      """)
    #expect(
      MethodEnvelope(contract).json["inputSchema"]?["properties"]?["data"]?.serialized() == """
        {"type":"object","carrier":"--data","required":["kind"],"properties":{"free":{"type":"object"},\
        "ids":{"type":"array","minItems":1,"maxItems":5,"items":{"type":"string","format":"int64"}},\
        "kind":{"type":"string","enum":["b","a"],"enumDescriptions":["Bee",""],"x-enum-open":true},\
        "level":{"type":"integer","enum":[1,2,3]},"more":{},\
        "size":{"type":"integer","description":"Size","default":20,"minimum":1,"maximum":50},\
        "text":{"type":"string","minLength":1,"maxLength":9,"contentMediaType":"application/json"}}}
        """)
  }

  @Test("scopes that differ by identity are told apart")
  func scopes() throws {
    var contract = try contract("\"data\": {}")
    contract.method.identities = [.user, .bot]
    contract.method.scopes = Scopes(user: ScopeRule(any: ["a", "b"], all: ["c"]), bot: ScopeRule(any: ["b"]))
    let meta = try #require(MethodEnvelope(contract).json["_meta"])
    #expect(meta["scopes"] == ["a", "b"])
    #expect(meta["required_scopes"] == ["c"])
    #expect(meta["scopes_by_identity"]?["bot"] == ["scopes": ["b"], "required_scopes": []])
    let page = PrettyMethod(contract, .plain).page
    #expect(page.contains("Scopes of user: c, and one of a, b\nScopes of bot: b\n"))
  }

  static let literals: [(JSON, FieldType, JSON?)] = [
    ("5", .integer(values: nil), 5), ("", .integer(values: nil), Optional.none),
    (1.5, .integer(values: nil), Optional.none), (7, .string(format: nil, values: nil), "7"),
    ("true", .boolean, true), ("yes", .boolean, Optional.none),
    ("1.50", .number, JSONNumber("1.50").map(JSON.number)),
    ([1], .object(ObjectShape(fields: [])), Optional.none), ([1], .any, [1]),
  ]

  @Test("defaults and examples take the type of their field, or go", arguments: literals)
  func coerced(value: JSON, type: FieldType, expected: JSON?) {
    #expect(Literal.coerced(value, to: type) == expected)
  }

  @Test("a reply of bytes is a binary string")
  func binary() throws {
    let contract = try contract("\"responseBody\": \"binary\"")
    #expect(MethodEnvelope(contract).json["outputSchema"] == ["type": "string", "format": "binary"])
    #expect(PrettyMethod(contract, .plain).page.contains("Response\n  the bytes of a file\n"))
  }
}
