import LarkCore
import LarkMarkdown
import SplitMix
import Testing

@testable import LarkCards

/// What follows from what, without a clock and without a network.
@Suite struct StreamingPlanTests {
  /// A platform that a test plays, and a clock that goes on as it is told.
  private struct Stage {
    var plan: AnswerPlan = AnswerPlan(keyPrefix: "key")
    var now: ContinuousClock.Instant = .now
    var calls: [(call: AnswerCall, time: ContinuousClock.Instant)] = []
    /// The last text of every message, as far as it was taken.
    var texts: [String] = []
    /// What the platform says; nil: it does what is asked.
    var answer: (AnswerCall, Int) -> LarkError? = { _, _ in nil }
    private var made = 0

    /// Makes all calls that are due, up to a wait that no call follows.
    ///
    /// - Parameter latency: How long a call takes.
    mutating func run(latency: Duration = .zero) -> AnswerPlan.Step {
      for _ in 0..<1_000 {
        let step = plan.next(at: now)
        guard case .call(let call) = step else { return step }
        calls.append((call, now))
        now += latency
        if let error = answer(call, calls.count) {
          plan.take(.failure(error), at: now)
        } else {
          made += 1
          note(call)
          plan.take(.success(.init(id: "id_\(made)", chatID: "oc_1")), at: now)
        }
      }
      Issue.record("it turns in circles")
      return .done
    }

    private mutating func note(_ call: AnswerCall) {
      guard let text = Self.text(call) else { return }
      switch call {
      case .create, .send: texts.append(text)
      default: texts[texts.count - 1] = text
      }
    }

    /// Lets time pass until there is nothing to do before something happens, or until the end.
    mutating func settle() {
      while true {
        switch run() {
        case .wait(let time?, _) where time - now < .seconds(60): now = max(time, now)
        default: return
        }
      }
    }

    /// Ends the text, and lets time pass until all is done.
    mutating func finish() -> StreamedAnswer {
      plan.finish()
      for _ in 0..<1_000 {
        switch run() {
        case .done: return plan.answer
        case .wait(let time?, _): now = max(time, now)
        default:
          Issue.record("it waits for ever")
          return plan.answer
        }
      }
      Issue.record("it waits again and again")
      return plan.answer
    }

    var kinds: [String] { calls.map { Self.kind($0.call) } }
    var sequences: [Int] { calls.compactMap { $0.call.change?.sequence } }

    static func kind(_ call: AnswerCall) -> String {
      switch call {
      case .create: "create"
      case .send(.card, _): "card"
      case .send(.markdown, _): "post"
      case .send(.text, _): "text"
      case .show: "show"
      case .stream(let isOn, _, _): isOn ? "on" : "off"
      case .replace: "replace"
      case .edit: "edit"
      }
    }

    static func text(_ call: AnswerCall) -> String? {
      switch call {
      case .create(let text, _), .show(let text, _), .replace(let text, _), .edit(_, let text): text
      case .send(.markdown(let text), _), .send(.text(let text), _): text
      case .send(.card, _), .stream: nil
      }
    }
  }

  private static func refusal(_ code: Int, _ message: String = "refused") -> LarkError {
    LarkError(kind: .api, message: message, code: code, httpStatus: 400)
  }

  private static let lost = LarkError(kind: .transport, message: "the connection ended")

  // MARK: The way of a card

