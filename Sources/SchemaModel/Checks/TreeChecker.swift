import LarkJSON

/// Checks what no file of a tree tells alone.
enum TreeChecker {
  /// Everything wrong between the files.
  static func diagnostics(of tree: DocumentTree) -> [Diagnostic] {
    let allTypes = tree.services.flatMap(\.types) + tree.elementSets.flatMap(\.types)
    let methods = tree.services.flatMap(\.methods)
    let events = tree.services.flatMap(\.events)
    let types = TypeTable(allTypes)
    return methods.flatMap { MethodChecker.diagnostics(of: $0, types: types) }
      + events.flatMap { EventChecker.diagnostics(of: $0, types: types) } + EventChecker.duplicates(among: events)
      + allTypes.flatMap { diagnostics(of: $0, types: types) }
      + tree.elementSets.flatMap { ElementChecker.diagnostics(of: $0.elements, types: types) }
      + shortcutDiagnostics(of: tree, methods)
      + RecursionChecker.diagnostics(of: allTypes, inRequests: typesInRequests(tree, methods))
  }

  /// Methods that shortcuts name and nobody declares, or that those who are to call them may not call.
  private static func shortcutDiagnostics(of tree: DocumentTree, _ methods: [MethodDocument]) -> [Diagnostic] {
    let callers = Dictionary(methods.map { ($0.id, $0.identities) }, uniquingKeysWith: { first, _ in first })
    let events = Set(tree.services.flatMap(\.events).map(\.id))
    return tree.services.flatMap(\.shortcuts).flatMap { shortcut in
      var log = DiagnosticLog(file: shortcut.file)
      for (use, position) in shortcut.uses {
        guard let callers = callers[use.method] else {
          if events.contains(EventID(use.method)) {
            log.report(
              .unknownMethod, at: position, "\(Wording.quoted(use.method.description)) is an event, not a method",
              remedy: "name a method; an event comes by itself")
            continue
          }
          // What is wrong with a file that cannot be read has been reported.
          if tree.methodIDs.contains(use.method) { continue }
          log.report(
            .unknownMethod, at: position, "there is no method \(Wording.quoted(use.method.description))",
            remedy: Wording.suggestion(for: use.method.description, among: methods.map(\.id.description).sorted()))
          continue
        }
        reportOtherCallers(of: use, at: position, callers, in: &log)
      }
      return log.diagnostics
    }
  }

  /// Without identities of the method there is a mistake in its file, which has been reported.
  private static func reportOtherCallers(
    of use: Shortcut.Use, at position: JSONPosition, _ callers: [Caller], in log: inout DiagnosticLog
  ) {
    guard !callers.isEmpty, let other = use.callers.first(where: { !callers.contains($0) }) else { return }
    let method = Wording.quoted(use.method.description)
    let rest = use.callers.filter(callers.contains)
    let list = "[\(rest.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]"
    log.report(
      .useIdentity, at: position, "a \(other.rawValue) may not call \(method)",
      remedy: rest.isEmpty
        ? "use a method that a \(other.rawValue) may call"
        : "say who makes the call: { \"method\": \"\(use.method)\", \"as\": \(list) }")
  }

  private static func diagnostics(of type: TypeDocument, types: TypeTable) -> [Diagnostic] {
    var checker = FieldChecker(types: types, method: nil, file: type.document.field.position.file)
    checker.check(type.document, among: [])
    return checker.log.diagnostics
  }

  private static func typesInRequests(_ tree: DocumentTree, _ methods: [MethodDocument]) -> Set<TypeID> {
    var found: Set<TypeID> = []
    var open = methods.flatMap { $0.params.map(\.document) + $0.data }
    open += tree.elementSets.flatMap(\.elements).flatMap(\.fields)
    while let document = open.popLast() {
      if case .reference(let id) = document.field.type { found.insert(id) }
      open += document.children
    }
    return found
  }
}
