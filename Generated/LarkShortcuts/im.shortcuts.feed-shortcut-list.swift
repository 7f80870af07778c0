// Generated from schema/im/shortcuts/feed-shortcut-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// List the sidebar of the feed.
  ///
  /// A page token holds only as long as the list does not change; once the platform refuses it, begin again without
  /// one.
  ///
  /// - Callers: user
  /// - Scopes: all of `im:feed.shortcut:read`, `im:chat:read`
  /// - Command: `lark im +feed-shortcut-list`
  /// - Calls: `im.feed_shortcuts.list`, `im.chats.batch_query`
  /// - Source: `schema/im/shortcuts/feed-shortcut-list.json`
  public nonisolated struct FeedShortcutList: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.feed-shortcut-list",
      identities: [.user],
      scopes: .all("im:feed.shortcut:read"),
      scopesWhen: [
        ConditionalScopes(
          when: [[OptionTest("includesChats", .isOneOf(["true"]), byDefault: true)]],
          need: .optional,
          scopes: .all("im:chat:read")
        ),
      ],
      methods: ["im.feed_shortcuts.list", "im.chats.batch_query"],
      risk: .read
    )

    /// Where to go on: the token of the page before.
    public var pageToken: String?
    /// Whether the facts about the chats are fetched.
    public var includesChats: Bool

    /// Options; what is left out is as its property says.
    public init(pageToken: String? = nil, includesChats: Bool = true) {
      self.pageToken = pageToken
      self.includesChats = includesChats
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.pageToken = try flags.text("page-token")
      self.includesChats = try !flags.isOn("no-detail")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.pageToken = OptionRules.filled(pageToken)
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["includesChats"] = String(includesChats)
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "pageToken": "page-token",
      "includesChats": "no-detail",
    ]
  }
}
