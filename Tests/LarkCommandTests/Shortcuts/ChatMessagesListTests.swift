import Foundation
import LarkJSON
import LoopbackServer
import Testing

@Suite("lark im +chat-messages-list")
struct ChatMessagesListTests {
  private static func platform(_ messages: [String] = [], more: String = #""has_more":false"#) throws -> PlatformStub {
    let platform = try PlatformStub.quiet()
    platform.on("GET", ReadingPath.list, .success(itemsJSON(messages, more: more)))
    return platform
  }

  // MARK: Requests

  @Test(
    "flags and what is sent for them",
    arguments: [
      ("--chat-id oc_1", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50", true),
      ("--chat-id ' oc_1 '", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50", true),
      (
        "--chat-id 'https://x.feishu.cn/chat/oc_1?from=1'",
        "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50", true
      ),
      (
        "--chat-id https://x.larksuite.com/a/oc_1/b", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50",
        true
      ),
      ("--chat-id oc_1 --order asc", "container_id=oc_1&sort_type=ByCreateTimeAsc&page_size=50", true),
      ("--chat-id oc_1 --sort ASC", "container_id=oc_1&sort_type=ByCreateTimeAsc&page_size=50", true),
      ("--chat-id oc_1 --sort-order asc", "container_id=oc_1&sort_type=ByCreateTimeAsc&page_size=50", true),
      ("--chat-id oc_1 --order ''", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50", true),
      ("--chat-id oc_1 --user-id ''", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50", true),
      ("--chat-id oc_1 --page-size 1", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=1", true),
      ("--chat-id oc_1 --limit 7", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=7", true),
      ("--chat-id oc_1 --page-size ''", "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50", true),
      (
        "--chat-id oc_1 --page-token a+b",
        "container_id=oc_1&sort_type=ByCreateTimeDesc&page_size=50&page_token=a%2Bb", true
      ),
      (
        "--chat-id oc_1 --start 2026-03-10 --end 2026-03-10",
        "container_id=oc_1&start_time=1773072000&end_time=1773158399&sort_type=ByCreateTimeDesc&page_size=50", false
      ),
      (
        "--chat-id oc_1 --start-time '2026-03-10 09:00'",
        "container_id=oc_1&start_time=1773104400&sort_type=ByCreateTimeDesc&page_size=50", false
      ),
      (
        "--chat-id oc_1 --end-time 2026-03-10T01:00:00Z",
        "container_id=oc_1&end_time=1773104400&sort_type=ByCreateTimeDesc&page_size=50", false
      ),
      (
        "--chat-id oc_1 --start 1773104400000",
        "container_id=oc_1&start_time=1773104400&sort_type=ByCreateTimeDesc&page_size=50", false
      ),
    ])
  func requests(flags: String, query: String, rootsOnly: Bool) async throws {
    let platform = try Self.platform()
    let result = try await reading("+chat-messages-list \(flags)", on: platform)
    #expect(result.status == 0, "\(result.error)")
    var expected = "\(ReadingPath.list)?container_id_type=chat&\(query)"
    expected += "&card_msg_content_type=raw_card_content\(rootsOnly ? "&only_thread_root_messages=true" : "")"
    expected += "&with_sender_name=true"
    #expect(platform.requests.map(\.line) == ["GET \(expected)"])
  }

  @Test("times are those of the machine's zone, also where its clocks are turned")
  func summerTime() async throws {
    let platform = try Self.platform()
    let result = try await reading(
      "+chat-messages-list --chat-id oc_1 --start '2026-03-08 02:30' --end '2026-11-01 01:30'", on: platform,
      environment: ["TZ": "America/New_York"])
    #expect(result.status == 0, "\(result.error)")
    let line = try #require(platform.requests.first?.line)
    // From 2:00 clocks were turned to 3:00; 1:30 came twice.
    #expect(line.contains("&start_time=1772955000&end_time=1793511000&"), "\(line)")
  }

  @Test("a direct chat is looked up by its other side")
  func directChat() async throws {
    let platform = try Self.platform()
    platform.on("POST", ReadingPath.directChats, .success(#"{"p2p_chats":[{"chat_id":""},{"chat_id":"oc_7"}]}"#))
    let result = try await reading("+chat-messages-list --user-id ou_bo", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests[0].line == "POST \(ReadingPath.directChats)?chatter_id_type=open_id")
    #expect(platform.requests[0].text == #"{"chatter_ids":["ou_bo"]}"#)
    #expect(platform.requests[1].query("container_id") == "oc_7")
  }

  @Test("a direct chat that is not there")
  func noDirectChat() async throws {
    let platform = try Self.platform()
    platform.on("POST", ReadingPath.directChats, .success(#"{"p2p_chats":[]}"#))
    let result = try await reading("+chat-messages-list --user-id ou_bo", on: platform)
    #expect(result.status == 1)
    #expect(result.output == "")
    let error = try result.failure
    #expect(error["type"] == "api" && error["subtype"] == "not_found")
    #expect(error["message"] == "there is no direct chat with ou_bo")
    #expect(platform.requests.count == 1)
  }

  @Test("a look-up that is refused is told as it is")
  func refusedLookUp() async throws {
    let platform = try Self.platform()
    platform.on(
      "POST", ReadingPath.directChats,
      .failure(230_001, "chatter is wrong", headers: [.init("X-Tt-Logid", "log-7")]))
    let result = try await reading("+chat-messages-list --user-id ou_bo", on: platform)
    #expect(result.status == 1)
    let error = try result.failure
    #expect(error["code"] == 230_001 && error["message"] == "chatter is wrong" && error["log_id"] == "log-7")
  }

  // MARK: Refusals

  @Test("flags that cannot be")
  func refusals() async throws {
    try await expectRefused("+chat-messages-list", "--chat-id", "--user-id")
    try await expectRefused("+chat-messages-list --chat-id ''", "--chat-id", "--user-id")
    try await expectRefused("+chat-messages-list --chat-id ' '", "--chat-id")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --start ' '", "--start")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --user-id ou_1", "--chat-id", "--user-id")
    try await expectRefused("+chat-messages-list --chat-id om_1", "--chat-id")
    try await expectRefused("+chat-messages-list --chat-id https://x.feishu.cn/docs", "--chat-id")
    try await expectRefused("+chat-messages-list --user-id on_1", "--user-id")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --order up", "--order")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --page-size 0", "--page-size")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --page-size 51", "--page-size")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --page-size abc", "--page-size")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --page-all --page-limit -1", "--page-limit")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --page-all --page-limit 1001", "--page-limit")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --page-all --page-delay 60001", "--page-delay")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --start yesterday", "--start")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --end 2026-02-30", "--end")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --start 2026-03-11 --end 2026-03-10", "--start", "--end")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --bogus", "--bogus")
    try await expectRefused("+chat-messages-list --chat-id oc_1 --user-id ou_1", "--chat-id", "--user-id", as: false)
    try await expectRefused("+chat-messages-list", "--chat-id", "--user-id", as: false)
    try await expectRefused("+chat-messages-list --chat-id oc_1 --as nobody", "--as")
  }

  @Test("scopes are asked for as they are needed")
  func scopes() async throws {
    let messages = "im:message.group_msg:get_as_user im:message.p2p_msg:get_as_user"
    let platform = try Self.platform([messageJSON("om_1")])
    let without = try await reading(
      "+chat-messages-list --chat-id oc_1", on: platform, environment: ["LARK_USER_SCOPES": messages])
    #expect(without.status == 3)
    let error = try without.failure
    #expect(error["subtype"] == "missing_scope")
    #expect(error["missing_scopes"] == ["im:message.reactions:read"])
    #expect(platform.requests.isEmpty)
    let optedOut = try await reading(
      "+chat-messages-list --chat-id oc_1 --no-reactions", on: platform, environment: ["LARK_USER_SCOPES": messages])
    #expect(optedOut.status == 0)
    #expect(platform.requests(to: ReadingPath.reactions).isEmpty)
    let all = try await reading(
      "+chat-messages-list --chat-id oc_1", on: platform,
      environment: ["LARK_USER_SCOPES": messages + " im:message.reactions:read"])
    #expect(all.status == 0)
  }

  // MARK: As bot

  @Test("names for a bot, and people it may not see")
  func bot() async throws {
    let platform = try PlatformStub.quiet()
    let messages = [
      ("om_1", "ou_seen", "user"), ("om_2", "ou_hidden", "user"), ("om_3", "cli_app", "app"),
    ].map {
      #"{"message_id":"\#($0)","msg_type":"text","sender":{"id":"\#($1)","sender_type":"\#($2)"}}"#
    }
    platform.on("GET", ReadingPath.list, .success(itemsJSON(messages)))
    platform.on(
      "GET", ReadingPath.botNames,
      .success(#"{"items":[{"open_id":"ou_seen","name":"Ann"},{"open_id":"ou_hidden"}]}"#))
    platform.on("GET", "/open-apis/application/v6/applications/cli_app", .success(#"{"app":{"app_name":"Robot"}}"#))
    let result = try await reading("+chat-messages-list --chat-id oc_1", on: platform, as: false)
    #expect(result.status == 0 && result.error == "")
    let answer = try result.json
    #expect(answer["identity"] == "bot")
    let senders = (answer["data"]?["messages"]?.arrayValue ?? []).map { $0["sender"]?["name"] }
    #expect(senders == ["Ann", nil, "Robot"])
    #expect(answer["data"]?["messages"]?[1]?["sender"]?["id"] == "ou_hidden")
    #expect(
      platform.requests(to: ReadingPath.botNames).map(\.target)
        == ["\(ReadingPath.botNames)?user_ids=ou_seen&user_ids=ou_hidden&user_id_type=open_id"])
    #expect(platform.requests.allSatisfy { $0.header("Authorization") == "Bearer t-given" })
  }

  @Test("names that come with messages are used and moved")
  func senderNames() async throws {
    let platform = try Self.platform([
      #"""
      {"message_id":"om_1","msg_type":"text","sender":{"id":"ou_1","sender_type":"user","sender_name":"Ann",
       "sender_i18n_names":{"en_us":"Ann"},"open_bot_id":"ou_bot","more":1}}
      """#
    ])
    let result = try await reading("+chat-messages-list --chat-id oc_1 --no-reactions", on: platform)
    #expect(
      try result.json["data"]?["messages"]?[0]?["sender"]?.inOrder
        == [
          "id": "ou_1", "more": 1, "name": "Ann", "open_bot_id": "ou_bot", "sender_i18n_names": ["en_us": "Ann"],
          "sender_type": "user",
        ])
    #expect(platform.requests.count == 1)
  }

  // MARK: Messages

  @Test("what messages hold and what they leave out")
  func fields() async throws {
    let platform = try Self.platform([
      #"{"message_id":"om_1","msg_type":"text","body":{"content":""}}"#,
      #"""
      {"message_id":"om_2","msg_type":"post","deleted":false,"chat_id":"oc_1","message_position":-3,
       "message_app_link":"https://given.example","parent_id":"om_1","thread_id":"",
       "mentions":[{"key":"@_user_1","id":{"open_id":"ou_x"},"name":"Xi"},{"key":"@_user_2","id":7,"name":"Yo"}],
       "body":{"content":"{\"title\":\"T\",\"content\":[[{\"tag\":\"text\",\"text\":\"hi @_user_1\"}]]}"}}
      """#,
    ])
    let result = try await reading("+chat-messages-list --chat-id oc_1 --no-reactions", on: platform)
    let messages = try result.json["data"]?["messages"]
    #expect(
      messages?[0]?.inOrder == [
        "content": "", "create_time": "", "deleted": false, "message_id": "om_1", "msg_type": "text", "sender": nil,
        "updated": false,
      ])
    #expect(
      messages?[1]?.inOrder == [
        "chat_id": "oc_1", "content": "T\nhi @Xi", "create_time": "", "deleted": false,
        "mentions": [
          ["id": "ou_x", "key": "@_user_1", "name": "Xi"], ["id": "7", "key": "@_user_2", "name": "Yo"],
        ], "message_app_link": "https://given.example", "message_id": "om_2", "message_position": -3,
        "msg_type": "post", "reply_to": "om_1", "sender": nil, "updated": false,
      ])
  }

  @Test("links lead to the brand's own host")
  func brand() async throws {
    let platform = try Self.platform([
      messageJSON("om_1", extra: #""chat_id":"oc_1","message_position":5"#)
    ])
    let result = try await reading(
      "+chat-messages-list --chat-id oc_1 --no-reactions", on: platform, environment: ["LARK_BRAND": "lark"])
    #expect(
      try result.json["data"]?["messages"]?[0]?["message_app_link"]
        == "https://applink.larksuite.com/client/chat/open?openChatId=oc_1&position=5")
  }

  // MARK: What cannot be fetched

  @Test("a forward that cannot be fetched")
  func forwardFailure() async throws {
    let platform = try Self.platform([#"{"message_id":"om_f","msg_type":"merge_forward"}"#])
    platform.on("GET", ReadingPath.message("om_f"), .failure(230_110, "it was recalled"))
    let result = try await reading("+chat-messages-list --chat-id oc_1 --no-reactions", on: platform)
    #expect(result.status == 0)
    #expect(result.error == "warning: merge_forward_prefetch_failed: om_f: it was recalled (code 230110)\n")
    #expect(
      try result.json["data"]?["messages"]?[0]?["content"]
        == "[Merged forward: fetch failed: it was recalled (code 230110)]")
    #expect(platform.requests(to: ReadingPath.message("om_f")).count == 2)
  }

  @Test("a thread that cannot be fetched")
  func threadFailure() async throws {
    let platform = try PlatformStub.quiet()
    platform.on("GET", ReadingPath.list) { request in
      switch request.query("container_id") {
      case "omt_bad": .failure(230_001, "no")
      case "omt_good": .success(itemsJSON([messageJSON("om_r")], more: #""has_more":true,"page_token":"x""#))
      case "omt_empty": .success(itemsJSON([]))
      default:
        .success(
          itemsJSON(
            ["bad", "good", "empty", "good"].enumerated().map { index, name in
              messageJSON("om_\(index)", extra: #""thread_id":"omt_\#(name)""#)
            }))
      }
    }
    let result = try await reading("+chat-messages-list --chat-id oc_1 --no-reactions", on: platform)
    #expect(result.status == 0 && result.error.contains("the replies of a thread could not be read"))
    let messages = try result.json["data"]?["messages"]
    #expect(messages?[0]?["thread_replies_error"] == true && messages?[0]?["thread_replies"] == nil)
    #expect(messages?[1]?["thread_has_more"] == true)
    #expect(messages?[1]?["thread_replies"]?[0]?["message_id"] == "om_r")
    #expect(messages?[2]?["thread_replies"] == nil && messages?[2]?["thread_replies_error"] == nil)
    // The thread stands below its first message only.
    #expect(messages?[3]?["thread_replies"] == nil)
    #expect(platform.requests.filter { $0.query("container_id") == "omt_good" }.count == 1)
  }

  @Test("names that cannot be fetched")
  func nameFailure() async throws {
    let platform = try Self.platform([
      #"{"message_id":"om_1","msg_type":"text","sender":{"id":"ou_1","sender_type":"user"}}"#
    ])
    platform.on("POST", ReadingPath.userNames, .failure(99_991_679, "no scope"))
    let result = try await reading("+chat-messages-list --chat-id oc_1 --no-reactions", on: platform)
    #expect(result.status == 0 && result.error == "")
    #expect(
      try result.json["data"]?["messages"]?[0]?["sender"] == ["id": "ou_1", "sender_type": "user"])
  }

  @Test("reactions that cannot be fetched", arguments: [(230_001, "failed"), (99_991_679, "skipped")])
  func reactionFailure(code: Int, ending: String) async throws {
    let platform = try Self.platform((1...25).map { messageJSON("om_\($0)") })
    platform.on("POST", ReadingPath.reactions, .failure(code, "no reactions today"))
    let result = try await reading("+chat-messages-list --chat-id oc_1", on: platform)
    #expect(result.status == 0)
    #expect(
      result.error == "warning: reactions_batch_query_\(ending): no reactions today (code \(code))\n")
    let marks = (try result.json["data"]?["messages"]?.arrayValue ?? []).map { $0["reactions_error"] }
    #expect(marks == Array(repeating: true, count: 25))
  }

  @Test("one batch of reactions that fails leaves the others alone")
  func reactionBatches() async throws {
    let platform = try Self.platform((1...45).map { messageJSON("om_\($0)") })
    platform.on("POST", ReadingPath.reactions) { request in
      request.reactionIDs.contains("om_30") ? .failure(230_001, "no") : .success()
    }
    let result = try await reading("+chat-messages-list --chat-id oc_1", on: platform)
    let messages = try result.json["data"]?["messages"]?.arrayValue ?? []
    let failed = messages.filter { $0["reactions_error"] != nil }.compactMap { $0["message_id"]?.stringValue }
    #expect(failed == (21...40).map { "om_\($0)" })
    #expect(platform.requests(to: ReadingPath.reactions).map { $0.reactionIDs.count }.sorted() == [5, 20, 20])
  }

  @Test("a page that is refused ends the command")
  func refusedPage() async throws {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.list,
      .failure(
        99_991_679, "Unauthorized", status: 400,
        error: #"{"permission_violations":[{"type":"action_privilege_required","subject":"im:message:readonly"}]}"#,
        headers: [.init("X-Tt-Logid", "log-9")]))
    let result = try await reading("+chat-messages-list --chat-id oc_1", on: platform)
    #expect(result.status == 3)
    #expect(result.output == "")
    let error = try result.failure
    #expect(error["code"] == 99_991_679 && error["subtype"] == "missing_scope" && error["log_id"] == "log-9")
    #expect(error["missing_scopes"] == ["im:message:readonly"])
    #expect(platform.requests.count == 1)
  }

  // MARK: Pages

  private static func pages() throws -> PlatformStub {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.list,
      .success(itemsJSON([messageJSON("om_1"), messageJSON("om_2")], more: #""has_more":true,"page_token":"p2""#)),
      .success(itemsJSON([], more: #""has_more":true,"page_token":"p3""#)),
      .success(itemsJSON([messageJSON("om_3")])))
    return platform
  }

  @Test("one page unless asked otherwise")
  func onePage() async throws {
    let platform = try Self.pages()
    let result = try await reading("+chat-messages-list --chat-id oc_1", on: platform)
    let answer = try result.json
    #expect(answer["data"]?["has_more"] == true && answer["data"]?["page_token"] == "p2")
    #expect(answer["meta"] == nil)
    #expect(platform.requests(to: ReadingPath.list).count == 1)
  }

  @Test("all pages are one list, read up once")
  func allPages() async throws {
    let platform = try Self.pages()
    let result = try await reading("+chat-messages-list --chat-id oc_1 --page-all --page-delay 0", on: platform)
    #expect(result.status == 0 && result.error == "")
    let answer = try result.json
    #expect((answer["data"]?["messages"]?.arrayValue ?? []).compactMap { $0["message_id"] } == ["om_1", "om_2", "om_3"])
    #expect(answer["data"]?["total"] == 3)
    #expect(answer["data"]?["has_more"] == false && answer["data"]?["page_token"] == "")
    #expect(answer["meta"]?["pagination"] == ["complete": true, "pages": 3, "items": 3])
    #expect(platform.requests(to: ReadingPath.list).map { $0.query("page_token") } == [nil, "p2", "p3"])
    #expect(platform.requests(to: ReadingPath.reactions).map(\.reactionIDs) == [["om_1", "om_2", "om_3"]])
  }

  @Test("a limit says what it cut off")
  func pageLimit() async throws {
    let platform = try Self.pages()
    let result = try await reading(
      "+chat-messages-list --chat-id oc_1 --page-all --page-limit 2 --page-delay 0 --page-token p1", on: platform)
    let answer = try result.json
    #expect(answer["data"]?["has_more"] == true && answer["data"]?["page_token"] == "p3")
    #expect(answer["meta"]?["pagination"] == ["complete": false, "pages": 2, "items": 2, "next_token": "p3"])
    #expect(platform.requests(to: ReadingPath.list).map { $0.query("page_token") } == ["p1", "p2"])
  }

  @Test("a limit without pages to follow")
  func unusedLimit() async throws {
    let platform = try Self.pages()
    let result = try await reading("+chat-messages-list --chat-id oc_1 --page-limit 3", on: platform)
    #expect(result.status == 0)
    #expect(result.error == "warning: option_without_effect: --page-limit has no effect without --page-all\n")
    #expect(platform.requests(to: ReadingPath.list).count == 1)
  }

  @Test(
    "pages that do not end, and one that fails",
    arguments: [
      (#""has_more":true,"page_token":"p2""#, "page 2: the token of the next page came before"),
      (#""has_more":true"#, "page 2: more pages are said to follow, but the answer has no token for the next one"),
    ])
  func brokenPages(more: String, message: String) async throws {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.list,
      .success(itemsJSON([messageJSON("om_1")], more: #""has_more":true,"page_token":"p2""#)),
      .success(itemsJSON([messageJSON("om_2")], more: more)))
    let result = try await reading("+chat-messages-list --chat-id oc_1 --page-all --page-delay 0", on: platform)
    #expect(result.status == 5)
    #expect(result.output == "")
    #expect(try result.failure["message"]?.stringValue == message)
    #expect(platform.requests.count == 2)
  }

  @Test("a page that fails late leaves those before it", arguments: ["json", "ndjson", "csv", "table", "pretty"])
  func failingPage(format: String) async throws {
    let platform = try PlatformStub.quiet()
    platform.on(
      "GET", ReadingPath.list,
      .success(itemsJSON([messageJSON("om_1")], more: #""has_more":true,"page_token":"p2""#)),
      .failure(230_001, "no more"))
    let result = try await reading(
      "+chat-messages-list --chat-id oc_1 --page-all --page-delay 0 --format \(format)", on: platform)
    #expect(result.status == 1)
    #expect(result.error.contains("warning: page 2: no more; what came before it is here: go on with --page-token p2\n"))
    if format == "json" {
      let json = try result.json
      #expect(json["ok"] == false)
      #expect(json["data"]?["messages"]?[0]?["message_id"] == "om_1")
      #expect(json["data"]?["has_more"] == true && json["data"]?["page_token"] == "p2")
      #expect(json["meta"]?["pagination"]?["error"]?["message"] == "page 2: no more")
    } else {
      #expect(result.error.contains("note: ok: false\n"))
      #expect(!result.output.isEmpty)
      #expect(result.output.contains("ok: false") == ["table", "pretty"].contains(format))
    }
  }

  @Test("an interrupt between two pages ends the run", .timeLimit(.minutes(15)))
  func interrupt() async throws {
    let platform = try Self.pages()
    let environment = readerZone.merging(CallSite.user) { $1 }
    try await CallSite.run(platform, environment: environment) { site in
      let result = try await site.lark(
        "im", "+chat-messages-list", "--chat-id", "oc_1", "--page-all", "--page-delay", "60000",
        started: platform.sending(SIGINT, after: 1))
      #expect(result.status == 130)
      #expect(result.output == "")
      #expect(try result.failure["subtype"] == "cancelled")
    }
    #expect(platform.requests.count == 1)
  }

  @Test("an interrupt while reactions are fetched ends the run", .timeLimit(.minutes(15)))
  func interruptedEnrichment() async throws {
    let platform = try Self.platform([messageJSON("om_1")])
    platform.on("POST", ReadingPath.reactions, .silence)
    let environment = readerZone.merging(CallSite.user) { $1 }
    try await CallSite.run(platform, environment: environment) { site in
      let result = try await site.lark(
        "im", "+chat-messages-list", "--chat-id", "oc_1",
        started: platform.sending(SIGINT, after: 2))
      #expect(result.status == 130)
      #expect(result.output == "")
      #expect(try result.failure["subtype"] == "cancelled")
    }
  }

  // MARK: Layouts

  @Test("a table for people")
  func pretty() async throws {
    let platform = try Self.platform(
      [
        messageJSON("om_1", "line one\\\\nline two and much more than forty characters"),
        #"{"message_id":"om_2","msg_type":"image","sender":{"id":"ou_2","sender_type":"user"}}"#,
      ], more: #""has_more":true,"page_token":"p2""#)
    let result = try await reading("+chat-messages-list --chat-id oc_1 --format pretty", on: platform)
    #expect(
      result.output == """
        time              type   sender  content
        ────────────────  ─────  ──────  ─────────────────────────────────────────
        2026-03-10 09:00  text   Ann     line one line two and much more than for…
                          image  ou_2

        2 messages; --format json has the whole text

        """)
    #expect(result.error == "note: more follow: go on with --page-token p2\n")
  }

  @Test("nothing to show")
  func empty() async throws {
    let pretty = try await reading("+chat-messages-list --chat-id oc_1 --format pretty", on: try Self.platform())
    #expect(pretty.output == "No messages.\n")
    let json = try await reading("+chat-messages-list --chat-id oc_1", on: try Self.platform())
    #expect(
      try json.json["data"] == ["messages": [], "total": 0, "has_more": false, "page_token": ""])
  }

  @Test("rows have columns of their own")
  func rows() async throws {
    let messages = [messageJSON("om_1", "a, b"), messageJSON("om_2", "c")]
    let csv = try await reading(
      "+chat-messages-list --chat-id oc_1 --format csv --no-reactions", on: try Self.platform(messages))
    let lines = csv.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[0] == "message_id,msg_type,content,sender.id,sender.id_type,sender.sender_type,sender.name,"
        + "create_time,deleted,updated")
    #expect(lines[1] == #"om_1,text,"a, b",ou_1,open_id,user,Ann,2026-03-10 09:00,false,false"#)
    let ndjson = try await reading(
      "+chat-messages-list --chat-id oc_1 --format ndjson --no-reactions", on: try Self.platform(messages))
    let rows = try ndjson.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
    #expect(rows.map { $0["message_id"] } == ["om_1", "om_2"])
    #expect(rows.map { $0["sender"]?["name"] } == ["Ann", "Ann"])
    let table = try await reading(
      "+chat-messages-list --chat-id oc_1 --format table --no-reactions", on: try Self.platform(messages))
    #expect(table.output.hasPrefix("message_id  msg_type  content  sender.id"))
  }

  // MARK: Dry runs

  @Test("a dry run shows the calls and makes none")
  func dryRun() async throws {
    let result = try await reading(
      "+chat-messages-list --chat-id https://x.feishu.cn/oc_1 --start 2026-03-10 --dry-run", on: nil)
    #expect(result.status == 0)
    let data = try result.json["data"]
    #expect(try result.json["dry_run"] == true)
    #expect(data?["api"]?[0]?["method"] == "GET")
    #expect(data?["api"]?[0]?["url"] == "/open-apis/im/v1/messages")
    #expect(
      data?["api"]?[0]?["params"] == [
        "container_id_type": "chat", "container_id": "oc_1", "start_time": "1773072000",
        "sort_type": "ByCreateTimeDesc", "page_size": "50", "card_msg_content_type": "raw_card_content",
        "with_sender_name": "true",
      ])
    let reactions = try #require(
      data?["api"]?.arrayValue?.first { $0["url"]?.stringValue == ReadingPath.reactions })
    #expect(reactions["method"] == "POST" && reactions["body"] == nil && reactions["when"] == "where there are messages")
  }

  @Test("a dry run without reactions, of a direct chat, over pages")
  func dryRunOfDirectChat() async throws {
    let result = try await reading(
      "+chat-messages-list --user-id ou_1 --page-all --no-reactions --dry-run", on: nil)
    let data = try result.json["data"]
    #expect(data?["api"]?[0]?["url"]?.stringValue == ReadingPath.directChats)
    #expect(data?["api"]?[0]?["body"]?["chatter_ids"] == ["ou_1"])
    #expect(data?["api"]?[1]?["params"]?["container_id"] == "<resolved_chat_id>")
    #expect(!result.output.contains("reaction"))
    #expect(
      data?["description"]
        == "the direct chat with ou_1 is looked up first (im.chat_p2p.batch_query); the first page; up to 10 pages are read, each with the token of the page before"
    )
    let pretty = try await reading("+chat-messages-list --user-id ou_1 --dry-run --format pretty", on: nil)
    #expect(pretty.output.hasPrefix("# dry-run: request not sent\n# the direct chat with ou_1 is looked up first"))
    #expect(
      pretty.output.contains(
        "\n# the reactions to the messages, 20 messages in a call: where there are messages\nPOST \(ReadingPath.reactions)\n"))
  }

  @Test("a dry run needs no credentials and asks for no token")
  func dryRunOffline() async throws {
    let platform = try PlatformStub()
    try await CallSite.run(platform, environment: CallSite.app) { site in
      let result = try await site.shell("lark im +chat-messages-list --chat-id oc_1 --dry-run")
      #expect(result.status == 0)
    }
    try await CallSite.run(platform) { site in
      let result = try await site.shell("lark im +chat-messages-list --chat-id oc_1 --dry-run")
      #expect(result.status == 0)
    }
    #expect(platform.requests.isEmpty && platform.tokenRequests.isEmpty)
  }
}
