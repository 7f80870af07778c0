import LarkJSON

/// Checks the elements of one set together, with the shared types at hand.
struct ElementChecker {
  private let documents: [ElementDocument]
  private let types: TypeTable
  /// Names of the places where elements stand.
  private let places: [String]

  /// Everything wrong with the elements that their files alone do not tell.
  static func diagnostics(of documents: [ElementDocument], types: TypeTable) -> [Diagnostic] {
    let checker = ElementChecker(documents, types: types)
    return documents.flatMap(checker.diagnostics) + checker.rivals
  }

  private init(_ documents: [ElementDocument], types: TypeTable) {
    self.documents = documents
    self.types = types
    places = documents.compactMap { $0.element?.place }.sorted()
  }

  private func diagnostics(of document: ElementDocument) -> [Diagnostic] {
    var checker = FieldChecker(
      types: types, method: FieldChecker.MethodContext(params: nil, identities: []), file: document.position.file)
    checker.check(document.fields)
    for place in document.allowedIn + (document.onlyInside.map { [$0] } ?? []) where !places.contains(place.name) {
      checker.log.report(
        .unknownElementPlace, at: place.position, "no element has a place called \(Wording.quoted(place.name))",
        remedy: Wording.suggestion(for: place.name, among: places))
    }
    if let slot = document.slot, !Self.holdsSlot(slot.name, document.fields) {
      checker.log.report(
        .unknownSlot, at: slot.position, "no field \(Wording.quoted(slot.name)) is a list of any values",
        remedy: "add it: { \"type\": \"array\", \"items\": { \"type\": \"any\" } }")
    }
    for argument in document.arguments where !document.fields.contains(where: { $0.field.name == argument.name }) {
      checker.log.report(
        .unknownArgument, at: argument.position, "the element has no field \(Wording.quoted(argument.name))",
        remedy: Wording.suggestion(for: argument.name, among: document.fields.map(\.field.name)))
    }
    return checker.log.diagnostics
  }

  private static func holdsSlot(_ name: String, _ fields: [FieldDocument]) -> Bool {
    fields.contains { field in
      if field.field.name == name, case .array(let element) = field.field.type, case .any = element.type { return true }
      return holdsSlot(name, field.properties)
    }
  }

  /// Elements that nobody could tell apart, and a set without one that holds all others, or with several.
  private var rivals: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func report(
      _ check: Check, _ document: ElementDocument, _ position: JSONPosition?, _ message: String, _ remedy: String
    ) {
      var log = DiagnosticLog(file: document.position.file)
      log.report(check, at: position ?? DiagnosticLog.start, message, remedy: remedy)
      diagnostics += log.diagnostics
    }
    var tags: [String: ElementDocument] = [:]
    var roots: [ElementDocument] = []
    for document in documents where document.hasHead {
      guard let tag = document.tag else {
        if document.slot != nil { roots.append(document) }
        continue
      }
      guard let other = tags[tag.name] else {
        tags[tag.name] = document
        continue
      }
      report(
        .duplicateElement, document, tag.position,
        "the tag \(Wording.quoted(tag.name)) is declared twice, first in \(other.source)",
        "remove one of the two, or correct its 'tag'")
    }
    for root in roots.dropFirst() {
      report(
        .rootElement, root, nil, "a second element without a tag, after \(roots[0].source)",
        "give one of them its 'tag': only what holds all others has none")
    }
    if roots.isEmpty, let first = documents.first(where: \.hasHead), documents.allSatisfy({ $0.element != nil }) {
      report(
        .rootElement, first, nil, "the folder has no element without a tag, which would hold all others",
        "add one, such as card.json with \"element\": { \"slot\": \"elements\", \"place\": \"body\" }")
    }
    return diagnostics
  }
}
