extension LarkError {
  /// Whether the call was refused for want of a scope.
  package var isMissingScope: Bool {
    kind == .permission && (!missingScopes.isEmpty || code.map(PlatformCode.isScopeRefusal) ?? false)
  }
}
