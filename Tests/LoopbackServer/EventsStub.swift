public import Foundation
import Synchronization

/// The part of the platform that sends events over long connections, on a ``PlatformStub``.
///
///     let events = EventsStub(on: platform, appID: "cli_test", secret: "secret-of-the-app")
///     … connect …
///     events.push(#"{"schema":"2.0","header":{…},"event":{…}}"#)
///     let answers = await events.answers(atLeast: 1)
///     #expect(answers[0].code == 200)
///
/// Frames are written and read by code of its own, as the vendor's SDK does it (proto2).
public final class EventsStub: Sendable {
  public static let endpointPath = "/callback/ws/endpoint"
  private static let socketPath = "/ws"
  /// What every address carries that must not be shown to anybody.
  public static let ticket = "ticket-that-nobody-may-see"

  /// A frame as it is written on the wire.
  public struct Frame: Sendable, Hashable {
    public var sequenceID: UInt64 = 0
    public var logID: UInt64 = 0
    public var service: UInt64 = 0
    public var method: UInt64 = 0
    public var headers: [[String]] = []
    public var payload: [UInt8]?
    public var logIDNew: String?
    /// Fields beside the known ones: their numbers and texts.
    public var extra: [UInt64: [UInt8]] = [:]

    public init() {}

    public func header(_ name: String) -> String? { headers.first { $0[0] == name }?[1] }
    public var text: String { String(decoding: payload ?? [], as: UTF8.self) }
  }

  /// What a client answered.
  public struct Answer: Sendable {
    public let frame: Frame
    /// When it came, in seconds of a clock that only goes on.
    public let time: TimeInterval
    /// Which connection it came over, from 1.
    public let connection: Int
    /// The bytes of the frame.
    public let bytes: [UInt8]

