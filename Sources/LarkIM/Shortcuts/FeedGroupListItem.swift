public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FeedGroupListItem: PagedShortcut {
  /// The feed cards of the pages that were read.
  public struct Output: Sendable {
    /// The cards in the group.
    public let items: [IM.Shortcuts.FeedGroupEntry]
    /// The cards that have been removed from it.
    public let deletedItems: [IM.Shortcuts.FeedGroupEntry]
    /// Whether more pages follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// The page as it came, where one was asked for; nil where pages were followed.
    public let answer: JSON?
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What is missing, and why.
    public let warnings: [ShortcutWarning]
  }

  public static func page(of output: Output) -> (items: [IM.Shortcuts.FeedGroupEntry], next: PageCursor) {
    (output.items, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request.prepared(), note: FeedGroupNames.note), try FeedGroupNames.preview()])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let request = try request
    try await client.checkScopes(of: self)
    let pages = try await user.pages(of: request, PageLoop(pages), progress: progress) { page in
      EntryCount(present: page.items?.count ?? 0, removed: page.deletedItems?.count ?? 0)
    }
    let items = pages.replies.flatMap { $0.items ?? [] }
    let deletedItems = pages.replies.flatMap { $0.deletedItems ?? [] }
    let names = try await FeedGroupNames(of: items + deletedItems, with: user)
    return Output(
      items: items.map(names.entry), deletedItems: deletedItems.map(names.entry), hasMore: pages.hasMore,
      pageToken: pages.pageToken, answer: pages.answer, position: pages.position,
      warnings: pages.warnings + names.warnings)
  }

  /// The request for the first page.
  private var request: IM.Feed.Groups.ListItem {
    get throws(LarkError) {
      let options = try checked()
      try TimeRange.check(since, until)
      return IM.Feed.Groups.ListItem(
        feedGroupID: options.feedGroupID, pageSize: options.pageSize, pageToken: options.pageToken,
        startTime: TimeRange.milliseconds(since), endTime: TimeRange.milliseconds(until))
    }
  }
}
