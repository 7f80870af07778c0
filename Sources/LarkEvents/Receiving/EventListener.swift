public import LarkCore
import Synchronization

extension LarkClient where As == Bot {
  /// What receives events of several kinds over a long connection, and answers card actions.
  ///
  /// ```swift
  /// let listener = bot.listener()
  /// listener.on(IM.Events.MessageReceived.self) { event in
  ///   try await bot.reply(to: event.message, .markdown("**Got it**"))
  /// }
  /// listener.on(CardKit.Events.CardAction.self) { action in .toast("Saved", .success) }
  /// try await listener.run()
  /// ```
  ///
  /// What ``events(_:settings:)`` says about the console, and about several connections of one app, holds here too.
  ///
  /// - Parameters:
  ///   - handlers: What is done about which events.
  ///   - settings: How they are received.
  public func listener(
    _ handlers: EventHandlers = EventHandlers(), settings: EventSettings = EventSettings()
  ) -> EventListener {
    EventListener(client: self, handlers: handlers, settings: settings)
  }
}

/// Receives events over a long connection and gives them to their handlers, each to its own and all at the same time.
///
/// An event is acknowledged when its handler has returned, and at the latest 2.5 seconds after it came, since the
/// platform waits 3 seconds: a handler may take longer. Where a handler throws before that, the platform sends the event
/// again, after 15 seconds, 5 minutes, 1 hour and 6 hours. An event that comes again although it was handled is
/// acknowledged and not handled again. Events without a handler are acknowledged.
public final class EventListener: Sendable {
  /// What is done about which events.
  public let handlers: EventHandlers
  private let client: LarkClient<Bot>
  private let settings: EventSettings

  init(client: LarkClient<Bot>, handlers: EventHandlers, settings: EventSettings) {
    self.client = client
    self.handlers = handlers
    self.settings = settings
  }

  /// Says what is done about an event; as ``EventHandlers/on(_:_:)``.
  public func on<Payload: LarkEvent>(
    _ kind: Payload.Type, _ handler: @escaping @Sendable (Received<Payload>) async throws -> Void
  ) {
    handlers.on(kind, handler)
  }

  /// Says how a callback is answered; as ``EventHandlers/on(_:_:)``.
  public func on<Payload: LarkCallback>(
    _ kind: Payload.Type, _ handler: @escaping @Sendable (Received<Payload>) async throws -> Payload.Answer?
  ) {
    handlers.on(kind, handler)
  }

  /// Says what is done about events of a type that may have no Swift type; as ``EventHandlers/on(type:_:)``.
  public func on(type: String, _ handler: @escaping @Sendable (RawEvent) async throws -> JSON?) {
    handlers.on(type: type, handler)
  }

  /// Says what is done about all events that nothing else was said about; as ``EventHandlers/onOther(_:)``.
  public func onOther(_ handler: @escaping @Sendable (RawEvent) async throws -> Void) {
    handlers.onOther(handler)
  }

  /// Receives until the task is cancelled. Then the handlers that are at work are cancelled and waited for, what they
  /// have done is acknowledged, and the connection is closed.
  ///
  /// - Throws: ``LarkError`` where there is no sense in going on, such as for a secret that is wrong.
  public func run() async throws(LarkError) {
    let desk = HandlerDesk(handlers, settings, client.configuration.surroundings)
    // On its own: it goes on while handlers that were cancelled come to their end.
    let clock = Task { await desk.watchTheClock() }
    defer { clock.cancel() }
    do throws(LarkError) {
      try await LongConnection(client: client, settings: settings, sink: desk).run()
      await desk.finish()
    } catch {
      await desk.drain()
      throw error
    }
  }
}

/// Gives events to their handlers, and sees to it that each is acknowledged in time.
final class HandlerDesk: DeliverySink {
  private struct Work {
    let delivery: Delivery
    var task: Task<Void, Never>?
    /// Whether it was acknowledged before its handler returned.
    var isLate = false
    /// Opened when it is.
    let answer: ActionAnswer
  }

  private struct State {
    var ledger = DeliveryLedger()
    var work: [Int: Work] = [:]
    var nextNumber = 0
    /// When which work is to be acknowledged, the first one first; also of what is done by now.
    var due: [(number: Int, time: ContinuousClock.Instant)] = []
    var passed = 0
    var isClosed = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let handlers: EventHandlers
  private let report: @Sendable (EventReport) -> Void
  private let tally: Tally
  private let capacity: Int
  private let surroundings: Surroundings
  private let state = Mutex(State())
  private let alarms: AsyncStream<Void>
  private let alarm: AsyncStream<Void>.Continuation

  /// How long a handler may take before its event is acknowledged without it.
  private static let patience = Duration.milliseconds(2_500)

