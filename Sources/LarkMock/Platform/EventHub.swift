import LarkEvents
import LarkJSON
import LarkLoopback

/// The long connections of the app, and what goes over them.
struct EventHub: Sendable {
  /// What a connection was promised: the tickets in addresses that were not used yet.
  private var tickets: Set<String> = []
  private var sockets: [LoopbackWebSocket] = []
  private var next = 0
  /// How many events were sent.
  private(set) var count: UInt64 = 0
  /// Answers of clients, by the id of the delivery: the code, and what a callback is answered.
  private(set) var answers: [String: JSON] = [:]
  private var answered: [String] = []
  /// Events that were not acknowledged.
  private var waiting: [Delivery] = []
  /// When the first of them is due.
  private var nextDue: ContinuousClock.Instant?
  /// How long after it was sent an event is sent again, time after time.
  private let pauses: [Duration]

  /// An event on its way.
  private struct Delivery: Sendable {
    var event: PlatformEvent
    var attempts: Int
    var due: ContinuousClock.Instant
  }

  init(pauses: [Duration]) {
    self.pauses = pauses
  }

  /// The service in addresses and frames.
  static let service: Int32 = 33_554_678
  /// How many connections an app may have.
  static let most = 50
  /// How many bytes of an event go into one frame: some clients take no message of more than 1 MiB.
  private static let longestPiece = 512 << 10
  /// How many events are remembered until they are acknowledged; the oldest are forgotten where there are more.
  private static let mostWaiting = 1_000

  /// How many connections are open.
  var openCount: Int { sockets.count }

  // MARK: Connections

  mutating func promise(_ ticket: String) {
    if tickets.count > 10_000 { tickets = [] }
    tickets.insert(ticket)
  }

  /// Whether a ticket is good; it is not afterwards.
  mutating func redeem(_ ticket: String) -> Bool { tickets.remove(ticket) != nil }

  mutating func open(_ socket: LoopbackWebSocket) { sockets.append(socket) }

  mutating func close(_ socket: LoopbackWebSocket) { sockets.removeAll { $0 == socket } }

  /// Breaks all connections.
  mutating func hangUp() {
    for socket in sockets { socket.hangUp() }
    sockets = []
  }

  // MARK: Events

  /// Sends an event over one of the connections. Unless it is acknowledged, it is sent again later, as if there is no
  /// connection.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - appID: The app that gets it.
  ///   - breaks: Whether the connection breaks instead.
  mutating func send(_ event: PlatformEvent, to appID: String, breaks: Bool) {
    transmit(event, to: appID, breaks: breaks)
    guard !event.isCallback, let pause = pauses.first else { return }
    if waiting.count >= Self.mostWaiting { waiting.removeFirst(Self.mostWaiting / 10) }
    let due = ContinuousClock.now + pause
    waiting.append(Delivery(event: event, attempts: 1, due: due))
    nextDue = min(nextDue ?? due, due)
  }

  /// Sends again what is due.
  mutating func sendAgain(to appID: String) {
    let now = ContinuousClock.now
    guard let due = nextDue, due <= now else { return }
    var rest: [Delivery] = []
    for var delivery in waiting {
      guard delivery.due <= now else {
        rest.append(delivery)
        continue
      }
      transmit(delivery.event, to: appID, breaks: false)
      guard delivery.attempts < pauses.count else { continue }
      delivery.due = now + pauses[delivery.attempts]
      delivery.attempts += 1
      rest.append(delivery)
    }
    waiting = rest
    nextDue = rest.lazy.map(\.due).min()
  }

  private mutating func transmit(_ event: PlatformEvent, to appID: String, breaks: Bool) {
    guard !sockets.isEmpty else { return }
    // The platform picks one at random; in turn is as fair, and can be foretold.
    next = (next + 1) % sockets.count
    let socket = sockets[next]
    if breaks { return socket.hangUp() }
    count += 1
    let body = event.envelope(for: appID).serializedBytes()
    let pieces = stride(from: 0, to: max(1, body.count), by: Self.longestPiece).map { start in
      Array(body[start..<min(body.count, start + Self.longestPiece)])
    }
    for (number, piece) in pieces.enumerated() {
      var frame = LongConnectionFrame()
      frame.sequenceID = count
      frame.logID = count
      frame.service = Self.service
      frame.method = LongConnectionFrame.Method.data
      frame.headers = [
        ("type", "event"), ("message_id", event.id), ("sum", String(pieces.count)), ("seq", String(number)),
        ("trace_id", event.id), ("timestamp", String(event.time)),
      ].map { LongConnectionFrame.Header(key: $0.0, value: $0.1) }
      frame.payload = piece
      socket.send(frame.bytes)
    }
  }

  /// Takes what a client sent.
  ///
  /// - Returns: What it is sent back.
  mutating func take(_ bytes: [UInt8]) -> [UInt8]? {
    guard var frame = try? LongConnectionFrame(parsing: bytes) else { return nil }
    if frame["type"] == "ping" {
      frame.headers = frame.headers.map { header in
        LongConnectionFrame.Header(key: header.key, value: header.key == "type" ? "pong" : header.value)
      }
      frame.payload = Array(Self.settings.serializedBytes())
      return frame.bytes
    }
    guard let id = frame["message_id"], let answer = try? JSON(parsing: frame.payload ?? []) else { return nil }
    if answer["code"]?.intValue == 200 { waiting.removeAll { $0.event.id == id } }
    if answers.updateValue(answer, forKey: id) == nil { answered.append(id) }
    if answered.count > 1_000 { answers[answered.removeFirst()] = nil }
    return nil
  }

  /// What clients are told about staying connected.
  static let settings: JSON = [
    "ReconnectCount": -1, "ReconnectInterval": 1, "ReconnectNonce": 0, "PingInterval": 120,
  ]
}
