// Generated from schema/im/shortcuts/chat-search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Search the groups that the caller can see, by name or by members.
  ///
  /// Names of members count too, unless `matchesMembers` is false. That nothing is found is an answer, too: +chat-list
  /// would not find more.
  ///
  /// - Callers: user, bot
  /// - Scopes: `im:chat:read`
  /// - Command: `lark im +chat-search`
  /// - Calls: `im.chats.search`, `im.chat_user_setting.batch_get_mute_status`
  /// - Source: `schema/im/shortcuts/chat-search.json`
  public nonisolated struct ChatSearch: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-search",
      identities: [.user, .bot],
      scopes: .all("im:chat:read"),
      methods: ["im.chats.search", "im.chat_user_setting.batch_get_mute_status"],
      risk: .read
    )

    /// Words to look for; what goes beyond 64 characters, the platform may leave out of account.
    public var query: String?
    /// Only groups with these users; without words to look for, they alone decide. At most 50.
    public var memberIDs: [String]
    /// Kinds of groups to look for.
    public var searchTypes: [IM.Chats.Search.Filter.SearchTypesElement]
    /// Modes of the groups to look for.
    public var chatModes: [ChatModesElement]
    /// Whether only groups are found that the caller created or manages.
    public var onlyManaged: Bool
    /// Whether names of members are matched, besides those of groups.
    public var matchesMembers: Bool
    /// Order: newest, last changed or largest group first.
    public var order: IM.Chats.Search.Sorter?
    /// Chats in a page. From 1 to 100.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// How many pages are read. From 0 to 1000.
    public var pages: PageCount
    /// Pause between two pages, in milliseconds. From 0 to 60000 ms.
    public var pageDelay: Duration
    /// Whether groups are left out that the user has muted.
    public var excludesMuted: Bool

    /// Options; what is left out is as its property says.
    public init(
      query: String? = nil,
      memberIDs: [String] = [],
      searchTypes: [IM.Chats.Search.Filter.SearchTypesElement] = [],
      chatModes: [ChatModesElement] = [],
      onlyManaged: Bool = false,
      matchesMembers: Bool = true,
      order: IM.Chats.Search.Sorter? = nil,
      pageSize: Int = 20,
      pageToken: String? = nil,
      pages: PageCount = .one,
      pageDelay: Duration = .milliseconds(200),
      excludesMuted: Bool = false
    ) {
      self.query = query
      self.memberIDs = memberIDs
      self.searchTypes = searchTypes
      self.chatModes = chatModes
      self.onlyManaged = onlyManaged
      self.matchesMembers = matchesMembers
      self.order = order
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pages = pages
      self.pageDelay = pageDelay
      self.excludesMuted = excludesMuted
    }

    /// Modes of the groups to look for.
    public nonisolated enum ChatModesElement: String, CaseIterable, Hashable, Sendable {
      case group
      case topic
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.query = try flags.text("query")
      self.memberIDs = try flags.list("member-ids")
      self.searchTypes = try flags.words("search-types")
      self.chatModes = try flags.words("chat-modes")
      self.onlyManaged = try flags.isOn("is-manager")
      self.matchesMembers = try !flags.isOn("disable-search-by-user")
      self.order = try IM.Chats.Search.Sorter(flags)
      self.pageSize = try flags.number("page-size") ?? 20
      self.pageToken = try flags.text("page-token")
      self.pages = try PageCount(flags)
      self.pageDelay = try flags.duration("page-delay") ?? .milliseconds(200)
      self.excludesMuted = try flags.isOn("exclude-muted")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.query = OptionRules.filled(query)
      checked.memberIDs = try OptionRules.each(memberIDs, option: "memberIDs", OptionRules.userID)
      try OptionRules.check(checked.memberIDs.count, atMost: 50, option: "memberIDs")
      try OptionRules.check(pageSize, in: 1...100, option: "pageSize")
      checked.pageToken = OptionRules.filled(pageToken)
      try OptionRules.check(pageDelay, inMilliseconds: 0...60000, option: "pageDelay")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "query": "query",
      "memberIDs": "member-ids",
      "searchTypes": "search-types",
      "chatModes": "chat-modes",
      "onlyManaged": "is-manager",
      "matchesMembers": "disable-search-by-user",
      "sort": "sort",
      "sortBy": "sort-by",
      "pageSize": "page-size",
      "pageToken": "page-token",
      "pageAll": "page-all",
      "pageLimit": "page-limit",
      "pageDelay": "page-delay",
      "excludesMuted": "exclude-muted",
    ]
  }
}
