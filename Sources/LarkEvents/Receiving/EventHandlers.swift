public import LarkCore
import Synchronization

/// What is done about which events. Handlers are registered once, and serve every way events come.
///
/// ```swift
/// let handlers = EventHandlers()
/// handlers.on(IM.Events.MessageReceived.self) { event in
///   try await bot.reply(to: event.message, .markdown("**Got it**"))
/// }
/// handlers.on(CardKit.Events.CardAction.self) { action in .toast("Saved") }
/// handlers.onOther { event in print(event.header.type) }
/// ```
///
/// Handlers of different events run at the same time, and may run in another order than the events came. A handler of
/// a callback has to return within 3 seconds; nobody sees its answer otherwise. Registering for the same type again
/// replaces the handler.
public final class EventHandlers: Sendable {
  package typealias Handler = @Sendable (RawEvent) async throws -> JSON?

  private struct State {
    var handlers: [String: Handler] = [:]
    var other: Handler?
  }

  private let state = Mutex(State())

  /// No handlers at all.
  public init() {}

  /// Says what is done about an event.
  ///
  /// - Parameters:
  ///   - kind: The event, such as `IM.Events.MessageReceived.self`.
  ///   - handler: What is done. When it throws, the platform sends the event again later.
  public func on<Payload: LarkEvent>(
    _ kind: Payload.Type, _ handler: @escaping @Sendable (Received<Payload>) async throws -> Void
  ) {
    on(type: Payload.event.type) { raw in
      try await handler(try Self.read(raw))
      return nil
    }
  }

  /// Says how a callback is answered.
  ///
  /// - Parameters:
  ///   - kind: The callback, such as `CardKit.Events.CardAction.self`.
  ///   - handler: Gives the answer; nil: the platform is told that all is well, and nothing is shown.
  public func on<Payload: LarkCallback>(
    _ kind: Payload.Type, _ handler: @escaping @Sendable (Received<Payload>) async throws -> Payload.Answer?
  ) {
    on(type: Payload.event.type) { raw in try await handler(try Self.read(raw)).flatMap { JSON(encoding: $0) } }
  }

  /// Says what is done about events of a type that may have no Swift type.
  ///
  /// - Parameters:
  ///   - type: Name of the event in the envelope, such as `im.message.receive_v1`.
  ///   - handler: What is done; what it returns is the answer to a callback.
  public func on(type: String, _ handler: @escaping @Sendable (RawEvent) async throws -> JSON?) {
    state.withLock { $0.handlers[type] = handler }
  }

  /// Says what is done about all events that nothing else was said about.
  ///
  /// - Parameter handler: What is done.
  public func onOther(_ handler: @escaping @Sendable (RawEvent) async throws -> Void) {
    state.withLock { state in
      state.other = { raw in
        try await handler(raw)
        return nil
      }
    }
  }

  /// Does what was said about an event. Nothing is remembered: whoever calls has to see to it that an event is
  /// handled once. Tests of handlers need no more than this.
  ///
  /// - Parameter event: An event.
  /// - Returns: The answer to a callback; nil where there is none.
  /// - Throws: What the handler throws.
  @discardableResult
  public func handle(_ event: RawEvent) async throws -> JSON? {
    try await handler(of: event.header.type)?(event)
  }

  /// What is done about events of a type; nil: nothing.
  package func handler(of type: String) -> Handler? {
    state.withLock { $0.handlers[type] ?? $0.other }
  }

  private static func read<Payload>(_ raw: RawEvent) throws(LarkError) -> Received<Payload> {
    if let event = Received<Payload>(raw) { return event }
    throw LarkError(
      kind: .invalidResponse, message: "an event of type \(raw.header.type) has another shape than its type")
  }
}
