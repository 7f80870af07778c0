import LarkJSON
import SchemaModel
import Testing

@Suite("Overrides")
struct OverrideTests {
  private static let overrides = """
    {
      "overrides": [
        { "file": "chats/list.json", "path": "/risk", "value": "write", "reason": "It marks chats as seen." },
        { "file": "chats/list.json", "path": "/identities/1", "remove": true, "reason": "Bots are refused." },
        { "file": "chats/list.json", "path": "/scopes/bot", "remove": true, "reason": "Bots are refused." },
        { "file": "shortcuts/chat-rename.json", "path": "/uses/0", "value": { "method": "im.chats.list", "as": ["user"] }, "reason": "Bots are refused." },
        { "file": "chats/list.json", "path": "/params/X~1Y", "value": { "in": "header", "type": "string" }, "reason": "Missing." },
        { "file": "chats/list.json", "path": "/params/X~1Y", "remove": true, "reason": "Not missing after all." },
        { "file": "chats/list.json", "path": "/params/page_size/maximum", "value": 200, "reason": "Raised." },
        { "file": "types/order.json", "path": "/enum/-", "value": "sideways", "reason": "New." },
        { "file": "service.json", "path": "/title", "value": "Chats", "reason": "Renamed." }
      ]
    }
    """

  private static var files: [String: String] {
    var files = BaseTree.files
    files[BaseTree.overrides] = overrides
    return files
  }

  @Test("correct methods, types and the service itself")
  func applied() throws {
    let result = read(Self.files)
    #expect(result.diagnostics.map(\.description) == [])
    let service = try #require(result.schema.services.first)
    #expect(service.title == "Chats")
    let list = try #require(result.schema.method("im.chats.list"))
    #expect(list.risk == .write)
    #expect(list.identities == [.user])
    #expect(list.scopes.bot == ScopeRule())
    #expect(list.params.map(\.field.name) == ["order", "kinds", "page_size", "page_token"])
    #expect(list.params[2].field.limits.maximum == 200)
    guard case .string(_, let values) = service.types.first(where: { $0.id.name == "order" })?.field.type else {
      Issue.record("the type is no string")
      return
    }
    #expect(values?.entries.map(\.value) == ["up", "down", "sideways"])
  }

  @Test("names that do not come out in Swift point at overrides.json")
  func places() throws {
    var files = BaseTree.files
    files[BaseTree.overrides] = """
      { "overrides": [
        { "file": "chats/list.json", "path": "/params/more", "value": { "in": "query", "type": "string" }, "reason": "New." }
      ] }
      """
    let list = try #require(read(files).schema.method("im.chats.list"))
    #expect(list.params.last?.field.position == SourcePosition(file: "im/overrides.json", line: 2, column: 40))
    #expect(list.params.first?.field.position.file == "im/chats/list.json")
  }

  @Test("files as a whole are corrected, others stay byte for byte")
  func correctedFiles() throws {
    let files = Self.files.sorted { $0.key < $1.key }.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) }
      + [SchemaFile(path: "im/imported.json", bytes: Array("{}".utf8))]
    let corrected = CorrectedFiles.of(files)
    #expect(corrected.map(\.path) == files.map(\.path).filter { $0 != "im/overrides.json" && $0 != "im/imported.json" })
    let list = try #require(corrected.first { $0.path == BaseTree.list })
    #expect(try JSON(parsing: list.bytes)["risk"] == "write")
    let upload = try #require(corrected.first { $0.path == BaseTree.upload })
    #expect(String(decoding: upload.bytes, as: UTF8.self) == BaseTree.files[BaseTree.upload])
    // What is corrected needs no correction any more.
    #expect(SchemaReader.read(corrected).diagnostics.map(\.description) == [])
  }
}
