import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +flag-create")
struct FlagCreateTests {
  private static func item(_ itemType: String, _ flagType: String) -> String {
    #"{"flag_items":[{"item_id":"om_1","item_type":"\#(itemType)","flag_type":"\#(flagType)"}]}"#
  }

  @Test("types given or left out, without a look-up", arguments: [
    ("", "0", "2"),
    ("--flag-type message", "0", "2"),
    ("--flag-type message --item-type default", "0", "2"),
    ("--flag-type feed --item-type thread", "4", "1"),
    ("--flag-type feed --item-type msg_thread", "11", "1"),
    ("--flag-type ' FEED ' --item-type Msg_Thread", "11", "1"),
    ("--flag-type ' ' --item-type ''", "0", "2"),
  ])
  func types(flags: String, itemType: String, flagType: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.flags, .success(#"{"anything":[1]}"#))
    let answer = try await Feed.success("+flag-create --message-id ' om_1 ' \(flags)", on: platform)
    #expect(answer["data"] == ["anything": [1]])
    #expect(Feed.calls(platform) == ["POST \(Feed.flags) \(Self.item(itemType, flagType))"])
    let dryRun = try await Feed.dryRun("+flag-create --message-id om_1 \(flags)")
    let body = try Feed.json(Self.item(itemType, flagType))
    #expect(dryRun == ["api": [["method": "POST", "url": .string(Feed.flags), "body": body]]])
  }

  @Test("types that do not go together", arguments: [
    "--item-type thread", "--item-type msg_thread", "--item-type default",
    "--flag-type message --item-type thread", "--flag-type message --item-type msg_thread",
    "--flag-type feed --item-type default",
  ])
  func pairs(flags: String) async throws {
    try await Feed.expectRefusal("+flag-create --message-id om_1 \(flags)", of: ["--flag-type", "--item-type"])
  }

  @Test("words that mean nothing")
  func words() async throws {
    try await Feed.expectRefusal("+flag-create --message-id om_1 --flag-type star", of: ["--flag-type"])
    try await Feed.expectRefusal("+flag-create --message-id om_1 --item-type 11", of: ["--item-type"])
  }

  @Test("what is no message", arguments: [
    "", "--message-id ''", "--message-id ' '", "--message-id omt_1", "--message-id oc_1",
  ])
  func message(flags: String) async throws {
    try await Feed.expectRefusal("+flag-create \(flags)", of: ["--message-id"])
    try await Feed.expectRefusal("+flag-cancel \(flags)", of: ["--message-id"])
  }

  @Test("the kind of a thread follows from its chat", arguments: [
    (#"{"chat_mode":"topic"}"#, "4"), (#"{"chat_mode":"group"}"#, "11"), (#"{"chat_mode":"p2p"}"#, "11"), ("{}", "11"),
  ])
  func lookup(chat: String, itemType: String) async throws {
    let platform = try PlatformStub()
    let message = #"{"message_id":"om_1","chat_id":"oc_77"}"#
    platform.on("GET", "/open-apis/im/v1/messages/om_1", .success(#"{"items":[\#(message)]}"#))
    platform.on("GET", "/open-apis/im/v1/chats/oc_77", .success(chat))
    platform.on("POST", Feed.flags, .success("null"))
    let answer = try await Feed.success("+flag-create --message-id om_1 --flag-type feed", on: platform)
    #expect(answer["data"] == .some(.null))
    #expect(
      Feed.calls(platform) == [
        "GET /open-apis/im/v1/messages/om_1", "GET /open-apis/im/v1/chats/oc_77",
        "POST \(Feed.flags) \(Self.item(itemType, "1"))",
      ])
  }

  @Test("a look-up that fails names the flag that needs none, and nothing is written", arguments: [
    (LoopbackServer.Answer.success(#"{"items":[]}"#), Int32(1), "not_found"),
    (.success("{}"), 1, "not_found"),
    (.success(#"{"items":[{"message_id":"om_1"}]}"#), 5, "invalid_response"),
    (.success(#"{"items":[{"message_id":"om_1","chat_id":null}]}"#), 5, "invalid_response"),
    (.failure(230_110, "deleted"), 1, "unknown"),
  ])
  func failedLookup(message: LoopbackServer.Answer, status: Int32, subtype: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/messages/om_1", message)
    let result = try await Feed.run("+flag-create --message-id om_1 --flag-type feed", on: platform)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(try result.failure["subtype"]?.stringValue == subtype)
    #expect(try result.failure["hint"]?.stringValue?.contains("--item-type") == true)
    #expect(Feed.calls(platform) == ["GET /open-apis/im/v1/messages/om_1"])
  }

  @Test("a chat that cannot be looked up")
  func failedChat() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/messages/om_1", .success(#"{"items":[{"chat_id":"oc_77"}]}"#))
    platform.on("GET", "/open-apis/im/v1/chats/oc_77", .failure(232_011, "not in the chat"))
    let result = try await Feed.run("+flag-create --message-id om_1 --flag-type feed", on: platform)
    #expect(result.status == 3)
    #expect(try result.failure["code"] == 232_011)
    #expect(try result.failure["hint"]?.stringValue?.contains("--item-type") == true)
    #expect(platform.requests.allSatisfy { $0.method == "GET" })
  }

  @Test("a message in no chat cannot be flagged in the feed")
  func noChat() async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/messages/om_1", .success(#"{"items":[{"chat_id":""}]}"#))
    let result = try await Feed.run("+flag-create --message-id om_1 --flag-type feed", on: platform)
    #expect(result.status == 2)
    #expect(try result.failure["param"] == "--message-id")
    #expect(platform.requests.count == 1)
  }

  @Test("a dry run stands in for the look-up")
  func dryRunOfLookup() async throws {
    let data = try await Feed.dryRun("+flag-create --message-id om_1 --flag-type feed")
    #expect(data["api"]?.arrayValue?.count == 3)
    #expect(data["api"]?[0]?["url"] == "/open-apis/im/v1/messages/om_1")
    #expect(data["api"]?[1]?["url"] == "/open-apis/im/v1/chats/<chat_id>")
    #expect(data["api"]?[2]?["desc"]?.stringValue?.contains("run time") == true)
    #expect(data["api"]?[2]?["body"] == (try Feed.json(Self.item("<auto:thread|msg_thread>", "1"))))
  }

  @Test("a refusal of the platform is an error with its code and log id")
  func refusal() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.flags, .failure(230_002, "no", headers: [.init("X-Tt-Logid", "L1")]))
    let result = try await Feed.run("+flag-create --message-id om_1", on: platform)
    #expect(result.status == 3)
    #expect(try result.failure["code"] == 230_002)
    #expect(try result.failure["log_id"] == "L1")
    #expect(result.output == "")
  }
}
