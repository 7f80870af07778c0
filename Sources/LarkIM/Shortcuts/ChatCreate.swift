public import LarkAPI
public import LarkCore
import LarkOptions
public import LarkShortcuts

extension IM.Shortcuts.ChatCreate: RunnableShortcut {
  /// The new chat. What the platform does not say is nil.
  public struct Output: Sendable {
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

  public func preview(as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(checked(), as: identity)
    let request =
      switch identity {
      case .user: try plan.requestAsUser.prepared()
      case .bot: try plan.requestAsBot.prepared()
      }
    let link = try ShortcutPreview.Call(
      following: IM.Chats.Link(chatID: "<chat_id>"), "the link that lets people join the chat",
      when: "once the chat is there")
    return ShortcutPreview(
      "the chat; then the link that lets people join it (\(IM.Chats.Link.method.id))", calls: [.init(request), link])
  }

  public func run(
    with client: AnyLarkClient, progress: @escaping ShortcutProgress.Handler
  ) async throws(LarkError) -> Output {
    let plan = try Plan(checked(), as: client.identity)
    try await client.checkScopes(of: self)
    switch client {
    case .user(let user):
      let response = try await user.response(to: plan.requestAsUser)
      let chat = response.reply
      return try await Self.linked(
        chat.chatID, in: response.raw, of: IM.Chats.CreateAsUser.method, name: chat.name, chatType: chat.chatType,
        ownerID: chat.ownerID, external: chat.external, client)
    case .bot(let bot):
      let response = try await bot.response(to: plan.requestAsBot)
      let chat = response.reply
      return try await Self.linked(
        chat.chatID, in: response.raw, of: IM.Chats.Create.method, name: chat.name, chatType: chat.chatType,
        ownerID: chat.ownerID, external: chat.external, client)
    }
  }

  /// Options that were found to be right.
  private struct Plan: Sendable {
    private let options: IM.Shortcuts.ChatCreate
    private let users: [String]?
    private let bots: [String]?
    private let key: String?

    init(_ options: IM.Shortcuts.ChatCreate, as identity: IdentityKind) throws(LarkError) {
      self.options = options
      if options.makesBotManager, identity == .user {
        throw .invalidOption(
          ["makesBotManager"], "only a bot that creates a chat can become its admin",
          remedy: "leave it out, or call as bot")
      }
      if options.type == .public, (options.name ?? "").unicodeScalars.count < 2 {
        throw .invalidOption(
          ["name"], "a public chat needs a name of at least 2 characters", remedy: "give `name`, or make it private")
      }
      users = options.users.isEmpty ? nil : options.users
      bots = options.bots.isEmpty ? nil : options.bots
      key = try OptionRules.idempotencyKey(options.idempotencyKey)
    }

    var requestAsBot: IM.Chats.Create {
      IM.Chats.Create(
        userIDType: .openID, setBotManager: options.makesBotManager ? true : nil, uuid: key, name: options.name,
        description: options.description, ownerID: options.owner, userIDList: users, botIDList: bots,
        chatMode: options.chatMode, chatType: options.type)
    }

    var requestAsUser: IM.Chats.CreateAsUser {
      IM.Chats.CreateAsUser(
        userIDType: .openID, uuid: key, name: options.name, description: options.description, ownerID: options.owner,
        userIDList: users, botIDList: bots, chatMode: .init(rawValue: options.chatMode.rawValue), chatType: options.type)
    }
  }

  /// The new chat with its link. A link that cannot be had gives a warning: the chat is there.
  private static func linked(
    _ chatID: String?, in raw: RawResponse, of method: MethodInfo, name: String?, chatType: IM.Types.ChatType?,
    ownerID: String?, external: Bool?, _ client: AnyLarkClient
  ) async throws(LarkError) -> Output {
    guard let chatID = OptionRules.filled(chatID) else {
      throw raw.invalid(
        "the platform answered without the id of the chat",
        remedy: "it may have been created all the same: look before creating it again", method: method.id)
    }
    let (link, warning) = await shareLink(of: chatID, client)
    return Output(
      chatID: chatID, name: name, chatType: chatType, ownerID: ownerID, external: external, shareLink: link,
      warnings: warning.map { [$0] } ?? [])
  }

  private static func shareLink(
    of chatID: String, _ client: AnyLarkClient
  ) async -> (link: String?, warning: ShortcutWarning?) {
    let reason: String
    do throws(LarkError) {
      let reply = try await client.send(IM.Chats.Link(chatID: chatID), options: CallOptions(sendsEmptyBody: false))
      if let address = OptionRules.filled(reply.shareLink) { return (address, nil) }
      reason = "the platform answered without one"
    } catch { reason = error.reason }
    return (nil, ShortcutWarning("share_link_failed", "the chat is there, but its link could not be had: \(reason)"))
  }
}
