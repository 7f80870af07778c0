public import SchemaModel

/// How the methods and events of a schema are called in Swift.
public struct SwiftExamples: Sendable {
  /// A call in Swift.
  public struct Example: Sendable, Hashable {
    /// Full name of the request type, such as `IM.Chats.Create`.
    public var request: String
    /// Statements that send the least a call needs, through a client called `bot` or `user`.
    public var code: String
  }

  private let calls: [MethodID: Example]
  private let shortcuts: [ShortcutID: String]
  private let events: [EventID: String]

  /// - Parameter schema: The methods. Where names collide, which generating refuses, one of them is taken.
  public init(_ schema: Schema) {
    let (bound, _) = Binder.bind(schema)
    let writer = SwiftExampleWriter(schema: schema, bound: bound)
    var calls: [MethodID: Example] = [:]
    var shortcuts: [ShortcutID: String] = [:]
    var events: [EventID: String] = [:]
    for service in bound.services {
      for method in service.methods { calls[method.method.id] = writer.example(of: method) }
      for event in service.events { events[event.event.id] = (event.scope + [event.name]).joined(separator: ".") }
      for shortcut in service.shortcuts {
        shortcuts[shortcut.shortcut.id] = (shortcut.scope + [shortcut.name]).joined(separator: ".")
      }
    }
    self.calls = calls
    self.shortcuts = shortcuts
    self.events = events
  }

  /// How the method of that id is called; nil where there is none.
  public func call(of id: MethodID) -> Example? { calls[id] }

  /// A statement that runs a shortcut through a client called `bot` or `user`; nil where there is none.
  public func call(of id: ShortcutID) -> String? { ShortcutCalls.statement(of: id) }

  /// Full name of the type that describes a shortcut, such as `IM.Shortcuts.FlagCreate`; nil where there is none.
  public func name(of id: ShortcutID) -> String? { shortcuts[id] }

  /// Full name of the type of an event, such as `IM.Events.MessageReceived`; nil where there is none.
  public func name(of id: EventID) -> String? { events[id] }
}
