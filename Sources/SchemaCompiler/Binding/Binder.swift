import LarkJSON
import SchemaModel

/// Decides every Swift name and type of a schema and reports the collisions.
struct Binder {
  private let schema: Schema
  private let uses: TypeUses
  /// The namespace around all services.
  private let outer: BindingSettings.Namespace?
  /// Namespaces of services, without the one around them.
  private var namespaces: [String: String] = [:]
  /// Namespaces that some declaration has the name of: generated code reaches them by another name, for a declaration
  /// keeps its own whatever services there are.
  private let hiddenRoots: Set<String>
  private var sharedTypes: [TypeID: SharedType] = [:]
  /// What is special about the element whose fields are being bound; nil elsewhere.
  private var elementContext: ElementContext?
  /// Swift names of the roots of element sets, in which their shared types stand.
  private var elementRoots: [String: String] = [:]
  /// The shared type whose fields are being bound.
  private var enclosingType: TypeID?
  private(set) var diagnostics: [Diagnostic] = []

  /// What is special about the fields of an element.
  private struct ElementContext {
    var slot: String?
    var contentProtocol: String?
    var arguments: [String] = []
  }

  /// - Returns: The schema with its names, and what is wrong with them.
  static func bind(
    _ schema: Schema, inside outer: BindingSettings.Namespace? = nil
  ) -> (BoundSchema, [Diagnostic]) {
    var binder = Binder(schema, inside: outer, hiddenRoots: [])
    let bound = binder.bindServices()
    let roots = outer.map { [$0.name] } ?? Set(binder.namespaces.values)
    let hidden = roots.intersection(bound.declaredNames)
    guard !hidden.isEmpty else { return (bound, binder.diagnostics) }
    binder = Binder(schema, inside: outer, hiddenRoots: hidden)
    return (binder.bindServices(), binder.diagnostics)
  }

  private init(_ schema: Schema, inside outer: BindingSettings.Namespace?, hiddenRoots: Set<String>) {
    self.schema = schema
    self.outer = outer
    self.hiddenRoots = hiddenRoots
    uses = TypeUses(schema)
    for service in schema.services {
      namespaces[service.name] =
        service.namespace ?? ReservedNames.service(SwiftIdentifier.upperCamel(service.name), isNested: outer != nil)
      for type in service.types { sharedTypes[type.id] = type }
    }
    for set in schema.elementSets {
      elementRoots[set.name] = set.root.map(Self.typeName) ?? SwiftIdentifier.upperCamel(set.name)
      for type in set.types { sharedTypes[type.id] = type }
    }
  }

  private mutating func bindServices() -> BoundSchema {
    var names = NameRegister(owner: "the schema")
    var services: [BoundService] = []
    if let outer {
      if ReservedNames.isUnusableNamespace(outer.name) {
        diagnostics.append(
          Diagnostic(
            at: outer.position, "a namespace '\(outer.name)' would hide what generated code calls '\(outer.name)'",
            remedy: "give it another name", code: "swift.reserved-name"))
      }
      register(outer.name, in: &names, at: outer.position, key: "namespace")
    }
    for service in schema.services {
      let namespace = namespaces[service.name] ?? service.name
      register(namespace, in: &names, at: SourcePosition(file: service.source, line: 1, column: 1), key: "namespace")
      services.append(bind(service, namespace: namespace))
    }
    let elementSets = schema.elementSets.map { bind($0, names: &names) }
    return BoundSchema(
      services: services, elementSets: elementSets,
      outerAlias: outer.flatMap { hiddenRoots.contains($0.name) ? Self.alias(of: $0.name) : nil })
  }

