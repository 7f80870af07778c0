import LarkJSON

/// Checks one event, with the shared types at hand.
enum EventChecker {
  /// Everything wrong with the event that its file alone does not tell.
  static func diagnostics(of document: EventDocument, types: TypeTable) -> [Diagnostic] {
    var checker = FieldChecker(
      types: types, method: FieldChecker.MethodContext(params: nil, identities: []), file: document.position.file)
    switch document.payload {
    case .fields(let fields): checker.check(fields)
    case .reference(let id, let position):
      let field = Field(name: "", type: .reference(id), position: document.position)
      guard let type = types.resolved(field)?.type.typeName, type != .object else { break }
      checker.log.report(
        .payloadType, at: position, "the payload is of type \(Wording.quoted(type.rawValue))",
        remedy: "refer to a shared type of type 'object'")
    case .binary, .unknown: break
    }
    return checker.log.diagnostics
  }

  /// Events of one type, of which nobody could tell which one has come.
  static func duplicates(among documents: [EventDocument]) -> [Diagnostic] {
    var first: [String: EventDocument] = [:]
    return documents.flatMap { document -> [Diagnostic] in
      guard let (name, position) = document.type else { return [] }
      guard let other = first[name] else {
        first[name] = document
        return []
      }
      var log = DiagnosticLog(file: document.position.file)
      log.report(
        .duplicateEvent, at: position, "event \(Wording.quoted(name)) is declared twice, first in \(other.source)",
        remedy: "remove one of the two, or correct its 'type'")
      return log.diagnostics
    }
  }
}
