import LarkJSON

extension FieldChecker {
  /// Reports conditions on fields that are not there, or on values that they cannot have.
  mutating func checkConditions(_ document: FieldDocument, among siblings: [FieldDocument]) {
    for key in [FieldKey.requiredWhen, .notAllowedWhen] {
      guard let member = document.keys[key] else { continue }
      // Elsewhere the key itself is misplaced.
      guard document.place.isSentByItself else { continue }
      for condition in member.value.members {
        check(condition, in: member.key, of: document, among: siblings, namesSiblingsOnly: true)
      }
    }
    for entry in document.keys[.limitsWhen]?.value.elements ?? [] {
      for condition in entry["when"]?.members ?? [] {
        check(condition, in: "when", of: document, among: siblings, namesSiblingsOnly: false)
      }
    }
    guard document.place.isSentByItself else { return }
    for entry in document.keys[.warnWhen]?.value.elements ?? [] {
      for condition in entry["when"]?.members ?? [] {
        check(condition, in: "when", of: document, among: siblings, namesSiblingsOnly: true, mayNameItself: true)
      }
    }
    checkLaterThan(document, among: siblings)
  }

  /// Reports a time to compare with that is not there.
  private mutating func checkLaterThan(_ document: FieldDocument, among siblings: [FieldDocument]) {
    guard let member = document.keys[.laterThan], let name = document.field.laterThan else { return }
    let names = siblings.map(\.field.name).filter { $0 != document.field.name }
    guard !names.contains(name) else { return }
    log.report(
      .unknownSibling, at: member.value.position,
      "'laterThan' names \(Wording.quoted(name)), which is no field beside this one",
      remedy: names.isEmpty ? "name a field that is there" : Wording.suggestion(for: name, among: names))
  }

  private mutating func check(
    _ condition: JSONNode.Member, in key: String, of document: FieldDocument, among siblings: [FieldDocument],
    namesSiblingsOnly: Bool, mayNameItself: Bool = false
  ) {
    let isParameter = document.place.section == .params && document.place.isTop
    let params = isParameter ? [] : method?.params ?? []
    let candidates = siblings.filter { mayNameItself || $0.field.name != document.field.name } + params
    if let named = candidates.first(where: { $0.field.name == condition.key }) {
      guard named.hasKnownType, condition.value.isScalar else { return }
      check(
        condition.value, of: named.field, called: "\(Wording.quoted(condition.key)) in \(Wording.quoted(key))",
        mustBeListed: true)
      return
    }
    if condition.key == document.field.name, document.place.level != .element {
      log.report(
        .unknownSibling, at: condition.keyPosition, "\(Wording.quoted(key)) names the field itself",
        remedy: "name a field beside it")
      return
    }
    // The parameters of a shared type are those of whatever method uses it.
    guard namesSiblingsOnly || method != nil else { return }
    if let method, method.params == nil { return }
    let names = candidates.map(\.field.name)
    log.report(
      .unknownSibling, at: condition.keyPosition,
      "\(Wording.quoted(key)) names \(Wording.quoted(condition.key)), which is no field beside this one"
        + (method == nil ? "" : " and no parameter"),
      remedy: names.isEmpty ? "name a field that is there" : Wording.suggestion(for: condition.key, among: names))
  }

  /// Reports a parameter for the kind of id that the method does not have.
  mutating func checkIDTypeParam(_ document: FieldDocument) {
    guard let params = method?.params, let member = document.keys[.idTypeParam],
      let name = document.field.idTypeParam, !params.contains(where: { $0.field.name == name })
    else { return }
    let names = params.map(\.field.name)
    log.report(
      .unknownIDTypeParam, at: member.value.position, "the method has no parameter \(Wording.quoted(name))",
      remedy: NearestName.find(name, among: names).map { "did you mean \(Wording.quoted($0))?" }
        ?? "add it to 'params' or remove the 'idTypeParam'")
  }
}

extension JSONNode {
  /// Whether the value can be that of a condition; any other has been reported.
  fileprivate var isScalar: Bool {
    switch content {
    case .string, .bool: true
    case .number(let number): number.int64Value != nil
    case .null, .array, .object: false
    }
  }
}