  private mutating func bind(_ service: Service, namespace: String) -> BoundService {
    let root = (outer.map { [$0.name] } ?? []) + [namespace]
    let rootPath = root.joined(separator: ".")
    var typeNames = NameRegister(owner: "\(rootPath).Types")
    let types = service.types.map { type in
      let name = typeName(of: type)
      register(name, in: &typeNames, at: type.field.position, key: "swiftName")
      enclosingType = type.id
      defer { enclosingType = nil }
      return BoundSharedType(
        type: type, scope: root + ["Types"],
        declaration: declare(
          type.field, name: name, summary: type.field.description ?? "Shared type `\(type.id.name)`.",
          use: uses.use(of: type.id), isReply: uses.replies.contains(type.id)))
    }
    var contents: [String: BoundNamespace.Contents] = [:]
    for method in service.methods { contents[method.id.resource, default: []].insert(.methods) }
    for event in service.events { contents[event.id.resource, default: []].insert(.events) }
    var registers: [String: NameRegister] = [:]
    for resource in contents.keys.sorted() {
      var path = rootPath
      for segment in resourceScope(resource) {
        var names = registers[path] ?? NameRegister(owner: path)
        // Two resources may share a namespace, such as chat.members and chat.tabs.
        names.insertNamespace(segment)
        registers[path] = names
        path += "." + segment
      }
    }
    var methods: [BoundMethod] = []
    for method in service.methods {
      let scope = root + resourceScope(method.id.resource)
      let path = scope.joined(separator: ".")
      let name = method.swiftName ?? requestName(of: method)
      var names = registers[path] ?? NameRegister(owner: path)
      register(name, in: &names, at: method.position, key: "swiftName")
      registers[path] = names
      methods.append(bind(method, scope: scope, name: name))
    }
    var events: [BoundEvent] = []
    for event in service.events {
      let scope = root + resourceScope(event.id.resource)
      let path = scope.joined(separator: ".")
      let name = event.swiftName ?? typeName(of: event)
      var names = registers[path] ?? NameRegister(owner: path)
      register(name, in: &names, at: event.position, key: "swiftName")
      registers[path] = names
      events.append(bind(event, scope: scope, name: name))
    }
    return BoundService(
      service: service, outerNamespace: outer?.name, namespace: namespace,
      alias: outer == nil && hiddenRoots.contains(namespace) ? Self.alias(of: namespace) : nil,
      resources: namespaceTree(contents),
      methods: methods, events: events, types: types, shortcuts: bind(service.shortcuts, inside: root))
  }

  private mutating func bind(_ shortcuts: [Shortcut], inside root: [String]) -> [BoundShortcut] {
    let scope = root + ["Shortcuts"]
    var names = NameRegister(owner: scope.joined(separator: "."))
    return shortcuts.map { shortcut in
      let name = shortcut.swiftName ?? ReservedNames.request(SwiftIdentifier.upperCamel(shortcut.id.name))
      register(name, in: &names, at: shortcut.position, key: "swiftName")
      var bound = BoundShortcut(shortcut: shortcut, scope: scope, name: name, options: [])
      var properties = NameRegister(owner: (scope + [name]).joined(separator: "."))
      for option in BoundOption.options(of: shortcut) {
        register(option.plainName, in: &properties, at: shortcut.position, key: "options")
        bound.options.append(option)
      }
      return bound
    }
  }

  private func resourceScope(_ resource: String) -> [String] {
    resource.split(separator: ".").map { ReservedNames.resource(SwiftIdentifier.upperCamel(String($0))) }
  }

  private func namespaceTree(_ contents: [String: BoundNamespace.Contents]) -> [BoundNamespace] {
    var roots: [BoundNamespace] = []
    for (resource, contents) in contents.sorted(by: { $0.key < $1.key }) {
      insert(resourceScope(resource)[...], resource: resource, contents, into: &roots)
    }
    return roots
  }

  private func insert(
    _ scope: ArraySlice<String>, resource: String, _ contents: BoundNamespace.Contents,
    into nodes: inout [BoundNamespace]
  ) {
    guard let name = scope.first else { return }
    let index: Int
    if let known = nodes.firstIndex(where: { $0.name == name }) {
      index = known
    } else {
      index = nodes.count
      nodes.append(BoundNamespace(name: name, resource: nil, children: []))
    }
    if scope.count == 1 {
      nodes[index].resource = resource
      nodes[index].contents = contents
    } else {
      insert(scope.dropFirst(), resource: resource, contents, into: &nodes[index].children)
    }
  }

  private func typeName(of type: SharedType) -> String {
    type.field.swiftName ?? ReservedNames.sharedType(SwiftIdentifier.upperCamel(type.id.name))
  }

  private func requestName(of method: Method) -> String {
    ReservedNames.request(SwiftIdentifier.upperCamel(method.id.name))
  }

  private func typeName(of event: Event) -> String {
    ReservedNames.event(SwiftIdentifier.upperCamel(event.id.name))
  }

  // MARK: Elements

