/// Watches calls: for logs and metrics. It is called on the task that makes the call, so it should be quick.
public protocol CallHook: Sendable {
  /// An attempt is about to be sent.
  func willSend(_ attempt: CallAttempt)

  /// An attempt has ended.
  func didFinish(_ attempt: CallAttempt, _ outcome: AttemptOutcome)

  /// A user's token was renewed, and the store did not take the new one. Calls go on with it, but it is lost with the
  /// process.
  ///
  /// - Parameter error: What the store says.
  func didNotStoreToken(_ error: LarkError)
}

extension CallHook {
  public func willSend(_ attempt: CallAttempt) {}
  public func didFinish(_ attempt: CallAttempt, _ outcome: AttemptOutcome) {}
  public func didNotStoreToken(_ error: LarkError) {}
}

/// One attempt of a call. It holds no token.
public struct CallAttempt: Sendable, Hashable {
  /// Id of the method, such as `im.chats.create`.
  public let method: String
  /// Who calls; nil where the app proves itself with its credentials, as for a token.
  public let identity: IdentityKind?
  /// Which attempt of the call it is, from 1; a repetition with a renewed token counts.
  public let number: Int
  /// HTTP method.
  public let verb: HTTPVerb
  /// Address with path and query.
  public let url: String
}

/// How an attempt ended.
public struct AttemptOutcome: Sendable {
  /// HTTP status; nil when no answer came back.
  public let status: Int?
  /// The platform's id of the call.
  public let logID: String?
  /// How long the attempt took.
  public let duration: Duration
  /// What went wrong; nil when nothing did.
  public let error: LarkError?
  /// The pause before the attempt is repeated; nil when it was the last one.
  public let pauseBeforeNext: Duration?
}
