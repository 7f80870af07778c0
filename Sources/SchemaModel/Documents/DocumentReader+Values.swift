import LarkJSON

extension DocumentReader {
  /// The values that a field lists, closed or open.
  ///
  /// - Parameter type: Type of the field; nil where it is not known, then values of any type pass.
  mutating func values(_ keys: KeyedObject<FieldKey>, of type: TypeName?) -> Values? {
    let closed = keys[.enum].map { entries($0, of: type) }
    let open = keys[.openEnum].map { entries($0, of: type) }
    if let closedKey = keys[.enum], let openKey = keys[.openEnum] {
      log.report(
        .twoEnums, at: max(closedKey.keyPosition, openKey.keyPosition), "a field has both 'enum' and 'openEnum'",
        remedy: "keep 'enum' where these are all values there are, 'openEnum' where others are allowed")
    }
    if let closed { return Values(isOpen: false, entries: closed) }
    return open.map { Values(isOpen: true, entries: $0) }
  }

  private mutating func entries(_ member: JSONNode.Member, of type: TypeName?) -> [Values.Entry] {
    let name = Wording.quoted(member.key)
    guard let elements = elements(of: member.value, called: name) else { return [] }
    if elements.isEmpty {
      log.report(
        .empty, at: member.value.position, "\(name) lists no values", remedy: "add the values or remove the key")
    }
    var seen: Set<JSON> = []
    return elements.compactMap { element in
      guard let (entry, node) = entry(element, in: name, of: type) else { return nil }
      guard seen.insert(entry.value).inserted else {
        log.report(
          .duplicateValue, at: node.position, "\(name) lists \(Wording.value(node)) twice",
          remedy: "remove one of the two")
        return nil
      }
      return entry
    }
  }

  /// One entry: the bare value, or an object that says more about it.
  private mutating func entry(
    _ element: JSONNode, in name: String, of type: TypeName?
  ) -> (entry: Values.Entry, value: JSONNode)? {
    guard element.isObject else {
      guard isValue(element, of: type, in: name) else { return nil }
      return (Values.Entry(value: element.json, position: log.source(element.position)), element)
    }
    guard let keys = keyed(element, as: ValueKey.self, called: "an entry of \(name)") else { return nil }
    let swiftName = swiftName(keys[.name], ofType: false)
    let description = text(keys[.description])
    let identities = keys[.identities].map { callers($0) }
    if keys.lacks(.value) {
      reportMissing(ValueKey.value, in: "an entry of \(name)", at: element.position, remedy: "add the value")
    }
    guard let value = keys[.value] else { return nil }
    if element.members.count == 1 {
      log.report(
        .missingKey, at: element.position, "an entry of \(name) says nothing beyond its value",
        remedy: "write the value alone, or add a 'description'")
    }
    guard isValue(value.value, of: type, in: name) else { return nil }
    let entry = Values.Entry(
      value: value.value.json, name: swiftName, description: description, identities: identities,
      position: log.source(element.position))
    return (entry, value.value)
  }

  private mutating func isValue(_ node: JSONNode, of type: TypeName?, in name: String) -> Bool {
    let expected: String
    switch (node.content, type) {
    case (.string, .string), (.string, nil): return true
    case (.number(let number), .integer), (.number(let number), nil):
      if number.int64Value != nil { return true }
      expected = "whole numbers"
    // An enum on another type is reported as a whole.
    case (.string, let type?) where type != .integer: return true
    case (.number, let type?) where type != .string: return true
    case (_, .integer): expected = "whole numbers"
    case (_, .string): expected = "strings"
    default: expected = "strings or whole numbers"
    }
    log.report(
      .valueType, at: node.position, "\(name) lists \(Wording.value(node))", remedy: "list \(expected) only")
    return false
  }
}
