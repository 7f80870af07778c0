public import LarkAPI
public import LarkCore

extension IM.Shortcuts.ChatCreate {
  /// The chat to create. Everything may be left out.
  public struct Options: Sendable, Hashable {
    /// Name of the chat, at most 60 characters; a public chat needs one of at least 2.
    public var name: String?
    /// What the chat is about, at most 100 characters.
    public var description: String?
    /// Users to invite (`ou_…`), at most 50. One text may hold several, with commas between them; so may those of bots.
    public var users: [String]
    /// Bots to invite, by the ids of their apps (`cli_…`), at most 5.
    public var bots: [String]
    /// Owner of the chat (`ou_…`); nil: the caller.
    public var owner: String?
    /// Whether people can find the chat and join it on their own.
    public var type: IM.Types.ChatType
    /// An ordinary group, or one whose messages are sorted into topics.
    public var chatMode: IM.Chats.Create.ChatMode
    /// Whether the bot that creates the chat becomes an admin, where somebody else owns it. Only for bots.
    public var setBotManager: Bool
    /// A key against creating twice: within 10 hours the platform creates one chat only for the same key. At most 50
    /// characters.
    public var idempotencyKey: String?

    /// Options; everything may be left out.
    public init(
      name: String? = nil, description: String? = nil, users: [String] = [], bots: [String] = [],
      owner: String? = nil, type: IM.Types.ChatType = .private, chatMode: IM.Chats.Create.ChatMode = .group,
      setBotManager: Bool = false, idempotencyKey: String? = nil
    ) {
      self.name = name
      self.description = description
      self.users = users
      self.bots = bots
      self.owner = owner
      self.type = type
      self.chatMode = chatMode
      self.setBotManager = setBotManager
      self.idempotencyKey = idempotencyKey
    }
  }

