import Foundation
import LarkCore
import LarkHTTP
import LarkIM
import LarkTesting
import LoopbackServer
import SplitMix
import Synchronization
import Testing

@testable import LarkCards

/// Answers over real connections, to a platform that keeps its limits.
@Suite(.timeLimit(.minutes(5))) struct StreamingTests {
  private struct Site {
    let platform: PlatformStub
    let cards: CardStub
    let bot: LarkClient<Bot>

    /// - Parameter time: What goes on; nil: the real time.
    init(time: TestTime? = nil) throws {
      platform = try PlatformStub()
      cards = if let time { CardStub(on: platform, now: { time.now }) } else { CardStub(on: platform) }
      // Beside all other tests a call may take long, and one that is given up is made again.
      var configuration = ClientConfiguration(baseURL: platform.baseURL, totalTimeout: .seconds(240))
      if let time { configuration.surroundings = time.surroundings }
      bot = .bot(
        .init(appID: "cli_test", appSecret: "secret-of-the-app"), configuration: configuration,
        transport: HTTPTransport())
    }
  }

  /// Lets a time pass, a little at a time and faster than the real one, for as long as a body runs.
  private func passing(_ time: TestTime, _ body: () async throws -> Void) async throws {
    let ticker = Task {
      while !Task.isCancelled {
        time.advance(by: .milliseconds(200))
        try? await Task.sleep(for: .milliseconds(5))
      }
    }
    defer { ticker.cancel() }
    try await body()
  }

  /// What was reported of an answer.
  private final class Report: Sendable {
    private let last = Mutex<StreamedAnswer?>(nil)
    var answer: StreamedAnswer? { last.withLock { $0 } }
    func take(_ answer: StreamedAnswer) { last.withLock { $0 = answer } }
  }

  private struct Broken: Error {}

  // MARK: The way of a card

  @Test func twentyThousandCharactersInTwoThousandPiecesArriveExactly() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    var random = SplitMix(state: 1)
    let letters = Array("abcdefghij ,.\n*_`#-|\\\"语言é👍🏽")
    let pieces = (0..<2_000).map { _ in
      String((0..<10).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
    }
    let answer = try await site.bot.stream(to: .chat("oc_1")) { answer in
      for piece in pieces {
        try await answer.append(piece)
        try await Task.sleep(for: .microseconds(500))
      }
    }
    #expect(site.cards.refusals.isEmpty)
    #expect(site.cards.texts.joined() == pieces.joined())
    #expect(site.cards.callsUntilVisible == 2)
    #expect(answer.isComplete && answer.firstRefusal == nil && answer.updates > 1)
    #expect(
      answer.calls == site.platform.requests.count && answer.messages.map(\.messageID) == site.cards.messages.map(\.id))
    #expect(site.cards.cards.allSatisfy { !$0.isStreaming })
    for card in site.cards.cards {
      for (one, next) in zip(card.history, card.history.dropFirst()) { #expect(next.utf8.starts(with: one.utf8)) }
    }
  }

  @Test(arguments: [
    (IM.Shortcuts.MessagesStream.To.chat("oc_1"), "chat_id oc_1"), (.user("ou_1"), "open_id ou_1"),
    (.email("a@example.com"), "email a@example.com"),
  ])
  func itGoesWhereItIsSentTo(place: IM.Shortcuts.MessagesStream.To, receiver: String) async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let answer = try await site.bot.stream(to: place) { answer in try await answer.append("Done") }
    #expect(site.cards.messages.map(\.receiver) == [receiver] && site.cards.messages.map(\.type) == ["interactive"])
    #expect(answer.messageID == "om_1" && answer.cardIDs == site.cards.cards.map(\.id) && site.cards.texts == ["Done"])
  }

  @Test func itReplies() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    try await site.bot.stream(to: .reply("om_9"), inThread: true) { answer in
      try await answer.set("The")
      try await answer.set("The build")
    }
    #expect(site.cards.messages.map(\.replyTo) == ["om_9"] && site.cards.messages[0].isInThread)
    #expect(site.cards.texts == ["The build"])
  }

  @Test(arguments: [
    (IM.Shortcuts.MessagesStream(to: .chat("x")), ["to.chat"]), (.init(to: .user("oc_1")), ["to.user"]),
    (.init(to: .reply("omt_1")), ["to.reply"]), (.init(to: .email("nobody")), ["to.email"]),
    (.init(to: .chat("oc_1"), inThread: true), ["inThread"]),
  ])
  func aPlaceThatCannotBeIsRefusedBeforeTheClosure(
    answer: IM.Shortcuts.MessagesStream, options: [String]
  ) async throws {
    let site = try Site()
    defer { site.platform.stop() }
    do {
      try await site.bot.stream(to: answer.to, inThread: answer.inThread) { _ in
        Issue.record("it is called")
      }
      Issue.record("it is taken")
    } catch let error as LarkError {
      #expect(error.kind == .invalidRequest && error.options == options)
    }
    #expect(site.platform.server.requests.isEmpty)
  }

  @Test func withoutATextNothingIsSent() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let answer = try await site.bot.stream(to: .chat("oc_1")) { answer in try await answer.append("") }
    #expect(answer == StreamedAnswer(isComplete: true) && site.platform.server.requests.isEmpty)
  }

  @Test @MainActor func theClosureRunsWhereItsCallerDoes() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    var pieces: [String] = []
    try await site.bot.stream(to: .chat("oc_1")) { answer in
      MainActor.assertIsolated()
      pieces.append("Done")
      try await answer.append("Done")
    }
    #expect(pieces == site.cards.texts)
  }

  // MARK: Ends before the end

  @Test func anErrorOfTheClosureClosesTheCardWithWhatCame() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let report = Report()
    await #expect(throws: Broken.self) {
      try await site.bot.stream(to: .chat("oc_1"), report: report.take) { answer in
        try await answer.append("The build")
        await site.platform.requests(atLeast: 3)
        try await answer.append(" is broken")
        throw Broken()
      }
    }
    #expect(site.cards.texts == ["The build is broken"] && !site.cards.cards[0].isStreaming)
    #expect(site.cards.cards[0].summary == "The build is broken" && site.cards.refusals.isEmpty)
    #expect(report.answer?.messages.map(\.isClosed) == [true] && report.answer?.messageID == "om_1")
  }

  @Test(arguments: [true, false]) func aCancelledTaskClosesTheCardAllTheSame(throwing: Bool) async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let report = Report()
    let task = Task {
      try await site.bot.stream(to: .chat("oc_1"), report: report.take) { answer in
        try await answer.append("The build")
        do { try await Task.sleep(for: .seconds(3_600)) } catch { if throwing { throw error } }
      }
    }
    // The token, the card, the message.
    await site.platform.requests(atLeast: 3)
    task.cancel()
    do {
      _ = try await task.value
      Issue.record("it returns")
    } catch {
      #expect(throwing ? error is CancellationError : (error as? LarkError)?.kind == .cancelled)
    }
    #expect(site.cards.texts == ["The build"] && !site.cards.cards[0].isStreaming)
    #expect(report.answer?.messages.map(\.isClosed) == [true])
  }

  @Test func aCancelledTaskWritesNothingMore() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let task = Task {
      try await site.bot.stream(to: .chat("oc_1")) { answer in
        withUnsafeCurrentTask { $0?.cancel() }
        try await answer.append("late")
      }
    }
    do {
      _ = try await task.value
      Issue.record("it returns")
    } catch { #expect((error as? LarkError)?.kind == .cancelled) }
    #expect(site.platform.server.requests.isEmpty)
  }

  // MARK: Time

  @Test func anAnswerMayTakeAnHour() async throws {
    let time = TestTime()
    let site = try Site(time: time)
    defer { site.platform.stop() }
    try await passing(time) {
      let answer = try await site.bot.stream(to: .chat("oc_1")) { answer in
        try await answer.append("Thinking")
        await site.platform.requests(atLeast: 3)
        for round in 1...6 {
          // Streaming is switched on again without a text.
          for _ in 0..<54 { time.advance(by: .seconds(10)) }
          await site.platform.requests(atLeast: 3 + round)
        }
        try await answer.append(" is over")
      }
      #expect(site.cards.refusals.isEmpty && site.cards.texts == ["Thinking is over"])
      #expect(site.cards.log == [.create, .card] + Array(repeating: .settings, count: 6) + [.show, .settings])
      #expect(answer.isComplete && !site.cards.cards[0].isStreaming)
    }
  }

  @Test func aCardThatWasClosedByTimeGoesOn() async throws {
    let time = TestTime()
    let site = try Site(time: time)
    defer { site.platform.stop() }
    try await passing(time) {
      site.cards.fail { call, number in call == .settings && number == 1 ? .refuse(300_122) : nil }
      let answer = try await site.bot.stream(to: .chat("oc_1")) { answer in
        try await answer.append("A")
        await site.platform.requests(atLeast: 3)
        time.advance(by: .seconds(700))
        await site.platform.requests(atLeast: 4)
        time.advance(by: .seconds(1))
        try await answer.append("B")
      }
      #expect(answer.isComplete && answer.firstRefusal?.code == 300_122 && site.cards.texts == ["AB"])
      #expect(!site.cards.cards[0].isStreaming && answer.messages.count == 1)
    }
  }

  // MARK: Failures

  @Test func lostAnswersChangeNothing() async throws {
    let site = try Site(time: nil)
    defer { site.platform.stop() }
    site.cards.fail { _, number in number % 2 == 1 ? (number % 4 == 1 ? .loseAnswer : .drop) : nil }
    let answer = try await site.bot.stream(to: .chat("oc_1")) { answer in
      for word in ["The ", "build ", "is ", "done"] { try await answer.append(word) }
    }
    #expect(site.cards.refusals.isEmpty && site.cards.texts == ["The build is done"])
    #expect(answer.isComplete && answer.firstRefusal == nil && answer.messages.count == 1)
  }

  @Test func cardsThatAreRefusedBecomeEditsAndThenAMessage() async throws {
    let time = TestTime()
    let site = try Site(time: time)
    defer { site.platform.stop() }
    try await passing(time) {
      site.cards.fail { call, number in
        switch call {
        case .create: .refuse(99_991_672, "the app lacks the scope")
        case .edit: number > 2 ? .refuse(230_075) : nil
        default: nil
        }
      }
      let answer = try await site.bot.stream(to: .reply("om_9")) { answer in
        // The token, the card that is refused, the post.
        var count = 3
        for word in ["One, ", "two, ", "three, ", "four, ", "five"] {
          try await answer.append(word)
          if count <= 6 {
            time.advance(by: .seconds(10))
            await site.platform.requests(atLeast: count)
          }
          count += 1
        }
      }
      #expect(site.cards.texts == ["One, two, three, ", "four, five"])
      #expect(
        site.cards.messages.map(\.type) == ["post", "text"] && site.cards.messages.allSatisfy { $0.replyTo == "om_9" })
      #expect(answer.isComplete && answer.messages.map(\.way) == [.edits, .message])
      #expect(answer.firstRefusal?.code == 99_991_672 && answer.messages[0].endedBy?.code == 230_075)
    }
  }

  @Test func aChatThatRefusesEverythingIsAnError() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let report = Report()
    site.cards.fail { call, _ in call == .card ? .refuse(230_002, "not in the chat") : nil }
    do {
      try await site.bot.stream(to: .chat("oc_1"), report: report.take) { answer in try await answer.append("A") }
      Issue.record("it returns")
    } catch let error as LarkError {
      #expect(error.code == 230_002 && error.method == "im.messages.create")
    }
    #expect(report.answer?.isComplete == false && report.answer?.firstRefusal?.code == 230_002)
    #expect(site.cards.log == [.create, .card])
  }

  @Test func tooManyTablesAndTooLongTextsGoOnInOtherCards() async throws {
    let site = try Site()
    defer { site.platform.stop() }
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    let whole =
      String(repeating: "Table:\n\n" + table, count: 12) + String(repeating: "A paragraph of words.\n\n", count: 2_000)
    let answer = try await site.bot.stream(to: .chat("oc_1")) { answer in try await answer.append(whole) }
    #expect(site.cards.refusals.isEmpty && site.cards.texts.joined() == whole && site.cards.texts.count > 3)
    #expect(answer.messages.allSatisfy { $0.way == .card && $0.isClosed } && answer.isComplete)
  }
}

/// What the README shows compiles, and works.
@Suite struct StreamingExampleTests {
  @Test func theReadmeShowsTheExample() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let example = try String(contentsOf: here.appending(path: "StreamingBot.swift"), encoding: .utf8)
    let start = try #require(example.range(of: "\nfunc ")?.lowerBound)
    #expect(readme.contains(example[start...]))
  }

  @Test func theExampleStreams() async throws {
    let platform = try PlatformStub()
    defer { platform.stop() }
    let cards = CardStub(on: platform)
    let bot = LarkClient.bot(
      token: "t-1", configuration: .init(baseURL: platform.baseURL), transport: HTTPTransport())
    let words = AsyncStream { continuation in
      for word in ["The ", "build ", "is done"] { continuation.yield(word) }
      continuation.finish()
    }
    try await write(words, as: bot, inReplyTo: "om_9")
    #expect(cards.texts == ["The build is done"] && cards.messages.map(\.replyTo) == ["om_9"])
  }
}
