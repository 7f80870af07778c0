/// Checks what no file of a tree tells alone.
enum TreeChecker {
  /// Everything wrong between the files.
  static func diagnostics(of tree: DocumentTree) -> [Diagnostic] {
    let allTypes = tree.services.flatMap(\.types)
    let methods = tree.services.flatMap(\.methods)
    let types = TypeTable(allTypes)
    return methods.flatMap { MethodChecker.diagnostics(of: $0, types: types) }
      + allTypes.flatMap { diagnostics(of: $0, types: types) }
      + shortcutDiagnostics(of: tree, methods: Set(methods.map(\.id)))
      + RecursionChecker.diagnostics(of: allTypes, inRequests: typesInRequests(methods))
  }

  /// Methods that shortcuts name and nobody declares.
  private static func shortcutDiagnostics(of tree: DocumentTree, methods: Set<MethodID>) -> [Diagnostic] {
    tree.services.flatMap(\.shortcuts).flatMap { shortcut in
      var log = DiagnosticLog(file: shortcut.file)
      for (id, position) in shortcut.uses where !methods.contains(id) {
        log.report(
          .unknownMethod, at: position, "there is no method \(Wording.quoted(id.description))",
          remedy: Wording.suggestion(for: id.description, among: methods.map(\.description).sorted()))
      }
      return log.diagnostics
    }
  }

  private static func diagnostics(of type: TypeDocument, types: TypeTable) -> [Diagnostic] {
    var checker = FieldChecker(types: types, method: nil, file: type.document.field.position.file)
    checker.check(type.document, among: [])
    return checker.log.diagnostics
  }

  private static func typesInRequests(_ methods: [MethodDocument]) -> Set<TypeID> {
    var found: Set<TypeID> = []
    var open = methods.flatMap { $0.params.map(\.document) + $0.data }
    while let document = open.popLast() {
      if case .reference(let id) = document.field.type { found.insert(id) }
      open += document.children
    }
    return found
  }
}
