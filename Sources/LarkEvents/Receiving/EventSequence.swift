public import LarkCore
import Synchronization

extension LarkClient where As == Bot {
  /// The events of one kind, as they come in over a long connection. It is opened when the sequence is iterated, and
  /// closed when the task is cancelled or the iteration is over.
  ///
  /// ```swift
  /// for try await event in bot.events(IM.Events.MessageReceived.self) {
  ///   try await bot.reply(to: event.message, .markdown("**Got it**"))
  /// }
  /// ```
  ///
  /// An event is acknowledged when it is handed over. What is not handed over in time comes again, and is handed over
  /// once all the same. Events of other kinds are acknowledged and dropped: use ``listener(_:settings:)`` for several.
  ///
  /// In the console the app has to be set to receive events over a long connection, and each kind has to be added there.
  /// An app may have 50 connections. **Of several, one that is chosen at random gets an event**: two programs, or two
  /// iterations, share the events of an app between them.
  ///
  /// - Parameters:
  ///   - kind: The events, such as `IM.Events.MessageReceived.self`.
  ///   - settings: How they are received.
  public func events<Payload: LarkEvent>(
    _ kind: Payload.Type, settings: EventSettings = EventSettings()
  ) -> EventSequence<Received<Payload>> {
    EventSequence(client: self, settings: settings, isWanted: { $0.header.type == Payload.event.type }) { pending in
      pending.acknowledge()
      return Received<Payload>(pending.event)
    }
  }

  /// All events, of whatever kind, as they come in over a long connection; as ``events(_:settings:)``.
  ///
  /// - Parameter settings: How they are received.
  public func events(settings: EventSettings = EventSettings()) -> EventSequence<RawEvent> {
    EventSequence(client: self, settings: settings, isWanted: { _ in true }) { pending in
      pending.acknowledge()
      return pending.event
    }
  }

  /// All events, to be acknowledged by whoever takes them.
  package func pendingEvents(settings: EventSettings = EventSettings()) -> EventSequence<PendingEvent> {
    EventSequence(client: self, settings: settings, isWanted: { _ in true }) { $0 }
  }
}

/// An event that is acknowledged by the one who has it. One that never is comes again: to the next program that receives.
package struct PendingEvent: Sendable {
  package let event: RawEvent
  private let queue: DeliveryQueue
  private let delivery: Delivery

  fileprivate init(_ delivery: Delivery, in queue: DeliveryQueue) {
    event = delivery.event
    self.queue = queue
    self.delivery = delivery
  }

  /// Tells the platform that the event need not come again.
  package func acknowledge() { queue.acknowledge(delivery) }
}

/// Events as they come in, one after the other. Each iteration has a connection of its own.
///
/// It goes on until the task is cancelled, or until the platform says that there is no sense in it: then it throws
/// ``LarkError``. A connection that is lost is opened again.
public struct EventSequence<Element: Sendable>: AsyncSequence, Sendable {
  public typealias Failure = LarkError

  let client: LarkClient<Bot>
  let settings: EventSettings
  let isWanted: @Sendable (RawEvent) -> Bool
  let read: @Sendable (PendingEvent) -> Element?

  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// Takes events from a connection.
  public struct Iterator: AsyncIteratorProtocol {
    private let feed: Feed
    private let read: @Sendable (PendingEvent) -> Element?

    fileprivate init(_ sequence: EventSequence) {
      feed = Feed(sequence.client, sequence.settings, sequence.isWanted)
      read = sequence.read
    }

    /// The next event; nil when the task was cancelled. The connection is closed by then.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(LarkError) -> Element? {
      while let pending = try await feed.next() {
        if let element = read(pending) { return element }
        feed.unreadable(pending.event)
      }
      return nil
    }

    public mutating func next() async throws(LarkError) -> Element? { try await next(isolation: nil) }
  }
}

@available(*, unavailable)
extension EventSequence.Iterator: Sendable {}

/// A connection, and the one who takes events from it. Ends the connection when nobody holds it any more.
private final class Feed: Sendable {
  private let queue: DeliveryQueue
  private let settings: EventSettings
  private let task: Task<Void, Never>

