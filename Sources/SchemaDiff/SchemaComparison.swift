import LarkJSON
import SchemaCompiler
import SchemaModel

/// Compares two schemas, service by service.
struct SchemaComparison {
  private let old: Schema
  private let new: Schema
  private let orderCounts: Bool
  private let users: TypeUsers
  private let newUsers: TypeUsers
  private let swift: SwiftComparison
  private(set) var changes: [SchemaChange] = []

  init(old: Schema, new: Schema, orderCounts: Bool) {
    self.old = old
    self.new = new
    self.orderCounts = orderCounts
    users = TypeUsers(old)
    newUsers = TypeUsers(new)
    swift = SwiftComparison(old: old, new: new, orderCounts: orderCounts)
    for name in Set((old.services + new.services).map(\.name)).sorted() {
      switch (old.service(named: name), new.service(named: name)) {
      case (let before?, let after?): compare(before, after)
      case (let before?, nil): remove(before)
      case (nil, let after?): add(after)
      case (nil, nil): break
      }
    }
  }

  private mutating func remove(_ service: Service) {
    changes.append(
      SchemaChange(
        .breaking, .service, .removed, of: .service(service.name),
        "service removed with \(Wording.contents(service))", old: Self.ids(service)))
  }

  private mutating func add(_ service: Service) {
    changes.append(
      SchemaChange(
        .compatible, .service, .added, of: .service(service.name),
        "service added with \(Wording.contents(service))", new: Self.ids(service)))
  }

  private static func ids(_ service: Service) -> JSON {
    .array(service.methods.map { .string($0.id.description) } + service.events.map { .string($0.id.description) })
  }

  private mutating func compare(_ before: Service, _ after: Service) {
    compareHeads(before, after)
    for (id, pair) in Self.paired(before.methods, after.methods, by: \.id) {
      switch pair {
      case (let before?, let after?):
        var comparison = MethodComparison(old: old, new: new, swift: swift, id: id, orderCounts: orderCounts)
        comparison.compare(before, after)
        changes += comparison.changes
      case (let removed?, nil): remove(removed, instead: Self.replacement(of: removed, in: after, before))
      case (nil, let added?):
        changes.append(
          SchemaChange(
            .compatible, .method, .added, of: .method(id), "method added", new: .string(Wording.endpoint(added))))
      case (nil, nil): break
      }
    }
    for (id, pair) in Self.paired(before.events, after.events, by: \.id) {
      switch pair {
      case (let before?, let after?):
        var comparison = EventComparison(old: old, new: new, swift: swift, id: id, orderCounts: orderCounts)
        comparison.compare(before, after)
        changes += comparison.changes
      case (let removed?, nil):
        // Of the same type, it was only renamed most likely.
        let replacement = after.events.first { $0.type == removed.type && old.event($0.id) == nil }
        let hint = replacement.map { "; \($0.id) has the same type" } ?? ""
        changes.append(
          SchemaChange(
            .breaking, .event, .removed, of: .event(id), "event removed\(hint)", old: .string(removed.type),
            new: replacement.map { .string($0.id.description) }))
      case (nil, let added?):
        changes.append(
          SchemaChange(.compatible, .event, .added, of: .event(id), "event added", new: .string(added.type)))
      case (nil, nil): break
      }
    }
    for (id, pair) in Self.paired(before.types, after.types, by: \.id) { compare(id, pair.0, pair.1) }
    for (id, pair) in Self.paired(before.shortcuts, after.shortcuts, by: \.id) { compare(id, pair.0, pair.1) }
  }

  /// The two elements of every key, sorted by key.
  private static func paired<Element, Key: Comparable & Hashable>(
    _ old: [Element], _ new: [Element], by key: (Element) -> Key
  ) -> [(Key, (Element?, Element?))] {
    let before = Dictionary(old.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    return Set(before.keys).union(after.keys).sorted().map { ($0, (before[$0], after[$0])) }
  }

  // MARK: Services

  private mutating func compareHeads(_ before: Service, _ after: Service) {
    let subject = SchemaChange.Subject.service(after.name)
    if before.namespace != after.namespace {
      changes.append(
        SchemaChange(
          .breaking, .swiftName, .changed, of: subject, "the Swift namespace has another name",
          old: before.namespace.map(JSON.string), new: after.namespace.map(JSON.string)))
    }
    let texts = [
      ("the title", before.title, after.title), ("the description", before.description, after.description),
      ("the version", before.version, after.version), ("the base path", before.basePath, after.basePath),
    ]
    for (what, old, new) in texts where old != new {
      changes.append(
        SchemaChange(
          .documentation, .text, .changed, of: subject, "\(what) changed", old: .string(old), new: .string(new)))
    }
  }

  // MARK: Methods

  private mutating func remove(_ method: Method, instead replacement: Method?) {
    let hint = replacement.map { "; \($0.id) has the same endpoint" } ?? ""
    changes.append(
      SchemaChange(
        .breaking, .method, .removed, of: .method(method.id), "method removed\(hint)",
        old: .string(Wording.endpoint(method)), new: replacement.map { .string($0.id.description) }))
  }

  /// The one new method that has the endpoint of a removed one: most likely it was only renamed.
  private static func replacement(of method: Method, in after: Service, _ before: Service) -> Method? {
    let added = after.methods.filter {
      $0.verb == method.verb && $0.path == method.path && before.method($0.id) == nil
    }
    return added.count == 1 ? added.first : nil
  }

  // MARK: Shared types

  private mutating func compare(_ id: TypeID, _ before: SharedType?, _ after: SharedType?) {
    let affected = users.methods(of: id).filter { new.method($0) != nil }
    let events = users.events(of: id).filter { new.event($0) != nil }
    switch (before, after) {
    case (let before?, let after?):
      var comparison = FieldComparison(
        old: old, new: new, swift: swift, direction: users.direction(of: id), subject: .type(id), owner: .type(id),
        orderCounts: orderCounts)
      comparison.isUseWider = !newUsers.direction(of: id).isSubset(of: users.direction(of: id))
      comparison.compare(before.field, after.field, at: "")
      if let (old, new) = swift.otherName(of: .type(id)) {
        comparison.note(
          .breaking, .swiftName, .changed, at: "", "has another Swift name", old: .string(old), new: .string(new))
      }
      changes += comparison.changes.map { change in
        var change = change
        change.methods = affected
        change.events = events
        return change
      }
    case (.some, nil):
      changes.append(
        SchemaChange(
          .breaking, .sharedType, .removed, of: .type(id), "shared type removed", methods: affected, events: events))
    case (nil, .some):
      changes.append(SchemaChange(.compatible, .sharedType, .added, of: .type(id), "shared type added"))
    case (nil, nil):
      break
    }
  }

  // MARK: Shortcuts

  private mutating func compare(_ id: ShortcutID, _ before: Shortcut?, _ after: Shortcut?) {
    switch (before, after) {
    case (let before?, let after?):
      var comparison = ShortcutComparison(.shortcut(id), otherName: swift.otherName(of: .shortcut(id)))
      comparison.compare(before, after)
      changes += comparison.changes
    case (.some, nil):
      changes.append(SchemaChange(.breaking, .shortcut, .removed, of: .shortcut(id), "shortcut removed"))
    case (nil, .some):
      changes.append(SchemaChange(.compatible, .shortcut, .added, of: .shortcut(id), "shortcut added"))
    case (nil, nil):
      break
    }
  }
}
