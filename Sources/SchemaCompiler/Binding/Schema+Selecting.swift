import SchemaModel

extension Schema {
  /// The part of the schema that a target binds: the methods and events that its settings select, the shared types that
  /// those need, the shortcuts that need no other, and the services that then have anything.
  func selected(by settings: BindingSettings) -> Schema {
    guard !settings.selectsAll else { return self }
    var selection = self
    for index in selection.services.indices {
      selection.services[index].methods.removeAll { !settings.selects($0.id) }
      selection.services[index].events.removeAll { !settings.selects($0.id) }
      selection.services[index].shortcuts.removeAll { !$0.methods.allSatisfy(settings.selects) }
    }
    let uses = TypeUses(selection)
    for index in selection.services.indices {
      selection.services[index].types.removeAll { !uses.isUsed($0.id) }
    }
    selection.services.removeAll {
      $0.methods.isEmpty && $0.events.isEmpty && $0.types.isEmpty && $0.shortcuts.isEmpty
    }
    return selection
  }
}
