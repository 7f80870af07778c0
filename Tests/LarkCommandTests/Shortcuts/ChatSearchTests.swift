import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// `lark im +chat-search` against a stub of the platform.
@Suite struct ChatSearchTests {
  @Test("a search by words, members and modes, under either identity", arguments: [true, false])
  func example(user: Bool) async throws {
    let platform = try PlatformStub()
    platform.on(
      "POST", ChatPath.search,
      .success(
        #"{"items":[{"id":"1","meta_data":{"chat_id":"oc_a","name":"Team","member_count":7}},{"id":"2"}],"#
          + #""total":12,"has_more":true,"page_token":"t2"}"#))
    let result = try await reading(
      "+chat-search --query team-alpha --chat-modes topic,group,topic --member-ids 'ou_1, ou_2' --is-manager "
        + "--sort member_count", on: platform, as: user)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      try result.data == [
        "chats": [["chat_id": "oc_a", "name": "Team", "member_count": 7]], "total": 12, "has_more": true,
        "page_token": "t2",
      ])
    #expect(platform.requests.map(\.line) == ["POST \(ChatPath.search)?page_size=20"])
    #expect(
      platform.requests[0].parsedBody?.inOrder
        == inOrder([
          "query": "\"team-alpha\"",
          "filter": ["chat_modes": ["thread", "default"], "member_ids": ["ou_1", "ou_2"], "is_manager": true],
          "sorter": "member_count_desc",
        ]))
  }

