import LarkCore

/// What a command line or a setting asks for: an identity, or the tool's own choice.
enum IdentityWish: String, Sendable, CaseIterable {
  case user
  case bot
  case auto

  /// The identity that is asked for; nil where the choice is the tool's.
  var identity: IdentityKind? {
    switch self {
    case .user: .user
    case .bot: .bot
    case .auto: nil
    }
  }
}