  init(_ client: LarkClient<Bot>, _ settings: EventSettings, _ isWanted: @escaping @Sendable (RawEvent) -> Bool) {
    let queue = DeliveryQueue(settings, isWanted)
    self.queue = queue
    self.settings = settings
    task = Task {
      do throws(LarkError) {
        try await LongConnection(client: client, settings: settings, sink: queue).run()
        queue.end(nil)
      } catch {
        queue.end(error)
      }
    }
  }

  deinit { task.cancel() }

  func next() async throws(LarkError) -> PendingEvent? {
    let task = task
    let outcome = await withTaskCancellationHandler {
      await queue.next()
    } onCancel: {
      task.cancel()
    }
    switch outcome {
    case .success(let pending?): return pending
    case .success(nil):
      await task.value
      return nil
    case .failure(let error): throw error
    }
  }

  func unreadable(_ event: RawEvent) { queue.tally.unreadable("an event of type \(event.header.type) is no object") }
}

/// Events that wait to be taken.
fileprivate final class DeliveryQueue: DeliverySink {
  private struct State {
    var ledger = DeliveryLedger()
    var waiting: [Delivery] = []
    var taken = 0
    var length = 0
    var reader: CheckedContinuation<Void, Never>?
    var end: Result<Void, LarkError>?
  }

  let tally: Tally
  private let capacity: Int
  private let isWanted: @Sendable (RawEvent) -> Bool
  private let state = Mutex(State())

  /// How many bytes may wait, however few events they are.
  private static let longest = 64 << 20

  init(_ settings: EventSettings, _ isWanted: @escaping @Sendable (RawEvent) -> Bool) {
    tally = Tally(settings.report)
    capacity = max(1, settings.capacity)
    self.isWanted = isWanted
  }

  func take(_ delivery: Delivery) {
    guard isWanted(delivery.event) else { return delivery.reply(.taken()) }
    let length = delivery.event.bytes.count
    let (receipt, reader) = state.withLock { state -> (Delivery.Receipt?, CheckedContinuation<Void, Never>?) in
      switch state.ledger.admit(delivery) {
      case .known: return (.taken(), nil)
      case .joined: return (nil, nil)
      case .new:
        let count = state.waiting.count - state.taken
        if count >= capacity || (count > 0 && state.length + length > Self.longest) || state.end != nil {
          return (.notTaken, nil)
        }
        state.ledger.begin(delivery)
        state.waiting.append(delivery)
        state.length += length
        defer { state.reader = nil }
        return (nil, state.reader)
      }
    }
    if let receipt {
      delivery.reply(receipt)
      if case .notTaken = receipt { tally.refused(delivery.event.header) }
    }
    reader?.resume()
  }

  /// What was not handed over is not acknowledged either.
  func finish() async {}

  func end(_ error: LarkError?) {
    let reader = state.withLock { state in
      if state.end == nil { state.end = error.map { .failure($0) } ?? .success(()) }
      defer { state.reader = nil }
      return state.reader
    }
    reader?.resume()
  }

  /// The next event; nil at the end.
  func next() async -> Result<PendingEvent?, LarkError> {
    while true {
      let (delivery, end) = take()
      if let delivery { return .success(PendingEvent(delivery, in: self)) }
      if let end { return end.map { nil } }
      await withCheckedContinuation { continuation in
        let isReady = state.withLock { state in
          if state.taken < state.waiting.count && !Task.isCancelled || state.end != nil { return true }
          state.reader = continuation
          return false
        }
        if isReady { continuation.resume() }
      }
    }
  }

  private func take() -> (Delivery?, Result<Void, LarkError>?) {
    let isCancelled = Task.isCancelled
    return state.withLock { state in
      guard state.taken < state.waiting.count, state.end == nil, !isCancelled else { return (nil, state.end) }
      let delivery = state.waiting[state.taken]
      state.taken += 1
      state.length -= delivery.event.bytes.count
      if state.taken == state.waiting.count {
        state.waiting.removeAll(keepingCapacity: true)
        state.taken = 0
      } else if state.taken > 64, state.taken > state.waiting.count / 2 {
        state.waiting.removeFirst(state.taken)
        state.taken = 0
      }
      return (delivery, nil)
    }
  }

  func acknowledge(_ delivery: Delivery) {
    let replies = state.withLock { $0.ledger.finish(delivery, isHandled: true).replies }
    for reply in replies { reply(.taken()) }
  }
}
