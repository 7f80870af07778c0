public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FeedShortcutList {
  /// Which page to list, and with what.
  public struct Options: Sendable, Hashable {
    /// Token of the page wanted; nil or empty: the first one.
    public var pageToken: String?
    /// Whether to leave out the facts about the chats.
    public var noDetail: Bool

    /// - Parameters:
    ///   - pageToken: Token of the page wanted; nil or empty: the first one.
    ///   - noDetail: Whether to leave out the facts about the chats.
    public init(pageToken: String? = nil, noDetail: Bool = false) {
      self.pageToken = pageToken
      self.noDetail = noDetail
    }
  }

  /// An entry of the sidebar.
  public struct Entry: Sendable {
    /// The entry.
    public let shortcut: IM.Types.FeedShortcut
    /// The chat that it leads to, where it was to be had.
    public let chat: IM.Chats.BatchQuery.Reply.Item?
  }

  /// A page of the sidebar.
  public struct Result: Sendable {
    /// The entries, in the order of the sidebar.
    public let entries: [Entry]
    /// Whether more pages follow.
    public let hasMore: Bool
    /// Token of the page that follows. There may be one although no page follows.
    public let pageToken: String?
    /// Why no entry has its chat, where they could not be had.
    public let notice: String?
    /// The page as it came.
    public let answer: JSON
    /// What is missing, and why.
    public let warnings: [ShortcutWarning]
  }

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: Which page to list, and with what.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let note =
      "the chats of the entries are then looked up (\(IM.Chats.BatchQuery.method.id)), which needs "
      + "\(IM.Chats.BatchQuery.method.scopes.user.recommended.map(\.rawValue).joined(separator: " and ")); "
      + "--no-detail leaves that out"
    var calls = [ShortcutPreview.Call(try request(options).prepared(), note: options.noDetail ? nil : note)]
    if !options.noDetail { calls.append(try ChatLookup.preview("the chats of the entries", when: "where there are any")) }
    return ShortcutPreview(calls: calls)
  }

  static func request(_ options: Options) -> IM.FeedShortcuts.List {
    IM.FeedShortcuts.List(pageToken: OptionRules.filled(options.pageToken))
  }
}

extension LarkClient where As == User {
  /// Lists a page of the sidebar of the feed, with the chats that the entries lead to.
  ///
  /// A page token holds only as long as the list does not change; once it is refused, begin again without one.
  /// Where the chats cannot be had, all entries stand without theirs, and the result says why.
  ///
  /// - Parameter options: Which page, and with what.
  /// - Throws: ``LarkError``: that of the page where it fails.
  public func listFeedShortcuts(
    _ options: IM.Shortcuts.FeedShortcutList.Options = .init()
  ) async throws(LarkError) -> IM.Shortcuts.FeedShortcutList.Result {
    try await checkScopes(of: IM.Shortcuts.FeedShortcutList.self, flags: options.scopeFlags)
    let response = try await response(to: IM.Shortcuts.FeedShortcutList.request(options))
    let shortcuts = response.reply.shortcuts ?? []
    var chats: [String: IM.Chats.BatchQuery.Reply.Item] = [:]
    var notice: String?
    var warnings: [ShortcutWarning] = []
    let ids = options.noDetail ? [] : shortcuts.compactMap(\.chatID)
    if !ids.isEmpty {
      do throws(LarkError) {
        warnings = try await requireScopes(of: IM.Chats.BatchQuery.self, for: "facts about the chats")
        chats = try await ChatLookup.all(ids, with: .user(self))
      } catch {
        if error.kind == .cancelled { throw error }
        let text = "detail was left out, the chats could not be looked up: \(error.reason)"
        notice = text
        warnings.append(.init("detail_skipped", text))
      }
    }
    return IM.Shortcuts.FeedShortcutList.Result(
      entries: shortcuts.map { shortcut in .init(shortcut: shortcut, chat: shortcut.chatID.flatMap { chats[$0] }) },
      hasMore: response.reply.hasMore ?? false, pageToken: OptionRules.filled(response.reply.pageToken), notice: notice,
      answer: try response.raw.payload(), warnings: warnings)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has a feed to list; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func listFeedShortcuts(
    _ options: IM.Shortcuts.FeedShortcutList.Options = .init()
  ) async throws(LarkError) -> IM.Shortcuts.FeedShortcutList.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FeedShortcutList.self, to: .bot)
  }
}

extension IM.Types.FeedShortcut {
  /// The chat that the entry leads to; nil where it leads elsewhere.
  fileprivate var chatID: String? {
    guard type == .chat, let feedCardID, !feedCardID.isEmpty else { return nil }
    return feedCardID
  }
}
