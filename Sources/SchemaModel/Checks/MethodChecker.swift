import LarkJSON

/// Checks one method, with the shared types at hand.
struct MethodChecker {
  let document: MethodDocument
  let types: TypeTable
  var log: DiagnosticLog

  init(_ document: MethodDocument, types: TypeTable) {
    self.document = document
    self.types = types
    log = DiagnosticLog(file: document.position.file)
  }

  /// Everything wrong with the method that its file alone does not tell.
  static func diagnostics(of document: MethodDocument, types: TypeTable) -> [Diagnostic] {
    var checker = MethodChecker(document, types: types)
    checker.checkParams()
    checker.checkPlaceholders()
    checker.checkBody()
    checker.checkIdempotencyKey()
    checker.checkReply()
    checker.checkPaging()
    return checker.log.diagnostics + checker.diagnosticsOfFields()
  }

  private func diagnosticsOfFields() -> [Diagnostic] {
    let params = document.params.map(\.document)
    let context = FieldChecker.MethodContext(
      params: isUnreadable(.params) ? nil : params, identities: document.identities)
    var checker = FieldChecker(types: types, method: context, file: log.file)
    checker.check(params)
    checker.check(document.data)
    if case .fields(let fields) = document.reply { checker.check(fields) }
    return checker.log.diagnostics
  }

  /// Whether a part of the file is there but is no object, so that nobody knows its fields.
  func isUnreadable(_ key: MethodKey) -> Bool {
    document.keys[key].map { !$0.value.isObject } ?? false
  }

  /// A field of the request at its top level.
  func requestField(named name: String) -> FieldDocument? {
    (document.params.map(\.document) + document.data).first { $0.field.name == name }
  }

  /// Names of all request fields at the top level.
  var requestFieldNames: [String] {
    document.params.map(\.document.field.name) + document.data.map(\.field.name)
  }
}
