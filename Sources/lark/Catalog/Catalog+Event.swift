import SchemaCatalog
import SchemaModel

extension Catalog {
  /// The events that reach the app, of all services or of one, or of one of its resources, by type. Lists leave them out
  /// where only users may call: events come to the bot.
  func events(of service: String? = nil, resource: String? = nil) -> [EventSummary] {
    guard isListed([.bot]) else { return [] }
    return packedEvents(of: service, resource: resource).sorted { $0.type < $1.type }
  }

  /// The event of a type such as `im.message.receive_v1`, or of an id such as `im.events.message_received`.
  func event(named name: String) -> EventSummary? {
    if let id = MethodID(name),
      let event = packedEvents(of: id.service, resource: id.resource).first(where: { $0.id.description == name })
    {
      return event
    }
    return packedEvents().first { $0.type == name }
  }

  /// All that is known about an event.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func contract(_ id: EventID) throws(CommandError) -> EventContract {
    let path = "\(id.service)/\(id.resource)/\(id.name).json"
    let result = SchemaReader.readPacked(files(with: [path]))
    guard let event = result.schema.event(id) else { throw Self.unreadable(path, result.diagnostics) }
    return EventContract(event: event, schema: result.schema)
  }

  private func packedEvents(of service: String? = nil, resource: String? = nil) -> [EventSummary] {
    (service.map { [$0] } ?? sections).flatMap { service -> [EventSummary] in
      guard let text = text(of: service) else { return [] }
      let folder = resource.map { "\(service)/\($0)/" } ?? "\(service)/"
      return text.entries(below: folder).compactMap { file in
        guard let id = Self.method(at: file.path) else { return nil }
        return EventSummary(
          id: EventID(service: id.service, resource: id.resource, name: id.name), json: text.json(of: file))
      }
    }
  }
}
