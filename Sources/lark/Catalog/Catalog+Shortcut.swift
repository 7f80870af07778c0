import SchemaCatalog
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
    var shortcut = try shortcutsAlone([id])[0]
    var paths = shortcut.methods.map(Self.path)
    for service in Set(shortcut.methods.map(\.service)).sorted() { paths.append("\(service)/service.json") }
    // The types of their fields are left out: what opens a method stands in its own file.
    let methods = SchemaReader.readPacked(paths.compactMap { file($0) }).schema
    shortcut.takeScopes { methods.method($0)?.scopes }
    return shortcut
  }

  /// What the files of shortcuts of one service say: all but the scopes, which calls alone need.
  ///
  /// - Parameter ids: Name shortcuts that `shortcuts(of:)` lists.
  /// - Returns: The shortcuts in the order of the ids.
  /// - Throws: An internal error, where the packed schema cannot be read.
  func shortcutsAlone(_ ids: [ShortcutID]) throws(CommandError) -> [Shortcut] {
    guard origin == .builtIn else { return try withShortcuts.shortcutsAlone(ids) }
    guard let service = ids.first?.service else { return [] }
    let result = SchemaReader.readPacked((["\(service)/service.json"] + ids.map(Self.path)).compactMap(file))
    let read = Dictionary(
      (result.schema.service(named: service)?.shortcuts ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var shortcuts: [Shortcut] = []
    for id in ids {
      guard let shortcut = read[id] else { throw Self.unreadable(Self.path(of: id), result.diagnostics) }
      shortcuts.append(shortcut)
    }
    return shortcuts
  }

  /// The shortcuts that use a method which is there for shortcuts only, by name; none for any other method.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  func shortcuts(using id: MethodID) throws(CommandError) -> [ShortcutID] {
    guard isCallable(id), !hasMethod(id) else { return [] }
    var found: [ShortcutID] = []
    for service in withShortcuts.sections {
      let listed = withShortcuts.shortcutSummaries(of: service).map(\.id)
      found += try withShortcuts.shortcutsAlone(listed).filter { $0.methods.contains(id) }.map(\.id)
    }
    return found
  }

  /// The shortcuts of a service with what they do, by name.
  func shortcutSummaries(of service: String) -> [ShortcutSummary] {
    guard origin == .builtIn else { return withShortcuts.shortcutSummaries(of: service) }
    return shortcuts(of: service).compactMap { shortcutSummary(of: ShortcutID(service: service, name: $0)) }
  }

  /// What a shortcut does; nil where there is none to list.
  func shortcutSummary(of id: ShortcutID) -> ShortcutSummary? {
    guard origin == .builtIn else { return withShortcuts.shortcutSummary(of: id) }
    guard let text = text(of: id.service), let file = text.entry(Self.path(of: id)) else { return nil }
    return ShortcutSummary(id: id, json: text.json(of: file)).flatMap { isListed($0.identities) ? $0 : nil }
  }

  static func path(of id: ShortcutID) -> String { "\(id.service)/shortcuts/\(id.name).json" }
}

extension ShortcutID {
  /// The words that call the shortcut, such as `im +chat-create`.
  var command: String { "\(service) +\(name)" }
}
