import SchemaModel
import Testing

@testable import SchemaCompiler

@Suite struct CatalogTextTests {
  @Test func filesBecomeLinesWithoutSpaceAndPointer() throws {
    let files = [
      SchemaFile(
        path: "schema/acme/service.json",
        bytes: Array(
          """
          {
            "$schema": "../method.schema.json#/$defs/serviceFile",
            "name": "acme", "version": "v1", "title": "Acme \\"quoted\\"", "description": "A service.",
            "basePath": "/open-apis/acme/v1"
          }
          """.utf8)),
      SchemaFile(
        path: "schema/acme/types/limit.json",
        bytes: Array("{ \"description\": \"One.\", \"type\": \"number\", \"maximum\": 1.50 }".utf8)),
    ]
    let output = GeneratedTree.generate(from: files, options: BindingOptions(folder: "schema/"))
    try #require(output.diagnostics == [])
    let section = try #require(output.files.first { $0.name == "LarkCatalog/acme.swift" })
    #expect(
      section.text.contains(
        """
          static let acme: StaticString = #\"""
          acme/service.json\t{"name":"acme","version":"v1","title":"Acme \\"quoted\\"","description":"A service.",\
        "basePath":"/open-apis/acme/v1"}
          acme/types/limit.json\t{"description":"One.","type":"number","maximum":1.50}
          \"""#
        """))
    let index = try #require(output.files.first { $0.name == "LarkCatalog/LarkCatalog.swift" })
    #expect(index.text.contains("Section(service: \"acme\", text: acme),"))
  }

  @Test func scopeTableRows() {
    func method(_ name: String, _ identities: [Caller], _ scopes: Scopes, _ surface: Method.Surface) -> Method {
      Method(
        id: MethodID(service: "acme", resource: "things", name: name), source: "", summary: "", description: nil,
        verb: .get, path: "/", identities: identities, identityNote: nil, scopes: scopes, risk: .read,
        surface: surface, docs: nil, idempotencyKey: nil, params: [], data: [], hasData: false, response: .fields([]),
        paging: nil, swiftName: nil, position: SourcePosition(file: "", line: 1, column: 1))
    }
    let any = ScopeRule(any: ["a:b", "a:c"])
    let use = { (value: String?, rule: ScopeRule) in
      Shortcut.Use(
        MethodID(service: "acme", resource: "things", name: "one"), callers: [.user],
        condition: .init(value.map { [[.init("quiet", .isOneOf([$0]))]] } ?? []), scopes: Scopes(user: rule))
    }
    let quiet = Shortcut.Flag(
      name: "quiet", kind: .boolean, summary: "", valueName: nil, defaultValue: nil, isRequired: false, maxLength: nil,
      identities: [], aliases: [], isHidden: false)
    let shortcut = Shortcut(
      id: ShortcutID(service: "acme", name: "do-it"), source: "", summary: "", description: nil, identities: [.user],
      risk: .read,
      uses: [
        use(nil, ScopeRule(all: ["a:e"])), use(nil, any), use("false", ScopeRule(any: ["a:f", "a:g"])),
        use("true", ScopeRule(all: ["a:h"])),
      ],
      flags: [quiet], examples: [], swiftName: nil,
      position: SourcePosition(file: "", line: 1, column: 1))
    #expect(
      ScopeTableText.lines([
        method("two", [.bot], Scopes(user: any, bot: ScopeRule(any: ["a:b"], all: ["a:d"])), .shortcut),
        method("one", [.bot, .user], Scopes(user: any), .raw),
      ], [shortcut]) == [
        "acme.things.one\traw\tuser,bot\tany:a:b,a:c\t-",
        "acme.things.two\tshortcut\tbot\t-\tany:a:b all:a:d",
        "acme.shortcuts.do-it\t+\tuser\tany:a:b,a:c any:a:f,a:g all:a:e\t-",
      ])
  }
}
