import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +feed-group-list-item and +feed-group-query-item")
struct FeedGroupItemTests {
  private static let list = "/open-apis/im/v1/groups/ofg_3/list_item"
  private static let query = "/open-apis/im/v1/groups/ofg_3/batch_query_item"

  private static func card(_ id: String, time: String = "1767196800000", name: String? = nil) -> String {
    #"{"feed_id":"\#(id)","feed_type":"chat","update_time":"\#(time)"\#(name.map { #","chat_name":"\#($0)""# } ?? "")}"#
  }

  private static func cards(_ items: [String], deleted: [String] = []) -> String {
    #"{"items":\#(Feed.list(items)),"deleted_items":\#(Feed.list(deleted))}"#
  }

  private static func page(
    _ items: [String], deleted: [String] = [], more: Bool = false, token: String = ""
  ) -> String {
    cards(items, deleted: deleted).dropLast() + #","has_more":\#(more),"page_token":"\#(token)"}"#
  }

  private static func chat(_ id: String, _ name: String) -> String {
    #"{"chat_id":"\#(id)","name":"\#(name)","chat_mode":"group"}"#
  }

  private static func lookup(_ ids: [String]) -> String {
    #"POST \#(Feed.chats)?user_id_type=open_id {"chat_ids":\#(Feed.list(ids.map { "\"\($0)\"" }))}"#
  }

  // MARK: Queries

