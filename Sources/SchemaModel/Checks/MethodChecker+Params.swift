import LarkJSON

extension MethodChecker {
  /// Reports parameters that cannot go where they are to go.
  mutating func checkParams() {
    for parameter in document.params {
      guard let place = parameter.place else { continue }
      checkName(parameter, place)
      checkType(parameter, place)
      checkRequired(parameter, place)
      checkStyle(parameter, place)
    }
  }

  private mutating func checkName(_ parameter: ParameterDocument, _ place: Parameter.Place) {
    let field = parameter.document.field
    // A name that is wrong everywhere has been reported.
    guard place == .header, Names.isWireName(field.name), !Names.isHeader(field.name) else { return }
    log.report(
      .invalidName, at: parameter.document.position, "\(Wording.quoted(field.name)) is no name of a header",
      remedy: "write the header as HTTP spells it")
  }

  private mutating func checkType(_ parameter: ParameterDocument, _ place: Parameter.Place) {
    // A file is reported wherever it stands outside of 'data'.
    guard let field = types.resolved(parameter.document), !field.type.isFile, !fits(field.type, place),
      let type = field.type.typeName
    else { return }
    let isListOutsideQuery = type == .array && place != .query
    log.report(
      .paramType, at: parameter.document.typePosition,
      "\(place.rawValue) parameter \(Wording.quoted(field.name)) is of type \(Wording.quoted(type.rawValue))"
        + (type == .array && place == .query ? " of other than scalars" : ""),
      remedy: isListOutsideQuery
        ? "only a query takes lists; make it a string" : "make it a string, an integer, a number or a boolean")
  }

  private func fits(_ type: FieldType, _ place: Parameter.Place) -> Bool {
    if case .array(let item) = type, place == .query {
      // Where the type of the items is not known, nothing is wrong with the list.
      return types.resolved(item)?.type.isScalar ?? true
    }
    return type.isScalar
  }

  private mutating func checkRequired(_ parameter: ParameterDocument, _ place: Parameter.Place) {
    let keys = parameter.document.keys
    guard place == .path, !parameter.document.field.isRequired, let member = keys[.in] else { return }
    // A 'required' that is misspelt or no flag has been reported.
    guard keys.lacks(.required) || keys[.required]?.value.isFlag == true else { return }
    log.report(
      .optionalPathParam, at: member.value.position,
      "path parameter \(Wording.quoted(parameter.document.field.name)) is not required",
      remedy: "add \"required\": true; a path without it is another path")
  }

  private mutating func checkStyle(_ parameter: ParameterDocument, _ place: Parameter.Place) {
    guard let member = parameter.document.keys[.style] else { return }
    if place != .query {
      return log.report(
        .misplacedKey, at: member.keyPosition, "'style' on a \(place.rawValue) parameter",
        remedy: "remove it; only lists in a query have it")
    }
    guard let field = types.resolved(parameter.document), let type = field.type.typeName, type != .array else { return }
    log.report(
      .misplacedKey, at: member.keyPosition, "'style' on a field of type \(Wording.quoted(type.rawValue))",
      remedy: "remove it; only type 'array' takes it")
  }

  /// Reports places in the path without a parameter, and path parameters without a place.
  mutating func checkPlaceholders() {
    guard let path = document.path, !isUnreadable(.params) else { return }
    let names = document.params.map(\.document.field.name)
    let pathParams = document.params.filter { $0.place == .path }.map(\.document)
    var unplaced = pathParams.filter { !path.placeholders.contains($0.field.name) }
    var reported: Set<String> = []
    for placeholder in path.placeholders where reported.insert(placeholder).inserted {
      if let parameter = document.params.first(where: { $0.document.field.name == placeholder }) {
        guard let place = parameter.place, place != .path else { continue }
        log.report(
          .placeholderWithoutParam, at: path.position,
          "the path has a place for \(Wording.quoted(placeholder)), which goes into the \(place.rawValue)",
          remedy: "write \"in\": \"path\" there, or take it out of the path")
        continue
      }
      // A misspelt name misses on both sides, but is one mistake.
      let nearest = NearestName.find(placeholder, among: unplaced.map(\.field.name))
      unplaced.removeAll { $0.field.name == nearest }
      log.report(
        .placeholderWithoutParam, at: path.position,
        "the path has a place for \(Wording.quoted(placeholder)), but there is no such parameter",
        remedy: (nearest ?? NearestName.find(placeholder, among: names)).map { "did you mean '{\($0)}'?" }
          ?? "add it to 'params' with \"in\": \"path\"")
    }
    for parameter in unplaced {
      log.report(
        .paramWithoutPlaceholder, at: parameter.position,
        "the path has no place for path parameter \(Wording.quoted(parameter.field.name))",
        remedy: "add {\(parameter.field.name)} to the path, or correct its 'in'")
    }
  }
}

extension JSONNode {
  fileprivate var isFlag: Bool {
    if case .bool = content { true } else { false }
  }
}
