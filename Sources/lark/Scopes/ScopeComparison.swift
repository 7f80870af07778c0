import LarkCore
import LarkJSON

/// Scopes that are granted.
struct ScopeGrant: Sendable, Hashable {
  /// What users grant.
  var user: Set<Scope>
  /// What the app has for its bot.
  var bot: Set<Scope>

  init(user: Set<Scope>, bot: Set<Scope>) {
    self.user = user
    self.bot = bot
  }

  /// The same scopes for both.
  ///
  /// - Parameter text: Scopes with spaces or commas between.
  init(_ text: String) {
    let scopes = Set(ScopeList.read(text))
    self.init(user: scopes, bot: scopes)
  }

  subscript(identity: IdentityKind) -> Set<Scope> {
    switch identity {
    case .user: user
    case .bot: bot
    }
  }
}

/// What a choice of methods needs, beside what is granted.
struct ScopeComparison {
  let need: ScopeNeed
  let grant: ScopeGrant
  let table: ScopeTable

  /// Whether everything can be called by everybody who may.
  var isEnough: Bool { need.identities.allSatisfy { missing($0).isEmpty } }

  /// The fewest scopes to add, sorted by name.
  private func missing(_ identity: IdentityKind) -> [Scope] {
    let closed = closed(to: identity).map(\.method)
    // The rows come from the table, and only callers are asked for.
    let added = (try? table.scopes(for: closed, as: identity, besides: grant[identity])) ?? []
    return added.sorted { $0.rawValue < $1.rawValue }
  }

  /// What the identity may call but for its scopes.
  private func closed(to identity: IdentityKind) -> [ScopeTable.Row] {
    need.rows.filter { row in
      row.identities.contains(identity) && !row.rule[identity].missing(from: grant[identity]).isEmpty
    }
  }

  /// The answer. Like the exit code, `ok` tells whether the grant suffices.
  var json: JSON {
    var missing: JSONObject = [:]
    var closed: JSONObject = [:]
    for identity in need.identities {
      missing[identity.rawValue] = .array(self.missing(identity).map { .string($0.rawValue) })
      closed[identity.rawValue] = .array(self.closed(to: identity).map { .string($0.name) })
    }
    return ["ok": .bool(isEnough), "missing": .object(missing), "closed": .object(closed)]
  }

  var text: String {
    if isEnough { return "The scopes suffice.\n" }
    return need.identities.filter { !missing($0).isEmpty }.map { identity in
      "The \(identity.rawValue) lacks\n" + missing(identity).map { "  \($0)\n" }.joined() + "for\n"
        + closed(to: identity).map { "  \($0.name)\n" }.joined()
    }.joined(separator: "\n")
  }
}
