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
  /// Scopes without which the shortcut fails in any case: those of the methods that it always calls.
  public let scopes: ScopeRule
  /// Scopes that depend on options, or without which the shortcut does less.
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
    let conditional = scopesWhen.filter { part in
      part.holds(for: flags) && (part.need == .required || withOptional && part.need == .optional)
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

/// Scopes that are needed besides, when flags have some values.
public struct ConditionalScopes: Sendable, Hashable {
  /// What a shortcut is without the scopes.
  public enum Need: String, Sendable, Hashable, CaseIterable {
    /// It fails.
    case required
    /// It does its work but for what they open.
    case optional
    /// It hardly differs. They are used where they are granted, and not asked for.
    case opportunistic
  }

  /// When: all tests of one of these lists pass; no list: in any case.
  public let when: [[FlagTest]]
  /// What a shortcut is without the scopes.
  public let need: Need
  /// The scopes.
  public let scopes: ScopeRule

  /// - Parameters:
  ///   - when: All tests of one of these lists pass; no list: in any case.
  ///   - need: What a shortcut is without the scopes.
  ///   - scopes: The scopes.
  public init(when: [[FlagTest]], need: Need = .required, scopes: ScopeRule) {
    self.when = when
    self.need = need
    self.scopes = scopes
  }

  /// Whether the scopes are needed.
  ///
  /// - Parameter flags: Values of flags by name, as they are typed; for others their default counts.
  public func holds(for flags: [String: String]) -> Bool {
    when.isEmpty || when.contains { $0.allSatisfy { $0.holds(for: flags) } }
  }
}

/// What is asked of one flag of a shortcut.
public struct FlagTest: Sendable, Hashable {
  /// What the value of the flag is to be.
  public enum Test: Sendable, Hashable {
    /// There is one, or there is none.
    case isGiven(Bool)
    /// One of these, as they are typed: `true` and `false` for a flag that is on or off.
    case isOneOf([String])
    /// A text that begins with one of these, or, with `false`, with none of them.
    case begins(with: [String], Bool)
  }

  /// Name of the flag.
  public let flag: String
  /// What its value is to be.
  public let test: Test
  /// Whether the test passes when the flag is not given.
  public let byDefault: Bool

  /// - Parameters:
  ///   - flag: Name of the flag.
  ///   - test: What its value is to be.
  ///   - byDefault: Whether the test passes when the flag is not given.
  public init(_ flag: String, _ test: Test, byDefault: Bool) {
    self.flag = flag
    self.test = test
    self.byDefault = byDefault
  }

  /// Whether the test passes.
  ///
  /// - Parameter flags: Values of flags by name, as they are typed; an empty one counts as none.
  public func holds(for flags: [String: String]) -> Bool {
    guard let value = flags[flag], !value.isEmpty else { return byDefault }
    return switch test {
    case .isGiven(let isGiven): isGiven
    case .isOneOf(let values): values.contains(value)
    case .begins(let prefixes, let isSo): prefixes.contains(where: value.hasPrefix) == isSo
    }
  }
}
