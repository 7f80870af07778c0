import LarkJSON
import SchemaDiff
import SchemaModel
import Testing

@Suite("Comparing schemas")
struct SchemaDiffTests {
  @Test("an edit, and taking it back", arguments: Case.all)
  func edit(_ edit: Case) throws {
    let base = try BaseTree.schema()
    let edited = try BaseTree.schema(edit.replacements)
    let changes = SchemaDifference(from: base, to: edited).changes
    #expect(changes.map(Case.line) == edit.forward)
    // A sentence names the place, so that it can stand for itself.
    #expect(changes.allSatisfy { $0.message.contains($0.place) || $0.place.isEmpty })
    #expect(SchemaDifference(from: edited, to: base).changes.map(Case.line) == edit.backward)
  }

  @Test("a schema does not differ from itself")
  func same() throws {
    let base = try BaseTree.schema()
    let difference = SchemaDifference(from: base, to: base)
    #expect(difference.changes == [])
    #expect(!difference.breaks)
    #expect(difference.versionStep == .none)
  }

  @Test("every aspect and effect is met by a case")
  func coverage() throws {
    let base = try BaseTree.schema()
    var aspects: Set<SchemaChange.Aspect> = []
    var effects: Set<SchemaChange.Effect> = []
    for edit in Case.all {
      for change in SchemaDifference(from: base, to: try BaseTree.schema(edit.replacements)).changes {
        aspects.insert(change.aspect)
        effects.insert(change.effect)
      }
    }
    #expect(aspects == Set(SchemaChange.Aspect.allCases))
    #expect(effects == Set(SchemaChange.Effect.allCases))
  }

  @Test("the version step is that of the gravest change")
  func versionStep() throws {
    let base = try BaseTree.schema()
    func step(_ file: String, _ old: String, _ new: String) throws -> (VersionStep, VersionStep) {
      let text = try #require(BaseTree.files[file]).replacing(old, with: new)
      let difference = SchemaDifference(from: base, to: try BaseTree.schema([file: text]))
      return (difference.versionStep, difference.versionStep.beforeFirstMajor)
    }
    #expect(try step(BaseTree.list, "List tickets.", "Find tickets.") == (.patch, .patch))
    let more = "\"response\": { \"total\": { \"type\": \"integer\" },"
    #expect(try step(BaseTree.list, "\"response\": {", more) == (.minor, .patch))
    #expect(try step(BaseTree.list, "v1/tickets", "v2/tickets") == (.major, .minor))
  }

  @Test("old and new values come along")
  func values() throws {
    let text = try #require(BaseTree.files[BaseTree.create])
      .replacing("\"maxLength\": 60", with: "\"maxLength\": 40")
      .replacing("\"default\": \"open_id\"", with: "\"default\": \"user_id\"")
    let changes = SchemaDifference(
      from: try BaseTree.schema(), to: try BaseTree.schema([BaseTree.create: text])
    ).changes
    #expect(changes.map(\.old) == ["open_id", 60])
    #expect(changes.map(\.new) == ["user_id", 40])
  }

  @Test("a shared type's change is told once, with the methods it reaches")
  func sharedType() throws {
    let text = try #require(BaseTree.files[BaseTree.level]).replacing("\"low\", ", with: "")
    let changes = SchemaDifference(
      from: try BaseTree.schema(), to: try BaseTree.schema([BaseTree.level: text])
    ).changes
    #expect(changes.map(\.subject) == [.type(TypeID(service: "desk", name: "level"))])
    // list reaches it through the ticket, which holds itself, too.
    #expect(changes.flatMap(\.methods).map(\.description) == ["desk.tickets.create", "desk.tickets.list"])
  }

  @Test("the order of fields counts only where it decides that of Swift arguments")
  func order() throws {
    let (body, uuid) = ("\"body\": { \"type\": \"string\" },", "\"uuid\": { \"type\": \"string\" },")
    let text = try #require(BaseTree.files[BaseTree.create])
      .replacing(body, with: "").replacing(uuid, with: uuid + body)
    let base = try BaseTree.schema()
    let edited = try BaseTree.schema([BaseTree.create: text])
    #expect(SchemaDifference(from: base, to: edited).changes.map(\.aspect) == [.argumentOrder])
    #expect(SchemaDifference(from: base, to: edited, orderCounts: false).changes == [])
    let reply = try #require(BaseTree.files[BaseTree.list])
      .replacing("\"page_token\": { \"type\": \"string\" },", with: "")
      .replacing("\"response\": {", with: "\"response\": { \"page_token\": { \"type\": \"string\" },")
    #expect(reply != BaseTree.files[BaseTree.list])
    #expect(SchemaDifference(from: base, to: try BaseTree.schema([BaseTree.list: reply])).changes == [])
  }
}