  init(_ handlers: EventHandlers, _ settings: EventSettings, _ surroundings: Surroundings) {
    self.handlers = handlers
    self.surroundings = surroundings
    report = settings.report
    tally = Tally(settings.report)
    capacity = max(1, settings.capacity)
    (alarms, alarm) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func take(_ delivery: Delivery) {
    guard let handler = handlers.handler(of: delivery.event.header.type) else { return delivery.reply(.taken()) }
    let (receipt, isFirst) = state.withLock { state -> (Delivery.Receipt?, Bool) in
      switch state.ledger.admit(delivery) {
      case .known: return (.taken(), false)
      case .joined: return (nil, false)
      case .new:
        guard state.work.count < capacity, !state.isClosed else { return (.notTaken, false) }
        state.ledger.begin(delivery)
        let number = state.nextNumber
        state.nextNumber += 1
        let answer = ActionAnswer()
        let task = ActionAnswer.$current.withValue(answer) {
          Task { await self.handle(delivery, number: number, with: handler) }
        }
        state.work[number] = Work(delivery: delivery, task: task, answer: answer)
        state.due.append((number, delivery.arrival + Self.patience))
        return (nil, state.due.count - state.passed == 1)
      }
    }
    if let receipt {
      delivery.reply(receipt)
      if case .notTaken = receipt { tally.refused(delivery.event.header) }
    }
    if isFirst { alarm.yield() }
  }

  private func handle(_ delivery: Delivery, number: Int, with handler: EventHandlers.Handler) async {
    let outcome: Result<JSON?, any Error>
    do { outcome = .success(try await handler(delivery.event)) } catch { outcome = .failure(error) }
    let isHandled = if case .success = outcome { true } else { false }
    let (replies, isLate, waiting) = state.withLock { state in
      let isLate = state.work.removeValue(forKey: number)?.isLate ?? false
      let replies = state.ledger.finish(delivery, isHandled: isHandled || isLate).replies
      guard state.work.isEmpty else { return (replies, isLate, [CheckedContinuation<Void, Never>]()) }
      defer { state.waiting = [] }
      return (replies, isLate, state.waiting)
    }
    defer { ActionAnswer.current?.give() }
    switch outcome {
    case .success(let answer):
      if !isLate { for reply in replies { reply(.taken(answer)) } }
      if isLate, answer != nil { report(.late(delivery.event.header)) }
    case .failure(let error):
      if !isLate { for reply in replies { reply(.notTaken) } }
      report(.handlerFailed(delivery.event.header, LarkError(handler: error), comesAgain: !isLate))
    }
    for waiting in waiting { waiting.resume() }
  }

  // MARK: Ending

  /// Takes nothing more, cancels the handlers that are at work and waits for them.
  func finish() async {
    let tasks = state.withLock { state in
      state.isClosed = true
      return state.work.values.compactMap(\.task)
    }
    for task in tasks { task.cancel() }
    await drain()
  }

  /// Waits for the handlers that are at work.
  func drain() async {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        state.isClosed = true
        if !state.work.isEmpty { state.waiting.append(continuation) }
        return state.work.isEmpty
      }
      if isDone { continuation.resume() }
    }
  }

  // MARK: The platform's deadline

  /// Acknowledges what has been with its handler for too long, until the task is cancelled.
  func watchTheClock() async {
    while !Task.isCancelled {
      let now = surroundings.uptime()
      guard let next = acknowledgeDue(at: now) else {
        var iterator = alarms.makeAsyncIterator()
        guard await iterator.next() != nil else { return }
        continue
      }
      do { try await surroundings.pause(now.duration(to: next)) } catch { return }
    }
  }

  /// - Returns: When the next one is due; nil where none is.
  private func acknowledgeDue(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    let (replies, answers, next) = state.withLock { state in
      var replies: [@Sendable (Delivery.Receipt) -> Void] = []
      var answers: [ActionAnswer] = []
      while state.passed < state.due.count {
        let (number, time) = state.due[state.passed]
        if let work = state.work[number] {
          if time > now { return (replies, answers, time as ContinuousClock.Instant?) }
          replies += state.ledger.acknowledge(work.delivery)
          state.work[number]?.isLate = true
          answers.append(work.answer)
        }
        state.passed += 1
        guard state.passed > 64, state.passed > state.due.count / 2 else { continue }
        state.due.removeFirst(state.passed)
        state.passed = 0
      }
      return (replies, answers, nil)
    }
    for reply in replies { reply(.taken()) }
    for answer in answers { answer.give() }
    return next
  }
}

extension LarkError {
  /// What a handler threw, as an error of this package.
  fileprivate init(handler error: any Error) {
    if let error = error as? LarkError {
      self = error
    } else if error is CancellationError {
      self.init(kind: .cancelled, message: "the handler was cancelled")
    } else {
      self.init(kind: .invalidRequest, message: "the handler failed: \(error)")
    }
  }
}
