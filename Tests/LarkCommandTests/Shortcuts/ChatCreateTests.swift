import Foundation
import LarkJSON
import LoopbackServer
import Testing

/// `lark im +chat-create` against a stub of the platform.
@Suite struct ChatCreateTests {
  private static let created =
    #"{"chat_id":"oc_new","name":"Rollout","chat_type":"private","owner_id":"ou_1","external":false,"avatar":"x"}"#

  private static func platform(
    _ chat: LoopbackServer.Answer = .success(created),
    link: LoopbackServer.Answer = .success(#"{"share_link":"https://applink.example/1","is_permanent":false}"#)
  ) throws -> PlatformStub {
    let platform = try PlatformStub()
    platform.on("POST", ChatPath.chats, chat)
    platform.on("POST", ChatPath.link("*"), link)
    return platform
  }

  // MARK: Worked examples

  @Test func aBotCreatesAPrivateGroup() async throws {
    let platform = try Self.platform()
    let result = try await reading(
      "+chat-create --as bot --name Rollout --users ou_1,ou_2 --bots cli_9 --owner ou_1 --set-bot-manager",
      on: platform, as: false)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      try result.json == [
        "ok": true, "identity": "bot",
        "data": [
          "chat_id": "oc_new", "name": "Rollout", "chat_type": "private", "owner_id": "ou_1", "external": false,
          "share_link": "https://applink.example/1",
        ],
      ])
    #expect(platform.requests.map(\.method) == ["POST", "POST"])
    #expect(platform.requests.map(\.path) == [ChatPath.chats, ChatPath.link("oc_new")])
    let (create, link) = (platform.requests[0], platform.requests[1])
    #expect(create.parameters == ["user_id_type": "open_id", "set_bot_manager": "true"])
    #expect(
      create.parsedBody?.inOrder
        == inOrder([
          "chat_type": "private", "chat_mode": "group", "name": "Rollout", "user_id_list": ["ou_1", "ou_2"],
          "bot_id_list": ["cli_9"], "owner_id": "ou_1",
        ]))
    #expect(link.query.isEmpty)
    #expect(link.body.isEmpty)
    #expect(link.header("Content-Type") == nil)
    #expect(platform.requests.allSatisfy { $0.header("Authorization") == "Bearer t-given" })
  }

  @Test func aUserCreatesAPublicTopicChat() async throws {
    let platform = try Self.platform()
    let result = try await reading(
      "+chat-create --as user --type PUBLIC --chat-mode topic --name QA", on: platform)
    #expect(result.status == 0)
    #expect(try result.json["identity"] == "user")
    let create = try #require(platform.requests.first)
    #expect(create.parameters == ["user_id_type": "open_id"])
    #expect(create.parsedBody?.inOrder == inOrder(["chat_type": "public", "chat_mode": "topic", "name": "QA"]))
    #expect(platform.requests.allSatisfy { $0.header("Authorization") == "Bearer u-token-of-the-user" })
    #expect(platform.requests.count == 2)
  }

  @Test("what is empty counts as left out")
  func empty() async throws {
    let platform = try Self.platform()
    let result = try await reading(
      "+chat-create --name '' --description '' --users ' , ' --bots '' --owner '' --type '' --chat-mode ''", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests[0].parsedBody?.inOrder == ["chat_mode": "group", "chat_type": "private"])
  }

  @Test func listsMayBeGivenInParts() async throws {
    let platform = try Self.platform()
    let result = try await reading("+chat-create --users 'ou_1, ou_2,' --users ou_1 --bots cli_1 --bots cli_2", on: platform)
    #expect(result.status == 0)
    #expect(platform.requests[0].strings("user_id_list") == ["ou_1", "ou_2", "ou_1"])
    #expect(platform.requests[0].strings("bot_id_list") == ["cli_1", "cli_2"])
  }

  // MARK: Failures

  @Test("a link that cannot be had is told, and the chat is there", arguments: [
    (.failure(232_009, "no link for you", headers: [.init("X-Tt-Logid", "log-1")]), "no link for you (code 232009, log id log-1)"),
    (.success(#"{"share_link":""}"#), "the platform answered without one"),
    (.status(403), nil),
  ] as [(LoopbackServer.Answer, String?)])
  func aFailingLink(answer: LoopbackServer.Answer, reason: String?) async throws {
    let platform = try Self.platform(link: answer)
    let result = try await reading("+chat-create --as bot --name Rollout", on: platform, as: false)
    #expect(result.status == 0)
    let data = try result.data
    #expect(data["chat_id"] == "oc_new")
    #expect(data["share_link"] == nil)
    let beginning = "the chat is there, but its link could not be had: "
    #expect(data["notices"]?[0]?["code"] == "share_link_failed")
    #expect(data["notices"]?[0]?["message"]?.stringValue?.hasPrefix(beginning) == true)
    if let reason { #expect(result.error == "warning: share_link_failed: \(beginning)\(reason)\n") }
    #expect(platform.requests.count == 2)
  }

  @Test func aRefusedChatHasNoLink() async throws {
    let platform = try Self.platform(.failure(232_043, "invisible members"))
    let result = try await reading("+chat-create --as bot --users ou_1", on: platform, as: false)
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(try result.failure["code"] == 232_043)
    #expect(try result.failure["message"]?.stringValue?.contains("invisible members") == true)
    #expect(platform.requests.map(\.path) == [ChatPath.chats])
  }

  @Test("a refusal for want of a scope keeps what the platform says")
  func permission() async throws {
    let violations = #"{"permission_violations":[{"type":"action_scope_required","subject":"im:chat:create"}]}"#
    let platform = try Self.platform(
      .failure(99_991_672, "Access denied", error: violations, headers: [.init("X-Tt-Logid", "log-7")]))
    let result = try await reading(
      "+chat-create --as bot --name x", on: platform, as: false, environment: ["LARK_APP_ID": "cli_a"])
    #expect(result.status == 3)
    let failure = try result.failure
    #expect(failure["code"] == 99_991_672)
    #expect(failure["log_id"] == "log-7")
    #expect(failure["missing_scopes"] == ["im:chat:create"])
    #expect(failure["console_url"]?.stringValue?.contains("cli_a") == true)
    #expect(failure["message"]?.stringValue?.contains("Access denied") == true)
  }

  @Test func anAnswerWithoutAnIDIsAnError() async throws {
    let platform = try Self.platform(.success(#"{"name":"Rollout"}"#))
    let result = try await reading("+chat-create --name Rollout", on: platform)
    #expect(result.status == 5)
    #expect(result.output == "")
    #expect(try result.failure["subtype"] == "invalid_response")
    #expect(platform.requests.count == 1)
  }

  @Test func whatThePlatformLeavesOutIsNull() async throws {
    let platform = try Self.platform(.success(#"{"chat_id":"oc_new","owner_id":""}"#))
    let data = try await reading("+chat-create --as bot", on: platform, as: false).data
    #expect(
      data == [
        "chat_id": "oc_new", "name": nil, "chat_type": nil, "owner_id": "", "external": nil,
        "share_link": "https://applink.example/1",
      ])
  }

  // MARK: Against creating twice

  @Test func theKeyGoesIntoTheQueryAsItIs() async throws {
    let platform = try Self.platform()
    let key = " " + String(repeating: "钥", count: 49)
    for user in [true, false] {
      let result = try await reading("+chat-create --idempotency-key '\(key)'", on: platform, as: user)
      #expect(result.status == 0)
    }
    let creations = platform.requests(to: ChatPath.chats)
    #expect(creations.map { $0.query("uuid") } == [key, key])
    #expect(creations.allSatisfy { $0.parsedBody?["uuid"] == nil })
  }

  @Test("only with a key is a creation repeated")
  func repetition() async throws {
    for (key, status, count) in [("", Int32(4), 1), (" --idempotency-key job-1", 0, 2)] {
      let platform = try Self.platform()
      platform.on("POST", ChatPath.chats, .status(502), .success(Self.created))
      let result = try await reading("+chat-create --as bot --name x\(key)", on: platform, as: false)
      #expect(result.status == status)
      #expect(platform.requests(to: ChatPath.chats).count == count)
    }
  }

  // MARK: Refusals

  @Test("bad flags are named, and nothing is sent", arguments: [
    ("--set-bot-manager", "--set-bot-manager"), ("--type public --name Q", "--name"), ("--type public", "--name"),
    ("--name \(String(repeating: "名", count: 61))", "--name"), ("--description \(String(repeating: "x", count: 101))", "--description"),
    ("--users \((1...51).map { "ou_\($0)" }.joined(separator: ","))", "--users"), ("--users ou_1,on_2", "--users"),
    ("--bots cli_1,cli_2,cli_3,cli_4,cli_5,cli_6", "--bots"), ("--bots ou_1", "--bots"), ("--owner cli_1", "--owner"),
    ("--type secret", "--type"), ("--chat-mode thread", "--chat-mode"),
    ("--idempotency-key \(String(repeating: "k", count: 51))", "--idempotency-key"),
    ("--idempotency-key '\u{3000}'", "--idempotency-key"), ("--idempotency-key ' '", "--idempotency-key"),
  ])
  func refusals(flags: String, named: String) async throws {
    try await expectRefused("+chat-create --as user \(flags)", named)
  }

  @Test("the first rule that is broken is the one that is told", arguments: [
    ("--type public --name Q --description \(String(repeating: "x", count: 101))", "--description"),
    ("--description \(String(repeating: "x", count: 101)) --users x", "--description"),
    ("--users x --bots y", "--users"), ("--bots y --owner z", "--bots"),
  ])
  func order(flags: String, named: String) async throws {
    try await expectRefused("+chat-create --as bot \(flags)", named, as: false)
  }

  @Test func limitsAreCountedInCharacters() async throws {
    let platform = try Self.platform()
    let result = try await reading(
      "+chat-create --name \(String(repeating: "名", count: 60)) --description \(String(repeating: "e\u{301}", count: 50)) "
        + "--users \((1...50).map { "ou_\($0)" }.joined(separator: ",")) --bots cli_1,cli_2,cli_3,cli_4,cli_5",
      on: platform)
    #expect(result.status == 0)
    #expect(platform.requests[0].strings("user_id_list").count == 50)
  }

  @Test func aMissingScopeIsToldBeforeAnythingIsSent() async throws {
    let platform = try Self.platform()
    let scopes = ["LARK_USER_SCOPES": "im:chat:read"]
    let result = try await reading("+chat-create --name x", on: platform, environment: scopes)
    #expect(result.status == 3)
    #expect(try result.failure["subtype"] == "missing_scope")
    #expect(try result.failure["missing_scopes"] == ["im:chat:create_by_user"])
    #expect(platform.requests.isEmpty)
  }

  @Test func aDryRunSendsNothing() async throws {
    let platform = try Self.platform()
    let result = try await reading(
      "+chat-create --as bot --name Rollout --dry-run", on: platform, as: false,
      environment: CallSite.app.merging(["LARK_TENANT_ACCESS_TOKEN": ""]) { $1 })
    #expect(result.status == 0)
    let api = try #require(try result.data["api"]?.arrayValue)
    #expect(api.count == 2)
    #expect(api[1]["url"]?.stringValue == "\(ChatPath.chats)/<chat_id>/link" && api[1]["when"] == "once the chat is there")
    #expect(api[0]["method"] == "POST")
    #expect(api[0]["url"]?.stringValue == ChatPath.chats)
    #expect(api[0]["params"] == ["user_id_type": "open_id"])
    #expect(api[0]["body"]?.inOrder == ["chat_mode": "group", "chat_type": "private", "name": "Rollout"])
    #expect(platform.server.requests.isEmpty)
  }

  @Test func aTerminalGetsTheChatAndItsLink() async throws {
    let platform = try Self.platform()
    let pretty = try await reading("+chat-create --name Rollout --format pretty", on: platform)
    #expect(
      pretty.output == """
        Created oc_new

        chat_id  name     chat_type  owner_id  external
        ───────  ───────  ─────────  ────────  ────────
        oc_new   Rollout  private    ou_1      false

        Link to join: https://applink.example/1

        """)
    let csv = try await reading("+chat-create --name Rollout --format csv", on: platform)
    #expect(
      csv.output.split(whereSeparator: \.isNewline) == [
        "chat_id,name,chat_type,owner_id,external,share_link",
        "oc_new,Rollout,private,ou_1,false,https://applink.example/1",
      ])
  }
}
