// Generated from schema/im/shortcuts/flag-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// List the flags of the user.
  ///
  /// Oldest change first: the newest flag is the last one of the last page. Flags taken off count towards the page size
  /// too, so that a page may hold no other.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed.flag:read`, `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`
  /// - Command: `lark im +flag-list`
  /// - Calls: `im.flags.list`, `im.messages.mget`
  /// - Source: `schema/im/shortcuts/flag-list.json`
  public nonisolated struct FlagList: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.flag-list",
      identities: [.user],
      scopes: .all("im:feed.flag:read"),
      scopesWhen: [
        ConditionalScopes(
          when: [[OptionTest("includesThreadMessages", .isOneOf(["true"]), byDefault: true)]],
          need: .optional,
          scopes: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user")
        ),
      ],
      methods: ["im.flags.list", "im.messages.mget"],
      risk: .read
    )

    /// How many flags a page holds, those taken off included. From 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// How many pages are read. From 0 to 1000.
    public var pages: PageCount
    /// Whether flags on threads come with their message.
    public var includesThreadMessages: Bool

    /// Options; what is left out is as its property says.
    public init(
      pageSize: Int = 50, pageToken: String? = nil, pages: PageCount = .one, includesThreadMessages: Bool = true
    ) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pages = pages
      self.includesThreadMessages = includesThreadMessages
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.pageSize = try flags.number("page-size") ?? 50
      self.pageToken = try flags.text("page-token")
      self.pages = try PageCount(flags)
      self.includesThreadMessages = try flags.isOn("enrich-feed-thread")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      try OptionRules.check(pageSize, in: 1...50, option: "pageSize")
      checked.pageToken = OptionRules.filled(pageToken)
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["includesThreadMessages"] = String(includesThreadMessages)
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "pageSize": "page-size",
      "pageToken": "page-token",
      "pageAll": "page-all",
      "pageLimit": "page-limit",
      "includesThreadMessages": "enrich-feed-thread",
    ]
  }
}
