/// Checks what no file of a tree tells alone.
enum TreeChecker {
  /// Everything wrong between the files.
  static func diagnostics(of tree: DocumentTree) -> [Diagnostic] {
    let allTypes = tree.services.flatMap(\.types)
    let methods = tree.services.flatMap(\.methods)
    let types = TypeTable(allTypes)
    return methods.flatMap { MethodChecker.diagnostics(of: $0, types: types) }
      + allTypes.flatMap { diagnostics(of: $0, types: types) }
      + RecursionChecker.diagnostics(of: allTypes, inRequests: typesInRequests(methods))
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
