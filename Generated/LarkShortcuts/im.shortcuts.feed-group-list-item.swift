// Generated from schema/im/shortcuts/feed-group-list-item.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkFoundation
public import LarkOptions

extension IM.Shortcuts {
  /// List the feed cards of a feed group, with the names of their chats.
  ///
  /// A direct chat has no name, and one that the user cannot see has none to show. Removed cards are listed apart.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed_group_v1:read`, `im:chat:read`
  /// - Command: `lark im +feed-group-list-item`
  /// - Calls: `im.feed.groups.list_item`, `im.chats.batch_query`
  /// - Source: `schema/im/shortcuts/feed-group-list-item.json`
  public nonisolated struct FeedGroupListItem: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-group-list-item",
      identities: [.user],
      scopes: .all("im:feed_group_v1:read", "im:chat:read"),
      methods: ["im.feed.groups.list_item", "im.chats.batch_query"],
      risk: .read
    )

    /// Feed group to look into.
    public var feedGroupID: String
    /// How many cards a page holds, removed ones included. From 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// How many pages are read. From 0 to 1000.
    public var pages: PageCount
    /// Earliest time of a change.
    public var since: Date?
    /// Latest time of a change.
    public var until: Date?

    /// Options; what is left out is as its property says.
    public init(
      feedGroupID: String,
      pageSize: Int = 50,
      pageToken: String? = nil,
      pages: PageCount = .one,
      since: Date? = nil,
      until: Date? = nil
    ) {
      self.feedGroupID = feedGroupID
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pages = pages
      self.since = since
      self.until = until
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.feedGroupID = try flags.text("feed-group-id") ?? ""
      self.pageSize = try flags.number("page-size") ?? 50
      self.pageToken = try flags.text("page-token")
      self.pages = try PageCount(flags)
      self.since = try flags.unixTime("start-time")
      self.until = try flags.unixTime("end-time")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.feedGroupID = try OptionRules.required(feedGroupID, option: "feedGroupID")
      try OptionRules.check(pageSize, in: 1...50, option: "pageSize")
      checked.pageToken = OptionRules.filled(pageToken)
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "feedGroupID": "feed-group-id",
      "pageSize": "page-size",
      "pageToken": "page-token",
      "pageAll": "page-all",
      "pageLimit": "page-limit",
      "since": "start-time",
      "until": "end-time",
    ]
  }
}
