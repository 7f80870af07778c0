import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +flag-cancel")
struct FlagCancelTests {
  private static func item(_ itemType: String, _ flagType: String) -> String {
    #"{"item_id":"om_5c2","item_type":"\#(itemType)","flag_type":"\#(flagType)"}"#
  }

  private static func call(_ itemType: String, _ flagType: String) -> String {
    #"POST \#(Feed.cancel) {"flag_items":[\#(item(itemType, flagType))]}"#
  }

  private static func result(_ itemType: String, _ flagType: String, _ rest: String) -> String {
    #"{"item_id":"om_5c2","item_type":"\#(itemType)","flag_type":"\#(flagType)",\#(rest)}"#
  }

  @Test("one flag, without a look-up", arguments: [
    ("--flag-type message", "0", "2", "default", "message"),
    ("--item-type default", "0", "2", "default", "message"),
    ("--flag-type message --item-type default", "0", "2", "default", "message"),
    ("--flag-type feed --item-type thread", "4", "1", "thread", "feed"),
    ("--flag-type Feed --item-type MSG_THREAD", "11", "1", "msg_thread", "feed"),
  ])
  func one(flags: String, itemType: String, flagType: String, itemName: String, flagName: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.cancel, .success("null"))
    let answer = try await Feed.success("+flag-cancel --message-id om_5c2 \(flags)", on: platform)
    #expect(
      answer["data"]?.serialized()
        == #"{"results":[\#(Self.result(itemName, flagName, #""status":"ok","response":null"#))]}"#)
    #expect(Feed.calls(platform) == [Self.call(itemType, flagType)])
    let dryRun = try await Feed.dryRun("+flag-cancel --message-id om_5c2 \(flags)")
    let body = try Feed.json(#"{"flag_items":[\#(Self.item(itemType, flagType))]}"#)
    #expect(dryRun == ["api": [["method": "POST", "url": .string(Feed.cancel), "body": body]]])
  }

  @Test("types that do not go together", arguments: [
    ("--flag-type feed", ["--flag-type"]),
    ("--item-type thread", ["--item-type"]), ("--item-type msg_thread", ["--item-type"]),
    ("--flag-type message --item-type thread", ["--flag-type", "--item-type"]),
    ("--flag-type message --item-type msg_thread", ["--flag-type", "--item-type"]),
    ("--flag-type feed --item-type default", ["--flag-type", "--item-type"]),
  ])
  func pairs(flags: String, refused: [String]) async throws {
    try await Feed.expectRefusal("+flag-cancel --message-id om_5c2 \(flags)", of: refused)
  }

