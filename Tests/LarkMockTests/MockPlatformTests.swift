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
    let sent = try await bot.sendMessage(.init(chatID: "oc_1", message: .text("hi")))
    #expect(platform.messages(in: "oc_1").last?.text == "hi")
    #expect(platform.messages(in: "oc_1").last?.id == sent.messageID)
    #expect(platform.messages(in: "oc_1").last?.senderID == nil)
    let page = try await platform.user("ou_ada").listMessages(.init(chatID: "oc_1"))
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
    await refused(230_002) { try await bot.sendMessage(.init(chatID: "oc_2", message: .text("hi"))) }
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
    let error = await refused(99_991_672) { try await bot.sendMessage(.init(chatID: "oc_1", message: .text("hi"))) }
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
    _ = try await ada.sendMessage(.init(chatID: "oc_1", message: .text("one")))
    platform.say("two", as: "ou_ben", in: "oc_1")
    // The bot does not hear itself.
    _ = try await bot.sendMessage(.init(chatID: "oc_1", message: .text("three")))
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

  @Test func theSameSeedGivesTheSameRun() async throws {
    var runs: [[String]] = []
    for _ in 0..<2 {
      let platform = try await platform { $0.seed = 7 }
      let sent = try await platform.bot().sendMessage(.init(chatID: "oc_1", message: .text("hi")))
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
    #expect(codes == [200, 503, 200, 503, 200, 503, 200] || codes.filter { $0 == 503 }.count >= 3)
    platform.removeFaults()
    platform.add(MockFault(.expiredToken, every: 2))
    // An expired token is renewed once.
    for _ in 0..<3 { _ = try await bot.send(IM.Chats.Get(chatID: "oc_1")) }
    platform.removeFaults()
    platform.add(MockFault(.lostConnection, every: 2))
    for _ in 0..<3 { _ = try await bot.send(IM.Chats.Get(chatID: "oc_1")) }
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
