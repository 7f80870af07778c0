public import SchemaModel

/// A request or a shortcut as Swift code names it.
public struct CallableName: Sendable {
  /// What is named.
  public enum Kind: Sendable {
    /// A request, with the parameters of its initializer in their order.
    case request(Method, [Parameter])
    /// A shortcut.
    case shortcut(Shortcut)
  }

  /// A parameter of a request's initializer.
  public struct Parameter: Sendable, Hashable {
    /// The label, without backticks.
    public var label: String
    /// Whether a call must give it.
    public var isRequired: Bool
  }

  /// The names to the type, outermost first: `IM`, `Chats`, `Create`.
  public var path: [String]
  /// What is named.
  public var kind: Kind

  /// Id of the method or shortcut.
  public var id: String {
    switch kind {
    case .request(let method, _): method.id.description
    case .shortcut(let shortcut): shortcut.id.description
    }
  }

  /// Who may call.
  public var identities: [Caller] {
    switch kind {
    case .request(let method, _): method.identities
    case .shortcut(let shortcut): shortcut.identities
    }
  }

  /// All requests and shortcuts of a schema, as bound by the settings of its target.
  ///
  /// - Parameters:
  ///   - schema: A schema without errors.
  ///   - settings: What the target asks of its bindings.
  /// - Returns: The names, service by service; none for a schema whose names collide.
  public static func all(
    in schema: Schema, _ settings: BindingSettings = BindingSettings()
  ) -> [CallableName] {
    let (bound, diagnostics) = Binder.bind(schema.selected(by: settings), inside: settings.namespace)
    guard diagnostics.isEmpty else { return [] }
    return bound.services.flatMap { service in
      service.methods.map(request)
        + service.shortcuts.map { CallableName(path: $0.scope + [$0.name], kind: .shortcut($0.shortcut)) }
    }
  }

  private static func request(_ bound: BoundMethod) -> CallableName {
    // The initializer takes what must be given first.
    let properties = bound.properties.filter { $0.argument == .required }
      + bound.properties.filter { $0.argument == .optional }
    let parameters = properties.map {
      Parameter(label: ReservedNames.afterDot($0.name), isRequired: $0.argument == .required)
    }
    return CallableName(
      path: (bound.scope + [bound.name]).map(ReservedNames.afterDot), kind: .request(bound.method, parameters))
  }
}
