import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +feed-shortcut-list")
struct FeedShortcutListTests {
  private static func chat(_ id: String) -> String { #"{"chat_id":"\#(id)","name":"n-\#(id)","n":1.10}"# }

  private static func entry(_ id: String, type: String = "1", detail: String? = nil) -> String {
    #"{"feed_card_id":"\#(id)","type":\#(type)\#(detail.map { #","detail":\#($0)"# } ?? "")}"#
  }

  private static func page(_ entries: [String], more: Bool = false, token: String = "v7.abc") -> String {
    #"{"shortcuts":\#(Feed.list(entries)),"has_more":\#(more),"page_token":"\#(token)"}"#
  }

  private static func lookup(_ ids: [String]) -> String {
    #"POST \#(Feed.chats)?user_id_type=open_id {"chat_ids":\#(Feed.list(ids.map { "\"\($0)\"" }))}"#
  }

  /// A platform that knows every chat it is asked for.
  private func platform(_ page: String) throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.on("GET", Feed.shortcuts, .success(page))
    platform.on("POST", Feed.chats) { request in
      let ids = (try? JSON(parsing: request.text))?["chat_ids"]?.arrayValue?.compactMap(\.stringValue) ?? []
      return .success(#"{"items":\#(Feed.list(ids.map(Self.chat)))}"#)
    }
    return platform
  }

  @Test("the worked example: a page with its chats")
  func example() async throws {
    let platform = try platform(Self.page([Self.entry("oc_a1"), Self.entry("oc_p9")]))
    let answer = try await Feed.success("+feed-shortcut-list", on: platform)
    let entries = ["oc_a1", "oc_p9"].map { Self.entry($0, detail: Self.chat($0)) }
    #expect(answer.serialized() == #"{"ok":true,"identity":"user","data":\#(Self.page(entries))}"#)
    #expect(Feed.calls(platform) == ["GET \(Feed.shortcuts)", Self.lookup(["oc_a1", "oc_p9"])])
  }

  @Test("a token is sent only where there is one", arguments: [
    ("", ""), ("--page-token ''", ""), ("--page-token v7", "?page_token=v7"),
  ])
  func token(flags: String, query: String) async throws {
    let platform = try platform(#"{"has_more":false,"page_token":"","shortcuts":[],"x":1}"#)
    let answer = try await Feed.success("+feed-shortcut-list \(flags)", on: platform)
    #expect(answer["data"]?.serialized() == #"{"has_more":false,"page_token":"","shortcuts":[],"x":1}"#)
    #expect(Feed.calls(platform) == ["GET \(Feed.shortcuts)\(query)"])
    let call = try await Feed.dryRun("+feed-shortcut-list \(flags)")["api"]?[0]
    #expect(call?["params"] == (query.isEmpty ? nil : ["page_token": "v7"]))
  }

  @Test("entries of other kinds, without id and out of sight have no detail; those that come twice both have it")
  func candidates() async throws {
    let entries = [
      Self.entry("oc_1"), Self.entry("oc_2", type: "0"), Self.entry(""), Self.entry("oc_1"), Self.entry("oc_4"),
      #"{"type":1}"#,
    ]
    let platform = try platform(Self.page(entries))
    platform.on("POST", Feed.chats, .success(#"{"items":[{"name":"nobody"},\#(Self.chat("oc_1"))]}"#))
    let list = try await Feed.success("+feed-shortcut-list", on: platform)["data"]?["shortcuts"]?.arrayValue ?? []
    #expect(list.map { $0["detail"] != nil } == [true, false, false, true, false, false])
    #expect(Feed.calls(platform).last == Self.lookup(["oc_1", "oc_4"]))
  }

  @Test("nothing is looked up where there is nothing to look up, or nobody wants it")
  func noLookup() async throws {
    let other = try platform(Self.page([Self.entry("oc_1", type: "3")]))
    let result = try await Feed.run(
      "+feed-shortcut-list", on: other, environment: ["LARK_USER_SCOPES": "im:feed.shortcut:read"])
    #expect(result.error == "")
    #expect(try result.json["data"]?["_notice"] == nil)
    let plain = try platform(Self.page([Self.entry("oc_1")]))
    let answer = try await Feed.success("+feed-shortcut-list --no-detail", on: plain)
    #expect(answer["data"]?.serialized() == Self.page([Self.entry("oc_1")]))
    #expect(other.requests.count == 1 && plain.requests.count == 1)
  }

  @Test("chats are looked up fifty at a time")
  func batches() async throws {
    let ids = (0...50).map { "oc_\($0)" }
    let platform = try platform(Self.page(ids.map { Self.entry($0) }))
    let list = try await Feed.success("+feed-shortcut-list", on: platform)["data"]?["shortcuts"]?.arrayValue ?? []
    #expect(list.map { $0["detail"]?["chat_id"]?.stringValue } == ids)
    #expect(Feed.calls(platform).dropFirst() == [Self.lookup(Array(ids[..<50])), Self.lookup(["oc_50"])])
  }

  @Test("a batch that fails takes the detail of all entries with it", arguments: [0, 1])
  func failedBatch(failing: Int) async throws {
    let ids = (0...50).map { "oc_\($0)" }
    let page = Self.page(ids.map { Self.entry($0) })
    let platform = try platform(page)
    let good = LoopbackServer.Answer.success(#"{"items":[\#(Self.chat("oc_1"))]}"#)
    let bad = LoopbackServer.Answer.failure(232_025, "no luck")
    platform.on("POST", Feed.chats, failing == 0 ? bad : good, failing == 0 ? good : bad)
    let result = try await Feed.run("+feed-shortcut-list", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: detail_skipped: ") && result.error.contains("no luck"))
    var data = try #require(try result.json["data"]?.objectValue)
    #expect(try result.json["ok"] == true)
    #expect(data["_notice"]?.stringValue?.contains("no luck") == true)
    data["_notice"] = nil
    #expect(JSON.object(data).serialized() == page)
    // The first batch that fails is the last one.
    #expect(platform.requests.count == 2 + failing)
  }

  @Test("without the scope for chats the entries are listed all the same")
  func missingScope() async throws {
    let platform = try platform(Self.page([Self.entry("oc_1")]))
    let result = try await Feed.run(
      "+feed-shortcut-list", on: platform, environment: ["LARK_USER_SCOPES": "im:feed.shortcut:read"])
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: detail_skipped: ") && result.error.contains("im:chat:read"))
    #expect(try result.json["data"]?["_notice"]?.stringValue?.contains("im:chat:read") == true)
    #expect(platform.requests.count == 1)
  }

  @Test("scopes that are not known are a warning")
  func unknownScopes() async throws {
    let platform = try platform(Self.page([Self.entry("oc_1")]))
    let result = try await Feed.run("+feed-shortcut-list", on: platform, environment: [:])
    #expect(result.error.hasPrefix("warning: scopes_unknown: ") && result.error.contains("im:chat:read"))
    #expect(try result.json["data"]?["shortcuts"]?[0]?["detail"] != nil)
    #expect(try result.json["data"]?["_notice"] == nil)
  }

  @Test("pages are not followed", arguments: ["--page-all", "--page-size 5", "--page-limit 2"])
  func noPaging(flags: String) async throws {
    let name = String(flags.prefix { $0 != " " })
    try await Feed.expectRefusal("+feed-shortcut-list \(flags)", of: [name])
  }

  @Test("a stale token is the platform's to refuse")
  func staleToken() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Feed.shortcuts, .failure(230_001, "page token expired"))
    let result = try await Feed.run("+feed-shortcut-list --page-token v6", on: platform)
    #expect(result.status == 1)
    #expect(try result.failure["message"] == "page token expired")
  }

  @Test("a dry run tells of the look-up unless it is switched off")
  func dryRun() async throws {
    let note = try await Feed.dryRun("+feed-shortcut-list")["api"]?[0]?["desc"]?.stringValue ?? ""
    for word in ["batch_query", "im:chat:read", "--no-detail"] { #expect(note.contains(word)) }
    #expect(
      try await Feed.dryRun("+feed-shortcut-list --no-detail")
        == ["api": [["method": "GET", "url": .string(Feed.shortcuts)]]])
  }

  @Test("rows have chats taken apart, and say that more follow")
  func rows() async throws {
    let platform = try platform(Self.page([Self.entry("oc_1")], more: true))
    let result = try await Feed.run("+feed-shortcut-list --format csv", on: platform)
    #expect(result.output == "feed_card_id,type,detail.chat_id,detail.name,detail.n\noc_1,1,oc_1,n-oc_1,1.10\n")
    #expect(result.error.contains("--page-token v7.abc"))
  }
}
