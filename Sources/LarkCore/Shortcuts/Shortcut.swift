/// A common operation that makes one call or several, such as `IM.Shortcuts.ChatCreate`.
public protocol Shortcut: Sendable {
  /// What the schema says of the shortcut.
  static var info: ShortcutInfo { get }
}

/// The facts of one shortcut.
public struct ShortcutInfo: Sendable, Hashable {
  /// Service and name, such as `im.shortcuts.chat-create`.
  public let id: String
  /// Who may call.
  public let identities: Set<IdentityKind>
  /// Scopes that every use of the shortcut needs.
  public let scopes: ScopeRule
  /// Scopes that depend on options.
  public let scopesWhen: [ConditionalScopes]
  /// Ids of the methods that the shortcut calls.
  public let methods: [String]
  /// What a call may do.
  public let risk: Risk

  /// - Parameters:
  ///   - id: Service and name, such as `im.shortcuts.chat-create`.
  ///   - identities: Who may call.
  ///   - scopes: Scopes that every use of the shortcut needs.
  ///   - scopesWhen: Scopes that depend on options.
  ///   - methods: Ids of the methods that the shortcut calls.
  ///   - risk: What a call may do.
  public init(
    id: String, identities: Set<IdentityKind>, scopes: ScopeRule, scopesWhen: [ConditionalScopes] = [],
    methods: [String], risk: Risk
  ) {
    self.id = id
    self.identities = identities
    self.scopes = scopes
    self.scopesWhen = scopesWhen
    self.methods = methods
    self.risk = risk
  }

  /// The shortcut's own name, such as `chat-create`.
  public var name: String { id.split(separator: ".").last.map(String.init) ?? id }

  /// Everything that a caller needs.
  ///
  /// - Parameters:
  ///   - identity: Who calls.
  ///   - flags: Values of flags on which scopes depend, by name, as they are typed; for others their default counts.
  ///   - withOptional: Whether scopes count without which the shortcut does less.
  public func requirements(
    for identity: IdentityKind, flags: [String: String] = [:], withOptional: Bool = false
  ) -> [ScopeRequirement] {
    let conditional = scopesWhen.filter { condition in
      let holds = flags[condition.flag].map { $0 == condition.value } ?? condition.byDefault
      return holds && (withOptional || !condition.isOptional)
    }
    return [scopes[identity]] + conditional.map { $0.scopes[identity] }
  }

  /// Scopes to ask for besides those that are granted already; empty when the grant suffices.
  ///
  /// - Parameters:
  ///   - granted: Scopes that the token carries.
  ///   - identity: Who calls.
  ///   - flags: Values of flags on which scopes depend, by name, as they are typed.
  ///   - withOptional: Whether scopes count without which the shortcut does less.
  public func missingScopes(
    from granted: Set<Scope>, as identity: IdentityKind, flags: [String: String] = [:], withOptional: Bool = false
  ) -> [Scope] {
    requirements(for: identity, flags: flags, withOptional: withOptional).reduce(into: []) { missing, requirement in
      missing += requirement.missing(from: granted.union(missing))
    }
  }
}

/// Scopes that are needed besides when a flag has a value.
public struct ConditionalScopes: Sendable, Hashable {
  /// Name of the flag.
  public let flag: String
  /// The value, as it is typed.
  public let value: String
  /// Whether the flag has the value when it is not given.
  public let byDefault: Bool
  /// The scopes.
  public let scopes: ScopeRule
  /// Whether the shortcut still does its work without the scopes, but for what they open.
  public let isOptional: Bool

  /// - Parameters:
  ///   - flag: Name of the flag.
  ///   - value: The value, as it is typed.
  ///   - byDefault: Whether the flag has the value when it is not given.
  ///   - scopes: The scopes.
  ///   - isOptional: Whether the shortcut still does its work without the scopes, but for what they open.
  public init(flag: String, is value: String, byDefault: Bool, scopes: ScopeRule, isOptional: Bool) {
    self.flag = flag
    self.value = value
    self.byDefault = byDefault
    self.scopes = scopes
    self.isOptional = isOptional
  }
}