  /// The new chat. What the platform does not say is nil.
  public struct Result: Sendable {
    /// Id of the chat (`oc_…`).
    public let chatID: String
    /// Name of the chat.
    public let name: String?
    /// Whether people can find the chat and join it on their own.
    public let chatType: IM.Types.ChatType?
    /// The owner (`ou_…`); empty or nil where a bot owns the chat.
    public let ownerID: String?
    /// Whether people from other organizations may be in the chat.
    public let external: Bool?
    /// The link that lets people join the chat; nil where it could not be had, which is then one of the warnings.
    public let shareLink: String?
    /// What could not be done after the chat was there.
    public let warnings: [ShortcutWarning]
  }

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: The chat to create.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` that names the option at fault.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options, as: identity)
    let request =
      switch identity {
      case .user: try plan.requestAsUser.prepared()
      case .bot: try plan.requestAsBot.prepared()
      }
    let link = try ShortcutPreview.Call(
      following: Self.link(to: "<chat_id>"), "the link that lets people join the chat", when: "once the chat is there")
    return ShortcutPreview(
      "the chat; then the link that lets people join it (im.chats.link)", calls: [.init(request), link])
  }

  /// The request for the link to a chat.
  static func link(to chatID: String) -> IM.Chats.Link { IM.Chats.Link(chatID: chatID) }

  /// Options that were found to be right.
  struct Plan: Sendable {
    private let options: Options
    private let name: String?
    private let description: String?
    private let users: [String]?
    private let bots: [String]?
    private let owner: String?
    private let key: String?

    init(_ options: Options, as identity: IdentityKind) throws(LarkError) {
      self.options = options
      if options.setBotManager, identity == .user {
        throw .invalidOption(
          ["set-bot-manager"], "only a bot that creates a chat can become its admin",
          remedy: "leave it out, or call as bot")
      }
      name = try Self.name(options)
      description = try OptionRules.text(options.description, atMost: 100, option: "description")
      users = try Self.ids(options.users, atMost: 50, "users", option: "users", OptionRules.userID)
      bots = try Self.ids(options.bots, atMost: 5, "bots", option: "bots", OptionRules.appID)
      owner = try OptionRules.filled(options.owner).map { (id) throws(LarkError) in
        try OptionRules.userID(id, option: "owner")
      }
      key = try OptionRules.idempotencyKey(options.idempotencyKey)
    }

    private static func name(_ options: Options) throws(LarkError) -> String? {
      if options.type == .public, (options.name ?? "").unicodeScalars.count < 2 {
        throw .invalidOption(
          ["name"], "a public chat needs a name of at least 2 characters", remedy: "give --name, or --type private")
      }
      return try OptionRules.text(options.name, atMost: 60, option: "name")
    }

    private static func ids(
      _ texts: [String], atMost limit: Int, _ what: String, option: String,
      _ rule: (String, String) throws(LarkError) -> String
    ) throws(LarkError) -> [String]? {
      let parts = OptionRules.list(texts)
      try OptionRules.check(parts.count, atMost: limit, what, option: option)
      return parts.isEmpty ? nil : try parts.map { (part) throws(LarkError) in try rule(part, option) }
    }

    var requestAsBot: IM.Chats.Create {
      IM.Chats.Create(
        userIDType: .openID, setBotManager: options.setBotManager ? true : nil, uuid: key, name: name,
        description: description, ownerID: owner, userIDList: users, botIDList: bots, chatMode: options.chatMode,
        chatType: options.type)
    }

    var requestAsUser: IM.Chats.CreateAsUser {
      IM.Chats.CreateAsUser(
        userIDType: .openID, uuid: key, name: name, description: description, ownerID: owner, userIDList: users,
        botIDList: bots, chatMode: .init(rawValue: options.chatMode.rawValue), chatType: options.type)
    }
  }
}

extension LarkClient where As == User {
  /// Creates a group chat as the user, and gets the link that lets people join it.
  ///
  /// A link that cannot be had gives a warning: the chat is there.
  ///
  /// - Parameter options: The chat to create.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; otherwise as
  ///   the platform refuses the chat.
  @discardableResult
  public func createChat(
    _ options: IM.Shortcuts.ChatCreate.Options
  ) async throws(LarkError) -> IM.Shortcuts.ChatCreate.Result {
    let plan = try IM.Shortcuts.ChatCreate.Plan(options, as: .user)
    try await checkScopes(of: IM.Shortcuts.ChatCreate.self)
    let response = try await response(to: plan.requestAsUser)
    let chat = response.reply
    return try await linked(
      chat.chatID, in: response.raw, of: IM.Chats.CreateAsUser.method, name: chat.name, chatType: chat.chatType, ownerID: chat.ownerID,
      external: chat.external)
  }
}

extension LarkClient where As == Bot {
  /// Creates a group chat as the bot, and gets the link that lets people join it.
  ///
  /// A link that cannot be had gives a warning: the chat is there.
  ///
  /// - Parameter options: The chat to create.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; otherwise as
  ///   the platform refuses the chat. One user whom the bot cannot see is enough for that (code 232043).
  @discardableResult
  public func createChat(
    _ options: IM.Shortcuts.ChatCreate.Options
  ) async throws(LarkError) -> IM.Shortcuts.ChatCreate.Result {
    let plan = try IM.Shortcuts.ChatCreate.Plan(options, as: .bot)
    try await checkScopes(of: IM.Shortcuts.ChatCreate.self)
    let response = try await response(to: plan.requestAsBot)
    let chat = response.reply
    return try await linked(
      chat.chatID, in: response.raw, of: IM.Chats.Create.method, name: chat.name, chatType: chat.chatType, ownerID: chat.ownerID,
      external: chat.external)
  }
}

extension LarkClient {
  /// The new chat with its link.
  fileprivate func linked(
    _ chatID: String?, in raw: RawResponse, of method: MethodInfo, name: String?, chatType: IM.Types.ChatType?,
    ownerID: String?, external: Bool?
  ) async throws(LarkError) -> IM.Shortcuts.ChatCreate.Result {
    guard let chatID = OptionRules.filled(chatID) else {
      throw raw.invalid(
        "the platform answered without the id of the chat",
        remedy: "it may have been created all the same: look before creating it again", method: method.id)
    }
    let (link, warning) = await shareLink(of: chatID)
    return IM.Shortcuts.ChatCreate.Result(
      chatID: chatID, name: name, chatType: chatType, ownerID: ownerID, external: external, shareLink: link,
      warnings: warning.map { [$0] } ?? [])
  }

  private func shareLink(of chatID: String) async -> (link: String?, warning: ShortcutWarning?) {
    let reason: String
    do throws(LarkError) {
      let link = IM.Shortcuts.ChatCreate.link(to: chatID)
      let reply = try await send(link, options: CallOptions(sendsEmptyBody: false))
      if let address = OptionRules.filled(reply.shareLink) { return (address, nil) }
      reason = "the platform answered without one"
    } catch { reason = error.reason }
    return (nil, ShortcutWarning("share_link_failed", "the chat is there, but its link could not be had: \(reason)"))
  }
}
