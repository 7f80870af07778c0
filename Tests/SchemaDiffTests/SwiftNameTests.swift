import SchemaDiff
import SchemaModel
import Testing

/// Names in Swift that change although their own field stands still. The compiler decides them, so the comparison asks it.
@Suite("Swift names that depend on neighbours")
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

  @Test("a new sibling takes the name of a list's elements", arguments: [true, false])
  func sibling(orderCounts: Bool) throws {
    let lines = try lines(
      BaseTree.list, from: hits, to: hit + hits, replacing: reply, orderCounts: orderCounts)
    #expect(lines.contains("compatible field added list: response.hit added"))
    #expect(
      lines.contains(
        "breaking swift-name changed list: response.hits[] has a Swift type of another name: Hits instead of Hit"))
    #expect(lines.count == 2)
  }

  @Test("a new sibling after the list pushes nothing aside but itself")
  func laterSibling() throws {
    #expect(
      try lines(BaseTree.list, from: hits, to: hits + hit, replacing: reply)
        == ["compatible field added list: response.hit added"])
  }

  @Test("a sibling that goes gives the name back")
  func goneSibling() throws {
    let lines = try lines(BaseTree.list, from: hit + hits, to: hits, replacing: reply)
    #expect(
      lines.contains(
        "breaking swift-name changed list: response.hits[] has a Swift type of another name: Hit instead of Hits"))
  }

  @Test("the elements of a new list take the name of an enumeration")
  func enumeration() throws {
    let color = "\"color\": { \"type\": \"string\", \"openEnum\": [\"red\"] },"
    let colors = "\"colors\": { \"type\": \"array\", \"items\": { \"type\": \"string\", \"openEnum\": [\"red\"] } },"
    let body = "\"body\": { \"type\": \"string\" },"
    let lines = try lines(BaseTree.create, from: color, to: colors + color, replacing: body)
    #expect(
      Set(lines) == [
        "compatible field added create: data.colors added",
        "breaking swift-name changed create: data.color has a Swift type of another name: ColorValue instead of Color",
      ])
  }

  @Test("a new service takes the name of a request")
  func service() throws {
    let base = try BaseTree.schema()
    let files = [
      "create/service.json": BaseTree.files[BaseTree.service]?.replacing("desk", with: "create"),
      "create/doors/open.json": BaseTree.files[BaseTree.fetch],
    ]
    let lines = SchemaDifference(from: base, to: try BaseTree.schema(files)).changes.map(Case.line)
    #expect(
      Set(lines) == [
        "compatible service added create: service added with 1 method",
        "breaking swift-name changed create: the Swift request has another name",
      ])
  }

  @Test("a Swift name that says what the field is called anyway changes nothing")
  func sameName() throws {
    let body = "\"body\": { \"type\": \"string\" },"
    let named = "\"body\": { \"type\": \"string\", \"swiftName\": \"body\" },"
    #expect(try lines(BaseTree.create, from: body, to: named, replacing: body) == [])
  }
}
