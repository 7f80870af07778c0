// Generated from schema/im/shortcuts/chat-create.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkAPI
public import LarkOptions

extension IM.Shortcuts {
  /// Create a group chat, and get the link that lets people join it.
  ///
  /// A user whom the bot cannot see makes a bot's call fail as a whole: create the chat without such users and add them
  /// as a user. A chat whose link cannot be had gives a warning.
  ///
  /// - Callers: user, bot
  /// - Scopes of a user: any of `im:chat:create_by_user`, `im:chat:create`, `im:chat`, and any of `im:chat:read`,
  ///   `im:chat:readonly`, `im:chat`
  /// - Scopes of a bot: any of `im:chat:create`, `im:chat`, `im:chat:create_by_user`, and any of `im:chat:read`,
  ///   `im:chat:readonly`, `im:chat`
  /// - Command: `lark im +chat-create`
  /// - Calls: `im.chats.create`, `im.chats.create_as_user`, `im.chats.link`
  /// - Source: `schema/im/shortcuts/chat-create.json`
  public nonisolated struct ChatCreate: ShortcutForUserAndBot, ShortcutOptions, Hashable {
    /// What the schema says of the shortcut.
    public static let info = ShortcutInfo(
      id: "im.shortcuts.chat-create",
      identities: [.user, .bot],
      scopes: ScopeRule(
        user: .any("im:chat:create_by_user", "im:chat:create", "im:chat"),
        bot: .any("im:chat:create", "im:chat", "im:chat:create_by_user")
      ),
      scopesWhen: [
        ConditionalScopes(when: [], need: .optional, scopes: .any("im:chat:read", "im:chat:readonly", "im:chat")),
      ],
      methods: ["im.chats.create", "im.chats.create_as_user", "im.chats.link"],
      risk: .write
    )

    /// Name of the chat; a public chat needs one of at least 2 characters. At most 60 characters.
    public var name: String?
    /// What the chat is about. At most 100 characters.
    public var description: String?
    /// Users to invite. At most 50.
    public var users: [String]
    /// Bots to invite, by the ids of their apps. At most 5.
    public var bots: [String]
    /// Owner of the chat, the caller unless said otherwise.
    public var owner: String?
    /// Whether people can find the chat and join it on their own.
    public var type: IM.Types.ChatType
    /// An ordinary group, or one whose messages are sorted into topics.
    public var chatMode: IM.Chats.Create.ChatMode
    /// Whether the bot that creates the chat becomes an admin, where somebody else owns it; only bots may ask for that.
    public var makesBotManager: Bool
    /// Key against creating twice: within 10 hours, the same key creates one chat only. At most 50 characters.
    public var idempotencyKey: String?

    /// Options; what is left out is as its property says.
    public init(
      name: String? = nil,
      description: String? = nil,
      users: [String] = [],
      bots: [String] = [],
      owner: String? = nil,
      type: IM.Types.ChatType = .private,
      chatMode: IM.Chats.Create.ChatMode = .group,
      makesBotManager: Bool = false,
      idempotencyKey: String? = nil
    ) {
      self.name = name
      self.description = description
      self.users = users
      self.bots = bots
      self.owner = owner
      self.type = type
      self.chatMode = chatMode
      self.makesBotManager = makesBotManager
      self.idempotencyKey = idempotencyKey
    }

    /// Reads the options from what was typed.
    package init<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
      self.name = try flags.text("name")
      self.description = try flags.text("description")
      self.users = try flags.list("users")
      self.bots = try flags.list("bots")
      self.owner = try flags.text("owner")
      self.type = try flags.word("type") ?? .private
      self.chatMode = try flags.word("chat-mode") ?? .group
      self.makesBotManager = try flags.isOn("set-bot-manager")
      self.idempotencyKey = try flags.text("idempotency-key")
    }

    /// The options as requests want them.
    ///
    /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
    package func checked() throws(LarkError) -> Self {
      var checked = self
      checked.name = try OptionRules.text(name, atMost: 60, option: "name")
      checked.description = try OptionRules.text(description, atMost: 100, option: "description")
      checked.users = try OptionRules.each(users, option: "users", OptionRules.userID)
      try OptionRules.check(checked.users.count, atMost: 50, option: "users")
      checked.bots = try OptionRules.each(bots, option: "bots", OptionRules.appID)
      try OptionRules.check(checked.bots.count, atMost: 5, option: "bots")
      checked.owner = try OptionRules.optional(owner, option: "owner", OptionRules.userID)
      checked.idempotencyKey = try OptionRules.text(idempotencyKey, atMost: 50, option: "idempotencyKey")
      return checked
    }

    /// Values of the options on which scopes depend, by name.
    package var scopeValues: [String: String] {
      [:]
    }

    /// The flag of each option, as errors name options.
    package static let flagNames: [String: String] = [
      "name": "name",
      "description": "description",
      "users": "users",
      "bots": "bots",
      "owner": "owner",
      "type": "type",
      "chatMode": "chat-mode",
      "makesBotManager": "set-bot-manager",
      "idempotencyKey": "idempotency-key",
    ]
  }
}
