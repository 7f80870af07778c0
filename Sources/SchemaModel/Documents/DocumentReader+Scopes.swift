import LarkJSON

extension DocumentReader {
  /// The scopes of a method: a list, a rule, or either for each identity.
  ///
  /// - Parameter callers: Who may call; a rule for all callers is theirs alone.
  mutating func scopes(_ member: JSONNode.Member?, for callers: [Caller]) -> Scopes {
    guard let node = member?.value else { return Scopes() }
    guard node.isObject else {
      return scopes(scopeRule(node, called: "'scopes'"), for: callers)
    }
    guard let keys = keyed(node, as: ScopesKey.self, called: "'scopes'") else { return Scopes() }
    reportEmptyRule(node, called: "'scopes'")
    guard keys[.user] != nil || keys[.bot] != nil else {
      return scopes(scopeRule(any: keys[.any], all: keys[.all]), for: callers)
    }
    for member in [keys[.any], keys[.all]] {
      guard let member else { continue }
      log.report(
        .misplacedKey, at: member.keyPosition, "\(Wording.quoted(member.key)) beside the rules of single identities",
        remedy: "move it into 'user' or 'bot'")
    }
    let user = keys[.user].map { scopeRule(ofIdentity: .user, $0, callers) }
    let bot = keys[.bot].map { scopeRule(ofIdentity: .bot, $0, callers) }
    return Scopes(user: user ?? ScopeRule(), bot: bot ?? ScopeRule())
  }

  private func scopes(_ rule: ScopeRule, for callers: [Caller]) -> Scopes {
    Scopes(
      user: callers.contains(.user) ? rule : ScopeRule(), bot: callers.contains(.bot) ? rule : ScopeRule())
  }

  private mutating func scopeRule(
    ofIdentity caller: Caller, _ member: JSONNode.Member, _ callers: [Caller]
  ) -> ScopeRule {
    // Without callers there is a mistake in the identities, which has been reported.
    if !callers.isEmpty, !callers.contains(caller) {
      log.report(
        .scopeOfOtherIdentity, at: member.keyPosition,
        "scopes for \(Wording.quoted(member.key)), who may not call the method",
        remedy: "remove them, or add \(Wording.quoted(member.key)) to 'identities'")
    }
    return scopeRule(member.value, called: "the scopes of \(Wording.quoted(member.key))")
  }

  /// A list, of which any one is enough, or a rule.
  mutating func scopeRule(_ node: JSONNode, called name: String) -> ScopeRule {
    switch node.content {
    case .array:
      return ScopeRule(any: scopeList(node, called: name))
    case .object:
      guard let keys = keyed(node, as: ScopeRuleKey.self, called: name) else { return ScopeRule() }
      reportEmptyRule(node, called: name)
      return scopeRule(any: keys[.any], all: keys[.all])
    default:
      reportWrongType(node, name, expected: "an array or an object", remedy: "list the scopes between [ and ]")
      return ScopeRule()
    }
  }

  private mutating func scopeRule(any: JSONNode.Member?, all: JSONNode.Member?) -> ScopeRule {
    let needed = filledScopeList(all)
    return ScopeRule(any: filledScopeList(any, beside: needed), all: needed)
  }

  private mutating func reportEmptyRule(_ node: JSONNode, called name: String) {
    guard case .object(let members) = node.content, members.isEmpty else { return }
    log.report(.empty, at: node.position, "\(name) hold no rule", remedy: "write [] where the scopes are not known")
  }

  private mutating func filledScopeList(_ member: JSONNode.Member?, beside others: [String] = []) -> [String] {
    guard let member else { return [] }
    let name = Wording.quoted(member.key)
    if case .array(let elements) = member.value.content, elements.isEmpty {
      log.report(.empty, at: member.value.position, "\(name) lists no scopes", remedy: "add scopes or remove the key")
    }
    return scopeList(member.value, called: name, beside: others)
  }

  private mutating func scopeList(_ node: JSONNode, called name: String, beside others: [String] = []) -> [String] {
    guard let elements = elements(of: node, called: name) else { return [] }
    var scopes: [String] = []
    for element in elements {
      guard let scope = string(element, called: "a scope") else { continue }
      if !Self.isScope(scope) {
        log.report(
          .invalidScope, at: element.position, "\(Wording.quoted(scope)) is no scope",
          remedy: "write it as the platform does, such as 'im:chat:create'")
      } else if scopes.contains(scope) || others.contains(scope) {
        log.report(
          .duplicateValue, at: element.position, "scope \(Wording.quoted(scope)) is listed twice",
          remedy: "remove one of the two")
      } else {
        scopes.append(scope)
      }
    }
    return scopes
  }

  /// Parts with colons between them, the first in small letters.
  private static func isScope(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let area = parts.first, parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    return area.allSatisfy { Names.isWordByte($0) && !Names.isUppercase($0) || $0 == UInt8(ascii: ".") }
      && parts.dropFirst().allSatisfy { $0.allSatisfy { Names.isWordByte($0) || ".-".utf8.contains($0) } }
  }
}
