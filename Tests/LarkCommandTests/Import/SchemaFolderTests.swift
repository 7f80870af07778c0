import Foundation
import LarkJSON
import Testing

@Suite("lark schema --schema")
struct SchemaFolderTests {
  private static let imported = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "ImportedBindings/schema").path(percentEncoded: false)

  @Test("shows the services of a folder")
  func services() async throws {
    let result = try await Command.lark("schema", "--schema", Self.imported)
    let names = try result.json["services"]?.arrayValue?.map { $0["name"]?.stringValue }
    #expect(names == ["3d_print", "Type", "self", "self_v2", "task"])
  }

  @Test("shows a method of a folder, for programs and for people")
  func method() async throws {
    let result = try await Command.lark("schema", "--schema", Self.imported + "/", "task.lists.members.add")
    #expect(try result.json["_meta"]?["path"] == "/open-apis/task/v2/lists/{list_id}/members")
    let page = try await Command.lark("schema", "task", "lists", "search", "--schema", Self.imported, "--format", "pretty")
    #expect(page.output.contains("/open-apis/task/v2/lists/search"))
    #expect(page.output.contains("CLI: lark --schema \(Self.imported) task lists search --as user"))
    let html = try await Command.lark("schema", "task", "lists", "search", "--schema", Self.imported, "--format", "html")
    #expect(html.output.contains("lark --schema \(Self.imported) task lists search --as user"))
  }

  @Test("shows methods as overrides correct them")
  func overrides() async throws {
    try await Command.withTemporaryFolder { folder in
      let copy = folder.appending(path: "schema")
      try FileManager.default.copyItem(at: URL(filePath: Self.imported), to: copy)
      try Data(
        #"{ "overrides": [{ "file": "self/self.json", "path": "/summary", "value": "Look inside.", "reason": "Clearer." }] }"#
          .utf8
      ).write(to: copy.appending(path: "self/overrides.json"))
      let path = copy.path(percentEncoded: false)
      #expect(try await Command.lark("schema", "--schema", path, "self.self.self").json["description"] == "Look inside")
      #expect(try await Command.lark("schema", "--schema", path, "self").json["methods"]?[0]?["description"] == "Look inside")
    }
  }

  @Test("reads of a folder only what a method needs")
  func oneMethod() async throws {
    try await Command.withTemporaryFolder { folder in
      let copy = folder.appending(path: "schema")
      try FileManager.default.copyItem(at: URL(filePath: Self.imported), to: copy)
      let path = copy.path(percentEncoded: false)
      let whole = try await Command.lark("schema", "--schema", path, "task.lists.members.add").output
      try Data("{".utf8).write(to: copy.appending(path: "task/lists/search.json"))
      try Data("{".utf8).write(to: copy.appending(path: "self/self.json"))
      #expect(try await Command.lark("schema", "--schema", path, "task.lists.members.add").output == whole)
      #expect(try await Command.lark("schema", "--schema", path, "task", "lists.members", "add").output == whole)
      #expect(try await Command.lark("schema", "--schema", path, "task.lists.search").status == 2)
      #expect(try await Command.lark("schema", "--schema", path, "task").status == 2)
    }
  }

  @Test("a method that shortcuts use names them")
  func shortcuts() async throws {
    let own = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "schema").path(percentEncoded: false)
    for method in ["contact.users.batch", "im.chats.create", "im.chat.members.bots"] {
      let built = try await Command.lark("schema", method).json
      let read = try await Command.lark("schema", "--schema", own, method).json
      #expect(read["_meta"] == built["_meta"])
      #expect((read["_meta"]?["shortcuts"] != nil) == (method == "contact.users.batch"))
    }
  }

  @Test("tells mistakes at their lines")
  func mistakes() async throws {
    try await Command.withTemporaryFolder { folder in
      let file = folder.appending(path: "im/service.json")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("{\n  \"nmae\": 1\n}".utf8).write(to: file)
      let result = try await Command.lark("schema", "--schema", folder.path(percentEncoded: false))
      #expect(result.status == 2)
      let diagnostics = try result.failure["diagnostics"]?.arrayValue
      #expect(diagnostics?.contains { $0.stringValue?.contains("im/service.json:2:3: error: unknown key 'nmae'") == true } == true)
    }
  }

  @Test("refuses a folder without a service, and none at all")
  func nothing() async throws {
    try await Command.withTemporaryFolder { folder in
      let path = folder.path(percentEncoded: false)
      let empty = try await Command.lark("schema", "--schema", path)
      #expect(try empty.failure["message"]?.stringValue?.hasSuffix("holds no service") == true)
      let service = folder.appending(path: "im/service.json")
      try FileManager.default.createDirectory(at: service.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text = #"{"name": "im", "version": "v1", "title": "IM", "description": "Chats.", "basePath": "/open-apis/im/v1"}"#
      try Data(text.utf8).write(to: service)
      for format in ["json", "pretty", "html"] {
        let hollow = try await Command.lark("schema", "--schema", path, "--format", format)
        #expect(try hollow.failure["message"]?.stringValue?.hasSuffix("holds no method to call") == true, "\(format)")
      }
      let missing = try await Command.lark("schema", "--schema", path + "/nowhere")
      #expect(missing.status == 2)
      #expect(try missing.failure["message"]?.stringValue?.contains("No such file or directory") == true)
    }
  }
}
