import LarkJSON

extension FieldConverter {
  /// A value that the catalog lists, with what it says about it.
  struct ListedValue {
    var value: JSON
    var description: String
  }

  /// The values of `enum`, or else of `options`; each once, in the order of the catalog.
  func listedValues(_ source: JSONObject) -> [ListedValue] {
    let options = (source["options"]?.arrayValue ?? []).compactMap { option -> ListedValue? in
      guard let object = option.objectValue else {
        return option.isBlank ? nil : ListedValue(value: option, description: "")
      }
      return object["value"].map {
        ListedValue(value: $0, description: ProseCleaner.clean(object.text("description") ?? ""))
      }
    }
    let values = source["enum"]?.arrayValue ?? []
    guard !values.isEmpty else { return options }
    let descriptions = Dictionary(options.map { ($0.value, $0.description) }) { first, _ in first }
    let listed = values.map { ListedValue(value: $0, description: descriptions[$0] ?? "") }
    // A value that only one of the two lists names is a value all the same.
    return listed + options.filter { !values.contains($0.value) }
  }

  /// Adds the values that a field lists. Where the type takes no list, what is said about them goes into the
  /// description.
  mutating func addValues(
    of source: JSONObject, to result: inout JSONObject, _ type: TypeName, _ description: inout String, at path: String
  ) {
    let listed = listedValues(source)
    reportOtherOptionKeys(source, at: path)
    guard !listed.isEmpty else { return }
    guard type == .string || type == .integer else {
      return describe(listed, in: &description, type, at: path)
    }
    var entries: [JSON] = []
    var seen: Set<JSON> = []
    var isOpen = false
    for item in listed {
      guard let value = Literals.coerced(item.value, to: type.rawValue),
        type != .integer || value.intValue != nil
      else {
        log.add(.valueLeftOut, at: path, "A listed value that is no '\(type.rawValue)' was left out; the list is open.")
        isOpen = true
        continue
      }
      if value != item.value {
        log.add(.valueCorrected, at: path, "Listed values were written as values of type '\(type.rawValue)'.")
      }
      guard seen.insert(value).inserted else {
        log.add(.valueLeftOut, at: path, "A value that is listed twice was listed once.")
        continue
      }
      entries.append(
        item.description.isEmpty ? value : ["value": value, "description": .string(item.description)])
    }
    guard !entries.isEmpty else { return }
    // A list that lacks the default is not all there is.
    if let value = defaultValue(of: source, type), !seen.contains(value) {
      log.add(.valueCorrected, at: path, "The default is not among the listed values; the list is open.")
      isOpen = true
    }
    result[isOpen ? "openEnum" : "enum"] = .array(entries)
  }

  private mutating func reportOtherOptionKeys(_ source: JSONObject, at path: String) {
    for option in source["options"]?.arrayValue ?? [] {
      for (key, value) in option.objectValue ?? [:]
      where key != "value" && key != "description" && !value.isBlank {
        log.add(
          key == "name" ? .keyLeftOut : .unknownKey, at: path,
          "The key '\(key)' of a listed value has no place in method files; it was left out.")
      }
    }
  }

  private mutating func describe(
    _ listed: [ListedValue], in description: inout String, _ type: TypeName, at path: String
  ) {
    let texts = listed.filter { !$0.description.isEmpty }
      .map { "`\($0.value.stringValue ?? $0.value.serialized())`: \($0.description)" }
    guard !texts.isEmpty else {
      return log.add(.valueLeftOut, at: path, "Values listed for a field of type '\(type.rawValue)' were left out.")
    }
    if !description.isEmpty { description = ProseCleaner.sentence(description) + " " }
    description += texts.joined(separator: "; ")
    log.add(
      .textMoved, at: path,
      "What is said about the values of a field of type '\(type.rawValue)' is in its description.")
  }

  // MARK: - Default and example

  private func defaultValue(of source: JSONObject, _ type: TypeName) -> JSON? {
    // An empty text is how catalogs say that there is no default.
    guard let value = source["default"], !value.isBlank else { return Optional.none }
    return Literals.coerced(value, to: type.rawValue)
  }

  /// Adds the default and the example, where they are values of the type.
  mutating func addLiterals(of source: JSONObject, to result: inout JSONObject, _ type: TypeName, at path: String) {
    for key in ["default", "example"] {
      guard let written = source[key], !written.isBlank else { continue }
      guard type != .file, let value = Literals.coerced(written, to: type.rawValue) else {
        log.add(.valueLeftOut, at: path, "The \(key) is no value of type '\(type.rawValue)' and was left out.")
        continue
      }
      if value != written {
        log.add(.valueCorrected, at: path, "The \(key) was written as a value of type '\(type.rawValue)'.")
      }
      result[key] = value
    }
  }

  // MARK: - Limits

  /// Adds the limits: of a number its bounds, of a text its length, of a list how many it holds.
  mutating func addLimits(of source: JSONObject, to result: inout JSONObject, _ type: TypeName, at path: String) {
    let keys: (min: String, max: String)? =
      switch type {
      case .integer, .number: ("minimum", "maximum")
      case .string: ("minLength", "maxLength")
      case .array: ("minItems", "maxItems")
      case .boolean, .object, .file, .any: nil
      }
    let minimum = limit(source["min"], keys?.min, type, atLeast: 0, at: path)
    let maximum = limit(source["max"], keys?.max, type, atLeast: 1, at: path)
    if let minimum, let maximum, maximum.doubleValue < minimum.doubleValue {
      return log.add(.valueLeftOut, at: path, "Limits of which the lower is the greater were left out.")
    }
    if let minimum, let key = keys?.min { result[key] = .number(minimum) }
    if let maximum, let key = keys?.max { result[key] = .number(maximum) }
  }

  private mutating func limit(
    _ json: JSON?, _ key: String?, _ type: TypeName, atLeast smallest: Int, at path: String
  ) -> JSONNumber? {
    guard let json, !json.isBlank else { return nil }
    let text = json.stringValue.map(Literals.essence) ?? json.serialized()
    let number = JSONNumber(text)
    let fits = type == .integer || type == .number || number?.intValue.map { $0 >= smallest } ?? false
    guard key != nil, let number, fits, number.doubleValue.isFinite else {
      log.add(.valueLeftOut, at: path, "A limit that a field of type '\(type.rawValue)' cannot have was left out.")
      return nil
    }
    return number
  }
}
