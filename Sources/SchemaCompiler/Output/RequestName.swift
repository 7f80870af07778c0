public import SchemaModel

/// A request as Swift code names and makes it.
public struct RequestName: Sendable {
  /// A parameter of the request's initializer.
  public struct Parameter: Sendable, Hashable {
    /// The label, without backticks.
    public var label: String
    /// Whether a call must give it.
    public var isRequired: Bool
  }

  /// The names to the type, outermost first: `IM`, `Chats`, `Create`.
  public var path: [String]
  /// The initializer's parameters, in order.
  public var parameters: [Parameter]
  /// The method that the request calls.
  public var method: Method

  /// All requests of a schema, as bound by the settings of its target.
  ///
  /// - Parameters:
  ///   - schema: A schema without errors.
  ///   - settings: What the target asks of its bindings.
  /// - Returns: The names by service and method; none for a schema whose names collide.
  public static func all(in schema: Schema, _ settings: BindingSettings = BindingSettings()) -> [RequestName] {
    let (bound, diagnostics) = Binder.bind(schema.selected(by: settings), inside: settings.namespace)
    guard diagnostics.isEmpty else { return [] }
    return bound.services.flatMap { service in
      service.methods.map { method in
        let names = (method.scope + [method.name]).map(ReservedNames.afterDot)
        let required = method.properties.filter { $0.argument == .required }
        let optional = method.properties.filter { $0.argument == .optional }
        return RequestName(
          path: names,
          parameters: (required + optional).map {
            Parameter(label: ReservedNames.afterDot($0.name), isRequired: $0.argument == .required)
          },
          method: method.method)
      }
    }
  }
}
