import LarkJSON

extension DocumentReader {
  /// The fields of an object of fields, such as `data`.
  mutating func fields(of member: JSONNode.Member?, in place: FieldDocument.Place) -> [FieldDocument] {
    guard let member, let members = members(of: member.value, called: Wording.quoted(member.key)) else { return [] }
    return fields(members, in: place)
  }

  mutating func fields(_ members: [JSONNode.Member], in place: FieldDocument.Place) -> [FieldDocument] {
    var names: Set<String> = []
    return members.compactMap { member in
      // The parser has reported a name that is there twice.
      guard names.insert(member.key).inserted else { return nil }
      checkWireName(member)
      return field(member.value, name: member.key, at: member.keyPosition, in: place)
        ?? unreadableField(member, in: place)
    }
  }

  /// One field.
  mutating func field(
    _ node: JSONNode, name: String, at position: JSONPosition, in place: FieldDocument.Place
  ) -> FieldDocument? {
    guard place.depth <= FieldDocument.Place.greatestDepth else {
      log.report(
        .nestedTooDeep, at: position,
        "\(Self.title(of: name, place)) is inside of more than \(FieldDocument.Place.greatestDepth) others",
        remedy: "make shared types of the inner ones")
      return nil
    }
    guard let keys = keyed(node, as: FieldKey.self, called: Self.title(of: name, place)) else { return nil }
    let shape = shape(keys, called: Self.title(of: name, place), in: place)
    var field = Field(name: name, type: shape.type, position: log.source(position))
    field.description = text(keys[.description])
    field.example = keys[.example]?.value.json
    field.defaultValue = keys[.default]?.value.json
    field.isRequired = flag(keys[.required])
    field.isRequiredInPractice = flag(keys[.requiredInPractice])
    field.requiredWhen = conditions(keys[.requiredWhen])
    field.notAllowedWhen = conditions(keys[.notAllowedWhen])
    field.isAlwaysSent = flag(keys[.alwaysSent])
    field.isNullable = flag(keys[.nullable])
    field.unit = choice(keys[.unit], of: Field.Unit.self, called: "unit", .unknownUnit)
    field.holdsJSONText =
      choice(keys[.contentMediaType], of: TextMediaType.self, called: "media type", .unknownValue) != nil
    field.idTypeParam = filledString(keys[.idTypeParam])
    field.limits = limits(keys)
    field.conditionalLimits = conditionalLimits(keys[.limitsWhen])
    field.warnings = conditionalWarnings(keys[.warnWhen])
    field.laterThan = filledString(keys[.laterThan])
    field.pattern = filledString(keys[.pattern])
    field.isDeprecated = flag(keys[.deprecated])
    // A shared type says the name of a Swift type where a field says that of a property.
    let namesType = place.section == .sharedType && place.isTop
    field.swiftName = swiftName(keys[.swiftName], ofType: namesType)
    editorSchema(keys[.schema])
    return FieldDocument(
      field: field, position: position, keys: keys, children: shape.children, place: place, hasKnownType: shape.isKnown,
      isReadable: true)
  }

  /// A field that is no object: its name is known, so that nobody misses it.
  private func unreadableField(_ member: JSONNode.Member, in place: FieldDocument.Place) -> FieldDocument {
    FieldDocument(
      field: Field(name: member.key, type: .any, position: log.source(member.keyPosition)),
      position: member.keyPosition, keys: KeyedObject(position: member.value.position), children: [], place: place, hasKnownType: false,
      isReadable: false)
  }

  /// How messages call a field.
  private static func title(of name: String, _ place: FieldDocument.Place) -> String {
    switch place.level {
    case .element: "'items'"
    case .top where place.section == .sharedType: "the type"
    case .top, .property: "field \(Wording.quoted(name))"
    }
  }

  private mutating func checkWireName(_ member: JSONNode.Member) {
    guard !Names.isWireName(member.key) else { return }
    log.report(
      .invalidName, at: member.keyPosition,
      member.key.isEmpty ? "a field has no name" : "field name \(Wording.quoted(member.key)) holds blanks",
      remedy: "write the name that the field has on the wire")
  }
}

/// Media types of strings.
private enum TextMediaType: String, CaseIterable {
  case json = "application/json"
}
