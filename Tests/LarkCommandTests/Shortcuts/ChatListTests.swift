import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// `lark im +chat-list` against a stub of the platform.
@Suite struct ChatListTests {
  // MARK: Worked examples

  @Test func recentChatsWithoutMutedOnes() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", ChatPath.chats, .success(chatsJSON(["oc_a", "oc_b", "oc_c"], #""has_more":true,"page_token":"t2""#)))
    platform.on(
      "POST", ChatPath.muted,
      .success(
        #"{"items":[{"chat_id":"oc_a","is_muted":true},{"chat_id":"oc_b","is_muted":false}],"#
          + #""invalid_id_list":[{"id":"oc_c","msg":"not in it"}]}"#))
    let result = try await reading(
      "+chat-list --as user --types P2P,group,p2p --sort active_time --page-size 3 --exclude-muted", on: platform)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      try result.json == [
        "ok": true, "identity": "user",
        "data": [
          "chats": [["chat_id": "oc_b"], ["chat_id": "oc_c"]], "has_more": true, "page_token": "t2",
          "filter": [
            "applied": "exclude_muted", "fetched_count": 3, "returned_count": 2, "filtered_count": 1,
            "hint": "1 muted left out, 2 left (1 of unknown state); more pages exist",
          ],
        ],
      ])
    #expect(platform.requests.map(\.path) == [ChatPath.chats, ChatPath.muted])
    #expect(
      platform.requests[0].parameters == [
        "user_id_type": "open_id", "sort_type": "ByActiveTimeDesc", "page_size": "3", "types": "p2p,group",
      ])
    #expect(platform.requests[1].query.isEmpty)
    #expect(platform.requests[1].parsedBody == ["chat_ids": ["oc_a", "oc_b", "oc_c"]])
  }

  @Test func aBotHasNoDirectChats() async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats, .success(chatsJSON(["oc_a"])))
    let result = try await reading("+chat-list --as bot --types p2p,group", on: platform, as: false)
    #expect(result.status == 0)
    #expect(
      platform.requests[0].parameters == [
        "user_id_type": "open_id", "sort_type": "ByCreateTimeAsc", "page_size": "20", "types": "group",
      ])
    let message = "a bot has no direct chats to list: only groups are listed"
    #expect(result.error == "warning: bot_strip_p2p: \(message)\n")
    #expect(try result.data["notices"] == [["code": "bot_strip_p2p", "message": .string(message)]])
    let dryRun = try await reading("+chat-list --as bot --types p2p,group --dry-run", on: platform, as: false)
    #expect(dryRun.error == "warning: bot_strip_p2p: \(message)\n")
    #expect(platform.requests.count == 1)
  }

  // MARK: Requests and answers

  @Test("flags become the query", arguments: [
    ("", ["sort_type": "ByCreateTimeAsc", "page_size": "20"]),
    ("--user-id-type union_id", ["user_id_type": "union_id"]),
    ("--sort ACTIVE_TIME", ["sort_type": "ByActiveTimeDesc"]),
    ("--sort-type ByActiveTimeDesc", ["sort_type": "ByActiveTimeDesc"]),
    ("--sort create_time --sort-type ByActiveTimeDesc", ["sort_type": "ByCreateTimeAsc"]),
    ("--types group --types ' P2P '", ["types": "group,p2p"]), ("--types p2p", ["types": "p2p"]),
    ("--page-size 100 --page-token t9", ["page_size": "100", "page_token": "t9"]), ("--page-size 1", ["page_size": "1"]),
    ("--page-token '' --types ''", [:]),
  ])
  func query(flags: String, expected: [String: String]) async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats, .success(chatsJSON([])))
    let result = try await reading("+chat-list --as user \(flags)", on: platform)
    #expect(result.status == 0)
    let defaults = ["user_id_type": "open_id", "sort_type": "ByCreateTimeAsc", "page_size": "20"]
    #expect(platform.requests[0].parameters == defaults.merging(expected) { $1 })
  }

  @Test func chatsAreHandedOnAsTheyCame() async throws {
    let platform = try PlatformStub()
    let chat =
      #"{"chat_id":"oc_a","name":"Ann","chat_mode":"p2p","p2p_target_type":"user","p2p_target_id":"ou_1","new":[1.50]}"#
    platform.on("GET", ChatPath.chats, .success(#"{"items":[\#(chat)],"has_more":false,"page_token":""}"#))
    let result = try await reading("+chat-list --types p2p", on: platform)
    #expect(
      try result.data == [
        "chats": .array([try JSON(parsing: chat)]), "has_more": false, "page_token": "",
      ])
    #expect(result.output.contains("1.50"))
  }

  @Test("no chats are an empty list, and are not asked about", arguments: ["null", "[]"])
  func none(items: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats, .success(#"{"items":\#(items)}"#))
    let result = try await reading("+chat-list --as user --exclude-muted", on: platform)
    #expect(
      try result.data == [
        "chats": [], "has_more": false, "page_token": "",
        "filter": [
          "applied": "exclude_muted", "fetched_count": 0, "returned_count": 0, "filtered_count": 0, "hint": "",
        ],
      ])
    #expect(platform.requests.count == 1)
  }

  @Test("the token of the next page stands under one of two names", arguments: [
    #""has_more":true,"next_page_token":"n1""#, #""has_more":true,"page_token":"","next_page_token":"n1""#,
    #""has_more":true,"page_token":"n1","next_page_token":"other""#,
  ])
  func nextToken(rest: String) async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats, .success(chatsJSON(["oc_a"], rest)))
    let result = try await reading("+chat-list", on: platform)
    #expect(try result.data["page_token"] == "n1")
    #expect(try result.data["has_more"] == true)
    #expect(platform.requests.count == 1)
  }

  // MARK: Muted chats

  @Test func aBotsListIsNotFiltered() async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats, .success(chatsJSON(["oc_a"])))
    let result = try await reading("+chat-list --as bot --exclude-muted", on: platform, as: false)
    #expect(try result.chatIDs == ["oc_a"])
    #expect(
      try result.data["filter"] == [
        "applied": "exclude_muted", "fetched_count": 1, "returned_count": 1, "filtered_count": 0,
        "hint": "nothing was left out: only users mute chats",
      ])
    #expect(platform.requests.count == 1)
  }

  @Test func ahundredChatsAreAskedAboutAtATime() async throws {
    let platform = try PlatformStub()
    let ids = (0..<100).map { "oc_\($0)" }
    platform.on(
      "GET", ChatPath.chats, .success(chatsJSON(ids, #""has_more":true,"page_token":"t2""#)),
      .success(#"{"items":[{"chat_id":"oc_100"},{"chat_id":"oc_0"},{"name":"nameless"},{"chat_id":""}],"has_more":false}"#))
    platform.on("POST", ChatPath.muted) { request in
      let items = request.strings("chat_ids").map { #"{"chat_id":"\#($0)","is_muted":\#($0 == "oc_7")}"# }
      return .success(#"{"items":[\#(items.joined(separator: ","))]}"#)
    }
    let result = try await reading("+chat-list --exclude-muted --page-all --page-delay 0 --page-size 100", on: platform)
    #expect(result.status == 0)
    let calls = platform.requests(to: ChatPath.muted)
    #expect(calls.map { $0.strings("chat_ids") } == [ids, ["oc_100"]])
    #expect(try result.data["chats"]?.arrayValue?.count == 103)
    #expect(try result.data["filter"]?["hint"] == "1 muted left out, 103 left (2 of unknown state)")
    #expect(try result.json["meta"] == ["pagination": ["complete": true, "pages": 2, "items": 104]])
  }

  @Test func aFilterThatFailsFailsTheCommand() async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats, .success(chatsJSON(["oc_a"])))
    platform.on("POST", ChatPath.muted, .failure(230_001, "bad"))
    let result = try await reading("+chat-list --exclude-muted", on: platform)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(try result.failure["code"] == 230_001)
  }

  // MARK: Pages

  @Test func pagesAreFollowed() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", ChatPath.chats, .success(chatsJSON(["oc_a", "oc_b"], #""has_more":true,"page_token":"t2""#)),
      .success(chatsJSON([], #""has_more":true,"next_page_token":"t3""#)), .success(chatsJSON(["oc_c"])))
    let result = try await reading("+chat-list --page-all --page-delay 0 --page-token t1", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests.map { $0.query("page_token") } == ["t1", "t2", "t3"])
    #expect(try result.chatIDs == ["oc_a", "oc_b", "oc_c"])
    #expect(try result.data["has_more"] == false)
    #expect(try result.data["page_token"] == "")
    #expect(try result.json["meta"] == ["pagination": ["complete": true, "pages": 3, "items": 3]])
  }

  @Test func aLimitIsToldWithTheTokenToGoOnWith() async throws {
    let platform = try PlatformStub()
    platform.on("GET", ChatPath.chats) { request in
      let next = (request.query("page_token").flatMap { Int($0) } ?? 0) + 1
      return .success(chatsJSON(["oc_\(next)"], #""has_more":true,"page_token":"\#(next)""#))
    }
    let result = try await reading("+chat-list --page-all --page-limit 2 --page-delay 0", on: platform)
    #expect(result.status == 0)
    #expect(try result.chatIDs == ["oc_1", "oc_2"])
    #expect(try result.data["has_more"] == true)
    #expect(try result.data["page_token"] == "2")
    #expect(
      try result.json["meta"] == ["pagination": ["complete": false, "pages": 2, "items": 2, "next_token": "2"]])
    platform.server.forgetRequests()
    let table = try await reading("+chat-list --page-all --page-delay 0 --format ndjson", on: platform)
    #expect(platform.requests.count == 10)
    #expect(table.output.split(separator: "\n").count == 10)
    #expect(table.error.contains("--page-token 10"))
  }

  @Test("a page that fails late leaves the chats before it")
  func lateFailure() async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", ChatPath.chats, .success(chatsJSON(["oc_a"], #""has_more":true,"page_token":"t2""#)),
      .failure(99_991_400, "slow down", status: 400, headers: [.init("x-ogw-ratelimit-reset", "3600")]))
    let result = try await reading("+chat-list --page-all --page-delay 0", on: platform)
    #expect(result.status == 1)
    #expect(try result.json["ok"] == false)
    #expect(try result.json["data"]?["chats"]?[0]?["chat_id"] == "oc_a")
    #expect(try result.json["data"]?["page_token"] == "t2")
    #expect(result.error.contains("warning: page 2: slow down; what came before it is here: go on with --page-token t2\n"))
  }

  @Test("a page whose answer is broken was only read: nothing says that it may have changed something", arguments: [
    "+chat-list --page-all --page-delay 0", "chats list --page-all --page-delay 0",
  ])
  func brokenPage(call: String) async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", ChatPath.chats, .success(chatsJSON(["oc_a"], #""has_more":true,"page_token":"t2""#)),
      .json("{"))
    let result = try await reading(call, on: platform)
    #expect(result.status == 1)
    let error = try result.json["meta"]?["pagination"]?["error"]
    #expect(error?["subtype"] == "invalid_response")
    #expect(error?["hint"]?.stringValue?.contains("may have been carried out") == false)
  }

  @Test("a page that leads nowhere fails the command", arguments: [
    (.success(#"{"items":[],"has_more":true}"#), Int32(5)), (.success(#"{"items":[],"has_more":true,"page_token":"t2"}"#), 5),
  ] as [(LoopbackServer.Answer, Int32)])
  func failingPages(answer: LoopbackServer.Answer, status: Int32) async throws {
    let platform = try PlatformStub()
    platform.on(
      "GET", ChatPath.chats, .success(chatsJSON(["oc_a"], #""has_more":true,"page_token":"t2""#)), answer)
    let result = try await reading("+chat-list --page-all --page-delay 0", on: platform)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(try result.failure["message"]?.stringValue?.hasPrefix("page 2: ") == true)
  }

  // MARK: Refusals

  @Test("bad flags are named, and nothing is sent", arguments: [
    ("--page-size 101", "--page-size"), ("--page-size 0", "--page-size"), ("--page-size abc", "--page-size"),
    ("--types p2p,,group", "--types"), ("--types chat", "--types"), ("--sort name", "--sort"),
    ("--sort-type x", "--sort-type"), ("--user-id-type email", "--user-id-type"), ("--query x", "--query"),
    ("--page-all --page-limit -1", "--page-limit"), ("--page-all --page-limit 1001", "--page-limit"),
    ("--page-all --page-delay 60001", "--page-delay"),
  ])
  func refusals(flags: String, named: String) async throws {
    try await expectRefused("+chat-list \(flags)", named)
  }

  @Test func directChatsAloneAreRefusedToABot() async throws {
    try await expectRefused("+chat-list --as bot --types p2p --types P2P", "--types", as: false)
  }

  @Test func anIdentityThatCannotBeHadIsNotReplaced() async throws {
    let platform = try PlatformStub()
    let result = try await reading("+chat-list --as user", on: platform, as: false)
    #expect(result.status != 0)
    #expect(result.output == "")
    #expect(platform.server.requests.isEmpty)
  }

  @Test func scopesAreCheckedFirst() async throws {
    let platform = try PlatformStub()
    let result = try await reading(
      "+chat-list", on: platform, environment: ["LARK_USER_SCOPES": "im:chat:update"])
    #expect(result.status == 3)
    #expect(try result.failure["missing_scopes"] == ["im:chat:read"])
    #expect(platform.requests.isEmpty)
  }

  // MARK: Layouts

  @Test func rowsAreChats() async throws {
    let platform = try PlatformStub()
    let items =
      #"{"chat_id":"oc_a","name":"Plan, B","external":false,"chat_status":"normal"},"#
      + #"{"chat_id":"oc_b","name":"Ann","chat_mode":"p2p","p2p_target_id":"ou_1"}"#
    platform.on(
      "GET", ChatPath.chats, .success(#"{"items":[\#(items)],"has_more":true,"page_token":"t2"}"#))
    let csv = try await reading("+chat-list --format csv", on: platform)
    #expect(
      csv.output.split(whereSeparator: \.isNewline) == [
        "chat_id,name,external,chat_status,chat_mode,p2p_target_id", #"oc_a,"Plan, B",false,normal,,"#,
        "oc_b,Ann,,,p2p,ou_1",
      ])
    #expect(csv.error.contains("--page-token t2"))
    let pretty = try await reading("+chat-list --format pretty", on: platform)
    #expect(
      pretty.output == """
        chat_id  name     external  chat_status  chat_mode  p2p_target_id
        ───────  ───────  ────────  ───────────  ─────────  ─────────────
        oc_a     Plan, B  false     normal
        oc_b     Ann                             p2p        ou_1

        2 chats

        """)
    #expect(pretty.error.contains("--page-token t2"))
  }
}
