public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.ChatSearch: PagedShortcut {
  /// Groups that were found.
  public struct Output: Sendable {
    /// The groups in the order asked for, those of all pages read.
    public let chats: [IM.Chats.Search.Reply.Item.MetaData]
    /// How many groups match, as the platform says; muted ones count.
    public let total: Int?
    /// Whether more groups follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// What the platform has to say about the search, such as that the words were cut.
    public let notice: String?
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What came of the wish to leave out muted groups; nil where there was none.
    public let filter: MuteFilter?
    /// What could not be done as asked.
    public let warnings: [ShortcutWarning]
  }

  public static func page(of output: Output) -> (items: [IM.Chats.Search.Reply.Item.MetaData], next: PageCursor) {
    (output.chats, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked())
    var calls = [ShortcutPreview.Call(try plan.request.prepared())]
    if excludesMuted, !plan.findsForeignOnly { calls += try MuteFilter.preview(as: identity) }
    return ShortcutPreview(plan.loop.remark, calls: calls)
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked())
    try await client.checkScopes(of: self)
    let list = try await plan.loop.list(plan.request, progress: progress) { (request) async throws(LarkError) in
      try await client.send(request)
    }
    var chats = list.items.compactMap(\.metaData)
    var position = list.position
    position?.items = chats.count
    var filter: MuteFilter?
    if excludesMuted {
      if plan.findsForeignOnly {
        filter = MuteFilter(
          unfiltered: chats.count, reason: "nothing was left out: nobody mutes groups that they are not in")
      } else {
        (chats, filter) = try await client.withoutMuted(chats, hasMore: list.hasMore) { $0.chatID }
      }
    }
    return Output(
      chats: chats, total: list.replies.last?.total, hasMore: list.hasMore, pageToken: list.pageToken,
      notice: list.replies.compactMap { OptionRules.filled($0.notice) }.last, position: position, filter: filter,
      warnings: [])
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    /// The request for the first page.
    let request: IM.Chats.Search
    let loop: PageLoop

    init(_ options: IM.Shortcuts.ChatSearch) throws(LarkError) {
      guard options.query != nil || !options.memberIDs.isEmpty else {
        throw .invalidOption(
          ["query", "memberIDs"], "nothing is said about the groups to look for",
          remedy: "give `query`, `memberIDs` or both")
      }
      let modes: [IM.Chats.Search.Filter.ChatModesElement] = options.chatModes.distinct().map { mode in
        switch mode {
        case .group: .group
        case .topic: .topic
        }
      }
      let filter = IM.Chats.Search.Filter(
        searchTypes: options.searchTypes.isEmpty ? nil : options.searchTypes,
        memberIDs: options.memberIDs.isEmpty ? nil : options.memberIDs, isManager: options.onlyManaged ? true : nil,
        disableSearchByUser: options.matchesMembers ? nil : true, chatModes: modes.isEmpty ? nil : modes)
      loop = PageLoop(options.pages, pause: options.pageDelay)
      request = IM.Chats.Search(
        pageSize: options.pageSize, pageToken: options.pageToken, query: options.query.map(SearchText.quoted),
        filter: filter == .init() ? nil : filter, sorter: options.order)
    }

    /// Whether the caller can be in none of the groups.
    var findsForeignOnly: Bool { request.filter?.searchTypes == [.publicNotJoined] }
  }
}
