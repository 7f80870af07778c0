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

  /// Finds what the words mean. Dots and spaces are the same: `im.chats.create`, `im chats create`.
  ///
  /// - Parameters:
  ///   - words: The arguments of the command.
  ///   - catalog: The methods there are.
  /// - Throws: A validation error that lists what there is, where the path leads nowhere.
  init(_ words: [String], in catalog: Catalog) throws(CommandError) {
    let segments = words.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init) }
    guard let service = segments.first else {
      self = .root
      return
    }
    if let shortcut = segments.first(where: { $0.hasPrefix("+") }) {
      throw SchemaPathError.shortcut(shortcut, of: service)
    }
    let rest = segments.dropFirst()
    guard catalog.hasService(service) || Self.methodOfShortcuts(rest, of: service, in: catalog) != nil else {
      throw SchemaPathError.service(segments, in: catalog)
    }
    if rest.isEmpty {
      self = .service(service)
      return
    }
    if let id = Self.methodOfShortcuts(rest, of: service, in: catalog) {
      try Self.checkCallers(of: id, in: catalog)
      self = .method(id)
      return
    }
    guard let (resource, tail) = Self.longestResource(rest, of: service, in: catalog) else {
      throw SchemaPathError.resource(rest, of: service, in: catalog)
    }
    guard let name = tail.first else {
      self = .resource(service: service, resource: resource)
      return
    }
    let id = MethodID(service: service, resource: resource, name: name)
    guard catalog.hasMethod(id) else { throw SchemaPathError.method(id, in: catalog) }
    guard tail.count == 1 else { throw SchemaPathError.beyond(id, tail.dropFirst()) }
    try Self.checkCallers(of: id, in: catalog)
    self = .method(id)
  }

  /// Refuses a method that strict mode rules out.
  private static func checkCallers(of id: MethodID, in catalog: Catalog) throws(CommandError) {
    guard let only = catalog.onlyCaller, let callers = catalog.callers(of: id), !callers.contains(only) else { return }
    throw SchemaPathError.hidden(id, callers, by: only)
  }

  /// The method that only shortcuts use, where the segments are its full name; lists leave it out.
  private static func methodOfShortcuts(
    _ segments: ArraySlice<String>, of service: String, in catalog: Catalog
  ) -> MethodID? {
    guard segments.count > 1, let name = segments.last else { return nil }
    let id = MethodID(service: service, resource: segments.dropLast().joined(separator: "."), name: name)
    return catalog.isCallable(id) && !catalog.hasMethod(id) ? id : nil
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
