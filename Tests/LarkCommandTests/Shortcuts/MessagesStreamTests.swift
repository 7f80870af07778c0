import ChildProcess
import Foundation
import LarkJSON
import LoopbackServer
import Testing

@testable import lark

/// `lark im +messages-stream`, with a pipe that somebody writes into.
@Suite("+messages-stream", .timeLimit(.minutes(5))) struct MessagesStreamTests {
  private static let token = ["LARK_TENANT_ACCESS_TOKEN": "t-given"]
  private static let line = ["im", "+messages-stream", "--as", "bot", "--chat-id", "oc_1"]

  /// Runs the command, and talks to it.
  private func stream(
    _ cards: (CardStub) -> Void = { _ in }, arguments: [String] = line,
    _ body: (ChildSession, PlatformStub, CardStub) async throws -> Void
  ) async throws -> (end: ChildSession.End, cards: CardStub) {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let stub = CardStub(on: platform)
    cards(stub)
    var end: ChildSession.End?
    try await CallSite.run(platform, environment: Self.token) { site in
      end = try await ChildSession.run(
        Command.lark.path(percentEncoded: false), arguments,
        environment: site.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 },
        in: site.folder
      ) { session in try await body(session, platform, stub) }
    }
    return (try #require(end), stub)
  }

  private func output(_ end: ChildSession.End) throws -> JSON { try JSON(parsing: end.lines.joined(separator: "\n")) }

  @Test("text is shown as it comes, and characters that were cut are put together")
  func pieces() async throws {
    let text = "The build is done: 完成 👍🏽\n"
    let (end, cards) = try await stream { session, platform, _ in
      let bytes = Array(text.utf8)
      session.send(bytes: Array(bytes[..<9]))
      // The card and its message, before there is more.
      await platform.requests(atLeast: 2)
      for byte in bytes[9...] {
        session.send(bytes: [byte])
        try await Task.sleep(for: .milliseconds(15))
      }
    }
    #expect(end.status == 0, "\(end.error)")
    #expect(cards.texts == [text] && cards.refusals.isEmpty && cards.callsUntilVisible == 2)
    #expect(cards.cards[0].history.count > 2 && !cards.cards[0].isStreaming)
    let data = try #require(try output(end)["data"])
    #expect(data["message_id"] == "om_1" && data["chat_id"] == "oc_1" && data["complete"] == true)
    #expect(data["messages"]?[0]?["way"] == "card" && data["messages"]?[0]?["closed"] == true)
    #expect(data["messages"]?[0]?["card_id"]?.stringValue == cards.cards[0].id)
    #expect(data["updates"]?.intValue == cards.log.count { $0 == .show })
  }

  @Test("an interrupt closes the card with what came so far")
  func interrupt() async throws {
    let (end, cards) = try await stream { session, platform, _ in
      session.send(bytes: Array("The build".utf8))
      await platform.requests(atLeast: 2)
      kill(session.id, SIGINT)
      // The input stays open.
      await platform.requests(atLeast: 3)
    }
    #expect(end.status == 130, "\(end.error)")
    #expect(cards.texts == ["The build"] && !cards.cards[0].isStreaming && cards.cards[0].summary == "The build")
    #expect(end.error.contains("what came before is in om_1 (card, 0 updates)"), "\(end.error)")
  }

  @Test("without text nothing is sent", arguments: ["", "\u{FEFF}", " \n"])
  func empty(text: String) async throws {
    let (end, cards) = try await stream { session, _, _ in session.send(bytes: Array(text.utf8)) }
    #expect(end.status == 0 && cards.log.isEmpty)
    let data = try #require(try output(end)["data"])
    #expect(data["message_id"] == .null && data["messages"] == [] && data["notices"]?[0]?["code"] == "no_text")
  }

  @Test("what is no text ends it, and what came before is there")
  func noText() async throws {
    let (end, cards) = try await stream { session, platform, _ in
      session.send(bytes: Array("Some".utf8))
      await platform.requests(atLeast: 2)
      session.send(bytes: [0xFF])
    }
    #expect(end.status == 2 && end.error.contains("not text in UTF-8"))
    #expect(cards.texts == ["Some"] && !cards.cards[0].isStreaming)
  }

  @Test("a refusal of cards is told, and the text is there by another way")
  func edits() async throws {
    let (end, cards) = try await stream({ $0.fail { call, _ in call == .create ? .refuse(300_303) : nil } }) {
      session, _, _ in
      session.send(bytes: Array("All of it".utf8))
    }
    #expect(end.status == 0 && cards.texts == ["All of it"] && cards.messages.map(\.type) == ["post"])
    let data = try #require(try output(end)["data"])
    #expect(data["messages"]?[0]?["way"] == "edits" && data["first_refusal"]?["code"]?.intValue == 300_303)
    #expect(end.error.contains("streaming_refused"))
  }

  @Test("a chat that takes nothing is a failure")
  func refused() async throws {
    let (end, _) = try await stream({ $0.fail { call, _ in call == .card ? .refuse(230_002, "not in the chat") : nil } }
    ) { session, _, _ in
      session.send(bytes: Array("All of it".utf8))
    }
    #expect(end.status == 3 && end.error.contains("230002") && end.lines.isEmpty)
  }

  @Test(
    "places that cannot be are refused before anything is read",
    arguments: [
      ([], "--chat-id"), (["--chat-id", "oc_1", "--message-id", "om_1"], "--chat-id"),
      (["--user-id", "x"], "--user-id"),
      (["--chat-id", "oc_1", "--reply-in-thread"], "--reply-in-thread"),
    ])
  func places(flags: [String], param: String) async throws {
    try await CallSite.run(nil, environment: Self.token) { site in
      let result = try await site.lark(["im", "+messages-stream", "--as", "bot"] + flags, input: "text")
      #expect(result.status == 2)
      #expect(try result.failure["params"]?[0]?["name"]?.stringValue == param)
    }
  }

  /// A call without its ids, as `verb path`.
  private static func shape(_ verb: String, _ path: String) -> String {
    let parts = path.split(separator: "/").map {
      $0.hasPrefix("om_") || $0.hasPrefix("<") || $0.hasPrefix("7355") ? "*" : $0
    }
    return "\(verb) \(parts.joined(separator: "/"))"
  }

  @Test("a dry run reads nothing and lists every call that may follow, for a chat and for a reply")
  func dryRun() async throws {
    for place in [["--chat-id", "oc_1"], ["--message-id", "om_9", "--reply-in-thread"]] {
      let arguments = ["im", "+messages-stream", "--as", "bot"] + place
      var listed: Set<String> = []
      let (shown, none) = try await stream(arguments: arguments + ["--dry-run"]) { session, _, _ in
        let line = await session.line { $0.contains("\"calls\"") || $0.hasPrefix("}") }
        #expect(line != nil)
      }
      #expect(shown.status == 0 && none.log.isEmpty)
      try await CallSite.run(nil, environment: Self.token) { site in
        let result = try await site.lark(arguments + ["--dry-run"], input: "text")
        let calls = try result.json["data"]?["api"]?.arrayValue ?? []
        #expect(
          calls.count == 9 && calls.prefix(2).allSatisfy { $0["when"] == nil }
            && calls.dropFirst(2).allSatisfy { $0["when"] != nil })
        listed = Set(calls.map { Self.shape($0["method"]?.stringValue ?? "", $0["url"]?.stringValue ?? "") })
      }
      let faults: [@Sendable (CardStub.Call, Int) -> CardStub.Fault?] = [
        { _, _ in nil }, { call, _ in call == .show ? .refuse(300_309) : nil },
        { call, _ in call == .create ? .refuse(300_303) : nil },
        { call, _ in [.create, .post].contains(call) ? .refuse(230_099) : nil },
      ]
      for fault in faults {
        var made: Set<String> = []
        let (end, _) = try await stream({ $0.fail(fault) }, arguments: arguments) { session, platform, _ in
          session.send(bytes: Array("The build".utf8))
          await platform.requests(atLeast: 2)
          session.send(bytes: Array(" is done".utf8))
          session.closeInput()
          _ = await session.line { $0.hasPrefix("}") }
          made = Set(platform.requests.map { Self.shape($0.method, $0.path) })
        }
        #expect(end.status == 0, "\(end.error)")
        #expect(made.isSubset(of: listed) && !made.isEmpty, "\(made.subtracting(listed))")
      }
    }
  }
}
