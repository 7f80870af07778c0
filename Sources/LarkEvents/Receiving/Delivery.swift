import LarkCore
import Synchronization

/// An event on its way in, with the way back.
struct Delivery: Sendable {
  /// What the platform is told.
  enum Receipt: Sendable {
    /// All is well; a callback may carry an answer.
    case taken(JSON? = nil)
    /// It was not taken, and is to come again.
    case notTaken
  }

  let event: RawEvent
  /// What its deliveries have in common; nil: there is no telling.
  let key: String?
  let arrival: ContinuousClock.Instant
  /// Tells the platform. Never waits.
  let reply: @Sendable (Receipt) -> Void
}

/// What takes events in.
protocol DeliverySink: Sendable {
  /// Takes an event in. Must not wait: nothing is read from the connection meanwhile.
  func take(_ delivery: Delivery)

  /// Waits until what was taken in is done with; no more will come.
  func finish() async
}

/// Which events are being handled, and which were: each is handled once, however often it comes.
///
/// Of those that were handled, at least the last 50,000 are remembered.
struct DeliveryLedger: Sendable {
  /// What is to be done about an event.
  enum Admission: Sendable, Hashable {
    /// It has not come before.
    case new
    /// It is being handled already; it will be replied to with the others.
    case joined
    /// It was handled, or acknowledged.
    case known
  }

  private struct Pending: Sendable {
    var replies: [@Sendable (Delivery.Receipt) -> Void]
    var isAcknowledged = false
  }

  private var pending: [String: Pending] = [:]
  private var recent: Set<String> = []
  private var older: Set<String> = []

  private static let generation = 50_000
  /// How many deliveries of one event are replied to when it is done.
  private static let mostReplies = 8

  /// Looks whether an event is new.
  mutating func admit(_ delivery: Delivery) -> Admission {
    guard let key = delivery.key else { return .new }
    if let entry = pending[key] {
      if entry.isAcknowledged { return .known }
      if entry.replies.count < Self.mostReplies { pending[key]?.replies.append(delivery.reply) }
      return .joined
    }
    return recent.contains(key) || older.contains(key) ? .known : .new
  }

  /// Notes that an event is about to be handled.
  mutating func begin(_ delivery: Delivery) {
    if let key = delivery.key { pending[key] = Pending(replies: [delivery.reply]) }
  }

  /// Notes that an event is acknowledged before it is done with.
  ///
  /// - Returns: Who is to be told; nobody where that was done before.
  mutating func acknowledge(_ delivery: Delivery) -> [@Sendable (Delivery.Receipt) -> Void] {
    guard let key = delivery.key else { return [delivery.reply] }
    defer {
      pending[key]?.replies = []
      pending[key]?.isAcknowledged = true
    }
    return pending[key]?.replies ?? []
  }

  /// Notes that an event is done with.
  ///
  /// - Parameter isHandled: Whether it need not come again.
  /// - Returns: Who is to be told, and whether it was acknowledged before.
  mutating func finish(
    _ delivery: Delivery, isHandled: Bool
  ) -> (replies: [@Sendable (Delivery.Receipt) -> Void], wasAcknowledged: Bool) {
    guard let key = delivery.key else { return ([delivery.reply], false) }
    let entry = pending.removeValue(forKey: key)
    let wasAcknowledged = entry?.isAcknowledged ?? false
    if isHandled || wasAcknowledged { remember(key) }
    return (entry?.replies ?? [], wasAcknowledged)
  }

  private mutating func remember(_ key: String) {
    if recent.count >= Self.generation {
      older = recent
      recent = []
    }
    recent.insert(key)
  }
}
