public import LarkCore
import LarkIM
import Synchronization

extension LarkClient where As == Bot {
  /// What changes a card later, after somebody acted on it.
  ///
  /// ```swift
  /// listener.on(CardKit.Events.CardAction.self) { action in
  ///   let updates = bot.cardUpdates(for: action)
  ///   Task { try await updates.replace(with: .raw(try await makeReport())) }
  ///   return .toast("Working on it")
  /// }
  /// ```
  ///
  /// - Parameter action: The action.
  public func cardUpdates(for action: Received<CardKit.Events.CardAction>) -> CardUpdates {
    CardUpdates(self, token: action.token)
  }

  /// What changes a card later, after somebody acted on it, by the token of the action.
  ///
  /// - Parameter token: The `token` of a card action, as older apps get it in `card.action.trigger_v1`.
  public func cardUpdates(token: String) -> CardUpdates { CardUpdates(self, token: token) }
}

/// Changes a card after somebody acted on it: twice at most, within 30 minutes of the action.
///
/// A change that goes out beside the answer to the action fails or is undone. So one that is made by a handler, or by a
/// task that it starts, waits until the action was answered; within the handler itself that is 2.5 seconds after the
/// action came, without an answer of its own.
public final class CardUpdates: Sendable {
  private let client: LarkClient<Bot>
  private let token: String?
  /// When the platform takes no more.
  private let end: ContinuousClock.Instant
  private let answer = ActionAnswer.current
  private let count = Mutex(0)

  /// How often, how long and how much the platform takes.
  private static let most = 2
  private static let lifetime = Duration.seconds(30 * 60)
  private static let longest = 30 * 1_024
  /// What the platform needs to take the answer in.
  private static let rest = Duration.milliseconds(500)
  private static let usedUp = 300_040
  private static let method = CardKit.Cards.DelayUpdate.method.id

  fileprivate init(_ client: LarkClient<Bot>, token: String?) {
    self.client = client
    self.token = token.flatMap { $0.isEmpty ? nil : $0 }
    end = client.configuration.surroundings.uptime() + Self.lifetime
  }

  /// How many changes are left.
  public var remaining: Int { count.withLock { Self.most - $0 } }

  /// Puts another card in the place of the one that was acted on.
  ///
  /// - Parameter card: The whole card, of the same version, at most 30 KB; or a template.
  /// - Throws: ``LarkError``. Where a card is none, two changes were made or the time is over, nothing is sent. A change
  ///   that fails does not count.
  public func replace(with card: CardAnswer.Card) async throws(LarkError) {
    guard let token else {
      throw .invalidRequest(
        "the card action has no token to change the card with", method: Self.method, field: "token",
        remedy: "change the message itself: im.messages.patch")
    }
    let content = try Self.content(of: card)
    let isLeft = count.withLock { count in
      guard count < Self.most else { return false }
      count += 1
      return true
    }
    guard isLeft else {
      throw .invalidRequest(
        "the card was changed twice by the token of this action, and the platform takes no more", method: Self.method,
        field: "token", remedy: "change the message itself: im.messages.patch")
    }
    do throws(LarkError) { try await send(token, content) } catch {
      count.withLock { $0 = error.code == Self.usedUp ? Self.most : $0 - 1 }
      throw error
    }
  }

  private func send(_ token: String, _ card: JSONObject) async throws(LarkError) {
    let surroundings = client.configuration.surroundings
    if let answer {
      await answer.wait()
      do { try await surroundings.pause(Self.rest) } catch {
        throw LarkError(
          kind: .cancelled, message: "the task was cancelled", method: Self.method, identity: .bot, wasNeverSent: true)
      }
    }
    guard surroundings.uptime() < end else {
      throw .invalidRequest(
        "a card can be changed by the token of an action for 30 minutes, which are over", method: Self.method,
        field: "token", remedy: "change the message itself: im.messages.patch")
    }
    _ = try await client.send(CardKit.Cards.DelayUpdate(token: token, card: card))
  }

  private static func content(of card: CardAnswer.Card) throws(LarkError) -> JSONObject {
    let json: JSON? = if case .raw(let card) = card { card } else { JSON(encoding: card) }
    guard let content = json?.objectValue else {
      throw .invalidRequest(
        "a card is a JSON object", method: method, field: "card", remedy: #"give an object such as {"schema":"2.0",…}"#)
    }
    // What a template makes of it is for the platform to measure.
    let length = JSON.object(content).serializedBytes().count
    guard length <= longest else {
      throw .invalidRequest(
        "the card has \(length) bytes, and the platform takes \(longest)", method: method, field: "card",
        remedy: "shorten it")
    }
    return content
  }
}

/// Whether an event was answered. Whoever handles it can wait for that.
final class ActionAnswer: Sendable {
  /// That of the event which this task handles.
  @TaskLocal static var current: ActionAnswer?

  private struct State {
    var isGiven = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  /// Notes that it was answered.
  func give() {
    let waiting = state.withLock { state in
      state.isGiven = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiting in waiting { waiting.resume() }
  }

  /// Waits until it was answered, which is bound to happen soon, whatever handlers do.
  func wait() async {
    await withCheckedContinuation { continuation in
      let isGiven = state.withLock { state in
        if !state.isGiven { state.waiting.append(continuation) }
        return state.isGiven
      }
      if isGiven { continuation.resume() }
    }
  }
}
