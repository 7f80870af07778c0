/// Who makes a call: the type that a ``LarkClient`` is generic over.
///
/// There are two, ``User`` and ``Bot``; the compiler refuses a request that the client's identity may not send.
public protocol Identity: Sendable {
  /// The same fact as a value.
  static var kind: IdentityKind { get }

  /// The client as one whose identity is a value.
  static func anyClient(_ client: LarkClient<Self>) -> AnyLarkClient
}

/// A signed-in user. Calls carry a user access token and act with that user's rights.
public enum User: Identity {
  public static let kind = IdentityKind.user

  public static func anyClient(_ client: LarkClient<User>) -> AnyLarkClient { .user(client) }
}

/// The app's bot. Calls carry a tenant access token and act with the rights of the app.
public enum Bot: Identity {
  public static let kind = IdentityKind.bot

  public static func anyClient(_ client: LarkClient<Bot>) -> AnyLarkClient { .bot(client) }
}
