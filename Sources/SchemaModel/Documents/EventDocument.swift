import LarkJSON

/// An event as its file writes it, beside what it says.
struct EventDocument: Sendable {
  let keys: KeyedObject<EventFileKey>
  let source: String
  let id: EventID
  let position: SourcePosition
  let summary: String?
  let description: String?
  /// Name of the event in its envelope, with its place.
  let type: (name: String, position: JSONPosition)?
  let kind: Event.Kind
  let subscribe: String?
  let scopes: ScopeRule
  let docs: String?
  let payload: ReplyDocument
  let swiftName: String?

  /// The event; nil where something that every event has is missing.
  var event: Event? {
    guard let summary, let type else { return nil }
    let payload: Event.Payload =
      switch payload {
      case .fields(let documents): .fields(documents.map(\.field))
      case .reference(let id, _): .reference(id)
      case .binary, .unknown: .fields([])
      }
    return Event(
      id: id, source: source, type: type.name, kind: kind, summary: summary, description: description, scopes: scopes,
      subscribe: subscribe, docs: docs, payload: payload, swiftName: swiftName, position: position)
  }
}
