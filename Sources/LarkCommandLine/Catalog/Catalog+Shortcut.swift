public import SchemaModel

extension Catalog {
  /// What the schema says of a shortcut.
  ///
  /// - Parameter id: Names a shortcut that `shortcuts(of:)` lists.
  /// - Throws: An internal error, where the packed schema cannot be read.
  public func shortcut(_ id: ShortcutID) throws(CommandError) -> Shortcut {
    let path = "\(id.service)/shortcuts/\(id.name).json"
    let result = SchemaReader.read([file("\(id.service)/service.json"), file(path)].compactMap(\.self))
    guard let shortcut = result.schema.service(named: id.service)?.shortcuts.first(where: { $0.id == id }) else {
      throw Self.unreadable(path, result.diagnostics)
    }
    return shortcut
  }

  /// The shortcuts of a service with what they do, by name.
  ///
  /// - Throws: An internal error, where the packed schema cannot be read.
  public func shortcutList(of service: String) throws(CommandError) -> [Shortcut] {
    var list: [Shortcut] = []
    for name in shortcuts(of: service) { list.append(try shortcut(ShortcutID(service: service, name: name))) }
    return list
  }
}
