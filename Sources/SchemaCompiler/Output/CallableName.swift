public import SchemaModel

/// A request, a shortcut or an event as Swift code names it.
public struct CallableName: Sendable {
  /// What is named.
  public enum Kind: Sendable {
    /// A request, with the parameters of its initializer in their order.
    case request(Method, [Parameter])
    /// A shortcut.
    case shortcut(Shortcut)
    /// An event.
    case event(Event)
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

  /// Id of the method, shortcut or event.
  public var id: String {
    switch kind {
    case .request(let method, _): method.id.description
    case .shortcut(let shortcut): shortcut.id.description
    case .event(let event): event.id.description
    }
  }

  /// Who may call; an event comes to the bot.
  public var identities: [Caller] {
    switch kind {
    case .request(let method, _): method.identities
    case .shortcut(let shortcut): shortcut.identities
    case .event: [.bot]
    }
  }

  /// All requests, shortcuts and events of a schema, as bound by the settings of its target.
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
        + service.events.map { CallableName(path: $0.scope + [$0.name], kind: .event($0.event)) }
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
