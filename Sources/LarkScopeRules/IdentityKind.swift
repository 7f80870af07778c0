/// The two identities, for tables and messages.
public enum IdentityKind: String, Sendable, Hashable, CaseIterable {
  case user
  case bot
}
