public import LarkCore
import LarkFoundation
import Synchronization

/// Receives events and card actions over HTTP: what the platform posts goes in, what it is to be answered comes out. It
/// serves nothing itself, and fits into any server.
///
/// ```swift
/// let webhook = Webhook(handlers, verificationToken: "…", encryptKey: "…")
/// // For each POST, with the body as it came over the wire:
/// let answer = await webhook.answer(headers: headers, body: bytes)
/// // Answer with answer.status, answer.headers and answer.body, within 3 seconds.
/// ```
///
/// Whatever the server is, the bytes of the body have to be those that came: what is signed are they. In Hummingbird a
/// route of `router.post` collects them (`request.body.collect(upTo: 1 << 20)`) and makes a `Response` of the answer; in
/// Vapor `app.on(.POST, …, body: .collect(maxSize: "1mb"))` has them in `request.body.data`. The README shows a server of bare
/// sockets.
///
/// The same ``EventHandlers`` may serve a long connection too. Events are acknowledged, and handled once, as
/// ``EventListener`` says.
///
/// Where the app has an encrypt key, everything but the challenge must be signed, and the signature is checked before
/// anything is decrypted; what it signs must be recent, and comes once. Whatever is wrong with a request, its sender
/// learns nothing but a status.
public final class Webhook: Sendable {
  private let desk: HandlerDesk
  private let clock: Task<Void, Never>
  private let check: WebhookCheck
  private let nonces: any WebhookNonces
  private let surroundings: Surroundings
  private let tally: Tally

  /// - Parameters:
  ///   - handlers: What is done about which events.
  ///   - verificationToken: The app's verification token, from the developer console.
  ///   - encryptKey: The app's encrypt key; nil where it has none. Without one, whoever learns the token can send events.
  ///   - window: How old a signature may be, and how far ahead.
  ///   - longestBody: How many bytes a body may have.
  ///   - nonces: Remembers signatures, so that none counts twice; nil: in memory, the last 10,000.
  ///   - settings: How events are handled; what is about connections has no meaning here.
  public convenience init(
    _ handlers: EventHandlers, verificationToken: String, encryptKey: String? = nil,
    window: Duration = .seconds(300), longestBody: Int = 1 << 20, nonces: (any WebhookNonces)? = nil,
    settings: EventSettings = EventSettings()
  ) {
    self.init(
      handlers,
      WebhookCheck(
        verificationToken: verificationToken, encryptKey: encryptKey, window: window, longestBody: longestBody),
      nonces: nonces, settings: settings, surroundings: .system)
  }

  init(
    _ handlers: EventHandlers, _ check: WebhookCheck, nonces: (any WebhookNonces)?, settings: EventSettings,
    surroundings: Surroundings
  ) {
    let desk = HandlerDesk(handlers, settings, surroundings)
    self.desk = desk
    clock = Task { await desk.watchTheClock() }
    self.check = check
    self.nonces = nonces ?? RecentNonces()
    self.surroundings = surroundings
    tally = Tally(settings.report)
  }

  deinit { clock.cancel() }

  /// Reads a request, has its event handled, and says how to answer.
  ///
  /// - Parameters:
  ///   - headers: The header fields of the request, in whatever case.
  ///   - body: The body as it came over the wire.
  public func answer(headers: [HTTPField], body: [UInt8]) async -> WebhookAnswer {
    let arrival = surroundings.uptime()
    switch check.read(headers: headers, body: body, now: surroundings.now()) {
    case .answer(let answer, let problem):
      if let problem { tally.unreadable(problem) }
      return answer
    case .event(let event, let signature):
      if let signature, await !nonces.remember(signature, for: check.window * 2) {
        tally.unreadable("a request came a second time")
        return WebhookAnswer(status: 401)
      }
      let answer = await handled(event, arrival)
      // The platform may send the very same request again, and is wanted to.
      if let signature, answer.status != 200 { await nonces.forget(signature) }
      return answer
    }
  }

  private func handled(_ event: RawEvent, _ arrival: ContinuousClock.Instant) async -> WebhookAnswer {
    let receipt = await withCheckedContinuation { (continuation: CheckedContinuation<Delivery.Receipt, Never>) in
      let once = Once(continuation)
      desk.take(Delivery(event: event, key: event.key, arrival: arrival) { once.reply($0) })
    }
    switch receipt {
    case .taken(let answer): return WebhookAnswer(status: 200, json: answer ?? [:])
    case .notTaken: return WebhookAnswer(status: 503)
    }
  }

  /// Passes the first reply on.
  private final class Once: Sendable {
    private let waiting: Mutex<CheckedContinuation<Delivery.Receipt, Never>?>

    init(_ continuation: CheckedContinuation<Delivery.Receipt, Never>) {
      waiting = Mutex(continuation)
    }

    func reply(_ receipt: Delivery.Receipt) {
      let continuation = waiting.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }
      continuation?.resume(returning: receipt)
    }
  }
}

/// What a request is to be answered with.
public struct WebhookAnswer: Sendable, Hashable {
  /// HTTP status.
  public var status: Int
  /// Header fields.
  public var headers: [HTTPField]
  /// The body.
  public var body: [UInt8]

  package init(status: Int, json: JSON = [:]) {
    self.status = status
    headers = [HTTPField(name: "Content-Type", value: "application/json; charset=utf-8")]
    body = json.serializedBytes()
  }
}

/// Remembers signatures that have come, for servers that run on several machines: in something that they share.
public protocol WebhookNonces: Sendable {
  /// Remembers a text.
  ///
  /// - Parameters:
  ///   - nonce: What no other request has.
  ///   - duration: For how long.
  /// - Returns: Whether it is new.
  func remember(_ nonce: String, for duration: Duration) async -> Bool

  /// Forgets a text: its event was not taken, and may come again with it.
  func forget(_ nonce: String) async
}

/// Remembers the last ones, in memory.
private final class RecentNonces: WebhookNonces {
  private let state = Mutex<(recent: Set<String>, older: Set<String>)>(([], []))

  func remember(_ nonce: String, for duration: Duration) async -> Bool {
    state.withLock { state in
      guard !state.recent.contains(nonce), !state.older.contains(nonce) else { return false }
      if state.recent.count >= 10_000 { state = ([], state.recent) }
      state.recent.insert(nonce)
      return true
    }
  }

  func forget(_ nonce: String) async {
    state.withLock { state in
      state.recent.remove(nonce)
      state.older.remove(nonce)
    }
  }
}
