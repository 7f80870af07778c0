import SchemaCompiler
import SchemaModel
import Testing

/// What the build-tool plugin gets for the files of a target.
@Suite struct TargetBindingsTests {
  private static func method(_ data: String = "{}", reply: String = "{}") -> String {
    """
    {
      "summary": "Do it.", "http": { "method": "POST", "path": "/open-apis/acme/v1/x" },
      "identities": ["bot"], "scopes": [], "risk": "write", "data": \(data), "response": \(reply)
    }
    """
  }

  private static func service(_ name: String) -> String {
    """
    { "name": "\(name)", "version": "v1", "title": "T", "description": "D.", "basePath": "/open-apis/\(name)/v1" }
    """
  }

  /// Two services with shared types, as a target keeps them.
  private static let tree = [
    "Sources/API/acme/service.json": service("acme"),
    "Sources/API/acme/tickets/create.json": method(#"{ "owner": { "$ref": "../types/person.json" } }"#),
    "Sources/API/acme/tickets/delete.json": method(#"{ "reason": { "$ref": "../types/reason.json" } }"#),
    "Sources/API/acme/types/person.json": #"""
      { "description": "Somebody.", "type": "object", "properties": { "role": { "$ref": "role.json" } } }
      """#,
    "Sources/API/acme/types/role.json": #"{ "description": "A role.", "type": "string", "enum": ["boss"] }"#,
    "Sources/API/acme/types/reason.json": #"{ "description": "A reason.", "type": "string", "enum": ["done"] }"#,
    "Sources/API/task/service.json": service("task"),
    "Sources/API/task/tasks/list.json": method(reply: #"{ "task": { "type": "object", "properties": { "id": { "type": "string" } } } }"#),
    "Sources/API/config.json": "not even JSON",
  ]

  private func generate(_ settings: String?) -> TargetBindings.Output {
    var files = Self.tree
    files["Sources/API/lark-bindings.json"] = settings
    return TargetBindings.generate(
      from: files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) }, below: "Sources/API/")
  }

  private func text(_ name: String, _ output: TargetBindings.Output) throws -> String {
    try #require((output.files + output.placeholders).first { $0.name == name }).text
  }

  @Test func everyJSONFileGetsItsSwiftFile() throws {
    let output = generate(nil)
    #expect(output.diagnostics == [])
    #expect(Set((output.files + output.placeholders).map(\.name)).count == Self.tree.count)
    #expect(output.placeholders.map(\.text) == ["// Sources/API/config.json declares nothing.\n"])
    // At top level `Task` would be Swift's own.
    #expect(try text("task.service.swift", output).contains("public nonisolated enum TaskAPI {"))
  }

  @Test func includeTakesSharedTypesAlong() throws {
    let output = generate(#"{ "include": ["acme.tickets.create"] }"#)
    #expect(output.diagnostics == [])
    #expect(
      output.files.map(\.name) == [
        "acme.service.swift", "acme.tickets.create.swift", "acme.types.person.swift", "acme.types.role.swift",
      ])
    #expect(
      output.placeholders.map(\.name) == [
        "acme.tickets.delete.swift", "acme.types.reason.swift", "config.swift", "lark-bindings.swift",
        "task.service.swift", "task.tasks.list.swift",
      ])
    let service = try text("acme.service.swift", output)
    #expect(service.contains("acme.tickets.create\t") && !service.contains("acme.tickets.delete"))
  }

  @Test func excludeLeavesTheRest() throws {
    let output = generate(#"{ "exclude": ["*.delete", "task.*"] }"#)
    #expect(output.diagnostics == [])
    #expect(output.files.map(\.name).contains("acme.tickets.create.swift"))
    #expect(!output.files.contains { $0.name.hasPrefix("task.") || $0.name.hasSuffix("delete.swift") })
  }

  @Test func namespaceStandsAroundAllServices() throws {
    let output = generate(#"{ "namespace": "API", "access": "package" }"#)
    #expect(output.diagnostics == [])
    #expect(
      try text("lark-bindings.swift", output) == """
        // Generated from Sources/API/lark-bindings.json by lark-codegen. Do not edit: change the schema and generate again.

        /// Requests for the Lark open platform, by service.
        ///
        /// - Source: `Sources/API/lark-bindings.json`
        package nonisolated enum API {}

        """)
    let service = try text("acme.service.swift", output)
    #expect(service.contains("\nextension API {\n  /// T (v1).\n"))
    #expect(service.contains("\n  package nonisolated enum Acme {\n"))
    let create = try text("acme.tickets.create.swift", output)
    #expect(create.contains("\nextension API.Acme.Tickets {\n"))
    #expect(create.contains("package var owner: API.Acme.Types.Person?\n"))
    // Nobody sees it at top level, so the name can be the platform's own.
    #expect(try text("task.service.swift", output).contains("  package nonisolated enum Task {\n"))
  }

  @Test func typesDoNotHideTheNamespace() throws {
    let output = generate(#"{ "namespace": "Role" }"#)
    #expect(output.diagnostics == [])
    #expect(try text("acme.types.role.swift", output).contains("struct Role: OpenEnum {"))
    #expect(try text("acme.types.person.swift", output).contains("var role: _Role.Acme.Types.Role?\n"))
  }

  @Test(arguments: ["String", "ScopeTable"])
  func namespaceThatHidesATypeIsRefused(name: String) {
    #expect(
      generate(#"{ "namespace": "\#(name)" }"#).diagnostics.map(\.description) == [
        """
        Sources/API/lark-bindings.json:1:16: error: a namespace '\(name)' would hide what generated code calls \
        '\(name)'; give it another name [swift.reserved-name]
        """
      ])
  }

  @Test func mistakesLeaveNoFile() {
    let output = generate(#"{ "acces": "public" }"#)
    #expect(output.files.isEmpty && output.placeholders.isEmpty)
    #expect(output.diagnostics.map(\.code) == ["schema.unknown-key"])
  }
}
