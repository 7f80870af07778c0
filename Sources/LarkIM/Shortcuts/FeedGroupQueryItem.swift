public import LarkAPI
public import LarkCore

extension IM.Shortcuts.FeedGroupQueryItem {
  /// What to look for.
  public struct Options: Sendable, Hashable {
    /// The feed group (`ofg_…`).
    public var feedGroupID: String
    /// The chats to look for (`oc_…`), with or without commas between.
    public var feedIDs: [String]

    /// - Parameters:
    ///   - feedGroupID: The feed group (`ofg_…`).
    ///   - feedIDs: The chats to look for (`oc_…`), with or without commas between.
    public init(feedGroupID: String, feedIDs: [String]) {
      self.feedGroupID = feedGroupID
      self.feedIDs = feedIDs
    }
  }

  /// What was found.
  public struct Result: Sendable {
    /// The cards in the group.
    public let items: [IM.Shortcuts.FeedGroupEntry]
    /// The cards that have been removed from it.
    public let deletedItems: [IM.Shortcuts.FeedGroupEntry]
    /// What the platform answers, as it came.
    public let answer: JSON
    /// What is missing, and why.
    public let warnings: [ShortcutWarning]
  }

  /// The calls that the shortcut would make. Nothing is sent.
  ///
  /// - Parameter options: What to look for.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the options at fault.
  public static func preview(_ options: Options) throws(LarkError) -> ShortcutPreview {
    ShortcutPreview(
      calls: [.init(try request(options).prepared(), note: FeedGroupNames.note), try FeedGroupNames.preview()])
  }

  static func request(_ options: Options) throws(LarkError) -> IM.Feed.Groups.BatchQueryItem {
    let feedGroupID = try OptionRules.required(options.feedGroupID, option: "feed-group-id")
    let ids = OptionRules.list(options.feedIDs)
    guard !ids.isEmpty else { throw OptionRules.missing("feed-id", "at least one chat is needed") }
    return IM.Feed.Groups.BatchQueryItem(
      feedGroupID: feedGroupID, items: ids.map { .init(feedID: $0, feedType: .chat) })
  }
}

extension LarkClient where As == User {
  /// Looks chats up in a feed group, with their names.
  ///
  /// A direct chat has no name. A name that cannot be had is left out, with a warning where a look-up failed.
  ///
  /// - Parameter options: What to look for.
  /// - Throws: ``LarkError``: of kind `invalidRequest` with the options at fault before anything is sent, otherwise
  ///   that of the look-up in the group.
  public func queryFeedGroupItems(
    _ options: IM.Shortcuts.FeedGroupQueryItem.Options
  ) async throws(LarkError) -> IM.Shortcuts.FeedGroupQueryItem.Result {
    let request = try IM.Shortcuts.FeedGroupQueryItem.request(options)
    try await checkScopes(of: IM.Shortcuts.FeedGroupQueryItem.self)
    let response = try await response(to: request)
    let items = response.reply.items ?? []
    let deletedItems = response.reply.deletedItems ?? []
    let names = try await FeedGroupNames(of: items + deletedItems, with: self)
    return IM.Shortcuts.FeedGroupQueryItem.Result(
      items: items.map(names.entry), deletedItems: deletedItems.map(names.entry), answer: try response.raw.payload(),
      warnings: names.warnings)
  }
}

extension LarkClient where As == Bot {
  /// There to explain the refusal.
  @available(
    *, unavailable, message: "only a user has feed groups to search; use a LarkClient<User>, made by LarkClient.user(…)"
  )
  public func queryFeedGroupItems(
    _ options: IM.Shortcuts.FeedGroupQueryItem.Options
  ) async throws(LarkError) -> IM.Shortcuts.FeedGroupQueryItem.Result {
    throw OptionRules.refusal(of: IM.Shortcuts.FeedGroupQueryItem.self, to: .bot)
  }
}
