public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FeedShortcutRemove {
  /// Which chats to remove.
  public struct Options: Sendable, Hashable {
    /// The chats (`oc_…`), at most 10.
    public var chatIDs: [String]

    /// - Parameter chatIDs: The chats (`oc_…`), at most 10.
    public init(chatIDs: [String]) {
      self.chatIDs = chatIDs
    }
  }

  /// What became of the chats. One that was not there counts as removed.
  public typealias Result = IM.Shortcuts.FeedShortcutLedger

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: Which chats to remove.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request(options).prepared())])
  }

  static func request(_ options: Options) throws(LarkError) -> IM.FeedShortcuts.Remove {
    IM.FeedShortcuts.Remove(shortcuts: try FeedShortcutEntries.entries(options.chatIDs))
  }
}

extension LarkClient where As == User {
  /// Removes chats from the sidebar of the feed. Removing one that is not there does no harm.
  ///
  /// - Parameter options: Which chats to remove.
  /// - Returns: What became of each chat; look at ``IM/Shortcuts/FeedShortcutLedger/isPartialFailure``.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call.
  public func removeFeedShortcuts(
    _ options: IM.Shortcuts.FeedShortcutRemove.Options
  ) async throws(LarkError) -> IM.Shortcuts.FeedShortcutRemove.Result {
    let request = try IM.Shortcuts.FeedShortcutRemove.request(options)
    try await checkScopes(of: IM.Shortcuts.FeedShortcutRemove.self)
    let response = try await response(to: request)
    return .init(
      requested: request.shortcuts, failed: response.reply.failedShortcuts ?? [], answer: try response.raw.payload())
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has a feed to remove from; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func removeFeedShortcuts(
    _ options: IM.Shortcuts.FeedShortcutRemove.Options
  ) async throws(LarkError) -> IM.Shortcuts.FeedShortcutRemove.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FeedShortcutRemove.self, to: .bot)
  }
}
