import LarkJSON

/// Turns a field of a catalog into one of a method file.
struct FieldConverter {
  /// In which part of a method a field stands.
  enum Section {
    case params
    case data
    case reply
  }

  /// What a type is called in method files.
  enum TypeName: String {
    case string, integer, number, boolean, object, array, file, any

    var isScalar: Bool {
      switch self {
      case .string, .integer, .number, .boolean: true
      case .object, .array, .file, .any: false
      }
    }
  }

  /// A field with the type that was found for it.
  struct Converted {
    var type: TypeName
    var object: JSONObject
  }

  let section: Section
  var log: NoteLog

  /// Fields are nested this deep at most: with each level more the Swift compiler takes twice as long, a second for 16.
  private static let greatestDepth = 14

  /// The fields of an object.
  ///
  /// - Parameter path: Where they stand in the method.
  mutating func fields(_ json: JSON, at path: String, depth: Int = 0) -> [(name: String, field: Converted)] {
    guard let members = CatalogMembers.named(json) else {
      log.add(.fieldLeftOut, at: path, "What should list fields does not; it was left out.")
      return []
    }
    var names: Set<String> = []
    return members.compactMap { name, value in
      let place = path + "." + name
      guard names.insert(name).inserted else {
        log.add(.fieldLeftOut, at: place, "A field that is listed twice was taken once.")
        return nil
      }
      guard Self.isWireName(name) else {
        log.add(.fieldLeftOut, at: place, "A field whose name is empty or holds blanks was left out.")
        return nil
      }
      return (name, field(value, name: name, at: place, depth: depth))
    }
  }

  /// One field.
  mutating func field(_ json: JSON, name: String, at path: String, depth: Int = 0) -> Converted {
    guard let source = json.objectValue else {
      log.add(.typeCorrected, at: path, "A field that is no object can hold any value.")
      return Converted(type: .any, object: ["type": "any"])
    }
    reportOtherKeys(source, at: path)
    var (type, isList) = type(of: source, at: path)
    if depth >= Self.greatestDepth, type == .object || type == .array {
      log.add(.shapeUnknown, at: path, "A field deep inside of others can hold any value.")
      (type, isList) = (.any, false)
    }
    var result: JSONObject = ["type": .string(type.rawValue)]
    if source["required"]?.boolValue == true || source["required"]?.stringValue == "true" { result["required"] = true }
    var description = ProseCleaner.clean(source.text("description") ?? "")
    if type != .array {
      addValues(of: source, to: &result, type, &description, at: path)
    }
    addLimits(of: source, to: &result, type, at: path)
    switch type {
    case .object: addProperties(of: source, to: &result, at: path, depth)
    case .array:
      result["items"] = .object(items(of: source, name, isList, &description, at: path, depth))
    default:
      if let properties = source["properties"], !properties.isBlank {
        log.add(.fieldLeftOut, at: path, "Fields inside of a field of type '\(type.rawValue)' were left out.")
      }
    }
    addLiterals(of: source, to: &result, type, at: path)
    if !description.isEmpty { result["description"] = .string(description) }
    return Converted(type: type, object: result)
  }

  private static func isWireName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  // MARK: - Keys

  private static let knownKeys: Set<String> = [
    "type", "location", "required", "description", "default", "example", "min", "max", "enum", "options", "items",
    "properties", "name",
  ]
  /// Keys that method files have no word for.
  private static let idleKeys: Set<String> = ["enumName", "ref", "annotations"]

  private mutating func reportOtherKeys(_ source: JSONObject, at path: String) {
    for (key, value) in source where !Self.knownKeys.contains(key) && !value.isBlank {
      if Self.idleKeys.contains(key) {
        log.add(.keyLeftOut, at: path, "Method files have no word for '\(key)' of a field.")
      } else {
        log.add(.unknownKey, at: path, "The key '\(key)' of a field is not known; it was left out.")
      }
    }
  }

  // MARK: - Type

  /// The type of a field, and whether it is a list of that type written as one word.
  private mutating func type(of source: JSONObject, at path: String) -> (TypeName, isList: Bool) {
    let written = source["type"]?.stringValue ?? CatalogMembers.texts(source["type"]).first { $0 != "null" }
    guard let word = written?.lowercased(), !word.isEmpty else {
      let found = missingType(of: source)
      log.add(.typeCorrected, at: path, "A field without a type is of type '\(found.rawValue)'.")
      return (found, false)
    }
    if let type = TypeName(rawValue: word) { return (type, false) }
    if word == "list" { return (.array, false) }
    if word.hasSuffix("[]") {
      log.add(.typeCorrected, at: path, "Type '\(word)' is an array.")
      return (.array, true)
    }
    let type = Self.otherWords[word] ?? .any
    log.add(.typeCorrected, at: path, "Type '\(word)' is '\(type.rawValue)' in method files.")
    return (type, false)
  }

