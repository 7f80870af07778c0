import LarkJSON

extension DocumentReader {
  /// A file in a resource folder.
  mutating func method(_ root: JSONNode, id: MethodID) -> MethodDocument? {
    guard let keys = keyed(root, as: MethodKey.self, called: "a method file") else { return nil }
    for (key, remedy) in Self.neededKeys where keys.lacks(key) {
      reportMissing(key, in: "the method", at: keys.position, remedy: remedy)
    }
    editorSchema(keys[.schema])
    let (verb, path) = http(keys[.http])
    let identities = keys[.identities].map { callers($0) } ?? []
    return MethodDocument(
      keys: keys, source: self.path.text, id: id, position: log.source(root.position),
      summary: sentence(keys[.summary]),
      description: text(keys[.description]),
      verb: verb, path: path,
      identities: identities,
      identityNote: text(keys[.identityNote]),
      scopes: scopes(keys[.scopes], for: identities),
      risk: choice(keys[.risk], of: Method.Risk.self, called: "risk", .unknownRisk),
      surface: choice(keys[.surface], of: Method.Surface.self, called: "surface", .unknownSurface) ?? .raw,
      docs: link(keys[.docs]),
      idempotencyKey: filledString(keys[.idempotencyKey]),
      params: parameters(keys[.params]),
      data: fields(of: keys[.data], in: FieldDocument.Place(section: .data, level: .top)),
      reply: reply(keys),
      paging: paging(keys[.paging]),
      swiftName: swiftName(keys[.swiftName], ofType: true))
  }

  private static let neededKeys: [(MethodKey, remedy: String)] = [
    (.summary, "say in one sentence what the method does"),
    (.http, "add \"http\": { \"method\": \"GET\", \"path\": \"/open-apis/…\" }"),
    (.identities, "list who may call: 'user', 'bot' or both"),
    (.scopes, "list the scopes that open the method; [] where they are not known"),
    (.risk, "add 'read', 'write' or 'high-risk-write'"),
  ]

  private mutating func http(_ member: JSONNode.Member?) -> (verb: Method.Verb?, path: PathDocument?) {
    guard let member, let keys = keyed(member.value, as: HTTPKey.self, called: "'http'") else { return (nil, nil) }
    for key in HTTPKey.allCases where keys.lacks(key) {
      reportMissing(key, in: "'http'", at: keys.position, remedy: "add it")
    }
    let verb = choice(keys[.method], of: Method.Verb.self, called: "HTTP method", .unknownVerb)
    return (verb, keys[.path].flatMap { pathTemplate($0) })
  }

  mutating func link(_ member: JSONNode.Member?) -> String? {
    guard let member, let text = string(member) else { return nil }
    if text.hasPrefix("https://") { return text }
    log.report(
      .invalidLink, at: member.value.position, "\(Wording.quoted(text)) is no https link",
      remedy: "write the address of the page, beginning with https://")
    return nil
  }

  private mutating func parameters(_ member: JSONNode.Member?) -> [ParameterDocument] {
    fields(of: member, in: FieldDocument.Place(section: .params, level: .top)).map { document in
      if document.isReadable, document.keys.lacks(.in) {
        log.report(
          .missingKey, at: document.keys.position, "parameter \(Wording.quoted(document.field.name)) has no 'in'",
          remedy: "add \"in\": \"path\", \"query\" or \"header\"")
      }
      return ParameterDocument(
        document: document,
        place: choice(document.keys[.in], of: Parameter.Place.self, called: "place", .unknownPlace),
        listStyle: choice(document.keys[.style], of: Parameter.ListStyle.self, called: "style", .unknownStyle)
          ?? .repeated)
    }
  }

  private mutating func reply(_ keys: KeyedObject<MethodKey>) -> ReplyDocument {
    let body = choice(keys[.responseBody], of: ReplyBody.self, called: "reply body", .unknownValue)
    let reply = reply(keys[.response], called: "'response'", in: .reply)
    guard body == .binary else { return reply }
    if let response = keys[.response] {
      log.report(
        .binaryReply, at: response.keyPosition, "a method that answers the bytes of a file has a 'response'",
        remedy: "remove it, or the 'responseBody'")
    }
    return .binary
  }

  /// What the platform says: fields, or those of a shared type.
  mutating func reply(
    _ member: JSONNode.Member?, called name: String, in section: FieldDocument.Section
  ) -> ReplyDocument {
    guard let member else { return .fields([]) }
    guard let members = members(of: member.value, called: name) else { return .unknown }
    guard let reference = members.first(where: { $0.key == FieldKey.ref.rawValue }) else {
      return .fields(fields(members, in: FieldDocument.Place(section: section, level: .top)))
    }
    for other in members where other.key != reference.key {
      log.report(
        .besideReference, at: other.keyPosition, "\(Wording.quoted(other.key)) beside '$ref' in \(name)",
        remedy: """
          \(section == .payload ? "a payload" : "a reply") is either a shared type or has fields of its own; remove one \
          of the two
          """)
    }
    guard let id = type(namedBy: reference.value) else { return .unknown }
    return .reference(id, reference.value.position)
  }

  private mutating func paging(_ member: JSONNode.Member?) -> PagingDocument? {
    guard let member, let keys = keyed(member.value, as: PagingKey.self, called: "'paging'") else { return nil }
    for key in [PagingKey.next, .items] where keys.lacks(key) {
      reportMissing(
        key, in: "'paging'", at: keys.position,
        remedy: key == .next ? "name the reply field with the token of the next page" : "name the lists of the reply")
    }
    let token = filledString(keys[.token])
    let next = choice(keys[.next], of: NextPageField.self, called: "next-page field", .unknownValue)
    let more = filledString(keys[.more])
    let items = pageItems(keys[.items])
    var paging = Paging(next: next?.rawValue ?? "", more: more, items: items.map(\.name))
    if let token { paging.token = token }
    return PagingDocument(keys: keys, paging: paging, itemPositions: items.map(\.position))
  }

  private mutating func pageItems(_ member: JSONNode.Member?) -> [(name: String, position: JSONPosition)] {
    guard let member, let elements = elements(of: member.value, called: "'items'") else { return [] }
    if elements.isEmpty {
      log.report(
        .empty, at: member.value.position, "'items' names no lists", remedy: "name the lists that pages add to")
    }
    var items: [(name: String, position: JSONPosition)] = []
    for element in elements {
      guard let name = string(element, called: "a list in 'items'") else { continue }
      guard !items.contains(where: { $0.name == name }) else {
        log.report(
          .duplicateValue, at: element.position, "'items' names \(Wording.quoted(name)) twice",
          remedy: "remove one of the two")
        continue
      }
      items.append((name, element.position))
    }
    return items
  }
}

/// What carries an answer.
enum ReplyBody: String, CaseIterable {
  case json, binary
}

/// The names that the platform has for the token of the next page.
enum NextPageField: String, CaseIterable {
  case pageToken = "page_token"
  case nextPageToken = "next_page_token"
}
