import Foundation
import LarkCore
import LarkEvents
import LarkIM
import LarkJSON
import LarkMock
import Synchronization
import Testing

/// `MockPlatform` as tests of apps use it: typed clients, over HTTP.
@Suite(.timeLimit(.minutes(5))) struct MockPlatformTests {
  /// A platform with a chat `oc_1` of Ada, Ben and the bot.
  private func platform(_ change: (inout MockPlatform.Options) -> Void = { _ in }) async throws -> MockPlatform {
    var options = MockPlatform.Options()
    change(&options)
    let platform = try await MockPlatform(options)
    platform.makeChat("oc_1", named: "Rollout", members: ["ou_ada", "ou_ben"])
    return platform
  }

  @Test func whatIsSentIsThere() async throws {
    let platform = try await platform()
    let bot = platform.bot()
    let sent = try await bot.sendMessage(.text("hi"), to: .chat("oc_1"))
    #expect(platform.messages(in: "oc_1").last?.text == "hi")
    #expect(platform.messages(in: "oc_1").last?.id == sent.messageID)
    #expect(platform.messages(in: "oc_1").last?.senderID == nil)
    let page = try await platform.user("ou_ada").run(IM.Shortcuts.ChatMessagesList(from: .chat("oc_1")))
    #expect(page.messages.map(\.content) == ["hi"])
    #expect(platform.calls.map(\.method).contains("im.messages.create"))
    await platform.stop()
  }

  @Test func repliesThreadsEditsAndRecalls() async throws {
    let platform = try await platform()
    let (bot, ada) = (platform.bot(), platform.user("ou_ada"))
    let first = platform.say("question", as: "ou_ada", in: "oc_1")
    let reply = try await bot.send(
      IM.Messages.Reply(messageID: first.id, content: #"{"text":"answer"}"#, msgType: .text, replyInThread: true))
    #expect(reply.parentID == first.id && reply.rootID == first.id)
    let thread = try #require(reply.threadID)
    let listed = try await ada.send(
      IM.Messages.List(containerIDType: .thread, containerID: thread))
    #expect(listed.items?.map(\.messageID) == [first.id, reply.messageID])
    // The chat shows the first message of the thread alone.
    let chat = try await ada.send(IM.Messages.List(containerIDType: .chat, containerID: "oc_1"))
    #expect(chat.items?.map(\.messageID) == [first.id])
    let changed = try await bot.send(
      IM.Messages.Update(messageID: reply.messageID ?? "", msgType: .text, content: #"{"text":"better"}"#))
    #expect(changed.updated == true)
    await refused(230_071) {
      try await bot.send(IM.Messages.Update(messageID: first.id, msgType: .text, content: #"{"text":"no"}"#))
    }
    try await bot.send(IM.Messages.Delete(messageID: reply.messageID ?? ""))
    let gone = try await ada.send(IM.Messages.Get(messageID: reply.messageID ?? ""))
    #expect(gone.items?.first?.deleted == true)
    #expect(platform.messages(in: "oc_1").last?.isRecalled == true)
    await refused(230_011) { try await bot.send(IM.Messages.Delete(messageID: reply.messageID ?? "")) }
    await platform.stop()
  }

  @Test func whoMayDoWhat() async throws {
    let platform = try await platform()
    platform.makeChat("oc_2", members: ["ou_cleo"], hasBot: false)
    let bot = platform.bot()
    await refused(230_002) { try await bot.sendMessage(.text("hi"), to: .chat("oc_2")) }
    await refused(232_011) { try await platform.user("ou_ada").send(IM.Chat.Members.Get(chatID: "oc_2")) }
    await refused(232_006) { try await bot.send(IM.Chats.Get(chatID: "oc_3")) }
    await refused(232_017) { try await platform.user("ou_ben").send(IM.Chats.Delete(chatID: "oc_1")) }
    try await platform.user("ou_ada").send(IM.Chats.Delete(chatID: "oc_1"))
    await refused(232_009) { try await bot.send(IM.Chat.Members.Get(chatID: "oc_1")) }
    await platform.stop()
  }

  @Test func scopesOfAppAndUser() async throws {
    let platform = try await platform { $0.scopes = ["im:chat:read", "im:chat.members:read"] }
    let bot = platform.bot()
    _ = try await bot.send(IM.Chats.Get(chatID: "oc_1"))
    let error = await refused(99_991_672) { try await bot.sendMessage(.text("hi"), to: .chat("oc_1")) }
    #expect(error?.missingScopes.isEmpty == false)
    let user = platform.user("ou_ada", scopes: ["im:chat:read"])
    _ = try await user.send(IM.Chats.Get(chatID: "oc_1"))
    await refused(99_991_679) { try await user.send(IM.Chat.Members.Get(chatID: "oc_1")) }
    await platform.stop()
  }

  @Test func whatOneSaysTheBotHears() async throws {
    let platform = try await platform()
    let bot = platform.bot()
    let heard = AsyncStream<String>.makeStream()
    let listener = bot.listener()
    listener.on(IM.Events.MessageReceived.self) { event in
      heard.continuation.yield(event.message?.text ?? "")
    }
    let listening = Task { try await listener.run() }
    while platform.connectionCount == 0 { try await Task.sleep(for: .milliseconds(10)) }
    let ada = platform.user("ou_ada")
    _ = try await ada.sendMessage(.text("one"), to: .chat("oc_1"))
    platform.say("two", as: "ou_ben", in: "oc_1")
    // The bot does not hear itself.
    _ = try await bot.sendMessage(.text("three"), to: .chat("oc_1"))
    platform.say("four", as: "ou_ben", in: "oc_1")
    var texts: [String] = []
    for await text in heard.stream {
      texts.append(text)
      if texts.count == 3 { break }
    }
    #expect(texts == ["one", "two", "four"])
    listening.cancel()
    _ = await listening.result
    await platform.stop()
  }

  @Test func clicksAreAnswered() async throws {
    let platform = try await platform()
    let bot = platform.bot()
    let listener = bot.listener()
    let tokens = Mutex<[String]>([])
    listener.on(CardKit.Events.CardAction.self) { action in
      tokens.withLock { $0.append(action.token ?? "") }
      return CardAnswer(
        toast: .init("Saved by \(action.operator?.openID ?? "")", .success),
        card: .raw(["schema": "2.0", "body": ["elements": [["tag": "markdown", "content": "done"]]]]))
    }
    let listening = Task { try await listener.run() }
    while platform.connectionCount == 0 { try await Task.sleep(for: .milliseconds(10)) }
    let sent = try await bot.send(
      IM.Messages.Create(
        receiveIDType: .chatID, receiveID: "oc_1", msgType: .interactive,
        content: #"{"schema":"2.0","body":{"elements":[{"tag":"markdown","content":"sure?"}]}}"#))
    // Who gets no answer within three seconds clicks again.
    var answer: JSON?
    for _ in 0..<30 where answer?["toast"] == nil {
      answer = await platform.act(on: sent.messageID ?? "", as: "ou_ada", ["tag": "button", "value": ["key": "yes"]])
    }
    #expect(answer?["toast"]?["content"] == "Saved by ou_ada")
    #expect(platform.messages(in: "oc_1").last?.text == "done")
    // Later, with the token of the click, at most twice.
    let token = tokens.withLock { $0.last } ?? ""
    func update(_ token: String, _ card: JSON) async throws {
      _ = try await bot.call(
        .post, "/open-apis/interactive/v1/card/update", body: ["token": .string(token), "card": card])
    }
    func later(_ text: String) -> JSON {
      ["schema": "2.0", "body": ["elements": [["tag": "markdown", "content": .string(text)]]]]
    }
    try await update(token, later("later"))
    #expect(platform.messages(in: "oc_1").last?.text == "later")
    await refused(200_830) { try await update(token, ["elements": []]) }
    try await update(token, later("last"))
    await refused(300_040) { try await update(token, later("too often")) }
    await refused(99_999_999) { try await update("c-none", later("nowhere")) }
    #expect(platform.messages(in: "oc_1").last?.text == "last")
    listening.cancel()
    _ = await listening.result
    await platform.stop()
  }

  @Test func whatIsNotAcknowledgedComesAgain() async throws {
    // Until somebody has connected, which may take a while.
    let platform = try await platform { $0.redelivery = Array(repeating: .milliseconds(100), count: 10_000) }
    let id = platform.emit(
      "im.message.receive_v1", ["message": ["message_id": "om_1", "content": #"{"text":"late"}"#]])
    let heard = AsyncStream<String>.makeStream()
    let listener = platform.bot().listener()
    listener.onOther { event in heard.continuation.yield(event.header.eventID ?? "") }
    let listening = Task { try await listener.run() }
    var events = heard.stream.makeAsyncIterator()
    #expect(await events.next() == id)
    while platform.answer(to: id) == nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(platform.answer(to: id)?["code"] == 200)
    listening.cancel()
    _ = await listening.result
    await platform.stop()
  }

  @Test func methodsOfAFolder() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "desk/service.json":
        #"{"name":"desk","version":"v1","title":"Desk","description":"Tickets.","basePath":"/open-apis/desk/v1"}"#,
      "desk/tickets/create.json": """
      {"summary":"Open a ticket.","http":{"method":"POST","path":"/open-apis/desk/v1/tickets"},"identities":["bot"],
      "scopes":["desk:ticket"],"risk":"write",
      "data":{"title":{"type":"string","required":true,"maxLength":5,"description":"The title."}},
      "response":{"ticket_id":{"type":"string","description":"The id.","example":"tk_7"},
      "title":{"type":"string","description":"The title."},"count":{"type":"integer","description":"How many."}}}
      """,
    ]
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let platform = try await platform { $0.schemaFolder = folder.path }
    let bot = platform.bot()
    let reply = try await bot.call(.post, "/open-apis/desk/v1/tickets", body: ["title": "Help"]).json()
    #expect(reply["data"] == ["ticket_id": "tk_7", "title": "Help", "count": 1])
    await refused(99_992_402) { try await bot.call(.post, "/open-apis/desk/v1/tickets", body: ["title": "too long"]) }
    await refused(99_992_402) { try await bot.call(.post, "/open-apis/desk/v1/tickets", body: [:]) }
    await refused(99_991_668) {
      try await platform.user("ou_ada").call(.post, "/open-apis/desk/v1/tickets", body: ["title": "Help"])
    }
    await refused(99_999_999) { try await bot.call(.get, "/open-apis/im/v1/chats") }
    await platform.stop()
    await #expect(throws: LarkError.self) {
      var options = MockPlatform.Options()
      options.schemaFolder = "/no/such/folder"
      _ = try await MockPlatform(options)
    }
  }

  @Test func theSameSeedGivesTheSameRun() async throws {
    var runs: [[String]] = []
    for _ in 0..<2 {
      let platform = try await platform { $0.seed = 7 }
      let sent = try await platform.bot().sendMessage(.text("hi"), to: .chat("oc_1"))
      runs.append([platform.credentials.appID, sent.messageID, "\(String(describing: sent.createTime))"])
      await platform.stop()
    }
    #expect(runs[0] == runs[1])
  }

  @Test func faults() async throws {
    let platform = try await platform { $0.faults = [MockFault(.status(503), every: 2, on: "im.chats.get")] }
    let bot = platform.bot()
    for _ in 0..<4 { _ = try await bot.send(IM.Chats.Get(chatID: "oc_1")) }
    let codes = platform.calls.filter { $0.method == "im.chats.get" }.map(\.status)
    #expect(codes == [200, 503, 200, 503, 200, 503, 200])
    // The client bears all of them: it renews what has expired, and asks again what harms nobody.
    for kind in [MockFault.Kind.expiredToken, .lostConnection, .brokenAnswer, .rateLimit, .latency(.milliseconds(5))] {
      platform.removeFaults()
      platform.add(MockFault(kind, every: 2))
      let before = platform.calls.count
      for _ in 0..<3 { #expect(try await bot.send(IM.Chats.Get(chatID: "oc_1")).name == "Rollout") }
      #expect(platform.calls.count - before == (kind == .latency(.milliseconds(5)) ? 3 : 5))
    }
    await platform.stop()
  }

  @Test(arguments: [
    ("429 every 3", MockFault(.rateLimit, every: 3)), ("503", MockFault(.status(503))),
    ("200ms on im.messages", MockFault(.latency(.milliseconds(200)), on: "im.messages")),
    ("2s every 2 on im", MockFault(.latency(.seconds(2)), every: 2, on: "im")), ("expired", MockFault(.expiredToken)),
    ("lost", MockFault(.lostConnection)), ("cut every 9", MockFault(.brokenAnswer, every: 9)),
    ("unheard", MockFault(.lostEvents)),
  ])
  func faultsAsText(_ text: String, _ fault: MockFault) {
    #expect(MockFault(text) == fault)
  }

  @Test(arguments: ["", "every 3", "700", "429 every", "429 every 0", "429 every x", "429 each 3", "5h", "-5ms"])
  func noFaults(_ text: String) {
    #expect(MockFault(text) == nil)
  }

  @discardableResult
  private func refused<Value>(
    _ code: Int, _ work: () async throws -> Value, line: SourceLocation = #_sourceLocation
  ) async -> LarkError? {
    do {
      _ = try await work()
      Issue.record("not refused", sourceLocation: line)
    } catch let error as LarkError {
      #expect(error.code == code, "\(error)", sourceLocation: line)
      return error
    } catch { Issue.record(error, sourceLocation: line) }
    return nil
  }
}
