import ChildProcess
import Foundation
import LarkCore
import LarkIM
import LarkJSON
import LarkMock
import LoopbackServer
import Testing

@testable import lark

/// `lark mcp` as an agent meets it: the built command as a child, against a platform on this machine.
@Suite(.timeLimit(.minutes(5))) struct MCPServerTests {
  // MARK: Opening

  @Test func modernClientsNeedNoHandshake() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      try await AgentSession.run(site) { agent in
        let list = try await agent.ask("tools/list")
        let result = try #require(list["result"])
        #expect(result["resultType"] == "complete")
        #expect((result["ttlMs"]?.intValue ?? -1) >= 0)
        #expect(result["cacheScope"] == "private")
        #expect(result["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"] == "lark")
        let discovery = try await agent.ask("server/discover")
        #expect(discovery["result"]?["supportedVersions"] == ["2026-07-28"])
        #expect(discovery["result"]?["capabilities"]?["tools"] != nil)
        // Models are told by it when to look for a tool; some clients cut it.
        let instructions = try #require(discovery["result"]?["instructions"]?.stringValue)
        #expect(instructions.contains("find_tool") && instructions.utf8.count < 2048)
      }
    }
  }

  @Test(arguments: [
    ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"), ("2025-06-18", "2025-06-18"), ("2025-11-25", "2025-11-25"),
    ("1999-01-01", "2025-11-25"), ("2026-07-28", "2025-11-25"),
  ])
  func legacyClientsShakeHands(asked: String, spoken: String) async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      try await AgentSession.run(site, isModern: false) { agent in
        let answer = try await agent.ask(
          "initialize",
          ["protocolVersion": .string(asked), "capabilities": [:], "clientInfo": ["name": "test", "version": "1"]])
        #expect(answer["result"]?["protocolVersion"] == .string(spoken))
        #expect(answer["result"]?["serverInfo"]?["name"] == "lark")
        agent.send(#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#)
        let ping = try await agent.ask("ping")
        #expect(ping["result"] == [:])
        agent.send(#"{"jsonrpc":"2.0","id":"seven","method":"tools/list"}"#)
        let list = try await agent.answer(to: "seven")
        #expect(list["result"]?["tools"]?.arrayValue?.isEmpty == false)
        for key in ["resultType", "ttlMs", "cacheScope", "_meta"] { #expect(list["result"]?[key] == nil) }
      }
    }
  }

  // MARK: Errors of the protocol

  private static let meta = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}"#

  @Test(
    "what is wrong is answered with the protocol's error, and a hint",
    arguments: [
      ("not JSON", "null", -32_700), (#"{"jsonrpc":"2.0","id":1,"#, "null", -32_700), ("[]", "null", -32_600),
      ("\"text\"", "null", -32_600), (#"{"id":1,"method":"ping"}"#, "1", -32_600),
      (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, "1", -32_600), (#"{"jsonrpc":"2.0","id":1}"#, "1", -32_600),
      (#"{"jsonrpc":"2.0","id":1,"method":7}"#, "1", -32_600),
      (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, "null", -32_600),
      (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, "null", -32_600),
      (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, "null", -32_600),
      (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, "1", -32_602),
      (#"{"jsonrpc":"2.0","id":1,"method":"tool/list"}"#, "1", -32_601),
      (#"{"jsonrpc":"2.0","id":1,"method":"server/discover"}"#, "1", -32_601),
      (#"{"jsonrpc":"2.0","id":1,"method":"logging/setLevel","params":{"level":"info"}}"#, "1", -32_601),
      (#"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, "1", -32_601),
      (#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#, "1", -32_602),
      (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":{\#(meta)}}"#, "1", -32_601),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x",\#(meta)}}"#, "1", -32_602),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{\#(meta)}}"#, "1", -32_602),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":7,\#(meta)}}"#, "1", -32_602),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"im_chats_get","arguments":[],\#(meta)}}"#, "1", -32_602),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"im_chats_gte",\#(meta)}}"#, "1", -32_602),
      (
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2099-01-01","io.modelcontextprotocol/clientCapabilities":{}}}}"#,
        "1", -32_022
      ),
      (
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}"#,
        "1", -32_602
      ),
      (
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/clientCapabilities":{}}}}"#,
        "1", -32_602
      ),
      (
        #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":20260728,"io.modelcontextprotocol/clientCapabilities":{}}}}"#,
        "1", -32_602
      ),
    ])
  func wrongMessages(line: String, id: String, code: Int) async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      try await AgentSession.run(site) { agent in
        agent.send(line)
        let answer = try await agent.message { $0["error"] != nil }
        #expect(answer["id"] == (try JSON(parsing: id)))
        #expect(answer["error"]?["code"]?.intValue == code)
        #expect(answer["error"]?["message"]?.stringValue?.isEmpty == false)
        #expect(answer["error"]?["data"]?["hint"]?.stringValue?.isEmpty == false)
        if code == -32_022 {
          #expect(answer["error"]?["data"]?["supported"] == ["2026-07-28"])
          #expect(answer["error"]?["data"]?["requested"] == "2099-01-01")
        }
        // And it goes on.
        let next = try await agent.ask("server/discover")
        #expect(next["result"] != nil)
      }
    }
  }

  @Test func whatNobodyWaitsForIsNotAnswered() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      try await AgentSession.run(site) { agent in
        agent.send("")
        agent.send("  \r")
        agent.send(#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":99}}"#)
        agent.send(#"{"jsonrpc":"2.0","method":"notifications/cancelled"}"#)
        agent.send(#"{"jsonrpc":"2.0","method":"notifications/what_ever","params":[1]}"#)
        agent.send(#"{"jsonrpc":"2.0","id":5,"result":{}}"#)
        // A batch is what one revision allows, each message with an answer of its own.
        agent.send(#"[{"jsonrpc":"2.0","id":"a","method":"ping"},{"jsonrpc":"2.0","id":"b","method":"ping"}]"#)
        let (first, second) = (try await agent.answer(to: "a"), try await agent.answer(to: "b"))
        #expect(first["result"] == [:] && second["result"] == [:])
        #expect(agent.pending == [])
      }
    }
  }

  // MARK: Calls

  @Test func sendsWhatTheCommandSends() async throws {
    try await SendingSite.run { sending in
      try await AgentSession.run(sending.site, ["--as", "bot"]) { agent in
        let called = try await agent.call("im_messages_send", ["chat_id": "oc_1", "text": "@all - hello"])
        #expect(!called.isError)
        #expect(called.data["message_id"] == "om_1")
        #expect(called.envelope["identity"] == "bot")
      }
      let content = try sending.lastContent
      #expect(content == ["text": "@all - hello"])
      #expect(sending.calls == ["POST /open-apis/im/v1/messages?receive_id_type=chat_id Bearer t-token"])
    }
  }

  /// What would read files and standard input on a command line is a text like any other.
  @Test(arguments: ["@/etc/passwd", "-", "@@x", "--as", "'quoted'", " "])
  func textsAreLiteral(text: String) async throws {
    try await SendingSite.run { sending in
      try await AgentSession.run(sending.site, ["--as", "bot"]) { agent in
        let called = try await agent.call("im_messages_send", ["chat_id": "oc_1", "text": .string(text)])
        #expect(!called.isError, "\(called.message)")
      }
      let content = try sending.lastContent
      #expect(content == ["text": .string(text)])
    }
  }

  @Test func whatCannotBeUndoneNeedsConsent() async throws {
    let platform = try await MockPlatform()
    platform.makeChat("oc_1", members: ["ou_ada"])
    let sent = try await platform.bot().sendMessage(.text("oops"), to: .chat("oc_1"))
    let id = JSON.string(sent.messageID)
    try await CallSite.run(platform) { site in
      try await AgentSession.run(site, ["--as", "bot"]) { agent in
        for arguments: JSONObject in [["message_id": id], ["message_id": id, "confirm": false]] {
          let refused = try await agent.call("im_messages_delete", arguments)
          #expect(refused.isError)
          #expect(refused.error["type"] == "confirmation")
          #expect(refused.hint.contains("\"confirm\": true") && !refused.hint.contains("--"))
        }
        let other = try await agent.call("call_tool", ["name": "im.messages.delete", "arguments": ["message_id": id]])
        #expect(other.error["type"] == "confirmation")
        #expect(platform.messages(in: "oc_1").last?.isRecalled == false)
        let done = try await agent.call("im_messages_delete", ["message_id": id, "confirm": true])
        #expect(!done.isError)
      }
      #expect(platform.messages(in: "oc_1").last?.isRecalled == true)
      #expect(platform.calls.map(\.method) == ["im.messages.create", "im.messages.delete"])
    }
    await platform.stop()
  }

  @Test func identityIsNoMattersOfTheModel() async throws {
    let platform = try await MockPlatform()
    platform.makeChat("oc_1", named: "Rollout", members: ["ou_ada"])
    let user = ["LARK_USER_ACCESS_TOKEN": platform.token(of: "ou_ada")]
    try await CallSite.run(platform, environment: user) { site in
      let starts: [(arguments: [String], caller: String?)] = [
        (["--as", "bot"], nil), (["--as", "user"], "ou_ada"), ([], "ou_ada"),
      ]
      for (arguments, caller) in starts {
        try await AgentSession.run(site, arguments) { agent in
          let called = try await agent.call("im_chats_get", ["chat_id": "oc_1"])
          #expect(called.data["name"] == "Rollout")
          let tried = try await agent.call("im_chats_get", ["chat_id": "oc_1", "as": "bot"])
          #expect(tried.isError && tried.message.contains("as is no argument of im_chats_get"))
          // What the identity may not call is not there.
          let names = try await agent.tools().compactMap { $0["name"]?.stringValue }
          #expect(names.contains("im_messages_search") == (caller != nil))
        }
        #expect(platform.calls.last?.userID == caller)
      }
      #expect(platform.calls.count == 3)
    }
    await platform.stop()
  }

  @Test func readOnlyServersChangeNothing() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      try await AgentSession.run(site, ["--read-only", "--tools", "im"]) { agent in
        let tools = try await agent.tools()
        #expect(tools.allSatisfy { $0["annotations"]?["readOnlyHint"] == true })
        let sent = try await agent.call("call_tool", ["name": "im_messages_send", "arguments": ["chat_id": "oc_1", "text": "x"]])
        #expect(sent.isError)
      }
    }
  }

  @Test func refusalsOfThePlatformComeWithTheirHints() async throws {
    var options = MockPlatform.Options()
    options.scopes = ["im:message"]
    let platform = try await MockPlatform(options)
    platform.makeChat("oc_1")
    try await CallSite.run(platform) { site in
      let end = try await AgentSession.run(site, ["--as", "bot"]) { agent in
        let called = try await agent.call("im_chats_get", ["chat_id": "oc_1"])
        #expect(called.isError)
        #expect(called.error["code"] == 99_991_672)
        let missing = called.error["missing_scopes"]?.arrayValue ?? []
        #expect(missing.contains("im:chat:read"), "\(called.error)")
        #expect(called.hint.contains("im:chat:read"), "\(called.hint)")
      }
      #expect(!end.error.contains(platform.credentials.appSecret))
    }
    await platform.stop()
  }

  @Test func withoutCredentialsCallsTellWhatToDo() async throws {
    try await CallSite.run(nil) { site in
      try await AgentSession.run(site) { agent in
        let tools = try await agent.tools()
        #expect(tools.count > 10)
        let called = try await agent.call("im_chats_get", ["chat_id": "oc_1"])
        #expect(called.isError && !called.hint.isEmpty)
      }
    }
  }

  // MARK: Several calls

  @Test func callsDoNotWaitForEachOther() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let gate = LoopbackServer.Gate()
    platform.on("GET", "/open-apis/im/v1/chats/oc_fast", .success(#"{"name":"fast"}"#))
    platform.on("GET", "/open-apis/im/v1/chats/oc_slow") { _ in
      gate.wait()
      return .success(#"{"name":"slow"}"#)
    }
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-token"]) { site in
      try await AgentSession.run(site) { agent in
        let slow = agent.start("tools/call", ["name": "im_chats_get", "arguments": ["chat_id": "oc_slow"]])
        await platform.requests(atLeast: 1)
        let fast = try await agent.call("im_chats_get", ["chat_id": "oc_fast"])
        #expect(fast.data["name"] == "fast")
        #expect(agent.pending == [])
        gate.open()
        let answer = try AgentSession.called(try await agent.answer(to: slow))
        #expect(answer.data["name"] == "slow")
      }
    }
  }

  @Test func cancelledCallsAreNotAnswered() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let gate = LoopbackServer.Gate()
    platform.on("GET", "/open-apis/im/v1/chats/oc_slow") { _ in
      gate.wait()
      return .success()
    }
    platform.on("GET", "/open-apis/im/v1/chats/oc_fast", .success(#"{"name":"fast"}"#))
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-token"]) { site in
      // The server ends although the platform never answers.
      try await AgentSession.run(site) { agent in
        let slow = agent.start("tools/call", ["name": "im_chats_get", "arguments": ["chat_id": "oc_slow"]])
        await platform.requests(atLeast: 1)
        agent.send(
          JSON.object(["jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["requestId": slow]]).serialized())
        let fast = try await agent.call("im_chats_get", ["chat_id": "oc_fast"])
        #expect(fast.data["name"] == "fast")
      }
      gate.open()
    }
  }

  @Test func endOfInputEndsCallsThatHang() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let gate = LoopbackServer.Gate()
    platform.on("GET", "/open-apis/im/v1/chats/*") { _ in
      gate.wait()
      return .success()
    }
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-token"]) { site in
      try await AgentSession.run(site) { agent in
        let slow = agent.start("tools/call", ["name": "im_chats_get", "arguments": ["chat_id": "oc_slow"]])
        await platform.requests(atLeast: 1)
        agent.closeInput()
        let answer = try AgentSession.called(try await agent.answer(to: slow))
        #expect(answer.isError && answer.error["subtype"] == "cancelled")
      }
      gate.open()
    }
  }

  /// What is asked in one go, as from a file, is answered as a whole.
  @Test func requestsBeforeTheEndAreAnswered() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let lines = (1...50).map { #"{"jsonrpc":"2.0","id":\#($0),"method":"tools/call","params":{"name":"find_tool","arguments":{"query":"pin"}}}"# }
      let result = try await site.lark("mcp", input: lines.joined(separator: "\n"))
      #expect(result.status == 0)
      let ids = try result.output.split(separator: "\n").map { try JSON(parsing: String($0))["id"]?.intValue ?? 0 }
      #expect(ids.sorted() == Array(1...50))
    }
  }

  @Test func progressRises() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    platform.on(
      "GET", "/open-apis/im/v1/chats",
      .success(#"{"items":[{"chat_id":"oc_1"}],"has_more":true,"page_token":"p2"}"#),
      .success(#"{"items":[{"chat_id":"oc_2"}],"has_more":true,"page_token":"p3"}"#),
      .success(#"{"items":[{"chat_id":"oc_3"}],"has_more":false}"#))
    try await CallSite.run(platform, environment: ["LARK_TENANT_ACCESS_TOKEN": "t-token"]) { site in
      try await AgentSession.run(site) { agent in
        let id = agent.start(
          "tools/call", ["name": "im_chat_list", "arguments": ["page_all": true]], meta: ["progressToken": "token-1"])
        var last = 0
        var told: [JSON] = []
        let answer: JSON
        while true {
          let message = try await agent.message { $0["id"] == id || $0["method"] == "notifications/progress" }
          guard message["method"] != nil else {
            answer = message
            break
          }
          told.append(message)
          #expect(message["params"]?["progressToken"] == "token-1")
          let count = message["params"]?["progress"]?.intValue ?? 0
          #expect(count > last)
          last = count
        }
        #expect(told.count >= 2)
        let called = try AgentSession.called(answer)
        #expect(called.data["chats"]?.arrayValue?.count == 3)
        // Without a token nobody wants to know.
        _ = try await agent.call("im_chat_list", ["page_all": true])
        #expect(agent.pending == [])
      }
    }
  }
}
