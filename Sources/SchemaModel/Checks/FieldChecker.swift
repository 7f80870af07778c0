import LarkJSON

/// Checks the fields of one file, with the shared types at hand.
struct FieldChecker {
  let types: TypeTable
  /// What a field may refer to beyond its siblings; nil in a shared type, which methods of all kinds use.
  let method: MethodContext?
  var log: DiagnosticLog

  /// The method around a field.
  struct MethodContext {
    /// Parameters; nil where they cannot be read.
    let params: [FieldDocument]?
    let identities: [Caller]
  }

  init(types: TypeTable, method: MethodContext?, file: String) {
    self.types = types
    self.method = method
    log = DiagnosticLog(file: file)
  }

  /// Checks fields that stand side by side, and all in them.
  mutating func check(_ documents: [FieldDocument]) {
    for document in documents { check(document, among: documents) }
  }

  /// Checks a field and all in it.
  mutating func check(_ document: FieldDocument, among siblings: [FieldDocument]) {
    guard document.isReadable else { return }
    checkPlacement(document)
    checkRequirements(document)
    checkConditions(document, among: siblings)
    checkIDTypeParam(document)
    checkEntryIdentities(document)
    if let field = types.resolved(document) {
      checkTypeKeys(document, field)
      checkLimits(document, field)
      checkDefaultAndExample(document, field)
    }
    let properties = document.properties
    for child in document.children {
      check(child, among: child.place.level == .property ? properties : [])
    }
  }
}