  private func platform(chat: LoopbackServer.Answer) throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/messages/om_5c2", .success(#"{"items":[{"chat_id":"oc_77"}]}"#))
    platform.on("GET", "/open-apis/im/v1/chats/oc_77", chat)
    return platform
  }

  @Test("both flags: looked up first, then a call each", arguments: [
    ("topic", "4", "thread"), ("p2p", "11", "msg_thread"),
  ])
  func both(mode: String, itemType: String, itemName: String) async throws {
    let platform = try platform(chat: .success(#"{"chat_mode":"\#(mode)"}"#))
    platform.on("POST", Feed.cancel, .success())
    for _ in 1...2 {
      let answer = try await Feed.success("+flag-cancel --message-id om_5c2 --flag-type ''", on: platform)
      let results = [("default", "message"), (itemName, "feed")]
        .map { Self.result($0.0, $0.1, #""status":"ok","response":{}"#) }
      #expect(answer["data"]?.serialized() == #"{"results":\#(Feed.list(results))}"#)
    }
    let calls = [
      "GET /open-apis/im/v1/messages/om_5c2", "GET /open-apis/im/v1/chats/oc_77", Self.call("0", "2"),
      Self.call(itemType, "1"),
    ]
    #expect(Feed.calls(platform) == calls + calls)
  }

  @Test("a flag that stays is told apart from one that went")
  func partialFailure() async throws {
    let platform = try platform(chat: .success(#"{"chat_mode":"group"}"#))
    platform.on("POST", Feed.cancel, .success(), .failure(999, "upstream refused"))
    let result = try await Feed.run("+flag-cancel --message-id om_5c2", on: platform)
    #expect(result.status == 1)
    #expect(result.error == "")
    let results = [
      Self.result("default", "message", #""status":"ok","response":{}"#),
      Self.result("msg_thread", "feed", #""status":"failed","error":"[999] upstream refused""#),
    ]
    #expect(
      try result.json.serialized()
        == #"{"ok":false,"identity":"user","data":{"results":\#(Feed.list(results))}}"#)
  }

  @Test("a flag that stays does not keep the next one")
  func firstFails() async throws {
    let platform = try platform(chat: .success(#"{"chat_mode":"group"}"#))
    platform.on("POST", Feed.cancel, .failure(999, "no", headers: [.init("X-Tt-Logid", "L1")]), .success())
    let result = try await Feed.run("+flag-cancel --message-id om_5c2", on: platform)
    #expect(result.status == 1)
    let results = try #require(try result.json["data"]?["results"]?.arrayValue)
    #expect(results.map { $0["status"]?.stringValue } == ["failed", "ok"])
    #expect(results[0]["log_id"] == "L1")
    #expect(platform.requests.count == 4)
  }

  @Test("a single flag that stays is a partial failure too, in every format", arguments: ["json", "table", "ndjson"])
  func onlyOneFails(format: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.cancel, .failure(999, "no"))
    let result = try await Feed.run(
      "+flag-cancel --message-id om_5c2 --flag-type message --format \(format)", on: platform)
    #expect(result.status == 1)
    #expect(result.error == (format == "json" ? "" : "note: ok: false, total: 1, failure_count: 1\n"))
    #expect(result.output.contains("[999] no"))
  }

  @Test("a look-up that fails leaves the flag in the feed alone, and says so", arguments: [
    LoopbackServer.Answer.failure(232_011, "not in the chat"), .failure(99_991_679, "scope missing"),
    .text("<html>", status: 200),
  ])
  func failedLookup(chat: LoopbackServer.Answer) async throws {
    let platform = try platform(chat: chat)
    platform.on("POST", Feed.cancel, .success())
    let result = try await Feed.run("+flag-cancel --message-id om_5c2", on: platform)
    #expect(result.status == 0)
    #expect(
      try result.json["data"]?.serialized()
        == #"{"results":[\#(Self.result("default", "message", #""status":"ok","response":{}"#))]}"#)
    #expect(result.error.hasPrefix("warning: feed_flag_skipped: a flag in the feed is left alone: "))
    #expect(result.error.split(separator: "\n").count == 1)
    #expect(Feed.calls(platform).last == Self.call("0", "2"))
    #expect(platform.requests.count == 3)
  }

  @Test("a message that cannot be read leaves the flag in the feed alone", arguments: [
    #"{"items":[]}"#, #"{"items":[{"message_id":"om_5c2"}]}"#, #"{"items":[{"chat_id":""}]}"#,
  ])
  func failedMessage(answer: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", "/open-apis/im/v1/messages/om_5c2", .success(answer))
    platform.on("POST", Feed.cancel, .success())
    let result = try await Feed.run("+flag-cancel --message-id om_5c2", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: feed_flag_skipped: "))
    #expect(platform.requests.map(\.method) == ["GET", "POST"])
  }

  @Test("a dry run shows the look-up and both calls")
  func dryRun() async throws {
    let data = try await Feed.dryRun("+flag-cancel --message-id om_5c2")
    let calls = try #require(data["api"]?.arrayValue)
    #expect(
      calls.map { $0["url"]?.stringValue ?? "" }
        == ["/open-apis/im/v1/messages/om_5c2", "/open-apis/im/v1/chats/<chat_id>", Feed.cancel, Feed.cancel])
    for (call, item) in zip(calls.suffix(2), [Self.item("0", "2"), Self.item("<auto:thread|msg_thread>", "1")]) {
      #expect(call["body"] == (try Feed.json(#"{"flag_items":\#(Feed.list([item]))}"#)))
    }
    #expect(calls[2]["when"] == nil && calls[3]["when"]?.stringValue?.contains("look-up") == true)
  }
}
