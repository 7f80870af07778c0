public import LarkAPI
public import LarkCore
import LarkIM

/// An answer that is being written. See ``LarkClient/stream(to:inThread:report:isolation:_:)``.
public struct StreamingAnswer: Sendable {
  fileprivate let writer: AnswerWriter

  /// Adds to the text, exactly what is given: overlaps with what is there are not looked for.
  ///
  /// It does not wait for the platform.
  ///
  /// - Parameter piece: The next piece of the text.
  /// - Throws: ``LarkError``: of kind `cancelled` where the task was cancelled, of kind `invalidRequest` where
  ///   ``set(_:)`` was used before or the answer is complete.
  public func append(_ piece: String) async throws(LarkError) {
    try checkCancellation()
    try await writer.append(piece)
  }

  /// Gives the whole text so far, from a source that repeats what it said before.
  ///
  /// Where it does not begin with what is shown, it takes its place at once, without the effect of typing.
  ///
  /// - Parameter text: The whole text so far.
  /// - Throws: ``LarkError``: of kind `cancelled` where the task was cancelled, of kind `invalidRequest` where
  ///   ``append(_:)`` was used before, where the answer is complete, or where a part of the text is another one that is
  ///   in a message which was complete, since the text was too long for one.
  public func set(_ text: String) async throws(LarkError) {
    try checkCancellation()
    try await writer.set(text)
  }

  private func checkCancellation() throws(LarkError) {
    if Task.isCancelled { throw .cancelledAnswer }
  }
}

extension LarkClient where As == Bot {
  /// Shows a text while it is being written, as a language model does.
  ///
  /// ```swift
  /// let result = try await bot.stream(to: .reply(messageID)) { answer in
  ///   for try await token in model { try await answer.append(token) }
  /// }
  /// ```
  ///
  /// The text is Markdown. It grows in a card, which begins with the first words and takes at most eight changes a
  /// second. A text that is too long for a card goes on in another one. Where cards are refused, or streaming ends for
  /// good, a post follows that is edited, twenty times at most, and where that is refused too, a plain message at the
  /// end.
  ///
  /// When the closure returns or throws, or the task is cancelled, the card is closed with the text that came so far.
  /// That is waited for: after an error or a cancellation for ten seconds at most. Where no text came, nothing is sent.
  ///
  /// Calls are repeated where that is harmless, as ``RetryPolicy`` does, but by rules of their own. The app needs the
  /// scope `cardkit:card:write`, without which it edits, and one to send messages.
  ///
  /// - Parameters:
  ///   - receiver: Where the answer goes: `.chat("oc_…")`, `.user("ou_…")`, `.email("…")`, or `.reply("om_…")` to a
  ///     message.
  ///   - inThread: Whether a reply goes into the thread of the message instead of the chat.
  ///   - report: Told what became of the answer, once, also where an error is thrown.
  ///   - isolation: Where the closure runs: where the caller does.
  ///   - write: Writes the answer.
  /// - Returns: The messages that show the answer, and how they came about.
  /// - Throws: What the closure throws. ``LarkError``: of kind `invalidRequest` for a place that cannot be, before the
  ///   closure is called; of kind `cancelled` where the task was cancelled before the end of the text; otherwise the
  ///   failure for which the end of the text is not shown.
  @discardableResult
  public func stream(
    to receiver: IM.Shortcuts.MessagesStream.To, inThread: Bool = false, report: @Sendable (StreamedAnswer) -> Void = { _ in },
    isolation: isolated (any Actor)? = #isolation, _ write: (StreamingAnswer) async throws -> Void
  ) async throws -> StreamedAnswer {
    let options = IM.Shortcuts.MessagesStream(to: receiver, inThread: inThread)
    let caller = AnswerCaller(client: self, place: try AnswerPlace(options))
    try await checkScopes(of: IM.Shortcuts.MessagesStream.self, options: options.scopeValues)
    let writer = AnswerWriter(caller, configuration.surroundings)
    // On its own: what was said is shown and closed also where the caller is cancelled.
    let writing = Task { await writer.run() }
    do {
      try await write(StreamingAnswer(writer: writer))
      // A sequence that was cancelled may just have ended.
      if Task.isCancelled { throw LarkError.cancelledAnswer }
    } catch {
      await writer.finish(within: AnswerWriter.patience)
      report(await writing.value.answer)
      throw error
    }
    await writer.finish(within: nil)
    let (answer, failure) = await withTaskCancellationHandler {
      await writing.value
    } onCancel: {
      Task { await writer.finish(within: AnswerWriter.patience) }
    }
    report(answer)
    if let failure { throw failure }
    return answer
  }
}

extension LarkError {
  fileprivate static var cancelledAnswer: LarkError {
    LarkError(
      kind: .cancelled, message: "the task was cancelled", method: IM.Shortcuts.MessagesStream.info.id, identity: .bot)
  }
}

/// Writes one answer: does what its plan says, and waits.
actor AnswerWriter {
  /// How long it may take to close an answer that was cut off.
  static let patience = Duration.seconds(10)

  private var plan: AnswerPlan
  private let caller: AnswerCaller
  private let surroundings: Surroundings
  private var waiter: CheckedContinuation<Void, Never>?
  private var waitNumber = 0
  private var wakesForText = false

  init(_ caller: AnswerCaller, _ surroundings: Surroundings) {
    plan = AnswerPlan(keyPrefix: RandomName.make(prefix: "lark-"))
    self.caller = caller
    self.surroundings = surroundings
  }

  func append(_ piece: String) throws(LarkError) {
    try plan.append(piece)
    if wakesForText { wake() }
  }

  func set(_ text: String) throws(LarkError) {
    try plan.set(text)
    if wakesForText { wake() }
  }

  /// Ends the text.
  ///
  /// - Parameter limit: How long it may take to show and close it; nil: as long as it does.
  func finish(within limit: Duration?) {
    if let limit { plan.finish(by: surroundings.uptime() + limit) } else { plan.finish() }
    wake()
  }

  /// Makes all calls, one after the other.
  func run() async -> (answer: StreamedAnswer, failure: LarkError?) {
    while true {
      let now = surroundings.uptime()
      switch plan.next(at: now) {
      case .call(let call):
        let result = await caller.reply(to: call, within: plan.limit(at: now))
        plan.take(result, at: surroundings.uptime())
      case .wait(let time, let wakesForText):
        await wait(until: time, wakesForText: wakesForText)
      case .done:
        return (plan.answer, plan.failure)
      }
    }
  }

  // MARK: Waiting

  private func wait(until time: ContinuousClock.Instant?, wakesForText: Bool) async {
    self.wakesForText = wakesForText
    waitNumber += 1
    let number = waitNumber
    let alarm = time.map { time in Task { await self.sound(at: time, number) } }
    await withCheckedContinuation { waiter = $0 }
    alarm?.cancel()
  }

  private func sound(at time: ContinuousClock.Instant, _ number: Int) async {
    let rest = surroundings.uptime().duration(to: time)
    do {
      try await surroundings.pause(rest)
      // Pauses of tests may end at once; nobody is to turn in circles until time has passed.
      if surroundings.uptime() < time { try await Task.sleep(for: min(rest, .milliseconds(5))) }
    } catch { return }
    if number == waitNumber { wake() }
  }

  private func wake() {
    wakesForText = false
    waiter?.resume()
    waiter = nil
  }
}