    public var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(frame.payload ?? []))) as? [String: Any] ?? [:] }
    public var code: Int? { json["code"] as? Int }
    /// The answer to a callback, as text.
    public var data: String? {
      (json["data"] as? String).flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }
    public var deliveryID: String? { frame.header("message_id") }
  }

  /// How the platform behaves. May change at any time.
  public struct Plan: Sendable {
    /// JSON text of `ClientConfig`; nil: none is sent.
    public var settings: String? =
      #"{"ReconnectCount":-1,"ReconnectInterval":1,"ReconnectNonce":0,"PingInterval":120}"#
    /// Answers to the next questions for an address, each given once.
    public var refusals: [LoopbackServer.Answer] = []
    /// Answers to the next upgrades, each given once.
    public var handshakes: [LoopbackServer.Answer] = []
    /// JSON text in pongs; nil: they are empty.
    public var pong: String?
    /// Whether pings are answered. Where they are not, nothing comes any more: the connection is half open.
    public var answersPings = true
    /// The service in the address.
    public var service: Int32 = 33_554_678
  }

  private struct Values {
    var plan = Plan()
    var open: [Int: WebSocketPeer] = [:]
    var connections = 0
    var pings: [Int: Int] = [:]
    var answers: [Answer] = []
    var closes: [UInt16?] = []
    var wrong: [String] = []
    var next = 0
    var endpointBodies: [Data] = []
    var watchers: [Watcher] = []
  }

  private struct Watcher {
    let condition: @Sendable (borrowing Values) -> Bool
    let continuation: CheckedContinuation<Void, Never>
  }

  private let port: UInt16
  private let appID: String
  private let secret: String
  private let values = Mutex(Values())
  private let onOpen: @Sendable (EventsStub, Int) -> Void

  /// - Parameters:
  ///   - platform: The stub that answers.
  ///   - appID: The only app there is.
  ///   - secret: Its secret.
  ///   - onOpen: Called on the connection's thread when a connection is open, with its number.
  public init(
    on platform: PlatformStub, appID: String = "cli_test", secret: String = "secret-of-the-app",
    onOpen: @escaping @Sendable (EventsStub, Int) -> Void = { _, _ in }
  ) {
    port = UInt16(platform.baseURL.split(separator: ":").last.flatMap { UInt16($0) } ?? 0)
    self.appID = appID
    self.secret = secret
    self.onOpen = onOpen
    platform.on("POST", Self.endpointPath) { self.endpoint($0) }
    platform.on("GET", Self.socketPath) { self.upgrade($0) }
  }

  /// Changes how things go from now on.
  public func plan(_ change: @Sendable (inout Plan) -> Void) {
    values.withLock { change(&$0.plan) }
  }

  // MARK: What a test sees

  /// How many connections were opened so far.
  public var connectionCount: Int { values.withLock { $0.connections } }
  /// How many are open.
  public var openCount: Int { values.withLock { $0.open.count } }
  /// How many pings came over all connections.
  public var pingCount: Int { values.withLock { $0.pings.values.reduce(0, +) } }
  /// The answers so far.
  public var answers: [Answer] { values.withLock { $0.answers } }
  /// The codes of the closing frames of clients.
  public var closes: [UInt16?] { values.withLock { $0.closes } }
  /// What clients did that they must not.
  public var wrong: [String] { values.withLock { $0.wrong } }
  /// Bodies of the questions for an address.
  public var endpointBodies: [Data] { values.withLock { $0.endpointBodies } }

  /// Waits until so many answers have come.
  @discardableResult
  public func answers(atLeast count: Int) async -> [Answer] {
    await wait { $0.answers.count >= count }
    return answers
  }

  /// Waits until so many connections were opened.
  public func connections(atLeast count: Int) async { await wait { $0.connections >= count } }

  /// Waits until so many pings have come.
  public func pings(atLeast count: Int) async { await wait { $0.pings.values.reduce(0, +) >= count } }

  /// Waits until so many questions for an address were asked.
  public func questions(atLeast count: Int) async { await wait { $0.endpointBodies.count >= count } }

  /// Waits until so many closing frames have come.
  public func closes(atLeast count: Int) async { await wait { $0.closes.count >= count } }

  private func wait(until condition: @escaping @Sendable (borrowing Values) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isDone = values.withLock { values in
        if condition(values) { return true }
        values.watchers.append(Watcher(condition: condition, continuation: continuation))
        return false
      }
      if isDone { continuation.resume() }
    }
  }

  @discardableResult
  private func update<Result>(_ change: (inout sending Values) -> Result) -> Result where Result: Sendable {
    let (result, ready) = values.withLock { values in
      let result = change(&values)
      var ready: [Watcher] = []
      var rest: [Watcher] = []
      for watcher in values.watchers {
        if watcher.condition(values) { ready.append(watcher) } else { rest.append(watcher) }
      }
      values.watchers = rest
      return (result, ready)
    }
    for watcher in ready { watcher.continuation.resume() }
    return result
  }

  // MARK: What a test does

  /// Sends an event, in as many pieces as wanted, over one of the open connections.
  ///
  /// - Parameters:
  ///   - json: The envelope.
  ///   - type: What the frame calls it.
  ///   - pieces: Places to cut at.
  ///   - connection: Which connection; nil: the newest one.
  /// - Returns: The id of the delivery; nil where there is no connection.
  @discardableResult
  public func push(
    _ json: String, type: String = "event", cutAt pieces: [Int] = [], over connection: Int? = nil
  ) -> String? {
    let id = values.withLock { values in
      values.next += 1
      return "delivery-\(values.next)"
    }
    let bytes = Array(json.utf8)
    let bounds = [0] + pieces + [bytes.count]
    for index in 0..<(bounds.count - 1) {
      var frame = Self.dataFrame(id, type: type, Array(bytes[bounds[index]..<bounds[index + 1]]))
      frame.headers[2][1] = String(bounds.count - 1)
      frame.headers[3][1] = String(index)
      guard send(Self.bytes(of: frame), over: connection) else { return nil }
    }
    return id
  }

  /// A frame with an event, whole.
  public static func dataFrame(_ id: String, type: String = "event", _ payload: [UInt8]) -> Frame {
    var frame = Frame()
    frame.sequenceID = 7
    frame.logID = 9
    frame.service = 33_554_678
    frame.method = 1
    frame.headers = [["type", type], ["message_id", id], ["sum", "1"], ["seq", "0"], ["trace_id", "t-\(id)"]]
    frame.payload = payload
    return frame
  }

  /// Sends bytes as one binary message.
  @discardableResult
  public func send(_ bytes: [UInt8], over connection: Int? = nil) -> Bool {
    peer(connection)?.send(2, bytes) ?? false
  }

  /// The other end of a connection; nil: the newest one.
  public func peer(_ connection: Int? = nil) -> WebSocketPeer? {
    values.withLock { values in
      (connection ?? values.open.keys.max()).flatMap { values.open[$0] }
    }
  }

  /// Ends all connections without a word.
  public func hangUp() {
    for peer in values.withLock({ Array($0.open.values) }) { peer.hangUp() }
  }

  // MARK: The platform's side

  private func endpoint(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
    update { $0.endpointBodies.append(request.body) }
    if let refusal = values.withLock({ $0.plan.refusals.isEmpty ? nil : $0.plan.refusals.removeFirst() }) {
      return refusal
    }
    guard request.json?["AppID"] as? String == appID, request.json?["AppSecret"] as? String == secret else {
      return .json(#"{"code":1000040346,"msg":"app_id or app_secret is wrong"}"#)
    }
    let plan = values.withLock { $0.plan }
    let settings = plan.settings.map { #","ClientConfig":\#($0)"# } ?? ""
    let url =
      "ws://127.0.0.1:\(port)\(Self.socketPath)?device_id=device-1&service_id=\(plan.service)&ticket=\(Self.ticket)"
    return .json(#"{"code":0,"msg":"success","data":{"URL":"\#(url)"\#(settings)}}"#)
  }

  private func upgrade(_ request: LoopbackServer.Request) -> LoopbackServer.Answer {
    if let refusal = values.withLock({ $0.plan.handshakes.isEmpty ? nil : $0.plan.handshakes.removeFirst() }) {
      return refusal
    }
    return WebSocketPeer.accepting(request) { self.serve($0) }
  }

  private func serve(_ peer: WebSocketPeer) {
    let number = update { values in
      values.connections += 1
      values.open[values.connections] = peer
      return values.connections
    }
    onOpen(self, number)
    while let frame = peer.receive() {
      switch frame {
      case .binary(let bytes): take(bytes, number, peer)
      case .close(let code):
        update { $0.closes.append(code) }
        peer.send(8, code.map { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } ?? [])
        update { $0.open[number] = nil }
        return
      case .ping(let payload): peer.send(10, payload)
      case .pong: break
      case .text: update { $0.wrong.append("a text") }
      case .wrong(let what): update { $0.wrong.append(what) }
      }
    }
    update { $0.open[number] = nil }
  }

  private func take(_ bytes: [UInt8], _ number: Int, _ peer: WebSocketPeer) {
    guard let frame = Self.frame(bytes) else {
      update { $0.wrong.append("a frame that is none") }
      return
    }
    guard frame.method == 0 else {
      let time = ProcessInfo.processInfo.systemUptime
      update { $0.answers.append(Answer(frame: frame, time: time, connection: number, bytes: bytes)) }
      return
    }
    let plan = update { values in
      values.pings[number, default: 0] += 1
      return values.plan
    }
    guard plan.answersPings else { return }
    var pong = frame
    pong.headers = [["type", "pong"]]
    pong.payload = plan.pong.map { Array($0.utf8) }
    peer.send(2, Self.bytes(of: pong))
  }

  // MARK: Frames

  /// A frame as bytes, in the order that the vendor's SDK writes it.
  public static func bytes(of frame: Frame) -> [UInt8] {
    func varint(_ value: UInt64) -> [UInt8] {
      value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F) | 0x80] + varint(value >> 7)
    }
    func field(_ number: UInt64, _ bytes: [UInt8]) -> [UInt8] {
      varint(number << 3 | 2) + varint(UInt64(bytes.count)) + bytes
    }
    var bytes = [8] + varint(frame.sequenceID) + [16] + varint(frame.logID)
    bytes += [24] + varint(frame.service) + [32] + varint(frame.method)
    for header in frame.headers { bytes += field(5, field(1, Array(header[0].utf8)) + field(2, Array(header[1].utf8))) }
    if let payload = frame.payload { bytes += field(8, payload) }
    if let id = frame.logIDNew { bytes += field(9, Array(id.utf8)) }
    for (number, text) in frame.extra.sorted(by: { $0.key < $1.key }) { bytes += field(number, text) }
    return bytes
  }

  /// Reads a frame; nil where it is none, or lacks a required field.
  public static func frame(_ bytes: [UInt8]) -> Frame? {
    guard let fields = fields(bytes[...]), (1...4).allSatisfy({ number in fields.contains { $0.number == number } })
    else { return nil }
    var frame = Frame()
    for field in fields {
      switch field.number {
      case 1: frame.sequenceID = field.value
      case 2: frame.logID = field.value
      case 3: frame.service = field.value
      case 4: frame.method = field.value
      case 5:
        guard let inner = Self.fields(field.bytes), inner.count == 2 else { return nil }
        frame.headers.append(inner.map { String(decoding: $0.bytes, as: UTF8.self) })
      case 8: frame.payload = Array(field.bytes)
      case 9: frame.logIDNew = String(decoding: field.bytes, as: UTF8.self)
      default: frame.extra[UInt64(field.number)] = Array(field.bytes)
      }
    }
    return frame
  }

  private static func fields(
    _ bytes: ArraySlice<UInt8>
  ) -> [(number: Int, value: UInt64, bytes: ArraySlice<UInt8>)]? {
    var rest = bytes
    func varint() -> UInt64? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while let byte = rest.popFirst(), shift < 64 {
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    var fields: [(number: Int, value: UInt64, bytes: ArraySlice<UInt8>)] = []
    while !rest.isEmpty {
      guard let tag = varint(), let value = varint() else { return nil }
      if tag & 7 == 2 {
        guard value <= UInt64(rest.count) else { return nil }
        fields.append((Int(tag >> 3), 0, rest.prefix(Int(value))))
        rest = rest.dropFirst(Int(value))
      } else if tag & 7 == 0 {
        fields.append((Int(tag >> 3), value, []))
      } else {
        return nil
      }
    }
    return fields
  }
}
