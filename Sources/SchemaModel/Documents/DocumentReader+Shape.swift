import LarkJSON

/// Types as files name them.
enum TypeName: String, CaseIterable, Sendable {
  case string, integer, number, boolean, object, array, file, any

  /// What other languages and formats call them, as far as the names do not resemble each other.
  static let otherNames: [String: TypeName] = [
    "list": .array, "set": .array, "slice": .array, "sequence": .array, "vector": .array, "tuple": .array,
    "map": .object, "dict": .object, "dictionary": .object, "hash": .object, "record": .object,
    "float": .number, "double": .number, "decimal": .number, "long": .integer, "char": .string,
    "bytes": .file, "binary": .file, "blob": .file, "json": .any,
  ]
}

/// What a field is, and the fields in it.
struct FieldShape {
  var type: FieldType
  var children: [FieldDocument] = []
  var isKnown = true
}

extension DocumentReader {
  /// What a field is: its type with what belongs to it, or a reference.
  mutating func shape(
    _ keys: KeyedObject<FieldKey>, called name: @autoclosure () -> String, in place: FieldDocument.Place
  ) -> FieldShape {
    // Read whether or not the type has a place for them: what is wrong inside is to be said all the same.
    let properties = fields(of: keys[.properties], in: place.inside(.property))
    let item = item(keys[.items], in: place.inside(.element))
    let children = properties + (item.map { [$0] } ?? [])

    let type: FieldType?
    switch (keys[.type], keys[.ref]) {
    case (nil, nil):
      reportMissingType(keys, in: name())
      type = nil
    case (let typeKey?, let reference?):
      log.report(
        .typeOrReference, at: max(typeKey.keyPosition, reference.keyPosition), "\(name()) has both 'type' and '$ref'",
        remedy: "keep one of the two")
      type = nil
    case (nil, let reference?):
      reportShapeKeysBesideReference(keys)
      type = self.type(namedBy: reference.value).map(FieldType.reference)
    case (let typeKey?, nil):
      type = self.type(typeKey, keys, called: name(), properties: properties, item: item)
    }
    return FieldShape(type: type ?? .any, children: children, isKnown: type != nil)
  }

  private mutating func type(
    _ member: JSONNode.Member, _ keys: KeyedObject<FieldKey>, called name: @autoclosure () -> String,
    properties: [FieldDocument], item: FieldDocument?
  ) -> FieldType? {
    let typeName = choice(member, of: TypeName.self, called: "type", .unknownType, otherNames: TypeName.otherNames)
    let hasAdditionalProperties = flag(keys[.additionalProperties])
    let keepsRawJSON = flag(keys[.keepsRawJSON])
    let format = choice(keys[.format], of: StringFormat.self, called: "format", .unknownFormat)
    let values = values(keys, of: typeName)
    guard let typeName else { return nil }
    reportMisplacedShapeKeys(keys, of: typeName)
    switch typeName {
    case .string: return .string(format: format, values: values)
    case .integer: return .integer(values: values)
    case .number: return .number
    case .boolean: return .boolean
    case .file: return .file
    case .any: return .any
    case .object:
      return .object(
        ObjectShape(
          fields: properties.map(\.field), hasAdditionalProperties: hasAdditionalProperties, keepsRawJSON: keepsRawJSON))
    case .array:
      if keys.lacks(.items) {
        log.report(
          .missingItems, at: keys.position, "\(name()) is an array without 'items'",
          remedy: "say what it holds, such as \"items\": { \"type\": \"string\" }")
      }
      return item.map { .array($0.field) }
    }
  }

  private mutating func item(_ member: JSONNode.Member?, in place: FieldDocument.Place) -> FieldDocument? {
    member.flatMap { field($0.value, name: "", at: $0.value.position, in: place) }
  }
}

// MARK: - Keys that belong to other types

extension DocumentReader {
  /// Keys that describe a type, with the types that they describe.
  private static let shapeKeys: [(key: FieldKey, types: [TypeName])] = [
    (.items, [.array]), (.properties, [.object]), (.additionalProperties, [.object]),
    (.keepsRawJSON, [.object]), (.format, [.string]),
    (.enum, [.string, .integer]), (.openEnum, [.string, .integer]),
  ]

  private mutating func reportMisplacedShapeKeys(_ keys: KeyedObject<FieldKey>, of type: TypeName) {
    for (key, types) in Self.shapeKeys {
      guard let member = keys[key], !types.contains(type) else { continue }
      let isEnum = key == .enum || key == .openEnum
      log.report(
        isEnum ? .misplacedEnum : .misplacedKey, at: member.keyPosition,
        "\(Wording.quoted(key.rawValue)) on a field of type \(Wording.quoted(type.rawValue))",
        remedy: isEnum && type == .array
          ? "move it into 'items'" : "only type \(Wording.alternatives(types.map(\.rawValue))) takes it")
    }
  }

  private mutating func reportShapeKeysBesideReference(_ keys: KeyedObject<FieldKey>) {
    for (key, _) in Self.shapeKeys {
      guard let member = keys[key] else { continue }
      log.report(
        .besideReference, at: member.keyPosition, "\(Wording.quoted(key.rawValue)) beside '$ref'",
        remedy: "the shared type says what the field is; change it there, or write the type out here")
    }
  }

  private mutating func reportMissingType(_ keys: KeyedObject<FieldKey>, in name: String) {
    guard keys.lacks(.type), keys.lacks(.ref) else { return }
    let remedy =
      if keys[.properties] != nil { "add \"type\": \"object\"" }
      else if keys[.items] != nil { "add \"type\": \"array\"" }
      else { "add one of them, such as \"type\": \"string\"" }
    log.report(.typeOrReference, at: keys.position, "\(name) has neither 'type' nor '$ref'", remedy: remedy)
  }
}
