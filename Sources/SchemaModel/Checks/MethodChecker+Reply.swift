import LarkJSON

extension MethodChecker {
  /// Reports a reply that is a shared type without fields.
  mutating func checkReply() {
    guard case .reference(let id, let position) = document.reply,
      let type = resolvedReply(id)?.type.typeName, type != .object
    else { return }
    log.report(
      .replyType, at: position, "the reply is of type \(Wording.quoted(type.rawValue))",
      remedy: "refer to a shared type of type 'object'")
  }

  /// Reports paging by fields that are not there or cannot serve.
  mutating func checkPaging() {
    guard let paging = document.paging, let member = document.keys[.paging] else { return }
    checkToken(paging, member)
    if case .binary = document.reply {
      log.report(
        .binaryReply, at: member.keyPosition, "a method that answers the bytes of a file has pages",
        remedy: "remove 'paging'")
      return
    }
    guard let fields = replyFields else { return }
    if let next = paging.keys[.next], !paging.paging.next.isEmpty {
      checkReplyField(paging.paging.next, at: next.value.position, type: .string, among: fields)
    }
    if let more = paging.keys[.more], let name = paging.paging.more {
      checkReplyField(name, at: more.value.position, type: .boolean, among: fields)
    }
    for (name, position) in zip(paging.paging.items, paging.itemPositions) {
      checkReplyField(name, at: position, type: .array, among: fields)
    }
  }

  private mutating func checkToken(_ paging: PagingDocument, _ member: JSONNode.Member) {
    guard !isUnreadable(.params), !isUnreadable(.data) else { return }
    let name = paging.paging.token
    let written = paging.keys[.token]
    // A token that is no text has been reported.
    if let written, written.value.text != name { return }
    let position = written?.value.position ?? member.keyPosition
    guard let field = requestField(named: name) else {
      let nearest = NearestName.find(name, among: requestFieldNames)
      log.report(
        .unknownPagingField, at: position, "the request has no field \(Wording.quoted(name)) for the token of a page",
        remedy: written != nil
          ? nearest.map { "did you mean \(Wording.quoted($0))?" } ?? "name a field of 'params' or 'data'"
          : "add it to 'params', or name the field with 'token'")
      return
    }
    guard let type = types.resolved(field)?.type.typeName, type != .string else { return }
    reportType(name, type, wanted: .string, at: position)
  }

  private mutating func checkReplyField(
    _ name: String, at position: JSONPosition, type wanted: TypeName, among fields: [Field]
  ) {
    guard let field = fields.first(where: { $0.name == name }) else {
      let names = fields.map(\.name)
      log.report(
        .unknownPagingField, at: position, "the reply has no field \(Wording.quoted(name))",
        remedy: names.isEmpty ? "add it to 'response'" : Wording.suggestion(for: name, among: names))
      return
    }
    guard let type = types.resolved(field)?.type.typeName, type != wanted, type != .any else { return }
    reportType(name, type, wanted: wanted, at: position)
  }

  private mutating func reportType(_ name: String, _ type: TypeName, wanted: TypeName, at position: JSONPosition) {
    log.report(
      .unknownPagingField, at: position, "field \(Wording.quoted(name)) is of type \(Wording.quoted(type.rawValue))",
      remedy: "name a field of type \(Wording.quoted(wanted.rawValue))")
  }

  /// Fields of the reply; nil where they cannot be read.
  private var replyFields: [Field]? {
    switch document.reply {
    case .fields(let documents): return documents.map(\.field)
    case .reference(let id, _):
      guard case .object(let shape)? = resolvedReply(id)?.type else { return nil }
      return shape.fields
    case .binary, .unknown: return nil
    }
  }

  private func resolvedReply(_ id: TypeID) -> Field? {
    types.resolved(Field(name: "", type: .reference(id), position: document.position))
  }
}

extension JSONNode {
  fileprivate var text: String? {
    if case .string(let text) = content { text } else { nil }
  }
}
