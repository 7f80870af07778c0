import SchemaModel
import Testing

@testable import SchemaCompiler

/// Names and types that the binder decides, and the collisions it reports.
@Suite struct BinderTests {
  /// A service `acme` with the given files.
  private func compile(_ files: [String: String]) -> (GeneratedTree.Output, [String]) {
    let service = """
      {"name": "acme", "version": "v1", "title": "Acme", "description": "A service.", "basePath": "/open-apis/acme/v1"}
      """
    let all = files.merging(["acme/service.json": service]) { own, _ in own }
    let output = GeneratedTree.generate(
      from: all.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) }, options: BindingOptions())
    return (output, output.diagnostics.map(\.description))
  }

  private func method(_ more: String, path: String = "/open-apis/acme/v1/x") -> String {
    """
    {
      "summary": "Do it.",
      "http": { "method": "POST", "path": "\(path)" },
      "identities": ["bot"],
      "scopes": [],
      "risk": "write",
      \(more)
    }
    """
  }

  private func text(_ files: [String: String], _ name: String) throws -> String {
    let (output, diagnostics) = compile(files)
    try #require(diagnostics == [])
    return try #require(output.files.first { $0.name == "LarkAPI/\(name)" }).text
  }

  @Test func fieldsThatDifferInTheirSeparatorsOnly() {
    let (output, diagnostics) = compile([
      "acme/things/make.json": method(
        """
        "data": {
            "user_id": { "type": "string" },
            "userId": { "type": "string" }
          }
        """)
    ])
    #expect(output.files.isEmpty)
    #expect(
      diagnostics == [
        """
        acme/things/make.json:9:5: error: 'userId' becomes 'userID' in Swift, which 'user_id' in \
        Acme.Things.Make is called already; give one of them another name with "swiftName" [swift.name-collision]
        """
      ])
  }

  @Test func fieldsThatDifferInCaseOnly() {
    let (_, diagnostics) = compile([
      "acme/things/make.json": method("\"data\": { \"name\": { \"type\": \"string\" }, \"NAME\": { \"type\": \"string\" } }")
    ])
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("'NAME' becomes 'name' in Swift, which 'name'") == true)
  }

  @Test func aKeywordAndItsReplacement() {
    let (_, diagnostics) = compile([
      "acme/things/make.json": method(
        "\"data\": { \"self\": { \"type\": \"string\" }, \"self_value\": { \"type\": \"string\" } }")
    ])
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("'self_value' becomes 'selfValue' in Swift, which 'self'") == true)
  }

  @Test func aParameterAndAFieldOfTheBody() {
    let (_, diagnostics) = compile([
      "acme/things/make.json": method(
        """
        "params": { "name": { "in": "query", "type": "string" } },
          "data": { "name": { "type": "string" } }
        """)
    ])
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hasPrefix("acme/things/make.json:8:") == true)
  }

  @Test func swiftNameSettlesIt() throws {
    let text = try text(
      [
        "acme/things/make.json": method(
          """
          "params": { "name": { "in": "query", "type": "string", "swiftName": "queryName" } },
            "data": { "name": { "type": "string" } }
          """)
      ], "acme.things.make.swift")
    #expect(text.contains("public var queryName: String?"))
    #expect(text.contains("request.query(\"name\", queryName)"))
    #expect(text.contains("request.body(\"name\", name)"))
  }

  @Test func methodsOfOneName() {
    let (_, diagnostics) = compile([
      "acme/things/make_it.json": method("\"docs\": \"https://example.com\""),
      "acme/things/makeIt.json": method("\"docs\": \"https://example.com\"", path: "/open-apis/acme/v1/y"),
    ])
    #expect(diagnostics.count == 1)
    #expect(
      diagnostics.first?.contains(
        "the Swift name 'MakeIt', which 'MakeIt' in Acme.Things is called already; give one of them another name with "
          + "\"swiftName\" [swift.name-collision]") == true)
  }

  @Test func aMethodAndAResourceBelow() {
    let (_, diagnostics) = compile([
      "acme/things/parts.json": method("\"docs\": \"https://example.com\""),
      "acme/things.parts/make.json": method("\"docs\": \"https://example.com\"", path: "/open-apis/acme/v1/y"),
    ])
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("the Swift name 'Parts'") == true)
  }

  @Test func valuesOfOneName() {
    let (_, diagnostics) = compile([
      "acme/things/make.json": method(
        "\"data\": { \"size\": { \"type\": \"string\", \"enum\": [\"big-one\", \"big_one\", \"_\"] } }")
    ])
    #expect(diagnostics.count == 2)
    #expect(diagnostics.first?.contains("'big_one' becomes 'bigOne' in Swift, which 'big-one' in Size") == true)
    #expect(diagnostics.last?.contains("the value '_' has no letter or digit to make a Swift name of") == true)
  }

  @Test func typesAreNamedAfterTheirOwnFieldAlone() throws {
    let object = "\"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } }"
    func list(_ name: String) -> String { "\"\(name)\": { \"type\": \"array\", \"items\": { \(object) } }" }
    func field(_ name: String) -> String { "\"\(name)\": { \(object) }" }
    let all = [
      (list("items"), "items: [Item]?"), (field("item"), "item: ItemValue?"), (field("item_value"), "itemValue: ItemValueValue?"),
      (list("item_list"), "itemList: [ItemListElement]?"), (field("item_list_element"), "itemListElement: ItemListElementValue?"),
      (field("type"), "type: Kind?"), (field("kind"), "kind: KindValue?"), (field("element"), "element: Element?"),
      (field("string"), "string: StringValue?"), (field("string_value"), "stringValue: StringValueValue?"),
    ]
    for fields in [all, all.reversed()] + all.map({ [$0] }) {
      let text = try text(
        ["acme/things/make.json": method("\"response\": { \(fields.map(\.0).joined(separator: ",\n")) }")],
        "acme.things.make.swift")
      for (_, property) in fields { #expect(text.contains("public var \(property)\n")) }
    }
  }

  @Test func whatTheSchemaDoesNotListKeepsItsName() throws {
    let reply = """
      "response": { "thing": { "type": "object", "additionalProperties": true, "keepsRawJSON": true, "properties": {
        "other_fields": { "type": "string" }, "raw_json": { "type": "string" } } } }
      """
    let text = try text(["acme/things/make.json": method(reply)], "acme.things.make.swift")
    #expect(text.contains("public var otherFieldsValue: String?"))
    #expect(text.contains("public var rawJSONValue: String?"))
    #expect(text.contains("public var otherFields: JSONObject = [:]"))
  }

  @Test func aServiceTakesNoNameAway() throws {
    let people = """
      {"name": "people", "version": "v1", "title": "People", "description": "People.", "basePath": "/open-apis/people/v1"}
      """
    let files = [
      "people/service.json": people,
      "people/types/person.json": """
        {"description": "Somebody.", "type": "object", "properties": { "name": { "type": "string" } } }
        """,
      "acme/things/make.json": method(
        """
        "data": { "people": { "type": "object", "properties": { "who": { "$ref": "../../people/types/person.json" } } } }
        """),
    ]
    #expect(try text(files, "acme.things.make.swift").contains("public var people: People?\n"))
    #expect(try text(files, "acme.things.make.swift").contains("public var who: _People.Types.Person?\n"))
    #expect(try text(files, "people.service.swift").contains("public typealias _People = People\n"))
  }

  @Test func typesThatBothSidesUseAskInTheirInitializerOnly() throws {
    let files = [
      "acme/types/thing.json": """
        {"description": "A thing.", "type": "object", "properties": {
          "id": { "type": "string", "required": true }, "note": { "type": "string" } } }
        """,
      "acme/things/make.json": method(
        """
        "data": { "thing": { "$ref": "../types/thing.json", "required": true } },
          "response": { "thing": { "$ref": "../types/thing.json" } }
        """),
    ]
    let type = try text(files, "acme.types.thing.swift")
    #expect(type.contains("struct Thing: JSONDecodable, JSONEncodable, Hashable, Sendable, Codable {"))
    #expect(type.contains("public var id: String?"))
    #expect(type.contains("public init(id: String, note: String? = nil) {"))
    let request = try text(files, "acme.things.make.swift")
    #expect(request.contains("public var thing: Acme.Types.Thing\n"))
    #expect(request.contains("public var thing: Acme.Types.Thing?\n"))
  }

  @Test func servicesThatSwiftHasANameFor() throws {
    let (output, diagnostics) = compile([
      "task/service.json": """
        {"name": "task", "version": "v2", "title": "Tasks", "description": "Tasks.", "basePath": "/open-apis/task/v2"}
        """,
      "task/tasks/default.json": method("\"docs\": \"https://example.com\""),
      "task/self/protocol.json": method("\"docs\": \"https://example.com\"", path: "/open-apis/acme/v1/y"),
      "task/tasks/3d.json": method("\"docs\": \"https://example.com\"", path: "/open-apis/acme/v1/z"),
    ])
    #expect(diagnostics == [])
    var heads: [String] = []
    for file in output.files where file.name.hasPrefix("LarkAPI/task") {
      for line in file.text.split(separator: "\n") {
        if ["enum ", "extension ", "struct "].contains(where: line.contains) { heads.append(String(line)) }
      }
    }
    #expect(
      heads == [
        "extension TaskAPI.SelfResource {", "  public nonisolated struct ProtocolMethod: CallableByBotOnly {",
        "public nonisolated enum TaskAPI {", "  public nonisolated enum SelfResource {}",
        "  public nonisolated enum Tasks {}", "extension TaskAPI.Tasks {",
        "  public nonisolated struct Method3d: CallableByBotOnly {", "extension TaskAPI.Tasks {",
        "  public nonisolated struct Default: CallableByBotOnly {",
      ])
  }
}
