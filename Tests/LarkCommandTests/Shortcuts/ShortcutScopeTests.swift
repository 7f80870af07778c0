import LarkCore
import LarkJSON
import LoopbackServer
import SchemaModel
import Testing

@testable import lark

/// Scopes of shortcuts follow from the methods that they call: before a call, and after a refusal.
@Suite struct ShortcutScopeTests {
  private static let read = "im:message.group_msg:get_as_user im:message.p2p_msg:get_as_user"

  @Test("what one alternative of a method opens goes out", arguments: [
    ("+chat-update --chat-id oc_5 --name x", "im:chat", "PUT", ChatPath.chat("oc_5")),
    ("+chat-list", "im:chat:readonly", "GET", ChatPath.chats),
    ("+chat-create --name x --users ou_1", "im:chat", "POST", ChatPath.chats),
    ("+chat-messages-list --chat-id oc_1 --no-reactions", read, "GET", ReadingPath.list),
    ("+chat-messages-list --chat-id oc_1", read + " im:message:readonly", "GET", ReadingPath.list),
    ("+flag-create --message-id om_1", "im:feed.flag:write", "POST", Feed.flags),
  ])
  func alternatives(line: String, scopes: String, verb: String, path: String) async throws {
    let platform = try PlatformStub()
    platform.on(verb, path, .success(#"{"items":[],"chat_id":"oc_1"}"#))
    let result = try await reading(line, on: platform, environment: ["LARK_USER_SCOPES": scopes])
    #expect(result.status == 0, "\(result.error)")
    #expect(platform.requests.contains { $0.method == verb && $0.target.hasPrefix(path) })
  }

  @Test("what no alternative opens is refused before anything is sent, and asks for the narrowest", arguments: [
    ("+chat-update --chat-id oc_5 --name x", "im:chat:read", ["im:chat:update"]),
    ("+chat-list", "im:message", ["im:chat:read"]),
    ("+chat-list --exclude-muted", "im:chat", ["im:chat:read"]),
    ("+chat-messages-list --chat-id oc_1", read, ["im:message.reactions:read"]),
    ("+flag-create --message-id om_1 --flag-type feed", "im:feed.flag:write " + read, ["im:chat:read"]),
    ("+messages-send --chat-id oc_1 --image a.png", "im:message im:message.send_as_user", ["im:resource"]),
  ])
  func refused(line: String, scopes: String, missing: [String]) async throws {
    let platform = try PlatformStub()
    let environment = readerZone.merging(CallSite.user) { $1 }.merging(["LARK_USER_SCOPES": scopes]) { $1 }
    try await CallSite.run(platform, environment: environment) { site in
      try site.write("png", to: "a.png")
      let result = try await site.shell("lark im \(line)")
      #expect(result.status == 3, "\(result.error)")
      #expect(try result.failure["missing_scopes"] == .array(missing.map { .string($0) }))
      #expect(try result.failure["hint"]?.stringValue?.contains(#"auth login --scope "\#(missing.joined(separator: " "))""#) == true)
    }
    #expect(platform.requests.isEmpty)
  }

  @Test("a key needs no scope of an upload, and neither does a link in its place")
  func uploadsThatAreNone() async throws {
    for line in ["--image img_1", "--image http://127.0.0.1:9/a.png --on-media-failure link"] {
      let platform = try PlatformStub()
      platform.on("POST", "/open-apis/im/v1/messages", .success(#"{"message_id":"om_1"}"#))
      let result = try await reading(
        "+messages-send --chat-id oc_1 \(line)", on: platform,
        environment: ["LARK_USER_SCOPES": "im:message im:message.send_as_user"])
      #expect(result.status == 0, "\(result.error)")
    }
  }

  @Test("of alternatives that the platform names, one is hinted: the narrowest that the method declares")
  func oneOf() async throws {
    let violations = ["im:chat", "im:chat:readonly", "im:chat:read"].map { #"{"subject":"\#($0)"}"# }.joined(separator: ",")
    for (code, isUser) in [(99_991_672, false), (99_991_679, true), (99_991_672, true)] {
      let platform = try PlatformStub()
      platform.on(
        "GET", ChatPath.chats,
        .failure(
          code, "Access denied. One of the following scopes is required", status: 400,
          error: #"{"permission_violations":[\#(violations)]}"#))
      let result = try await reading("+chat-list", on: platform, as: isUser, environment: ["LARK_APP_ID": "cli_1"])
      #expect(result.status == 3)
      let hint = try result.failure["hint"]?.stringValue ?? ""
      #expect(hint.contains("im:chat:read") || hint.contains("im%3Achat%3Aread"))
      #expect(!hint.contains("im:chat:readonly") && !hint.contains(" and im:chat") && !hint.contains("im:chat im:"))
    }
  }

  @Test("a bot looks up the direct chat with a user, and hears what the platform says")
  func directChatOfABot() async throws {
    let lookup = "/open-apis/im/v1/chat_p2p/batch_query"
    let platform = try PlatformStub()
    platform.on("POST", lookup, .success(#"{"p2p_chats":[{"chat_id":"oc_9"}]}"#))
    platform.on("GET", ReadingPath.list, .success(#"{"items":[]}"#))
    let line = "+chat-messages-list --user-id ou_1 --no-reactions"
    let result = try await reading(line, on: platform, as: false)
    #expect(result.status == 0, "\(result.error)")
    #expect(platform.requests.last?.query("container_id") == "oc_9")

    let refusing = try PlatformStub()
    refusing.on("POST", lookup, .failure(230_001, "user access token is required", status: 400))
    let refused = try await reading(line, on: refusing, as: false)
    #expect(refused.status == 1)
    #expect(try refused.failure["message"] == "user access token is required")
    #expect(try refused.failure["code"] == 230_001)
    #expect(try refused.failure["param"] == "--user-id")
  }
}