  private mutating func bind(_ set: ElementSet, names: inout NameRegister) -> BoundElementSet {
    let scope = outer.map { [$0.name] } ?? []
    let root = scope + [elementRoots[set.name] ?? set.name]
    var protocols: [String: String] = [:]
    for element in set.elements {
      guard let place = element.place else { continue }
      let name = SwiftIdentifier.upperCamel(place) + "Element"
      register(name, in: &names, at: element.position, key: "place")
      protocols[place] = name
    }
    let elements = set.elements.map { element in
      let name = Self.typeName(of: element)
      register(name, in: &names, at: element.position, key: "swiftName")
      elementContext = ElementContext(
        slot: element.slot, contentProtocol: element.place.flatMap { protocols[$0] }, arguments: element.arguments)
      defer { elementContext = nil }
      var structure = structure(
        named: name, summary: element.summary, ObjectShape(fields: element.fields), use: .request, isReply: false,
        owner: scope.joined(separator: "."), outer: name)
      if let tag = element.tag { structure.properties.insert(Self.tag(tag, of: element), at: 0) }
      return BoundElement(
        element: element, scope: scope, structure: structure,
        conformances: element.allowedIn.compactMap { protocols[$0] },
        contentProtocol: element.place.flatMap { protocols[$0] })
    }
    var typeNames = NameRegister(owner: root.joined(separator: "."))
    for type in elements.first(where: { $0.element.isRoot })?.structure.nestedTypes ?? [] {
      typeNames.insertNamespace(type.name)
    }
    let types = set.types.map { type in
      let name = typeName(of: type)
      register(name, in: &typeNames, at: type.field.position, key: "swiftName")
      enclosingType = type.id
      elementContext = ElementContext(arguments: type.field.type.isObject ? Self.arguments(of: type) : [])
      defer {
        enclosingType = nil
        elementContext = nil
      }
      return BoundSharedType(
        type: type, scope: root,
        declaration: declare(
          type.field, name: name, summary: type.field.description ?? "Shared type `\(type.id.name)`.", use: .request,
          isReply: false))
    }
    return BoundElementSet(set: set, elements: elements, types: types)
  }

  private static func typeName(of element: Element) -> String {
    element.swiftName ?? ReservedNames.element(SwiftIdentifier.upperCamel(element.id.name))
  }

  private static func tag(_ tag: String, of element: Element) -> BoundProperty {
    var field = Field(name: "tag", type: .string(format: nil, values: nil), position: element.position)
    field.isRequired = true
    var property = BoundProperty(
      field: field, name: "tag", type: .named("String"), isOptional: false, argument: .required, place: .nested)
    property.constant = SwiftLiteral.string(tag)
    return property
  }

  /// The one field of a shared type that must be given and is not always the same is taken without a label.
  private static func arguments(of type: SharedType) -> [String] {
    guard case .object(let shape) = type.field.type else { return [] }
    let needed = shape.fields.filter { $0.isRequired && constant(of: $0) == nil }
    return needed.count == 1 ? needed.map(\.name) : []
  }

  /// The only value that a field of an element may have.
  private static func constant(of field: Field) -> String? {
    guard field.isRequired, case .string(_, let values?) = field.type, !values.isOpen, values.entries.count == 1 else {
      return nil
    }
    return values.entries.first?.value.stringValue.map(SwiftLiteral.string)
  }

  // MARK: Events

  private mutating func bind(_ event: Event, scope: [String], name: String) -> BoundEvent {
    let shape: ObjectShape
    if case .object(let payload)? = schema.resolved(event.payloadField)?.type {
      shape = payload
    } else {
      shape = ObjectShape(fields: [])
    }
    return BoundEvent(
      event: event, scope: scope,
      structure: structure(
        named: name, summary: event.summary, shape, use: .reply, isReply: false,
        owner: scope.joined(separator: "."), outer: name))
  }

  // MARK: Methods

  private mutating func bind(_ method: Method, scope: [String], name: String) -> BoundMethod {
    let owner = (scope + [name]).joined(separator: ".")
    var nested = NestedTypes(owner: owner, enclosing: ["Reply", name])
    var names = NameRegister(owner: owner)
    var properties: [BoundProperty] = []
    let fields = method.params.map { ($0.field, place(of: $0)) } + method.data.map { ($0, place(of: $0, in: method)) }
    for (field, place) in fields {
      properties.append(bind(field, place: place, use: .request, nested: &nested, names: &names))
    }
    let reply: BoundReply
    switch method.response {
    case .binary: reply = .binary
    case .fields(let fields) where fields.isEmpty: reply = .empty
    case .reference(let id): reply = .shared(qualifiedName(of: id))
    case .fields(let fields):
      reply = .structure(
        structure(
          named: "Reply", summary: "What `\(method.id)` answers.", ObjectShape(fields: fields), use: .reply,
          isReply: true, owner: owner, outer: name))
    }
    diagnostics += nested.diagnostics
    return BoundMethod(
      method: method, scope: scope, name: name, properties: properties, nestedTypes: nested.declarations, reply: reply,
      paging: bindPaging(method, properties: properties, reply: reply),
      idempotencyKey: method.idempotencyKey.flatMap { key in properties.first { $0.field.name == key }?.name })
  }