  @Test func theFirstTextIsThereAfterTwoCalls() throws {
    var stage = Stage()
    #expect(stage.run() == .wait(until: nil, wakesForText: true))
    try stage.plan.append(" \n")
    #expect(stage.run() == .wait(until: nil, wakesForText: true))
    try stage.plan.append("The build")
    stage.settle()
    #expect(stage.kinds == ["create", "card"])
    #expect(stage.calls[0].call == .create(text: " \nThe build", isStreaming: true))
    try stage.plan.append(" is done")
    stage.settle()
    let answer = stage.finish()
    #expect(stage.kinds == ["create", "card", "show", "off"])
    #expect(stage.sequences == [1, 2])
    #expect(
      stage.calls[3].call
        == .stream(false, summary: "The build is done", .init(cardID: "id_1", sequence: 2, key: "key-3")))
    #expect(answer.isComplete && answer.firstRefusal == nil && answer.calls == 4 && answer.updates == 1)
    #expect(answer.messages == [.init(way: .card, messageID: "id_2", chatID: "oc_1", cardID: "id_1", updates: 1)])
  }

  @Test func aTextThatIsWholeAtOnceTakesTwoCalls() throws {
    var stage = Stage()
    try stage.plan.append("All of it")
    let answer = stage.finish()
    #expect(stage.kinds == ["create", "card"])
    #expect(stage.calls[0].call == .create(text: "All of it", isStreaming: false))
    #expect(answer.isComplete && answer.messages[0].isClosed)
  }

  @Test(arguments: ["", " \n\t"]) func withoutATextNothingIsSent(text: String) throws {
    var stage = Stage()
    try stage.plan.append(text)
    let answer = stage.finish()
    #expect(stage.calls.isEmpty && answer.messages.isEmpty && answer.isComplete)
    #expect(answer.messageID == nil)
  }

  @Test(arguments: [Duration.zero, .milliseconds(30), .milliseconds(400)])
  func changesAreFewInEverySecondAndTheNewestTextWins(latency: Duration) throws {
    var stage = Stage()
    var whole = ""
    for number in 0..<400 {
      try stage.plan.append("\(number) ")
      whole += "\(number) "
      _ = stage.run(latency: latency)
      stage.now += .milliseconds(10)
    }
    let answer = stage.finish()
    let changes = stage.calls.filter { $0.call.change != nil }
    for (one, next) in zip(changes.dropLast(3), changes.dropFirst()) {
      #expect(next.time - one.time >= max(.milliseconds(125), latency * 2))
    }
    for (one, next) in zip(changes, changes.dropFirst()) { #expect(next.time - one.time >= .milliseconds(125)) }
    #expect(stage.sequences == Array(1...changes.count))
    let texts = stage.calls.compactMap { Stage.text($0.call) }
    for (one, next) in zip(texts, texts.dropFirst()) { #expect(next.hasPrefix(one)) }
    #expect(texts.last == whole && answer.isComplete)
    #expect(Set(stage.calls.compactMap { $0.call.change?.key }).count == changes.count)
  }

  @Test func piecesAreAddedExactlyAndNeverMixedWithWholeTexts() throws {
    var stage = Stage()
    for piece in ["1", "0", "0", "0", "a\n", "\n- b", "ha", "ha"] { try stage.plan.append(piece) }
    #expect(stage.plan.text == "1000a\n\n- bhaha")
    #expect(throws: LarkError.self) { try stage.plan.set("other") }
    _ = stage.finish()
    #expect(throws: LarkError.self) { try stage.plan.append("late") }
    var other = Stage()
    try other.plan.set("A")
    try other.plan.set("AB")
    #expect(throws: LarkError.self) { try other.plan.append("C") }
    other.settle()
    try other.plan.set("Something else")
    other.settle()
    #expect(other.finish().isComplete)
    #expect(other.calls.compactMap { Stage.text($0.call) } == ["AB", "Something else"])
  }

  // MARK: Time

  @Test func streamingIsSwitchedOnAgainBeforeTenMinutesWithoutText() throws {
    var stage = Stage()
    try stage.plan.append("Thinking")
    stage.settle()
    for round in 1...3 {
      stage.settle()
      guard case .wait(let time?, wakesForText: true) = stage.run() else {
        Issue.record("it waits for no time")
        return
      }
      #expect(time - stage.now < .seconds(600) && time - stage.now > .seconds(500))
      stage.now = time
      _ = stage.run()
      #expect(stage.kinds.suffix(round) == Array(repeating: "on", count: round))
    }
    #expect(stage.finish().isComplete)
    #expect(stage.kinds.last == "off" && stage.sequences == [1, 2, 3, 4])
  }

  @Test func whatIsNotDoneInTimeIsGivenUp() throws {
    var stage = Stage()
    try stage.plan.append("A")
    stage.settle()
    try stage.plan.append("B")
    stage.answer = { _, _ in Self.lost }
    stage.plan.finish(by: stage.now + .seconds(1))
    var count = 0
    while case .wait(let time?, _) = stage.run(), count < 100 {
      #expect(time <= stage.now + .seconds(1))
      stage.now = max(time, stage.now)
      count += 1
    }
    #expect(stage.plan.failure?.kind == .timeout)
    #expect(
      !stage.plan.answer.isComplete && stage.plan.answer.messages.count == 1 && !stage.plan.answer.messages[0].isClosed)
  }

  // MARK: Failures that pass

  @Test func whatMayHaveArrivedIsRepeatedAsItWas() throws {
    var stage = Stage()
    try stage.plan.append("A")
    stage.settle()
    try stage.plan.append("B")
    stage.answer = { _, number in number == 3 ? Self.lost : nil }
    _ = stage.run()
    // More text does not change what is repeated.
    try stage.plan.append("C")
    stage.settle()
    #expect(stage.kinds == ["create", "card", "show", "show", "show"])
    #expect(stage.calls[2].call == stage.calls[3].call)
    #expect(stage.finish().isComplete)
    #expect(stage.sequences == [1, 1, 2, 3])
  }

  @Test(arguments: [300_317, 200_770]) func arrivedAlreadyCountsAsDone(code: Int) throws {
    var stage = Stage()
    try stage.plan.append("A")
    stage.settle()
    try stage.plan.append("B")
    stage.answer = { _, number in number == 3 ? Self.lost : number == 4 ? Self.refusal(code) : nil }
    stage.settle()
    let answer = stage.finish()
    #expect(stage.kinds == ["create", "card", "show", "show", "off"])
    #expect(answer.isComplete && answer.firstRefusal == nil)
  }

  @Test func aNumberThatIsTooLowIsRaisedOnce() throws {
    var stage = Stage()
    try stage.plan.append("A")
    stage.settle()
    try stage.plan.append("B")
    stage.answer = { call, _ in (call.change?.sequence ?? 9_999) < 50 ? Self.refusal(300_317) : nil }
    stage.settle()
    #expect(stage.finish().isComplete)
    #expect(stage.sequences == [1, 1_002, 1_003])
    var other = Stage()
    try other.plan.append("A")
    other.settle()
    try other.plan.append("B")
    other.answer = { call, _ in call.change == nil ? nil : Self.refusal(300_317) }
    let answer = other.finish()
    #expect(answer.isComplete && answer.firstRefusal?.code == 300_317)
    #expect(answer.messages.map(\.way) == [.card, .edits] && other.calls.count < 10)
  }

  @Test func whoAsksToSlowDownIsHeeded() throws {
    var stage = Stage()
    try stage.plan.append("A")
    stage.settle()
    try stage.plan.append("B")
    let limited = LarkError(kind: .rateLimit, message: "slow down", code: 99_991_400, retryAfter: .seconds(2))
    stage.answer = { _, number in number == 3 ? limited : nil }
    #expect(stage.run() == .wait(until: stage.now + .seconds(2), wakesForText: false))
    try stage.plan.append("C")
    stage.settle()
    #expect(stage.calls[3].time - stage.calls[2].time == .seconds(2))
    #expect(Stage.text(stage.calls[3].call) == "ABC")
    #expect(stage.finish().firstRefusal == nil)
  }

  // MARK: Failures that do not

  private static let finalCodes = [
    10_002, 200_220, 200_510, 200_570, 200_621, 200_740, 200_750, 200_850, 200_860, 300_121, 300_301, 300_302, 300_303,
    300_305,
    300_307, 300_309, 300_310, 300_311, 300_313, 300_314, 300_315, 100_290,
  ]

  @Test("whatever code comes again and again, it ends, and the text is there", arguments: finalCodes)
  func itEnds(code: Int) throws {
    for kinds in [
      ["show"], ["create"], ["card"], ["show", "on"], ["show", "replace"], ["show", "on", "replace", "off"], ["off"],
    ] {
      var stage = Stage()
      stage.answer = { call, _ in kinds.contains(Stage.kind(call)) ? Self.refusal(code) : nil }
      for piece in ["The ", "build ", "is ", "done"] {
        try stage.plan.append(piece)
        stage.settle()
      }
      let answer = stage.finish()
      #expect(stage.calls.count < 20, "\(kinds): \(stage.kinds)")
      #expect(answer.isComplete, "\(kinds): \(stage.kinds)")
      let last = stage.calls.compactMap { Stage.text($0.call) }.last ?? ""
      #expect("The build is done".hasSuffix(last) && !last.isEmpty, "\(kinds): \(stage.kinds)")
      if kinds != ["off"] || ![200_510, 200_850, 300_309].contains(code) {
        #expect(answer.firstRefusal?.code == code, "\(kinds)")
      }
    }
  }

  @Test(arguments: [200_850, 300_309]) func streamingThatEndedIsSwitchedOnAgainOnce(code: Int) throws {
    var stage = Stage()
    try stage.plan.append("A")
    stage.settle()
    try stage.plan.append("B")
    stage.answer = { _, number in number == 3 ? Self.refusal(code) : nil }
    stage.settle()
    #expect(stage.kinds == ["create", "card", "show", "on", "show"])
    stage.answer = { call, _ in Stage.kind(call) == "show" ? Self.refusal(code) : nil }
    try stage.plan.append("C")
    stage.settle()
    // The card goes on without streaming.
    #expect(stage.kinds.suffix(2) == ["show", "replace"])
    let answer = stage.finish()
    #expect(answer.isComplete && answer.messages.count == 1 && answer.messages[0].isClosed)
    #expect(answer.firstRefusal?.code == code && Stage.text(stage.calls.last!.call) == "ABC")
  }

  @Test func aLostCardIsReplacedByAnotherOneOnce() throws {
    var stage = Stage()
    stage.answer = { call, _ in Stage.kind(call) == "show" ? Self.refusal(200_740) : nil }
    for piece in ["A", "B", "C", "D"] {
      try stage.plan.append(piece)
      stage.settle()
    }
    let answer = stage.finish()
    #expect(stage.kinds == ["create", "card", "show", "create", "card", "show", "post", "edit"])
    #expect(answer.messages.map(\.way) == [.card, .card, .edits] && answer.messages[0].endedBy?.code == 200_740)
    #expect(Stage.text(stage.calls.last!.call) == "ABCD")
  }

  @Test func editsComeAfterCardsAndAPlainMessageAfterEdits() throws {
    var stage = Stage()
    stage.answer = { call, _ in
      switch Stage.kind(call) {
      case "create": LarkError(kind: .permission, message: "no scope", code: 99_991_672)
      default: nil
      }
    }
    var whole = ""
    for number in 0..<300 {
      whole += "\(number) "
      try stage.plan.append("\(number) ")
      _ = stage.run()
      stage.now += .seconds(5)
    }
    let answer = stage.finish()
    #expect(stage.kinds.count { $0 == "edit" } == 20 && stage.kinds.count { $0 == "post" } == 1)
    #expect(answer.messages.map(\.way) == [.edits] && answer.messages[0].updates == 20)
    #expect(Stage.text(stage.calls.last!.call) == whole)

    var other = Stage()
    other.answer = { call, _ in
      switch Stage.kind(call) {
      case "create", "post": Self.refusal(230_099)
      default: nil
      }
    }
    try other.plan.append("A")
    other.settle()
    try other.plan.append("B")
    #expect(other.finish().messages.map(\.way) == [.message])
    #expect(other.kinds == ["create", "post", "text"] && Stage.text(other.calls[2].call) == "AB")
  }

  @Test func whatEditsCannotSayFollowsInAMessage() throws {
    var stage = Stage()
    stage.answer = { call, _ in
      switch Stage.kind(call) {
      case "create": Self.refusal(300_303)
      case "edit": Self.refusal(230_072)
      default: nil
      }
    }
    try stage.plan.append("First, ")
    stage.settle()
    try stage.plan.append("second, ")
    stage.settle()
    try stage.plan.append("third")
    let answer = stage.finish()
    #expect(stage.kinds == ["create", "post", "edit", "text"])
    #expect(Stage.text(stage.calls[3].call) == "second, third")
    #expect(
      answer.isComplete && answer.messages.map(\.way) == [.edits, .message]
        && answer.messages[0].endedBy?.code == 230_072)
  }

  @Test func whatNoWayCanPassEndsIt() throws {
    for error in [
      LarkError(kind: .invalidCredentials, message: "wrong secret"),
      LarkError(kind: .permission, message: "not in the chat", code: 230_002),
    ] {
      var stage = Stage()
      stage.answer = { call, _ in error.code == nil || Stage.kind(call) == "card" ? error : nil }
      try stage.plan.append("A")
      stage.settle()
      let answer = stage.finish()
      #expect(stage.plan.failure == error && !answer.isComplete && answer.messages.isEmpty && stage.calls.count <= 2)
    }
  }

  @Test func aDeadNetworkEndsIt() throws {
    var stage = Stage()
    stage.answer = { _, _ in Self.lost }
    try stage.plan.append("A")
    _ = stage.finish()
    #expect(stage.plan.failure == Self.lost && stage.calls.count < 20)
  }

  @Test("whatever fails whenever, it ends, in order, and what counts as complete is there to its end", arguments: 1...40)
  func faults(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let errors =
      (Self.finalCodes + [300_317, 200_770, 200_810, 300_120, 230_072, 230_002]).map { Self.refusal($0) }
      + [Self.lost, LarkError(kind: .rateLimit, message: "slow down", code: 99_991_400), Self.lost]
    let faults = (0..<2_000).map { _ in
      Int.random(in: 0..<100, using: &random) < 25 ? errors.randomElement(using: &random) : nil
    }
    var stage = Stage()
    stage.answer = { _, number in faults[number % faults.count] }
    var whole = ""
    for _ in 0..<40 {
      let piece = (0..<Int.random(in: 1...30, using: &random)).map { _ in Self.piece(&random) }.joined()
      whole += piece
      try stage.plan.append(piece)
      if Bool.random(using: &random) { stage.settle() } else { _ = stage.run(latency: .milliseconds(70)) }
      stage.now += .seconds(Int.random(in: 0...90, using: &random))
    }
    let answer = stage.finish()
    #expect(stage.calls.count < 400)
    var last: [String: AnswerCall.CardChange] = [:]
    for change in stage.calls.compactMap(\.call.change) {
      if let before = last[change.cardID] { #expect(change == before || change.sequence > before.sequence) }
      last[change.cardID] = change
    }
    #expect(answer.isComplete == (stage.plan.failure == nil))
    let end = stage.texts.last ?? ""
    if answer.isComplete { #expect(!end.isEmpty && whole.utf8.reversed().starts(with: end.utf8.reversed())) }
  }

  // MARK: Limits

  @Test func aLongTextGoesOnInAnotherCard() throws {
    var stage = Stage()
    var random = SplitMix(state: 20)
    var whole = ""
    while whole.utf8.count < 100_000 {
      let piece = (0..<100).map { _ in Self.piece(&random) }.joined()
      whole += piece
      try stage.plan.append(piece)
      stage.settle()
    }
    let answer = stage.finish()
    #expect(answer.isComplete && answer.firstRefusal == nil && answer.messages.count > 3)
    #expect(answer.messages.allSatisfy { $0.isClosed && $0.way == .card })
    #expect(stage.texts.joined() == whole)
    for (call, _) in stage.calls {
      guard let text = Stage.text(call) else { continue }
      #expect(AnswerCard.json(text, isStreaming: true).utf8.count <= 30 * 1_024)
    }
  }

  @Test func theSixthTableIsInAnotherCard() throws {
    var stage = Stage()
    let table = "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
    let whole = (1...13).map { "Table \($0):\n\n" + table }.joined()
    for character in whole {
      try stage.plan.append(String(character))
      _ = stage.run()
      stage.now += .milliseconds(130)
    }
    let answer = stage.finish()
    #expect(answer.isComplete && answer.messages.count == 3)
    #expect(stage.texts.joined() == whole)
    for (call, _) in stage.calls {
      if let text = Stage.text(call) { #expect(MarkdownDocument(text).tables.count <= 5) }
    }
    // Nothing that was shown was taken back.
    let texts = stage.calls.compactMap { Stage.text($0.call) }
    #expect(zip(texts, texts.dropFirst()).count { !$1.hasPrefix($0) } == 2)
  }

  @Test(arguments: [200_860, 300_305]) func aCardThatThePlatformFindsFullIsClosed(code: Int) throws {
    var stage = Stage()
    stage.answer = { call, _ in
      if case .show(let text, _) = call, text.utf8.count > 9_000 { Self.refusal(code) } else { nil }
    }
    var whole = ""
    for number in 0..<300 {
      let piece = String(repeating: "word\(number) ", count: 10)
      whole += piece
      try stage.plan.append(piece)
      stage.settle()
    }
    let answer = stage.finish()
    #expect(answer.isComplete && answer.firstRefusal?.code == code)
    #expect(stage.kinds.count { $0 == "show" } > 100)
    #expect(stage.texts.joined() == whole && answer.messages.allSatisfy(\.isClosed))
  }

  /// A piece of Markdown without code, which would be opened again.
  private static func piece(_ random: inout SplitMix) -> String {
    let pieces = [
      "word ", "语言 ", "\"quoted\" ", "\n", "\n\n", "# Heading\n", "- item\n", "back\\slash ", "🏳️‍🌈 ", "e\u{301} ",
      "1. one\n",
    ]
    return pieces[Int.random(in: 0..<pieces.count, using: &random)]
  }
}
