import SchemaDiff
import SchemaModel
import Testing

/// Names in Swift follow from a field and what stands around it. The compiler decides them, so the comparison asks it.
@Suite("Swift names beside new neighbours")
struct SwiftNameTests {
  /// What the comparison says of a change of the list method's reply, or of the create method's body.
  private func lines(
    _ file: String, from old: String, to new: String, replacing anchor: String, orderCounts: Bool = true
  ) throws -> [String] {
    let text = try #require(BaseTree.files[file])
    try #require(text.ranges(of: anchor).count == 1)
    func schema(_ fields: String) throws -> Schema { try BaseTree.schema([file: text.replacing(anchor, with: fields)]) }
    return SchemaDifference(from: try schema(old), to: try schema(new), orderCounts: orderCounts).changes.map(Case.line)
  }

  private let reply = "\"found\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } },"
  private let hits = """
    "hits": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } } } },
    """
  private let hit = "\"hit\": { \"type\": \"object\", \"properties\": { \"name\": { \"type\": \"string\" } } },"

  @Test("a new sibling takes no name away", arguments: [true, false])
  func sibling(orderCounts: Bool) throws {
    for new in [hit + hits, hits + hit] {
      #expect(
        try lines(BaseTree.list, from: hits, to: new, replacing: reply, orderCounts: orderCounts)
          == ["compatible field added list: response.hit added"])
      #expect(
        try lines(BaseTree.list, from: new, to: hits, replacing: reply, orderCounts: orderCounts)
          == ["breaking field removed list: response.hit removed"])
    }
  }

  @Test("a new service takes no name away")
  func service() throws {
    let base = try BaseTree.schema()
    let files = [
      "create/service.json": BaseTree.files[BaseTree.service]?.replacing("desk", with: "create"),
      "create/doors/open.json": BaseTree.files[BaseTree.fetch],
    ]
    let lines = SchemaDifference(from: base, to: try BaseTree.schema(files)).changes.map(Case.line)
    #expect(lines == ["compatible service added create: service added with 1 method"])
  }

  @Test("a type that requests alone had is another one when replies have it")
  func widerUse() throws {
    func schema(_ response: String) throws -> Schema {
      try BaseTree.schema([
        "desk/types/owner.json": """
          { "description": "Who has it.", "type": "object", "properties": { "id": { "type": "string", "required": true } } }
          """,
        "desk/tickets/give.json": """
          {
            "summary": "Give it away.", "http": { "method": "POST", "path": "/open-apis/desk/v1/give" },
            "identities": ["bot"], "scopes": [], "risk": "write",
            "data": { "to": { "$ref": "../types/owner.json" } }, "response": { \(response) }
          }
          """,
      ])
    }
    let lines = SchemaDifference(
      from: try schema(""), to: try schema("\"owner\": { \"$ref\": \"../types/owner.json\" }")
    ).changes.map(Case.line)
    #expect(
      Set(lines) == [
        "compatible field added give: response.owner added",
        "breaking type changed owner: id replies have the type, too: it is optional in Swift now",
      ])
  }

  @Test("a Swift name that says what the field is called anyway changes nothing")
  func sameName() throws {
    let body = "\"body\": { \"type\": \"string\" },"
    let named = "\"body\": { \"type\": \"string\", \"swiftName\": \"body\" },"
    #expect(try lines(BaseTree.create, from: body, to: named, replacing: body) == [])
  }
}
