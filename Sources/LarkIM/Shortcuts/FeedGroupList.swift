public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.FeedGroupList: PagedShortcut {
  /// The feed groups of the pages that were read.
  public struct Output: Sendable {
    /// The groups that exist.
    public let groups: [IM.Types.FeedGroup]
    /// The groups that have been deleted.
    public let deletedGroups: [IM.Types.FeedGroup]
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

  public static func page(of output: Output) -> (items: [IM.Types.FeedGroup], next: PageCursor) {
    (output.groups, PageCursor(hasMore: output.hasMore, token: output.pageToken))
  }

  public func preview(as _: IdentityKind) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(calls: [.init(try request.prepared())])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let user = try client.user(for: Self.self)
    let request = try request
    try await client.checkScopes(of: self)
    let pages = try await user.pages(of: request, PageLoop(pages), progress: progress) { page in
      EntryCount(present: page.groups?.count ?? 0, removed: page.deletedGroups?.count ?? 0)
    }
    return Output(
      groups: pages.replies.flatMap { $0.groups ?? [] },
      deletedGroups: pages.replies.flatMap { $0.deletedGroups ?? [] }, hasMore: pages.hasMore,
      pageToken: pages.pageToken, answer: pages.answer, position: pages.position, warnings: pages.warnings)
  }

  /// The request for the first page.
  private var request: IM.Feed.Groups.List {
    get throws(LarkError) {
      let options = try checked()
      try TimeRange.check(since, until)
      return IM.Feed.Groups.List(
        pageSize: options.pageSize, pageToken: options.pageToken, startTime: TimeRange.milliseconds(since),
        endTime: TimeRange.milliseconds(until))
    }
  }
}