  @Test("the worked example: two chats, one without a name")
  func example() async throws {
    let platform = try PlatformStub()
    let (kept, removed) = (Self.card("oc_a1"), Self.card("oc_p9", time: "1767196900000"))
    platform.on("POST", Self.query, .success(Self.cards([kept], deleted: [removed])))
    platform.on(
      "POST", Feed.chats, .success(#"{"items":[\#(Self.chat("oc_a1", "Ops")),\#(Self.chat("oc_p9", ""))]}"#))
    let answer = try await Feed.success(
      "+feed-group-query-item --feed-group-id ofg_3 --feed-id 'oc_a1, oc_p9'", on: platform)
    let data = Self.cards([Self.card("oc_a1", name: "Ops")], deleted: [removed])
    #expect(answer.serialized() == #"{"ok":true,"identity":"user","data":\#(data)}"#)
    let body = #"{"items":[{"feed_id":"oc_a1","feed_type":"chat"},{"feed_id":"oc_p9","feed_type":"chat"}]}"#
    #expect(Feed.calls(platform) == ["POST \(Self.query) \(body)", Self.lookup(["oc_a1", "oc_p9"])])
  }

  @Test("chats are asked for as they are named: whatever they begin with, twice, without limit")
  func ids() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Self.query, .success())
    let ids = ["x", "x"] + (0...60).map { "oc_\($0)" }
    let answer = try await Feed.success(
      "+feed-group-query-item --feed-group-id ofg_3 --feed-id ',\(ids.joined(separator: ",")), ,'", on: platform)
    #expect(answer["data"] == [:])
    let items = ids.map { #"{"feed_id":"\#($0)","feed_type":"chat"}"# }
    #expect(Feed.calls(platform) == [#"POST \#(Self.query) {"items":\#(Feed.list(items))}"#])
  }

  @Test("what is missing", arguments: [
    ("--feed-id oc_1", "--feed-group-id"), ("--feed-group-id '' --feed-id oc_1", "--feed-group-id"),
    ("--feed-group-id ofg_3", "--feed-id"), ("--feed-group-id ofg_3 --feed-id ' , '", "--feed-id"),
  ])
  func missing(flags: String, name: String) async throws {
    try await Feed.expectRefusal("+feed-group-query-item \(flags)", of: [name])
  }

  @Test("a list needs its group", arguments: ["", "--feed-group-id ''", "--feed-group-id ' '"])
  func noGroup(flags: String) async throws {
    try await Feed.expectRefusal("+feed-group-list-item \(flags)", of: ["--feed-group-id"])
  }

  @Test("the id of a group is a part of the path, whatever it holds but a slash")
  func path() async throws {
    let url = try await Feed.dryRun("+feed-group-list-item --feed-group-id ' a b?c '")["api"]?[0]?["url"]
    #expect(url == "/open-apis/im/v1/groups/a%20b%3Fc/list_item")
    for id in ["a/b", "a%2Fb", "..", "%2e%2e"] {
      let platform = try PlatformStub()
      for ending in ["", " --dry-run"] {
        let result = try await reading("+feed-group-list-item --feed-group-id '\(id)'\(ending)", on: platform)
        #expect(result.status == 2)
      }
      #expect(platform.server.requests.isEmpty)
    }
  }

  @Test("dry runs tell of the look-up")
  func dryRuns() async throws {
    let list = try await Feed.dryRun("+feed-group-list-item --feed-group-id ofg_3 --page-all --start-time 5")["api"]?[0]
    #expect(list?["method"] == "GET" && list?["url"] == .string(Self.list))
    #expect(list?["params"] == ["page_size": "50", "start_time": "5"])
    let query = try await Feed.dryRun("+feed-group-query-item --feed-group-id ofg_3 --feed-id oc_1")["api"]?[0]
    #expect(query?["method"] == "POST" && query?["url"] == .string(Self.query) && query?["params"] == nil)
    #expect(query?["body"] == ["items": [["feed_id": "oc_1", "feed_type": "chat"]]])
    for call in [list, query] { #expect(call?["desc"]?.stringValue?.contains("im:chat:read") == true) }
  }

  // MARK: Lists

  @Test("pages are put together, then names are looked up once")
  func allPages() async throws {
    let platform = try PlatformStub()
    platform.pages(
      Self.list,
      [
        "": Self.page([Self.card("oc_1"), Self.card("oc_2")], deleted: [Self.card("oc_3")], more: true, token: "K"),
        "K": Self.page([Self.card("oc_4")], deleted: [Self.card("oc_1"), Self.card("")]),
      ])
    let chats = [Self.chat("oc_1", "One"), Self.chat("oc_3", "Three")]
    platform.on("POST", Feed.chats, .success(#"{"items":\#(Feed.list(chats))}"#))
    let answer = try await Feed.success(
      "+feed-group-list-item --feed-group-id ofg_3 --page-all --end-time 9", on: platform)
    let data = Self.page(
      [Self.card("oc_1", name: "One"), Self.card("oc_2"), Self.card("oc_4")],
      deleted: [Self.card("oc_3", name: "Three"), Self.card("oc_1", name: "One"), Self.card("")])
    #expect(answer.serialized() == Feed.envelope(data, pages: 2, items: 6))
    #expect(
      Feed.calls(platform) == [
        "GET \(Self.list)?page_size=50&end_time=9", "GET \(Self.list)?page_size=50&page_token=K&end_time=9",
        Self.lookup(["oc_1", "oc_2", "oc_4", "oc_3"]),
      ])
  }

  @Test("a page stays as it came but for the names")
  func onePage() async throws {
    let platform = try PlatformStub()
    func page(_ card: String) -> String { #"{"x":1,"items":[\#(card)],"has_more":true,"page_token":"K"}"# }
    platform.on("GET", Self.list, .success(page(Self.card("oc_1"))))
    platform.on("POST", Feed.chats, .success(#"{"items":[\#(Self.chat("oc_1", "One"))]}"#))
    for (flags, query) in [("", ""), ("--page-token ''", ""), ("--page-all --page-token J", "&page_token=J")] {
      let json = try await Feed.success("+feed-group-list-item --feed-group-id ofg_3 \(flags)", on: platform)
      #expect(json["data"]?.serialized() == page(Self.card("oc_1", name: "One")))
      #expect(Feed.calls(platform).suffix(2).first == "GET \(Self.list)?page_size=50\(query)")
    }
  }

  @Test("a token that comes again ends the list with a warning")
  func repeatedToken() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Self.list, .success(Self.page([], more: true, token: "K")))
    let result = try await Feed.run("+feed-group-list-item --feed-group-id ofg_3 --page-all", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: pages_missing: "))
    // An empty list has no names to look up.
    #expect(platform.requests.map(\.method) == ["GET", "GET"])
  }

  // MARK: Names

  @Test("a batch that fails loses its own names only")
  func failedBatch() async throws {
    let platform = try PlatformStub()
    let ids = (0...100).map { "oc_\($0)" }
    platform.on("POST", Self.query, .success(Self.cards(ids.map { Self.card($0) })))
    platform.on("POST", Feed.chats) { request in
      let asked = (try? JSON(parsing: request.text))?["chat_ids"]?.arrayValue?.compactMap(\.stringValue) ?? []
      if asked.contains("oc_50") { return .failure(232_025, "no luck") }
      return .success(#"{"items":\#(Feed.list(asked.map { Self.chat($0, "n-\($0)") }))}"#)
    }
    let result = try await Feed.run("+feed-group-query-item --feed-group-id ofg_3 --feed-id oc_0", on: platform)
    #expect(result.status == 0)
    let names = try result.json["data"]?["items"]?.arrayValue?.map { $0["chat_name"]?.stringValue }
    #expect(names == ids.enumerated().map { (50..<100).contains($0.offset) ? nil : "n-\($0.element)" })
    #expect(result.error.hasPrefix("warning: chat_names_missing: some of 101 chats"))
    #expect(result.error.contains("no luck"))
    let batches = platform.requests.dropFirst().map { request in
      (try? JSON(parsing: request.text))?["chat_ids"]?.arrayValue?.count ?? 0
    }
    #expect(batches.sorted() == [1, 50, 50])
  }

  @Test("not one chat found is a warning, and nothing more", arguments: [
    LoopbackServer.Answer.success(#"{"items":[]}"#), .success("{}"), .success(#"{"items":[{"name":"nobody"}]}"#),
    .failure(99_991_679, "no scope"),
  ])
  func noNames(answer: LoopbackServer.Answer) async throws {
    let platform = try PlatformStub()
    let data = Self.page([Self.card("oc_1"), Self.card("oc_2")], deleted: [Self.card("oc_1")])
    platform.on("GET", Self.list, .success(data))
    platform.on("POST", Feed.chats, answer)
    let result = try await Feed.run("+feed-group-list-item --feed-group-id ofg_3", on: platform)
    #expect(result.status == 0)
    #expect(result.error.hasPrefix("warning: chat_names_missing: not one of 2 chats"))
    #expect(result.error.split(separator: "\n").count == 1)
    #expect(try result.json["data"]?.serialized() == data)
  }

  @Test("a chat without a name is no failure")
  func emptyName() async throws {
    let platform = try PlatformStub()
    platform.on("GET", Self.list, .success(Self.page([Self.card("oc_1")])))
    platform.on("POST", Feed.chats, .success(#"{"items":[\#(Self.chat("oc_1", ""))]}"#))
    let result = try await Feed.run("+feed-group-list-item --feed-group-id ofg_3", on: platform)
    #expect(result.error == "")
    #expect(try result.json["data"]?.serialized() == Self.page([Self.card("oc_1")]))
  }

  // MARK: For people

  @Test("for people: names and local times; what is no time stays as it is")
  func pretty() async throws {
    let platform = try PlatformStub()
    let items = [
      Self.card("oc_1"), Self.card("oc_2", time: "soon"), Self.card("oc_3", time: "9223372036854775807"),
      #"{"feed_id":"oc_4"}"#,
    ]
    platform.on("GET", Self.list, .success(Self.page(items, deleted: [Self.card("oc_5"), Self.card("oc_6")])))
    platform.on("POST", Feed.chats, .success(#"{"items":[\#(Self.chat("oc_1", "One"))]}"#))
    let zone = Feed.allScopes.merging(["TZ": "Asia/Shanghai"]) { $1 }
    let result = try await Feed.run(
      "+feed-group-list-item --feed-group-id ofg_3 --format pretty", on: platform, environment: zone)
    #expect(
      result.output == """
        feed_id  chat_name  update_time
        ───────  ─────────  ─────────────────────────
        oc_1     One        2026-01-01T00:00:00+08:00
        oc_2                soon
        oc_3                9223372036854775807
        oc_4

        4 items
        (2 removed)

        """)
  }

  @Test("for people: a query")
  func prettyQuery() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Self.query, .success(Self.cards([Self.card("oc_1")])))
    platform.on("POST", Feed.chats, .success(#"{"items":[\#(Self.chat("oc_1", "One"))]}"#))
    let zone = Feed.allScopes.merging(["TZ": "UTC"]) { $1 }
    let result = try await Feed.run(
      "+feed-group-query-item --feed-group-id ofg_3 --feed-id oc_1 --format pretty", on: platform, environment: zone)
    #expect(
      result.output == """
        feed_id  chat_name  update_time
        ───────  ─────────  ────────────────────
        oc_1     One        2025-12-31T16:00:00Z

        1 item

        """)
  }

  @Test("rows have both lists")
  func rows() async throws {
    let platform = try PlatformStub()
    platform.on("POST", Self.query, .success(Self.cards([Self.card("oc_1")], deleted: [Self.card("oc_2")])))
    platform.on("POST", Feed.chats, .success(#"{"items":[\#(Self.chat("oc_1", "One"))]}"#))
    let result = try await Feed.run(
      "+feed-group-query-item --feed-group-id ofg_3 --feed-id oc_1,oc_2 --format csv", on: platform)
    #expect(
      result.output == """
        _list,feed_id,feed_type,update_time,chat_name
        items,oc_1,chat,1767196800000,One
        deleted_items,oc_2,chat,1767196800000,

        """)
  }
}