  private static let otherWords: [String: TypeName] = [
    "str": .string, "text": .string, "date": .string, "datetime": .string, "int": .integer, "int32": .integer,
    "int64": .integer, "uint32": .integer, "uint64": .integer, "long": .integer, "float": .number, "double": .number,
    "decimal": .number, "bool": .boolean, "map": .object, "struct": .object, "dict": .object, "binary": .file,
  ]

  private func missingType(of source: JSONObject) -> TypeName {
    if source["items"]?.isBlank == false { return .array }
    if source["properties"]?.isBlank == false { return .object }
    if source["enum"]?.isBlank == false || source["options"]?.isBlank == false { return .string }
    return section == .params ? .string : .any
  }

  // MARK: - Objects and arrays

  private mutating func addProperties(
    of source: JSONObject, to result: inout JSONObject, at path: String, _ depth: Int
  ) {
    let properties = source["properties"].map { $0.isBlank ? [] : fields($0, at: path, depth: depth + 1) } ?? []
    guard !properties.isEmpty else {
      log.add(.shapeUnknown, at: path, "The fields of an object are not listed; it can hold any.")
      return
    }
    result["properties"] = .object(JSONObject(properties.map { ($0.name, .object($0.field.object)) }))
  }

  /// What an array holds. Its `properties` are those of its elements.
  private mutating func items(
    of source: JSONObject, _ name: String, _ isList: Bool, _ description: inout String, at path: String, _ depth: Int
  ) -> JSONObject {
    if let items = source["items"], !items.isBlank {
      let element = field(items, name: "", at: path + ".items", depth: depth + 1).object
      return withoutKeysOfWholeFields(element, at: path + ".items")
    }
    if let properties = source["properties"], !properties.isBlank {
      let found = fields(properties, at: path, depth: depth + 1)
      if !found.isEmpty {
        return [
          "type": "object", "properties": .object(JSONObject(found.map { ($0.name, .object($0.field.object)) })),
        ]
      }
    }
    if isList, let word = source["type"]?.stringValue {
      var element = source
      element["type"] = .string(String(word.dropLast(2)))
      for key in ["description", "required", "default", "example", "min", "max"] { element[key] = nil }
      return withoutKeysOfWholeFields(field(.object(element), name: "", at: path, depth: depth + 1).object, at: path)
    }
    if source["enum"]?.isBlank == false || source["options"]?.isBlank == false {
      let values = listedValues(source).map(\.value)
      let type: TypeName = values.allSatisfy { $0.intValue != nil } ? .integer : .string
      var element: JSONObject = ["type": .string(type.rawValue)]
      addValues(of: source, to: &element, type, &description, at: path)
      log.add(.itemsGuessed, at: path, "The values listed for an array are those of its elements.")
      return element
    }
    let type = guessedElement(of: source, name)
    if let type {
      log.add(.itemsGuessed, at: path, "What an array holds was taken from its name or example: '\(type.rawValue)'.")
      return ["type": .string(type.rawValue)]
    }
    if section == .params {
      log.add(.itemsGuessed, at: path, "What a list in a query holds is not said; it holds strings.")
      return ["type": "string"]
    }
    log.add(.shapeUnknown, at: path, "What an array holds is not said; it can hold any value.")
    return ["type": "any"]
  }

  /// What stands on an array rather than on what it holds.
  private mutating func withoutKeysOfWholeFields(_ element: JSONObject, at path: String) -> JSONObject {
    var element = element
    element["required"] = nil
    if element["default"] != nil {
      element["default"] = nil
      log.add(.valueLeftOut, at: path, "The default of what an array holds was left out.")
    }
    return element
  }

  /// What the example holds, or strings where the name is that of a list of ids.
  private func guessedElement(of source: JSONObject, _ name: String) -> TypeName? {
    if let example = source["example"], let elements = Literals.coerced(example, to: "array")?.arrayValue,
      let first = elements.first
    {
      let type: TypeName? =
        switch first {
        case .string: .string
        case .number(let number): number.int64Value == nil ? .number : .integer
        case .bool: .boolean
        case .null, .array, .object: nil
        }
      if let type, elements.allSatisfy({ Literals.coerced($0, to: type.rawValue) == $0 }) { return type }
    }
    let endings = ["ids", "id_list", "keys", "key_list", "tokens", "token_list", "codes", "emails", "urls"]
    let word = name.lowercased()
    return endings.contains { word == $0 || word.hasSuffix("_" + $0) } || name.hasSuffix("Ids") || name.hasSuffix("IDs")
      ? .string : nil
  }
}
