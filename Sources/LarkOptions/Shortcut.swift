public import LarkCore

/// A common operation that makes one call or several, such as `IM.Shortcuts.ChatCreate`, with its options.
public protocol Shortcut: Sendable {
  /// What the schema says of the shortcut.
  static var info: ShortcutInfo { get }
}

/// A shortcut that both users and bots may run.
public protocol ShortcutForUserAndBot: Shortcut {}

/// A shortcut that only users may run.
public protocol ShortcutForUserOnly: Shortcut {}

/// A shortcut that only bots may run.
public protocol ShortcutForBotOnly: Shortcut {}

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
  ///   - options: Values of options on which scopes depend, by name; for others their default counts.
  ///   - withOptional: Whether scopes count without which the shortcut does less.
  public func requirements(
    for identity: IdentityKind, options: [String: String] = [:], withOptional: Bool = false
  ) -> [ScopeRequirement] {
    let conditional = scopesWhen.filter { part in
      part.holds(for: options) && (part.need == .required || withOptional && part.need == .optional)
    }
    return [scopes[identity]] + conditional.map { $0.scopes[identity] }
  }

  /// Scopes to ask for besides those that are granted already; empty when the grant suffices.
  ///
  /// - Parameters:
  ///   - granted: Scopes that the token carries.
  ///   - identity: Who calls.
  ///   - options: Values of options on which scopes depend, by name.
  ///   - withOptional: Whether scopes count without which the shortcut does less.
  public func missingScopes(
    from granted: Set<Scope>, as identity: IdentityKind, options: [String: String] = [:], withOptional: Bool = false
  ) -> [Scope] {
    requirements(for: identity, options: options, withOptional: withOptional).reduce(into: []) { missing, requirement in
      missing += requirement.missing(from: granted.union(missing))
    }
  }
}

/// Scopes that are needed besides, when options have some values.
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
  public let when: [[OptionTest]]
  /// What a shortcut is without the scopes.
  public let need: Need
  /// The scopes.
  public let scopes: ScopeRule

  /// - Parameters:
  ///   - when: All tests of one of these lists pass; no list: in any case.
  ///   - need: What a shortcut is without the scopes.
  ///   - scopes: The scopes.
  public init(when: [[OptionTest]], need: Need = .required, scopes: ScopeRule) {
    self.when = when
    self.need = need
    self.scopes = scopes
  }

  /// Whether the scopes are needed.
  ///
  /// - Parameter options: Values of options by name; for others their default counts.
  public func holds(for options: [String: String]) -> Bool {
    when.isEmpty || when.contains { $0.allSatisfy { $0.holds(for: options) } }
  }
}

/// What is asked of one option of a shortcut.
public struct OptionTest: Sendable, Hashable {
  /// What the value of the option is to be.
  public enum Test: Sendable, Hashable {
    /// There is one, or there is none.
    case isGiven(Bool)
    /// One of these: `true` and `false` for an option that is on or off.
    case isOneOf([String])
    /// A text that begins with one of these, or, with `false`, with none of them.
    case begins(with: [String], Bool)
  }

  /// Name of the option; of one among alternatives with its case, such as `from.user`.
  public let option: String
  /// What its value is to be.
  public let test: Test
  /// Whether the test passes when the option is not given.
  public let byDefault: Bool

  /// - Parameters:
  ///   - option: Name of the option.
  ///   - test: What its value is to be.
  ///   - byDefault: Whether the test passes when the option is not given.
  public init(_ option: String, _ test: Test, byDefault: Bool) {
    self.option = option
    self.test = test
    self.byDefault = byDefault
  }

  /// Whether the test passes.
  ///
  /// - Parameter options: Values of options by name; an empty one counts as none.
  public func holds(for options: [String: String]) -> Bool {
    guard let value = options[option], !value.isEmpty else { return byDefault }
    return switch test {
    case .isGiven(let isGiven): isGiven
    case .isOneOf(let values): values.contains(value)
    case .begins(let prefixes, let isSo): prefixes.contains(where: value.hasPrefix) == isSo
    }
  }
}
