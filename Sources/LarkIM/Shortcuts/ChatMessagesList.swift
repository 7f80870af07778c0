public import LarkAPI
public import LarkCore
public import LarkFoundation

extension IM.Shortcuts.ChatMessagesList {
  /// Which messages to list.
  public struct Options: Sendable, Hashable {
    /// The chat (`oc_…`), or a link to it.
    public var chatID: String?
    /// The other side of a direct chat (`ou_…`), in place of the chat. The chat is looked up first.
    public var userID: String?
    /// Earliest time of sending, such as `2026-03-10`, `2026-03-10 09:00`, `2026-03-10T09:00:00+08:00` or Unix seconds.
    public var start: String?
    /// Latest time of sending, in the same forms. A day alone counts to its end.
    public var end: String?
    /// Order by time of sending.
    public var order: MessageOrder
    /// How many messages a page holds, from 1 to 50.
    public var pageSize: Int
    /// Where to begin: the token that a page before gave.
    public var pageToken: String?
    /// Whether to follow the pages.
    public var pageAll: Bool
    /// How many pages to follow at most, up to 1000; 0: all of them; nil: 10.
    public var pageLimit: Int?
    /// Milliseconds between two pages, from 0 to 60000; nil: 200.
    public var pageDelay: Int?
    /// Whether to leave reactions alone.
    public var noReactions: Bool
    /// Whether to download the images and files of the messages, into the folder `lark-im-resources`.
    public var downloadResources: Bool
    /// The directory in which that folder is made; nil: the working directory of the process.
    public var baseDirectory: String?
    /// The zone that times without offset are meant in, and that messages show times in.
    public var timeZone: TimeZone?

    /// Options; one of chat and user is needed.
    public init(
      chatID: String? = nil, userID: String? = nil, start: String? = nil, end: String? = nil,
      order: MessageOrder = .descending, pageSize: Int = 50, pageToken: String? = nil, pageAll: Bool = false,
      pageLimit: Int? = nil, pageDelay: Int? = nil, noReactions: Bool = false, downloadResources: Bool = false,
      baseDirectory: String? = nil, timeZone: TimeZone? = nil
    ) {
      self.chatID = chatID
      self.userID = userID
      self.start = start
      self.end = end
      self.order = order
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.pageAll = pageAll
      self.pageLimit = pageLimit
      self.pageDelay = pageDelay
      self.noReactions = noReactions
      self.downloadResources = downloadResources
      self.baseDirectory = baseDirectory
      self.timeZone = timeZone
    }
  }

  /// Messages of a chat.
  public struct Result: Sendable {
    /// The messages in the order asked for, those of all pages read.
    public let messages: [RenderedMessage]
    /// Whether more messages follow.
    public let hasMore: Bool
    /// Token of the page that follows; empty where none does.
    public let pageToken: String
    /// Where the reading stopped; nil unless pages were followed.
    public let position: PagePosition?
    /// What could not be fetched around the messages.
    public let warnings: [ShortcutWarning]
  }

  /// The requests that the shortcut would make. Nothing is sent.
  ///
  /// - Parameters:
  ///   - options: Which messages to list.
  ///   - identity: Who would call.
  /// - Throws: ``LarkError`` of kind `invalidRequest` for an option that cannot be.
  public static func preview(_ options: Options, as identity: IdentityKind) throws(LarkError) -> ShortcutPreview {
    let plan = try Plan(options)
    var remarks: [String] = []
    var calls: [ShortcutPreview.Call] = []
    var chatID = "<resolved_chat_id>"
    switch plan.chat {
    case .id(let id): chatID = id
    case .partner(let userID):
      remarks.append("the direct chat with \(userID) is looked up first (im.chat_p2p.batch_query)")
      calls.append(.init(try plan.lookup(of: userID).prepared(), note: "the direct chat with \(userID)"))
    }
    if let remark = plan.loop.remark { remarks.append(remark) }
    calls.append(.init(try plan.request(for: chatID).prepared()))
    calls += try options.parts.preview(as: identity)
    return ShortcutPreview(
      remarks.isEmpty ? nil : remarks.joined(separator: "; "), calls: calls, warnings: plan.loop.warnings)
  }

  /// Options that were found to be right.
  struct Plan: Sendable {
    enum Chat: Sendable {
      case id(String)
      case partner(String)
    }

    let options: Options
    let chat: Chat
    let loop: PageLoop
    private let start: TimeInput?
    private let end: TimeInput?

    init(_ options: Options) throws(LarkError) {
      self.options = options
      chat = try Self.chat(options)
      (start, end) = try TimeInput.range(options.start, options.end, in: options.timeZone)
      _ = try OptionRules.number(options.pageSize, in: 1...50, option: "page-size")
      loop = try PageLoop(pageAll: options.pageAll, pageLimit: options.pageLimit, pageDelay: options.pageDelay)
    }

