/// What the platform sends of its own accord: a file with the key `event`, in a resource folder.
public struct Event: Sendable {
  /// Service, resource and name.
  public var id: EventID
  /// Path of the file.
  public var source: String
  /// Name of the event in its envelope, such as `im.message.receive_v1`.
  public var type: String
  /// Whether the platform waits for an answer.
  public var kind: Kind
  /// What has happened, in one sentence.
  public var summary: String
  /// What a receiver should know beyond the summary.
  public var description: String?
  /// Scopes that let the app get the event.
  public var scopes: ScopeRule
  /// What to switch on in the developer console, beyond the event itself.
  public var subscribe: String?
  /// The platform's page about the event.
  public var docs: String?
  /// What stands under `event` of the envelope.
  public var payload: Payload
  /// Name of the Swift type that the file asks for.
  public var swiftName: String?
  /// Where the file says what, for diagnostics of later stages.
  public var position: SourcePosition

  /// Whether the platform waits for an answer.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case event
    case callback
  }

  /// What stands under `event` of the envelope.
  public enum Payload: Sendable {
    /// Fields in the order of the file.
    case fields([Field])
    /// The fields of a shared type.
    case reference(TypeID)
  }

  /// An event with everything its file says; the parameters are the properties.
  public init(
    id: EventID, source: String, type: String, kind: Kind, summary: String, description: String?, scopes: ScopeRule,
    subscribe: String?, docs: String?, payload: Payload, swiftName: String?, position: SourcePosition
  ) {
    self.id = id
    self.source = source
    self.type = type
    self.kind = kind
    self.summary = summary
    self.description = description
    self.scopes = scopes
    self.subscribe = subscribe
    self.docs = docs
    self.payload = payload
    self.swiftName = swiftName
    self.position = position
  }

  /// The payload as one field, for tools that treat it like any other object.
  public var payloadField: Field {
    switch payload {
    case .fields(let fields): Field(name: "", type: .object(ObjectShape(fields: fields)), position: position)
    case .reference(let id): Field(name: "", type: .reference(id), position: position)
    }
  }
}

/// Names the file of an event: `im/events/message_received.json` is service `im`, resource `events`, name
/// `message_received`.
public struct EventID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Name of the service.
  public var service: String
  /// Name of the resource, which may hold dots.
  public var resource: String
  /// Name of the file, without its ending.
  public var name: String

  /// - Parameters:
  ///   - service: Name of the service.
  ///   - resource: Name of the resource, which may hold dots.
  ///   - name: Name of the file, without its ending.
  public init(service: String, resource: String, name: String) {
    self.service = service
    self.resource = resource
    self.name = name
  }

  public var description: String { "\(service).\(resource).\(name)" }

  public static func < (left: EventID, right: EventID) -> Bool {
    (left.service, left.resource, left.name) < (right.service, right.resource, right.name)
  }
}

extension EventID {
  /// The event that stands where a method of that id would.
  init(_ id: MethodID) {
    self.init(service: id.service, resource: id.resource, name: id.name)
  }
}