  private func place(of parameter: Parameter) -> BoundProperty.Place {
    switch parameter.place {
    case .path: .path
    case .query: parameter.listStyle == .commaSeparated ? .commaSeparatedQuery : .query
    case .header: .header
    }
  }

  private func place(of field: Field, in method: Method) -> BoundProperty.Place {
    guard method.body == .multipart else { return .body }
    return field.type.isFile ? .filePart : .textPart
  }

  private func bindPaging(_ method: Method, properties: [BoundProperty], reply: BoundReply) -> BoundPaging? {
    guard let paging = method.paging, let token = properties.first(where: { $0.field.name == paging.token }),
      let main = paging.items.first
    else { return nil }
    let fields: [BoundProperty]
    switch reply {
    case .structure(let structure): fields = structure.properties
    case .empty, .binary, .shared: return nil
    }
    guard let next = fields.first(where: { $0.field.name == paging.next }),
      let items = fields.first(where: { $0.field.name == main }), case .array(let element) = items.type
    else { return nil }
    let more = paging.more.flatMap { more in fields.first { $0.field.name == more }?.name }
    return BoundPaging(
      token: token.name, next: next.name, more: more, items: items.name,
      itemType: qualified(element, nested: structureNames(reply)))
  }

  /// Types that the reply declares itself are named through it from outside.
  private func qualified(_ type: SwiftType, nested: Set<String>) -> SwiftType {
    switch type {
    case .named(let name): .named(nested.contains(name) ? "Reply.\(name)" : name)
    case .array(let element): .array(qualified(element, nested: nested))
    case .nullable(let type): .nullable(qualified(type, nested: nested))
    }
  }

  private func structureNames(_ reply: BoundReply) -> Set<String> {
    guard case .structure(let structure) = reply else { return [] }
    return Set(structure.nestedTypes.map(\.name))
  }

  // MARK: Types

  private mutating func declare(
    _ field: Field, name: String, summary: String, use: TypeUse, isReply: Bool
  ) -> BoundType {
    switch field.type {
    case .object(let shape) where !shape.fields.isEmpty:
      return .structure(
        structure(named: name, summary: summary, shape, use: use, isReply: isReply, owner: name, outer: name))
    case .string(_, let values?):
      return .enumeration(enumeration(named: name, summary: summary, values, rawType: "String", at: field.position))
    case .integer(let values?):
      return .enumeration(enumeration(named: name, summary: summary, values, rawType: "Int", at: field.position))
    case .string, .integer, .number, .boolean, .any, .file, .array, .object, .reference:
      var nested = NestedTypes(owner: name, enclosing: [name])
      let type = swiftType(of: field, name: "\(name)Element", use: use, nested: &nested, outer: name)
      return .alias(name: name, type: type, summary: summary)
    }
  }

  private mutating func structure(
    named name: String, summary: String, _ shape: ObjectShape, use: TypeUse, isReply: Bool, owner: String,
    outer: String
  ) -> BoundStructure {
    var nested = NestedTypes(owner: name == owner ? owner : "\(owner).\(name)", enclosing: [name, outer])
    var names = NameRegister(owner: nested.owner)
    var properties: [BoundProperty] = []
    let fields = elementContext == nil ? shape.fields : shape.fields.filter { !$0.isDeprecated }
    // The arguments are those of the outermost object.
    let arguments = elementContext?.arguments ?? []
    elementContext?.arguments = []
    for field in fields {
      var property = bind(field, place: .nested, use: use, nested: &nested, names: &names)
      property.isUnlabelled = arguments.contains(field.name)
      properties.append(property)
    }
    let order = { (property: BoundProperty) in arguments.firstIndex(of: property.field.name) ?? arguments.count }
    // Arguments without labels come in the order in which the file lists them.
    if arguments.count > 1 {
      let sorted = properties.filter(\.isUnlabelled).sorted { order($0) < order($1) }
      properties = sorted + properties.filter { !$0.isUnlabelled }
    }
    var otherFields: String?
    if shape.hasAdditionalProperties, use.contains(.reply) { otherFields = "otherFields" }
    var rawJSON: String?
    if shape.keepsRawJSON, use.contains(.reply) { rawJSON = "rawJSON" }
    diagnostics += nested.diagnostics
    var structure = BoundStructure(
      name: name, summary: summary, properties: properties, nestedTypes: nested.declarations, use: use,
      isReply: isReply, otherFields: otherFields, rawJSON: rawJSON)
    structure.holdsElements = properties.contains { $0.contentProtocol != nil }
      || nested.declarations.contains { if case .structure(let inner) = $0 { inner.holdsElements } else { false } }
    return structure
  }

