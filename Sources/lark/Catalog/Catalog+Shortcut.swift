import SchemaModel

extension Catalog {
  /// The catalog that shortcuts come from, with the methods that they use: they are code, so whatever folder the methods
  /// are taken from, the shortcuts are those of this executable.
  var withShortcuts: Catalog {
    if origin == .builtIn { return self }
    var standard = Catalog.standard
    standard.onlyCaller = onlyCaller
    return standard
  }

  /// What the schema says of a shortcut, with the scopes of the methods that it uses.
  ///
  /// - Parameter id: Names a shortcut that `shortcuts(of:)` lists.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func shortcut(_ id: ShortcutID) throws(CommandError) -> Shortcut {
    guard origin == .builtIn else { return try withShortcuts.shortcut(id) }
    var shortcut = try shortcutAlone(id)
    var paths = shortcut.methods.map(Self.path)
    for service in Set(shortcut.methods.map(\.service)).sorted() { paths.append("\(service)/service.json") }
    // The types of their fields are left out: what opens a method stands in its own file.
    let methods = SchemaReader.read(paths.compactMap { file($0) }).schema
    shortcut.takeScopes { methods.method($0)?.scopes }
    return shortcut
  }

  /// What a shortcut's own file says: all but the scopes.
  private func shortcutAlone(_ id: ShortcutID) throws(CommandError) -> Shortcut {
    let path = "\(id.service)/shortcuts/\(id.name).json"
    let result = SchemaReader.read([file("\(id.service)/service.json"), file(path)].compactMap(\.self))
    guard let shortcut = result.schema.service(named: id.service)?.shortcuts.first(where: { $0.id == id }) else {
      throw Self.unreadable(path, result.diagnostics)
    }
    return shortcut
  }

  /// The shortcuts that use a method which is there for shortcuts only, by name; none for any other method.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func shortcuts(using id: MethodID) throws(CommandError) -> [ShortcutID] {
    guard isCallable(id), !hasMethod(id) else { return [] }
    var found: [ShortcutID] = []
    for service in withShortcuts.sections {
      found += try shortcutList(of: service).filter { $0.methods.contains(id) }.map(\.id)
    }
    return found
  }

  /// The shortcuts of a service with what they do, by name, without the scopes of their methods.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func shortcutList(of service: String) throws(CommandError) -> [Shortcut] {
    guard origin == .builtIn else { return try withShortcuts.shortcutList(of: service) }
    var list: [Shortcut] = []
    for name in shortcuts(of: service) { list.append(try shortcutAlone(ShortcutID(service: service, name: name))) }
    list.removeAll { !isListed($0.identities) }
    return list
  }
}

extension ShortcutID {
  /// The words that call the shortcut, such as `im +chat-create`.
  var command: String { "\(service) +\(name)" }
}
