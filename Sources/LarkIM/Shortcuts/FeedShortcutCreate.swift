public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FeedShortcutCreate {
  /// Where in the sidebar.
  public enum Position: Sendable, Hashable {
    /// At the top.
    case head
    /// At the end.
    case tail
  }

  /// Which chats to add, and where.
  public struct Options: Sendable, Hashable {
    /// The chats (`oc_…`), at most 10.
    public var chatIDs: [String]
    /// Where they are put.
    public var position: Position

    /// - Parameters:
    ///   - chatIDs: The chats (`oc_…`), at most 10.
    ///   - position: Where they are put.
    public init(chatIDs: [String], position: Position = .head) {
      self.chatIDs = chatIDs
      self.position = position
    }
  }

  /// What became of the chats.
  public typealias Result = IM.Shortcuts.FeedShortcutLedger

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: Which chats to add, and where.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request(options).prepared())])
  }

  static func request(_ options: Options) throws(LarkError) -> IM.FeedShortcuts.Create {
    IM.FeedShortcuts.Create(
      shortcuts: try FeedShortcutEntries.entries(options.chatIDs), isHeader: options.position == .head)
  }
}

extension LarkClient where As == User {
  /// Adds chats to the sidebar of the feed. Adding one that is there already does no harm.
  ///
  /// - Parameter options: Which chats to add, and where.
  /// - Returns: What became of each chat; look at ``IM/Shortcuts/FeedShortcutLedger/isPartialFailure``.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the call.
  public func createFeedShortcuts(
    _ options: IM.Shortcuts.FeedShortcutCreate.Options
  ) async throws(LarkError) -> IM.Shortcuts.FeedShortcutCreate.Result {
    let request = try IM.Shortcuts.FeedShortcutCreate.request(options)
    try await checkScopes(of: IM.Shortcuts.FeedShortcutCreate.self)
    let response = try await response(to: request)
    return .init(
      requested: request.shortcuts, failed: response.reply.failedShortcuts ?? [], answer: try response.raw.payload())
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has a feed to add to; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func createFeedShortcuts(
    _ options: IM.Shortcuts.FeedShortcutCreate.Options
  ) async throws(LarkError) -> IM.Shortcuts.FeedShortcutCreate.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FeedShortcutCreate.self, to: .bot)
  }
}
