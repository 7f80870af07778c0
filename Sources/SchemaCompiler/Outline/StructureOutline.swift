import SchemaModel

/// Draws structs and enums that stand in requests, replies and events.
struct StructureOutline {
  let access: String

  private var modifiers: String { access.isEmpty ? "nonisolated" : "\(access) nonisolated" }
  private var prefix: String { access.isEmpty ? "" : "\(access) " }

  func declaration(_ type: BoundType, documentation: [String]? = nil) -> SwiftDeclaration {
    switch type {
    case .structure(let structure): return declaration(structure, documentation: documentation)
    case .enumeration(let enumeration): return declaration(enumeration, documentation: documentation)
    case .alias(let name, let type, let summary):
      return .variable(
        SwiftVariable(
          documentation: documentation ?? Documentation.type(summary), declaration: "\(prefix)typealias \(name)",
          value: .expression(type.text)))
    }
  }

  func declaration(_ structure: BoundStructure, documentation: [String]? = nil) -> SwiftDeclaration {
    var conformances: [String] = []
    if structure.isReply { conformances.append("LarkReply") }
    if structure.use.contains(.reply) { conformances.append("JSONDecodable") }
    if structure.holdsElements {
      return declaration(structure, ["JSONEncodable", "Sendable"], members: [], documentation: documentation)
    }
    // Tests answer with replies, so they are written too.
    conformances += ["JSONEncodable", "Hashable", "Sendable", structure.use == .request ? "Encodable" : "Codable"]
    return declaration(structure, conformances, members: [], documentation: documentation)
  }

  /// The struct of an event, whose protocol asks for what other structs name one by one.
  func declaration(_ event: BoundEvent) -> SwiftDeclaration {
    var arguments = ["type: \(SwiftLiteral.string(event.event.type))"]
    if event.event.kind == .callback { arguments.append("kind: .callback") }
    arguments.append("scopes: \(ScopeExpression.rule(Scopes(bot: event.event.scopes), for: [.bot]))")
    let info = SwiftVariable(
      documentation: ["What the platform says of the event."], declaration: "\(prefix)static let event",
      value: .call("EventInfo", arguments))
    let structure = declaration(
      event.structure, ["LarkEvent", "JSONEncodable", "Codable"], members: [.variable(info)],
      documentation: Documentation.event(event.event))
    return .type(
      SwiftTypeDeclaration(
        keyword: .extension, name: event.scope.joined(separator: "."), members: [structure]))
  }

  /// The struct of an element, and the protocol of what may stand in it.
  func declarations(_ bound: BoundElement, in set: BoundElementSet) -> [SwiftDeclaration] {
    let element = bound.element
    var declarations: [SwiftDeclaration] = []
    var members: [SwiftDeclaration] = []
    if element.isRoot {
      members.append(
        .variable(
          SwiftVariable(
            documentation: [
              "What the schema says of all elements, for checks: a line of JSON for each element and each shared type."
            ],
            declaration: "\(access.isEmpty ? "" : "package ")static let elementTable: StaticString",
            value: .lines(SwiftLiteral.rawText(ElementTableText.lines(set.set))))))
    }
    declarations.append(
      declaration(
        bound.structure, element.isRoot ? ["JSONEncodable", "Sendable"] : bound.conformances, members: members,
        documentation: Documentation.element(element, in: set.set)))
    if let name = bound.contentProtocol, let place = element.place {
      declarations.append(
        .type(
          SwiftTypeDeclaration(
            documentation: ["What may stand in `\(place)`."], modifiers: modifiers, keyword: .protocol, name: name,
            conformances: ["CardElement"])))
    }
    guard let scope = bound.scope.first else { return declarations }
    return [.type(SwiftTypeDeclaration(keyword: .extension, name: scope, members: declarations))]
  }

  private func declaration(
    _ structure: BoundStructure, _ conformances: [String], members first: [SwiftDeclaration], documentation: [String]?
  ) -> SwiftDeclaration {
    var members = first + properties(structure.properties)
    if let name = structure.otherFields {
      members.append(
        .variable(
          SwiftVariable(
            documentation: ["Fields that the schema does not list."], declaration: "\(prefix)var \(name): JSONObject",
            value: structure.use == .reply ? .expression("[:]") : nil)))
    }
    if let name = structure.rawJSON {
      members.append(
        .variable(
          SwiftVariable(
            documentation: ["All that the platform sent of it, with fields that the schema does not list."],
            declaration: "\(prefix)private(set) var \(name)", value: .expression("RawJSON()"))))
    }
    members.append(.function(initializer(structure)))
    if structure.use.contains(.reply) { members.append(.function(decoder(structure))) }
    members.append(.function(encoder(structure)))
    members += structure.nestedTypes.map { declaration($0) }
    return .type(
      SwiftTypeDeclaration(
        documentation: documentation ?? Documentation.type(structure.summary), modifiers: modifiers,
        keyword: .structure, name: structure.name, conformances: conformances, members: members))
  }

  func declaration(_ enumeration: BoundEnumeration, documentation: [String]? = nil) -> SwiftDeclaration {
    let constants = enumeration.members.map { member in
      SwiftDeclaration.variable(
        SwiftVariable(
          documentation: Documentation.member(member.description),
          declaration: "\(prefix)static let \(member.name)",
          value: .expression("Self(rawValue: \(member.literal))")))
    }
    return .type(
      SwiftTypeDeclaration(
        documentation: documentation ?? Documentation.type(enumeration.summary), modifiers: modifiers,
        keyword: .structure, name: enumeration.name, conformances: ["OpenEnum"],
        members: [
          .group(constants),
          .group([
            .variable(SwiftVariable(declaration: "\(prefix)let rawValue: \(enumeration.rawType)")),
            .function(
              SwiftFunction(
                declaration: "\(prefix)init", parameters: ["rawValue: \(enumeration.rawType)"],
                body: ["self.rawValue = rawValue"])),
          ]),
        ]))
  }

