public import LarkCore
public import LarkFoundation

/// What the platform says about an event, beside the event itself: the `header` of its envelope, or what the older
/// envelope (1.0) says instead.
public struct EventHeader: Sendable, Hashable {
  /// The type of the event, such as `im.message.receive_v1`; empty where none is said.
  public var type: String
  /// The event's id, the same at every delivery: `event_id`, or `uuid` in the older envelope.
  public var eventID: String?
  /// When it happened, as the platform writes it: milliseconds, microseconds, or seconds with a fraction.
  public var createTime: String?
  /// The app that it is for.
  public var appID: String?
  /// The tenant that it happened in.
  public var tenantKey: String?
  /// The app's verification token, which webhooks are checked by. It is a secret.
  public var token: String?
  /// Whether the envelope is the older one (1.0).
  public var isOlder: Bool

  /// - Parameters:
  ///   - type: The type of the event.
  ///   - eventID: The event's id.
  ///   - createTime: When it happened, as the platform writes it.
  ///   - appID: The app that it is for.
  ///   - tenantKey: The tenant that it happened in.
  ///   - token: The app's verification token.
  ///   - isOlder: Whether the envelope is the older one.
  public init(
    type: String, eventID: String? = nil, createTime: String? = nil, appID: String? = nil, tenantKey: String? = nil,
    token: String? = nil, isOlder: Bool = false
  ) {
    self.type = type
    self.eventID = eventID
    self.createTime = createTime
    self.appID = appID
    self.tenantKey = tenantKey
    self.token = token
    self.isOlder = isOlder
  }

  /// When it happened; nil where that is not said or no number.
  ///
  /// The unit follows from the number of digits: most events come with milliseconds, card actions with microseconds, the
  /// older envelope with seconds.
  public var date: Date? {
    guard let text = createTime else { return nil }
    let whole = text.prefix { $0 != "." }
    guard whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !whole.isEmpty, let number = Double(text),
      number.isFinite
    else { return nil }
    let unit: Double =
      switch whole.count {
      case ...11: 1
      case ...14: 1_000
      case ...17: 1_000_000
      default: 1_000_000_000
      }
    return Date(timeIntervalSince1970: number / unit)
  }
}

extension EventHeader: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "EventHeader(\(type), \(eventID ?? "without id"))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["type": type, "eventID": eventID as Any, "createTime": createTime as Any])
  }
}

/// An event of whatever type, as it came.
public struct RawEvent: Sendable, Hashable {
  /// What the platform says about the event.
  public let header: EventHeader
  /// The envelope, as JSON text.
  public let bytes: [UInt8]
  /// Where the event stands in the envelope; nil where there is none.
  private let payload: Range<Int>?
  /// What deliveries of the same event have in common, beside its id.
  let key: String?

  /// Reads an envelope, of either form.
  ///
  /// - Parameter bytes: JSON text.
  /// - Throws: `JSONError` where it is no JSON. An envelope without a header is one of an event without a type.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    let envelope = try JSONReader.read(bytes) { json in EventEnvelope(from: &json) } ?? EventEnvelope()
    var header = envelope.header
    var key: String?
    if let range = envelope.event, envelope.isOlder || header.type == Self.messageType {
      let facts = (try? JSONReader.read(bytes, in: range) { json in EventFacts(from: &json) }) ?? nil
      if envelope.isOlder {
        header.type = facts?.type ?? ""
        header.appID = facts?.appID ?? header.appID
        header.tenantKey = facts?.tenantKey ?? header.tenantKey
      }
      // The platform itself says so: after a reconnection the same message may come as another event.
      if header.type == Self.messageType, let id = facts?.messageID, !id.isEmpty { key = "message \(id)" }
    }
    self.header = header
    self.bytes = bytes
    payload = envelope.event
    self.key = key ?? header.eventID.flatMap { $0.isEmpty ? nil : "event \($0)" }
  }

  /// Reads a card action as it comes to older apps, without an envelope.
  ///
  /// - Throws: `JSONError` where it is no JSON.
  init(olderCard bytes: [UInt8]) throws(JSONError) {
    payload = try JSONReader.read(bytes) { json in json.rawValue() }
    header = EventHeader(type: "card.action.trigger_v1", isOlder: true)
    self.bytes = bytes
    key = nil
  }

  private static let messageType = "im.message.receive_v1"

  /// The envelope, as JSON.
  public var json: JSON { (try? JSON(parsing: bytes)) ?? .null }

  /// The event itself, as JSON; null where there is none.
  public var event: JSON { payload(as: JSON.self) ?? .null }

  /// The event itself, read as a type; nil where it is no object.
  public func payload<Payload: JSONDecodable>(as type: Payload.Type) -> Payload? {
    guard let payload else { return nil }
    return (try? JSONReader.read(bytes, in: payload) { json in Payload(from: &json) }) ?? nil
  }
}

extension RawEvent: CustomStringConvertible {
  public var description: String { "RawEvent(\(header.type), \(header.eventID ?? "without id"))" }
}

/// An event of a known type, with what the platform says about it.
///
/// The members of the payload can be reached directly: `event.message` is `event.payload.message`.
@dynamicMemberLookup
public struct Received<Payload: LarkEvent>: Sendable {
  /// The event itself.
  public let payload: Payload
  /// The event as it came, with whatever the type does not know.
  public let raw: RawEvent

  /// - Parameter raw: An event; nil where its payload is no object.
  public init?(_ raw: RawEvent) {
    guard let payload = raw.payload(as: Payload.self) else { return nil }
    self.payload = payload
    self.raw = raw
  }

  /// What the platform says about the event.
  public var header: EventHeader { raw.header }

  public subscript<Value>(dynamicMember member: KeyPath<Payload, Value>) -> Value { payload[keyPath: member] }
}

/// The envelope, of either form.
private struct EventEnvelope {
  var header = EventHeader(type: "")
  var isOlder = false
  var event: Range<Int>?

  init() {}

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    var (uuid, time, token, hasSchema): (String?, String?, String?, Bool) = (nil, nil, nil, false)
    while let key = json.nextKey() {
      switch key {
      case "schema": hasSchema = json.read().map { (text: String) in !text.isEmpty } ?? false
      case "header": header = EventHeader(from: &json) ?? header
      case "event": event = json.rawValue()
      case "uuid": uuid = json.read()
      case "ts": time = json.read()
      case "token": token = json.read()
      default: json.skip()
      }
    }
    guard !hasSchema, header.type.isEmpty else { return }
    isOlder = true
    header = EventHeader(type: "", eventID: uuid, createTime: time, token: token, isOlder: true)
  }
}

extension EventHeader {
  fileprivate init?(from json: inout JSONReader) {
    self.init(type: "")
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "event_type": type = json.read() ?? ""
      case "event_id": eventID = json.read()
      case "create_time": createTime = json.read()
      case "app_id": appID = json.read()
      case "tenant_key": tenantKey = json.read()
      case "token": token = json.read()
      default: json.skip()
      }
    }
  }
}

/// What is needed of an event before anybody knows its type.
private struct EventFacts {
  var type: String?
  var appID: String?
  var tenantKey: String?
  var messageID: String?

  init?(from json: inout JSONReader) {
    guard json.enterObject() else { return nil }
    while let key = json.nextKey() {
      switch key {
      case "type": type = json.read()
      case "app_id": appID = json.read()
      case "tenant_key": tenantKey = json.read()
      case "message":
        guard json.enterObject() else { continue }
        while let key = json.nextKey() {
          switch key {
          case "message_id": messageID = json.read()
          default: json.skip()
          }
        }
      default: json.skip()
      }
    }
  }
}
