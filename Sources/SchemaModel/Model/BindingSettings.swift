/// What a target asks of its bindings: `lark-bindings.json`.
public struct BindingSettings: Sendable, Hashable {
  /// Who sees the generated declarations.
  public enum Access: String, Sendable, CaseIterable {
    case `public`
    case package
    case `internal`
  }

  /// The Swift namespace around all services.
  public struct Namespace: Sendable, Hashable {
    /// Name of the namespace, such as `Acme`.
    public var name: String
    /// Path of the file that asks for it.
    public var source: String
    /// Where the file asks for it.
    public var position: SourcePosition

    /// - Parameters:
    ///   - name: Name of the namespace, such as `Acme`.
    ///   - source: Path of the file that asks for it.
    ///   - position: Where the file asks for it.
    public init(name: String, source: String, position: SourcePosition) {
      self.name = name
      self.source = source
      self.position = position
    }
  }

  /// Who sees the generated declarations.
  public var access: Access
  /// The namespace around all services; nil: services stand at top level.
  public var namespace: Namespace?
  /// Methods and events to bind; nil: all.
  public var include: [MethodPattern]?
  /// Methods and events to leave out of those.
  public var exclude: [MethodPattern]

  /// Name of the file, which stands outside every service folder.
  public static let fileName = "lark-bindings.json"

  /// - Parameters:
  ///   - access: Who sees the generated declarations.
  ///   - namespace: The namespace around all services.
  ///   - include: Methods to bind; nil: all.
  ///   - exclude: Methods to leave out of those.
  public init(
    access: Access = .public, namespace: Namespace? = nil, include: [MethodPattern]? = nil,
    exclude: [MethodPattern] = []
  ) {
    self.access = access
    self.namespace = namespace
    self.include = include
    self.exclude = exclude
  }

  /// Whether every method and every event is bound.
  public var selectsAll: Bool { include == nil && exclude.isEmpty }

  /// Whether a method is bound.
  public func selects(_ method: MethodID) -> Bool { selects(method.description) }

  /// Whether an event is bound.
  public func selects(_ event: EventID) -> Bool { selects(event.description) }

  private func selects(_ id: String) -> Bool {
    include?.contains { $0.matches(id) } ?? true && !exclude.contains { $0.matches(id) }
  }
}
