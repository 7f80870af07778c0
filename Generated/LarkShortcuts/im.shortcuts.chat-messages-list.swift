// Generated from schema/im/shortcuts/chat-messages-list.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkFoundation
public import LarkOptions

extension IM.Shortcuts {
  /// List the messages of a chat or of a direct chat, made readable.
  ///
  /// Messages come with their content as text, names of senders, what merged forwards hold, up to 50 replies of each
  /// thread, and reactions. Without a range of time, replies stand only below the first message of their thread; with
  /// one, every message of the range is listed. 'lark help message-enrichment' tells what reactions and update_time
  /// say.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: all of `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Scopes of a bot: all of `im:message.group_msg`, `im:message.p2p_msg:readonly`, and any of
  ///   `im:message.reactions:read`, `im:message:readonly`
  /// - Command: `lark im +chat-messages-list`
  /// - Calls: `im.chat_p2p.batch_query`, `im.messages.list`, `im.messages.get`, `contact.users.basic_batch`,
  ///   `contact.users.batch`, `application.applications.get`, `im.files.folder`, `im.reactions.batch_query`,
  ///   `im.messages.resources.get`
  /// - Source: `schema/im/shortcuts/chat-messages-list.json`
  public nonisolated struct ChatMessagesList: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-messages-list",
      identities: [.user, .bot],
      scopes: ScopeRule(
        user: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user"),
        bot: .all("im:message.group_msg", "im:message.p2p_msg:readonly")
      ),
      scopesWhen: [
        ConditionalScopes(
          when: [],
          need: .opportunistic,
          scopes: ScopeRule(
            user: ScopeRequirement(
              any: ["im:message:readonly", "im:message.history:readonly", "im:message"],
              all: ["contact:user.basic_profile:readonly"]
            ),
            bot: ScopeRequirement(
              any: ["application:application:self_manage", "admin:app.info:readonly"],
              all: ["contact:contact.base:readonly", "contact:user.base:readonly"],
              alsoAny: [["im:message:readonly", "im:message.history:readonly", "im:message"]]
            )
          )
        ),
        ConditionalScopes(
          when: [[OptionTest("includesReactions", .isOneOf(["true"]), byDefault: true)]],
          need: .required,
          scopes: .any("im:message.reactions:read", "im:message:readonly")
        ),
        ConditionalScopes(
          when: [[OptionTest("downloadsResources", .isOneOf(["true"]), byDefault: false)]],
          need: .required,
          scopes: .any("im:message:readonly", "im:message", "im:message.history:readonly")
        ),
      ],
      methods: [
        "im.chat_p2p.batch_query", "im.messages.list", "im.messages.get", "contact.users.basic_batch",
        "contact.users.batch", "application.applications.get", "im.files.folder", "im.reactions.batch_query",
        "im.messages.resources.get",
      ],
      risk: .read
    )

    /// Whose messages are listed.
    public var from: From
    /// Earliest time of sending.
    public var since: Date?
    /// Latest time of sending.
    public var until: Date?
    /// Order by time of sending.
    public var order: MessageOrder
    /// Messages in a page. From 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// How many pages are read. From 0 to 1000.
    public var pages: PageCount
    /// Pause between two pages, in milliseconds. From 0 to 60000 ms.
    public var pageDelay: Duration
    /// Whether reactions are fetched, which need a scope of their own.
    public var includesReactions: Bool
    /// Whether the images and files of the messages are saved, in the folder lark-im-resources.
    public var downloadsResources: Bool
    /// The directory in which that folder is made; by default the working directory.
    public var baseDirectory: String?
    /// The zone in which messages show times; by default that of the machine.
    public var timeZone: TimeZone?

    /// Options; what is left out is as its property says.
    public init(
      from: From,
      since: Date? = nil,
      until: Date? = nil,
      order: MessageOrder = .descending,
      pageSize: Int = 50,
      pageToken: String? = nil,
      pages: PageCount = .one,
      pageDelay: Duration = .milliseconds(200),
      includesReactions: Bool = true,
      downloadsResources: Bool = false,
      baseDirectory: String? = nil,
      timeZone: TimeZone? = nil
    ) {
      self.from = from
      self.since = since
      self.until = until
      self.order = order
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pages = pages
      self.pageDelay = pageDelay
      self.includesReactions = includesReactions
      self.downloadsResources = downloadsResources
      self.baseDirectory = baseDirectory
      self.timeZone = timeZone
    }

    /// Whose messages are listed.
    public nonisolated enum From: Hashable, Sendable {
      /// Chat to list; a link to it will do.
      case chat(String)
      /// Other side of the direct chat to list, in place of the chat.
      case user(String)
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.from = try flags.exactlyOne(of: [
        ("chat-id", From.chat),
        ("user-id", From.user),
      ])
      self.since = try flags.time("start")
      self.until = try flags.time("end", countsToItsEnd: true)
      self.order = try flags.word("order") ?? .descending
      self.pageSize = try flags.number("page-size") ?? 50
      self.pageToken = try flags.text("page-token")
      self.pages = try PageCount(flags)
      self.pageDelay = try flags.duration("page-delay") ?? .milliseconds(200)
      self.includesReactions = try !flags.isOn("no-reactions")
      self.downloadsResources = try flags.isOn("download-resources")
      self.baseDirectory = nil
      self.timeZone = nil
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.from =
        switch from {
        case .chat(let id): .chat(try OptionRules.chatID(id, option: "from.chat"))
        case .user(let id): .user(try OptionRules.userID(id, option: "from.user"))
        }
      try OptionRules.check(pageSize, in: 1...50, option: "pageSize")
      checked.pageToken = OptionRules.filled(pageToken)
      try OptionRules.check(pageDelay, inMilliseconds: 0...60000, option: "pageDelay")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["includesReactions"] = String(includesReactions)
      values["downloadsResources"] = String(downloadsResources)
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "from.chat": "chat-id",
      "from.user": "user-id",
      "since": "start",
      "until": "end",
      "order": "order",
      "pageSize": "page-size",
      "pageToken": "page-token",
      "pageAll": "page-all",
      "pageLimit": "page-limit",
      "pageDelay": "page-delay",
      "includesReactions": "no-reactions",
      "downloadsResources": "download-resources",
    ]
  }
}