    private static func chat(_ options: Options) throws(LarkError) -> Chat {
      switch (OptionRules.filled(options.chatID), OptionRules.filled(options.userID)) {
      case (let chatID?, nil): return .id(try OptionRules.chatID(chatID, option: "chat-id"))
      case (nil, let userID?): return .partner(try OptionRules.userID(userID, option: "user-id"))
      case (_?, _?):
        throw .invalidOption(
          ["chat-id", "user-id"], "a chat and a user are named, but only one chat can be listed",
          remedy: "leave one of them out")
      case (nil, nil):
        throw .invalidOption(
          ["chat-id", "user-id"], "the chat to list is not named",
          remedy: "give --chat-id (oc_…), or --user-id (ou_…) for a direct chat")
      }
    }

    /// The request for the direct chat with a user.
    func lookup(of userID: String) -> IM.ChatP2P.BatchQuery {
      IM.ChatP2P.BatchQuery(chatterIDs: [userID], chatterIDType: .openID)
    }

    /// The request for the first page.
    func request(for chatID: String) -> IM.Messages.List {
      IM.Messages.List(
        containerIDType: .chat, containerID: chatID, startTime: start.map { .init(rawValue: $0.timestamp) },
        endTime: end.map { .init(rawValue: $0.timestamp) }, sortType: options.order.sortType,
        pageSize: options.pageSize, pageToken: OptionRules.filled(options.pageToken),
        cardMsgContentType: .rawCardContent, onlyThreadRootMessages: showsRootsOnly ? true : nil, withSenderName: true)
    }

    /// Without a range of time, replies are found under the first message of their thread, and need not be listed on
    /// their own. A range would then miss new replies to old messages, so all messages in it are listed.
    private var showsRootsOnly: Bool { start == nil && end == nil }
  }
}

extension LarkClient {
  /// Lists the messages of a chat, made readable: with the names of senders, replies in threads, what merged forwards
  /// hold, and reactions.
  ///
  /// What could not be fetched around the messages marks them or gives a warning; it does not fail the call.
  ///
  /// - Parameters:
  ///   - options: Which messages.
  ///   - progress: Told about every page.
  /// - Throws: ``LarkError``: of kind `invalidRequest`, before anything is sent, for an option that cannot be; of kind
  ///   `notFound` where there is no direct chat with the user; otherwise as the platform refuses a page.
  public func listMessages(
    _ options: IM.Shortcuts.ChatMessagesList.Options, progress: (@Sendable (ShortcutProgress) -> Void)? = nil
  ) async throws(LarkError) -> IM.Shortcuts.ChatMessagesList.Result {
    let client = AnyLarkClient(self)
    let plan = try IM.Shortcuts.ChatMessagesList.Plan(options)
    try await checkScopes(of: IM.Shortcuts.ChatMessagesList.self, flags: options.scopeFlags)
    let chatID =
      switch plan.chat {
      case .id(let id): id
      case .partner(let userID): try await directChat(plan.lookup(of: userID), with: userID)
      }
    let reader = MessageReader(client: client, timeZone: options.timeZone, parts: options.parts)
    let list = try await reader.list(plan.request(for: chatID), loop: plan.loop, progress: progress)
    return IM.Shortcuts.ChatMessagesList.Result(
      messages: list.messages, hasMore: list.hasMore, pageToken: list.pageToken, position: list.position,
      warnings: list.warnings)
  }
}

extension LarkClient {
  /// The direct chat of the caller with a user. Whether a bot may look one up is for the platform to say.
  fileprivate func directChat(
    _ request: IM.ChatP2P.BatchQuery, with userID: String
  ) async throws(LarkError) -> String {
    let chats: [IM.ChatP2P.BatchQuery.Reply.P2PChatsElement]
    do { chats = try await send(request).p2pChats ?? [] } catch {
      var error = error
      if error.kind != .cancelled, error.options.isEmpty { error.options = ["user-id"] }
      if As.kind == .bot, [.permission, .invalidRequest, .notFound].contains(error.kind) {
        error.remedy = "name the chat by its id (--chat-id oc_…), or call as user"
      }
      throw error
    }
    guard let chat = chats.lazy.compactMap(\.chatID).first(where: { !$0.isEmpty }) else {
      throw LarkError(
        kind: .notFound, message: "there is no direct chat with \(userID)",
        remedy: "send the user a message first, or name the chat by its id (oc_…)",
        method: IM.ChatP2P.BatchQuery.method.id, identity: As.kind)
    }
    return chat
  }
}

extension IM.Shortcuts.ChatMessagesList.Options {
  /// Which parts of what belongs to the messages are fetched.
  fileprivate var parts: MessageReader.Parts {
    MessageReader.Parts(
      reactions: !noReactions, threads: true, downloads: downloadResources ? .init(directory: baseDirectory) : nil)
  }
}
