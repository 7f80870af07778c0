public import LarkCore
public import LarkOptions

/// A shortcut that can be run, and shown beforehand.
public protocol RunnableShortcut: Shortcut {
  /// What comes of it.
  associatedtype Output: Sendable

  /// The requests that the shortcut would make. Nothing is fetched, uploaded or sent; placeholders stand for what is known
  /// at run time only.
  ///
  /// - Parameter identity: Who would run it.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview

  /// Runs the shortcut as whoever a client is of. ``LarkClient`` has functions for it that the compiler checks.
  ///
  /// - Parameters:
  ///   - client: Whoever runs it.
  ///   - progress: Told how far the work has come.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be or an
  ///   identity that may not run it; otherwise as the platform refuses a call.
  func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output
}

extension LarkClient {
  /// Runs a shortcut.
  ///
  /// ```swift
  /// let list = try await user.run(IM.Shortcuts.ChatMessagesList(from: .chat("oc_1"), since: yesterday))
  /// ```
  ///
  /// - Parameters:
  ///   - shortcut: What to do.
  ///   - progress: Told how far the work has come: pages, bytes, uploads.
  /// - Returns: What came of it.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; otherwise
  ///   that of the call without which the work cannot go on. What can be done without marks the output, or warns.
  @discardableResult
  public func run<Some: RunnableShortcut & ShortcutForUserAndBot>(
    _ shortcut: Some, progress: @escaping ShortcutProgress.Handler = { _ in }
  ) async throws(LarkError) -> Some.Output {
    try await shortcut.run(with: AnyLarkClient(self), progress: progress)
  }
}

extension LarkClient where As == User {
  /// Runs a shortcut that only users may run.
  ///
  /// - Parameters:
  ///   - shortcut: What to do.
  ///   - progress: Told how far the work has come.
  /// - Returns: What came of it.
  /// - Throws: ``LarkError`` as for shortcuts of both identities.
  @discardableResult
  public func run<Some: RunnableShortcut & ShortcutForUserOnly>(
    _ shortcut: Some, progress: @escaping ShortcutProgress.Handler = { _ in }
  ) async throws(LarkError) -> Some.Output {
    try await shortcut.run(with: .user(self), progress: progress)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @discardableResult
  @available(
    *, unavailable,
    message: "only a user may run this shortcut; run it with a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func run<Some: RunnableShortcut & ShortcutForUserOnly>(
    _ shortcut: Some, progress: @escaping ShortcutProgress.Handler = { _ in }
  ) async throws(LarkError) -> Some.Output {
    try await shortcut.run(with: .bot(self), progress: progress)
  }
}