  private mutating func bind(
    _ field: Field, place: BoundProperty.Place, use: TypeUse, nested: inout NestedTypes, names: inout NameRegister
  ) -> BoundProperty {
    var field = field
    field.description = words(for: field)
    let plain = field.swiftName ?? SwiftIdentifier.lowerCamel(field.name)
    if plain.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: field.position, "the name '\(field.name)' has no letter or digit to make a Swift name of",
          remedy: "add \"swiftName\"", code: "swift.no-name"))
    }
    let usable = plain.isEmpty ? "value" : plain
    if elementContext != nil, let constant = Self.constant(of: field) {
      var property = BoundProperty(
        field: field, name: usable, type: .named("String"), isOptional: false, argument: .required, place: place)
      property.constant = constant
      return property
    }
    let name = place == .nested ? ReservedNames.nestedProperty(usable) : ReservedNames.property(usable)
    nested.reportsCollisions = register(name, in: &names, at: field.position, key: "swiftName", field: field.name)
    if let content = elementContext?.contentProtocol, elementContext?.slot == field.name, case .array = field.type {
      var property = BoundProperty(
        field: field, name: name, type: .array(.named("any \(content)")), isOptional: false,
        argument: field.isRequired ? .required : .optional, place: place)
      property.contentProtocol = content
      return property
    }
    var type = swiftType(of: field, name: field.swiftName ?? field.name, use: use, nested: &nested, outer: nested.owner)
    let isRequired = field.isRequired && !field.isAlwaysSent
    let fallback = field.isAlwaysSent ? fallback(for: field, of: type) : nil
    if field.isNullable, use == .request { type = .nullable(type) }
    // What a reply holds is never trusted; what a contract lets out can be taken back out.
    let isOptional = use.contains(.reply) || !isRequired
    return BoundProperty(
      field: field, name: name, type: type, isOptional: isOptional,
      argument: isRequired || field.isRequiredInPractice ? .required : .optional, fallback: fallback, place: place,
      isIndirect: enclosingType.map { holds(field.type, $0) } ?? false)
  }

  /// What is said of a field: where it says nothing itself, what its type says, or what is said of its elements.
  private func words(for field: Field) -> String? {
    if let text = field.description { return text }
    guard let resolved = schema.resolved(field) else { return nil }
    if let text = resolved.description { return text }
    guard case .array(let element) = resolved.type else { return nil }
    return schema.resolved(element)?.description
  }

  /// Whether a value of the type may hold one of the shared type without a list in between.
  private func holds(_ type: FieldType, _ wanted: TypeID) -> Bool {
    var seen: Set<TypeID> = []
    func reaches(_ type: FieldType) -> Bool {
      switch type {
      case .string, .integer, .number, .boolean, .any, .file, .array: return false
      case .object(let shape): return shape.fields.contains { reaches($0.type) }
      case .reference(let id):
        if id == wanted { return true }
        guard seen.insert(id).inserted, let shared = sharedTypes[id] else { return false }
        return reaches(shared.field.type)
      }
    }
    return reaches(type)
  }

  /// What is sent in place of a value that the caller leaves out.
  private func fallback(for field: Field, of type: SwiftType) -> String? {
    guard let literal = field.defaultValue.flatMap(swiftLiteral) else { return nil }
    switch schema.resolved(field)?.type {
    case .string(_, .some), .integer(.some): return "\(type.text)(rawValue: \(literal))"
    default: return literal
    }
  }

  private func swiftLiteral(_ value: JSON) -> String? {
    switch value {
    case .string(let text): SwiftLiteral.string(text)
    case .number(let number): number.text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  private mutating func swiftType(
    of field: Field, name: String, isElement: Bool = false, use: TypeUse, nested: inout NestedTypes, outer: String
  ) -> SwiftType {
    let summary = field.description ?? "\(isElement ? "Element" : "Value") of `\(field.name.isEmpty ? name : field.name)`."
    switch field.type {
    case .string(let format, nil):
      switch field.unit {
      case .milliseconds: return .named("MillisecondTimestamp")
      case .seconds: return .named("SecondTimestamp")
      case nil: return .named(format == .int64 ? "Int64Text" : "String")
      }
    case .integer(nil): return .named("Int")
    case .number: return .named("Double")
    case .boolean: return .named("Bool")
    case .any: return .named("JSON")
    case .file: return .named("FileUpload")
    case .reference(let id): return .named(qualifiedName(of: id))
    case .object(let shape) where shape.fields.isEmpty: return .named("JSONObject")
    case .array(let element):
      return .array(swiftType(of: element, name: name, isElement: true, use: use, nested: &nested, outer: outer))
    case .string(_, let values?):
      let type = nested.claim(name, isElement: isElement, at: field.position)
      nested.add(
        .enumeration(enumeration(named: type, summary: summary, values, rawType: "String", at: field.position)))
      return .named(type)
    case .integer(let values?):
      let type = nested.claim(name, isElement: isElement, at: field.position)
      nested.add(.enumeration(enumeration(named: type, summary: summary, values, rawType: "Int", at: field.position)))
      return .named(type)
    case .object(let shape):
      let type = nested.claim(name, isElement: isElement, at: field.position)
      nested.add(
        .structure(
          structure(
            named: type, summary: summary, shape, use: use, isReply: false, owner: nested.owner, outer: outer)))
      return .named(type)
    }
  }

  /// How generated code calls a namespace that declarations have the name of. No name that is made from a schema begins
  /// with an underscore.
  private static func alias(of namespace: String) -> String { "_" + namespace }

  private func qualifiedName(of id: TypeID) -> String {
    if let root = elementRoots[id.service] {
      let name = sharedTypes[id].map(typeName) ?? SwiftIdentifier.upperCamel(id.name)
      return ((outer.map { [$0.name] } ?? []) + [root, name]).joined(separator: ".")
    }
    let service = namespaces[id.service] ?? SwiftIdentifier.upperCamel(id.service)
    let root = outer?.name ?? service
    let visible = hiddenRoots.contains(root) ? Self.alias(of: root) : root
    let namespace = outer == nil ? visible : "\(visible).\(service)"
    let name = sharedTypes[id].map(typeName) ?? SwiftIdentifier.upperCamel(id.name)
    return "\(namespace).Types.\(name)"
  }

  private mutating func enumeration(
    named name: String, summary: String, _ values: Values, rawType: String, at position: SourcePosition
  ) -> BoundEnumeration {
    var names = NameRegister(owner: name)
    var members: [BoundEnumeration.Member] = []
    for entry in values.entries {
      let text = entry.value.stringValue ?? entry.value.intValue.map(String.init) ?? ""
      let plain = entry.name ?? SwiftIdentifier.lowerCamel(text.hasPrefix("-") ? "minus\(text.dropFirst())" : text)
      if plain.isEmpty {
        diagnostics.append(
          Diagnostic(
            at: entry.position, "the value '\(text)' has no letter or digit to make a Swift name of",
            remedy: "write it as {\"value\": …, \"name\": …}", code: "swift.no-name"))
      }
      let member = ReservedNames.member(plain.isEmpty ? "value" : plain)
      register(member, in: &names, at: entry.position, key: "name", field: text)
      members.append(
        BoundEnumeration.Member(
          name: member, text: text, literal: rawType == "Int" ? text : SwiftLiteral.string(text), description: entry.description))
    }
    return BoundEnumeration(name: name, summary: summary, rawType: rawType, members: members)
  }

  /// - Returns: Whether the name was free.
  @discardableResult
  private mutating func register(
    _ name: String, in names: inout NameRegister, at position: SourcePosition, key: String, field: String? = nil
  ) -> Bool {
    guard let rival = names.insert(name, from: field ?? name) else { return true }
    let what = field.map { "'\($0)' becomes '\(name)' in Swift" } ?? "the Swift name '\(name)'"
    diagnostics.append(
      Diagnostic(
        at: position, "\(what), which '\(rival)' in \(names.owner) is called already",
        remedy: "give one of them another name with \"\(key)\"", code: "swift.name-collision"))
    return false
  }
}

extension FieldType {
  fileprivate var isObject: Bool { if case .object = self { true } else { false } }
}