  /// Stored properties, each with its comment; behind them those whose value Swift must keep outside the struct.
  func properties(_ properties: [BoundProperty]) -> [SwiftDeclaration] {
    let properties = properties.filter { $0.constant == nil }
    let stored = properties.filter { !$0.isIndirect }.map { property in
      SwiftDeclaration.variable(
        SwiftVariable(
          documentation: Documentation.property(property.field),
          declaration: "\(prefix)var \(property.name): \(property.type.text)\(property.isOptional ? "?" : "")"))
    }
    let outside = properties.filter(\.isIndirect).map { property in
      let storage = "_" + ReservedNames.afterDot(property.name)
      return SwiftDeclaration.group([
        .function(
          SwiftFunction(
            documentation: Documentation.property(property.field),
            declaration: "\(prefix)var \(property.name): \(property.type.text)?",
            body: ["get { \(storage).value }", "set { \(storage).value = newValue }"])),
        .variable(
          SwiftVariable(
            declaration: "private var \(storage)", value: .expression("Indirect<\(property.type.text)>()"))),
      ])
    }
    return (stored.isEmpty ? [] : [.group(stored)]) + outside
  }

  /// The memberwise initializer: what the caller must give first has no default.
  func memberwise(_ properties: [BoundProperty], summary: String, extra: [String] = []) -> SwiftFunction {
    let parameters = properties.inInitializerOrder.map { property in
      if let content = property.contentProtocol { return Self.builder(property, of: content) }
      return (property.isUnlabelled ? "_ " : "") + "\(property.name): \(property.type.text)"
        + (property.argument == .required ? "" : "? = nil")
    }
    let body = properties.filter { $0.constant == nil }.map { property in
      let call = property.contentProtocol == nil ? "" : "()"
      return "self.\(ReservedNames.afterDot(property.name)) = \(property.name)\(call)"
    }
    return SwiftFunction(
      documentation: [summary], declaration: "\(prefix)init", parameters: parameters, body: body + extra)
  }

  /// The parameter of a list that is written as a block of elements.
  private static func builder(_ property: BoundProperty, of content: String) -> String {
    let type = "() -> \(property.type.text)"
    let attribute = "@CardBuilder<any \(content)>"
    return "\(attribute) \(property.name): \(type)" + (property.argument == .required ? "" : " = { [] }")
  }

  private func initializer(_ structure: BoundStructure) -> SwiftFunction {
    guard structure.use.contains(.request) else {
      return SwiftFunction(
        documentation: ["Makes one without a field, to fill in tests."], declaration: "\(prefix)init", parameters: [],
        body: [])
    }
    return memberwise(
      structure.properties, summary: "Makes one from its fields; those left out are not sent.",
      extra: structure.otherFields.map { ["self.\($0) = [:]"] } ?? [])
  }

  private func decoder(_ structure: BoundStructure) -> SwiftFunction {
    var body = structure.rawJSON == nil ? [] : ["let mark = json.mark"]
    body.append("guard json.enterObject() else { return nil }")
    if structure.use.contains(.request), let name = structure.otherFields { body.append("\(name) = [:]") }
    body += ["while let key = json.nextKey() {", "  switch key {"]
    for property in structure.properties {
      let name = reference(property, inside: ["json", "key", "mark"])
      body.append("  case \(SwiftLiteral.string(property.field.name)): \(name) = json.read()")
    }
    if let name = structure.otherFields {
      body.append("  default: \(name)[key.string] = json.read()")
    } else {
      body.append("  default: json.skip()")
    }
    body += ["  }", "}"]
    if let name = structure.rawJSON { body.append("\(name) = json.rawJSON(since: mark)") }
    return SwiftFunction(declaration: "\(prefix)init?", parameters: ["from json: inout JSONReader"], body: body)
  }

  private func encoder(_ structure: BoundStructure) -> SwiftFunction {
    var body = ["json.beginObject()"]
    for property in structure.properties {
      if property.contentProtocol != nil {
        body += elements(property)
        continue
      }
      body.append("json.write(\(SwiftLiteral.string(property.field.name)), \(sentValue(property, inside: ["json"])))")
    }
    if let name = structure.otherFields {
      body += ["for (key, value) in \(name) {", "  json.write(key: key)", "  value.encode(to: &json)", "}"]
    }
    body.append("json.endObject()")
    return SwiftFunction(declaration: "\(prefix)func encode", parameters: ["to json: inout JSONWriter"], body: body)
  }

  /// Writes a list of elements of different types.
  private func elements(_ property: BoundProperty) -> [String] {
    let key = SwiftLiteral.string(property.field.name)
    let name = reference(property, inside: ["json"])
    let list = [
      "json.write(key: \(key))", "json.beginArray()", "for element in \(name) { json.value(element) }", "json.endArray()",
    ]
    return property.argument == .required ? list : ["if !\(name).isEmpty {"] + list.map { "  " + $0 } + ["}"]
  }

  /// The property's name as a function body sees it, whose own names would hide some.
  func reference(_ property: BoundProperty, inside names: Set<String>) -> String {
    names.contains(property.name) ? "self.\(property.name)" : property.name
  }

  /// What a request sends of the property.
  func sentValue(_ property: BoundProperty, inside names: Set<String>) -> String {
    if let constant = property.constant { return constant }
    let name = reference(property, inside: names)
    return property.fallback.map { "\(name) ?? \($0)" } ?? name
  }
}
