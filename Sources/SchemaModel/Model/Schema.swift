/// What a tree of schema files says, resolved and checked.
public struct Schema: Sendable {
  /// Services by name.
  public var services: [Service]
  /// Sets of elements by name.
  public var elementSets: [ElementSet]

  /// - Parameters:
  ///   - services: Services by name.
  ///   - elementSets: Sets of elements by name.
  public init(services: [Service] = [], elementSets: [ElementSet] = []) {
    self.services = services
    self.elementSets = elementSets
  }
}

/// One service of the platform: a folder with a `service.json`.
public struct Service: Sendable {
  /// Name of the service, which is the folder's name.
  public var name: String
  /// Version of the service, such as `v1`.
  public var version: String
  /// Name of the service for people.
  public var title: String
  /// What the service is for, in one sentence.
  public var description: String
  /// Path that most methods of the service begin with.
  public var basePath: String
  /// Swift namespace that the file asks for.
  public var namespace: String?
  /// Path of `service.json`.
  public var source: String
  /// Methods of every surface, by id.
  public var methods: [Method]
  /// Events, by id.
  public var events: [Event]
  /// Shared types, by name.
  public var types: [SharedType]
  /// Shortcuts, by name.
  public var shortcuts: [Shortcut]

  /// A service with everything its files say; the parameters are the properties.
  public init(
    name: String, version: String, title: String, description: String, basePath: String, namespace: String?,
    source: String, methods: [Method] = [], events: [Event] = [], types: [SharedType] = [], shortcuts: [Shortcut] = []
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.description = description
    self.basePath = basePath
    self.namespace = namespace
    self.source = source
    self.methods = methods
    self.events = events
    self.types = types
    self.shortcuts = shortcuts
  }
}

/// A shape that several methods share.
public struct SharedType: Sendable {
  /// Service and file name.
  public var id: TypeID
  /// Path of the file.
  public var source: String
  /// The shape; its own description says what it is.
  public var field: Field

  /// - Parameters:
  ///   - id: Service and file name.
  ///   - source: Path of the file.
  ///   - field: The shape.
  public init(id: TypeID, source: String, field: Field) {
    self.id = id
    self.source = source
    self.field = field
  }
}

/// Names a shared type: its service and the name of its file.
public struct TypeID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Name of the service.
  public var service: String
  /// Name of the file, without its ending.
  public var name: String

  /// - Parameters:
  ///   - service: Name of the service.
  ///   - name: Name of the file, without its ending.
  public init(service: String, name: String) {
    self.service = service
    self.name = name
  }

  public var description: String { "\(service).types.\(name)" }

  public static func < (left: TypeID, right: TypeID) -> Bool {
    (left.service, left.name) < (right.service, right.name)
  }
}
