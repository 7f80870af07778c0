public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.ChatList: PagedShortcut {
  /// The caller's chats.
  public struct Output: Sendable {
    /// The chats in the order asked for, those of all pages read.
    public let chats: [IM.Chats.List.Reply.Item]
    /// Whether more chats follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What came of the wish to leave out muted chats; nil where there was none.
    public let filter: MuteFilter?
    /// What could not be done as asked, such as `bot_strip_p2p`: direct chats were left out of a bot's list.
    public let warnings: [ShortcutWarning]
  }

  public static func page(of output: Output) -> (items: [IM.Chats.List.Reply.Item], next: PageCursor) {
    (output.chats, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked(), as: identity)
    var calls = [ShortcutPreview.Call(try plan.request.prepared())]
    if excludesMuted { calls += try MuteFilter.preview(as: identity) }
    return ShortcutPreview(plan.loop.remark, calls: calls, warnings: plan.warnings)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked(), as: client.identity)
    try await client.checkScopes(of: self)
    let list = try await plan.loop.list(plan.request, progress: progress) { (request) async throws(LarkError) in
      var page = try await client.send(request)
      if OptionRules.filled(page.pageToken) == nil { page.pageToken = page.nextPageToken }
      return page
    }
    var chats = list.items
    var filter: MuteFilter?
    if excludesMuted { (chats, filter) = try await client.withoutMuted(chats, hasMore: list.hasMore) { $0.chatID } }
    return Output(
      chats: chats, hasMore: list.hasMore, pageToken: list.pageToken, position: list.position, filter: filter,
      warnings: plan.warnings)
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    /// The request for the first page.
    let request: IM.Chats.List
    let loop: PageLoop
    let warnings: [ShortcutWarning]

    init(_ options: IM.Shortcuts.ChatList, as identity: IdentityKind) throws(LarkError) {
      var types = options.types.distinct()
      var warnings: [ShortcutWarning] = []
      if identity == .bot, types.contains(.p2p) {
        types.removeAll { $0 == .p2p }
        guard !types.isEmpty else {
          throw .invalidOption(
            ["types"], "a bot has no direct chats to list", remedy: "call as user, or list groups")
        }
        warnings.append(ShortcutWarning("bot_strip_p2p", "a bot has no direct chats to list: only groups are listed"))
      }
      loop = PageLoop(options.pages, pause: options.pageDelay)
      self.warnings = warnings
      request = IM.Chats.List(
        userIDType: options.userIDType, sortType: options.order ?? .byCreateTimeAsc, types: types.isEmpty ? nil : types,
        pageSize: options.pageSize, pageToken: options.pageToken)
    }
  }
}
