import LarkJSON
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

/// Methods that shortcuts use: called by their full names, and in no list.
@Suite("Raw calls: methods that shortcuts use")
struct MethodsOfShortcutsTests {
  @Test("what no shortcut sends goes out with the method")
  func sticker() async throws {
    try await SendingSite.run { site in
      let result = try await site.lark(
        "messages", "create", "--as", "bot", "--params", #"{"receive_id_type":"email"}"#, "--data",
        #"{"receive_id":"a@example.com","msg_type":"sticker","content":"{\"file_key\":\"f\"}"}"#)
      #expect(result.status == 0, "\(result.error)")
      #expect(try result.json["data"]?["message_id"] == "om_1")
      #expect(site.calls == ["POST /open-apis/im/v1/messages?receive_id_type=email Bearer t-token"])
      #expect(try site.lastBody["msg_type"] == "sticker")
      #expect(try site.lastContent == ["file_key": "f"])
    }
  }

  @Test("their input is checked, and a dry run shows the request")
  func checks() async throws {
    try await SendingSite.run { site in
      let refused = try await site.lark(
        "messages", "create", "--params", #"{"receive_id_type":"chat"}"#, "--data", #"{"receive_id":"oc_1"}"#)
      #expect(refused.status == 2)
      #expect(
        try refused.failure["params"]?.arrayValue?.compactMap { $0["name"]?.stringValue } == [
          "params.receive_id_type", "data.msg_type", "data.content",
        ])
      let shown = try await site.lark(
        "messages", "reply", "--params", #"{"message_id":"om_1"}"#, "--data",
        #"{"msg_type":"sticker","content":"{}"}"#, "--dry-run")
      #expect(shown.status == 0)
      #expect(try shown.json["dry_run"] == true)
      #expect(site.platform.requests.isEmpty)
    }
  }

  @Test("a service without other methods has commands too")
  func otherServices() async throws {
    try await SendingSite.run { site in
      site.platform.on("GET", "/open-apis/contact/v3/users/batch", .success(#"{"items":[{"name":"Ann"}]}"#))
      let result = try await site.site.lark(
        "contact", "users", "batch", "--as", "user", "--params", #"{"user_ids":["ou_1"]}"#)
      #expect(result.status == 0, "\(result.error)")
      #expect(try result.json["data"]?["items"]?[0]?["name"] == "Ann")
      #expect(site.calls == ["GET /open-apis/contact/v3/users/batch?user_ids=ou_1 Bearer u-token"])
    }
  }

  @Test("every one has help with an example of its own command")
  func help() async throws {
    let schema = try Catalog.standard.schema()
    let hidden = schema.services.flatMap(\.methods).filter { $0.surface == .shortcut }
    #expect(!hidden.isEmpty)
    for method in hidden {
      let result = try await Command.run(Command.lark, method.id.command.split(separator: " ").map(String.init) + ["-h"])
      #expect(result.status == 0, "\(method.id)")
      #expect(result.output.contains("lark \(method.id.command)"), "\(method.id)")
    }
  }

  @Test("flags are completed, names are not")
  func completion() async throws {
    let flags = try await Command.lark("__complete", "im", "messages", "create", "--da")
    #expect(flags.output.contains("--data"))
    let other = try await Command.lark("__complete", "contact", "users", "batch", "--pa")
    #expect(other.output.contains("--params"))
    let names = try await Command.lark("__complete", "im", "messages", "cr")
    #expect(!names.output.contains("create"))
  }

  @Test("lists leave them out")
  func lists() async throws {
    let service = try await Command.lark("im", "--help").output
    #expect(!service.contains("create_as_user"))
    let resource = try await Command.lark("im", "messages", "--help").output
    #expect(!resource.contains("  create "))
    #expect(resource.contains("  update "))
  }
}
