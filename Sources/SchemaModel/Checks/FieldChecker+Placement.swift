import LarkJSON

extension FieldChecker {
  /// Reports keys that say nothing where the field stands.
  mutating func checkPlacement(_ document: FieldDocument) {
    let place = document.place
    if place.section != .params || !place.isTop {
      report([.in, .style], of: document, "on a field that is no parameter", remedy: "remove it")
    }
    if place.section != .element, place.section != .sharedType {
      report(
        [.pattern, .deprecated], of: document, "on a field that is none of an element", remedy: "remove it")
    }
    if place.level == .element {
      report(
        Self.keysOfWholeFields + [.default], of: document, "on what an array holds",
        remedy: "write it on the array, or remove it")
      return checkFilePlace(document)
    }
    switch place.section {
    case .params:
      report([.nullable], of: document, "on a parameter", remedy: "remove it; only fields of a body can be null")
    case .reply:
      report(
        [.nullable, .alwaysSent, .warnWhen, .laterThan], of: document, "on a field of a reply",
        remedy: "remove it; it is about requests")
    case .payload:
      report(
        [.idTypeParam, .nullable, .alwaysSent, .warnWhen, .laterThan], of: document, "on a field of an event",
        remedy: "remove it; it is about requests")
    case .sharedType where place.isTop:
      report(
        Self.keysOfWholeFields + [.required], of: document, "on a shared type",
        remedy: "write it where a field refers to the type")
    case .element:
      report(
        [.idTypeParam, .nullable], of: document, "on a field of an element", remedy: "remove it; it is about requests")
    case .data, .sharedType: break
    }
    checkFilePlace(document)
  }

  /// Keys about sending a field or leaving it out.
  private static let keysOfWholeFields: [FieldKey] = [
    .requiredInPractice, .requiredWhen, .notAllowedWhen, .warnWhen, .laterThan, .alwaysSent, .nullable,
  ]

  private mutating func report(_ keys: [FieldKey], of document: FieldDocument, _ place: String, remedy: String) {
    for key in keys {
      guard let member = document.keys[key] else { continue }
      log.report(
        .misplacedKey, at: member.keyPosition, "\(Wording.quoted(key.rawValue)) \(place)", remedy: remedy)
    }
  }

  private mutating func checkFilePlace(_ document: FieldDocument) {
    guard document.field.type.isFile, document.place.section != .data || !document.place.isTop else { return }
    log.report(
      .misplacedFileField, at: document.typePosition, "a file outside of the top level of 'data'",
      remedy: "make it a field of 'data' itself")
  }

  /// Reports keys that cannot be said of one field together.
  mutating func checkRequirements(_ document: FieldDocument) {
    // Elsewhere all of these keys are misplaced.
    guard document.place.isSentByItself else { return }
    let keys = document.keys
    if document.field.isRequired, let required = keys[.required] {
      for key in [FieldKey.requiredInPractice, .requiredWhen, .notAllowedWhen] {
        guard let other = keys[key] else { continue }
        log.report(
          .requiredTwice, at: max(required.keyPosition, other.keyPosition),
          "a field is both 'required' and \(Wording.quoted(key.rawValue))", remedy: "keep the one that holds")
      }
    }
    guard document.field.isAlwaysSent, document.place.section != .reply,
      document.place.section != .payload, let alwaysSent = keys[.alwaysSent],
      keys.lacks(.default)
    else { return }
    // Without a type on the way it is not known whether there is a default.
    guard let field = types.resolved(document), field.defaultValue == nil else { return }
    log.report(
      .alwaysSentWithoutDefault, at: alwaysSent.keyPosition, "a field is always sent but has no 'default'",
      remedy: "add the 'default' that goes out")
  }

  /// Reports identities of single values who may not call the method.
  mutating func checkEntryIdentities(_ document: FieldDocument) {
    guard let callers = method?.identities, !callers.isEmpty else { return }
    for entry in [FieldKey.enum, .openEnum].flatMap({ document.keys[$0]?.value.elements ?? [] }) {
      for identity in entry["identities"]?.elements ?? [] {
        guard case .string(let text) = identity.content, let caller = Caller(rawValue: text), !callers.contains(caller)
        else { continue }
        log.report(
          .enumIdentity, at: identity.position, "\(Wording.quoted(text)) may not call the method",
          remedy: "remove the identity here, or add it to the method")
      }
    }
  }
}