  @Test("flags become the body, and nothing else does", arguments: [
    ("--query rollout", ["query": "rollout"]), ("--member-ids ou_1", ["filter": ["member_ids": ["ou_1"]]]),
    (
      "--query a --search-types private --search-types EXTERNAL,public_joined",
      ["query": "a", "filter": ["search_types": ["private", "external", "public_joined"]]]
    ),
    ("--query a --disable-search-by-user", ["query": "a", "filter": ["disable_search_by_user": true]]),
    ("--query a --is-manager=false", ["query": "a"]), ("--query a --sort create_time", ["query": "a", "sorter": "create_time_desc"]),
    ("--query a --sort-by update_time_desc", ["query": "a", "sorter": "update_time_desc"]),
    ("--query a --sort update_time --sort-by create_time_desc", ["query": "a", "sorter": "update_time_desc"]),
    ("--query a --member-ids '' --search-types '' --chat-modes ' '", ["query": "a"]),
  ] as [(String, JSON)])
  func body(flags: String, expected: JSON) async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(hitsJSON([])))
    let result = try await reading("+chat-search \(flags)", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests[0].parsedBody?.inOrder == expected.inOrder)
  }

  @Test func longWordsAreThePlatformsToCut() async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(hitsJSON(["oc_a"], #""total":1,"notice":"query was cut""#)))
    let words = String(repeating: "词", count: 65)
    let result = try await reading("+chat-search --query \(words)", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests[0].parsedBody?["query"]?.stringValue == words)
    #expect(try result.data["notice"] == "query was cut")
    let pretty = try await reading("+chat-search --query \(words) --format pretty", on: platform)
    #expect(pretty.output.contains("\n1 chat\nquery was cut\n"))
  }

  @Test("nothing found is an answer", arguments: ["null", "[]"])
  func nothing(items: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(#"{"items":\#(items),"total":0,"has_more":false,"notice":""}"#))
    let result = try await reading("+chat-search --query x", on: platform)
    #expect(result.status == 0)
    #expect(try result.data == ["chats": [], "total": 0, "has_more": false, "page_token": ""])
    let pretty = try await reading("+chat-search --query x --format pretty", on: platform)
    #expect(pretty.output == "No chats.\n")
  }

  // MARK: Muted groups

  @Test func mutedGroupsAreLeftOutAndTheTotalStays() async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(hitsJSON(["oc_a", "oc_b"], #""total":9,"has_more":false"#)))
    platform.on("POST", ChatPath.muted, .success(#"{"items":[{"chat_id":"oc_a","is_muted":true}]}"#))
    let result = try await reading(
      "+chat-search --query x --exclude-muted --search-types public_not_joined,private", on: platform)
    #expect(try result.chatIDs == ["oc_b"])
    #expect(try result.data["total"] == 9)
    #expect(try result.data["filter"]?["hint"] == "1 muted left out, 1 left (1 of unknown state)")
    #expect(platform.requests[1].parsedBody == ["chat_ids": ["oc_a", "oc_b"]])
  }

  @Test("groups that cannot be muted are not asked about", arguments: [
    (true, "--search-types public_not_joined", "nothing was left out: nobody mutes groups that they are not in"),
    (false, "", "nothing was left out: only users mute chats"),
  ])
  func unasked(user: Bool, flags: String, hint: String) async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(hitsJSON(["oc_a"])))
    let result = try await reading("+chat-search --query x --exclude-muted \(flags)", on: platform, as: user)
    #expect(try result.chatIDs == ["oc_a"])
    #expect(
      try result.data["filter"] == [
        "applied": "exclude_muted", "fetched_count": 1, "returned_count": 1, "filtered_count": 0,
        "hint": .string(hint),
      ])
    #expect(platform.requests.count == 1)
  }

  // MARK: Pages

  @Test func pagesAreFollowed() async throws {
    let platform = try PlatformStub()
    platform.on(
      "POST", ChatPath.search,
      .success(hitsJSON(["oc_a"], #""total":3,"has_more":true,"page_token":"t2","notice":"first""#)),
      .success(#"{"items":[{"id":"2"}],"total":4,"has_more":true,"page_token":"t3","notice":""}"#),
      .success(hitsJSON(["oc_c"], #""total":5,"has_more":false,"page_token":"t3""#)))
    let result = try await reading("+chat-search --query x --page-all --page-delay 0 --page-size 100", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests.map { $0.query("page_token") } == [nil, "t2", "t3"])
    #expect(platform.requests.allSatisfy { $0.parsedBody == ["query": "x"] && $0.query("page_size") == "100" })
    #expect(
      try result.json == [
        "ok": true, "identity": "user",
        "data": [
          "chats": [["chat_id": "oc_a"], ["chat_id": "oc_c"]], "total": 5, "has_more": false, "page_token": "",
          "notice": "first",
        ],
        "meta": ["pagination": ["complete": true, "pages": 3, "items": 2]],
      ])
  }

  @Test func aTokenThatComesAgainIsAnError() async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(hitsJSON(["oc_a"], #""has_more":true,"page_token":"t2""#)))
    let result = try await reading("+chat-search --query x --page-all --page-delay 0", on: platform)
    #expect(result.status == 5)
    #expect(result.output == "")
    #expect(platform.requests.count == 2)
  }

  @Test func aLimitWithoutPagesIsToldOff() async throws {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.search, .success(hitsJSON(["oc_a"], #""has_more":true,"page_token":"t2""#)))
    let result = try await reading("+chat-search --query x --page-limit 3", on: platform)
    #expect(result.status == 0)
    #expect(result.error.contains("warning: option_without_effect: --page-limit"))
    #expect(platform.requests.count == 1)
  }

  // MARK: Refusals

  @Test("bad flags are named, and nothing is sent", arguments: [
    ("--search-types secret --query x", "--search-types"), ("--chat-modes thread --query x", "--chat-modes"),
    ("--chat-modes group,,topic --query x", "--chat-modes"), ("--member-ids on_1", "--member-ids"),
    ("--member-ids \((1...51).map { "ou_\($0)" }.joined(separator: ","))", "--member-ids"),
    ("--query x --page-size 101", "--page-size"), ("--query x --page-size 0", "--page-size"),
    ("--query x --sort name", "--sort"), ("--query x --page-all --page-limit -1", "--page-limit"),
    ("--query x --search-types a --chat-modes b", "--search-types"),
    ("--query x --chat-modes b --member-ids c", "--chat-modes"),
  ])
  func refusals(flags: String, named: String) async throws {
    try await expectRefused("+chat-search \(flags)", named)
  }

  @Test("something must be said about the groups", arguments: ["--is-manager", "--query ''", "--member-ids ' ,'"])
  func presence(flags: String) async throws {
    try await expectRefused("+chat-search \(flags)", "--query", "--member-ids")
  }

  @Test func aDryRunSendsNothing() async throws {
    let platform = try PlatformStub()
    let result = try await reading("+chat-search --query x --page-all --exclude-muted --dry-run", on: platform)
    #expect(result.status == 0)
    let calls = try #require(try result.data["api"]?.arrayValue)
    #expect(
      calls.first == ["method": "POST", "url": .string(ChatPath.search), "params": ["page_size": "20"], "body": ["query": "x"]]
    )
    #expect(calls.count == 2 && calls.last?["when"] == "where there are chats")
    let foreign = try await reading(
      "+chat-search --query x --search-types public_not_joined --exclude-muted --dry-run", on: platform)
    #expect(try foreign.data["api"]?.arrayValue?.count == 1)
    #expect(platform.server.requests.isEmpty)
  }

  @Test("a refusal keeps the platform's words")
  func permission() async throws {
    let platform = try PlatformStub()
    platform.on(
      "POST", ChatPath.search,
      .failure(99_991_679, "token lacks it", error: nil, headers: [.init("X-Tt-Logid", "log-3")]))
    let result = try await reading("+chat-search --query x", on: platform)
    #expect(result.status == 3)
    #expect(try result.failure["code"] == 99_991_679)
    #expect(try result.failure["log_id"] == "log-3")
    #expect(try result.failure["hint"]?.stringValue?.contains("im:chat:read") == true)
  }
}
