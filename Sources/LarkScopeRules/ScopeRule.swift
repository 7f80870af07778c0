/// Which scopes open a method, for each identity.
public struct ScopeRule: Sendable, Hashable {
  /// What a user needs.
  public let user: ScopeRequirement
  /// What a bot needs.
  public let bot: ScopeRequirement

  /// - Parameters:
  ///   - user: What a user needs.
  ///   - bot: What a bot needs.
  public init(user: ScopeRequirement = .unknown, bot: ScopeRequirement = .unknown) {
    self.user = user
    self.bot = bot
  }

  /// What a caller of that identity needs.
  public subscript(identity: IdentityKind) -> ScopeRequirement {
    switch identity {
    case .user: user
    case .bot: bot
    }
  }

  /// Any one of the scopes is enough, for every identity. The first is the one to ask for.
  public static func any(_ scopes: Scope...) -> ScopeRule {
    ScopeRule(user: ScopeRequirement(any: scopes), bot: ScopeRequirement(any: scopes))
  }

  /// Every one of the scopes is needed, for every identity.
  public static func all(_ scopes: Scope...) -> ScopeRule {
    ScopeRule(user: ScopeRequirement(all: scopes), bot: ScopeRequirement(all: scopes))
  }

  /// The platform's documents do not say which scopes open the method.
  public static let unknown = ScopeRule()
}

/// Which scopes one identity needs.
public struct ScopeRequirement: Sendable, Hashable {
  /// One of these is enough; the first is the one to ask for. Empty: no such demand.
  public let any: [Scope]
  /// Every one of these is needed.
  public let all: [Scope]

  /// Choices besides ``any``: one of each is needed too. No method has them; what calls several methods may.
  public let alsoAny: [[Scope]]

  /// - Parameters:
  ///   - any: One of these is enough.
  ///   - all: Every one of these is needed.
  ///   - alsoAny: Choices besides `any`.
  public init(any: [Scope] = [], all: [Scope] = [], alsoAny: [[Scope]] = []) {
    self.any = any
    self.all = all
    self.alsoAny = alsoAny
  }

  /// One of these is enough; the first is the one to ask for.
  public static func any(_ scopes: Scope...) -> ScopeRequirement { ScopeRequirement(any: scopes) }

  /// Every one of these is needed.
  public static func all(_ scopes: Scope...) -> ScopeRequirement { ScopeRequirement(all: scopes) }

  /// Nothing is known about the scopes.
  public static let unknown = ScopeRequirement()

  /// The choices: one scope of each is needed.
  package var choices: [[Scope]] { ([any] + alsoAny).filter { !$0.isEmpty } }

  /// Every scope that is named.
  package var scopes: [Scope] { all + choices.flatMap(\.self) }

  /// The scopes to ask for: every one of ``all``, and of each choice the first.
  public var recommended: [Scope] { missing(from: []) }

  /// The scopes to ask for besides those that are granted already; empty when the grant suffices.
  ///
  /// - Parameter granted: Scopes that the token carries.
  public func missing(from granted: Set<Scope>) -> [Scope] {
    var missing = all.filter { !granted.contains($0) }
    for choice in choices {
      guard let first = choice.first else { continue }
      if !choice.contains(where: { granted.contains($0) || all.contains($0) || missing.contains($0) }) {
        missing.append(first)
      }
    }
    return missing
  }
}
