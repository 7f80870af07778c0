import Foundation
import LarkCore
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

/// `lark event …` as people meet it: the built command against a stub of the platform.
@Suite(.timeLimit(.minutes(15))) struct EventCommandTests {
  private static func message(
    _ number: Int, type: String = "text", content: String = #"{\"text\":\"hello @_user_1\"}"#
  ) -> String {
    """
    {"schema":"2.0","header":{"event_id":"ev-\(number)","event_type":"im.message.receive_v1",\
    "create_time":"1767225600123","app_id":"cli_test"},"event":{"sender":{"sender_id":{"open_id":"ou_ann"}},\
    "message":{"message_id":"om_\(number)","chat_id":"oc_1","chat_type":"p2p","message_type":"\(type)",\
    "content":"\(content)","create_time":"1767225600000","mentions":[{"key":"@_user_1","id":{"open_id":"ou_bot"},\
    "name":"Bot"}],"big":7612345678901234567}}}
    """
  }

  private static func reaction(_ number: Int) -> String {
    """
    {"schema":"2.0","header":{"event_id":"re-\(number)","event_type":"im.message.reaction.created_v1",\
    "create_time":"1767225600124"},"event":{"message_id":"om_1","reaction_type":{"emoji_type":"SMILE"},\
    "operator_type":"user","user_id":{"open_id":"ou_ann"},"action_time":"1767225600124"}}
    """
  }

  /// Runs the command against a platform that sends events as soon as a connection is open.
  private func receive(
    _ events: [String], _ arguments: [String], started: (@Sendable (EventsStub, Int32) async -> Void)? = nil,
    _ check: (CallSite.Result, EventsStub, CallSite) async throws -> Void
  ) async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let stub = EventsStub(on: platform) { stub, _ in for event in events { stub.push(event) } }
    try await CallSite.run(platform, environment: CallSite.app) { (site: CallSite) async throws -> Void in
      let result = try await site.lark(
        arguments: ["event"] + arguments,
        started: { (process: Int32) async -> Void in await started?(stub, process) })
      #expect(!(result.output + result.error).contains(EventsStub.ticket))
      #expect(!(result.output + result.error).contains("secret-of-the-app"))
      try await check(result, stub, site)
    }
  }

  private func lines(_ result: CallSite.Result) throws -> [JSON] {
    try result.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
  }

  @Test func printsEventsAsTheyCome() async throws {
    try await receive([Self.message(1), Self.reaction(1), Self.message(2)], ["consume", "--max", "3"]) { result, stub, _ in
      #expect(result.status == 0)
      let printed = try lines(result)
      #expect(printed.map { $0["header"]?["event_id"] } == ["ev-1", "re-1", "ev-2"])
      // Nothing is rounded, and nothing is left out.
      let first = try JSON(parsing: Self.message(1))
      #expect(printed[0] == first)
      let notes = result.error.split(separator: "\n")
      #expect(notes.first == "[event] ready event_key=*")
      #expect(notes.last?.hasPrefix("[event] exited — received 3 event(s) in ") == true)
      #expect(notes.last?.hasSuffix("s (reason: limit)") == true)
      // They were acknowledged, and the connection was closed politely, before the command ended.
      #expect(stub.answers.map(\.code) == [200, 200, 200])
      #expect(stub.closes == [1000])
    }
  }

  @Test func compactFormOfMessages() async throws {
    try await receive([Self.message(1), Self.reaction(1)], ["consume", "--compact", "--max", "2"]) { result, _, _ in
      let printed = try lines(result)
      #expect(
        printed == [
          [
            "type": "im.message.receive_v1", "id": "om_1", "message_id": "om_1", "create_time": "1767225600000",
            "timestamp": "1767225600123", "chat_id": "oc_1", "chat_type": "p2p", "message_type": "text",
            "sender_id": "ou_ann", "content": "hello @Bot",
          ],
          [
            "type": "im.message.reaction.created_v1", "event_id": "re-1", "timestamp": "1767225600124",
            "action": "added", "message_id": "om_1", "emoji_type": "SMILE", "operator_id": "ou_ann",
            "action_time": "1767225600124",
          ],
        ])
    }
  }

  @Test func cardsComeRawWithAHint() async throws {
    let content = #"{\"title\":\"Build 42\",\"elements\":[[{\"tag\":\"text\",\"text\":\"green\"}]]}"#
    let card = Self.message(1, type: "interactive", content: content)
    let other = Self.message(2, type: "interactive", content: content)
    try await receive([card, other], ["consume", "--compact", "--max", "2"]) { result, _, _ in
      let (printed, raw) = (try lines(result), try JSON(parsing: card))
      #expect(printed.first == raw)
      // Once is enough.
      #expect(result.error.components(separatedBy: "--render-cards").count == 2)
    }
    try await receive([card], ["consume", "--compact", "--render-cards", "--max", "1"]) { result, _, _ in
      let line = try #require(try lines(result).first)
      #expect(line["content"]?.stringValue?.contains("Build 42") == true)
      #expect(!result.error.contains("--render-cards"))
    }
  }

  @Test func typesAndFilter() async throws {
    for arguments in [
      ["consume", "im.message.reaction.created_v1", "--max", "1"], ["consume", "--filter", "reaction", "--max", "1"],
      ["+subscribe", "--event-types", "im.message.reaction.created_v1,other.event_v1", "--max", "1"],
    ] {
      try await receive([Self.message(1), Self.reaction(1)], arguments) { result, stub, _ in
        let printed = try lines(result)
        #expect(printed.map { $0["header"]?["event_id"] } == ["re-1"])
        // What is not wanted is acknowledged all the same.
        #expect(stub.answers.map(\.code) == [200, 200])
        #expect(result.error.contains("'other.event_v1'") == arguments[0].hasPrefix("+"))
      }
    }
  }

  @Test func routesAndFolders() async throws {
    let arguments = [
      "consume", "--max", "2", "--route", #"^im\.message\.receive=dir:./in"#, "--route", "v1$=dir:all",
      "--route", "nothing=dir:none",
    ]
    try await receive([Self.message(1), Self.reaction(1)], arguments) { result, _, site in
      #expect(result.output == "")
      let folders = try site.files
      #expect(folders == ["all", "in"])
      let folder = site.folder.appending(path: "in")
      let name = "im.message.receive_v1_ev-1_1767225600123.json"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == [name])
      let saved = try JSON(parsing: String(contentsOf: folder.appending(path: name), encoding: .utf8))
      let sent = try JSON(parsing: Self.message(1))
      #expect(saved == sent)
      let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let all = try FileManager.default.contentsOfDirectory(atPath: site.folder.appending(path: "all").path)
      #expect(all.count == 2)
    }
    // What no route takes goes to the folder for the rest.
    try await receive(
      [Self.message(1), Self.reaction(1)], ["consume", "--max", "2", "--route", "reaction=dir:r", "--output-dir", "rest"]
    ) { result, _, site in
      let folders = try site.files
      #expect(folders == ["r", "rest"])
      #expect(result.output == "")
    }
  }

  @Test func endsInTime() async throws {
    try await receive([], ["consume", "--timeout", "1s"]) { result, stub, _ in
      #expect(result.status == 0 && result.output == "")
      #expect(result.error.contains("received 0 event(s)") && result.error.contains("(reason: timeout)"))
      #expect(stub.closes == [1000])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalIsAGoodEnd(_ signal: Int32) async throws {
    try await receive(
      [Self.message(1)], ["consume", "--compact"],
      started: { stub, process in
        await stub.answers(atLeast: 1)
        kill(process, signal)
      }
    ) { result, stub, _ in
      #expect(result.status == 0)
      let printed = try lines(result)
      #expect(printed.count == 1)
      #expect(result.error.contains("(reason: signal)"))
      #expect(stub.closes == [1000])
    }
  }

  @Test func quietMeansNoWordAboutTheConnection() async throws {
    try await receive([Self.message(1)], ["consume", "--quiet", "--max", "1", "--json"]) { result, _, _ in
      #expect(result.error == "")
      #expect(result.output.hasPrefix("{\n  \"schema\""))
    }
  }

  @Test func oneProcessReceives() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let stub = EventsStub(on: platform)
    try await CallSite.run(platform, environment: CallSite.app) { site in
      _ = try await site.lark(
        arguments: ["event", "consume"],
        started: { process in
          await stub.pings(atLeast: 1)
          do {
            let second = try await site.lark("event", "consume", "--timeout", "1")
            #expect(second.status == 2)
            #expect(try second.failure["hint"]?.stringValue?.contains("--force") == true)
            let forced = try await site.lark("event", "consume", "--timeout", "1", "--force")
            #expect(forced.status == 0)
          } catch {
            Issue.record(error)
          }
          kill(process, SIGINT)
        })
      // The lock goes with the process.
      let third = try await site.lark("event", "consume", "--timeout", "1")
      #expect(third.status == 0)
    }
  }

  // MARK: Failures

  @Test func aConnectionThatNeverComesAboutIsAFailure() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let stub = EventsStub(on: platform)
    try await CallSite.run(platform, environment: CallSite.app) { site in
      stub.plan { $0.refusals = [.status(503)] }
      let result = try await site.lark("event", "consume")
      #expect(result.status == 4)
      #expect(!result.error.contains("ready"))
      stub.plan { $0.refusals = [.json(#"{"code":10014,"msg":"app secret invalid"}"#)] }
      let refused = try await site.lark("event", "consume")
      #expect(refused.status == 3)
      #expect(try refused.failure["code"] == 10_014)
      // Opening a connection carries nothing out, so that nobody has to look before trying again.
      let dead = try DeadAddress()
      let address = dead.baseURL.replacing("http:", with: "ws:")
      stub.plan { $0.refusals = [.json(#"{"code":0,"msg":"","data":{"URL":"\#(address)/ws?service_id=1"}}"#)] }
      let closed = try await site.lark("event", "consume")
      #expect(closed.status == 4)
      #expect(try closed.failure["hint"] == "try again later")
    }
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let result = try await site.lark("event", "consume")
      #expect(result.status == 4)
    }
    try await CallSite.run(nil, environment: CallSite.user) { site in
      let result = try await site.lark("event", "consume")
      #expect(result.status == 3)
    }
  }

  @Test(arguments: [
    ["consume", "im.*"], ["consume", ""], ["consume", "--filter", "("], ["consume", "--route", "x"],
    ["consume", "--route", "(=dir:a"], ["consume", "--route", "a=dir:/tmp"], ["consume", "--output-dir", "../x"],
    ["consume", "--timeout", "0"], ["consume", "--timeout", "1d"], ["consume", "--timeout", "99999999999999999999"],
    ["consume", "--max", "0"], ["consume", "--render-cards"], ["consume", "--as", "user"],
    ["schema", "im.message.recieve_v1"], ["list", "nothing"], ["+subscribe", "im.message.receive_v1"],
  ])
  func badArguments(_ arguments: [String]) async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let result = try await site.lark(["event"] + arguments)
      #expect(result.status == 2)
      #expect(try result.failure["hint"]?.stringValue?.isEmpty == false)
      #expect(try site.files == [])
    }
  }

  // MARK: Looking things up

  @Test func listsAndShowsEvents() async throws {
    try await CallSite.run(nil) { site in
      let list = try await site.lark("event", "list")
      let types = try #require(try list.json["data"]?["events"]?.arrayValue).compactMap { $0["type"]?.stringValue }
      #expect(types.contains("im.message.receive_v1") && types.contains("card.action.trigger"))
      #expect(types == types.sorted())
      let page = try await site.lark("event", "list", "im", "--format", "pretty")
      #expect(page.output.contains("im.message.receive_v1  "))
      let schema = try await site.lark("event", "schema", "im.message.receive_v1")
      #expect(schema.status == 0 && schema.output.contains("message_id"))
      let same = try await site.lark("schema", "im.message.receive_v1")
      #expect(schema.output == same.output)
      let help = try await site.lark("event", "--help")
      #expect(help.output.contains("event consume"))
    }
  }

  @Test func aDryRunSendsNothing() async throws {
    try await CallSite.run(nil, environment: CallSite.app) { site in
      let result = try await site.lark("event", "consume", "im.message.receive_v1", "--dry-run", "--timeout", "5m")
      #expect(result.status == 0)
      #expect(try result.json["data"]?["event_types"] == ["im.message.receive_v1"])
      #expect(try result.json["data"]?["timeout_seconds"] == 300)
    }
  }
}
