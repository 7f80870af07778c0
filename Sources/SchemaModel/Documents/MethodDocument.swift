import LarkJSON

/// A method as the file writes it, beside what it says.
struct MethodDocument: Sendable {
  let keys: KeyedObject<MethodKey>
  let source: String
  let id: MethodID
  let position: SourcePosition
  let summary: String?
  let description: String?
  let verb: Method.Verb?
  let path: PathDocument?
  let identities: [Caller]
  let identityNote: String?
  let scopes: Scopes
  let risk: Method.Risk?
  let surface: Method.Surface
  let docs: String?
  let idempotencyKey: String?
  let params: [ParameterDocument]
  let data: [FieldDocument]
  let reply: ReplyDocument
  let paging: PagingDocument?
  let swiftName: String?

  /// The method; nil where something that every method has is missing.
  var method: Method? {
    guard let summary, let verb, let path, !identities.isEmpty, let risk else { return nil }
    return Method(
      id: id, source: source, summary: summary, description: description, verb: verb, path: path.text,
      identities: identities, identityNote: identityNote, scopes: scopes, risk: risk, surface: surface, docs: docs,
      idempotencyKey: idempotencyKey, params: params.compactMap(\.parameter), data: data.map(\.field),
      hasData: keys[.data] != nil, response: reply.response, paging: paging?.paging, swiftName: swiftName,
      position: position)
  }
}

extension ParameterDocument {
  fileprivate var parameter: Parameter? {
    place.map { Parameter(field: document.field, place: $0, listStyle: listStyle) }
  }
}

/// What a method answers, as the file writes it.
enum ReplyDocument: Sendable {
  case fields([FieldDocument])
  case reference(TypeID, JSONPosition)
  case binary
  /// The file says something that cannot be read.
  case unknown

  fileprivate var response: Method.Response {
    switch self {
    case .fields(let documents): .fields(documents.map(\.field))
    case .reference(let id, _): .reference(id)
    case .binary: .binary
    case .unknown: .fields([])
    }
  }
}

/// How answers are spread over pages, as the file writes it.
struct PagingDocument: Sendable {
  let keys: KeyedObject<PagingKey>
  let paging: Paging
  /// Where each of the lists is named.
  let itemPositions: [JSONPosition]
}

/// A path and the names in its braces.
struct PathDocument: Sendable {
  let text: String
  let placeholders: [String]
  let position: JSONPosition
}
