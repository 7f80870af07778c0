// Generated from schema/im/shortcuts/messages-search.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkFoundation
public import LarkOptions

extension IM.Shortcuts {
  /// Search the messages that the user can see, in all chats, and make them readable.
  ///
  /// Messages come with their content as text, names of senders and chats, what merged forwards hold, and reactions.
  /// Without words to look for, the filters alone decide. 'lark help message-enrichment' tells what reactions and
  /// update_time say.
  ///
  /// - Callers: user
  /// - Scopes: all of `search:message`, `im:message.group_msg:get_as_user`, `im:message.p2p_msg:get_as_user`,
  ///   `im:chat:read`, and any of `im:message.reactions:read`, `im:message:readonly`
  /// - Command: `lark im +messages-search`
  /// - Calls: `im.messages.search`, `im.messages.mget`, `im.chats.batch_query`, `im.messages.get`,
  ///   `contact.users.basic_batch`, `im.files.folder`, `im.reactions.batch_query`
  /// - Source: `schema/im/shortcuts/messages-search.json`
  public nonisolated struct MessagesSearch: ShortcutForUserOnly, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.messages-search",
      identities: [.user],
      scopes: .all("search:message"),
      scopesWhen: [
        ConditionalScopes(
          when: [],
          need: .optional,
          scopes: .all("im:message.group_msg:get_as_user", "im:message.p2p_msg:get_as_user", "im:chat:read")
        ),
        ConditionalScopes(
          when: [],
          need: .opportunistic,
          scopes: ScopeRule(
            user: ScopeRequirement(
              any: ["im:message:readonly", "im:message.history:readonly", "im:message"],
              all: ["contact:user.basic_profile:readonly"]
            )
          )
        ),
        ConditionalScopes(
          when: [[OptionTest("includesReactions", .isOneOf(["true"]), byDefault: true)]],
          need: .required,
          scopes: .any("im:message.reactions:read", "im:message:readonly")
        ),
      ],
      methods: [
        "im.messages.search", "im.messages.mget", "im.chats.batch_query", "im.messages.get",
        "contact.users.basic_batch", "im.files.folder", "im.reactions.batch_query",
      ],
      risk: .read
    )

    /// Words to look for; without any, the filters alone decide.
    public var query: String
    /// Only messages in these chats; links to them will do.
    public var chatIDs: [String]
    /// Only messages of these people.
    public var senders: [String]
    /// Only messages with such an attachment.
    public var attachmentType: IM.Messages.Search.Filter.IncludeAttachmentTypesElement?
    /// Only messages in such chats.
    public var chatType: IM.Messages.Search.Filter.ChatType?
    /// Only messages of such senders.
    public var senderType: IM.Types.SearchSenderType?
    /// No messages of such senders.
    public var excludedSenderType: IM.Types.SearchSenderType?
    /// Whether only messages are found that mention the user who searches.
    public var mentionsMe: Bool
    /// Only messages that mention one of these people, or everybody.
    public var mentionedIDs: [String]
    /// Earliest time of sending.
    public var since: Date?
    /// Latest time of sending.
    public var until: Date?
    /// Hits in a page. From 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// How many pages are read, 40 at most. From 0 to 40.
    public var pages: PageCount
    /// Whether reactions are fetched, which need a scope of their own.
    public var includesReactions: Bool
    /// The zone in which messages show times; by default that of the machine.
    public var timeZone: TimeZone?

    /// Options; what is left out is as its property says.
    public init(
      query: String = "",
      chatIDs: [String] = [],
      senders: [String] = [],
      attachmentType: IM.Messages.Search.Filter.IncludeAttachmentTypesElement? = nil,
      chatType: IM.Messages.Search.Filter.ChatType? = nil,
      senderType: IM.Types.SearchSenderType? = nil,
      excludedSenderType: IM.Types.SearchSenderType? = nil,
      mentionsMe: Bool = false,
      mentionedIDs: [String] = [],
      since: Date? = nil,
      until: Date? = nil,
      pageSize: Int = 20,
      pageToken: String? = nil,
      pages: PageCount = .one,
      includesReactions: Bool = true,
      timeZone: TimeZone? = nil
    ) {
      self.query = query
      self.chatIDs = chatIDs
      self.senders = senders
      self.attachmentType = attachmentType
      self.chatType = chatType
      self.senderType = senderType
      self.excludedSenderType = excludedSenderType
      self.mentionsMe = mentionsMe
      self.mentionedIDs = mentionedIDs
      self.since = since
      self.until = until
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pages = pages
      self.includesReactions = includesReactions
      self.timeZone = timeZone
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.query = try flags.text("query") ?? ""
      self.chatIDs = try flags.list("chat-id")
      self.senders = try flags.list("sender")
      self.attachmentType = try flags.word("include-attachment-type")
      self.chatType = try flags.word("chat-type")
      self.senderType = try flags.word("sender-type")
      self.excludedSenderType = try flags.word("exclude-sender-type")
      self.mentionsMe = try flags.isOn("is-at-me")
      self.mentionedIDs = try flags.list("at-chatter-ids")
      self.since = try flags.time("start")
      self.until = try flags.time("end", countsToItsEnd: true)
      self.pageSize = try flags.number("page-size") ?? 20
      self.pageToken = try flags.text("page-token")
      self.pages = try PageCount(flags)
      self.includesReactions = try !flags.isOn("no-reactions")
      self.timeZone = nil
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.chatIDs = try OptionRules.each(chatIDs, option: "chatIDs", OptionRules.chatID)
      checked.senders = try OptionRules.each(senders, option: "senders", OptionRules.userID)
      checked.mentionedIDs = try OptionRules.each(mentionedIDs, option: "mentionedIDs", OptionRules.userID)
      try OptionRules.check(pageSize, in: 1...50, option: "pageSize")
      checked.pageToken = OptionRules.filled(pageToken)
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      var values: [String: String] = [:]
      values["includesReactions"] = String(includesReactions)
      return values
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "query": "query",
      "chatIDs": "chat-id",
      "senders": "sender",
      "attachmentType": "include-attachment-type",
      "chatType": "chat-type",
      "senderType": "sender-type",
      "excludedSenderType": "exclude-sender-type",
      "mentionsMe": "is-at-me",
      "mentionedIDs": "at-chatter-ids",
      "since": "start",
      "until": "end",
      "pageSize": "page-size",
      "pageToken": "page-token",
      "pageAll": "page-all",
      "pageLimit": "page-limit",
      "includesReactions": "no-reactions",
    ]
  }
}
