// Generated from schema/im/shortcuts/chat-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// List the chats that the caller is in.
  ///
  /// Groups only, unless `types` asks for direct chats too, which only users have. To look for a chat by its name or
  /// its members, use +chat-search.
  ///
  /// - Callers: user, bot
  /// - Scopes: any of `im:chat:read`, `im:chat:readonly`, `im:chat`, `im:chat.group_info:readonly`
  /// - Command: `lark im +chat-list`
  /// - Calls: `im.chats.list`, `im.chat_user_setting.batch_get_mute_status`
  /// - Source: `schema/im/shortcuts/chat-list.json`
  public nonisolated struct ChatList: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-list",
      identities: [.user, .bot],
      scopes: .any("im:chat:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
      scopesWhen: [
        ConditionalScopes(
          when: [[OptionTest("excludesMuted", .isOneOf(["true"]), byDefault: false)]],
          need: .required,
          scopes: ScopeRule(user: .all("im:chat:read"), bot: .unknown)
        ),
      ],
      methods: ["im.chats.list", "im.chat_user_setting.batch_get_mute_status"],
      risk: .read
    )

    /// Kind of the user ids in the answer.
    public var userIDType: IM.Types.UserIDType
    /// Order: oldest chat first, as by default, or most recently active first.
    public var order: IM.Chats.List.SortType?
    /// Kinds of chats to list, groups unless said otherwise; only users have direct chats.
    public var types: [IM.Chats.List.TypesElement]
    /// Chats in a page. From 1 to 100.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// How many pages are read. From 0 to 1000.
    public var pages: PageCount
    /// Pause between two pages, in milliseconds. From 0 to 60000 ms.
    public var pageDelay: Duration
    /// Whether chats are left out that the user has muted.
    public var excludesMuted: Bool

    /// Options; what is left out is as its property says.
    public init(
      userIDType: IM.Types.UserIDType = .openID,
      order: IM.Chats.List.SortType? = nil,
      types: [IM.Chats.List.TypesElement] = [],
      pageSize: Int = 20,
      pageToken: String? = nil,
      pages: PageCount = .one,
      pageDelay: Duration = .milliseconds(200),
      excludesMuted: Bool = false
    ) {
      self.userIDType = userIDType
      self.order = order
      self.types = types
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pages = pages
      self.pageDelay = pageDelay
      self.excludesMuted = excludesMuted
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.userIDType = try flags.word("user-id-type") ?? .openID
      self.order = try IM.Chats.List.SortType(flags)
      self.types = try flags.words("types")
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
      try OptionRules.check(pageSize, in: 1...100, option: "pageSize")
      checked.pageToken = OptionRules.filled(pageToken)
      try OptionRules.check(pageDelay, inMilliseconds: 0...60000, option: "pageDelay")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["excludesMuted"] = String(excludesMuted)
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "userIDType": "user-id-type",
      "sort": "sort",
      "sortType": "sort-type",
      "types": "types",
      "pageSize": "page-size",
      "pageToken": "page-token",
      "pageAll": "page-all",
      "pageLimit": "page-limit",
      "pageDelay": "page-delay",
      "excludesMuted": "exclude-muted",
    ]
  }
}
