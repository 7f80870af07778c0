import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// `lark im +chat-update` against a stub of the platform.
@Suite struct ChatUpdateTests {
  @Test("a chat is renamed under either identity", arguments: [true, false])
  func rename(user: Bool) async throws {
    let platform = try PlatformStub()
    platform.on("PUT", ChatPath.chat("oc_5"), .success())
    let result = try await reading("+chat-update --chat-id oc_5 --name 'Rollout 2'", on: platform, as: user)
    #expect(result.status == 0)
    #expect(
      try result.json == ["ok": true, "identity": user ? "user" : "bot", "data": ["chat_id": "oc_5"]])
    #expect(platform.requests.map(\.line) == ["PUT \(ChatPath.chat("oc_5"))?user_id_type=open_id"])
    #expect(platform.requests[0].parsedBody == ["name": "Rollout 2"])
  }

  @Test("the id that was found in the text is the one that is sent", arguments: [
    "' oc_5 '", "https://x.feishu.cn/client/chat/oc_5", "'https://x.larksuite.com/a/oc_5?from=b#c'",
  ])
  func ids(typed: String) async throws {
    let platform = try PlatformStub()
    platform.on("PUT", ChatPath.chat("oc_5"), .success())
    let result = try await reading(
      "+chat-update --chat-id \(typed) --name a --description '中文 & <b>'", on: platform)
    #expect(result.status == 0)
    #expect(try result.data == ["chat_id": "oc_5"])
    #expect(platform.requests[0].parsedBody?.inOrder == ["description": "中文 & <b>", "name": "a"])
  }

  @Test("bad flags are named, and nothing is sent", arguments: [
    ("--name x", ["--chat-id"]), ("--chat-id ou_1 --name x", ["--chat-id"]), ("--chat-id oc_1", []),
    ("--chat-id oc_1 --name '' --description ''", []),
    ("--chat-id oc_1 --name \(String(repeating: "x", count: 61))", ["--name"]),
    ("--chat-id oc_1 --description \(String(repeating: "x", count: 101))", ["--description"]),
    ("--chat-id x --name \(String(repeating: "x", count: 61))", ["--chat-id"]),
    ("--chat-id oc_1 --name x stray", ["stray"]), ("--chat-id oc_1 --owner ou_1", ["--owner"]),
  ])
  func refusals(flags: String, named: [String]) async throws {
    for ending in ["", " --dry-run"] {
      let platform = try PlatformStub()
      let result = try await reading("+chat-update \(flags)\(ending)", on: platform)
      #expect(result.status == 2)
      #expect(try (result.failure["params"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue } == named)
      #expect(platform.server.requests.isEmpty)
    }
  }

  @Test("a refusal of the platform is kept", arguments: [(232_002, Int32(1)), (232_016, 1), (232_017, 1), (232_011, 3)])
  func refused(code: Int, status: Int32) async throws {
    let platform = try PlatformStub()
    platform.on("PUT", ChatPath.chat("oc_5"), .failure(code, "not allowed", headers: [.init("X-Tt-Logid", "log-1")]))
    let result = try await reading("+chat-update --chat-id oc_5 --name x", on: platform)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(try result.failure["code"] == .number(JSONNumber(code)))
    #expect(try result.failure["log_id"] == "log-1")
    #expect(platform.requests.count == 1)
  }

  @Test func aDryRunSendsNothing() async throws {
    let platform = try PlatformStub()
    let result = try await reading("+chat-update --chat-id ' oc_5' --name x --dry-run", on: platform)
    #expect(
      try result.data["api"] == [
        [
          "method": "PUT", "url": .string(ChatPath.chat("oc_5")), "params": ["user_id_type": "open_id"],
          "body": ["name": "x"],
        ]
      ])
    let pretty = try await reading("+chat-update --chat-id oc_5 --name x --dry-run --format pretty", on: platform)
    #expect(pretty.output.contains("PUT \(ChatPath.chat("oc_5"))?user_id_type=open_id\n"))
    #expect(platform.server.requests.isEmpty)
  }

  @Test func scopesAreCheckedFirst() async throws {
    let platform = try PlatformStub()
    let result = try await reading(
      "+chat-update --chat-id oc_5 --name x", on: platform, environment: ["LARK_USER_SCOPES": "im:chat:read"])
    #expect(result.status == 3)
    #expect(try result.failure["missing_scopes"] == ["im:chat:update"])
    #expect(platform.requests.isEmpty)
  }
}
