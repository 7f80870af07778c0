import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +feed-shortcut-create and +feed-shortcut-remove")
struct FeedShortcutWriteTests {
  private static func entry(_ id: String) -> String { #"{"feed_card_id":"\#(id)","type":1}"# }

  private static func failed(_ id: String, _ reason: String) -> String {
    #"{"shortcut":\#(entry(id)),"reason":\#(reason)}"#
  }

  private static func body(_ ids: [String], isHeader: Bool? = nil) -> String {
    let position = isHeader.map { #","is_header":\#($0)"# } ?? ""
    return #"{"shortcuts":\#(Feed.list(ids.map(entry)))\#(position)}"#
  }

  private static func ledger(_ failed: String, total: Int, succeeded: [String]) -> String {
    failed + #""total":\#(total),"success_count":\#(succeeded.count),"failure_count":\#(total - succeeded.count),"#
      + #""succeeded_shortcuts":\#(Feed.list(succeeded.map(entry)))}"#
  }

  @Test("the worked example: two chats, one of which fails")
  func example() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.shortcuts, .success(#"{"failed_shortcuts":[\#(Self.failed("oc_b2", "1"))]}"#))
    let result = try await Feed.run(
      "+feed-shortcut-create --chat-id oc_a1,oc_b2 --chat-id oc_a1 --tail", on: platform)
    #expect(result.status == 1)
    #expect(result.error == "")
    let failure = Self.failed("oc_b2", #"1,"reason_label":"no_permission""#)
    let data = Self.ledger(#"{"failed_shortcuts":[\#(failure)],"#, total: 2, succeeded: ["oc_a1"])
    #expect(try result.json.serialized() == #"{"ok":false,"identity":"user","data":\#(data)}"#)
    #expect(Feed.calls(platform) == ["POST \(Feed.shortcuts) \(Self.body(["oc_a1", "oc_b2"], isHeader: false))"])
  }

  @Test("the worked example: an answer without data is full success", arguments: [
    #"{"code":0,"msg":"ok","data":null}"#, #"{"code":0,"msg":"ok"}"#, #"{"code":0,"data":{}}"#,
  ])
  func noData(answer: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.removal, .json(answer))
    let json = try await Feed.success("+feed-shortcut-remove --chat-id oc_a1", on: platform)
    #expect(
      json.serialized()
        == #"{"ok":true,"identity":"user","data":\#(Self.ledger("{", total: 1, succeeded: ["oc_a1"]))}"#)
    #expect(Feed.calls(platform) == ["POST \(Feed.removal) \(Self.body(["oc_a1"]))"])
  }

  @Test("where the entries go", arguments: [
    ("", true), ("--head", true), ("--tail", false), ("--tail=false", true), ("--head=false", true),
    ("--head=false --tail", false), ("--head --tail=false", true),
  ])
  func position(flags: String, isHeader: Bool) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.shortcuts, .success())
    _ = try await Feed.success("+feed-shortcut-create --chat-id oc_1 \(flags)", on: platform)
    #expect(platform.requests.map(\.text) == [Self.body(["oc_1"], isHeader: isHeader)])
    let dryRun = try await Feed.dryRun("+feed-shortcut-create --chat-id oc_1 \(flags)")
    let body = try Feed.json(Self.body(["oc_1"], isHeader: isHeader))
    #expect(dryRun == ["api": [["method": "POST", "url": .string(Feed.shortcuts), "body": body]]])
  }

  @Test("both ends at once")
  func bothEnds() async throws {
    try await Feed.expectRefusal("+feed-shortcut-create --chat-id oc_1 --head --tail", of: ["--head", "--tail"])
  }

  @Test("which chats are meant", arguments: [
    ("--chat-id oc_1", ["oc_1"]),
    ("--chat-id ' oc_1 , ,oc_2,' --chat-id oc_3", ["oc_1", "oc_2", "oc_3"]),
    ("--chat-id oc_2,oc_1,oc_2 --chat-id ' ' --chat-id oc_1", ["oc_2", "oc_1"]),
    // Ten, after those that come twice are gone.
    ("--chat-id " + (0...9).map { "oc_\($0),oc_\($0)" }.joined(separator: ","), (0...9).map { "oc_\($0)" }),
  ])
  func chats(flags: String, ids: [String]) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.removal, .success())
    let data = try await Feed.success("+feed-shortcut-remove \(flags)", on: platform)["data"]
    #expect(data?["total"] == .number(JSONNumber(ids.count)))
    #expect(platform.requests.map(\.text) == [Self.body(ids)])
    let dryRun = try await Feed.dryRun("+feed-shortcut-remove \(flags)")
    let body = try Feed.json(Self.body(ids))
    #expect(dryRun == ["api": [["method": "POST", "url": .string(Feed.removal), "body": body]]])
  }

  @Test("what are no chats, and too many", arguments: [
    "", "--chat-id ''", "--chat-id ' , '", "--chat-id oc_1,om_1", "--chat-id ou_1",
    "--chat-id " + (0...10).map { "oc_\($0)" }.joined(separator: ","),
  ])
  func refused(flags: String) async throws {
    try await Feed.expectRefusal("+feed-shortcut-create \(flags)", of: ["--chat-id"])
    try await Feed.expectRefusal("+feed-shortcut-remove \(flags)", of: ["--chat-id"])
  }

  @Test("too many chats: how many there are, and how many there may be")
  func tooMany() async throws {
    let ids = (0...10).map { "oc_\($0)" }.joined(separator: ",")
    let message = try await Feed.run("+feed-shortcut-remove --chat-id \(ids)", on: PlatformStub()).failure["message"]
    #expect(message?.stringValue?.contains("11") == true && message?.stringValue?.contains("10") == true)
  }

  @Test("every reason has a label", arguments: [
    ("0", "unknown"), ("1", "no_permission"), ("2", "invalid_item"), ("3", "has_pending_delete"),
    ("4", "type_not_support"), ("5", "internal_error"), ("6", "unknown"), ("-1", "unknown"),
  ])
  func reasons(reason: String, label: String) async throws {
    for (command, path) in [("create", Feed.shortcuts), ("remove", Feed.removal)] {
      let platform = try PlatformStub()
      platform.on("POST", path, .success(#"{"failed_shortcuts":[\#(Self.failed("oc_1", reason))]}"#))
      let result = try await Feed.run("+feed-shortcut-\(command) --chat-id oc_1", on: platform)
      #expect(result.status == 1)
      #expect(try result.json["data"]?["failed_shortcuts"]?[0]?["reason_label"]?.stringValue == label)
    }
  }

  @Test("an entry without a reason has no label, and stays as it came")
  func noReason() async throws {
    let platform = try PlatformStub()
    let failure = #"{"shortcut":{"feed_card_id":"oc_1","type":7,"x":1},"reason":null,"y":[]}"#
    platform.on("POST", Feed.removal, .success(#"{"z":1,"failed_shortcuts":[\#(failure)]}"#))
    let result = try await Feed.run("+feed-shortcut-remove --chat-id oc_1,oc_2", on: platform)
    let data = Self.ledger(#"{"z":1,"failed_shortcuts":[\#(failure)],"#, total: 2, succeeded: ["oc_2"])
    #expect(try result.json["data"]?.serialized() == data)
  }

  @Test("the counts add up, whatever the platform names")
  func counts() async throws {
    let platform = try PlatformStub()
    let failures = ["oc_2", "oc_2", "oc_9"].map { Self.failed($0, "2") }
    platform.on("POST", Feed.shortcuts, .success(#"{"failed_shortcuts":\#(Feed.list(failures))}"#))
    let data = try await Feed.run("+feed-shortcut-create --chat-id oc_1,oc_2,oc_3", on: platform).json["data"]
    #expect(data?["total"] == 3 && data?["success_count"] == 2 && data?["failure_count"] == 1)
    #expect(data?["failed_shortcuts"]?.arrayValue?.count == 3)
    #expect(data?["succeeded_shortcuts"]?.serialized() == Feed.list(["oc_1", "oc_3"].map(Self.entry)))
  }

  @Test("a failure of something that nobody asked for is a failure all the same")
  func foreign() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.removal, .success(#"{"failed_shortcuts":[\#(Self.failed("oc_9", "5"))]}"#))
    let result = try await Feed.run("+feed-shortcut-remove --chat-id oc_1", on: platform)
    #expect(result.status == 1)
    #expect(try result.json["ok"] == false)
    #expect(try result.json["data"]?["failure_count"] == 0)
  }

  @Test("no failures listed is success", arguments: ["[]", "null"])
  func emptyList(list: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.shortcuts, .success(#"{"failed_shortcuts":\#(list)}"#))
    let data = try await Feed.success("+feed-shortcut-create --chat-id oc_1", on: platform)["data"]
    #expect(data?["failed_shortcuts"]?.serialized() == list)
    #expect(data?["success_count"] == 1)
  }

  @Test("a refused call is an error, not a ledger")
  func refusedCall() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.shortcuts, .failure(230_001, "bad"))
    let result = try await Feed.run("+feed-shortcut-create --chat-id oc_1", on: platform)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(try result.failure["code"] == 230_001)
  }

  @Test("every format tells what became of each entry, and how many failed", arguments: [
    ("csv", "ok,feed_card_id,type,reason,reason_label\ntrue,oc_1,1,,\nfalse,oc_2,1,1,no_permission\n"),
    (
      "ndjson",
      #"{"ok":true,"feed_card_id":"oc_1","type":1}"# + "\n"
        + #"{"ok":false,"feed_card_id":"oc_2","type":1,"reason":1,"reason_label":"no_permission"}"# + "\n"
    ),
    ("table", "\nok: false, total: 2, success_count: 1, failure_count: 1\n"),
    ("pretty", "\nok: false, total: 2, success_count: 1, failure_count: 1\n"),
  ])
  func rows(format: String, expected: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", Feed.shortcuts, .success(#"{"failed_shortcuts":[\#(Self.failed("oc_2", "1"))]}"#))
    let result = try await Feed.run("+feed-shortcut-create --chat-id oc_1,oc_2 --format \(format)", on: platform)
    #expect(result.status == 1)
    #expect(result.output.hasSuffix(expected), "\(result.output)")
    #expect(result.error == "note: ok: false, total: 2, success_count: 1, failure_count: 1\n")
  }
}
