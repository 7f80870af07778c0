import SchemaModel

/// What a path of `lark schema` means.
enum SchemaPath: Sendable, Hashable {
  /// Everything there is.
  case root
  /// A service.
  case service(String)
  /// A resource of a service.
  case resource(service: String, resource: String)
  /// A method.
  case method(MethodID)
  /// An event.
  case event(EventID)
  /// The elements of something, such as those of cards.
  case elementSet(String)
  /// An element.
  case element(ElementID)

  /// Finds what the words mean. Dots and spaces are the same: `im.chats.create`, `im chats create`.
  ///
  /// - Parameters:
  ///   - words: The arguments of the command.
  ///   - catalog: The methods and events there are.
  /// - Throws: A validation error that lists what there is, where the path leads nowhere.
  init(_ words: [String], in catalog: Catalog) throws(CommandError) {
    do throws(CommandError) {
      self = try Self.called(words, in: catalog)
    } catch {
      // What comes by itself is looked for where nothing is called so: every file may hold an event.
      guard let path = try Self.element(words, in: catalog) ?? Self.coming(words, in: catalog) else { throw error }
      self = path
    }
  }

  /// A set of elements, or one of them; nil where no set is called so.
  private static func element(_ words: [String], in catalog: Catalog) throws(CommandError) -> SchemaPath? {
    let segments = words.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
    guard let set = segments.first, catalog.elementSets.contains(set) else { return nil }
    guard segments.count > 1 else { return .elementSet(set) }
    let name = segments.dropFirst().joined(separator: ".")
    let elements = catalog.elements(of: set)
    guard let element = elements.first(where: { $0.id.name == name }) else {
      throw SchemaPathError.element(name, of: set, among: elements)
    }
    return .element(element.id)
  }

  /// The event of that type or id, or a resource that holds nothing but events.
  private static func coming(_ words: [String], in catalog: Catalog) -> SchemaPath? {
    let segments = words.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
    guard let service = segments.first, !segments.contains("") else { return nil }
    if let event = catalog.event(named: segments.joined(separator: ".")) { return .event(event.id) }
    guard segments.count > 1 else { return nil }
    let resource = segments.dropFirst().joined(separator: ".")
    return catalog.events(of: service, resource: resource).isEmpty ? nil : .resource(service: service, resource: resource)
  }

  /// What is called: a method, or what holds methods.
  private static func called(_ words: [String], in catalog: Catalog) throws(CommandError) -> SchemaPath {
    let segments = words.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
    guard let service = segments.first else {
      return .root
    }
    if let shortcut = segments.first(where: { $0.hasPrefix("+") }) {
      throw SchemaPathError.shortcut(shortcut, of: service)
    }
    let rest = segments.dropFirst()
    guard catalog.hasService(service) || method(rest, of: service, in: catalog) != nil else {
      throw SchemaPathError.service(segments, in: catalog)
    }
    if rest.isEmpty {
      return .service(service)
    }
    if let id = method(rest, of: service, in: catalog) {
      try checkCallers(of: id, in: catalog)
      return .method(id)
    }
    guard let (resource, tail) = longestResource(rest, of: service, in: catalog) else {
      throw SchemaPathError.resource(rest, of: service, in: catalog)
    }
    guard let name = tail.first else {
      return .resource(service: service, resource: resource)
    }
    let id = MethodID(service: service, resource: resource, name: name)
    // The words as a whole name no method, so there is one only where more words follow.
    guard catalog.hasMethod(id) else { throw SchemaPathError.method(id, in: catalog) }
    throw SchemaPathError.beyond(id, tail.dropFirst())
  }

  /// Refuses a method that strict mode rules out.
  private static func checkCallers(of id: MethodID, in catalog: Catalog) throws(CommandError) {
    guard let only = catalog.onlyCaller, let callers = catalog.callers(of: id), !callers.contains(only) else { return }
    throw SchemaPathError.hidden(id, callers, by: only)
  }

  /// The method that the segments are the full name of. A resource may have the same name, whose methods are listed
  /// with the service.
  private static func method(
    _ segments: ArraySlice<String>, of service: String, in catalog: Catalog
  ) -> MethodID? {
    guard segments.count > 1, let name = segments.last else { return nil }
    let id = MethodID(service: service, resource: segments.dropLast().joined(separator: "."), name: name)
    return catalog.isCallable(id) ? id : nil
  }

  /// The longest run of segments that names a resource: names of resources may hold dots.
  private static func longestResource(
    _ segments: ArraySlice<String>, of service: String, in catalog: Catalog
  ) -> (name: String, rest: ArraySlice<String>)? {
    for count in stride(from: segments.count, to: 0, by: -1) {
      let name = segments.prefix(count).joined(separator: ".")
      if catalog.hasResource(name, of: service) { return (name, segments.dropFirst(count)) }
    }
    return nil
  }
}
