extension LarkError {
  /// The scopes to ask for after a refusal. The platform names alternatives, any one of which opens the method: then it is
  /// the narrowest that the method declares. A method that is known to need several gets all of those, unless the platform
  /// says itself that one is enough.
  ///
  /// - Parameter requirement: What the method needs.
  package func wantedScopes(by requirement: ScopeRequirement) -> [Scope] {
    let declared = requirement.scopes.filter(missingScopes.contains)
    guard !saysOneOf, !requirement.all.isEmpty else { return Array((declared + missingScopes).prefix(1)) }
    var wanted = requirement.all.filter(missingScopes.contains)
    for choice in requirement.choices where !choice.contains(where: wanted.contains) {
      if let scope = choice.first(where: missingScopes.contains) { wanted.append(scope) }
    }
    return wanted.isEmpty ? Array(missingScopes.prefix(1)) : wanted
  }

  /// Whether the platform says that one of the scopes it names is enough.
  private var saysOneOf: Bool {
    let text = message.lowercased()
    return ["one of", "任意一个", "任一", "其中一个"].contains(where: text.contains)
  }

  /// Whether the call was refused for want of a scope.
  package var isMissingScope: Bool {
    kind == .permission && (!missingScopes.isEmpty || code.map(PlatformCode.isScopeRefusal) ?? false)
  }
}
