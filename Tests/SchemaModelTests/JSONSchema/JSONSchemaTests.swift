import LarkJSON
import Testing

@testable import SchemaModel

@Suite("method.schema.json says the same as the reader")
struct JSONSchemaTests {
  let validator: JSONSchemaValidator

  init() throws {
    let file = try #require(Corpus.files.first { $0.path == "method.schema.json" })
    validator = JSONSchemaValidator(document: try JSON(parsing: file.bytes))
  }

  @Test("it accepts the project's schema")
  func corpus() throws {
    for file in Corpus.files {
      guard let definition = Self.definition(file.path) else { continue }
      let isValid = try validator.accepts(JSON(parsing: file.bytes), as: definition)
      #expect(isValid, "\(file.path)")
    }
  }

  @Test("both know the same keys")
  func keys() {
    expectKeys("methodFile", MethodKey.self)
    expectKeys("serviceFile", ServiceKey.self)
    expectKeys("bindingsFile", BindingsKey.self)
    expectKeys("eventFile", EventFileKey.self)
    expectKeys("event", EventKey.self)
    expectKeys("elementFile", ElementFileKey.self)
    expectKeys("element", ElementKey.self)
    expectKeys("shortcutFile", ShortcutKey.self)
    expectKeys("flag", FlagKey.self)
    expectKeys("use", UseKey.self)
    expectKeys("beginning", BeginningKey.self)
    expectKeys("overridesFile", OverridesKey.self)
    expectKeys("override", OverrideKey.self)
    expectKeys("http", HTTPKey.self)
    expectKeys("scopeRule", ScopeRuleKey.self)
    expectKeys("paging", PagingKey.self)
    expectKeys("field", FieldKey.self)
    let definitions = validator.document["$defs"]
    let shortcut = definitions?["shortcutFile"]?["properties"]
    #expect(Self.keys(shortcut?["examples"]?["items"]) == Set(ExampleKey.names))
    let limits = definitions?["field"]?["properties"]?["limitsWhen"]?["items"]
    #expect(Self.keys(limits) == Set(ConditionalLimitsKey.names))
    let warnings = definitions?["field"]?["properties"]?["warnWhen"]?["items"]
    #expect(Self.keys(warnings) == Set(ConditionalWarningKey.names))
    #expect(Self.keys(definitions?["values"]?["items"]?["anyOf"]?[1]) == Set(ValueKey.names))
    let scopes = Self.keys(definitions?["scopes"]?["anyOf"]?[2])
    #expect(scopes.union(ScopeRuleKey.names) == Set(ScopesKey.names))
  }

  @Test("both know the same values")
  func values() {
    expectValues("bindingsFile", "access", BindingSettings.Access.self)
    expectValues("field", "type", TypeName.self)
    expectValues("field", "in", Parameter.Place.self)
    expectValues("field", "format", StringFormat.self)
    expectValues("field", "unit", Field.Unit.self)
    expectValues("field", "style", Parameter.ListStyle.self)
    expectValues("http", "method", Method.Verb.self)
    expectValues("methodFile", "risk", Method.Risk.self)
    expectValues("methodFile", "surface", Method.Surface.self)
    expectValues("methodFile", "responseBody", ReplyBody.self)
    expectValues("event", "kind", Event.Kind.self)
    expectValues("shortcutFile", "risk", Method.Risk.self)
    expectValues("flag", "type", FlagTypeName.self)
    expectValues("use", "need", Shortcut.Need.self)
    expectValues("paging", "next", NextPageField.self)
  }

  /// Breaks every part of the base tree in every way, and compares what both say.
  @Test("both refuse the same mistakes of structure", arguments: BaseTree.files.keys.sorted())
  func agreement(path: String) throws {
    let definition = try #require(Self.definition(path))
    let base = try JSON(parsing: Array((BaseTree.files[path] ?? "").utf8))
    var tree = BaseTree.files
    // Patterns are compared with methods; all else is sooner read without them.
    if definition != "bindingsFile" { tree = tree.filter { Self.definition($0.key) != "methodFile" } }
    for mutation in Mutation.all(of: base) {
      tree[path] = mutation.json.serialized()
      // A value that an override puts into another file is wrong in that file, which its own definition tells.
      let isOverride = path == BaseTree.overrides
      let found = read(tree).diagnostics
        .filter { $0.position.file == path && !(isOverride && $0.message.hasPrefix("'$schema'")) }
      let isValid = try validator.accepts(mutation.json, as: definition)
      if isValid {
        let structural = found.filter { Self.structuralCodes.contains($0.code) }
        #expect(structural == [], "only the reader refuses: \(mutation.name)")
      } else {
        #expect(found != [], "only method.schema.json refuses: \(mutation.name)")
      }
    }
  }

  /// Codes of mistakes that JSON Schema can tell as well.
  private static let structuralCodes = Set<String>(
    [
      Check.notAnObject, .unknownKey, .missingKey, .wrongJSONType, .empty, .invalidText, .invalidLink, .unknownValue,
      .unknownType, .unknownIdentity, .unknownRisk, .unknownSurface, .unknownVerb, .unknownFormat, .unknownUnit, .unknownEventKind,
      .typeOrReference, .invalidScope, .invalidLimit, .unknownAccess, .invalidPattern,
    ].map(\.rawValue))

  private static func definition(_ path: String) -> String? {
    if path == BindingSettings.fileName { return "bindingsFile" }
    if path.hasSuffix("/service.json") { return "serviceFile" }
    if path.hasSuffix("/overrides.json") { return "overridesFile" }
    if path.contains("/types/") { return "typeFile" }
    if path.contains("/shortcuts/") { return "shortcutFile" }
    if path.contains("/events/") { return "eventFile" }
    if path.hasPrefix("cards/") { return "elementFile" }
    return path.contains("/") ? "methodFile" : nil
  }

  private static func keys(_ schema: JSON?) -> Set<String> {
    Set(schema?["properties"]?.objectValue?.keys ?? [])
  }

  private func expectKeys<Key: SchemaKey>(_ definition: String, _: Key.Type) {
    #expect(Self.keys(validator.document["$defs"]?[definition]) == Set(Key.names), "\(definition)")
  }

  private func expectValues<Value: RawRepresentable<String> & CaseIterable>(
    _ definition: String, _ key: String, _: Value.Type
  ) {
    let values = validator.document["$defs"]?[definition]?["properties"]?[key]?["enum"]?.arrayValue
    #expect(values?.compactMap(\.stringValue) == Value.allCases.map(\.rawValue), "\(definition).\(key)")
  }
}
