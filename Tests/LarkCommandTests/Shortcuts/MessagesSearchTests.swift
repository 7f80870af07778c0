import LarkJSON
import LoopbackServer
import Synchronization
import Testing

@Suite("lark im +messages-search")
struct MessagesSearchTests {
  private static func hits(_ ids: [String], more: String = #""has_more":false"#) -> String {
    let items = ids.map { #"{"id":"x","meta_data":{"message_id":"\#($0)"}}"# }
    return #"{"items":[\#(items.joined(separator: ","))],\#(more)}"#
  }

  private static func platform(_ ids: [String] = [], more: String = #""has_more":false"#) throws -> PlatformStub {
    let platform = try PlatformStub.quiet()
    platform.on("POST", ReadingPath.search, .success(hits(ids, more: more)))
    platform.on("GET", ReadingPath.mget) { request in
      .success(
        itemsJSON(
          request.query.filter { $0.name == "message_ids" }.map {
            messageJSON($0.value, extra: #""chat_id":"oc_\#($0.value.dropFirst(3))""#)
          }))
    }
    return platform
  }

  @Test(
    "flags and what is sent for them",
    arguments: [
      ("", #"{"query":""}"#),
      ("--query 'a \"b\"'", #"{"query":"a \"b\""}"#),
      ("--keyword x", #"{"query":"x"}"#),
      (
        "--chat-id oc_1,https://x.feishu.cn/oc_2 --chat-id oc_3",
        #"{"query":"","filter":{"chat_ids":["oc_1","oc_2","oc_3"]}}"#
      ),
      ("--sender ' ou_1 ,ou_2'", #"{"query":"","filter":{"from_ids":["ou_1","ou_2"]}}"#),
      ("--include-attachment-type LINK", #"{"query":"","filter":{"include_attachment_types":["link"]}}"#),
      ("--chat-type p2p", #"{"query":"","filter":{"chat_type":"p2p"}}"#),
      ("--sender-type bot", #"{"query":"","filter":{"from_types":["bot"]}}"#),
      (
        "--sender-type user --exclude-sender-type bot",
        #"{"query":"","filter":{"from_types":["user"],"exclude_from_types":["bot"]}}"#
      ),
      ("--is-at-me", #"{"query":"","filter":{"is_at_me":true}}"#),
      ("--is-at-me=false", #"{"query":""}"#),
      ("--at-chatter-ids ou_1", #"{"query":"","filter":{"at_chatter_ids":["ou_1"]}}"#),
      (
        "--start 2026-03-10 --end 2026-03-10",
        #"{"query":"","filter":{"time_range":{"start_time":"2026-03-10T00:00:00+08:00","end_time":"2026-03-10T23:59:59+08:00"}}}"#
      ),
      (
        "--end 2026-03-10T01:00:00-05:00",
        #"{"query":"","filter":{"time_range":{"end_time":"2026-03-10T14:00:00+08:00"}}}"#
      ),
      (
        "--start 1773104400", #"{"query":"","filter":{"time_range":{"start_time":"2026-03-10T09:00:00+08:00"}}}"#
      ),
    ])
  func requests(flags: String, body: String) async throws {
    let platform = try Self.platform()
    let result = try await reading("+messages-search \(flags)", on: platform)
    #expect(result.status == 0, "\(result.error)")
    #expect(platform.requests.map(\.line) == ["POST \(ReadingPath.search)?page_size=20"])
    #expect(try platform.requests[0].parsedBody?.inOrder == JSON(parsing: body).inOrder)
    #expect(
      try result.json["data"] == ["messages": [], "total": 0, "has_more": false, "page_token": ""])
  }

  @Test("messages with their chats")
  func chats() async throws {
    let platform = try Self.platform(["om_1", "om_2", "om_3", "om_1"], more: #""has_more":true,"page_token":"p2","notice":"partial index""#)
    platform.on(
      "POST", ReadingPath.chats,
      .success(
        #"""
        {"items":[{"chat_id":"oc_1","chat_mode":"group","name":"Rollout"},
                  {"chat_id":"oc_2","chat_mode":"p2p","name":"","p2p_target_id":"ou_7"}]}
        """#))
    let result = try await reading("+messages-search --query x", on: platform)
    #expect(result.status == 0 && result.error == "")
    let data = try result.json["data"]
    #expect(data?.objectValue?.keys == ["messages", "total", "has_more", "page_token", "notice"])
    #expect(data?["notice"] == "partial index")
    #expect(data?["total"] == 3 && data?["page_token"] == "p2")
    let messages = data?["messages"]
    #expect(messages?[0]?["chat_type"] == "group" && messages?[0]?["chat_name"] == "Rollout")
    #expect(messages?[1]?["chat_type"] == "p2p" && messages?[1]?["chat_partner"] == ["open_id": "ou_7"])
    #expect(messages?[1]?["chat_name"] == nil)
    #expect(messages?[2]?["chat_id"] == "oc_3" && messages?[2]?["chat_type"] == nil)
    let lookUp = try #require(platform.requests(to: ReadingPath.chats).first)
    #expect(lookUp.line == "POST \(ReadingPath.chats)?user_id_type=open_id")
    #expect(lookUp.strings("chat_ids") == ["oc_1", "oc_2", "oc_3"])
    // Threads are not expanded here.
    #expect(platform.requests(to: ReadingPath.list).isEmpty)
  }

  @Test("chats in batches of fifty, one of which fails")
  func chatBatches() async throws {
    let ids = (1...60).map { "om_\($0)" }
    let platform = try Self.platform(ids)
    platform.on("POST", ReadingPath.chats) { request in
      let chats = request.strings("chat_ids")
      return chats.count == 50
        ? .failure(230_001, "no")
        : .success(#"{"items":[{"chat_id":"oc_60","chat_mode":"topic","name":"Last"}]}"#)
    }
    let result = try await reading("+messages-search --no-reactions", on: platform)
    #expect(result.status == 0 && result.error == "")
    #expect(platform.requests(to: ReadingPath.chats).map { $0.strings("chat_ids").count }.sorted() == [10, 50])
    let messages = try result.json["data"]?["messages"]
    #expect(messages?[0]?["chat_id"] == "oc_1" && messages?[0]?["chat_name"] == nil)
    #expect(messages?[59]?["chat_name"] == "Last" && messages?[59]?["chat_type"] == "topic")
  }

  @Test("messages that are found but cannot be read")
  func unreadable() async throws {
    let ids = (1...60).map { "om_\($0)" }
    let platform = try Self.platform(ids, more: #""has_more":false,"notice":"n""#)
    platform.on("GET", ReadingPath.mget) { request in
      request.query("message_ids") == "om_51" ? .failure(230_001, "not these") : .success(itemsJSON([]))
    }
    let result = try await reading("+messages-search", on: platform)
    #expect(result.status == 0)
    #expect(result.error == "warning: messages_mget_failed: not these (code 230001)\n")
    let data = try result.json["data"]
    #expect(data?.objectValue?.keys == ["message_ids", "total", "has_more", "page_token", "notice", "note"])
    #expect(data?["message_ids"]?.strings == ids)
    #expect(data?["total"] == 60)
    #expect(data?["note"] == "the messages were found but could not be read")
    let csv = try await reading("+messages-search --format csv", on: platform)
    #expect(csv.output.hasPrefix("message_id\nom_1\nom_2\n"))
  }

  // MARK: Pages

  private static func pages() throws -> PlatformStub {
    let platform = try platform()
    platform.on(
      "POST", ReadingPath.search,
      .success(hits(["om_1"], more: #""has_more":true,"page_token":"p2""#)),
      .success(hits(["om_2"], more: #""has_more":true,"page_token":"p3""#)),
      .success(hits(["om_3"])))
    return platform
  }

  @Test(
    "how many pages are read",
    arguments: [("", 1), ("--page-all", 3), ("--page-limit 2", 2), ("--page-all --page-limit 2", 2), ("--page-limit 1", 1), ("--page-limit 0", 3)])
  func pageLimit(flags: String, count: Int) async throws {
    let platform = try Self.pages()
    let result = try await reading("+messages-search \(flags) --page-token p1", on: platform)
    #expect(result.status == 0, "\(result.error)")
    let tokens = platform.requests(to: ReadingPath.search).map { $0.query("page_token") }
    #expect(tokens == Array(["p1", "p2", "p3"].prefix(count)))
    let answer = try result.json
    #expect(answer["data"]?["total"] == .number(JSONNumber(count)))
    #expect(answer["data"]?["has_more"]?.boolValue == (count < 3))
    #expect((answer["meta"] != nil) == !flags.isEmpty)
    #expect(platform.requests(to: ReadingPath.mget).count == 1)
  }

  @Test("forty pages at most")
  func fortyPages() async throws {
    let platform = try Self.platform()
    let count = Counter()
    platform.on("POST", ReadingPath.search) { _ in
      let number = count.next()
      return .success(Self.hits(["om_\(number)"], more: #""has_more":true,"page_token":"p\#(number)""#))
    }
    let result = try await reading("+messages-search --page-all --no-reactions --format csv", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests(to: ReadingPath.search).count == 40)
    #expect(result.error == "note: stopped after 40 pages, more follow: go on with --page-token p40\n")
  }

  @Test("a page that fails, and pages that do not end")
  func brokenPages() async throws {
    let failing = try Self.platform()
    failing.on(
      "POST", ReadingPath.search, .success(Self.hits(["om_1"], more: #""has_more":true,"page_token":"p2""#)),
      .failure(230_001, "no more"))
    let failed = try await reading("+messages-search --page-all", on: failing)
    #expect(failed.status == 1)
    #expect(try failed.json["ok"] == false)
    #expect(try failed.json["data"]?["page_token"] == "p2")
    #expect(failed.error.contains("warning: page 2: no more; what came before it is here: go on with --page-token p2\n"))
    let endless = try Self.platform(["om_1"], more: #""has_more":true,"page_token":"p""#)
    let stopped = try await reading("+messages-search --page-all", on: endless)
    #expect(stopped.status == 5)
    #expect(endless.requests.count == 2)
  }

  // MARK: Refusals

  @Test("flags that cannot be")
  func refusals() async throws {
    try await expectRefused("+messages-search --chat-id om_1", "--chat-id")
    try await expectRefused("+messages-search --sender ou_1,cli_2", "--sender")
    try await expectRefused("+messages-search --at-chatter-ids all", "--at-chatter-ids")
    try await expectRefused("+messages-search --include-attachment-type card", "--include-attachment-type")
    try await expectRefused("+messages-search --chat-type topic", "--chat-type")
    try await expectRefused(
      "+messages-search --sender-type bot --exclude-sender-type bot", "--sender-type", "--exclude-sender-type")
    try await expectRefused("+messages-search --start x", "--start")
    try await expectRefused("+messages-search --start 2026-03-11 --end 2026-03-10", "--start", "--end")
    try await expectRefused("+messages-search --page-size 51", "--page-size")
    try await expectRefused("+messages-search --page-limit -1", "--page-limit")
    try await expectRefused("+messages-search --page-limit 41", "--page-limit")
  }

  @Test("only users search; where nobody is signed in, the answer is how to")
  func bot() async throws {
    try await expectRefused("+messages-search --query x --as bot", "--as", as: false)
    let platform = try Self.platform(["om_1"])
    let result = try await reading("+messages-search --query x", on: platform, as: false)
    #expect(result.status == 2)
    #expect(try result.failure["subtype"] == "invalid_argument")
    #expect(try result.failure["hint"]?.stringValue?.contains("lark auth login --scope \"search:message") == true)
    #expect(platform.server.requests.isEmpty)
  }

  @Test("scopes of the search")
  func scopes() async throws {
    let platform = try Self.platform(["om_1"])
    let refused = try await reading("+messages-search", on: platform, environment: ["LARK_USER_SCOPES": "im:message"])
    #expect(refused.status == 3)
    #expect(try refused.failure["missing_scopes"]?.strings == ["search:message", "im:message.reactions:read"])
    #expect(platform.requests.isEmpty)
    let result = try await reading(
      "+messages-search --no-reactions", on: platform, environment: ["LARK_USER_SCOPES": "search:message"])
    #expect(result.status == 0)
    #expect(platform.requests(to: ReadingPath.reactions).isEmpty)
  }

  // MARK: Layouts

  @Test("a table for people")
  func pretty() async throws {
    let platform = try Self.platform(["om_1", "om_2", "om_3"])
    platform.on(
      "POST", ReadingPath.chats,
      .success(
        #"{"items":[{"chat_id":"oc_1","chat_mode":"group","name":"Rollout"},{"chat_id":"oc_2","chat_mode":"p2p"}]}"#))
    let result = try await reading("+messages-search --format pretty", on: platform)
    #expect(
      result.output == """
        time              type  sender  chat     content
        ────────────────  ────  ──────  ───────  ───────
        2026-03-10 09:00  text  Ann     Rollout  hi
        2026-03-10 09:00  text  Ann     p2p      hi
        2026-03-10 09:00  text  Ann     oc_3     hi

        3 messages; --format json has the whole text

        """)
  }

  @Test("a dry run shows every step")
  func dryRun() async throws {
    let result = try await reading("+messages-search --query x --page-all --dry-run", on: nil)
    let data = try result.json["data"]
    let calls = data?["api"]?.arrayValue ?? []
    #expect(
      calls.map { $0["url"]?.stringValue }
        == [
          ReadingPath.search, ReadingPath.mget, ReadingPath.message("<message_id>"), ReadingPath.chats,
          ReadingPath.reactions, "/open-apis/im/v1/files/<file_key>/folder", ReadingPath.userNames,
        ])
    #expect(calls.first?["params"] == ["page_size": "20"])
    #expect(calls.first?["body"] == ["query": "x"])
    #expect(calls.dropFirst().allSatisfy { $0["desc"] != nil && $0["body"] == nil })
    #expect(data?["description"]?.stringValue?.contains("up to 40 pages") == true)
    let without = try await reading("+messages-search --no-reactions --dry-run", on: nil)
    #expect(try without.json["data"]?["api"]?.arrayValue?.count == calls.count - 1)
    #expect(!without.output.contains("reaction"))
  }
}

/// Counts from 1, for answers that differ.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func next() -> Int {
    value.withLock { value in
      value += 1
      return value
    }
  }
}
