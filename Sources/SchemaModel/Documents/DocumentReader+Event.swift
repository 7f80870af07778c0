import LarkJSON

extension DocumentReader {
  /// What a file in a resource folder is about.
  enum ResourceFile {
    case method(MethodDocument)
    case event(EventDocument)
  }

  /// A file in a resource folder: a method, or with the key `event` what the platform sends.
  mutating func resourceFile(_ root: JSONNode, id: MethodID) -> ResourceFile? {
    let http = root.members.first { $0.key == MethodKey.http.rawValue }
    if let event = root.members.first(where: { $0.key == EventFileKey.event.rawValue }), let http {
      log.report(
        .methodOrEvent, at: max(event.keyPosition, http.keyPosition), "the file has both 'http' and 'event'",
        remedy: "keep 'http' for a method that is called, 'event' for what the platform sends")
      return nil
    }
    if http == nil, root.isEvent { return event(root, id: EventID(id)).map(ResourceFile.event) }
    return method(root, id: id).map(ResourceFile.method)
  }

  private mutating func event(_ root: JSONNode, id: EventID) -> EventDocument? {
    guard let keys = keyed(root, as: EventFileKey.self, called: "an event file") else { return nil }
    for (key, remedy) in Self.neededEventKeys where keys.lacks(key) {
      reportMissing(key, in: "the event", at: keys.position, remedy: remedy)
    }
    editorSchema(keys[.schema])
    let head = keys[.event].flatMap { keyed($0.value, as: EventKey.self, called: "'event'") }
    if let head, head.lacks(.type) {
      reportMissing(
        EventKey.type, in: "'event'", at: head.position,
        remedy: "add the name that the event has in its envelope, such as 'im.message.receive_v1'")
    }
    return EventDocument(
      keys: keys, source: path.text, id: id, position: log.source(root.position),
      summary: sentence(keys[.summary]),
      description: text(keys[.description]),
      type: head?[.type].flatMap { eventType($0) },
      kind: choice(head?[.kind], of: Event.Kind.self, called: "kind of event", .unknownEventKind) ?? .event,
      subscribe: text(head?[.subscribe]),
      scopes: keys[.scopes].map { scopeRule($0.value, called: "'scopes'") } ?? ScopeRule(),
      docs: link(keys[.docs]),
      payload: reply(keys[.payload], called: "'payload'", in: .payload),
      swiftName: swiftName(keys[.swiftName], ofType: true))
  }

  private static let neededEventKeys: [(EventFileKey, remedy: String)] = [
    (.summary, "say in one sentence what has happened"),
    (.event, "add \"event\": { \"type\": \"im.message.receive_v1\" }"),
    (.scopes, "list the scopes that let the app get the event; [] where they are not known"),
    (.payload, "list the fields that stand under 'event' of the envelope; {} where there are none"),
  ]

  private mutating func eventType(_ member: JSONNode.Member) -> (name: String, position: JSONPosition)? {
    guard let name = filledString(member) else { return nil }
    if Names.isResource(name) { return (name, member.value.position) }
    log.report(
      .invalidName, at: member.value.position,
      "event type \(Wording.quoted(name)) holds other characters than letters, digits, '_' and inner dots",
      remedy: "write it as the envelope does, such as 'im.message.receive_v1'")
    return nil
  }
}

extension SchemaFile {
  /// Whether the file of a resource is about an event.
  var isEvent: Bool { JSONNode.parse(bytes).root?.isEvent ?? false }
}

extension JSONNode {
  /// Whether the file of a resource is about an event, be its keys misspelt.
  fileprivate var isEvent: Bool {
    let keys = members.map(\.key)
    if keys.contains(EventFileKey.event.rawValue) { return true }
    // Without either key that tells, the others do.
    if keys.contains(EventFileKey.payload.rawValue) { return true }
    let misspelt = keys.filter { MethodKey(rawValue: $0) == nil }
    return misspelt.contains { NearestName.find($0, among: [MethodKey.http.rawValue, EventFileKey.event.rawValue]) == "event" }
  }
}
