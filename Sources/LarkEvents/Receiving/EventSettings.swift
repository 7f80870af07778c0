public import LarkCore

/// How events are received. The defaults suit most bots.
public struct EventSettings: Sendable {
  /// How many events may wait to be taken from a sequence, or be with their handlers, at the same time. What comes
  /// beyond that is not acknowledged: the platform sends it again later (after 15 seconds, 5 minutes, 1 hour and 6
  /// hours), and ``report`` is told.
  public var capacity: Int
  /// How many bytes one event may have. A longer one is passed over, and ``report`` is told.
  public var longestEvent: Int
  /// What opens the connections; nil: the client's own transport where it opens WebSockets, otherwise that of the
  /// system (`HTTPTransport`).
  public var webSockets: (any WebSocketTransport)?
  /// Told what happens to the connection and to events, besides what the code that receives them sees. It is called on
  /// the task that keeps the connection, so it should be quick.
  public var report: @Sendable (EventReport) -> Void
  /// How long after a ping a connection may be silent; nil: until the next one is due, at most half a minute.
  package var grace: Duration?

  /// - Parameters:
  ///   - capacity: How many events may wait, or be with their handlers, at the same time.
  ///   - longestEvent: How many bytes one event may have.
  ///   - webSockets: What opens the connections; nil: the client's own transport, or that of the system.
  ///   - report: Told what happens to the connection and to events.
  public init(
    capacity: Int = 1_024, longestEvent: Int = 16 << 20, webSockets: (any WebSocketTransport)? = nil,
    report: @escaping @Sendable (EventReport) -> Void = { _ in }
  ) {
    self.capacity = capacity
    self.longestEvent = longestEvent
    self.webSockets = webSockets
    self.report = report
  }
}

/// Something that happened while events are received. The list may grow.
public enum EventReport: Sendable, Hashable {
  /// The platform is asked where to connect, and connected to.
  case connecting
  /// The connection is open; events come from now on.
  ///
  /// - Parameter id: The platform's id of the connection; empty where it has none.
  case connected(id: String)
  /// There is no connection, or no more; another attempt follows.
  ///
  /// - Parameters:
  ///   - error: Why.
  ///   - pause: How long it is until the next attempt.
  case disconnected(LarkError, pause: Duration)
  /// Something came that cannot be read. It was passed over.
  ///
  /// - Parameters:
  ///   - what: What is wrong with it.
  ///   - count: How many such things have come so far.
  case unreadable(String, count: Int)
  /// An event was not taken because too many wait. It comes again later.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - count: How many were not taken so far.
  case refused(EventHeader, count: Int)
  /// A handler threw an error.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - error: What the handler threw.
  ///   - comesAgain: Whether the platform will send the event again; not where it was acknowledged before.
  case handlerFailed(EventHeader, LarkError, comesAgain: Bool)
  /// A handler of a callback took too long: nobody sees its answer.
  case late(EventHeader)
}
