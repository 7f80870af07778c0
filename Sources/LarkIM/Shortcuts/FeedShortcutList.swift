public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FeedShortcutList: RunnableShortcut {
  /// An entry of the sidebar.
  public struct Entry: Sendable {
    /// The entry.
    public let shortcut: IM.Types.FeedShortcut
    /// The chat that it leads to, where it was to be had.
    public let chat: IM.Chats.BatchQuery.Reply.Item?
  }

  /// A page of the sidebar.
  public struct Output: Sendable {
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

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let note =
      "the chats of the entries are then looked up (\(IM.Chats.BatchQuery.method.id)), which needs "
      + IM.Chats.BatchQuery.method.scopes.user.recommended.map(\.rawValue).joined(separator: " and ")
    var calls = [ShortcutPreview.Call(try request.prepared(), note: includesChats ? note : nil)]
    if includesChats { calls.append(try ChatLookup.preview("the chats of the entries", when: "where there are any")) }
    return ShortcutPreview(calls: calls)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    try await client.checkScopes(of: self)
    let response = try await user.response(to: request)
    let shortcuts = response.reply.shortcuts ?? []
    var chats: [String: IM.Chats.BatchQuery.Reply.Item] = [:]
    var notice: String?
    var warnings: [ShortcutWarning] = []
    let ids = includesChats ? shortcuts.compactMap(\.chatID) : []
    if !ids.isEmpty {
      do throws(LarkError) {
        warnings = try await user.requireScopes(of: IM.Chats.BatchQuery.self, for: "facts about the chats")
        chats = try await ChatLookup.all(ids, with: client)
      } catch {
        if error.kind == .cancelled { throw error }
        let text = "detail was left out, the chats could not be looked up: \(error.reason)"
        notice = text
        warnings.append(.init("detail_skipped", text))
      }
    }
    return Output(
      entries: shortcuts.map { shortcut in .init(shortcut: shortcut, chat: shortcut.chatID.flatMap { chats[$0] }) },
      hasMore: response.reply.hasMore ?? false, pageToken: OptionRules.filled(response.reply.pageToken), notice: notice,
      answer: try response.raw.payload(), warnings: warnings)
  }

  private var request: IM.FeedShortcuts.List {
    IM.FeedShortcuts.List(pageToken: OptionRules.filled(pageToken))
  }
}

extension IM.Types.FeedShortcut {
  /// The chat that the entry leads to; nil where it leads elsewhere.
  fileprivate var chatID: String? {
    guard type == .chat, let feedCardID, !feedCardID.isEmpty else { return nil }
    return feedCardID
  }
}
