public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FeedGroupListItem {
  /// Which feed cards to list.
  public struct Options: Sendable, Hashable {
    /// The feed group (`ofg_…`).
    public var feedGroupID: String
    /// How many cards a page holds, removed ones included, from 1 to 50.
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
    ///   - feedGroupID: The feed group (`ofg_…`).
    ///   - pageSize: How many cards a page holds, removed ones included, from 1 to 50.
    ///   - pageToken: Token of the page wanted; exactly one page is read then.
    ///   - pageAll: Whether to read page after page from the first on.
    ///   - pageLimit: How many pages to follow at most, from 1 to 1000; 0: all of them.
    ///   - startTime: Earliest change.
    ///   - endTime: Latest change.
    public init(
      feedGroupID: String, pageSize: Int = 50, pageToken: String? = nil, pageAll: Bool = false, pageLimit: Int = 20,
      startTime: MillisecondTimestamp? = nil, endTime: MillisecondTimestamp? = nil
    ) {
      self.feedGroupID = feedGroupID
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.startTime = startTime
      self.endTime = endTime
    }
  }

  /// The feed cards of the pages that were read.
  public struct Result: Sendable {
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

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: Which feed cards to list.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    return ShortcutPreview(
      calls: [.init(try plan.request.prepared(), note: FeedGroupNames.note), try FeedGroupNames.preview()],
      warnings: plan.extent.warnings)
  }

  /// The options, settled.
  struct Plan {
    let extent: ListExtent
    /// The request for the first page.
    let request: IM.Feed.Groups.ListItem

    init(_ options: Options) throws(LarkError) {
      let feedGroupID = try OptionRules.required(options.feedGroupID, option: "feed-group-id")
      extent = try ListExtent(
        pageSize: options.pageSize, pageToken: options.pageToken, pageAll: options.pageAll,
        pageLimit: options.pageLimit)
      let window = try TimeWindow(start: options.startTime, end: options.endTime)
      request = IM.Feed.Groups.ListItem(
        feedGroupID: feedGroupID, pageSize: extent.pageSize, pageToken: extent.pageToken, startTime: window.start,
        endTime: window.end)
    }
  }
}

extension LarkClient where As == User {
  /// Lists the feed cards of a feed group, with the names of their chats.
  ///
  /// A direct chat has no name. A name that cannot be had is left out, with a warning where a look-up failed.
  ///
  /// - Parameters:
  ///   - options: Which feed cards.
  ///   - progress: Told about every page where pages are followed.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the page that failed.
  public func listFeedGroupItems(
    _ options: IM.Shortcuts.FeedGroupListItem.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.FeedGroupListItem.Result {
    let plan = try IM.Shortcuts.FeedGroupListItem.Plan(options)
    try await checkScopes(of: IM.Shortcuts.FeedGroupListItem.self)
    let pages = try await pages(of: plan.request, plan.extent, progress: progress) { page in
      EntryCount(present: page.items?.count ?? 0, removed: page.deletedItems?.count ?? 0)
    }
    let items = pages.replies.flatMap { $0.items ?? [] }
    let deletedItems = pages.replies.flatMap { $0.deletedItems ?? [] }
    let names = try await FeedGroupNames(of: items + deletedItems, with: self)
    return IM.Shortcuts.FeedGroupListItem.Result(
      items: items.map(names.entry), deletedItems: deletedItems.map(names.entry), hasMore: pages.hasMore,
      pageToken: pages.pageToken, answer: pages.answer, position: pages.position,
      warnings: pages.warnings + names.warnings)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has feed groups to search; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func listFeedGroupItems(
    _ options: IM.Shortcuts.FeedGroupListItem.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.FeedGroupListItem.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FeedGroupListItem.self, to: .bot)
  }
}
