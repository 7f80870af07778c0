import Foundation
import LarkCore
import LarkHTTP
import LarkTesting
import LoopbackServer
import Synchronization
import Testing

@testable import LarkEvents

/// Receiving over a real long connection, from a stub of the platform.
@Suite(.timeLimit(.minutes(15))) struct LongConnectionTests {
  /// The platform, and a bot of it.
  private struct Site {
    let platform: PlatformStub
    let events: EventsStub
    let bot: LarkClient<Bot>

    /// - Parameter time: What goes on; nil: the real time.
    init(time: TestTime? = nil, onOpen: @escaping @Sendable (EventsStub, Int) -> Void = { _, _ in }) throws {
      platform = try PlatformStub()
      events = EventsStub(on: platform, onOpen: onOpen)
      var configuration = ClientConfiguration(baseURL: platform.baseURL)
      if let time { configuration.surroundings = time.surroundings }
      bot = .bot(
        .init(appID: "cli_test", appSecret: "secret-of-the-app"), configuration: configuration,
        transport: HTTPTransport())
    }
  }

  /// What was reported.
  private final class Reports: Sendable {
    private let all = Mutex<[EventReport]>([])
    var settings: EventSettings { EventSettings { report in self.all.withLock { $0.append(report) } } }
    var list: [EventReport] { all.withLock { $0 } }
  }

  // MARK: The sequence

  @Test func aBotAnswersMessages() async throws {
    let site = try Site { events, _ in events.push(EventTests.message(1)) }
    defer { site.platform.stop() }
    site.platform.on("POST", "/open-apis/im/v1/messages/om_1/reply", .success(#"{"message_id":"om_answer"}"#))
    for try await event in site.bot.events(IM.Events.MessageReceived.self) {
      #expect(event.message?.text == "hello @Bot")
      try await site.bot.reply(to: event.message, .markdown("**Got it**"))
      break
    }
    let answer = try #require(await site.events.answers(atLeast: 1).first)
    #expect(answer.code == 200 && answer.data == nil)
    #expect(answer.frame.header("biz_rt").flatMap { Int($0) } != nil)
    let reply = try #require(site.platform.requests.first { $0.path.hasSuffix("/reply") })
    #expect(reply.header("Authorization") == "Bearer t-stub-1")
    // The iteration is over, and so is the connection.
    await site.events.closes(atLeast: 1)
    #expect(site.events.closes == [1000])
    #expect(site.events.wrong == [])
    let question = try #require(try JSONSerialization.jsonObject(with: site.events.endpointBodies[0]) as? [String: String])
    #expect(question == ["AppID": "cli_test", "AppSecret": "secret-of-the-app"])
  }

  @Test func theBotOfTheReadmeAnswers() async throws {
    let site = try Site(time: TestTime()) { events, _ in
      events.push(EventTests.message(1))
      events.push(EventTests.action(1))
    }
    defer { site.platform.stop() }
    site.platform.on("POST", "/open-apis/im/v1/messages/om_1/reply", .success(#"{"message_id":"om_answer"}"#))
    let bot = site.bot
    let task = Task { try await answer(as: bot) }
    let answers = await site.events.answers(atLeast: 2)
    #expect(answers.map(\.code) == [200, 200])
    #expect(answers.compactMap(\.data) == [#"{"toast":{"type":"success","content":"Saved"}}"#])
    task.cancel()
    try await task.value
    let reply = try #require(site.platform.requests.first { $0.path.hasSuffix("/reply") })
    #expect(String(decoding: reply.body, as: UTF8.self).contains("You said: hello @Bot"))
  }

  @Test func theSameEventIsHandedOverOnce() async throws {
    let site = try Site { events, number in
      events.push(EventTests.message(1))
      events.push(EventTests.message(1))
      // The same message as another event.
      events.push(EventTests.message(1, event: "ev-other"))
      events.push(EventTests.message(2, event: "ev-1"))
      events.push(EventTests.message(3, type: "im.chat.disbanded_v1"))
    }
    defer { site.platform.stop() }
    var ids: [String?] = []
    for try await event in site.bot.events(IM.Events.MessageReceived.self) {
      ids.append(event.message?.messageID)
      if ids.count == 2 { break }
    }
    #expect(ids == ["om_1", "om_2"])
  }

  @Test func cancellationEndsTheSequenceAndClosesPolitely() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let bot = site.bot
    let task = Task {
      var count = 0
      for try await _ in bot.events() { count += 1 }
      return count
    }
    await site.events.pings(atLeast: 1)
    task.cancel()
    #expect(try await task.value == 0)
    // It was closed before the sequence ended.
    #expect(site.events.closes == [1000])
  }

  @Test func whatDoesNotFitComesAgain() async throws {
    let reports = Reports()
    let site = try Site { events, number in for index in 1...5 { events.push(EventTests.message(index)) } }
    defer { site.platform.stop() }
    var settings = reports.settings
    settings.capacity = 2
    var iterator = site.bot.events(IM.Events.MessageReceived.self, settings: settings).makeAsyncIterator()
    // Three of five are refused before anybody takes the first.
    let refused = await site.events.answers(atLeast: 3)
    #expect(refused.map(\.code) == [500, 500, 500])
    #expect(try await iterator.next()?.message?.messageID == "om_1")
    site.events.push(EventTests.message(3))
    #expect(try await iterator.next()?.message?.messageID == "om_2")
    #expect(try await iterator.next()?.message?.messageID == "om_3")
    let answers = await site.events.answers(atLeast: 6)
    #expect(answers.filter { $0.code == 200 }.count == 3)
    #expect(reports.list.contains { if case .refused(let header, 3) = $0 { header.eventID == "ev-5" } else { false } })
  }

  // MARK: The listener

  /// Runs a listener while something else happens.
  private func listening(
    _ listener: EventListener, _ work: () async throws -> Void
  ) async throws {
    let task = Task { try await listener.run() }
    do { try await work() } catch {
      task.cancel()
      _ = await task.result
      throw error
    }
    task.cancel()
    try await task.value
  }

  @Test func aListenerAnswers() async throws {
    let site = try Site(time: TestTime()) { events, _ in
      events.push(EventTests.action(1))
      events.push(EventTests.action(2), type: "card")
      events.push(EventTests.message(1))
      events.push(EventTests.message(2))
      events.push(EventTests.message(3, type: "nobody.wants_v1"))
    }
    defer { site.platform.stop() }
    let reports = Reports()
    let listener = site.bot.listener(settings: reports.settings)
    listener.on(CardKit.Events.CardAction.self) { _ in .toast("ok") }
    listener.on(IM.Events.MessageReceived.self) { event in
      if event.message?.messageID == "om_2" { throw LarkError(kind: .notFound, message: "no") }
    }
    try await listening(listener) {
      let answers = await site.events.answers(atLeast: 5)
      let byID = Dictionary(grouping: answers) { $0.deliveryID ?? "" }.compactMapValues(\.first)
      for id in ["delivery-1", "delivery-2"] {
        #expect(byID[id]?.code == 200 && byID[id]?.data == #"{"toast":{"type":"info","content":"ok"}}"#)
      }
      #expect(byID["delivery-3"]?.code == 200 && byID["delivery-3"]?.data == nil)
      #expect(byID["delivery-4"]?.code == 500)
      #expect(byID["delivery-5"]?.code == 200)
      #expect(byID["delivery-1"]?.frame.header("trace_id") == "t-delivery-1")
      // What failed is handled again when it comes again; what did not is not.
      site.events.push(EventTests.message(1))
      site.events.push(EventTests.message(2))
      let more = await site.events.answers(atLeast: 7).suffix(2)
      #expect(Set(more.map { "\($0.deliveryID ?? "") \($0.code ?? 0)" }) == ["delivery-6 200", "delivery-7 500"])
    }
    #expect(site.events.closes == [1000])
    #expect(reports.list.contains { if case .handlerFailed(let header, _, true) = $0 { header.eventID == "ev-2" } else { false } })
  }

  @Test func aSlowHandlerIsAcknowledgedInTime() async throws {
    let gate = LoopbackServer.Gate()
    let time = TestTime()
    let site = try Site(time: time) { events, _ in
      events.push(EventTests.message(1))
      events.push(EventTests.message(2))
    }
    defer { site.platform.stop() }
    let handled = Mutex<[String?]>([])
    let listener = site.bot.listener()
    listener.on(IM.Events.MessageReceived.self) { event in
      if event.message?.messageID == "om_1" {
        await withCheckedContinuation { continuation in
          Thread {
            gate.wait()
            continuation.resume()
          }.start()
        }
      }
      handled.withLock { $0.append(event.message?.messageID) }
    }
    try await listening(listener) {
      // The handler that waits holds up neither the other one nor its own acknowledgement.
      let first = await site.events.answers(atLeast: 1)
      #expect(first.map(\.code) == [200] && first.map(\.deliveryID) == ["delivery-2"])
      #expect(handled.withLock { $0 } == ["om_2"])
      time.advance(by: .seconds(3))
      let answers = await site.events.answers(atLeast: 2)
      #expect(answers.map(\.code) == [200, 200])
      // It comes again before its handler is done.
      site.events.push(EventTests.message(1))
      #expect(await site.events.answers(atLeast: 3)[2].code == 200)
      gate.open()
    }
    #expect(handled.withLock { $0 } == ["om_2", "om_1"])
  }

  @Test func handlersThatAreAtWorkAreAcknowledgedBeforeTheEnd() async throws {
    let started = LoopbackServer.Gate()
    let site = try Site { events, _ in events.push(EventTests.message(1)) }
    defer { site.platform.stop() }
    let listener = site.bot.listener()
    listener.on(IM.Events.MessageReceived.self) { _ in
      started.open()
      // Ends when it is cancelled, and does not mind.
      try? await Task.sleep(for: .seconds(600))
    }
    try await listening(listener) {
      await Task.detached { started.wait() }.value
    }
    #expect(site.events.answers.map(\.code) == [200])
    #expect(site.events.closes == [1000])
  }

  @Test func oneRegistrationServesBothWaysIn() async throws {
    let site = try Site(time: TestTime()) { events, _ in
      events.push(EventTests.message(1))
      events.push(EventTests.action(1))
    }
    defer { site.platform.stop() }
    let handled = Mutex<[String]>([])
    let handlers = EventHandlers()
    handlers.on(IM.Events.MessageReceived.self) { event in
      handled.withLock { $0.append(event.message?.messageID ?? "") }
    }
    handlers.on(CardKit.Events.CardAction.self) { action in .toast("by \(action.operator?.openID ?? "")") }
    let webhook = Webhook(
      handlers, WebhookCheck(verificationToken: "verification-token"), nonces: nil, settings: EventSettings(),
      surroundings: .standingStill)
    let toast = #"{"toast":{"type":"info","content":"by ou_ann"}}"#
    try await listening(site.bot.listener(handlers)) {
      let answers = await site.events.answers(atLeast: 2)
      #expect(answers.compactMap(\.data) == [toast])
      let posted = await webhook.answer(headers: [], body: Array(EventTests.message(2).utf8))
      #expect(posted == WebhookAnswer(status: 200))
      let action = EventTests.action(2).replacing("\"header\":{", with: #""header":{"token":"verification-token","#)
      #expect(await webhook.answer(headers: [], body: Array(action.utf8)).body == Array(toast.utf8))
      #expect(handled.withLock { $0 } == ["om_1", "om_2"])
    }
  }

  // MARK: Late changes of cards

  private final class Changes: Sendable {
    let list = Mutex<[(answered: Int, body: String)]>([])
  }

  /// A platform that takes changes of cards, and notes how many actions were answered by then.
  private func changes(_ site: Site) -> @Sendable () -> [(answered: Int, body: String)] {
    let changes = Changes()
    site.platform.on("POST", "/open-apis/interactive/v1/card/update") { [events = site.events] request in
      changes.list.withLock { $0.append((events.answers.count, String(decoding: request.body, as: UTF8.self))) }
      return .success()
    }
    return { changes.list.withLock { $0 } }
  }

  @Test func aCardIsChangedAfterTheAnswer() async throws {
    let site = try Site(time: TestTime()) { events, _ in events.push(EventTests.action(1)) }
    defer { site.platform.stop() }
    let changes = changes(site)
    let (bot, listener) = (site.bot, site.bot.listener())
    let (outcomes, outcome) = AsyncStream<Result<Int, LarkError>>.makeStream()
    listener.on(CardKit.Events.CardAction.self) { action in
      let updates = bot.cardUpdates(for: action)
      Task {
        for number in 1...3 {
          do throws(LarkError) {
            try await updates.replace(with: .raw(["schema": "2.0", "n": .number(JSONNumber(number))]))
            outcome.yield(.success(updates.remaining))
          } catch { outcome.yield(.failure(error)) }
        }
        outcome.finish()
      }
      return .toast("Working on it")
    }
    try await listening(listener) {
      var all: [Result<Int, LarkError>] = []
      for await outcome in outcomes { all.append(outcome) }
      #expect(all.prefix(2).map { try? $0.get() } == [1, 0])
      guard case .failure(let error) = all.last else {
        Issue.record("a third one was taken")
        return
      }
      #expect(error.wasNeverSent && error.remedy != nil && error.message.contains("twice"))
    }
    #expect(changes().map(\.answered) == [1, 1])
    #expect(changes().map(\.body) == [1, 2].map { #"{"token":"c-1","card":{"schema":"2.0","n":\#($0)}}"# })
    #expect(site.events.answers.map(\.data) == [#"{"toast":{"type":"info","content":"Working on it"}}"#])
  }

  @Test func aHandlerThatChangesTheCardItselfIsAnsweredFirst() async throws {
    let time = TestTime()
    let (waiting, isWaiting) = AsyncStream<Void>.makeStream()
    let site = try Site(time: time) { events, _ in events.push(EventTests.action(1)) }
    defer { site.platform.stop() }
    let changes = changes(site)
    let (bot, listener) = (site.bot, site.bot.listener())
    listener.on(CardKit.Events.CardAction.self) { action in
      isWaiting.finish()
      try await bot.cardUpdates(for: action).replace(with: .template(id: "ctp_1", version: nil, variables: [:]))
      return nil
    }
    try await listening(listener) {
      for await _ in waiting {}
      #expect(changes().isEmpty)
      time.advance(by: .seconds(3))
      #expect(await site.events.answers(atLeast: 1).map(\.code) == [200])
      await site.platform.requests(atLeast: 4)
    }
    #expect(changes().map(\.answered) == [1])
    #expect(changes().map(\.body) == [#"{"token":"c-1","card":{"type":"template","data":{"template_id":"ctp_1"}}}"#])
  }

  @Test func whatCannotChangeACardIsNotSent() async throws {
    let time = TestTime()
    let site = try Site(time: time)
    defer { site.platform.stop() }
    let answer = LoopbackServer.Answer.failure(300_040, "the token was used up")
    site.platform.on("POST", "/open-apis/interactive/v1/card/update", .failure(230_099, "bad card"), answer)
    func problem(_ updates: CardUpdates, _ card: JSON = ["schema": "2.0"]) async -> LarkError? {
      do throws(LarkError) { try await updates.replace(with: .raw(card)) } catch { return error }
      return nil
    }
    let updates = site.bot.cardUpdates(token: "c-1")
    for card in ["text", [1], ["text": .string(String(repeating: "x", count: 31_000))]] as [JSON] {
      #expect(await problem(updates, card)?.wasNeverSent == true)
    }
    #expect(await problem(site.bot.cardUpdates(token: ""))?.field == "token")
    #expect(site.platform.requests.isEmpty)
    // What the platform refuses does not count, unless it says that nothing is left.
    #expect(await problem(updates)?.code == 230_099)
    #expect(updates.remaining == 2)
    let usedUp = await problem(updates)
    #expect(usedUp?.code == 300_040 && usedUp?.remedy?.contains("im.messages.patch") == true)
    #expect(updates.remaining == 0)
    let old = site.bot.cardUpdates(token: "c-2")
    time.advance(by: .seconds(1_800))
    #expect(await problem(old)?.message.contains("30 minutes") == true)
    #expect(site.platform.requests.count == 2)
  }

  // MARK: The connection

  @Test func fragmentsUnknownFieldsAndDamage() async throws {
    let reports = Reports()
    let site = try Site { events, _ in
      events.send([0xFF, 0xFF, 0xFF])
      events.peer()?.send(1, Array("text".utf8))
      events.push("no json")
      var frame = EventsStub.dataFrame("whole", Array(EventTests.message(1).utf8))
      frame.logIDNew = "new"
      frame.extra = [15: Array("kept".utf8)]
      events.send(EventsStub.bytes(of: frame))
      events.push(EventTests.message(2), cutAt: [1, 40, 200])
    }
    defer { site.platform.stop() }
    var iterator = site.bot.events(IM.Events.MessageReceived.self, settings: reports.settings).makeAsyncIterator()
    #expect(try await iterator.next()?.message?.messageID == "om_1")
    #expect(try await iterator.next()?.message?.messageID == "om_2")
    let answers = await site.events.answers(atLeast: 3)
    let whole = try #require(answers.first { $0.deliveryID == "whole" })
    #expect(whole.frame.logIDNew == "new" && whole.frame.extra[15] == Array("kept".utf8))
    #expect(answers.first?.code == 500)
    // The frame that completed the set is answered, and no other.
    #expect(answers.filter { $0.frame.header("sum") == "4" }.map { $0.frame.header("seq") } == ["3"])
    #expect(reports.list.filter { if case .unreadable = $0 { true } else { false } }.count == 3)
  }

  @Test func aLostConnectionIsOpenedAgain() async throws {
    let site = try Site { events, number in
      events.push(EventTests.message(number))
      // What was not acknowledged may come over the next one.
      events.push(EventTests.message(1))
    }
    defer { site.platform.stop() }
    let reports = Reports()
    var iterator = site.bot.events(IM.Events.MessageReceived.self, settings: reports.settings).makeAsyncIterator()
    for number in 1...3 {
      #expect(try await iterator.next()?.message?.messageID == "om_\(number)")
      await site.events.connections(atLeast: number)
      site.events.hangUp()
    }
    #expect(site.events.endpointBodies.count >= 3)
    #expect(reports.list.contains { if case .connected(id: "device-1") = $0 { true } else { false } })
    // Nothing that is told holds the ticket.
    #expect(!reports.list.contains { "\($0)".contains(EventsStub.ticket) })
  }

  @Test func aSilentConnectionIsGivenUp() async throws {
    // On a busy machine the next ones may count as silent too.
    let site = try Site { events, number in
      if number >= 2 { events.push(EventTests.message(2)) }
    }
    defer { site.platform.stop() }
    site.events.plan {
      $0.settings = #"{"ReconnectCount":1,"ReconnectInterval":0,"ReconnectNonce":0,"PingInterval":1}"#
      $0.answersPings = false
    }
    var iterator = site.bot.events(IM.Events.MessageReceived.self).makeAsyncIterator()
    #expect(try await iterator.next()?.message?.messageID == "om_2")
  }

  @Test func pongsChangeTheSettings() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    site.events.plan {
      $0.settings = #"{"PingInterval":3600}"#
      $0.pong = #"{"PingInterval":1,"ReconnectNonce":0}"#
    }
    let bot = site.bot
    // However busy the machine is, the connection counts as alive.
    var settings = EventSettings()
    settings.grace = .seconds(3_600)
    let task = Task { [settings] in for try await _ in bot.events(settings: settings) {} }
    await site.events.pings(atLeast: 3)
    task.cancel()
    try await task.value
    #expect(site.events.connectionCount == 1)
  }

  @Test(arguments: [
    LoopbackServer.Answer.json(#"{"code":1,"msg":"busy"}"#), .json(#"{"code":1000040343,"msg":"internal"}"#),
    .status(503), .status(403), .json(#"{"code":403,"msg":"x"}"#, status: 403), .drop,
    .json(#"{"code":0,"data":{}}"#), .text("<html>"),
  ])
  func whatPassesIsTriedAgain(_ refusal: LoopbackServer.Answer) async throws {
    let site = try Site { events, _ in events.push(EventTests.message(1)) }
    defer { site.platform.stop() }
    site.events.plan { $0.refusals = [refusal] }
    var iterator = site.bot.events(IM.Events.MessageReceived.self).makeAsyncIterator()
    #expect(try await iterator.next()?.message?.messageID == "om_1")
    #expect(site.events.endpointBodies.count == 2)
  }

  @Test(arguments: [
    (LoopbackServer.Answer.json(#"{"code":403,"msg":"forbidden"}"#), LarkError.Kind.api, 403),
    (.json(#"{"code":1000040344,"msg":"no credential"}"#), .api, 1_000_040_344),
    (.json(#"{"code":10014,"msg":"app secret invalid"}"#), .invalidCredentials, 10_014),
  ] as [(LoopbackServer.Answer, LarkError.Kind, Int)])
  func whatStaysEndsIt(_ refusal: LoopbackServer.Answer, _ kind: LarkError.Kind, _ code: Int) async throws {
    let site = try Site()
    defer { site.platform.stop() }
    site.events.plan { $0.refusals = [refusal] }
    do {
      try await site.bot.listener().run()
      Issue.record("it goes on")
    } catch {
      #expect(error.code == code && error.kind == kind)
      #expect(error.remedy != nil)
    }
  }

  @Test(arguments: [
    ([("Handshake-Status", "514"), ("Handshake-Autherrcode", "1000040350")], true),
    ([("handshake-status", "403"), ("Handshake-Msg", "blocked")], true),
    ([("Handshake-Status", "514"), ("Handshake-Autherrcode", "7")], false), ([], false),
  ] as [([(String, String)], Bool)])
  func refusedHandshakes(_ fields: [(String, String)], _ isFinal: Bool) async throws {
    let site = try Site { events, _ in events.push(EventTests.message(1)) }
    defer { site.platform.stop() }
    site.events.plan { $0.handshakes = [.status(400, headers: fields.map { .init($0, $1) })] }
    var iterator = site.bot.events(IM.Events.MessageReceived.self).makeAsyncIterator()
    do {
      #expect(try await iterator.next()?.message?.messageID == "om_1")
      #expect(!isFinal)
    } catch {
      #expect(isFinal)
      #expect(error.remedy != nil && error.httpStatus == 400)
      #expect(!"\(error)".contains(EventsStub.ticket))
    }
  }

  @Test func aTokenAloneIsNotEnough() async throws {
    do {
      try await LarkClient.bot(token: "t-1").listener().run()
      Issue.record("it runs")
    } catch {
      #expect(error.kind == .invalidCredentials && error.wasNeverSent)
    }
  }
}

extension Surroundings {
  /// Those of a time in which no deadline passes.
  static var standingStill: Surroundings { TestTime().surroundings }
}

/// How many attempts a fuzz makes.
enum FuzzCount {
  /// - Parameter usual: As many as the suite has the time for; the variable `LARK_FUZZ` says another number.
  static func of(_ usual: Int) -> Int { ProcessInfo.processInfo.environment["LARK_FUZZ"].flatMap { Int($0) } ?? usual }
}
