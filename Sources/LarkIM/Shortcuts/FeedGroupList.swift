public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FeedGroupList {
  /// Which feed groups to list.
  public struct Options: Sendable, Hashable {
    /// How many groups a page holds, deleted ones included, from 1 to 50.
    public var pageSize: Int
    /// Token of the page wanted; exactly one page is read then, even where the token is empty.
    public var pageToken: String?
    /// Whether to read page after page from the first on.
    public var pageAll: Bool
    /// How many pages to follow at most, from 1 to 1000; 0: all of them.
    public var pageLimit: Int
    /// Earliest change.
    public var startTime: MillisecondTimestamp?
    /// Latest change.
    public var endTime: MillisecondTimestamp?

    /// - Parameters:
    ///   - pageSize: How many groups a page holds, deleted ones included, from 1 to 50.
    ///   - pageToken: Token of the page wanted; exactly one page is read then.
    ///   - pageAll: Whether to read page after page from the first on.
    ///   - pageLimit: How many pages to follow at most, from 1 to 1000; 0: all of them.
    ///   - startTime: Earliest change.
    ///   - endTime: Latest change.
    public init(
      pageSize: Int = 50, pageToken: String? = nil, pageAll: Bool = false, pageLimit: Int = 20,
      startTime: MillisecondTimestamp? = nil, endTime: MillisecondTimestamp? = nil
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.startTime = startTime
      self.endTime = endTime
    }
  }

  /// The feed groups of the pages that were read.
  public struct Result: Sendable {
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

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: Which feed groups to list.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    return ShortcutPreview(calls: [.init(try plan.request.prepared())], warnings: plan.extent.warnings)
  }

  /// The options, settled.
  struct Plan {
    let extent: ListExtent
    /// The request for the first page.
    let request: IM.Feed.Groups.List

    init(_ options: Options) throws(LarkError) {
      extent = try ListExtent(
        pageSize: options.pageSize, pageToken: options.pageToken, pageAll: options.pageAll,
        pageLimit: options.pageLimit)
      let window = try TimeWindow(start: options.startTime, end: options.endTime)
      request = IM.Feed.Groups.List(
        pageSize: extent.pageSize, pageToken: extent.pageToken, startTime: window.start, endTime: window.end)
    }
  }
}

extension LarkClient where As == User {
  /// Lists the feed groups of the user: the tags that sort chats in the feed.
  ///
  /// - Parameters:
  ///   - options: Which feed groups.
  ///   - progress: Told about every page where pages are followed.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the page that failed.
  public func listFeedGroups(
    _ options: IM.Shortcuts.FeedGroupList.Options = .init(), progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.FeedGroupList.Result {
    let plan = try IM.Shortcuts.FeedGroupList.Plan(options)
    try await checkScopes(of: IM.Shortcuts.FeedGroupList.self)
    let pages = try await pages(of: plan.request, plan.extent, progress: progress) { page in
      EntryCount(present: page.groups?.count ?? 0, removed: page.deletedGroups?.count ?? 0)
    }
    return IM.Shortcuts.FeedGroupList.Result(
      groups: pages.replies.flatMap { $0.groups ?? [] },
      deletedGroups: pages.replies.flatMap { $0.deletedGroups ?? [] }, hasMore: pages.hasMore,
      pageToken: pages.pageToken, answer: pages.answer, position: pages.position, warnings: pages.warnings)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has feed groups to list; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func listFeedGroups(
    _ options: IM.Shortcuts.FeedGroupList.Options = .init(), progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.FeedGroupList.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FeedGroupList.self, to: .bot)
  }
}
